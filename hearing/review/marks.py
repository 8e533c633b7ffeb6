"""What a page shows of a paragraph: its text with the words that labels rest on, and the labels."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from hearing.core.model import ACCEPTED, PERSON, REJECTED, Label, LabelKind, Labelled, Paragraph, Response, Span
from hearing.core.offsets import evidence_in
from hearing.core.taxonomy import GROUP_AT_RISK
from hearing.review.desk import Desk
from hearing.review.translations import Words
from hearing.review.vocabulary import KINDS
from hearing.store.decisions import Act, Decision, standing


@dataclass(frozen=True, slots=True)
class Maker:
    """Who says a label: ``kind`` is ``rule``, ``model`` or ``person``; ``reason`` may be empty."""

    kind: str
    name: str
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Mark:
    """One finding, by all its makers.

    Attributes:
        number: From 1 within the paragraph; 0 for one that is rejected.
        span: Where its words stand in the paragraph's text; None where they do not.
        status: As in ``Label``.
    """

    number: int
    kind: str
    code: str
    name: str
    groups: tuple[tuple[str, str], ...]
    evidence: str
    span: Span | None
    makers: tuple[Maker, ...]
    status: str

    @property
    def group_codes(self) -> str:
        """Codes of the groups, as a form sends them."""
        return " ".join(code for code, _ in self.groups)

    @property
    def is_at_risk(self) -> bool:
        """Whether it says that a group may lose out."""
        return bool(self.groups) or self.code == GROUP_AT_RISK


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text, the numbers of the marks that rest on it, and of those whose words end with it.

    ``is_found`` says that a search looked for it.
    """

    text: str
    marks: tuple[int, ...]
    ends: tuple[int, ...]
    is_found: bool = False

    @property
    def look(self) -> str:
        """Classes of its element; empty for plain text."""
        return " ".join(name for name, is_so in (("evidence", self.marks), ("found", self.is_found)) if is_so)


@dataclass(frozen=True, slots=True)
class Card:
    """A paragraph as a page shows it.

    Attributes:
        marks: Labels that stand.
        rejected: Labels that a person has refused.
        outvoted: What rules said and the model voted down.
        decisions: What was decided here and stands, newest first.
        seen: Number of the last decision here, taken back or not.
        is_confirmed: A person has said that the paragraph is right as it stands.
    """

    response: Response
    paragraph: Paragraph
    pieces: tuple[Piece, ...]
    marks: tuple[Mark, ...]
    rejected: tuple[Mark, ...]
    outvoted: tuple[Mark, ...]
    decisions: tuple[Decision, ...]
    seen: int
    is_confirmed: bool

    @property
    def id(self) -> str:
        """Of its element in a page; a page may show paragraphs of several answers."""
        return f"p-{self.response.id}-{self.paragraph.number}"

    @property
    def path(self) -> str:
        """Where it is decided on."""
        return f"/responses/{self.response.id}/paragraphs/{self.paragraph.number}"


