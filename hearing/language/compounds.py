"""Compounds: where one word ends and the next begins inside «boligsosialt» or «missbruksvårdsenhet».

A stem counts only where a part of the compound begins, so that ``rus`` is found in «rusbehandling» and not in
«krus». Precision comes before recall: a word that cannot be taken apart into known words has no boundaries.
"""

from functools import lru_cache
from itertools import pairwise

from hearing.language.lemmas import known, lemma
from hearing.language.wordlist import words

_SHORTEST = 3
_SHORTEST_INNER = 4
_SHORT_PARTS = words("øl by bo is år øy ås ö öl")
_NAMES = frozenset({"rusland", "ryssland"})  # read as compounds by their letters only
# Particles build words of their own («tilbud», «forbruk», «innsats»): what they begin is no compound.
_NEVER_PARTS = words(
    """
    til for fra ved med mot men som den det der dem han hun hon oss var kan vil skal ska har ble bli ikke ikkje
    inte og och att över under inn ut opp ned ner upp inne ute om av på be an mis gjen igjen gjennom sam van väl
    vel per pro ene ane ens ets ers ere est ing ning het hed else ende ande are ade ede te er en et ar or na a e
    lig leg isk eri ist dom skap ter sen ser rer ler ger rar nar lar des tes ges nes res les inga ingen inger
    ingar ings isme ant ent nen din min sin nær när bas has las nas ras tas kas mas
    """
)
_LINKS = ("s", "e")
_BEFORE_NEXT_PART = frozenset({"", *_LINKS, *words("er ar ings nings else elses ende ande or en ets")})
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


@lru_cache(maxsize=200_000)
def boundaries(word: str, language: str) -> tuple[int, ...]:
    """Positions inside ``word`` where a part of the compound begins; empty where it is no compound.

    A hyphen is always a boundary. Otherwise the word is taken apart into the fewest known words, with a linking
    s or e and «busstopp» for «buss-stopp» allowed.
    """
    lower = word.lower()
    found: list[int] = []
    offset = 0
    for part in lower.split("-"):
        if offset:
            found.append(offset)
        found += [offset + at for at in _all_starts(part, language)]
        offset += len(part) + 1
    return tuple(at for at in found if at < len(word))


def _all_starts(word: str, language: str) -> list[int]:
    """Starts of the fewest parts, and inside each part that the tables hold as one word, such as «rusmisbruk»."""
    edges = (0, *_starts_of_parts(word, language), len(word))
    if len(edges) == 2:
        return []
    starts: list[int] = []
    for begin, end in pairwise(edges):
        starts += [begin] if begin else []
        inner = (begin + at for at in _starts_of_parts(word[begin:end], language))
        starts += [at for at in inner if min(at - begin, end - at) >= _SHORTEST_INNER]
    return starts


def begins_part(word: str, at: int, language: str) -> bool:
    """Whether a part of the compound can begin at character ``at``: all before it are known words."""
    lower = word.lower()
    hyphen = lower.rfind("-", 0, at) + 1
    left = lower[hyphen:at]
    return not left or _divisible(left, language, lower[at])


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
    if len(part) > len(stem) + _SHORTEST_INNER and _is_part(part[len(stem) :], language):
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
    starts = [len(ending) for ending in endings if rest.startswith(ending) and len(rest) > len(ending)]
    overlap = stem[-1] + rest
    return any(_last_parts(rest[start:], language) for start in starts) or (
        stem[-2:-1] == stem[-1] and _last_parts(overlap, language)
    )


@lru_cache(maxsize=200_000)
def _last_parts(text: str, language: str) -> bool:
    """Whether the text is a known word, or known words that form a compound."""
    return _is_part(text, language) or bool(_starts_of_parts(text, language))


@lru_cache(maxsize=200_000)
def _divisible(left: str, language: str, next_letter: str) -> bool:
    """Whether all of ``left`` is known words that can stand before a further part."""
    return any(
        _is_part(stem, language) or bool(_starts_of_parts(stem, language))
        for stem in _as_first_part(left, language, next_letter)
    )


def _as_first_part(text: str, language: str, next_letter: str) -> list[str]:
    """What a first part may be the written form of: with a link taken off, a vowel or a consonant put back."""
    forms = [text]
    forms += [text[:-1] for link in _LINKS if text.endswith(link) and len(text) > _SHORTEST]
    if text[-1] == next_letter and text[-1] not in "aeiouyæøåäö":
        forms.append(text + next_letter)  # busstopp
    if language == "sv" and text[-1] in "oue":
        forms.append(text[:-1] + "a")  # kvinno-, gatu-
    if language == "sv" and len(text) > _SHORTEST:
        forms.append(text + "a")  # skol-
    return forms


def _is_part(text: str, language: str) -> bool:
    if text in _NEVER_PARTS or text in _INFLECTIONS:
        return False
    return text in _SHORT_PARTS or (len(text) >= _SHORTEST and known(text, language))


@lru_cache(maxsize=200_000)
def _starts_of_parts(word: str, language: str) -> tuple[int, ...]:
    """Where parts begin, save the first, when ``word`` is taken apart into the fewest known words."""
    best: tuple[int, ...] = ()
    for at in range(2, len(word) - 2):
        right = word[at:]
        if not _simple_first(word[:at], language, right[0]):
            continue
        further = () if _is_part(right, language) else _starts_of_parts(right, language)
        if not _is_part(right, language) and not further:
            continue
        starts = (at, *(at + start for start in further))
        if not best or len(starts) <= len(best):  # of equals the last: «vårds-enhet», not «vård-senhet»
            best = starts
    return best


def _simple_first(left: str, language: str, next_letter: str) -> bool:
    return any(_is_part(form, language) for form in _as_first_part(left, language, next_letter))
