"""One labelled response as a public record: what other programs read, described by ``response.schema.json``.

Unlike the digest, a record names its sender, private persons too: it is for the archive and for further work, not
for passing round.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from hearing.core.fields import ANSWER
from hearing.core.model import REJECTED, Label, LabelKind, Labelled, Paragraph
from hearing.overlap.joined import joined

SCHEMA_VERSION = 2

_NO_STANCE = "none"


def as_record(labelled: Labelled) -> dict[str, Any]:
    """The response and its labels as plain values that JSON can hold; rejected labels are left out."""
    response = labelled.response
    labels: dict[int, list[Label]] = {}
    labels_of_document: list[Label] = []
    for label in labelled.labels:
        if label.status == REJECTED:
            continue
        if label.paragraph is None:
            labels_of_document.append(label)
        else:
            labels.setdefault(label.paragraph, []).append(label)
    return {
        "schema_version": SCHEMA_VERSION,
        "source": response.source,
        "id": response.id,
        "part": response.part,
        "duplicate_of": response.duplicate_of,
        "title": response.title,
        "case_number": response.case_number,
        "kind": response.kind.value,
        "language": response.language,
        "sender": response.sender,
        "sender_from": response.sender_from,
        "on_behalf_of": response.on_behalf_of,
        "stakeholder": response.stakeholder,
        "received": response.received.isoformat() if response.received else None,
        "late": response.late,
        "stance": response.stance,
        "joins": [
            {"name": one.name, "paragraph": one.paragraph, "evidence": one.evidence.text}
            for one in joined(response)
        ],
        "document_labels": [_document_label(label) for label in labels_of_document],
        "answers": {
            key.removeprefix(ANSWER): text for key, text in response.fields.items() if key.startswith(ANSWER)
        },
        "set_aside": [
            {"text": response.text[line.span.start : line.span.end], "reason": line.reason}
            for line in response.removed
        ],
        "paragraphs": [_paragraph(p, labels.get(p.number, [])) for p in response.paragraphs],
    }


def _paragraph(paragraph: Paragraph, labels: list[Label]) -> dict[str, Any]:
    return {
        "text": paragraph.text,
        "page": paragraph.page,
        "number": paragraph.number,
        "voice": paragraph.voice.value,
        "language": paragraph.language,
        "role": paragraph.role.value,
        "question": paragraph.question,
        "stance": _stance(labels),
        "themes": [_theme(label) for label in once(_of_kind(labels, LabelKind.THEME))],
        "concerns": [_concern(label) for label in once(_of_kind(labels, LabelKind.CONCERN))],
    }


def _of_kind(labels: Iterable[Label], kind: LabelKind) -> list[Label]:
    return [label for label in labels if label.kind == kind]


def once(labels: Iterable[Label]) -> list[Label]:
    """Each code with its words once, by its first maker: rules, which can say why, come before a model."""
    first: dict[tuple[str, str], Label] = {}
    for label in labels:
        first.setdefault((label.code, label.evidence.text), label)
    return list(first.values())


def _stance(labels: Iterable[Label]) -> str:
    """A person's label before any other, then the one with the highest score."""
    stances = _of_kind(labels, LabelKind.STANCE)
    best = max(stances, key=lambda label: (label.made_by.startswith("person:"), label.score), default=None)
    return best.code if best else _NO_STANCE


def _document_label(label: Label) -> dict[str, Any]:
    return {"kind": label.kind.value, **_theme(label)}


def _theme(label: Label) -> dict[str, Any]:
    return {
        "code": label.code,
        "score": round(label.score, 4),
        "made_by": label.made_by,
        "evidence": label.evidence.text,
    }


def _concern(label: Label) -> dict[str, Any]:
    return {
        "code": label.code,
        "groups": list(label.groups),
        "evidence": label.evidence.text,
        "score": round(label.score, 4),
        "made_by": label.made_by,
    }


def schema_text() -> str:
    """The JSON Schema that a record holds to."""
    return (Path(__file__).parent / "response.schema.json").read_text(encoding="utf-8")
