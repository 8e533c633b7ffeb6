"""Fits what tells labels from what stands around a paragraph, to answers by hands that the model has not read."""

import os
import warnings
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import groupby
from typing import Any

import numpy as np
from numpy.typing import NDArray

from hearing.classify.model import HEADS, Model
from hearing.classify.surroundings import Around, Floats, Stretch
from hearing.core.model import Voice
from hearing.train.examples import Example
from hearing.train.fitting import Task, labels_of, tasks
from hearing.train.hands import held_out_by_group
from hearing.train.measuring import Guess

_NETWORKS, _BETWEEN = 4, 16  # networks with different beginnings, and the numbers between in each
_SOLVER = {"alpha": 1e-3, "batch_size": 512, "learning_rate_init": 2e-3, "max_iter": 6, "tol": 0}
_LABELLED = frozenset({Voice.OWN, Voice.DRAFT})
Arounds = Mapping[str, Around]  # by kind of label


def is_labelled(one: Example) -> bool:
    """Whether the program labels such a paragraph."""
    return one.voice in _LABELLED and bool(one.sentences)


def documents(examples: Sequence[Example]) -> Iterator[list[Stretch]]:
    """Each answer with a paragraph that gets labels, as the model sees it."""
    for _, group in groupby(examples, key=lambda one: one.document):
        framed = [one for one in group if one.sentences and (is_labelled(one) or one.voice is Voice.FORMAL)]
        if any(map(is_labelled, framed)):
            yield [Stretch(one.sentences, is_labelled(one), one.named) for one in framed]


def surroundings_of(examples: Sequence[Example], unread: Mapping[str, Model]) -> dict[str, Floats]:
    """What stands around each labelled paragraph: for each kind of label, paragraphs by labels by numbers.

    Args:
        examples: Paragraphs of whole answers, in order.
        unread: By hand, a model that has not read it.
    """
    found: dict[str, list[Floats]] = {kind: [] for kind in HEADS}
    for hand, group in groupby(examples, key=lambda one: one.hand):
        for answer in documents(list(group)):
            for kind, numbers in unread[hand].surroundings(answer).items():
                found[kind].append(numbers.astype(np.float32))
    return {kind: np.concatenate(parts) for kind, parts in found.items()}


def fit_around(around: Mapping[str, Floats], todo: Mapping[str, Task], rows: NDArray[np.bool_]) -> Arounds:
    """What tells labels from what stands around; the same numbers give the same weights.

    Args:
        around: As ``surroundings_of`` gives it.
        todo: What is right of the same paragraphs.
        rows: The paragraphs to learn from.
    """
    used = {kind: rows & todo[kind].used for kind in around}
    numbers = [around[kind][at] for kind, at in used.items()]
    truths = [todo[kind].truth[at] for kind, at in used.items()]
    with ProcessPoolExecutor(min(len(used), os.cpu_count() or 1)) as pool:
        return dict(zip(used, pool.map(_fit, numbers, truths), strict=True))


def _fit(around: Floats, truth: NDArray[np.bool_]) -> Around:
    """The mean of the networks that different beginnings lead to, which is itself a network."""
    from sklearn.preprocessing import StandardScaler

    numbers = around.reshape(-1, around.shape[-1])
    scaler = StandardScaler().fit(numbers)
    scaled = scaler.transform(numbers)
    found = [_network(scaled, truth.ravel(), beginning) for beginning in range(_NETWORKS)]
    inner = np.hstack([one.coefs_[0] for one in found]) / scaler.scale_[:, None]
    bends = np.concatenate([one.intercepts_[0] for one in found]) - scaler.mean_ @ inner
    outer = np.concatenate([one.coefs_[1][:, 0] for one in found]) / _NETWORKS
    return Around(inner, bends, outer, float(np.mean([one.intercepts_[1][0] for one in found])))


def _network(numbers: Floats, truth: NDArray[np.bool_], beginning: int) -> Any:
    from sklearn.exceptions import ConvergenceWarning
    from sklearn.neural_network import MLPClassifier

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)  # it is meant to stop after a few rounds
        return MLPClassifier((_BETWEEN,), random_state=beginning, **_SOLVER).fit(numbers, truth)


def held_out(
    examples: Sequence[Example], around: Mapping[str, Floats], model: Model
) -> tuple[dict[str, Arounds], Sequence[Guess]]:
    """By hand what is fitted without it, and what that finds likely in each labelled paragraph.

    Args:
        examples: The labelled paragraphs.
        around: What stands around each.
        model: Whose labels they are.
    """
    todo = tasks(examples, labels_of(model.heads))
    hands = np.array([one.hand for one in examples])
    found = {kind: np.zeros(numbers.shape[:2]) for kind, numbers in around.items()}
    without: dict[str, Arounds] = {}
    for _, group in held_out_by_group(examples):
        held = np.isin(hands, [one.hand for one in group])
        fitted = fit_around(around, todo, ~held)
        without |= {one.hand: fitted for one in group}
        for kind, one in fitted.items():
            found[kind][held] = one.odds(around[kind][held])
    return without, model.chances(found)


def likely(model: Model, examples: Sequence[Example]) -> list[Guess]:
    """What a model finds likely in each labelled paragraph of whole answers."""
    return [one.paragraph for answer in documents(examples) for one in model.likely(answer)]
