"""Trains the model of senders on whole answers, and measures it on those by a hand that it has not read."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from hearing.classify.sender_model import Asked, SenderModel
from hearing.core.alike import likeness, same_name
from hearing.core.offsets import clean
from hearing.intake.material import Material
from hearing.intake.named import Sender
from hearing.intake.names import capitalised
from hearing.intake.occasion import Occasion
from hearing.train.answers import taken_in
from hearing.train.examples import corpus_modules
from hearing.train.hands import held_out_by_group
from hearing.train.shares import Measured, table

_SMALLEST_LIKENESS = 0.5
_NEARLY_AS_GOOD = 0.1
_FEWEST_TIMES = 3  # a rarer feature teaches nothing
_STRICTNESS = 3.0  # how much large weights cost
_STEPS = 150
_CARD = """# Model of senders

Says which line, part of a line or phrase of an answer names its sender. A conditional logistic regression over the
candidates' place, shape, words and neighbours, whether they come back, and what the rules of intake said; read by
skops without pickle. How it is combined with the rules: `docs/model.md`. Made by `hearing train --part senders`;
the same corpus and rules give the same file.

- Size: {size:.1f} MB.
- Data: {answers} invented whole answers, see `models/corpus/README.md`.

## Figures

Each hand's answers by a model that has not read that hand; hands are held out in six groups.
Share of answers with the right sender, as
`hearing evaluate` defines it.

{figures}

The rules were made with hand l's answers at hand, so that only the other hands tell what to expect.
"""


@dataclass(frozen=True, slots=True)
class Sent:
    """A whole answer whose sender is known.

    Attributes:
        named: The right sender; empty where nobody is named.
        asked: The candidates.
    """

    hand: str
    language: str
    named: str
    asked: Asked


def read_sent(corpus: Path) -> Iterator[Sent]:
    """Every answer of a corpus of which the sender must be found.

    Raises:
        ConfigurationError: if there is no corpus.
    """
    _, letters = corpus_modules(corpus)
    for letter in letters.all_letters():
        asked: list[Asked] = []

        def ask(material: Material, by_rules: Sender, asked: list[Asked] = asked) -> Sender:
            asked.append(Asked.about(material, by_rules))
            return by_rules

        taken_in(letter, Occasion(owner=letters.owner_of(letter)), ask)
        yield from (Sent(letter.hand, letter.language, clean(letter.sender).text, one) for one in asked[:1])


def train_senders(answers: Sequence[Sent]) -> SenderModel:
    """The model that all answers make; the same answers give the same model."""
    times = Counter(name for one in answers for told in one.asked.features for name in set(told))
    columns = {name: at for at, name in enumerate(sorted(times)) if times[name] >= _FEWEST_TIMES}
    columns = {name: at for at, name in enumerate(columns)}
    taught = [(one, right) for one in answers if (right := _right(one)).any()]
    weights = _fit(*_table(taught, columns), len(columns)).astype(np.float16)
    return SenderModel({name: float(weights[at]) for name, at in columns.items()})


def _right(one: Sent) -> NDArray[np.float64]:
    """Which candidates are right: those most like the right name, and nearly as much."""
    alike = np.array([likeness(one.named, candidate.name) for candidate in one.asked.among])
    return np.where(alike >= max(_SMALLEST_LIKENESS, alike.max() - _NEARLY_AS_GOOD), 1.0, 0.0)


def _table(
    taught: Sequence[tuple[Sent, NDArray[np.float64]]], columns: dict[str, int]
) -> tuple[Any, NDArray[np.int64], NDArray[np.float64]]:
    """Features of all candidates as rows; of which answer each is, and whether it is right."""
    from scipy.sparse import csr_matrix

    rows = [
        [columns[name] for name in sorted(set(told)) if name in columns]
        for one, _ in taught
        for told in one.asked.features
    ]
    starts = np.concatenate([[0], np.cumsum([len(row) for row in rows])])
    indices = np.array([at for row in rows for at in row])
    seen = csr_matrix((np.ones(len(indices)), indices, starts), shape=(len(rows), len(columns)))
    groups = np.repeat(np.arange(len(taught)), [len(one.asked.among) for one, _ in taught])
    return seen, groups, np.concatenate([right for _, right in taught])


def _fit(seen: Any, groups: NDArray[np.int64], right: NDArray[np.float64], width: int) -> NDArray[np.float64]:
    """Weights that make the right candidates of each answer as likely as they can."""
    from scipy.optimize import minimize

    answers = int(groups[-1]) + 1

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        worth = seen @ weights
        highest = np.full(answers, -np.inf)
        np.maximum.at(highest, groups, worth)
        odds = np.exp(worth - highest[groups])
        everything = np.bincount(groups, odds, answers)
        good = np.bincount(groups, odds * right, answers)
        wrong = odds / everything[groups] - odds * right / good[groups]
        cost = np.log(everything / good).sum() + _STRICTNESS / 2 * weights @ weights
        return float(cost), seen.T @ wrong + _STRICTNESS * weights

    found = minimize(loss, np.zeros(width), jac=True, method="L-BFGS-B", options={"maxiter": _STEPS})
    weights: NDArray[np.float64] = found.x
    return weights


def held_out(answers: Sequence[Sent]) -> Iterator[Measured]:
    """Every answer as a model says it that has not read its hand."""
    for others, group in held_out_by_group(answers):
        model = train_senders(others)
        for one in group:
            both = capitalised(model.best(one.asked).name)
            by_rules = same_name(one.named, one.asked.by_rules.name)
            yield Measured(one.hand, one.language, by_rules, same_name(one.named, both))


def senders_card(measured: Sequence[Measured], size: int) -> str:
    """The card in Markdown."""
    return _CARD.format(size=size / 1e6, answers=len(measured), figures=table(measured))
