"""Fits the heads of a model to examples."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from hearing.classify.model import ANY_CONCERN, CONCERN, GROUP, HEADS, OF_PARAGRAPHS, STANCE, THEME, Head
from hearing.classify.vectors import COLUMNS, rarity, rows, rows_of_sentences
from hearing.core.model import Voice
from hearing.train.examples import Example

# How closely each head follows its examples (inverse regularisation), and how many weights it may keep.
_CLOSENESS = {THEME: 10.0, STANCE: 3.0, ANY_CONCERN: 3.0, CONCERN: 10.0, GROUP: 10.0}
_KEPT = {THEME: 800_000, STANCE: 150_000, ANY_CONCERN: 150_000, CONCERN: 500_000, GROUP: 500_000}
# The dual problem is solved sixteen times as fast as the primal one, with the same figures.
_SOLVER = {"solver": "liblinear", "dual": True, "tol": 0.1, "random_state": 0}
STANCES = ("conditional", "oppose", "support")


@dataclass(frozen=True, slots=True)
class Task:
    """What a head learns: which rows it looks at, and which labels each has.

    Attributes:
        truth: Rows by labels.
        used: Which rows it learns from and is measured on.
    """

    labels: tuple[str, ...]
    truth: NDArray[np.bool_]
    used: NDArray[np.bool_]


def tasks(examples: Sequence[Example]) -> dict[str, Task]:
    """The task of each head. Rows are examples for some heads, and the sentences of all examples for others."""
    own = np.array([one.voice is Voice.OWN for one in examples])
    of_sentences = np.array([one.voice is Voice.OWN for one in examples for _ in one.sentences])
    concerns = [codes for one in examples for codes in one.labels.concerns]
    any_concern = np.array([bool(codes) for codes in concerns])
    everyone = np.ones(len(examples), dtype=bool)
    found = {
        THEME: _task([one.labels.themes for one in examples], everyone),
        STANCE: _task([[one.labels.stance] for one in examples], own, STANCES),
        CONCERN: _task(concerns, any_concern),
        GROUP: _task([codes for one in examples for codes in one.labels.groups], any_concern),
    }
    return {**found, ANY_CONCERN: Task(("any",), any_concern[:, None], of_sentences)}


def _task(told: Sequence[Collection[str]], used: NDArray[np.bool_], labels: Iterable[str] = ()) -> Task:
    codes = tuple(labels) or tuple(sorted({code for one in told for code in one}))
    return Task(codes, np.array([[code in one for code in codes] for one in told]), used)


@dataclass(frozen=True, slots=True)
class Fitted:
    """Heads, and the weights of the columns they were fitted with."""

    rarity: NDArray[np.float16]
    heads: Mapping[str, Head]

    def scores(self, examples: Sequence[Example]) -> dict[str, NDArray[np.float64]]:
        """Log-odds of each head for examples or their sentences."""
        seen = _Rows(examples, self.rarity)
        return {name: head.scores(seen.of(name)) for name, head in self.heads.items()}


class _Rows:
    """The rows of examples and of their sentences."""

    def __init__(self, examples: Sequence[Example], weights: NDArray[np.float16]) -> None:
        self._paragraphs = rows([one.sentences for one in examples], weights)
        self._sentences = rows_of_sentences([one.sentences for one in examples], weights)

    def of(self, head: str) -> Any:
        """Rows of a head."""
        return self._paragraphs if head in OF_PARAGRAPHS else self._sentences


def fit(examples: Sequence[Example], heads: Iterable[str] = HEADS) -> Fitted:
    """Fit heads to examples; the same examples give the same weights."""
    weights = rarity([one.sentences for one in examples])
    seen = _Rows(examples, weights)
    todo = tasks(examples)
    return Fitted(weights, {name: _fit(name, todo[name], seen.of(name)) for name in heads})


def _fit(name: str, task: Task, seen: Any) -> Head:
    from scipy.sparse import csr_matrix
    from sklearn.linear_model import LogisticRegression

    used = seen[task.used]
    known = np.unique(used.indices)
    used = used[:, known]
    values = np.zeros((len(known), len(task.labels)))
    intercepts = np.zeros(len(task.labels))
    for number, truth in enumerate(task.truth[task.used].T):
        if truth.all() or not truth.any():  # nothing to learn; it is always so, or never
            intercepts[number] = 10.0 if truth.all() else -10.0
            continue
        learnt = LogisticRegression(C=_CLOSENESS[name], **_SOLVER).fit(used, truth)
        values[:, number], intercepts[number] = learnt.coef_[0], learnt.intercept_[0]
    kept = _pruned(values, _KEPT[name])
    at, label = np.nonzero(kept)
    shape = (COLUMNS if name in OF_PARAGRAPHS else 2 * COLUMNS, len(task.labels))
    return Head(task.labels, csr_matrix((kept[at, label], (known[at], label)), shape=shape), intercepts)


def _pruned(values: NDArray[np.float64], most: int) -> NDArray[np.float32]:
    """Only the ``most`` largest weights, in the precision in which they are stored."""
    if values.size > most:
        least = np.partition(np.abs(values), values.size - most, axis=None)[values.size - most]
        values = np.where(np.abs(values) >= least, values, 0)
    return values.astype(np.float16).astype(np.float32)


def calibrated(head: Head, scores: NDArray[np.float64], truth: NDArray[np.bool_]) -> Head:
    """The head with the slope and shift that make its probabilities come true on examples it has not seen."""
    from sklearn.linear_model import LogisticRegression

    learnt = LogisticRegression(C=1e6).fit(scores.reshape(-1, 1), truth.ravel())
    return replace(head, slope=float(learnt.coef_[0][0]), shift=float(learnt.intercept_[0]))
