"""Swedish and nynorsk words by their bokmål ones, so that what is learnt in one language counts in the others.

The lists lie in ``models/lexicon``; see its README.
"""

from collections.abc import Mapping
from functools import cache

from hearing.core.places import shipped

_LANGUAGES = frozenset({"nn", "sv"})


def has_lexicon(language: str) -> bool:
    """Whether there is a list of the language's words."""
    return language in _LANGUAGES


def in_bokmal(lemma: str, language: str) -> str:
    """The bokmål word for one in dictionary form and lower case; the word itself where none is known."""
    return _lexicon(language).get(lemma, lemma) if has_lexicon(language) else lemma


@cache
def _lexicon(language: str) -> Mapping[str, str]:
    path = shipped("models") / "lexicon" / f"{language}.tsv"
    pairs = (line.partition("\t") for line in path.read_text(encoding="utf-8").splitlines())
    return {word: bokmal for word, _, bokmal in pairs}
