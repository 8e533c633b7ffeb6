"""All words of all terms at once: which of them does a word of the text match?

One look-up and one pass of an automaton for each different word of the text, however many rules there are.
"""

from collections.abc import Iterable

import ahocorasick

from hearing.language import compounds
from hearing.language.lemmas import known
from hearing.rules.terms import Atom, Kind

_BLIND_PREFIX = 4  # a stem this long begins a word unexamined: «forebygg*»


class Lexicon:
    """The atoms of a language's terms, numbered in the order given."""

    def __init__(self, atoms: Iterable[Atom], language: str) -> None:
        self._language = language
        self._atoms = tuple(atoms)
        self._words: dict[str, list[int]] = {}
        self._exact: dict[str, list[int]] = {}
        self._stems: dict[str, list[int]] = {}
        self._seen: dict[tuple[str, str], tuple[int, ...]] = {}
        for number, atom in enumerate(self._atoms):
            self._table(atom.kind).setdefault(
                atom.text if atom.kind is Kind.EXACT else atom.text.lower(), []
            ).append(number)
        self._automaton = ahocorasick.Automaton()
        for stem in self._stems:
            self._automaton.add_word(stem, stem)
        self._automaton.make_automaton()

    def matching(self, text: str, lemma: str) -> tuple[int, ...]:
        """Numbers of the atoms that a token with this text and lemma matches."""
        key = (text, lemma)
        found = self._seen.get(key)
        if found is None:
            found = self._seen[key] = tuple(sorted(self._look_up(text, lemma)))
        return found

    def _table(self, kind: Kind) -> dict[str, list[int]]:
        if kind is Kind.EXACT:
            return self._exact
        return self._words if kind is Kind.WORD else self._stems

    def _look_up(self, text: str, lemma: str) -> set[int]:
        lower = text.lower()
        found = {*self._words.get(lower, ()), *self._words.get(lemma, ()), *self._exact.get(text, ())}
        if text.istitle():  # as at the beginning of a sentence: «=ska» finds «Ska», «=LAR» never «Lar»
            found.update(self._exact.get(lower, ()))
        if self._language == "nn" and lemma.endswith("a"):  # infinitives end in -a or -e, as the writer likes
            found.update(self._words.get(f"{lemma[:-1]}e", ()))
        if len(lower) == len(text) and self._stems:
            for end, stem in self._automaton.iter(lower):
                at = end - len(stem) + 1
                found.update(n for n in self._stems[stem] if self._stands(self._atoms[n], text, at))
        return found

    def _stands(self, atom: Atom, text: str, at: int) -> bool:
        begins = at == 0 or text[at - 1] == "-"
        stem, language = atom.text.lower(), self._language
        match atom.kind:
            case Kind.EXACT_PREFIX:
                return begins and text.startswith(atom.text, at)
            case Kind.PREFIX:
                blind = len(stem) >= _BLIND_PREFIX or not known(stem, language)
                return begins and (blind or compounds.stem_stands(text, at, stem, language))
            case Kind.PART:
                return (begins or compounds.begins_part(text, at, language)) and compounds.stem_stands(
                    text, at, stem, language
                )
            case _:
                return (begins or compounds.begins_part(text, at, language)) and compounds.inflected(
                    text, at, stem, language
                )
