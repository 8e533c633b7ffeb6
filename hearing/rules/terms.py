"""Terms: what a rule keeper writes for a word or a phrase, and what it means.

``egen innsats`` words, each by its form or its lemma · ``forebygg*`` beginning of a word · ``*bolig*`` a part of a
compound · ``*tilbud`` its last part · ``=LAR`` and ``=LAR*`` in this form only, with regard to case ·
``ber om … tas ut`` with up to eight words in between.
"""

from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

LONGEST_GAP = 8
PASSED_OVER = frozenset("«»“”\"‘’'*_")  # quotation and emphasis marks: «legges «ned»» is «legges ned»
_SHORTEST_STEM = 2


class Kind(StrEnum):
    """How a word of a term is compared with a word of the text."""

    WORD = "word"
    PREFIX = "prefix"
    PART = "part"
    LAST = "last"
    EXACT = "exact"
    EXACT_PREFIX = "exact-prefix"


@dataclass(frozen=True, slots=True)
class Atom:
    """One word of a term."""

    kind: Kind
    text: str


GAP = Atom(Kind.WORD, "…")
Term = tuple[Atom, ...]  # with GAP for «…»


def parse(term: str, language: str = "nb") -> Term:
    """Read a term.

    Args:
        term: As a rule keeper writes it.
        language: Whose tokenizer cuts words with punctuation, such as «rus/psykiatri», as it cuts the text.

    Raises:
        ValueError: saying what is wrong with the term.
    """
    atoms: list[Atom] = []
    for word in term.replace("...", "…").replace("…", " … ").split():
        atoms += [GAP] if word == "…" else _atoms(word, language)
    if not atoms or GAP in (atoms[0], atoms[-1]):
        raise ValueError(f"«{term}»: a term begins and ends with a word")
    if any(a is GAP and b is GAP for a, b in pairwise(atoms)):
        raise ValueError(f"«{term}»: one … is enough")
    return tuple(atoms)


def _atoms(word: str, language: str) -> list[Atom]:
    exact, stem = word.startswith("="), word.strip("=*")
    if len(stem) < _SHORTEST_STEM and word != stem:
        raise ValueError(f"«{word}»: a stem has at least {_SHORTEST_STEM} letters")
    if "*" in stem or "=" in stem:
        raise ValueError(f"«{word}»: * stands at the beginning or end of a word, = before it")
    if exact:
        return [Atom(Kind.EXACT_PREFIX if word.endswith("*") else Kind.EXACT, stem)]
    if word.startswith("*"):
        return [Atom(Kind.PART if word.endswith("*") else Kind.LAST, stem.lower())]
    if word.endswith("*"):
        return [Atom(Kind.PREFIX, stem.lower())]
    return [Atom(Kind.WORD, part) for part in _as_tokens(word.lower(), language)]


def _as_tokens(word: str, language: str) -> list[str]:
    if word.isalpha():
        return [word]
    from hearing.language.analysis import words

    return [token for token in words(word, language) if token not in PASSED_OVER]
