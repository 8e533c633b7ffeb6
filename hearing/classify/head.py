"""One part of a model: logistic regression over hashed features, and how it is held in a file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix


@dataclass(frozen=True, slots=True)
class Head:
    """Logistic regression over the labels of a kind: each for itself, or all at once for whole answers.

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
        return probabilities_of(self.odds(seen))

    def odds(self, seen: csr_matrix) -> NDArray[np.float64]:
        """Log-odds that come true, rows by labels."""
        return self.calibrated(self.scores(seen))

    def calibrated(self, scores: NDArray[np.float64]) -> NDArray[np.float64]:
        """The log-odds that come true, of those that do not."""
        return self.slope * scores + self.shift


def probabilities_of(odds: NDArray[np.float64]) -> NDArray[np.float64]:
    """Probabilities of log-odds."""
    return 1 / (1 + np.exp(-np.clip(odds, -30, 30)))


def plain_head(head: Head) -> dict[str, Any]:
    """A head as arrays: how many weights each feature has, of which labels, and their values in 16 bits."""
    return {
        "labels": " ".join(head.labels),
        "counts": np.diff(head.weights.indptr).astype(np.uint8),
        "columns": head.weights.indices.astype(np.uint8),
        "values": head.weights.data.astype(np.float16),
        "intercepts": head.intercepts,
        "calibration": np.array([head.slope, head.shift]),
    }


def read_head(held: Mapping[str, Any], columns: int) -> Head:
    """A head from its arrays; ``columns`` is the number of features."""
    from scipy.sparse import csr_matrix

    starts = np.concatenate([[0], np.cumsum(held["counts"], dtype=np.int32)])
    labels = tuple(held["labels"].split())
    shape = (columns, len(labels))
    parts = (held["values"].astype(np.float32), held["columns"].astype(np.int32), starts)
    slope, shift = map(float, held["calibration"])
    return Head(labels, csr_matrix(parts, shape=shape), held["intercepts"], slope, shift)
