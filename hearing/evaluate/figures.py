"""The figures: what share is right, precision, recall and F1, each with an interval over responses.

``sender`` counts as right where one name's words are all in the other's, or three in five of their words are
shared; ``voice`` is the share of gold words under the right voice; ``themes`` is the F1 of the set of themes in
the sender's own words, averaged over responses; ``concerns`` and ``groups`` are counted over the sets of each
response, and ``….paragraph`` over gold paragraphs.
"""

import random
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass

from hearing.core.alike import fold, same_name
from hearing.evaluate.alignment import layout, over, place
from hearing.evaluate.documents import Document, Passage

SHARES = ("kind", "language", "sender", "stakeholder", "stance", "themes")
COUNTED = ("themes.paragraph", "concerns", "concerns.paragraph", "groups")
WEIGHTED = ("voice", "evidence")
_SAMPLES, _SEED = 500, 7
_LOWER, _UPPER = 12, 487  # of 500 sorted samples: the middle 95 %


@dataclass(frozen=True, slots=True)
class Counts:
    """What was found rightly, what wrongly, and what was missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(self.right + other.right, self.wrong + other.wrong, self.missed + other.missed)

    @property
    def precision(self) -> float:
        """Share of what was found that is right; 1 where nothing was found."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """Share of what is there that was found; 1 where nothing is there."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Rating:
    """One response held against gold."""

    shares: Mapping[str, float]
    weighted: Mapping[str, tuple[int, int]]
    counted: Mapping[str, Counts]


def count(gold: Set[str], predicted: Set[str]) -> Counts:
    """Two sets of codes held against each other."""
    return Counts(len(gold & predicted), len(predicted - gold), len(gold - predicted))


def rate(gold: Document, predicted: Document) -> Rating:
    """Hold one response against gold."""
    words, spans = layout(gold.passages)
    placed = place(words, predicted.passages)
    pairs = [(passage, list(over(placed, start, end))) for start, end, passage in spans]
    return Rating(
        shares={
            "kind": float(gold.kind == predicted.kind),
            "language": float(gold.language == predicted.language),
            "sender": float(same_name(gold.sender, predicted.sender)),
            "stakeholder": float(gold.stakeholder == predicted.stakeholder),
            "stance": float(gold.stance == predicted.stance),
            "themes": _set_f1(gold.themes(), predicted.themes()),
        },
        weighted={"voice": _voices(words, spans, placed), "evidence": _verbatim(words, predicted)},
        counted={
            "themes.paragraph": _over_paragraphs(pairs, lambda one: set(one.themes)),
            "concerns": count(gold.concerns(), predicted.concerns()),
            "concerns.paragraph": _over_paragraphs(pairs, lambda one: {c.code for c in one.concerns}),
            "groups": count(gold.groups(), predicted.groups()),
        },
    )


def _set_f1(gold: Set[str], predicted: Set[str]) -> float:
    return count(gold, predicted).f1 if gold or predicted else 1.0


def _voices(
    words: list[str], spans: list[tuple[int, int, Passage]], placed: list[tuple[int, int, Passage]]
) -> tuple[int, int]:
    voices = [""] * len(words)
    for start, end, passage in placed:
        voices[start:end] = [passage.voice] * (end - start)
    right = sum(voices[at] == passage.voice for start, end, passage in spans for at in range(start, end))
    return right, len(words)


def _verbatim(words: list[str], predicted: Document) -> tuple[int, int]:
    text = " ".join(words)
    quoted = [" ".join(fold(one.evidence)) for passage in predicted.passages for one in passage.concerns]
    return sum(bool(quote) and quote in text for quote in quoted), len(quoted)


def _over_paragraphs(pairs: list[tuple[Passage, list[Passage]]], codes: Callable[[Passage], set[str]]) -> Counts:
    total = Counts()
    for gold, predicted in pairs:
        total += count(codes(gold), {code for one in predicted for code in codes(one)})
    return total


def summarise(ratings: Sequence[Rating]) -> dict[str, float]:
    """Each figure over all responses, in 0..1."""
    figures = {name: sum(one.shares[name] for one in ratings) / len(ratings) for name in SHARES}
    for name in WEIGHTED:
        right, all_ = (sum(one.weighted[name][part] for one in ratings) for part in (0, 1))
        figures[name] = right / all_ if all_ else 1.0
    for name in COUNTED:
        total = sum((one.counted[name] for one in ratings), Counts())
        figures |= {name: total.f1, f"{name}.precision": total.precision, f"{name}.recall": total.recall}
    return figures


def intervals(ratings: Sequence[Rating]) -> dict[str, tuple[float, float]]:
    """95 % bootstrap interval of each figure, over responses drawn with replacement; always the same draws."""
    dice = random.Random(_SEED)  # noqa: S311  no secret
    size = len(ratings)
    samples = [summarise([ratings[dice.randrange(size)] for _ in ratings]) for _ in range(_SAMPLES)]
    found = {}
    for name in samples[0]:
        values = sorted(sample[name] for sample in samples)
        found[name] = (values[_LOWER], values[_UPPER])
    return found
