"""Responses for tests of the classifier."""

from collections.abc import Mapping

from hearing.core.model import BlockKind, Kind, Label, LabelKind, Labelled, Paragraph, Response, Span, Voice
from hearing.core.offsets import clean


def response(
    *texts: str,
    language: str = "nb",
    kind: Kind = Kind.RESPONSE,
    sender: str = "",
    lead_ins: Mapping[int, int] | None = None,
    voices: Mapping[int, Voice] | None = None,
    roles: Mapping[int, BlockKind] | None = None,
    **fields: object,
) -> Response:
    """A response with a paragraph for each text, numbered from 1."""
    paragraphs, at = [], 0
    for number, text in enumerate(texts, start=1):
        lead_in = (lead_ins or {}).get(number)
        paragraphs.append(
            Paragraph(
                number,
                clean(text).text,
                Span(at, at + len(text)),
                role=(roles or {}).get(number, BlockKind.LIST_ITEM if lead_in else BlockKind.PARAGRAPH),
                voice=(voices or {}).get(number, Voice.OWN),
                lead_in=lead_in,
            )
        )
        at += len(text) + 2
    more: dict[str, object] = {"language": language, "sender": sender, **fields}
    return Response("1", "a.txt", "", "\n\n".join(texts), kind, tuple(paragraphs), **more)  # type: ignore[arg-type]


def codes(labelled: Labelled, kind: LabelKind, paragraph: int | None = None) -> list[str]:
    """Codes of the labels of a kind, in order; of one paragraph, or of all paragraphs."""
    return [label.code for label in of(labelled, kind) if paragraph in (None, label.paragraph)]


def of(labelled: Labelled, kind: LabelKind) -> list[Label]:
    """Labels of a kind that belong to a paragraph."""
    return [label for label in labelled.labels if label.kind is kind and label.paragraph is not None]
