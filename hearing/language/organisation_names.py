"""Finds the names of the lists in a text, with one automaton for all of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from hearing.language.organisation_lists import Name, is_or_ends_so, names
from hearing.language.wordlist import words

if TYPE_CHECKING:
    import ahocorasick

# What may stand between a name and the end of its word: a genitive ending.
_ENDING = re.compile(r"(?::?s|['’]s?)?(?![^\W_]|[-–:]\w)")
_CASE_NUMBER = re.compile(r"\s?\d+\s?/\s?\d")
_SMALL_WORDS = words("og och i for för på av om mot med til till and of the")
_BEFORE = re.compile(r"[^\W_]|(?<=[^\W_])[-–@.]")  # a name that follows one of these is part of a longer word
_LONGEST_ACRONYM = 6
_NEAR = 40  # characters in which the word before or after a name lies
# Shorter names, and those that are ordinary words too, are not looked for in capitals.
_SHORTEST_SHOUTED = 4


class Hit(NamedTuple):
    """Characters ``start`` to ``end`` of a text hold the name of an organisation, with its genitive ending."""

    start: int
    end: int
    kind: str
    ordinary: bool


def find_names(text: str, language: str) -> Iterator[Hit]:
    """Every listed name in ``text``, whole words only; hits may overlap."""
    for last, (length, kind, ordinary) in _automaton(language).iter(text):
        start = last + 1 - length
        if start and _BEFORE.match(text, start - 1):
            continue
        ending = _ENDING.match(text, last + 1)
        if ending and not (text[start : last + 1].isupper() and _misread(text, start, ending.end())):
            yield Hit(start, ending.end(), kind, ordinary)


def _misread(text: str, start: int, end: int) -> bool:
    """Whether an acronym is a case number's prefix, as in «KS 2018/124», or a word among words in capitals."""
    if _CASE_NUMBER.match(text, end):
        return True
    before = _shouted(text[max(0, start - _NEAR) : start].split()[-1:])
    after = _shouted(text[end : end + _NEAR].split()[:1])
    return max(before, after) > _LONGEST_ACRONYM or min(before, after) > _LONGEST_ACRONYM // 2


def _shouted(around: list[str]) -> int:
    """Letters of words in capitals."""
    return sum(character.isalpha() for word in around if word.isupper() for character in word)


@cache
def _automaton(language: str) -> ahocorasick.Automaton:
    import ahocorasick

    automaton = ahocorasick.Automaton()
    for name in names(language):
        for written in _spellings(name):
            if written not in automaton:
                automaton.add_word(written, (len(written), name.kind, name.ordinary))
    automaton.make_automaton()
    return automaton


def _spellings(name: Name) -> Iterator[str]:
    """The name, and as it is written by those who capitalise more or less, or shout."""
    yield name.text
    first, *rest = name.text.split()
    if rest:
        yield " ".join((first, *(word if word in _SMALL_WORDS else word[0].upper() + word[1:] for word in rest)))
        if is_or_ends_so(rest[-1].lower(), "ends what begins so"):
            yield " ".join((first, *rest[:-1], rest[-1].lower()))
    if rest or (len(name.text) >= _SHORTEST_SHOUTED and not name.ordinary):
        yield name.text.upper()
