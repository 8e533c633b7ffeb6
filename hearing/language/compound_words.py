"""Which words can be parts of a compound, and in which written form before a further part.

The words are those of simplemma's tables, held in check by the project's own lists (``models/compounds``): the
tables hold many short and rare words, and with those anything can be taken apart.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from hearing.core.places import shipped
from hearing.language.lemmas import known, lemma
from hearing.language.wordlist import words

_LONGEST_SHORT = 4  # shorter words than five letters are parts only if the project's list says so
_VOWELS = frozenset("aeiouyæøåäö")
_ENDINGS = words("en et er ene a ane ar s ens ets enes anes n ne t e na or orna arna erna i de te dde r ern ers")
# Nouns on these take an s before a further part; without it, the letters belong to another word.
_WANTS_S = ("ing", "het", "heit", "skap", "sjon", "tion", "dom")
_PLURALS = ("ene", "ane", "orna", "arna", "erna")
_LIKELY = -0.3  # of two readings, «busstopp» is «buss-stopp» and «idrettslag» is «idretts-lag»
_DOUBT_BY_LENGTH = {5: 2.4, 6: 2.0}  # of words that stand in the tables only
# With one letter more, these look like words: «is-tiske», «al-koholise-ring».
_SUFFIX = re.compile(
    "[bcdfghjklmnprstv]?(ande|ende|andes|endes|ade|ades|ad|at|ats|erade|erande|erar|eras|erer|eres|ere|era"
    "|(n|l|er)?ing(s|a|en|ar|er|ene|ane|arna|ens)?|else(r|n|s|ne)?|he(i)?t(s|a|en|er|erna|ene|ane)?"
    "|lig(t|e|a|en|er|et|ere|are)?|leg(e|t|are)?|t?isk(t|e|a)?|s?kap(s|et|en|er|ene)?|dom(s|men|en|mer|ar|mene|arna)?"
    "|t?ism(e|en)?|sjon(s|en|er|ar|ane|ene)?|tion(s|en|er|erna)?|tet(en|er|s)?)"
)
_INFLECTED = 3.0  # a first part is seldom inflected


@dataclass(frozen=True, slots=True)
class Lists:
    """The project's lists for one language; see ``models/compounds/README.md``."""

    short: frozenset[str]
    own: dict[str, str]  # written form: the word it is a form of
    whole: frozenset[str]
    particles: frozenset[str]
    never_first: frozenset[str]
    never_last: frozenset[str]


@dataclass(frozen=True, slots=True)
class Part:
    """A part that stands before a further one: what it is a form of, and how doubtful that is."""

    word: str
    doubt: float


def family(language: str) -> str:
    """Folder of lists: ``sv``, and ``no`` for all others."""
    return "sv" if language == "sv" else "no"


@lru_cache(maxsize=2)
def lists(folder: str) -> Lists:
    """The lists of ``no`` or ``sv``."""
    place = shipped("models") / "compounds" / folder

    def read(name: str) -> frozenset[str]:
        lines = (place / f"{name}.txt").read_text(encoding="utf-8").splitlines()
        return words(" ".join(line for line in lines if not line.startswith("#")))

    pairs = (entry.partition("=") for entry in read("words"))
    own = {form: word or form for form, _, word in pairs}
    particles = read("particles")
    return Lists(read("short"), own, read("whole"), particles, read("never_first") | particles, read("never_last"))


def is_whole(word: str, language: str) -> bool:
    """Whether the word, in whatever inflection, is one that is not taken apart."""
    whole = lists(family(language)).whole
    if word in whole or lemma(word, language) in whole:
        return True
    return any(word[-size:] in _ENDINGS and word[:-size] in whole for size in range(1, min(5, len(word))))


@lru_cache(maxsize=200_000)
def doubt(word: str, language: str) -> float | None:
    """How doubtful it is that ``word``, in whatever inflection, is a part of its own; None if it cannot be one."""
    listed = lists(family(language))
    if word in listed.own or word in listed.short:
        return 0.0
    if word in listed.never_last or (word[0] == "s" and word[1:] in listed.never_last) or _SUFFIX.fullmatch(word):
        return None
    return 0.0 if is_whole(word, language) else _doubt_by_tables(word, language)


