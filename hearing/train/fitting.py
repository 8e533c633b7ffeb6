"""Fits the heads of a model to examples."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from hearing.classify.head import Head
from hearing.classify.model import CONCERN, GROUP, HEADS, STANCE, THEME
from hearing.classify.vectors import COLUMNS, rarity, rows
from hearing.core.model import Voice
from hearing.train.examples import Example

# How closely each head follows its examples (inverse regularisation), and how many weights it may keep.
_CLOSENESS = {THEME: 5.0, STANCE: 3.0, CONCERN: 10.0, GROUP: 5.0}
_KEPT = {THEME: 800_000, STANCE: 150_000, CONCERN: 800_000, GROUP: 500_000}
# The dual problem is solved sixteen times as fast as the primal one, with the same figures.
_SOLVER = {"solver": "liblinear", "dual": True, "tol": 0.1, "random_state": 0}
_WORTH_OF_ANSWERS = 2.0  # of a paragraph of a whole answer, beside a piece that was written alone
_STEPS, _NEAR_ENOUGH = 200, 1e-3  # of the search for the weights of a head with one right label
STANCES = ("conditional", "oppose", "support")
Labels = Mapping[str, Sequence[str]]  # by head


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


def labels_of(heads: Mapping[str, Head]) -> Labels:
    """The labels of heads, by name."""
    return {name: head.labels for name, head in heads.items()}


def tasks(examples: Sequence[Example], labels: Labels | None = None) -> dict[str, Task]:
    """The task of each head; rows are examples, and labels, where they are not given, those of the examples."""
    labels = labels or {}
    everyone = np.ones(len(examples), dtype=bool)
    # What is merely formal teaches that it has no label, should its voice be mistaken.
    plain = np.array([one.voice in {Voice.OWN, Voice.FORMAL} for one in examples])
    return {
        THEME: _task([one.labels.themes for one in examples], everyone, labels.get(THEME)),
        STANCE: _task([[one.labels.stance] for one in examples], plain, labels.get(STANCE, STANCES)),
        CONCERN: _task([one.labels.concerns for one in examples], plain, labels.get(CONCERN)),
        GROUP: _task([one.labels.groups for one in examples], plain, labels.get(GROUP)),
    }


def _task(told: Sequence[Collection[str]], used: NDArray[np.bool_], labels: Iterable[str] | None) -> Task:
    codes = tuple(labels or sorted({code for one in told for code in one}))
    return Task(codes, np.array([[code in one for code in codes] for one in told]), used)


@dataclass(frozen=True, slots=True)
class Fitted:
    """Heads, and the weights of the columns they were fitted with."""

    rarity: NDArray[np.float16]
    heads: Mapping[str, Head]

    def scores(self, examples: Sequence[Example]) -> dict[str, NDArray[np.float64]]:
        """Log-odds of each head for examples."""
        seen = rows([one.sentences for one in examples], self.rarity)
        return {name: head.scores(seen) for name, head in self.heads.items()}


def fit(examples: Sequence[Example], labels: Labels | None = None) -> Fitted:
    """Fit heads to examples; the same examples give the same weights.

    Args:
        examples: Units of the corpus.
        labels: Those of each head; of one that no example has it is certain that it never stands.
    """
    weights = rarity([one.sentences for one in examples])
    seen = rows([one.sentences for one in examples], weights)
    worth = np.array([_WORTH_OF_ANSWERS if one.document else 1.0 for one in examples])
    todo = tasks(examples, labels)
    return Fitted(weights, {name: _fit(name, todo[name], seen, worth) for name in HEADS})


def _fit(name: str, task: Task, seen: Any, worth: NDArray[np.float64]) -> Head:
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
        learnt = LogisticRegression(C=_CLOSENESS[name], **_SOLVER).fit(used, truth, worth[task.used])
        values[:, number], intercepts[number] = learnt.coef_[0], learnt.intercept_[0]
    kept = pruned(values, _KEPT[name])
    at, label = np.nonzero(kept)
    shape = (COLUMNS, len(task.labels))
    return Head(task.labels, csr_matrix((kept[at, label], (known[at], label)), shape=shape), intercepts)


def one_vs_rest(seen: Any, truth: Mapping[str, NDArray[np.bool_]], closeness: float, most: int) -> Head:
    """A head over rows of features of its own kind; the same rows give the same weights.

    Args:
        seen: Rows of features.
        truth: By label, which rows have it.
        closeness: Inverse regularisation.
        most: How many weights it may keep.
    """
    from scipy.sparse import csr_matrix
    from sklearn.linear_model import LogisticRegression

    values, intercepts = np.zeros((seen.shape[1], len(truth))), np.full(len(truth), -10.0)
    for number, has in enumerate(truth.values()):
        if has.any() and not has.all():
            learnt = LogisticRegression(C=closeness, solver="liblinear", random_state=0).fit(seen, has)
            values[:, number], intercepts[number] = learnt.coef_[0], learnt.intercept_[0]
    least = np.partition(np.abs(values), values.size - most, axis=None)[values.size - most]
    kept = np.where(np.abs(values) > least, values, 0).astype(np.float16).astype(np.float32)
    return Head(tuple(truth), csr_matrix(kept), intercepts)


def multinomial(seen: Any, right: NDArray[np.str_], closeness: float, most: int) -> Head:
    """A head over rows of which each has exactly one label; the same rows give the same weights.

    Args:
        seen: Rows of features.
        right: The label of each row.
        closeness: Inverse regularisation.
        most: How many weights it may keep.
    """
    from scipy.sparse import csr_matrix
    from sklearn.linear_model import LogisticRegression

    labels = tuple(map(str, np.unique(right)))
    if len(labels) == 1:  # nothing to learn
        return Head(labels, csr_matrix((seen.shape[1], 1), dtype=np.float32), np.zeros(1))
    learnt = LogisticRegression(C=closeness, max_iter=_STEPS, tol=_NEAR_ENOUGH).fit(seen, right)
    values, intercepts = learnt.coef_.T, learnt.intercept_
    if len(labels) == 2:  # it tells only how much likelier the second is
        values, intercepts = np.column_stack([0 * values, values]), np.array([0.0, intercepts[0]])
    return Head(labels, csr_matrix(pruned(values, most)), intercepts)


def pruned(values: NDArray[np.float64], most: int) -> NDArray[np.float32]:
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
