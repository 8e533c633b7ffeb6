"""Finds words that are known, however they are spaced, punctuated or capitalised there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from hearing.privacy.model import NUMBERS, Kind
from hearing.privacy.page import page_of

if TYPE_CHECKING:
    import ahocorasick

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
            figures = _digits_of(needle.text) if needle.kind in NUMBERS else ""
            if len(figures) >= _SHORTEST_NUMBER:
                digits.setdefault(figures, needle)
            elif folded := _folded(page_of(needle.text).text).strip():
                words.setdefault(folded, needle)
        return cls(_automaton(words), _automaton(digits))

    def find(self, text: str) -> list[Hit]:
        """Hits in the text of a page, in order and without overlap; of those that overlap the longest."""
        found = sorted([*self._find_words(text), *self._find_digits(text)], key=lambda hit: hit.start - hit.end)
        kept: list[Hit] = []
        for hit in found:
            if all(hit.end <= other.start or other.end <= hit.start for other in kept):
                kept.append(hit)
        return sorted(kept)

    def _find_words(self, text: str) -> Iterator[Hit]:
        if self._words is None:
            return
        for last, (length, needle) in self._words.iter(_folded(text)):
            start, end = last + 1 - length, last + 1
            if _is_whole(text, start, end) and _is_written_so(text[start:end], needle):
                yield Hit(start, end, needle.kind)

    def _find_digits(self, text: str) -> Iterator[Hit]:
        if self._digits is None:
            return
        places = [at for at, char in enumerate(text) if char in "0123456789"]
        for last, (length, needle) in self._digits.iter("".join(text[at] for at in places)):
            used = places[last + 1 - length : last + 1]
            if all(two - one <= _WIDEST_GAP + 1 for one, two in zip(used, used[1:], strict=False)):
                yield Hit(used[0], used[-1] + 1, needle.kind)


def _automaton(needles: dict[str, Needle]) -> ahocorasick.Automaton | None:
    import ahocorasick

    if not needles:
        return None
    automaton = ahocorasick.Automaton()
    for text, needle in needles.items():
        automaton.add_word(text, (len(text), needle))
    automaton.make_automaton()
    return automaton


def _folded(text: str) -> str:
    return text.lower().replace("\n", " ").replace("\f", " ")


def _digits_of(text: str) -> str:
    return "".join(char for char in page_of(text).text if char in "0123456789")


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether no word goes on at either end; a genitive -s may follow."""
    if start and text[start - 1].isalnum() and text[start].isalnum():
        return False
    after = text[end : end + 2]
    goes_on = after[:1].isalnum() and text[end - 1].isalnum()
    return not goes_on or (after[:1] == "s" and not after[1:].isalnum())


def _is_written_so(found: str, needle: Needle) -> bool:
    """A name of one word counts where it is capitalised: «Sol» is a name, «sol» is not."""
    if needle.kind not in (Kind.NAME, Kind.STAFF) or len(needle.text.split()) > 1:
        return True
    return found[:1].isupper() or needle.text.islower()
