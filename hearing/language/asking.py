"""What a person asks for, and all that it may look like in a text.

A word is found in all its inflections and inside compounds, and by the words that mean the same; «in quotation
marks» only as it is written, letters folded. ``bolig*`` finds what begins so, ``-bolig`` leaves out what has it.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hearing.core.search import Clause, Field, Term
from hearing.language.lemmas import known
from hearing.language.synonyms import Lemmas, Synonym, Synonyms
from hearing.language.word_forms import base, fold, places

_ASKED = re.compile(r"""(?P<without>-(?=[\w"«“]))?(?:["«“”](?P<exact>[^"»”]+)["»”]?|(?P<plain>[^\s"«»“”]+))""")
_ALPHABETS = {
    "nb": str.maketrans({"ä": "æ", "ö": "ø"}),
    "nn": str.maketrans({"ä": "æ", "ö": "ø"}),
    "sv": str.maketrans({"æ": "ä", "ø": "ö"}),
}
_PAIRS = {
    "nb": (("aa", "å"), ("oe", "ø"), ("ae", "æ")),
    "nn": (("aa", "å"), ("oe", "ø"), ("ae", "æ")),
    "sv": (("aa", "å"), ("oe", "ö"), ("ae", "ä")),
}
_LONGEST_PHRASE = 4  # words of a set phrase


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing that is asked for, in words as they were typed."""

    words: tuple[str, ...]
    is_exact: bool = False
    is_prefix: bool = False
    is_without: bool = False


@dataclass(frozen=True, slots=True)
class Sought:
    """What a text must have for it; ``synonyms`` are those that are sought too."""

    clause: Clause
    synonyms: tuple[Synonym, ...]


def asked(text: str) -> list[Asked]:
    """What a line asks for."""
    return list(_read(text))


def _read(text: str) -> Iterator[Asked]:
    for found in _ASKED.finditer(text):
        written = found["exact"] or found["plain"]
        words = tuple(written[start:end] for start, end in places(written))
        if words:
            is_joined = bool(found["exact"]) or len(words) > 1
            ends_open = bool(found["plain"]) and written.endswith("*")
            yield Asked(words, is_joined, ends_open, bool(found["without"]))


def sought(things: Iterable[Asked], synonyms: Synonyms | None) -> list[Sought]:
    """All that the things may look like; a set phrase of the field is taken as one.

    Args:
        things: In their order.
        synonyms: None where only the words themselves are wanted.
    """
    return [_sought(one, synonyms) for one in (_joined(list(things), synonyms) if synonyms else things)]


def _sought(one: Asked, synonyms: Synonyms | None) -> Sought:
    folded = _folded(one.words)
    if one.is_exact or one.is_prefix:
        return Sought(Clause((Term(Field.WORDS, folded, one.is_prefix),), one.is_without), ())
    lemmas = _lemmas(one.words)
    terms = [Term(Field.WORDS, folded), *(term for held in lemmas for term in _terms(_folded(held)))]
    alike = tuple(synonyms.of(lemmas)) if synonyms and not one.is_without else ()
    terms += [Term(Field.LEMMAS, _folded(other.lemmas)) for other in alike]
    return Sought(Clause(tuple(dict.fromkeys(terms)), one.is_without), alike)


def _folded(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(fold, words))


def _terms(lemmas: Lemmas) -> Iterator[Term]:
    yield Term(Field.LEMMAS, lemmas)
    if len(lemmas) == 1:
        yield Term(Field.PARTS, lemmas)


def _lemmas(words: tuple[str, ...]) -> list[Lemmas]:
    """Lemmas of the words in each language, and the words themselves."""
    by_language = [tuple(_lemma(word, language) for word in words) for language in _ALPHABETS]
    return list(dict.fromkeys([*by_language, tuple(word.lower() for word in words)]))


def _lemma(word: str, language: str) -> str:
    """The lemma in a language that knows the word in one of its spellings; else the word itself."""
    for spelling in _spellings(word.lower(), language):
        if known(spelling, language):
            return base(spelling, language)
    return word.lower()


def _spellings(word: str, language: str) -> Iterator[str]:
    """The word with the letters of a language, and with those that its pairs of letters may stand for."""
    own = word.translate(_ALPHABETS[language])
    yield own
    for pair, letter in _PAIRS[language]:
        own = own.replace(pair, letter)
    yield own


def _joined(things: list[Asked], synonyms: Synonyms) -> Iterator[Asked]:
    """Plain words that make a set phrase together, as one."""
    at = 0
    while at < len(things):
        size = next((n for n in range(_LONGEST_PHRASE, 1, -1) if _is_phrase(things[at : at + n], n, synonyms)), 1)
        words = tuple(word for one in things[at : at + size] for word in one.words)
        yield things[at] if size == 1 else Asked(words)
        at += size


def _is_phrase(things: list[Asked], size: int, synonyms: Synonyms) -> bool:
    if len(things) < size or any(one.is_exact or one.is_prefix or one.is_without for one in things):
        return False
    words = tuple(word for one in things for word in one.words)
    return any(lemmas in synonyms.concepts for lemmas in _lemmas(words))
