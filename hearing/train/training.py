"""Trains the model of a pipeline, and measures it hand by hand on texts by a hand that it has not seen."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from hearing.classify.model import ANY_CONCERN, CONCERN, GROUP, HEADS, STANCE, THEME, Head, Model, sigmoid
from hearing.train.examples import Example
from hearing.train.fitting import Task, calibrated, fit, tasks
from hearing.train.measuring import Guess, choose_thresholds, chosen, figures, own

VERSION = 1
_PARTS = (8, 4, 2, 1)
Scores = Mapping[str, NDArray[np.float64]]
Report = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Trained:
    """A model, and what it would have said of each example had it not learnt from that example's hand.

    Attributes:
        guesses: One for each example.
        curve: Figures by share of the other hands' texts, on the last hand's.
        odds: Calibrated probability and truth of every label of a paragraph, for the calibration figure.
    """

    model: Model
    guesses: Sequence[Guess]
    curve: Mapping[str, Mapping[str, float]]
    odds: Mapping[str, tuple[NDArray[np.float64], NDArray[np.bool_]]]


def train(examples: Sequence[Example], pipeline: str, report: Report = lambda _: None) -> Trained:
    """Train on all examples; calibrate and choose thresholds on each hand's texts by fits without that hand."""
    held_out = _held_out_scores(examples, report)
    report("all hands")
    fitted = fit(examples)
    todo = tasks(examples)
    heads = {name: _calibrated(head, held_out[name], todo[name]) for name, head in fitted.heads.items()}
    guesses = guesses_of(examples, heads, held_out)
    report("thresholds")
    guessed = list(zip(examples, guesses, strict=True))
    model = Model(f"{pipeline}@{VERSION}", fitted.rarity, heads, choose_thresholds(guessed))
    odds = {
        name: (probabilities(heads[name], held_out[name])[todo[name].used], todo[name].truth[todo[name].used])
        for name in HEADS
    }
    return Trained(model, guesses, _learning_curve(examples, model, report), odds)


def _learning_curve(examples: Sequence[Example], model: Model, report: Report) -> dict[str, dict[str, float]]:
    """What more text is worth: fits on every n-th unit of the other hands, measured on the last hand's."""
    last = max(one.hand for one in examples)
    others = [one for one in examples if one.hand != last]
    held_out = [one for one in examples if one.hand == last]
    curve = {}
    for part in _PARTS:
        report(f"learning curve 1/{part}")
        fitted = fit(others[::part])
        heads = {
            name: replace(head, slope=model.heads[name].slope, shift=model.heads[name].shift)
            for name, head in fitted.heads.items()
        }
        guesses = guesses_of(held_out, heads, fitted.scores(held_out))
        pairs = own(list(zip(held_out, guesses, strict=True)))
        curve[f"1/{part}"] = figures((one.labels, chosen(one, guess, model.thresholds)) for one, guess in pairs)
    return curve


def probabilities(head: Head, scores: NDArray[np.float64]) -> NDArray[np.float64]:
    """Calibrated probabilities of log-odds."""
    return sigmoid(head.slope * scores + head.shift)


def guesses_of(examples: Sequence[Example], heads: Mapping[str, Head], scores: Scores) -> list[Guess]:
    """What the heads find likely in each example, from their log-odds."""
    likely = {name: probabilities(heads[name], scores[name]) for name in heads}
    by_code = {
        name: [dict(zip(heads[name].labels, map(float, row), strict=True)) for row in likely[name]]
        for name in (THEME, STANCE, GROUP)
    }
    given = likely[CONCERN] * likely[ANY_CONCERN]
    concerns = [dict(zip(heads[CONCERN].labels, map(float, row), strict=True)) for row in given]
    ends = np.cumsum([len(one.sentences) for one in examples])
    return [
        Guess(
            by_code[THEME][at],
            by_code[STANCE][at],
            concerns[end - len(one.sentences) : end],
            by_code[GROUP][end - len(one.sentences) : end],
        )
        for at, (one, end) in enumerate(zip(examples, ends, strict=True))
    ]


def _held_out_scores(examples: Sequence[Example], report: Report) -> dict[str, NDArray[np.float64]]:
    """Log-odds of each head for every row, by a fit without the row's hand."""
    todo = tasks(examples)
    scores = {name: np.zeros(task.truth.shape) for name, task in todo.items()}
    hands = np.array([one.hand for one in examples])
    hands_of_sentences = np.array([one.hand for one in examples for _ in one.sentences])
    for hand in sorted(set(hands)):
        report(f"without hand {hand}")
        fitted = fit([one for one in examples if one.hand != hand])
        found = fitted.scores([one for one in examples if one.hand == hand])
        for name, values in found.items():
            rows = hands if len(hands) == len(scores[name]) else hands_of_sentences
            # A label that only this hand used is unknown to the fit, and very unlikely.
            scores[name][rows == hand] = -10.0
            columns = [todo[name].labels.index(label) for label in fitted.heads[name].labels]
            scores[name][np.ix_(rows == hand, columns)] = values
    return scores


def _calibrated(head: Head, scores: NDArray[np.float64], task: Task) -> Head:
    return calibrated(head, scores[task.used], task.truth[task.used])
