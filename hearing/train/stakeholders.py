"""Trains the model of stakeholders on whole answers and well-known bodies; measures it on hands not read."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from hearing.classify.bodies import named
from hearing.classify.stakeholder import UNKNOWN, SenderTyping, seen
from hearing.classify.stakeholder_features import Features, of_name
from hearing.classify.stakeholder_model import StakeholderModel
from hearing.core.model import Response
from hearing.core.offsets import clean
from hearing.intake.occasion import Occasion
from hearing.language.identify import mark_languages
from hearing.rules.pipeline import Pipeline
from hearing.train.answers import taken_in
from hearing.train.examples import corpus_modules
from hearing.train.hands import held_out_by_group
from hearing.train.shares import Measured, table

_CLOSENESS = 3.0  # inverse regularisation
_WORTH_OF_A_BODY = 0.3  # of a well-known body's mere name, beside an answer
_FEWEST_TIMES = 3
_STEPS = 100


_CARD = """# Model of stakeholders

Says how likely each type of stakeholder is for the sender of an answer. Multinomial logistic regression over the
letters and words of the sender's name, its letterhead and signature, what it calls its own, and the type that the
rules give; read by skops without pickle. How it is combined with the rules: `docs/model.md`. Made by
`hearing train --part stakeholders`; the same corpus and rules give the same file.

- Size: {size:.1f} MB.
- Data: {answers} invented whole answers, see `models/corpus/README.md`, and the pipeline's well-known bodies.

## Figures

Each hand's answers by a model that has not read that hand; hands are held out in six groups.
Senders as the rules alone find them. Share of
answers with the right type.

{figures}

The rules were made with hand l's answers at hand, so that only the other hands tell what to expect.
"""


@dataclass(frozen=True, slots=True)
class Typed:
    """A whole answer whose type of sender is known.

    Attributes:
        by_rules: As the rules take it in.
        by_reader: The same with the sender that a reader names.
    """

    hand: str
    language: str
    type: str
    by_rules: Response
    by_reader: Response


def read_typed(corpus: Path) -> Iterator[Typed]:
    """Every whole answer of a corpus.

    Raises:
        ConfigurationError: if there is no corpus.
    """
    _, letters = corpus_modules(corpus)
    for letter in letters.all_letters():
        (taken,) = mark_languages([taken_in(letter, Occasion(owner=letters.owner_of(letter)))])
        right = replace(taken, sender=clean(letter.sender).text)
        yield Typed(letter.hand, letter.language, letter.stakeholder, taken, right)


def train_stakeholders(answers: Sequence[Typed], pipeline: Pipeline) -> StakeholderModel:
    """The model that all answers and the pipeline's bodies make; the same ones give the same model."""
    from scipy.sparse import csr_matrix
    from sklearn.linear_model import LogisticRegression

    told, types, worths = _examples(answers, pipeline)
    times = Counter(name for one in told for name in one)
    rows = {name: at for at, name in enumerate(sorted(name for name in times if times[name] >= _FEWEST_TIMES))}
    known = [[(rows[name], worth) for name, worth in one.items() if name in rows] for one in told]
    starts = np.concatenate([[0], np.cumsum([len(one) for one in known])])
    columns = np.array([column for one in known for column, _ in one])
    values = np.array([worth for one in known for _, worth in one])
    seen = csr_matrix((values, columns, starts), shape=(len(told), len(rows)))
    learnt = LogisticRegression(C=_CLOSENESS, max_iter=_STEPS).fit(seen, np.array(types), np.array(worths))
    name = f"{pipeline.name}@{pipeline.version}"
    weights = learnt.coef_.T.astype(np.float16).astype(np.float32)
    return StakeholderModel(name, tuple(map(str, learnt.classes_)), rows, weights, learnt.intercept_)


def _examples(answers: Sequence[Typed], pipeline: Pipeline) -> tuple[list[Features], list[str], list[float]]:
    told: list[Features] = []
    types: list[str] = []
    worths: list[float] = []
    typing = SenderTyping(pipeline)
    for one in answers:
        ways = [one.by_reader, *([one.by_rules] if one.by_rules.sender != one.by_reader.sender else [])]
        told += [seen(way, typing.typed(way)) for way in ways]
        types += [one.type] * len(ways)
        worths += [1.0 / len(ways)] * len(ways)
    for names, body in named(pipeline.files.bodies):
        told += map(of_name, names)
        types += [body.type] * len(names)
        worths += [_WORTH_OF_A_BODY] * len(names)
    return told, types, worths


def held_out(answers: Sequence[Typed], pipeline: Pipeline) -> Iterator[Measured]:
    """Every answer as a model says it that has not read its hand; senders as the rules found them."""
    for others, group in held_out_by_group(answers):
        model = train_stakeholders(others, pipeline)
        rules, both = SenderTyping(pipeline), SenderTyping(pipeline, model)
        for one in group:
            said = (typing.label(one.by_rules) for typing in (rules, both))
            right = [(label.code if label else UNKNOWN) == one.type for label in said]
            yield Measured(one.hand, one.language, *right)


def stakeholders_card(measured: Sequence[Measured], size: int) -> str:
    """The card in Markdown."""
    return _CARD.format(size=size / 1e6, answers=len(measured), figures=table(measured))
