"""Words of the field that mean the same, in bokmål, nynorsk and Swedish, from a thesaurus (see ``thesaurus``)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

from hearing.language.thesaurus import terms
from hearing.language.word_forms import base

LANGUAGES = ("nb", "nn", "sv")
Lemmas = tuple[str, ...]


class Synonym(NamedTuple):
    """A word or set phrase: as it is written, and its lemmas."""

    language: str
    text: str
    lemmas: Lemmas


@dataclass(frozen=True, slots=True)
class Synonyms:
    """A thesaurus, to be asked for words.

    Attributes:
        concepts: Of the lemmas of each word and set phrase.
        words: Of each concept.
    """

    concepts: Mapping[Lemmas, frozenset[str]]
    words: Mapping[str, tuple[Synonym, ...]]

    def of(self, asked: Iterable[Lemmas]) -> list[Synonym]:
        """Words that share a concept with any of these, each once; those that are asked for are left out."""
        given = set(asked)
        concepts = sorted({concept for one in given for concept in self.concepts.get(one, ())})
        found = (word for concept in concepts for word in self.words[concept] if word.lemmas not in given)
        return list({(word.language, word.text.lower()): word for word in found}.values())


@cache
def synonyms(folder: Path) -> Synonyms | None:
    """The thesaurus in a folder, read once; None where there is none.

    Raises:
        ConfigurationError: with file and line, if a line names no concept.
    """
    concepts: dict[Lemmas, set[str]] = defaultdict(set)
    words: dict[str, list[Synonym]] = defaultdict(list)
    for language in LANGUAGES:
        for concept, term in terms(folder / f"{language}.txt"):
            lemmas = tuple(base(word, language) for word in term.split())
            concepts[lemmas].add(concept)
            words[concept].append(Synonym(language, term, lemmas))
    if not words:
        return None
    return Synonyms(
        {lemmas: frozenset(held) for lemmas, held in concepts.items()},
        {concept: tuple(held) for concept, held in words.items()},
    )
