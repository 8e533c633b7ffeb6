"""What a matrix shows, and nothing else: both writers draw from the same values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from hearing.digest.model import Quotation
from hearing.store.assessments import LooseText, WrittenPoint

# What only a case handler fills in, in the order of the columns.
FIELDS = ("assessment", "change", "wording", "checked")

Texts = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Point:
    """One row.

    Attributes:
        written: Its identity, and what finds it again when the answers have been read anew.
        number: ``7.3`` is the third row of the seventh answer.
        sender: As the digest names it.
        in_time: None where the date or the deadline is unknown.
        question: The hearing's question that it answers, where the form or a heading says so.
        chapters: Chapters and measures of the draft that it speaks of.
        kinds: What kind of remark it is: concern, proposal for the text ...
        stance: Empty where the sender does not say.
        quotation: The sender's own words; None for an answer in which no point was found.
        is_labelled: Whether anything was found in it.
    """

    written: WrittenPoint
    number: str
    sender: str
    type: str
    on_behalf_of: str
    received: date | None
    in_time: bool | None
    case_number: str
    question: str
    chapters: tuple[str, ...]
    themes: tuple[str, ...]
    kinds: tuple[str, ...]
    stance: str
    summary: str
    quotation: Quotation | None
    concerns: tuple[str, ...]
    groups: tuple[str, ...]
    is_labelled: bool

    @property
    def id(self) -> str:
        """Its identity."""
        return self.written.id


@dataclass(frozen=True, slots=True)
class Group:
    """Points under one question, chapter or sender."""

    title: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """A matrix in one language.

    Attributes:
        answers: Number of answers that the points come from.
        others: Paragraphs in the senders' own voice in which nothing was found.
        typed: What case handlers have typed, by point and field.
        loose: What they have typed and that has no place.
        edition: Number of the last edit that it shows.
    """

    language: str
    title: str
    owner: str
    deadline: date | None
    answers: int
    groups: tuple[Group, ...]
    others: tuple[Point, ...]
    typed: Mapping[str, Texts] = field(default_factory=dict)
    loose: tuple[LooseText, ...] = ()
    edition: int = 0

    @property
    def points(self) -> tuple[Point, ...]:
        """All points in the order of the groups."""
        return tuple(point for group in self.groups for point in group.points)
