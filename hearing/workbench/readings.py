"""A sample sentence labelled as a paragraph of an answer would be."""

from dataclasses import dataclass

from hearing.classify.labelling import Classifier
from hearing.core.fields import ORGANISATION
from hearing.core.model import BlockKind, Kind, Label, LabelKind, Paragraph, Response, Span, Voice
from hearing.core.offsets import clean
from hearing.rules.examples import unmarked
from hearing.rules.schema import Sample

STANDALONE = "sample"


@dataclass(frozen=True, slots=True)
class _Part:
    text: str
    voice: Voice
    role: BlockKind
    lead_in: int | None = None


def labels_of(classifier: Classifier, sample: Sample) -> list[Label]:
    """Labels of the sentence itself; what stands around it is read, not labelled."""
    response = as_response(sample)
    own = response.paragraphs[-1].number
    return [label for label in classifier.label(response).labels if label.paragraph == own]


def stakeholder_of(classifier: Classifier, sample: Sample) -> Label | None:
    """Label of a sender whose name is the sample's text."""
    name = unmarked(sample.text)
    sender = Response(
        STANDALONE, "", "", "", Kind.RESPONSE, (), sample.language, sender=name, fields={ORGANISATION: ""}
    )
    labels = classifier.label(sender).labels
    return next((label for label in labels if label.kind is LabelKind.STAKEHOLDER), None)


def as_response(sample: Sample) -> Response:
    """An answer that holds the sentence, after its heading and lead-in."""
    parts = list(_parts(sample))
    paragraphs, at = [], 0
    for number, part in enumerate(parts, start=1):
        span = Span(at, at + len(part.text))
        paragraphs.append(
            Paragraph(number, clean(part.text).text, span, part.role, voice=part.voice, lead_in=part.lead_in)
        )
        at = span.end + 2
    text = "\n\n".join(part.text for part in parts)
    return Response(STANDALONE, "", "", text, Kind.RESPONSE, tuple(paragraphs), sample.language)


def _parts(sample: Sample) -> list[_Part]:
    voice = sample.voice or Voice.OWN
    parts = [_Part(sample.heading, Voice.FORMAL, BlockKind.HEADING)] if sample.heading else []
    if sample.lead_in:
        parts.append(_Part(sample.lead_in, voice, BlockKind.PARAGRAPH))
    role = sample.role or (BlockKind.LIST_ITEM if sample.lead_in else BlockKind.PARAGRAPH)
    lead_in = len(parts) if sample.lead_in else None
    return [*parts, _Part(unmarked(sample.text), voice, role, lead_in)]
