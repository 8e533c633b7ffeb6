"""A word encoder for Norwegian and Swedish that knows a dictionary: ``hearing.WordFeatures.v1``.

Beside the word, its beginning, endings and shape, each word is seen through simplemma's tables: its lemma (so
that forms that training never met share what their lemma learned) and the way from the lemma to the form (which
says much about its class). The features of a form are computed once and kept, so that a text costs little more
than without.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy
from spacy.strings import hash_string  # type: ignore[attr-defined]
from spacy.util import registry
from thinc.api import (
    HashEmbed,
    Maxout,
    Model,
    chain,
    concatenate,
    expand_window,
    list2ragged,
    ragged2list,
    residual,
    with_array,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc

FEATURES = ("word", "prefix", "ending2", "ending3", "ending4", "shape", "lemma", "inflection")
MOST_FORMS = 300_000


@registry.architectures("hearing.WordFeatures.v1")  # type: ignore[untyped-decorator]
def word_features(width: int, rows: list[int], languages: list[str]) -> Model[list[Doc], list[numpy.ndarray]]:
    """Embeds each word from its features.

    Args:
        width: Width of the output and of each feature's table.
        rows: Rows of each feature's table, in the order of ``FEATURES``.
        languages: simplemma's codes of the tables to look in.
    """
    tables: list[Model[Any, Any]] = [
        HashEmbed(width, count, column=at, seed=at + 8, dropout=0.0) for at, count in enumerate(rows)
    ]
    mixed = Maxout(width, width * len(rows), nP=3, dropout=0.0, normalize=True)
    return chain(
        _reader(tuple(languages)),
        list2ragged(),
        with_array(concatenate(*tables)),
        with_array(mixed),
        ragged2list(),
    )


@registry.architectures("hearing.WideContext.v1")  # type: ignore[untyped-decorator]
def wide_context(
    tok2vec: Model[list[Doc], list[numpy.ndarray]], width: int, narrow: int, window: int, depth: int
) -> Model[list[Doc], list[numpy.ndarray]]:
    """Lets a component look further than the shared encoder does.

    Args:
        tok2vec: The shared encoder, or a listener to it.
        width: Width of its output.
        narrow: Width of what is given on.
        window: Words to each side that one layer sees.
        depth: Number of layers.
    """
    narrowed = Maxout(narrow, width, nP=2, dropout=0.0, normalize=True)
    layers = [
        residual(
            chain(
                expand_window(window), Maxout(narrow, narrow * (2 * window + 1), nP=2, dropout=0.0, normalize=True)
            )
        )
        for _ in range(depth)
    ]
    return chain(tok2vec, with_array(chain(narrowed, *layers), pad=window * depth))


def _reader(languages: tuple[str, ...]) -> Model[list[Doc], list[numpy.ndarray]]:
    kept: dict[int, numpy.ndarray] = {}

    def forward(
        model: Model[list[Doc], list[numpy.ndarray]], docs: list[Doc], is_train: bool
    ) -> tuple[list[numpy.ndarray], Callable[[list[numpy.ndarray]], list[Doc]]]:
        del model, is_train
        if len(kept) > MOST_FORMS:
            kept.clear()
        found = [_rows(doc, languages, kept) for doc in docs]
        return found, lambda _: []

    return Model("word_features", forward)


def _rows(doc: Doc, languages: tuple[str, ...], kept: dict[int, numpy.ndarray]) -> numpy.ndarray:
    rows = numpy.empty((len(doc), len(FEATURES)), dtype="uint64")
    for at, token in enumerate(doc):
        row = kept.get(token.orth)
        if row is None:
            row = kept[token.orth] = _hashed(features(token.text, languages))
        rows[at] = row
    return rows


def _hashed(values: Sequence[str]) -> numpy.ndarray:
    return numpy.array([hash_string(value) for value in values], dtype="uint64")


def features(word: str, languages: tuple[str, ...]) -> tuple[str, ...]:
    """The features of a word, one for each name in ``FEATURES``."""
    lower = word.lower()
    found = [(language, form) for language in languages if (form := _dictionary_form(lower, language))]
    lemma = found[0][1] if found else lower
    inflection = " ".join(f"{language}:{_change(form, lower)}" for language, form in found)
    return (
        lower,
        lower[:3],
        lower[-2:],
        lower[-3:],
        lower[-4:],
        _shape(word),
        lemma,
        inflection or f"unknown {word[:1].isupper()}",
    )


@lru_cache(maxsize=100_000)
def _dictionary_form(word: str, language: str) -> str:
    import simplemma

    known = simplemma.is_known(word, lang=language)
    return str(simplemma.lemmatize(word, lang=language)).lower() if known else ""


def _change(lemma: str, form: str) -> str:
    """What is cut from the lemma's end and what is put there: «hus» and «husene» give «-+ene»."""
    shared = next(
        (at for at, (a, b) in enumerate(zip(lemma, form, strict=False)) if a != b), min(len(lemma), len(form))
    )
    return f"-{lemma[shared:]}+{form[shared:]}"


def _shape(word: str) -> str:
    """Kinds of characters, runs of a kind at most three long: «Oslo-2030» gives «Xxxx-ddd»."""
    kinds = ["X" if c.isupper() else "x" if c.isalpha() else "d" if c.isdigit() else c for c in word]
    return "".join(kind for at, kind in enumerate(kinds) if at < 3 or {*kinds[at - 3 : at]} != {kind})
