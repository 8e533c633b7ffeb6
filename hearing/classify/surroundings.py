"""What stands around a paragraph, and what it makes of the likelihood of each label in it.

A label is told by more than a paragraph's own words: by the heading above it and the letterhead, by the measure
of the draft that it names by number, by the paragraphs before and after, by how often the answer speaks of it
elsewhere, and by which other labels are likelier. The same few numbers tell all that for every label; for each
kind of label a small network makes log-odds of them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from hearing.classify.features import Seen
from hearing.classify.head import probabilities_of

_MOST, _ABSENT = 8.0, -6.0  # log-odds are no further from 0; what stands for a neighbour that there is not
_LETTERHEAD = 3  # how many of the first paragraphs that are no own words count as such
_SENTENCES = 8  # more than these count as so many
# What is told of each label of a paragraph, in this order; of chances log-odds, but for averages and sums.
NUMBERS = (
    "here",
    "clearest sentence",
    "elsewhere at most",
    "elsewhere on average",
    "before",
    "after",
    "directly above",
    "letterhead",
    "measure that is named",
    "likeliest other label",
    "second other label",
    "sum of other labels",
    "likeliest of a second kind",
    "likeliest of a third kind",
    "likeliest of a fourth kind",
    "logarithm of paragraphs",
    "sentences",
)
Floats = NDArray[np.float64]


class Odds(NamedTuple):
    """Log-odds of the labels of a kind in parts of an answer: stretches of text by labels.

    Attributes:
        paragraphs: Its paragraphs, each for itself.
        sentences: The sentences of the labelled ones, each for itself.
        measures: Those that labelled ones name, for each of these that names one.
    """

    paragraphs: Floats
    sentences: Floats
    measures: Floats


class Stretch(NamedTuple):
    """A paragraph of an answer, as the model sees it.

    Attributes:
        sentences: Features of each of its sentences, of which there is one at least.
        labelled: Whether it gets labels; headings and formalities do not, but are seen above what they stand over.
        named: Features of the sentences of the draft's measures that it names by number.
    """

    sentences: Sequence[Seen]
    labelled: bool = True
    named: Sequence[Seen] = ()


@dataclass(frozen=True, slots=True)
class Around:
    """The network of one kind of label: log-odds of what stands around, by way of a few numbers between.

    Attributes:
        inner: Weights, numbers around by numbers between.
        bends: Added to these, before what is below 0 is cut off.
        outer: Weights of the numbers between.
        shift: Added to their sum.
    """

    inner: Floats
    bends: Floats
    outer: Floats
    shift: float

    def odds(self, around: Floats) -> Floats:
        """Log-odds, paragraphs by labels, of the numbers that ``surroundings`` gives."""
        return np.asarray(np.maximum(around @ self.inner + self.bends, 0) @ self.outer + self.shift)


def surroundings(answer: Sequence[Stretch], odds: Mapping[str, Odds]) -> dict[str, Floats]:
    """For each kind of label: labelled paragraphs by labels by numbers that tell what stands around.

    Args:
        answer: Its paragraphs in order, one of them labelled at least.
        odds: By kind of label.
    """
    held = {kind: Odds(*(np.clip(part, -_MOST, _MOST) for part in found)) for kind, found in odds.items()}
    likeliest = {kind: found.paragraphs[labelled_ones(answer)].max(axis=1) for kind, found in held.items()}
    return {
        kind: _around(answer, found, [most for other, most in likeliest.items() if other != kind])
        for kind, found in held.items()
    }


def labelled_ones(answer: Sequence[Stretch]) -> list[int]:
    """Which of an answer's paragraphs get labels."""
    return [at for at, one in enumerate(answer) if one.labelled]


def plain_around(one: Around) -> dict[str, Any]:
    """A network as arrays."""
    return {"inner": one.inner, "bends": one.bends, "outer": one.outer, "shift": one.shift}


def read_around(held: Mapping[str, Any]) -> Around:
    """A network from its arrays."""
    return Around(held["inner"], held["bends"], held["outer"], float(held["shift"]))


def _around(answer: Sequence[Stretch], odds: Odds, of_other_kinds: Sequence[Floats]) -> Floats:
    own = odds.paragraphs[labelled_ones(answer)]
    seen = [
        own,
        _clearest(answer, odds.sentences),
        *_elsewhere(own),
        *_neighbours(own),
        *_above(answer, odds.paragraphs),
        _named(answer, odds.measures),
        *_rivals(own),
        *(_each(own, most) for most in of_other_kinds),
        np.full(own.shape, np.log(len(own))),
        _each(own, _sizes(answer)),
    ]
    return np.stack(seen, axis=-1)


def _sizes(answer: Sequence[Stretch]) -> Floats:
    return np.array([min(len(one.sentences), _SENTENCES) for one in answer if one.labelled], dtype=float)


def _each(own: Floats, of_paragraphs: Floats) -> Floats:
    """A number of each paragraph, for all its labels."""
    return np.broadcast_to(of_paragraphs[:, None], own.shape)


def _clearest(answer: Sequence[Stretch], of_sentences: Floats) -> Floats:
    """Of each labelled paragraph the log-odds of the sentence that says a label most clearly."""
    sizes = [len(one.sentences) for one in answer if one.labelled]
    return np.maximum.reduceat(of_sentences, np.cumsum([0, *sizes[:-1]]), axis=0)


def _named(answer: Sequence[Stretch], of_measures: Floats) -> Floats:
    """Of each labelled paragraph the log-odds of the measures that it names."""
    found = np.full((len(labelled_ones(answer)), of_measures.shape[1]), _ABSENT)
    found[[bool(one.named) for one in answer if one.labelled]] = of_measures
    return found


def _elsewhere(own: Floats) -> list[Floats]:
    """How likely a label is in the other paragraphs: at most, and on average."""
    if len(own) == 1:
        return [np.full(own.shape, _ABSENT), np.zeros(own.shape)]
    last, most = np.sort(own, axis=0)[-2:]
    chances = probabilities_of(own)
    return [np.where(own == most, last, most), (chances.sum(axis=0) - chances) / (len(own) - 1)]


def _neighbours(own: Floats) -> list[Floats]:
    """The paragraphs before and after."""
    none = np.full((1, own.shape[1]), _ABSENT)
    return [np.concatenate([none, own[:-1]]), np.concatenate([own[1:], none])]


def _above(answer: Sequence[Stretch], odds: Floats) -> list[Floats]:
    """What stands directly above without being labelled, and the letterhead."""
    none = np.full(odds.shape[1], _ABSENT)
    above = np.array(
        [none if at == 0 or answer[at - 1].labelled else odds[at - 1] for at in labelled_ones(answer)]
    )
    frames = [at for at, one in enumerate(answer) if not one.labelled][:_LETTERHEAD]
    letterhead = odds[frames].max(axis=0) if frames else none
    return [above, np.broadcast_to(letterhead, above.shape)]


def _rivals(own: Floats) -> list[Floats]:
    """The other labels of a kind: the likeliest, the second, and how many there are to be expected."""
    padded = np.pad(own, ((0, 0), (0, 2)), constant_values=_ABSENT)
    third, second, first = (rank[:, None] for rank in np.sort(padded, axis=1)[:, -3:].T)
    chances = probabilities_of(own)
    return [
        np.where(own == first, second, first),
        np.where(own >= second, third, second),
        chances.sum(axis=1, keepdims=True) - chances,
    ]
