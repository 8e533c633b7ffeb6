"""The draft's own text, to recognise where an answer quotes or retells it."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from hearing.core.model import Contents, Span
from hearing.core.offsets import clean
from hearing.intake.measures import measures_in
from hearing.intake.sentences import sentences

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_SHINGLE = 5  # words; the standing phrases of the field are mostly shorter
_RUN = 9  # words; a plan's or a measure's name does not reach it
_BRIDGE = 4  # words; a word that was changed or left out does not end a quotation
_STEM = 6  # letters; endings differ between a text and its retelling
_LONG = 4  # letters; shorter words seldom say what a sentence is about
_FEW = 5  # stems; too few to tell a retelling from a coincidence


@dataclass(frozen=True, slots=True)
class Draft:
    """The draft, indexed. Build it with ``from_text``; it can be sent to worker processes.

    Attributes:
        text: Cleaned text of the draft.
        measures: What each of its numbered measures says, by its number.
    """

    text: str
    measures: Mapping[str, str] = field(default_factory=dict, hash=False)
    _shingles: frozenset[str] = field(default=frozenset(), repr=False)
    _places: dict[str, tuple[int, ...]] = field(default_factory=dict, repr=False, hash=False)

    @classmethod
    def from_contents(cls, contents: Contents) -> "Draft":
        """Index a draft as read from its file."""
        text = "\n\n".join(reading.text for reading in contents.readings)
        return replace(cls.from_text(text), measures=measures_in(contents.readings))

    @classmethod
    def from_text(cls, text: str) -> "Draft":
        """Index the text of a draft, of whose measures nothing is known."""
        cleaned = clean(text).text
        words = [_stem(word[0]) for word in _WORD.finditer(cleaned.lower())]
        places: dict[str, list[int]] = {}
        for number, (start, end) in enumerate(sentences(cleaned)):
            for stem in _content(cleaned[start:end]):
                places.setdefault(stem, []).append(number)
        by_stem = {stem: tuple(found) for stem, found in places.items()}
        return cls(cleaned, {}, frozenset(_shingles(words)), by_stem)

    def shared(self, text: str) -> tuple[Span, ...]:
        """Stretches of cleaned text that stand in the draft too, some changed words and endings aside.

        Only long runs count, so that a measure's name or a phrase of the field is no quotation.
        """
        found = list(_WORD.finditer(text))
        shingles = _shingles([_stem(word[0].lower()) for word in found])
        starts = [number for number, shingle in enumerate(shingles) if shingle in self._shingles]
        runs = _runs(starts)
        return tuple(
            Span(found[first].start(), found[last].end()) for first, last in runs if last - first + 1 >= _RUN
        )

    def resemblance(self, sentence: str) -> float:
        """Share, 0 to 1, of a sentence's content words that stand together in one sentence of the draft."""
        stems = _content(sentence)
        if len(stems) < _FEW:
            return 0.0
        hits = Counter(number for stem in stems for number in self._places.get(stem, ()))
        return max(hits.values(), default=0) / len(stems)


def measures_of(draft: Draft | None) -> Mapping[str, str]:
    """What each measure of a draft says, by its number; nothing where there is no draft."""
    return draft.measures if draft else {}


def _stem(word: str) -> str:
    return word[:_STEM]


def _content(text: str) -> frozenset[str]:
    words = (word[0] for word in _WORD.finditer(text.lower()))
    return frozenset(_stem(word) for word in words if len(word) > _LONG or word.isdigit())


def _shingles(words: list[str]) -> list[str]:
    return [" ".join(words[at : at + _SHINGLE]) for at in range(len(words) - _SHINGLE + 1)]


def _runs(starts: list[int]) -> list[tuple[int, int]]:
    """First and last word of each run of shared shingles, given the words at which shingles start."""
    runs: list[tuple[int, int]] = []
    for start in starts:
        end = start + _SHINGLE - 1
        if runs and start - runs[-1][1] - 1 <= _BRIDGE:
            runs[-1] = (runs[-1][0], end)
        else:
            runs.append((start, end))
    return runs
