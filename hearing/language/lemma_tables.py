"""Lemmas by word and class: from a table learned from a treebank, from simplemma, or from a trained lemmatizer.

In this order: the treebank's own lemma where it has met the word in that class and simplemma would say otherwise;
simplemma's where it knows the word; the lemma that the pipeline's trained lemmatizer gave.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from spacy.language import Language

from hearing.language.lemmas import tables as codes

if TYPE_CHECKING:
    from spacy.tokens import Doc

LEMMA_TABLES = "hearing_lemma_tables_v1"
_FILE = "tables.json"
_AS_PREDICTED = frozenset({"PROPN", "PUNCT", "SYM", "NUM", "X"})  # no dictionary has these


class LemmaTables:
    """Sets the lemmas of a document that has classes of words and, from a trained lemmatizer, lemmas.

    Args:
        language: ``nb nn sv``.
    """

    def __init__(self, language: str) -> None:
        self.language = language
        self.tables: dict[str, dict[str, str]] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Set the lemmas."""
        for token in doc:
            token.lemma_ = self.lemma(token.text, token.pos_, token.lemma_)
        return doc

    def lemma(self, text: str, pos: str, predicted: str) -> str:
        """Lemma of a word of class ``pos``; ``predicted`` where neither table nor simplemma has it."""
        lower = text.lower()
        kept = self.tables.get(self.language, {}).get(_key(lower, pos))
        if kept is not None:
            return kept
        known = "" if pos in _AS_PREDICTED else dictionary_lemma(lower, self.language)
        return known or predicted

    def learn(self, language: str, words: Iterable[tuple[str, str, str]]) -> None:
        """Make the table of a language from (word, class, lemma) of its training text."""
        counts: dict[str, dict[str, int]] = {}
        for text, pos, lemma in words:
            of_key = counts.setdefault(_key(text.lower(), pos), {})
            of_key[lemma] = of_key.get(lemma, 0) + 1
        learned: dict[str, str] = {}
        for key, of_key in sorted(counts.items()):
            lower, _, pos = key.rpartition(" ")
            lemma = max(sorted(of_key), key=of_key.__getitem__)
            if pos not in _AS_PREDICTED and dictionary_lemma(lower, language) != lemma:
                learned[key] = lemma
        self.tables[language] = learned

    def to_disk(self, path: str | Path, exclude: Iterable[str] = ()) -> None:
        """Write the tables."""
        del exclude
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        written = json.dumps(self.tables, ensure_ascii=False, sort_keys=True, indent=0)
        (folder / _FILE).write_text(written, encoding="utf-8")

    def from_disk(self, path: str | Path, exclude: Iterable[str] = ()) -> LemmaTables:
        """Read the tables."""
        del exclude
        self.tables = json.loads((Path(path) / _FILE).read_text(encoding="utf-8"))
        return self


def dictionary_lemma(lower: str, language: str) -> str:
    """Simplemma's lemma of a word that its tables know; empty for others."""
    import simplemma

    for code in codes(language):
        if simplemma.is_known(lower, lang=code):
            return str(simplemma.lemmatize(lower, lang=code)).lower()
    return ""


def _key(lower: str, pos: str) -> str:
    return f"{lower} {pos}"


@Language.factory(LEMMA_TABLES, default_config={"language": "nb"}, assigns=["token.lemma"])
def _make_lemma_tables(nlp: Language, name: str, language: str) -> LemmaTables:  # noqa: ARG001  spaCy passes both
    return LemmaTables(language)
