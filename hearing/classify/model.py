"""The trained model of a pipeline: how likely each theme, concern, group and stance is.

It holds numbers and names only, is read by skops without pickle, and knows no words: features are hashed.
"""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from hearing.classify.choice import Threshold
from hearing.classify.features import Seen
from hearing.classify.vectors import COLUMNS, rows
from hearing.core.errors import MissingRequirement
from hearing.core.places import shipped

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix

THEME, STANCE, CONCERN, GROUP = HEADS = ("theme", "stance", "concern", "group")
FORMAT = 2
_TRUSTED = ["numpy.dtype"]
_SCHEMA = "schema.json"
_ADDRESS = re.compile(r"\b\d{9,}\b")


@dataclass(frozen=True, slots=True)
class Head:
    """One-vs-rest logistic regression over the labels of a kind.

    Attributes:
        labels: Codes.
        weights: Features by labels.
        intercepts: One for each label.
        slope: With ``shift`` what makes the probabilities come true on texts by other hands (Platt's scaling).
        shift: See ``slope``.
    """

    labels: tuple[str, ...]
    weights: csr_matrix
    intercepts: NDArray[np.float64]
    slope: float = 1.0
    shift: float = 0.0

    def scores(self, seen: csr_matrix) -> NDArray[np.float64]:
        """Uncalibrated log-odds, rows by labels."""
        return np.asarray((seen @ self.weights).todense(), dtype=np.float64) + self.intercepts

    def probabilities(self, seen: csr_matrix) -> NDArray[np.float64]:
        """Rows by labels."""
        return self.calibrated(self.scores(seen))

    def calibrated(self, scores: NDArray[np.float64]) -> NDArray[np.float64]:
        """Probabilities of log-odds."""
        return 1 / (1 + np.exp(-np.clip(self.slope * scores + self.shift, -30, 30)))


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
    """

    name: str
    rarity: NDArray[np.float16]
    heads: Mapping[str, Head]
    thresholds: Mapping[str, Threshold]

    @property
    def made_by(self) -> str:
        """What its labels name as their maker."""
        return f"model:{self.name}"

    def likely(self, paragraphs: Sequence[Sequence[Seen]]) -> list[Likely]:
        """Probabilities for each paragraph, given the features of its sentences."""
        if not paragraphs:
            return []
        whole = self._by_head([list(one) for one in paragraphs])
        parts = iter(self._by_head([[one] for paragraph in paragraphs for one in paragraph]))
        return [
            Likely(chances, list(islice(parts, len(one)))) for chances, one in zip(whole, paragraphs, strict=True)
        ]

    def _by_head(self, stretches: Sequence[Sequence[Seen]]) -> list[dict[str, Chances]]:
        seen = rows(stretches, self.rarity)
        found: list[dict[str, Chances]] = [{} for _ in stretches]
        for name, head in self.heads.items():
            for chances, row in zip(found, head.probabilities(seen), strict=True):
                chances[name] = dict(zip(head.labels, map(float, row), strict=True))
        return found


def model_file(pipeline: str) -> Path | None:
    """Where the shipped model of a pipeline lies; None where it has none."""
    path = shipped("models") / pipeline / "model.skops"
    return path if path.is_file() else None


def model_hash(path: Path) -> str:
    """SHA-256 of a model's file, in hex."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


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
    import skops.io

    try:
        held = skops.io.load(path, trusted=_TRUSTED)
        if held["format"] != FORMAT:
            raise ValueError(f"format {held['format']}, not {FORMAT}")
        heads = {name: _head(held["heads"][name]) for name in HEADS}
        thresholds = {kind: Threshold(*map(float, pair)) for kind, pair in held["thresholds"].items()}
        return Model(held["name"], held["rarity"], heads, thresholds)
    except Exception as error:
        raise MissingRequirement(
            f"the model cannot be read: {error}".splitlines()[0],
            place=str(path),
            hint="install anew, or make it anew: hearing train",
        ) from error


def save(model: Model, path: Path) -> None:
    """Write a model; the same model gives the same bytes."""
    import skops.io

    held = {
        "format": FORMAT,
        "name": model.name,
        "rarity": model.rarity,
        "heads": {name: _plain(head) for name, head in model.heads.items()},
        "thresholds": {kind: np.array([one.gives, one.keeps]) for kind, one in model.thresholds.items()},
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(_always_alike(skops.io.dumps(held)))


def _always_alike(archive: bytes) -> bytes:
    """The archive without times, and with numbers in order where skops writes addresses in memory."""
    from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

    written = io.BytesIO()
    with ZipFile(io.BytesIO(archive)) as old, ZipFile(written, "w") as new:
        schema = old.read(_SCHEMA).decode()
        numbers: dict[str, str] = {}
        for address in _ADDRESS.findall(schema):
            numbers.setdefault(address, str(len(numbers) + 1))
        parts = {_SCHEMA: _ADDRESS.sub(lambda match: numbers[match[0]], schema).encode()}
        for name in old.namelist():
            if name != _SCHEMA:
                parts[_ADDRESS.sub(lambda match: numbers[match[0]], name)] = old.read(name)
        for name in sorted(parts):
            new.writestr(ZipInfo(name), parts[name], ZIP_DEFLATED, 9)
    return written.getvalue()


def _plain(head: Head) -> dict[str, Any]:
    """A head as arrays: how many weights each feature has, of which labels, and their values in 16 bits."""
    return {
        "labels": " ".join(head.labels),
        "counts": np.diff(head.weights.indptr).astype(np.uint8),
        "columns": head.weights.indices.astype(np.uint8),
        "values": head.weights.data.astype(np.float16),
        "intercepts": head.intercepts,
        "calibration": np.array([head.slope, head.shift]),
    }


def _head(held: Mapping[str, Any]) -> Head:
    from scipy.sparse import csr_matrix

    starts = np.concatenate([[0], np.cumsum(held["counts"], dtype=np.int32)])
    labels = tuple(held["labels"].split())
    shape = (COLUMNS, len(labels))
    parts = (held["values"].astype(np.float32), held["columns"].astype(np.int32), starts)
    slope, shift = map(float, held["calibration"])
    return Head(labels, csr_matrix(parts, shape=shape), held["intercepts"], slope, shift)
