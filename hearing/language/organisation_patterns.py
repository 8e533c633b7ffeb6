"""Finds names that no list holds, by the words they are made of: Fjordby kommune, Velferdsetaten.

The words and what they are good for stand in ``models/organisations/patterns.txt``; here is only how they combine.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from hearing.language.organisation_lists import COUNTRIES, endings, is_or_ends_so, never, section, sections

_AND = frozenset({"og", "och", "&"})
_IN = frozenset({"i", "på", "for", "för", "över"})
_PURPOSE = frozenset({"for", "för", "mot", "av"})
_ADJECTIVE = re.compile(
    r"[a-zæøåäö-]{2,}(?:sk|ske|ska|skt|lige?|liga|ligt|lege?|legt|"
    r"elle?|ella|elt|ellt|ende|ande|ale|ala|alt|onal|osial|ocial|ive|iva|ivt)"
)
_BETWEEN = re.compile(rf"{_ADJECTIVE.pattern}|[a-zæøåäö]{{5,}}s")  # or a genitive: «Norges tangsamleres forbund»
_MOST_WORDS_BEFORE = 4
_MOST_WORDS_AFTER = 5

Words = Sequence[str]
Starts = Sequence[bool]
Place = tuple[int, int] | None


class Found(NamedTuple):
    """Tokens ``start`` up to, not including, ``end`` name an organisation; ``pattern`` says how that is known."""

    start: int
    end: int
    pattern: str


def find_by_pattern(words: Words, starts: Starts, language: str) -> Iterator[Found]:
    """Names made as names are made; they may overlap.

    Args:
        words: Token texts.
        starts: Whether a sentence begins at the token; as long as ``words``.
        language: Of the text; decides which codes of parties count.
    """
    codes = section(f"party codes, {COUNTRIES.get(language, COUNTRIES['nb'])}")
    for at, word in enumerate(words):
        for pattern in _patterns(word):
            place = _WAYS[pattern](words, starts, at)
            if place:
                yield Found(*place, pattern)
        if word in codes and _is_in_brackets_after_a_name(words, at):
            yield Found(at, at + 1, "party codes")


def _is_in_brackets_after_a_name(words: Words, at: int) -> bool:
    return at > 1 and words[at - 1] == "(" and words[at + 1 : at + 2] == [")"] and _is_name(words[at - 2])


def _compound(words: Words, starts: Starts, at: int) -> Place:  # noqa: ARG001
    """«Helsedirektoratet», and «Helse- og omsorgsdepartementet» with what belongs to it on the left."""
    begin = at
    while begin > 1 and (words[begin - 1] in _AND or words[begin - 1] == ",") and words[begin - 2].endswith("-"):
        begin -= 2
    return (begin, at + 1) if words[begin][0].isupper() else None


def _compound_inside(words: Words, starts: Starts, at: int) -> Place:
    place = _compound(words, starts, at)
    return None if place and starts[at] else place


def _after_a_name(words: Words, starts: Starts, at: int) -> Place:
    """«Sogn og Fjordane politidistrikt», «Nordby Bakeri AS», «Lillevik sykehus HF»."""
    begin = at - 1 if at > 1 and words[at - 1] in section("after a name") and not starts[at] else at
    while begin > 0 and at - begin < _MOST_WORDS_BEFORE and not starts[begin]:
        if _is_part_of_name(words[begin - 1]):
            begin -= 1
        elif begin < at and begin > 1 and _is_place_with_and(words[begin - 2 : begin + 1]):
            begin -= 2
        else:
            break
    return (begin, at + 1) if words[begin][0].isupper() and begin < at else None


def _before_a_name(words: Words, starts: Starts, at: int) -> Place:  # noqa: ARG001
    """«Bydel Storlia», «Brukarföreningen Fyren»."""
    if not words[at][0].isupper():
        return None
    end = _end_of_name(words, at + 1)
    return (at, end) if end > at + 1 else None


def _before_in_and_a_name(words: Words, starts: Starts, at: int) -> Place:  # noqa: ARG001
    if at + 2 >= len(words) or words[at + 1] not in _IN:
        return None
    end = _end_of_name(words, at + 2)
    if words[end : end + 1] == ["län"]:
        return at, end + 1
    return (at, end) if end > at + 2 else None


def _before_a_purpose(words: Words, starts: Starts, at: int) -> Place:  # noqa: ARG001
    """«Direktoratet for strandrydding», «Rådet for natur- og kulturminner»."""
    if not words[at][0].isupper():
        return None
    end = _end_of_purpose(words, at + 1)
    return (at, end) if end else None


def _begins_a_name(words: Words, starts: Starts, at: int) -> Place:  # noqa: ARG001
    """«Norges vassdrags- og energidirektorat», «Nasjonalt senter for strandrydding», but not «Norsk skole»."""
    for last in range(at + 1, min(at + 1 + _MOST_WORDS_AFTER, len(words))):
        if _is_what_ends(words[last]):
            end = _end_of_purpose(words, last + 1) or last + 1
            says_enough = end > at + 2 or _is_name(words[last]) or not _is_bare(words[last])
            return (at, end) if says_enough else None
        if not _may_stand_between(words[last]):
            return None
    return None


def _is_bare(word: str) -> bool:
    """Whether a word is a last part alone: «skole» and not «folkehøgskole»."""
    return any(
        form in section("ends what begins so") or f"-{form}" in section("ends what begins so")
        for form in _forms(word)
    )


def _begins_with_adjective(words: Words, starts: Starts, at: int) -> Place:
    """«Den internasjonale straffedomstolen», but not «Den nye domstolen»."""
    says_whose = words[at + 1 : at + 2] and words[at + 1].lower() in section("adjectives of a name")
    return _begins_a_name(words, starts, at) if says_whose else None


_WAYS: dict[str, Callable[[Words, Starts, int], Place]] = {
    "ends a name": _compound,
    "ends a name inside a sentence": _compound_inside,
    "after a name": _after_a_name,
    "after a name, in capitals": _after_a_name,
    "before a name": _before_a_name,
    "ends before a name": _before_a_name,
    "before in and a name": _before_in_and_a_name,
    "before for and a purpose": _before_a_purpose,
    "begins a name": _begins_a_name,
    "begins a name with an adjective": _begins_with_adjective,
}


def _is_name(word: str) -> bool:
    return len(word) > 1 and word[0].isupper()


def _is_part_of_name(word: str) -> bool:
    return _is_name(word) and word.lower() not in section("function words")


def _is_place_with_and(words: Words) -> bool:
    return words[1] in _AND and " ".join(words) in sections()["places with and"]


def _end_of_name(words: Words, start: int) -> int:
    end = start
    while end < len(words) and end - start < _MOST_WORDS_AFTER:
        if _is_part_of_name(words[end]):
            end += 1
        elif end > start and end + 1 < len(words) and _is_place_with_and(words[end - 1 : end + 2]):
            end += 2
        else:
            break
    return end


def _end_of_purpose(words: Words, start: int) -> int:
    """End of «for rus- og avhengighetsforskning»; 0 where no purpose stands at ``start``."""
    if start + 1 >= len(words) or words[start] not in _PURPOSE:
        return 0
    end = _end_of_item(words, start + 1)
    if end and words[end : end + 1] == ["med"] and words[end - 1] in section("people"):
        return _end_of_item(words, end + 1) or end
    while (
        end and end + 1 < len(words) and (words[end] in _AND or (words[end] == "," and words[end - 1][-1] == "-"))
    ):
        further = _end_of_item(words, end + 1)
        if not further or not (words[end - 1][-1] == "-" or words[end + 1].islower()):
            break
        end = further
    return end


def _end_of_item(words: Words, start: int) -> int:
    """End of a noun with the adjectives before it; 0 where there is none."""
    for end in range(start, min(start + _MOST_WORDS_AFTER, len(words))):
        if not words[end][0].isalpha() or words[end].lower() in section("function words"):
            return 0
        followed = end + 1 < len(words) and words[end + 1][0].isalpha()
        if not (followed and _ADJECTIVE.fullmatch(words[end])):
            return end + 1
        if words[end + 1] in _AND:
            return end + 1
    return 0


def _may_stand_between(word: str) -> bool:
    return word in _AND or _is_part_of_name(word) or word[-1] == "-" or bool(_BETWEEN.fullmatch(word))


@lru_cache(maxsize=200_000)
def _is_what_ends(word: str) -> bool:
    return any(is_or_ends_so(form, "ends what begins so") for form in _forms(word.lower()))


@lru_cache(maxsize=200_000)
def _patterns(word: str) -> tuple[str, ...]:
    """Patterns of which the word can be the part that gives them away."""
    if not word[0].isalpha():
        return ()
    exact, lower = set(_forms(word)), set(_forms(word.lower()))
    found = [title for title in _CAPITALS_COUNT if exact & section(title)]
    found += [title for title in _CAPITALS_DO_NOT_COUNT if any(is_or_ends_so(form, title) for form in lower)]
    found += [title for title in _ENDINGS if any(_ends_so(form, title) for form in lower)][:1]
    found += ["ends before a name"] if any(map(_ends_before_a_name, lower)) else []
    return tuple(found)


_CAPITALS_COUNT = (
    "after a name, in capitals",
    "before a name",
    "before in and a name",
    "begins a name",
    "begins a name with an adjective",
)
_CAPITALS_DO_NOT_COUNT = ("after a name", "before for and a purpose")
_ENDINGS = ("ends a name", "ends a name inside a sentence")


def _forms(word: str) -> tuple[str, ...]:
    """The word, and the word that it may be a genitive of."""
    return (word, re.sub(r"[:'’]?s$", "", word)) if word[-1] == "s" else (word,)


def _ends_so(word: str, title: str) -> bool:
    """Whether a word is a compound that ends like a name; after a hyphen, «EU-kommisjonen», few endings do."""
    _, hyphen, tail = word.rpartition("-")
    if hyphen and f"-{tail}" in section(title):
        return True
    if tail in section("no name") or never(tail):
        return False
    return tail.endswith(endings(title))


def _ends_before_a_name(word: str) -> bool:
    return word.endswith(endings("ends before a name")) and not never(word)
