"""Rows of features that are hashed to columns: named ones, and what a text has of words or letters."""

from functools import cache
from typing import Any


@cache
def of_names(columns: int) -> Any:
    """Transforms mappings of names to worths."""
    from sklearn.feature_extraction import FeatureHasher

    return FeatureHasher(n_features=columns, alternate_sign=False)


@cache
def of_text(analyzer: str, columns: int, lengths: tuple[int, int]) -> Any:
    """Transforms texts; each row has length one.

    Args:
        analyzer: ``word``, or ``char_wb`` for letters within words.
        columns: How many.
        lengths: Shortest and longest run of words or letters.
    """
    from sklearn.feature_extraction.text import HashingVectorizer

    return HashingVectorizer(n_features=columns, analyzer=analyzer, ngram_range=lengths, alternate_sign=False)
