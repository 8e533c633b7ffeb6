"""Compounds: where one word ends and the next begins inside «boligsosialt» or «missbruksvårdsenhet».

A stem counts only where a part of the compound begins, so that ``rus`` is found in «rusbehandling» and not in
«krus». Precision comes before recall: a word that cannot be taken apart into known words has no boundaries.
``models/compounds/README.md`` tells what counts as a part.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from hearing.language.compound_words import as_first, doubt, family, is_whole, lists
from hearing.language.lemmas import known, lemma
from hearing.language.wordlist import words

_PART_COSTS = 10.0  # against doubts of 0 to 7 about a part: few parts come first
_DOUBT, _DOUBT_IN_KNOWN = 2.5, 2.2  # more than this for each part, on average, and the word stays whole
_SHORTEST = 3
_LONGEST = 60  # letters; what is longer is an address or a slip, and no word
_SHORTEST_INNER = 4
_NAMES = frozenset({"rusland", "ryssland"})  # read as compounds by their letters only
_BEFORE_NEXT_PART = frozenset({"", "s", *words("e er ar ings nings else elses ende ande or en ets")})
_INFLECTIONS = words(
    """
    en et er ene a ane ar s ens ets ers enes anes n ne t e na or orna arna erna arnas ornas ernas ars as ast
    ande ende r te de dde tt st es i inga ingar nar ner nen nens net nets nene mer mene mers men mets met ter
    tene ten tet sen sene ser len lene ler rna an ans
    """
)
_ARTICLES = words("en ens et ets")
_DERIVATIONS = words(
    """
    lig lige ligt liga leg lege ell elle ellt ella elt al ale alt iv ive ing ingen inger inga ingar ning ningen
    ninger ninga ningar else elsen elser het heten heter heita heit løs løse løst laus lause laust lös lösa löst
    fri fritt frie fria full fulle fullt fulla som somme aktig aktige isk iske iskt iska ist ister er eri eriet
    sjon skap skapet mann menn folk bar bare bart vis are
    """
)


@dataclass(frozen=True, slots=True)
class _Analysis:
    """Where the parts begin in the written word, the words they stand for, and the cost of reading it so."""

    starts: tuple[int, ...]
    parts: tuple[str, ...]
    cost: float

    def after(self, first: _Analysis, at: int) -> _Analysis:
        """This analysis of what begins at character ``at``, after another one of what stands before."""
        starts = first.starts + tuple(at + start for start in self.starts)
        return _Analysis(starts, first.parts + self.parts, first.cost + self.cost)


def boundaries(word: str, language: str) -> tuple[int, ...]:
    """Positions inside ``word`` where a part of the compound begins; empty where it is no compound.

    A hyphen is always a boundary. A linking letter belongs to the part before it, and «busstopp», for «buss» and
    «stopp», has its boundary before the last letters that are needed: ``bus|stopp``.
    """
    return tuple(at for at in _of_word(word.lower(), language).starts if 0 < at < len(word))


def split(word: str, language: str) -> tuple[str, ...]:
    """Parts of the compound in lower case as words of their own, the last one with its inflection.

    Linking letters are left out and dropped ones put back: ``("rus", "behandling", "tilbud")``, ``("buss",
    "stopp")``, ``("gata", "kontor")``. A word that is no compound is its own only part.
    """
    return tuple(part for part in _of_word(word.lower(), language).parts if part)


def begins_part(word: str, at: int, language: str) -> bool:
    """Whether a part of the compound can begin at character ``at``: all before it are known words."""
    lower = word.lower()
    hyphen = lower.rfind("-", 0, at) + 1
    return hyphen == at or _can_stand_before(lower[hyphen:at], language, lower[at : at + 1])


def stem_stands(word: str, at: int, stem: str, language: str) -> bool:
    """Whether the stem at ``at`` is a part of its own there: inflected, derived, or followed by a further part."""
    part = word.lower()[at:].split("-", 1)[0]
    rest = part[len(stem) :]
    if not rest or rest in _DERIVATIONS or not known(stem, language):
        return True
    if inflected(part, 0, stem, language):
        return True
    if part in _NAMES or (len(stem) <= _SHORTEST and _begins_longer_word(part, stem, language)):
        return False
    return _continues(stem, rest, language)


def inflected(word: str, at: int, stem: str, language: str) -> bool:
    """Whether the stem at ``at`` ends the word, save for an ending of inflection."""
    part = word.lower()[at:]
    rest = part[len(stem) :]
    if not rest or (known(part, language) and _same_word(lemma(part, language), stem)):
        return True
    if rest not in _INFLECTIONS or (rest[0] == "s" and stem[-1] == "s"):
        return False
    return not known(part, language) or len(stem) > _SHORTEST_INNER or rest in _ARTICLES


def _begins_longer_word(part: str, stem: str, language: str) -> bool:
    """Whether a longer word explains the part as well: «russe-tid», «rust-ing», against «rus»."""
    if len(part) > len(stem) + _SHORTEST_INNER and doubt(part[len(stem) :], language) is not None:
        return False
    for end in range(len(stem) + 1, min(len(stem) + 3, len(part) + 1)):
        first, rest = part[:end], part[end:]
        if known(first, language) and (
            not rest or rest in _INFLECTIONS or rest in _DERIVATIONS or _continues(first, rest, language)
        ):
            return True
    return False


def _same_word(form: str, stem: str) -> bool:
    """Whether the lemma is the stem, or its verb: «kutt», «kutte»."""
    return form == stem or (len(stem) >= _SHORTEST_INNER and form in {stem + "e", stem + "a"})


def _continues(stem: str, rest: str, language: str) -> bool:
    """Whether what follows the stem is a linking letter or ending and then known words."""
    endings = _BEFORE_NEXT_PART - {"s"} if stem.endswith("s") else _BEFORE_NEXT_PART
    rests = [rest[len(ending) :] for ending in endings if rest.startswith(ending) and len(rest) > len(ending)]
    if stem[-2:-1] == stem[-1]:
        rests.append(stem[-1] + rest)
    return any(_cheapest(further, language) is not None for further in rests)


@lru_cache(maxsize=100_000)
def _of_word(word: str, language: str) -> _Analysis:
    """The word with its hyphens; a part between hyphens that is no compound is one part."""
    whole, at = _Analysis((), (), 0.0), 0
    for stretch in word.split("-"):
        whole = _all_parts(stretch, language).after(whole, at)
        at += len(stretch) + 1
    return whole


@lru_cache(maxsize=100_000)
def _all_parts(word: str, language: str) -> _Analysis:
    """The cheapest parts, and the parts of those that are compounds themselves, such as «rusmisbruk»."""
    found = (
        None
        if is_whole(word, language) or word in lists(family(language)).own
        else _cheapest_compound(word, language)
    )
    if found is None or _too_doubtful(word, found, language):
        return _Analysis((0,), (word,), 0.0)
    whole = _Analysis((), (), 0.0)
    for start, part in zip(found.starts, found.parts, strict=True):
        whole = _all_parts(part, language).after(whole, start)
    return whole


def _too_doubtful(word: str, found: _Analysis, language: str) -> bool:
    """The more so for a word that the tables hold: it is one word already."""
    allowed = _DOUBT_IN_KNOWN if known(word, language) else _DOUBT
    return found.cost - _PART_COSTS * len(found.parts) > allowed * len(found.parts)


@lru_cache(maxsize=200_000)
def _cheapest(text: str, language: str) -> _Analysis | None:
    """The cheapest reading of the last letters of a word, as one part or more."""
    if len(text) > _LONGEST:
        return None
    doubtful = doubt(text, language)
    alone = None if doubtful is None else _Analysis((0,), (text,), _PART_COSTS + doubtful)
    return alone if alone and doubtful == 0 else _cheaper(alone, _cheapest_compound(text, language))


@lru_cache(maxsize=200_000)
def _cheapest_compound(text: str, language: str) -> _Analysis | None:
    """The cheapest reading as two parts or more."""
    best: _Analysis | None = None
    if len(text) > _LONGEST:
        return None
    for at in range(2, len(text) - 1):
        first = as_first(text[:at], language, text[at])
        rest = _cheapest(text[at:], language) if first else None
        if first and rest:
            start = _Analysis((0,), (first.word,), _PART_COSTS + first.doubt)
            best = _cheaper(best, rest.after(start, at))
    return best


def _cheaper(one: _Analysis | None, other: _Analysis | None) -> _Analysis | None:
    if one is None or other is None:
        return one or other
    return other if other.cost < one.cost else one


@lru_cache(maxsize=100_000)
def _can_stand_before(left: str, language: str, next_letter: str) -> bool:
    """Whether all of ``left`` is known words that can stand before a further part."""
    if as_first(left, language, next_letter):
        return True
    return len(left) <= _LONGEST and any(
        as_first(left[:at], language, left[at]) and _can_stand_before(left[at:], language, next_letter)
        for at in range(2, len(left) - 1)
    )
