"""Swedish and nynorsk words by their bokmål ones."""

import pytest

from hearing.core.places import shipped
from hearing.language.lexicon import in_bokmal


@pytest.mark.parametrize(
    ("word", "language", "bokmal"),
    [
        ("handläggare", "sv", "saksbehandler"),
        ("rolig", "sv", "morsom"),
        ("verte", "nn", "bli"),
        ("rolig", "nb", "rolig"),
        ("qwertz", "sv", "qwertz"),
        ("rolig", "en", "rolig"),
    ],
)
def test_a_word_stands_by_the_bokmal_one_that_says_the_same(word: str, language: str, bokmal: str) -> None:
    assert in_bokmal(word, language) == bokmal


@pytest.mark.parametrize("language", ["nn", "sv"])
def test_each_word_stands_once_and_by_another_one(language: str) -> None:
    lines = (shipped("models") / "lexicon" / f"{language}.tsv").read_text(encoding="utf-8").splitlines()
    pairs = [tuple(line.split("\t")) for line in lines]
    assert all(
        len(pair) == 2 and pair[0] != pair[1] and line == line.lower()
        for pair, line in zip(pairs, lines, strict=True)
    )
    assert [pair[0] for pair in pairs] == sorted({pair[0] for pair in pairs})