@dataclass(frozen=True, slots=True)
class Cards:
    """Makes cards in the reader's language."""

    desk: Desk
    words: Words

    def of(self, labelled: Labelled, decisions: Sequence[Decision]) -> list[Card]:
        """A card for each paragraph of an answer."""
        return [self.card(labelled, one, decisions) for one in labelled.response.paragraphs]

    def card(
        self,
        labelled: Labelled,
        paragraph: Paragraph,
        decisions: Sequence[Decision],
        found: Sequence[Span] = (),
    ) -> Card:
        """The card of a paragraph; ``found`` are the places in its text that a search looked for."""
        here = [one for one in decisions if one.anchor.paragraph == paragraph.number]
        labels = [one for one in labelled.labels if one.paragraph == paragraph.number]
        stands = [one for one in labels if one.status != REJECTED and not _says_nothing(one)]
        refused = [one for one in labels if one.status == REJECTED]
        marks = tuple(
            self._mark(number, cluster, paragraph, labelled.response)
            for number, cluster in enumerate(_clusters(stands), start=1)
        )
        rejected = tuple(self._mark(0, cluster, paragraph, labelled.response) for cluster in _clusters(refused))
        decided = standing(here)
        return Card(
            labelled.response,
            paragraph,
            tuple(_pieces(paragraph.text, marks, found)),
            marks,
            rejected,
            self._outvoted(labelled, paragraph, labels),
            tuple(reversed(decided)),
            max((one.number for one in here), default=0),
            any(one.act is Act.CONFIRM for one in decided),
        )

    def _outvoted(self, labelled: Labelled, paragraph: Paragraph, labels: Sequence[Label]) -> tuple[Mark, ...]:
        """What was voted down here and nobody has decided about."""
        known: dict[tuple[LabelKind, str], set[str]] = {}
        for one in labels:
            known.setdefault((one.kind, one.code), set()).update(one.groups)
        down = [
            one
            for one in labelled.outvoted
            if one.paragraph == paragraph.number and _is_new(one, known.get((one.kind, one.code)))
        ]
        return tuple(self._mark(0, cluster, paragraph, labelled.response) for cluster in _clusters(down))

    def whole(self, labelled: Labelled, kind: LabelKind) -> Mark | None:
        """The mark of a whole answer: the sender's type, or its stance."""
        labels = [
            one for one in labelled.labels if one.paragraph is None and one.kind is kind and one.status != REJECTED
        ]
        return self._mark(0, labels, None, labelled.response) if labels else None

    def _mark(self, number: int, labels: Sequence[Label], paragraph: Paragraph | None, response: Response) -> Mark:
        first = next((one for one in labels if one.status == ACCEPTED), labels[0])
        return Mark(
            number,
            first.kind.value,
            first.code,
            self.desk.name(first.kind.value, first.code, self.words),
            tuple((group, self.desk.name("group", group, self.words)) for group in first.groups),
            first.evidence.text,
            _span(first, paragraph, response) if paragraph else None,
            tuple(self._maker(one) for one in sorted(labels, key=_persons_first)),
            first.status,
        )

    def _maker(self, label: Label) -> Maker:
        kind, _, name = label.made_by.partition(":")
        return Maker(kind, name, label.score, self.desk.reason(label.made_by, self.words))


def _is_new(label: Label, groups: set[str] | None) -> bool:
    """Whether a label says what none does of its code, or names a group that those, with ``groups``, leave out."""
    return groups is None or not groups.issuperset(label.groups)


def _says_nothing(label: Label) -> bool:
    return label.kind is LabelKind.STANCE and label.code == "none" and label.status != ACCEPTED


def _persons_first(label: Label) -> tuple[bool, str]:
    return (not label.made_by.startswith(PERSON), label.made_by)


def _clusters(labels: Iterable[Label]) -> list[list[Label]]:
    """Labels that say the same of the same words, together, in the order of kinds and of the text."""
    clusters: list[list[Label]] = []
    for label in labels:
        same = next((one for one in clusters if _is_same(one[0], label)), None)
        if same is None:
            clusters.append([label])
        else:
            same.append(label)
    order = list(KINDS)
    return sorted(clusters, key=lambda one: (order.index(one[0].kind), one[0].evidence.span))


def _is_same(one: Label, other: Label) -> bool:
    if (one.kind, one.code, one.groups) != (other.kind, other.code, other.groups):
        return False
    mine, theirs = one.evidence.span, other.evidence.span
    return one.kind is not LabelKind.CONCERN or (mine.start < theirs.end and theirs.start < mine.end)


def _span(label: Label, paragraph: Paragraph, response: Response) -> Span | None:
    """Where a label's words stand in the paragraph's cleaned text."""
    words = label.evidence.text
    start = paragraph.text.find(words) if words else -1
    first = Span(start, start + len(words)) if start >= 0 else None
    while start >= 0:
        if evidence_in(response, paragraph, start, start + len(words)).span == label.evidence.span:
            return Span(start, start + len(words))
        start = paragraph.text.find(words, start + 1)
    return first


def _pieces(text: str, marks: Sequence[Mark], found: Sequence[Span]) -> Iterable[Piece]:
    spans = [(mark.number, mark.span) for mark in marks if mark.span]
    cuts = sorted(
        {0, len(text), *(at for _, span in spans for at in span), *(at for span in found for at in span)}
    )
    for start, end in pairwise(cuts):
        here = [(n, span) for n, span in spans if span.start <= start and end <= span.end]
        is_found = any(span.start <= start and end <= span.end for span in found)
        ends = tuple(n for n, span in here if span.end == end)
        yield Piece(text[start:end], tuple(n for n, _ in here), ends, is_found)