def _doubt_by_tables(word: str, language: str) -> float | None:
    listed, base = lists(family(language)), lemma(word, language)
    inflected = base != word or not known(word, language)
    if inflected and any(stem in listed.short or stem in listed.own for stem in _uninflected(word)):
        return 0.5
    if min(len(base), len(word)) <= _LONGEST_SHORT:
        return None
    if known(word, language) or (word[-1] == "s" and known(word[:-1], language)):
        return _DOUBT_BY_LENGTH.get(len(word), 1.5)
    return 4.0 if _begins_with_particle(word, language) else None


def _uninflected(word: str) -> list[str]:
    """What the word may be without an ending; «byen» for «by», «kakor» for «kaka»."""
    stems = [word[:-size] for size in range(1, min(5, len(word) - 1)) if word[-size:] in _ENDINGS]
    return stems + [stem + vowel for stem in stems for vowel in "ea"]


def _begins_with_particle(word: str, language: str) -> bool:
    """«Innleggelse», where the tables have «leggelse» only."""
    particles = lists(family(language)).particles
    cuts = range(2, len(word) - _LONGEST_SHORT)
    return any(word[:at] in particles and known(word[at:], language) for at in cuts)


@lru_cache(maxsize=200_000)
def as_first(written: str, language: str, next_letter: str) -> Part | None:
    """The word that ``written`` is, or is a form of, before a part that begins with ``next_letter``."""
    listed = lists(family(language))
    if written in listed.own and listed.own[written] != written:
        return Part(listed.own[written], 0.0)
    if written in listed.never_first or written.removesuffix("s") in listed.never_first:
        return None
    found = _readings(written, language, next_letter)
    return min(found, key=lambda part: part.doubt, default=None)


def _readings(written: str, language: str, next_letter: str) -> list[Part]:
    """All words that the written form may stand for."""
    linked = written.endswith("s") and _takes_s(written[:-1])
    readings = [(written, 0.8 if linked else 0.0)]
    if written.endswith(_WANTS_S) and len(written) > _LONGEST_SHORT:
        readings = []
    if written[-1] == next_letter and written[-1] not in _VOWELS:
        readings.append((written + next_letter, _LIKELY))  # busstopp
    if linked:
        readings.append((written[:-1], _LIKELY))
    if written.endswith("e"):
        readings.append((written[:-1], 2.0))
    if language == "sv":
        readings += _swedish_readings(written, known(written, language))
    doubts = ((word, more, _doubt_as_first(word, language)) for word, more in readings if len(word) > 1)
    return [Part(word, more + own) for word, more, own in doubts if own is not None]


def _takes_s(word: str) -> bool:
    return (len(word) > 1 and word[-1] not in "szxaeiou") or word.endswith("else")


def _swedish_readings(written: str, is_word: bool) -> list[tuple[str, float]]:
    """A vowel at the end of the word is dropped or changed: skol-, gatu-, arbets-, pojk-, brukar-."""
    readings = [(written[:-1] + "a", 0.5)] if written[-1] in "ou" else []
    if written[-1] == "s" and len(written) > _LONGEST_SHORT:
        readings.append((written[:-1] + "e", 0.5))
    if written[-1] not in _VOWELS and len(written) > 3 and not is_word:
        readings += [(written + "a", 2.0), (written + "e", 1.5)]
    return readings


def _doubt_as_first(word: str, language: str) -> float | None:
    """As for a last part, but a first part is seldom inflected."""
    listed = lists(family(language))
    if word in listed.own or word in listed.short:
        return 0.0
    if len(word) <= _LONGEST_SHORT or word.endswith(_PLURALS) or word in listed.never_last:
        return None
    found = doubt(word, language)
    if found is None or word in listed.whole or (known(word, language) and lemma(word, language) == word):
        return found
    return found + _INFLECTED
