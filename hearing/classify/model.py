"""The trained model of a pipeline: how likely each theme, concern, group and stance is.

It holds numbers and names only, is read by skops without pickle, and knows no words: features are hashed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from hearing.classify.choice import Threshold
from hearing.classify.head import Head, plain_head, probabilities_of, read_head
from hearing.classify.skops_files import read_skops, shipped_file, unreadable, write_skops
from hearing.classify.surroundings import (
    Around,
    Floats,
    Odds,
    Stretch,
    labelled_ones,
    plain_around,
    read_around,
    surroundings,
)
from hearing.classify.vectors import COLUMNS, rows
from hearing.classify.whole import COLUMNS_OF_WHOLE, Whole, rows_of_text, rows_of_whole, weights_of_text

THEME, STANCE, CONCERN, GROUP = HEADS = ("theme", "stance", "concern", "group")
FORMAT = 5
LOCAL = "+local"  # what the name of a model ends with that was adapted to one hearing


Chances = Mapping[str, float]  # probability by code


@dataclass(frozen=True, slots=True)
class Likely:
    """What the model finds likely in a paragraph.

    Attributes:
        paragraph: Probabilities of the whole paragraph, by head.
        sentences: The same of each of its sentences alone, to find the one that shows a label.
    """

    paragraph: Mapping[str, Chances]
    sentences: Sequence[Mapping[str, Chances]]


@dataclass(frozen=True, slots=True)
class Model:
    """A trained model.

    Attributes:
        name: Of the pipeline, with the version: ``rusmelding@1``.
        rarity: Weight of each column (see ``vectors``).
        heads: By name.
        thresholds: By kind of label: ``theme``, ``stance``, ``concern``, ``group``.
        around: By kind of label, what tells it from all that stands around a paragraph too; the head alone tells
            it where there is none.
        of_whole: What tells the stance of a whole answer from its paragraphs; None where rules alone weigh them.
    """

    name: str
    rarity: NDArray[np.float16]
    heads: Mapping[str, Head]
    thresholds: Mapping[str, Threshold]
    around: Mapping[str, Around] = field(default_factory=dict)
    of_whole: Head | None = None

    @property
    def made_by(self) -> str:
        """What its labels name as their maker."""
        return f"model:{self.name}"

    def likely(self, answer: Sequence[Stretch]) -> list[Likely]:
        """Probabilities for each labelled paragraph of an answer, in order."""
        labelled = [one for one in answer if one.labelled]
        if not labelled:
            return []
        odds = self._odds(answer)
        around = surroundings(answer, odds) if self.around else {}
        whole = {
            kind: self.around[kind].odds(around[kind])
            if kind in self.around
            else found.paragraphs[labelled_ones(answer)]
            for kind, found in odds.items()
        }
        parts = iter(self.chances({kind: found.sentences for kind, found in odds.items()}))
        return [
            Likely(chances, list(islice(parts, len(one.sentences))))
            for chances, one in zip(self.chances(whole), labelled, strict=True)
        ]

    def surroundings(self, answer: Sequence[Stretch]) -> dict[str, Floats]:
        """What stands around each labelled paragraph of an answer, of which there is one at least."""
        return surroundings(answer, self._odds(answer))

    def stance_of_whole(self, answer: Whole) -> tuple[str, float]:
        """The likeliest stance of a whole answer, and its probability; the rules' and 0 where there is no head."""
        if self.of_whole is None or not answer.said:
            return answer.by_rules, 0.0
        (scores,) = self.of_whole.scores(rows_of_whole([answer]))
        at = int(scores.argmax())
        return self.of_whole.labels[at], float(1 / np.exp(scores - scores[at]).sum())

    def clearest(self, stance: str, texts: Sequence[str]) -> int:
        """Which of some texts says a stance of a whole answer most clearly."""
        if self.of_whole is None or stance not in self.of_whole.labels:
            return 0
        weights = weights_of_text(self.of_whole.weights)[:, self.of_whole.labels.index(stance)]
        return int((rows_of_text([(text, text) for text in texts]) @ weights).toarray().argmax())

    def _odds(self, answer: Sequence[Stretch]) -> dict[str, Odds]:
        paragraphs = [one.sentences for one in answer]
        sentences = [[sentence] for one in answer if one.labelled for sentence in one.sentences]
        measures = [one.named for one in answer if one.labelled and one.named]
        seen = rows([*paragraphs, *sentences, *measures], self.rarity)
        ends = np.cumsum([len(paragraphs), len(sentences)])
        return {kind: Odds(*np.split(head.odds(seen), ends)) for kind, head in self.heads.items()}

    def chances(self, odds: Mapping[str, Floats]) -> list[dict[str, Chances]]:
        """Probabilities of log-odds by kind, for each stretch by kind and code."""
        chances = {kind: probabilities_of(found) for kind, found in odds.items()}
        size = len(next(iter(chances.values())))
        return [
            {
                kind: dict(zip(self.heads[kind].labels, map(float, found[at]), strict=True))
                for kind, found in chances.items()
            }
            for at in range(size)
        ]


def model_file(pipeline: str) -> Path | None:
    """Where the shipped model of a pipeline lies; None where it has none."""
    return shipped_file(pipeline)


@cache
def shipped_model(pipeline: str) -> Model | None:
    """The model that is shipped with a pipeline of that name, loaded once; None where there is none."""
    path = model_file(pipeline)
    return load(path) if path else None


def load(path: Path) -> Model:
    """Read a model.

    Raises:
        MissingRequirement: if the file holds anything else.
    """
    held = read_skops(path, FORMAT)
    try:
        heads = {name: read_head(held["heads"][name], COLUMNS) for name in HEADS}
        thresholds = {kind: Threshold(*map(float, pair)) for kind, pair in held["thresholds"].items()}
        of_whole = read_head(held["of_whole"], COLUMNS_OF_WHOLE) if "of_whole" in held else None
        around = {kind: read_around(one) for kind, one in held["around"].items()}
        return Model(held["name"], held["rarity"], heads, thresholds, around, of_whole)
    except Exception as error:
        raise unreadable(path, error) from error


def save(model: Model, path: Path) -> None:
    """Write a model; the same model gives the same bytes."""
    held = {
        "format": FORMAT,
        "name": model.name,
        "rarity": model.rarity,
        "heads": {name: plain_head(head) for name, head in model.heads.items()},
        "thresholds": {kind: np.array([one.gives, one.keeps]) for kind, one in model.thresholds.items()},
        "around": {kind: plain_around(one) for kind, one in model.around.items()},
    }
    if model.of_whole:
        held["of_whole"] = plain_head(model.of_whole)
    write_skops(held, path)
