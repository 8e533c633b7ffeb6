"""Adapts a model to what persons decided about one hearing: the shipped heads, each label corrected a little."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from hearing.classify.head import Head
from hearing.classify.model import HEADS, LOCAL, Model
from hearing.classify.vectors import rows
from hearing.train.examples import Example
from hearing.train.fitting import Task, labels_of, pruned, tasks

FEWEST = 8  # paragraphs with a label, and as many without it, from which it is corrected

# How far a label's correction is expected to move from nothing: the slope and the shift of the shipped log-odds,
# and the weight of each feature. Features are held tight: a hearing has hundreds of paragraphs, not thousands.
_SLOPE, _SHIFT, _FEATURE = 0.15, 0.3, 1.0
_NEGLIGIBLE = 1e-6
_KEPT = 200_000  # weights of a head's correction


def adapt(model: Model, examples: Sequence[Example], kinds: Collection[str] = HEADS) -> Model:
    """The model after what was decided about labels of some kinds; the same decisions give the same model."""
    seen = rows([one.sentences for one in examples], model.rarity)
    todo = tasks(examples, labels_of(model.heads))
    heads = {name: _adapted(model.heads[name], seen, todo[name]) for name in kinds}
    return replace(model, name=model.name + LOCAL, heads={**model.heads, **heads})


def is_enough(truth: NDArray[np.bool_]) -> bool:
    """Whether there are enough paragraphs with a label and without it to learn from."""
    return FEWEST <= int(truth.sum()) <= len(truth) - FEWEST


def _adapted(head: Head, seen: Any, task: Task) -> Head:
    """The head with each label that has enough decisions corrected; the others stay as they are."""
    from scipy.sparse import csr_matrix

    used = seen[task.used]
    known, turned, back = _turned(used)
    odds = head.slope * head.scores(used) + head.shift
    moved = [_moved(odds[:, number], turned, truth) for number, truth in enumerate(task.truth[task.used].T)]
    slopes, shifts = (np.array([one[at] for one in moved]) for at in (0, 1))
    added = pruned(used[:, known].T @ (back @ np.column_stack([one[2] for one in moved])) / head.slope, _KEPT)
    at, label = np.nonzero(added)
    correction = csr_matrix((added[at, label], (known[at], label)), shape=head.weights.shape)
    weights = (head.weights.multiply(slopes) + correction).tocsr().astype(np.float32)
    # As the head's own calibration is put on top, it is taken out of the shift.
    intercepts = slopes * head.intercepts + (slopes * head.shift + shifts - head.shift) / head.slope
    return replace(head, weights=weights, intercepts=intercepts)


def _turned(seen: Any) -> tuple[NDArray[np.int32], NDArray[np.float64], NDArray[np.float64]]:
    """The columns that rows have; the rows in as few dimensions as there are rows; what leads back to features.

    A ridge's weights are sums of rows, so that nothing is lost, and a hundred thousand features cost no time.
    """
    alike = (seen @ seen.T).toarray()
    sizes, directions = np.linalg.eigh(alike)
    kept = sizes > _NEGLIGIBLE
    roots = np.sqrt(sizes[kept])
    return np.unique(seen.indices), directions[:, kept] * roots, directions[:, kept] / roots


def _moved(
    odds: NDArray[np.float64], turned: NDArray[np.float64], truth: NDArray[np.bool_]
) -> tuple[float, float, NDArray[np.float64]]:
    """Slope and shift for the log-odds, and weights of the turned rows: the likeliest near 1, 0 and 0."""
    from scipy.optimize import minimize

    if not is_enough(truth):
        return 1.0, 0.0, np.zeros(turned.shape[1])
    design = np.column_stack([odds * _SLOPE, np.full(len(odds), _SHIFT), turned * _FEATURE])
    signs = np.where(truth, 1.0, -1.0)

    def loss(moved: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        margins = signs * (odds + design @ moved)
        surprise = signs / (1 + np.exp(np.clip(margins, -30, 30)))
        return np.logaddexp(0, -margins).sum() + moved @ moved / 2, moved - surprise @ design

    moved = minimize(loss, np.zeros(design.shape[1]), jac=True, method="L-BFGS-B").x
    return 1 + float(moved[0]) * _SLOPE, float(moved[1]) * _SHIFT, moved[2:] * _FEATURE
