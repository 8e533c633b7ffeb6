"""An answer as a whole, as far as its stance is concerned, and what the model sees of it.

What rules and model say of each paragraph, how much of each there is, what stands at the beginning and at the end,
and the sentences that speak of the proposal as a whole.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log1p
from typing import TYPE_CHECKING

from hearing.classify.hashed import of_names, of_text
from hearing.core.model import Kind

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix

_NAMED, _WORDS, _LETTERS = 2**10, 2**16, 2**16
COLUMNS_OF_WHOLE = _NAMED + 2 * (_WORDS + _LETTERS)
_KINDS = (("word", _WORDS, (1, 3)), ("char_wb", _LETTERS, (3, 5)))
_WEIGHT_OF_TEXT = 2.0
_EDGE = 2  # paragraphs at the beginning and at the end in which a sender says what it thinks of the whole
_STANCES = ("support", "conditional", "oppose")
Named = dict[str, float]


@dataclass(frozen=True, slots=True)
class Said:
    """One of the sender's own paragraphs.

    Attributes:
        chances: How likely the model finds each stance in it.
        by_rules: Stances that rules found in it, and whether each is about the proposal as a whole.
        stands: The stance that stands; empty where it takes none.
    """

    text: str
    chances: Mapping[str, float]
    by_rules: frozenset[tuple[str, bool]]
    stands: str


@dataclass(frozen=True, slots=True)
class Whole:
    """An answer.

    Attributes:
        by_rules: The stance that rules give it.
        said: The sender's own paragraphs, in order.
        of_proposal: The sentences in them that speak of the proposal as a whole.
        concerns: How many different ones it voices.
        declines: Whether it says that it takes no stand.
    """

    kind: Kind
    by_rules: str
    said: tuple[Said, ...]
    of_proposal: str
    concerns: int
    declines: bool


def rows_of_whole(answers: Sequence[Whole]) -> csr_matrix:
    """A row for each answer."""
    from scipy.sparse import hstack

    named = of_names(_NAMED).transform([_named(one) for one in answers])
    return hstack([named, rows_of_text([(_edge(one), one.of_proposal) for one in answers])], format="csr")


def rows_of_text(texts: Sequence[tuple[str, str]]) -> csr_matrix:
    """The part of the rows that comes from words: of the edges, and of what is said of the proposal."""
    from scipy.sparse import hstack

    parts = [of_text(*kind).transform([pair[at] for pair in texts]) for at in (0, 1) for kind in _KINDS]
    return hstack(parts, format="csr") * _WEIGHT_OF_TEXT


def weights_of_text(weights: csr_matrix) -> csr_matrix:
    """The weights of those columns."""
    return weights[_NAMED:]


def _edge(one: Whole) -> str:
    said = one.said if len(one.said) <= 2 * _EDGE else one.said[:_EDGE] + one.said[-_EDGE:]
    return " ".join(paragraph.text for paragraph in said)


def _named(one: Whole) -> Named:
    return {
        f"kind {one.kind}": 1.0,
        f"by rules {one.by_rules}": 1.0,
        "paragraphs": log1p(len(one.said)) / 3,
        "concerns": log1p(one.concerns),
        "no concern": float(not one.concerns),
        "declines": float(one.declines),
        **dict(_amounts(one)),
        **dict(_what_stands(one)),
        **{f"rule {code} {overall}": 1.0 for said in one.said for code, overall in said.by_rules},
    }


def _amounts(one: Whole) -> Iterator[tuple[str, float]]:
    """How likely each stance is: on the whole, at most, and at the edges."""
    if not one.said:
        return
    for stance in _STANCES:
        likely = [said.chances.get(stance, 0.0) for said in one.said]
        yield f"mean {stance}", sum(likely) / len(likely)
        yield f"most {stance}", max(likely)
        yield f"sum {stance}", log1p(sum(likely))
        for place in range(min(_EDGE, len(likely))):
            yield f"from start {place} {stance}", likely[place]
            yield f"from end {place} {stance}", likely[-1 - place]


def _what_stands(one: Whole) -> Iterator[tuple[str, float]]:
    count = Counter(said.stands for said in one.said if said.stands)
    for stance in _STANCES:
        yield f"share {stance}", count[stance] / max(1, count.total())
        yield f"count {stance}", log1p(count[stance])
    yield f"only {' '.join(sorted(count))}", 1.0
