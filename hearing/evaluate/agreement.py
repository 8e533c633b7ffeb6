"""How far two annotators agree, by label: Cohen's kappa, and the F1 of one held against the other."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from hearing.evaluate.comparison import compare, paired
from hearing.evaluate.documents import Document, Passage
from hearing.evaluate.figures import Counts, count


@dataclass(frozen=True, slots=True)
class Agreement:
    """Agreement on one kind of label.

    Attributes:
        units: Paragraphs that both have read.
        kappa: Cohen's kappa; for kinds of which a paragraph may have several, the mean over codes that either
            uses, weighted by how often.
        f1: Micro F1 over paragraphs; the same whichever of the two is held against the other.
    """

    units: int
    kappa: float
    f1: float


@dataclass(frozen=True, slots=True)
class OfCode:
    """Agreement on one code: how often each of the two gives it, Cohen's kappa, and F1."""

    first: int
    second: int
    kappa: float
    f1: float


_Pairs = list[tuple[Passage, Passage]]

_KINDS: dict[str, Callable[[Passage], set[str]]] = {
    "voice": lambda one: {one.voice},
    "stance": lambda one: {one.stance},
    "themes": lambda one: set(one.themes),
    "concerns": lambda one: {concern.code for concern in one.concerns},
    "groups": lambda one: {group for concern in one.concerns for group in concern.groups},
}


def agreement(first: Mapping[str, Document], second: Mapping[str, Document]) -> dict[str, Agreement]:
    """Agreement of two gold files on each kind of label, over the paragraphs of responses that both have."""
    pairs = _pairs(first, second)
    return {kind: _agreement([(codes(a), codes(b)) for a, b in pairs]) for kind, codes in _KINDS.items()}


def agreement_by_code(
    first: Mapping[str, Document], second: Mapping[str, Document]
) -> dict[str, dict[str, OfCode]]:
    """Agreement on each code that either of two has given, by kind of label, the most frequent first."""
    pairs = _pairs(first, second)
    return {kind: _by_code([(codes(a), codes(b)) for a, b in pairs]) for kind, codes in _KINDS.items()}


def _pairs(first: Mapping[str, Document], second: Mapping[str, Document]) -> _Pairs:
    return [(gold, theirs[0]) for one in compare(first, second) for gold, theirs in paired(one) if theirs]


def _by_code(pairs: list[tuple[set[str], set[str]]]) -> dict[str, OfCode]:
    codes = sorted({code for pair in pairs for some in pair for code in some})
    found = {
        code: _of_code([code in one for one, _ in pairs], [code in two for _, two in pairs]) for code in codes
    }
    return dict(sorted(found.items(), key=lambda item: -(item[1].first + item[1].second)))


def _of_code(one: list[bool], other: list[bool]) -> OfCode:
    both = sum(a and b for a, b in zip(one, other, strict=True))
    counts = Counts(both, sum(other) - both, sum(one) - both)
    return OfCode(sum(one), sum(other), _kappa(one, other), counts.f1)


def _agreement(pairs: list[tuple[set[str], set[str]]]) -> Agreement:
    totals = sum((count(one, other) for one, other in pairs), Counts())
    codes = sorted({code for pair in pairs for some in pair for code in some})
    weights = [sum((code in one) + (code in other) for one, other in pairs) for code in codes]
    kappas = [_kappa([code in one for one, _ in pairs], [code in other for _, other in pairs]) for code in codes]
    kappa = sum(w * k for w, k in zip(weights, kappas, strict=True)) / sum(weights) if codes else 1.0
    return Agreement(len(pairs), kappa, totals.f1)


def _kappa(one: list[bool], other: list[bool]) -> float:
    from sklearn.metrics import cohen_kappa_score

    return float(cohen_kappa_score(one, other)) if one != other else 1.0
