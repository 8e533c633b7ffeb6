"""Words as they are searched for: folded, so that «ø» finds «ö», with their lemmas and the parts of compounds."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from hearing.language.compounds import split
from hearing.language.lemmas import known, lemma

_WORD = re.compile(r"[^\W_]+")
_NO_WORD = re.compile(r"[\W_]+")
# Letters that one Nordic language writes otherwise than the next, or that a keyboard lacks.
_LETTERS = str.maketrans(
    {"æ": "ae", "ä": "ae", "ø": "oe", "ö": "oe", "å": "aa", "đ": "d", "ŋ": "n", "ŧ": "t", "ð": "d", "þ": "th"}
)
_PLURAL = "er"
_SHORTEST_COMPOUND = 6  # letters


class Form(NamedTuple):
    """A word where it stands.

    Attributes:
        word: Folded.
        lemma: Folded.
        parts: Of a compound, folded; else empty.
        written: The lemma with all its letters.
    """

    start: int
    end: int
    word: str
    lemma: str
    parts: tuple[str, ...]
    written: str


@lru_cache(maxsize=200_000)
def fold(word: str) -> str:
    """The word in lower case, with letters that every keyboard has."""
    letters = unicodedata.normalize("NFC", word).lower().translate(_LETTERS)
    plain = "".join(one for one in unicodedata.normalize("NFD", letters) if not unicodedata.combining(one))
    return _NO_WORD.sub("", plain) or plain


def places(text: str) -> list[tuple[int, int]]:
    """Where each word of a text begins and ends."""
    return [found.span() for found in _WORD.finditer(text)]


def forms(text: str, language: str) -> list[Form]:
    """The words of a text in a language."""
    return [Form(start, end, *_form(text[start:end].lower(), language)) for start, end in places(text)]


def base(word: str, language: str) -> str:
    """Dictionary form of a word, in lower case; «plasser» is the plural of «plass», not the order «plassere!»."""
    lower = word.lower()
    found = lemma(lower, language)
    if found == f"{lower}e" and lower.endswith(_PLURAL) and known(lower.removesuffix(_PLURAL), language):
        return lower.removesuffix(_PLURAL)
    return found


@lru_cache(maxsize=200_000)
def _form(word: str, language: str) -> tuple[str, str, tuple[str, ...], str]:
    form = base(word, language)
    parts = split(form, language) if len(form) >= _SHORTEST_COMPOUND and form.isalpha() else ()
    folded = tuple(fold(base(part, language)) for part in parts) if len(parts) > 1 else ()
    return fold(word), fold(form), folded, form
