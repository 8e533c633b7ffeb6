"""Trains the model of a pipeline, and measures it on whole answers by hands that it has not read."""

import os
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import partial

import numpy as np

from hearing.classify.head import Head
from hearing.classify.model import Model
from hearing.rules.pipeline import Pipeline
from hearing.train.answer_stances import Stances, fit_stances, stances_held_out, weigh
from hearing.train.answers import Answer
from hearing.train.examples import Example
from hearing.train.fitting import Fitted, calibrated, fit, labels_of, tasks
from hearing.train.hands import groups_of_hands
from hearing.train.measuring import Found, Guess, choose_thresholds, chosen, figures
from hearing.train.surroundings import fit_around, held_out, is_labelled, likely, surroundings_of

VERSION = 1
_PARTS = (8, 4, 2, 1)
Report = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Trained:
    """A model, and what it would have said of each whole answer had it not learnt from that answer's hand.

    Attributes:
        held_out: Paragraphs of whole answers that get labels.
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
    examples: Sequence[Example],
    whole: Sequence[Answer],
    pipeline: Pipeline,
    measures: Mapping[str, Mapping[str, str]],
    report: Report = lambda _: None,
) -> Trained:
    """Train on all examples; calibrate and choose thresholds on whole answers, by fits without their hand.

    Args:
        examples: Units of the corpus, paragraphs of whole answers among them.
        whole: The same answers as taken in.
        pipeline: Whose rules hit.
        measures: By hand what each measure of its draft says.
        report: Told of each step.
    """
    answers = [one for one in examples if one.document]
    fitted, without, parts = _fits(examples, answers, report)
    heads = _calibrated(answers, fitted, without)
    model = Model(f"{pipeline.name}@{VERSION}", fitted.rarity, heads, {})
    report("surroundings")
    unread = {hand: _like(model, one) for hand, one in without.items()}
    around, labelled = surroundings_of(answers, unread), [one for one in answers if is_labelled(one)]
    arounds, guesses = held_out(labelled, around, model)
    everyone = np.ones(len(labelled), dtype=bool)
    model = replace(model, around=fit_around(around, tasks(labelled, labels_of(heads)), everyone))
    report("thresholds")
    model = replace(model, thresholds=choose_thresholds(list(zip(labelled, guesses, strict=True))))
    unread = {
        hand: replace(one, around=arounds[hand], thresholds=model.thresholds) for hand, one in unread.items()
    }
    report("stances of whole answers")
    weighed = weigh(whole, unread, pipeline, measures)
    curve = _learning_curve(examples, unread, parts)
    return Trained(
        replace(model, of_whole=fit_stances(weighed)), labelled, guesses, curve, stances_held_out(weighed)
    )


def _like(model: Model, fitted: Fitted) -> Model:
    """A model with the calibration and thresholds of another, from a fit to fewer texts."""
    heads = {
        name: replace(head, slope=model.heads[name].slope, shift=model.heads[name].shift)
        for name, head in fitted.heads.items()
    }
    return replace(model, rarity=fitted.rarity, heads=heads)


def _fits(
    examples: Sequence[Example], answers: Sequence[Example], report: Report
) -> tuple[Fitted, dict[str, Fitted], dict[str, Fitted]]:
    """All fits, side by side: to everything; by hand, without its group; by share of the learning curve."""
    groups = groups_of_hands(answers)
    labels = {name: task.labels for name, task in tasks(examples).items()}
    last = _last_hand(examples)
    others = [one for one in examples if one.hand != last]
    todo = {"all hands": list(examples)}
    todo |= {_left_out(group): [one for one in examples if one.hand not in group] for group in groups}
    todo |= {_share(part): others[::part] for part in _PARTS}
    fitted = {}
    with ProcessPoolExecutor(min(len(todo), os.cpu_count() or 1)) as pool:
        for name, found in zip(todo, pool.map(partial(fit, labels=labels), todo.values()), strict=True):
            report(name)
            fitted[name] = found
    without = {hand: fitted[_left_out(group)] for group in groups for hand in group}
    return fitted["all hands"], without, {f"1/{part}": fitted[_share(part)] for part in _PARTS}


def _left_out(group: Sequence[str]) -> str:
    return f"without {' '.join(group)}"


def _share(part: int) -> str:
    return f"learning curve 1/{part}"


def _calibrated(answers: Sequence[Example], fitted: Fitted, without: Mapping[str, Fitted]) -> dict[str, Head]:
    """Heads whose probabilities come true on paragraphs of answers by hands that they have not read."""
    scores = {name: np.zeros((len(answers), len(head.labels))) for name, head in fitted.heads.items()}
    hands = np.array([one.hand for one in answers])
    for hand, other in without.items():
        for name, values in other.scores([one for one in answers if one.hand == hand]).items():
            scores[name][hands == hand] = values
    todo = tasks(answers, labels_of(fitted.heads))
    return {
        name: calibrated(head, scores[name][todo[name].used], todo[name].truth[todo[name].used])
        for name, head in fitted.heads.items()
    }


def _last_hand(examples: Sequence[Example]) -> str:
    """The hand on whose answers the learning curve is measured."""
    return max(one.hand for one in examples if one.document)


def _learning_curve(
    examples: Sequence[Example], unread: Mapping[str, Model], parts: Mapping[str, Fitted]
) -> dict[str, dict[str, float]]:
    """What more text is worth: fits to every n-th unit of the other hands, measured on the last hand's answers."""
    last = _last_hand(examples)
    answers = [one for one in examples if one.hand == last and one.document]
    labelled = [one for one in answers if is_labelled(one)]
    curve = {}
    for part, fitted in parts.items():
        model = _like(unread[last], fitted)
        pairs = zip(labelled, likely(model, answers), strict=True)
        curve[part] = figures(Found(one, chosen(one, guess, model.thresholds)) for one, guess in pairs)
    return curve
