"""Trains the model of a pipeline, and measures it on whole answers by hands that it has not read."""

import os
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from hearing.classify.head import Head
from hearing.classify.model import Model
from hearing.rules.pipeline import Pipeline
from hearing.train.answer_stances import Stances, fit_stances, stances_held_out, weigh
from hearing.train.answers import Answer
from hearing.train.examples import Example
from hearing.train.fitting import Fitted, Task, calibrated, fit, tasks
from hearing.train.hands import groups_of_hands
from hearing.train.measuring import Found, Guess, choose_thresholds, chosen, figures

VERSION = 1
_PARTS = (8, 4, 2, 1)
Scores = Mapping[str, NDArray[np.float64]]
Report = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Trained:
    """A model, and what it would have said of each whole answer had it not learnt from that answer's hand.

    Attributes:
        held_out: Paragraphs of whole answers.
        guesses: One for each of them.
        curve: Figures by share of the other hands' texts, on the last hand's answers.
        stances: Of the whole answers.
    """

    model: Model
    held_out: Sequence[Example]
    guesses: Sequence[Guess]
    curve: Mapping[str, Mapping[str, float]]
    stances: Stances


def train(
    examples: Sequence[Example], whole: Sequence[Answer], pipeline: Pipeline, report: Report = lambda _: None
) -> Trained:
    """Train on all examples; calibrate and choose thresholds on whole answers, by fits without their hand.

    Args:
        examples: Units of the corpus, paragraphs of whole answers among them.
        whole: The same answers as taken in.
        pipeline: Whose rules hit.
        report: Told of each step.
    """
    answers = [one for one in examples if one.document]
    fitted, without, parts = _fits(examples, answers, report)
    scores = _held_out_scores(answers, fitted, without)
    todo = tasks(answers, fitted.heads)
    heads = {name: _calibrated(head, scores[name], todo[name]) for name, head in fitted.heads.items()}
    guesses = guesses_of(heads, scores)
    report("thresholds")
    thresholds = choose_thresholds(list(zip(answers, guesses, strict=True)))
    model = Model(f"{pipeline.name}@{VERSION}", fitted.rarity, heads, thresholds)
    report("stances of whole answers")
    weighed = weigh(whole, {hand: _like(model, one) for hand, one in without.items()}, pipeline)
    model = replace(model, of_whole=fit_stances(weighed))
    curve = _learning_curve(examples, model, parts)
    return Trained(model, answers, guesses, curve, stances_held_out(weighed))


def _like(model: Model, fitted: Fitted) -> Model:
    """A model with the calibration and thresholds of another, from a fit to fewer texts."""
    heads = {
        name: replace(head, slope=model.heads[name].slope, shift=model.heads[name].shift)
        for name, head in fitted.heads.items()
    }
    return replace(model, rarity=fitted.rarity, heads=heads)


def guesses_of(heads: Mapping[str, Head], scores: Scores) -> list[Guess]:
    """What the heads find likely in each example, from their log-odds."""
    likely = {name: head.calibrated(scores[name]) for name, head in heads.items()}
    count = len(next(iter(scores.values())))
    return [
        {name: dict(zip(heads[name].labels, map(float, likely[name][at]), strict=True)) for name in heads}
        for at in range(count)
    ]


def _fits(
    examples: Sequence[Example], answers: Sequence[Example], report: Report
) -> tuple[Fitted, dict[str, Fitted], dict[str, Fitted]]:
    """All fits, side by side: to everything; by hand, without its group; by share of the learning curve."""
    groups = groups_of_hands(answers)
    last = _last_hand(examples)
    others = [one for one in examples if one.hand != last]
    todo = {"all hands": list(examples)}
    todo |= {_left_out(group): [one for one in examples if one.hand not in group] for group in groups}
    todo |= {_share(part): others[::part] for part in _PARTS}
    fitted = {}
    with ProcessPoolExecutor(min(len(todo), os.cpu_count() or 1)) as pool:
        for name, found in zip(todo, pool.map(fit, todo.values()), strict=True):
            report(name)
            fitted[name] = found
    without = {hand: fitted[_left_out(group)] for group in groups for hand in group}
    return fitted["all hands"], without, {f"1/{part}": fitted[_share(part)] for part in _PARTS}


def _left_out(group: Sequence[str]) -> str:
    return f"without {' '.join(group)}"


def _share(part: int) -> str:
    return f"learning curve 1/{part}"


def _held_out_scores(
    answers: Sequence[Example], fitted: Fitted, without: Mapping[str, Fitted]
) -> dict[str, NDArray[np.float64]]:
    """Log-odds of each head for each paragraph of an answer, by a fit without the hand that wrote it."""
    scores = {name: np.zeros((len(answers), len(head.labels))) for name, head in fitted.heads.items()}
    hands = np.array([one.hand for one in answers])
    for hand, other in without.items():
        for name, values in other.scores([one for one in answers if one.hand == hand]).items():
            # A label that only this hand used is unknown to the fit, and very unlikely.
            scores[name][hands == hand] = -10.0
            columns = [fitted.heads[name].labels.index(label) for label in other.heads[name].labels]
            scores[name][np.ix_(hands == hand, columns)] = values
    return scores


def _last_hand(examples: Sequence[Example]) -> str:
    """The hand on whose answers the learning curve is measured."""
    return max(one.hand for one in examples if one.document)


def _learning_curve(
    examples: Sequence[Example], model: Model, parts: Mapping[str, Fitted]
) -> dict[str, dict[str, float]]:
    """What more text is worth: fits to every n-th unit of the other hands, measured on the last hand's answers."""
    last = _last_hand(examples)
    held_out = [one for one in examples if one.hand == last]
    curve = {}
    for part, fitted in parts.items():
        pairs = zip(held_out, guesses_of(_like(model, fitted).heads, fitted.scores(held_out)), strict=True)
        curve[part] = figures(Found(one, chosen(one, guess, model.thresholds)) for one, guess in pairs)
    return curve


def _calibrated(head: Head, scores: NDArray[np.float64], task: Task) -> Head:
    return calibrated(head, scores[task.used], task.truth[task.used])
