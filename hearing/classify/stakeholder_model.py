"""How likely each type of stakeholder is for an answer: a model beside the rules for senders."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from hearing.classify.skops_files import file_hash, read_skops, shipped_file, unreadable, write_skops
from hearing.classify.stakeholder_features import Features

FORMAT = 1


@dataclass(frozen=True, slots=True)
class StakeholderModel:
    """Multinomial logistic regression over named features.

    Attributes:
        name: Of the pipeline whose types these are, with the version: ``rusmelding@1``.
        codes: Of the types.
        rows: Of each feature, by its name.
        weights: Features by types.
        intercepts: One for each type.
    """

    name: str
    codes: tuple[str, ...]
    rows: Mapping[str, int]
    weights: NDArray[np.float32]
    intercepts: NDArray[np.float64]

    @property
    def made_by(self) -> str:
        """How its labels name their maker."""
        return f"model:stakeholders.{self.name}"

    def likely(self, told: Features) -> dict[str, float]:
        """Probability of each type."""
        known = [(self.rows[name], worth) for name, worth in told.items() if name in self.rows]
        rows, worths = [row for row, _ in known], np.array([worth for _, worth in known])
        scores = self.intercepts + (worths @ self.weights[rows] if rows else 0.0)
        odds = np.exp(scores - scores.max())
        return dict(zip(self.codes, (odds / odds.sum()).tolist(), strict=True))


def stakeholders_hash(pipeline: str) -> str:
    """SHA-256 of the shipped model, in hex; empty where there is none."""
    return file_hash(shipped_file("stakeholders", pipeline))


@cache
def shipped_stakeholders(pipeline: str) -> StakeholderModel | None:
    """The shipped model for a pipeline, loaded once; None where there is none."""
    path = shipped_file("stakeholders", pipeline)
    return load_stakeholders(path) if path else None


def load_stakeholders(path: Path) -> StakeholderModel:
    """Read a model of stakeholders.

    Raises:
        MissingRequirement: if the file holds anything else.
    """
    held = read_skops(path, FORMAT)
    try:
        rows = {name: at for at, name in enumerate(held["features"].split("\n"))}
        codes = tuple(held["codes"].split())
        weights = held["weights"].astype(np.float32).reshape(len(rows), len(codes))
        return StakeholderModel(held["name"], codes, rows, weights, held["intercepts"])
    except Exception as error:
        raise unreadable(path, error) from error


def save_stakeholders(model: StakeholderModel, path: Path) -> None:
    """Write a model of stakeholders; the same model gives the same bytes."""
    held = {
        "format": FORMAT,
        "name": model.name,
        "codes": " ".join(model.codes),
        "features": "\n".join(model.rows),
        "weights": model.weights.astype(np.float16),
        "intercepts": model.intercepts,
    }
    write_skops(held, path)
