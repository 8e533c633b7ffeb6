"""What the audit of a digest says."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hearing.core.taxonomy import Wording
    from hearing.digest.model import Named, Place


class Fate(StrEnum):
    """What became of a paragraph; each has exactly one."""

    POINT = "point"
    NOTHING = "nothing-to-label"
    DRAFT = "draft"
    REPORTED = "reported"
    FORMAL = "formal"
    HEADING = "heading"


@dataclass(frozen=True, slots=True)
class Counted:
    """How many of a kind."""

    code: str
    name: str
    n: int


@dataclass(frozen=True, slots=True)
class AnswerParagraphs:
    """The paragraphs of one answer.

    Attributes:
        counts: In the order of ``Fate``.
        unassigned: Letters and digits of its text that stand in no paragraph and in no line that was set aside.
    """

    anchor: str
    name: str
    counts: tuple[int, ...]
    unassigned: int

    @property
    def points(self) -> int:
        """Paragraphs in which something was found."""
        return self.counts[0]

    @property
    def own(self) -> int:
        """Paragraphs in the sender's own words that are no heading."""
        return self.counts[0] + self.counts[1]


@dataclass(frozen=True, slots=True)
class Paragraphs:
    """All paragraphs of all answers; the counts add up to ``total``.

    Attributes:
        set_aside: Stretches of text that are no sender's, such as a web page's menu.
        unassigned: As for an answer; 0 where everything is accounted for.
        answers: Those of each answer, in the order of the digest.
    """

    counts: tuple[Counted, ...]
    total: int
    set_aside: int
    unassigned: int
    answers: tuple[AnswerParagraphs, ...]


@dataclass(frozen=True, slots=True)
class LeftOutFlag:
    """A flagged concern that is not in the digest: what is flagged, and where."""

    flags: tuple[str, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Flagged concerns that are left out for one reason."""

    code: str
    reason: str
    n: int
    flagged: tuple[LeftOutFlag, ...]


@dataclass(frozen=True, slots=True)
class Flags:
    """All labels of concerns; those shown and those left out add up to ``total``.

    Attributes:
        withheld: Of those shown, how many without their words.
        missing: Those neither shown nor left out for a reason; 0 where everything is accounted for.
    """

    total: int
    shown: int
    withheld: int
    left_out: tuple[LeftOut, ...]
    missing: int


@dataclass(frozen=True, slots=True)
class Share:
    """How many paragraphs, and how many were among as many drawn at random, in the middle 95 of 100 draws."""

    n: int
    low: int
    high: int

    @property
    def verdict(self) -> str:
        """``fewer`` or ``more`` than by chance; empty where as many."""
        return "fewer" if self.n < self.low else "more" if self.n > self.high else ""


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """One type of sender or language: its paragraphs in senders' own words, and what became of them."""

    code: str
    name: str
    own: int
    points: Share
    quoted: Share

    @property
    def is_underrated(self) -> bool:
        """Whether fewer of its paragraphs are points, or are quoted, than by chance."""
        return "fewer" in {self.points.verdict, self.quoted.verdict}


@dataclass(frozen=True, slots=True)
class Coverage:
    """Whether the digest treats senders alike, whatever their type and language."""

    own: int
    points: int
    quoted: int
    types: tuple[CoverageRow, ...]
    languages: tuple[CoverageRow, ...]


@dataclass(frozen=True, slots=True)
class WeakVoice:
    """A group that others speak about, and for which no sender of its own has answered.

    Attributes:
        anchor: Of the group's part of the digest.
        bodies: Number of bodies that flag it.
        others: Number of others that do.
        silent: Invited bodies that speak for it, and from which no answer was found.
        uninvited: Well-known bodies of the field that speak for it and were not invited.
        ask: Whom to ask, where the pipeline says.
    """

    anchor: str
    code: str
    name: str
    bodies: int
    others: int
    silent: tuple[str, ...]
    uninvited: tuple[str, ...]
    ask: Wording | None


@dataclass(frozen=True, slots=True)
class NeverInvited:
    """Well-known bodies of one type that were not invited and have not answered."""

    type: Named
    bodies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MissingVoices:
    """Whose voices may be missing.

    Attributes:
        groups: Number of groups that are spoken of and that somebody is known to speak for.
        weak: Those for which nobody has spoken.
        without: Types of sender of which nobody was invited and nobody has answered.
        never_invited: By type; empty where there is no list of invited bodies.
    """

    groups: int
    weak: tuple[WeakVoice, ...]
    without: tuple[str, ...]
    never_invited: tuple[NeverInvited, ...]


@dataclass(frozen=True, slots=True)
class Audit:
    """The audit; ``voices`` is None where the pipeline does not say who speaks for whom."""

    paragraphs: Paragraphs
    flags: Flags
    coverage: Coverage
    voices: MissingVoices | None

    @property
    def is_complete(self) -> bool:
        """Whether every paragraph and every flagged concern is accounted for."""
        return not self.paragraphs.unassigned and not self.flags.missing
