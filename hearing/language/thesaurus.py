"""Concepts of the field: «venteliste», «stå i kø» and «väntetid» all mean ``waiting``.

What is learnt of one word then counts for its synonyms, and in the other languages. A thesaurus is a folder with a
file for each language, ``nb.txt``, ``nn.txt``, ``sv.txt``, of lines ``concept: word, word, set phrase, …`` in
dictionary form. A compound that is not listed itself means what its parts mean.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from hearing.core.errors import ConfigurationError
from hearing.language.compounds import split
from hearing.language.lemmas import lemma

# Norwegian texts mix the two written forms.
_FILES = {"nb": ("nb", "nn"), "nn": ("nn", "nb"), "sv": ("sv",)}
_Phrases = Mapping[str, Sequence[tuple[tuple[str, ...], str]]]


@dataclass(frozen=True, slots=True)
class Thesaurus:
    """The concepts of one language.

    Attributes:
        language: Code.
        words: Concepts of each lemma.
        phrases: Lemmas and concept of each set phrase, by its first lemma.
    """

    language: str
    words: Mapping[str, Sequence[str]]
    phrases: _Phrases

    def concepts(self, lemmas: Sequence[str]) -> list[str]:
        """Concepts of a text in the order of its words.

        Args:
            lemmas: Of the text's words, in lower case.
        """
        return [concept for at in range(len(lemmas)) for concept in self._beginning(lemmas, at)]

    def _beginning(self, lemmas: Sequence[str], at: int) -> Iterator[str]:
        for phrase, concept in self.phrases.get(lemmas[at], ()):
            if tuple(lemmas[at : at + len(phrase)]) == phrase:
                yield concept
        yield from self._of_word(lemmas[at])

    def _of_word(self, word: str) -> Iterator[str]:
        if word in self.words:
            yield from self.words[word]
            return
        for part in split(word, self.language):
            yield from self.words.get(part, ())


@cache
def thesaurus(folder: Path, language: str) -> Thesaurus | None:
    """The thesaurus of a language, read once; None where the folder has none.

    Raises:
        ConfigurationError: with file and line, if a line names no concept.
    """
    files = [folder / f"{code}.txt" for code in _FILES.get(language, ())]
    if not any(file.is_file() for file in files):
        return None
    words: dict[str, set[str]] = defaultdict(set)
    phrases: dict[str, set[tuple[tuple[str, ...], str]]] = defaultdict(set)
    for file in files:
        for concept, term in terms(file):
            lemmas = tuple(lemma(word, language) for word in term.split())
            if len(lemmas) == 1:
                words[lemmas[0]].add(concept)
            else:
                phrases[lemmas[0]].add((lemmas, concept))
    return Thesaurus(
        language,
        {word: sorted(concepts) for word, concepts in words.items()},
        {first: sorted(held) for first, held in phrases.items()},
    )


def terms(file: Path) -> Iterator[tuple[str, str]]:
    """Concept and term, line by line; nothing where there is no such file.

    Raises:
        ConfigurationError: with file and line, if a line names no concept.
    """
    if not file.is_file():
        return
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
        concept, colon, terms = line.partition(":")
        if not line.strip() or line.startswith("#"):
            continue
        if not colon:
            raise ConfigurationError(
                "a line of a thesaurus names no concept", place=f"{file}:{number}", hint="concept: word, word"
            )
        yield from ((concept.strip(), term.strip()) for term in terms.split(",") if term.strip())
