"""What is noted of each response as it passes, so that nothing has to be read twice."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from hearing.core.model import (
    REJECTED,
    BlockKind,
    Label,
    LabelKind,
    Labelled,
    Paragraph,
    Response,
    Voice,
)
from hearing.core.taxonomy import GROUP_AT_RISK
from hearing.digest.audit.model import Fate
from hearing.digest.gather import Gatherer
from hearing.digest.model import Place
from hearing.digest.publication import is_shown

FATES = tuple(Fate)
_BY_VOICE = {Voice.DRAFT: Fate.DRAFT, Voice.REPORTED: Fate.REPORTED, Voice.FORMAL: Fate.FORMAL}
_FOUND = frozenset({LabelKind.THEME, LabelKind.CONCERN, LabelKind.STANCE})


class Flagged(NamedTuple):
    """A label of a concern: its codes, each with whether it is a group's, who made it and on which paragraph."""

    codes: tuple[tuple[str, bool], ...]
    paragraph: int | None
    made_by: str
    is_rejected: bool


@dataclass(frozen=True, slots=True)
class Account:
    """What is noted of one response.

    Attributes:
        is_shown: Whether it is an answer that the digest shows.
        repeats: Whether it repeats another answer, or its file another file.
        fates: A number in ``FATES`` for each paragraph, by its number less 1.
        languages: Of each paragraph.
        flagged: Its labels of concerns.
        place: Where it is, where some of those are not shown; the digest's answer tells else.
        set_aside: Stretches of its text that are no sender's.
        unassigned: Letters and digits that stand nowhere.
    """

    response: str
    is_shown: bool
    repeats: bool
    fates: bytearray
    languages: tuple[str, ...]
    flagged: tuple[Flagged, ...]
    place: Place | None
    set_aside: int
    unassigned: int


@dataclass(slots=True)
class Accountant:
    """Notes responses as they pass."""

    gatherer: Gatherer
    accounts: list[Account] = field(default_factory=list)

    def noting(self, stream: Iterable[Labelled]) -> Iterator[Labelled]:
        """The stream, unchanged."""
        for labelled in stream:
            self.accounts.append(account_of(labelled, self.gatherer))
            yield labelled


def account_of(labelled: Labelled, gatherer: Gatherer) -> Account:
    """What is noted of a response."""
    response = labelled.response
    source = gatherer.sources.get(response.source)
    found = {
        label.paragraph
        for label in labelled.labels
        if label.kind in _FOUND and label.status != REJECTED and label.code != "none"
    }
    flagged = tuple(map(_flagged, _concerns(labelled.labels)))
    shown = is_shown(response, gatherer.sources)
    needs_place = any(one.is_rejected or not shown for one in flagged)
    return Account(
        response=response.id,
        is_shown=shown,
        repeats=bool(response.duplicate_of or (source and source.duplicate_of)),
        fates=bytearray(FATES.index(fate_of(one, is_found=one.number in found)) for one in response.paragraphs),
        languages=tuple(one.language or response.language for one in response.paragraphs),
        flagged=flagged,
        place=gatherer.place(response, hidden=gatherer.names.hides(response)) if needs_place else None,
        set_aside=len(response.removed),
        unassigned=unassigned_in(response),
    )


def fate_of(paragraph: Paragraph, *, is_found: bool) -> Fate:
    """What became of a paragraph, as in the matrix: a heading is no point, whatever is found in it."""
    if paragraph.voice != Voice.OWN:
        return _BY_VOICE[paragraph.voice]
    if paragraph.role == BlockKind.HEADING:
        return Fate.HEADING
    return Fate.POINT if is_found else Fate.NOTHING


def unassigned_in(response: Response) -> int:
    """Letters and digits of a text that stand in no paragraph and in no stretch that was set aside."""
    spans = sorted([*(one.span for one in response.paragraphs), *(one.span for one in response.removed)])
    at, lost = 0, 0
    for start, end in spans:
        if start > at:
            lost += _letters(response.text[at:start])
        at = max(at, end)
    return lost + _letters(response.text[at:])


def _letters(text: str) -> int:
    return 0 if text.isspace() else sum(map(str.isalnum, text))


def _concerns(labels: Iterable[Label]) -> Iterator[Label]:
    return (label for label in labels if label.kind == LabelKind.CONCERN)


def _flagged(label: Label) -> Flagged:
    codes = [(group, True) for group in label.groups]
    if label.code != GROUP_AT_RISK or not label.groups:
        codes.append((label.code, False))
    return Flagged(tuple(codes), label.paragraph, label.made_by, label.status == REJECTED)
