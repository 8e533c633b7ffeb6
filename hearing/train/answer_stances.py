"""Fits what tells the stance of a whole answer, to answers that were labelled without reading their hand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from hearing.classify.head import Head
from hearing.classify.labelling import Classifier
from hearing.classify.model import Model
from hearing.classify.stance import UNSTATED
from hearing.classify.whole import Whole, rows_of_whole
from hearing.core.model import Kind, Response
from hearing.rules.pipeline import Pipeline
from hearing.train.answers import Answer
from hearing.train.fitting import multinomial
from hearing.train.hands import held_out_by_group

_CLOSENESS = 0.5
_KEPT = 150_000


@dataclass(frozen=True, slots=True)
class Weighed:
    """An answer as a whole, and its right stance."""

    hand: str
    language: str
    whole: Whole
    stance: str


@dataclass(frozen=True, slots=True)
class Stances:
    """Right stances of answers, those of the rules, and those of a head that has not read the answer's hand."""

    languages: NDArray[np.str_]
    right: NDArray[np.str_]
    by_rules: NDArray[np.str_]
    by_both: NDArray[np.str_]


def weigh(
    answers: Sequence[Answer],
    without: Mapping[str, Model],
    pipeline: Pipeline,
    measures: Mapping[str, Mapping[str, str]],
) -> list[Weighed]:
    """Answers of a single voice, each as a model sees it that has not read its hand.

    Args:
        answers: Whole answers.
        without: By hand, a model without it.
        pipeline: Whose rules hit.
        measures: By hand what each measure of its draft says.
    """
    classifiers = {
        hand: Classifier(pipeline, model, measures=measures.get(hand)) for hand, model in without.items()
    }
    single = [one for one in answers if one.response.kind is Kind.RESPONSE and one.hand in classifiers]
    return [
        Weighed(one.hand, one.response.language, classifiers[one.hand].whole(_as_voiced(one)), one.stance)
        for one in single
    ]


def _as_voiced(one: Answer) -> Response:
    """The answer with the right voices."""
    pairs = zip(one.response.paragraphs, one.voices, strict=True)
    return replace(one.response, paragraphs=tuple(replace(paragraph, voice=voice) for paragraph, voice in pairs))


def fit_stances(weighed: Sequence[Weighed]) -> Head:
    """The head; the same answers give the same weights."""
    right = np.array([one.stance for one in weighed])
    return multinomial(rows_of_whole([one.whole for one in weighed]), right, _CLOSENESS, _KEPT)


def stances_held_out(weighed: Sequence[Weighed]) -> Stances:
    """What heads say that have not read an answer's hand."""
    found = np.array([UNSTATED] * len(weighed), dtype=object)
    hands = np.array([one.hand for one in weighed])
    for others, group in held_out_by_group(weighed) if len(set(hands)) > 1 else []:
        head = fit_stances(others)
        seen = rows_of_whole([one.whole for one in group])
        held_out = np.isin(hands, [one.hand for one in group])
        found[held_out] = np.array(head.labels, dtype=object)[head.scores(seen).argmax(axis=1)]
    return Stances(
        np.array([one.language for one in weighed]),
        np.array([one.stance for one in weighed]),
        np.array([one.whole.by_rules for one in weighed]),
        found.astype(str),
    )
