"""Lemmas and known words, from simplemma's tables."""

from functools import lru_cache

# The tables of a text's own language first; Danish has many words in common with Norwegian.
_TABLES: dict[str, tuple[str, ...]] = {
    "nb": ("nb", "nn"),
    "nn": ("nn", "nb"),
    "da": ("nb", "nn"),
    "se": ("nb", "nn"),
    "sv": ("sv",),
    "en": ("en",),
}


@lru_cache(maxsize=500_000)
def lemma(word: str, language: str) -> str:
    """Lower-cased dictionary form of ``word``; the word itself, lower-cased, where no table knows it."""
    import simplemma

    lower = word.lower()
    if not lower.isalpha() and not any(letter.isalpha() for letter in lower):
        return lower
    return str(simplemma.lemmatize(lower, lang=tables(language))).lower()


@lru_cache(maxsize=500_000)
def known(word: str, language: str) -> bool:
    """Whether the language's tables hold the word, upper or lower case."""
    import simplemma

    return any(simplemma.is_known(word.lower(), lang=table) for table in tables(language))


def tables(language: str) -> tuple[str, ...]:
    """Language codes of simplemma to look in, in order; Norwegian where the language is unknown."""
    return _TABLES.get(language, _TABLES["nb"])
