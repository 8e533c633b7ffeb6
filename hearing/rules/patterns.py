"""Regular expressions of rules: tried only where their anchor stands, and never for longer than a second."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

import ahocorasick
import regex

from hearing.core.errors import ConfigurationError
from hearing.rules.phrases import TermHit

if TYPE_CHECKING:
    from spacy.tokens import Doc

LONGEST = 1.0  # seconds for one pattern in one sentence; a sound one takes a thousandth of that


class Patterns:
    """The patterns of a pipeline, found in one pass over their anchors.

    Args:
        patterns: Pattern and anchor, by the number of their term set.
    """

    def __init__(self, patterns: Mapping[int, tuple[str, str]]) -> None:
        self._patterns = {number: regex.compile(pattern) for number, (pattern, _) in patterns.items()}
        by_anchor: dict[str, list[int]] = {}
        for number, (_, anchor) in patterns.items():
            by_anchor.setdefault(anchor.lower(), []).append(number)
        self._anchors = ahocorasick.Automaton()
        for anchor, numbers in by_anchor.items():
            self._anchors.add_word(anchor, (len(anchor), numbers))
        self._anchors.make_automaton()

    def find(self, doc: Doc) -> list[TermHit]:
        """All hits in a document, none of them across sentences."""
        if not self._patterns:
            return []
        return [hit for number, start, end in self._candidates(doc) for hit in self._hits(doc, number, start, end)]

    def _candidates(self, doc: Doc) -> list[tuple[int, int, int]]:
        """Patterns whose anchor stands in a sentence, with the sentence's characters."""
        lower = doc.text.lower()
        text = lower if len(lower) == len(doc.text) else doc.text
        sentences = [(sentence.start_char, sentence.end_char) for sentence in doc.sents]
        starts = [start for start, _ in sentences]
        found = {
            (number, *sentences[bisect_right(starts, end - length + 1) - 1])
            for end, (length, numbers) in self._anchors.iter(text)
            for number in numbers
        }
        return sorted(found)

    def _hits(self, doc: Doc, number: int, start: int, end: int) -> Iterator[TermHit]:
        pattern = self._patterns[number]
        try:
            for match in pattern.finditer(doc.text, start, end, timeout=LONGEST):
                first, last = match.span()
                words = doc.char_span(first, last, alignment_mode="expand")
                if words is not None and match[0].strip():
                    yield TermHit(number, words.start, words.end)
        except TimeoutError:
            raise ConfigurationError(
                f"the pattern «{pattern.pattern}» takes too long",
                hint="write a simpler one; hearing rules lint says what is wrong with it",
            ) from None


def why_unbounded(pattern: str) -> str:
    """What in a pattern may make it try without end; empty where nothing does.

    A repeat must have an upper bound ({0,40} for *), unless it is possessive (*+), and must not hold another one.
    """
    holds_repeat = [False]  # of each open group, the innermost last
    closed = False  # whether the piece before was a group that holds a repeat
    for piece in _PIECE.findall(pattern):
        if piece == "(":
            holds_repeat.append(False)
        elif _REPEAT.fullmatch(piece):
            if closed:
                return f"«{piece}» repeats a group that holds a repeat: write the group out"
            if _UNBOUNDED.fullmatch(piece):
                return f"«{piece}» has no upper bound: write {{0,40}} or {{1,40}}"
            holds_repeat[-1] = True
        closed = piece == ")" and len(holds_repeat) > 1 and holds_repeat.pop()
        holds_repeat[-1] |= closed
    return ""


_REPEAT = regex.compile(r"[*+]\??|\{\d*,\d*\}\??")
_UNBOUNDED = regex.compile(r"[*+]\??|\{\d*,\}\??")
_PIECE = regex.compile(
    r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|(?:[*+]|\{\d*,\d*\})[?+]?|[()]|.", regex.DOTALL
)  # an escaped character, a class, a repeat, a bracket, anything else
