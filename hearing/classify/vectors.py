"""Features as rows of numbers: hashed into columns, weighted, each kind of feature of length one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from hearing.classify.features import Seen

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix

_Stretch = Sequence[Seen]  # the sentences that make up one row


@dataclass(frozen=True, slots=True)
class _Block:
    """One kind of features: how many columns it has, what it weighs, in how many rows a feature must be known."""

    columns: int
    weight: float
    rows: int
    is_text: bool
    of: Callable[[Seen], Any]


_BLOCKS = (
    _Block(2**18, 0.7, 3, False, lambda one: one.words),
    _Block(2**16, 1.0, 2, False, lambda one: one.parts),
    _Block(2**19, 1.0, 5, True, lambda one: one.letters),
    _Block(2**16, 1.0, 3, False, lambda one: one.concepts),
    _Block(2**14, 0.3, 3, False, lambda one: one.hits),
)
_HITS = len(_BLOCKS) - 1  # neither rarity nor length says anything of what rules found
COLUMNS = sum(block.columns for block in _BLOCKS)
_ENDS = tuple(accumulate(block.columns for block in _BLOCKS))


def rarity(stretches: Sequence[_Stretch]) -> NDArray[np.float16]:
    """Weight of each column by how few rows have it; 0 where too few to learn from."""
    return np.concatenate([_rarity(block, _counts(number, stretches)) for number, block in enumerate(_BLOCKS)])


def rows(stretches: Sequence[_Stretch], weights: NDArray[np.float16]) -> csr_matrix:
    """A row for each stretch of sentences, such as a paragraph."""
    from scipy.sparse import hstack

    blocks = []
    for number, (block, end) in enumerate(zip(_BLOCKS, _ENDS, strict=True)):
        counted = _counts(number, stretches)
        rare = weights[end - block.columns : end][counted.indices].astype(np.float64)
        counted.data = (1 + np.log(counted.data)) * rare
        counted.eliminate_zeros()
        blocks.append((counted if number == _HITS else _of_length_one(counted)) * block.weight)
    return hstack(blocks, format="csr")


def _counts(number: int, stretches: Sequence[_Stretch]) -> csr_matrix:
    block = _BLOCKS[number]
    if block.is_text:
        return _hasher(number).transform([" ".join(map(block.of, one)) for one in stretches])
    return _hasher(number).transform([[name for seen in one for name in block.of(seen)] for one in stretches])


@cache
def _hasher(number: int) -> Any:
    from sklearn.feature_extraction.text import HashingVectorizer

    block = _BLOCKS[number]
    analyzer = {"analyzer": "char_wb", "ngram_range": (2, 5)} if block.is_text else {"analyzer": _as_is}
    return HashingVectorizer(
        n_features=block.columns, norm=None, alternate_sign=False, lowercase=False, **analyzer
    )


def _as_is(names: list[str]) -> list[str]:
    return names


def _rarity(block: _Block, counted: csr_matrix) -> NDArray[np.float16]:
    known_in = np.bincount(counted.indices, minlength=block.columns)
    if block is _BLOCKS[_HITS]:
        return (known_in >= block.rows).astype(np.float16)
    weights = np.log((1 + counted.shape[0]) / (1 + known_in)) + 1
    return np.where(known_in >= block.rows, weights, 0).astype(np.float16)


def _of_length_one(matrix: csr_matrix) -> csr_matrix:
    from scipy.sparse import diags

    lengths = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel())
    return diags(np.divide(1, lengths, out=np.zeros_like(lengths), where=lengths > 0)) @ matrix
