"""Finds words that are known, however they are spaced, punctuated or capitalised there."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, NamedTuple

from hearing.privacy.model import NAMES, NUMBERS, Kind
from hearing.privacy.page import page_of

if TYPE_CHECKING:
    import ahocorasick

_WORD = re.compile(r"[^\W_]+")
_DIGIT = re.compile(r"[0-9]")
# Shorter numbers are looked for as they are written: three digits stand everywhere.
_SHORTEST_NUMBER = 7
_WIDEST_GAP = 3


class Needle(NamedTuple):
    """Words to find."""

    text: str
    kind: Kind


class Hit(NamedTuple):
    """Characters ``start`` up to ``end`` of a page hold a needle."""

    start: int
    end: int
    kind: Kind


@dataclass(frozen=True, slots=True)
class Removals:
    """What is removed.

    Attributes:
        everywhere: In every answer, and in all else that is published.
        within: By response, what is removed in that one alone: «Berg» is a surname there, and elsewhere a place.
    """

    everywhere: Needles
    within: Mapping[str, Needles] = field(default_factory=dict)

    def find(self, text: str, response: str) -> list[Hit]:
        """Hits in the text of a response's page."""
        own = self.within.get(response)
        return _longest([*self.everywhere.find(text), *(own.find(text) if own else ())])


@dataclass(frozen=True, slots=True)
class Needles:
    """Needles, ready to be found in many texts."""

    _words: ahocorasick.Automaton | None
    _digits: ahocorasick.Automaton | None

    @classmethod
    def of(cls, needles: Iterable[Needle]) -> Needles:
        """Make ready."""
        words: dict[str, Needle] = {}
        digits: dict[str, Needle] = {}
        for needle in needles:
            page = page_of(needle.text).text
            figures = "".join(_DIGIT.findall(page)) if needle.kind in NUMBERS else ""
            if len(figures) >= _SHORTEST_NUMBER:
                digits.setdefault(figures, needle)
            else:
                words |= {" ".join(order): needle for order in _orders(_WORD.findall(page.lower()), needle.kind)}
        return cls(_automaton(words), _automaton(digits))

    def find(self, text: str) -> list[Hit]:
        """Hits in the text of a page, in order and without overlap; of those that overlap the longest."""
        return _longest([*self._find_words(text), *self._find_digits(text)])

    def _find_words(self, text: str) -> Iterator[Hit]:
        if self._words is None:
            return
        found = list(_WORD.finditer(text))
        lowered = [word[0].lower() for word in found]
        starts = [0, *accumulate(len(word) + 1 for word in lowered)]
        joined = " ".join(lowered)
        for last, (length, needle) in self._words.iter(joined):
            start = last + 1 - length
            first = bisect_right(starts, start) - 1
            if (
                starts[first] == start
                and _ends_a_word(joined, last + 1)
                and _is_written_so(found[first][0], needle)
            ):
                ends = bisect_right(starts, last) - 1
                yield Hit(found[first].start(), found[ends].end(), needle.kind)

    def _find_digits(self, text: str) -> Iterator[Hit]:
        if self._digits is None:
            return
        found = list(_DIGIT.finditer(text))
        for last, (length, needle) in self._digits.iter("".join(digit[0] for digit in found)):
            used = [digit.start() for digit in found[last + 1 - length : last + 1]]
            if all(_is_gap(text[one + 1 : two]) for one, two in pairwise(used)):
                yield Hit(used[0], used[-1] + 1, needle.kind)


def _orders(words: list[str], kind: Kind) -> Iterator[list[str]]:
    """The words as they stand, a name with the surname first, a car's registration with and without its blank."""
    if words:
        yield words
    if len(words) > 1 and kind in NAMES:
        yield [words[-1], *words[:-1]]
    if kind == Kind.VEHICLE:
        bare = "".join(words)
        yield from ([bare], [bare[:2], bare[2:]], [bare[:3], bare[3:]])


def _longest(found: Iterable[Hit]) -> list[Hit]:
    kept: list[Hit] = []
    for hit in sorted(found, key=lambda hit: (hit.start - hit.end, hit)):
        if all(hit.end <= other.start or other.end <= hit.start for other in kept):
            kept.append(hit)
    return sorted(kept)


def _automaton(needles: dict[str, Needle]) -> ahocorasick.Automaton | None:
    import ahocorasick

    if not needles:
        return None
    automaton = ahocorasick.Automaton()
    for text, needle in needles.items():
        automaton.add_word(text, (len(text), needle))
    automaton.make_automaton()
    return automaton


def _is_gap(between: str) -> bool:
    """Whether two digits so far apart may belong to one number."""
    return len(between) <= _WIDEST_GAP and not any(char.isalnum() for char in between)


def _ends_a_word(joined: str, end: int) -> bool:
    """Whether no word goes on there; a genitive -s may follow."""
    return joined[end : end + 1] in ("", " ") or (joined[end] == "s" and joined[end + 1 : end + 2] in ("", " "))


def _is_written_so(first: str, needle: Needle) -> bool:
    """A name of one word counts where it is capitalised: «Sol» is a name, «sol» is not."""
    if needle.kind not in NAMES or len(needle.text.split()) > 1:
        return True
    return first[0].isupper() or needle.text.islower()
