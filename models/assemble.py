"""Puts a language model together from what was trained.

    python models/assemble.py TREEBANKS no|sv ENCODER SENTENCES VERSION OUTPUT

ENCODER is the trained pipeline with the shared word encoder, word classes, lemmas and entities; SENTENCES the
one whose segmenter was trained over the same encoder. Adds the tables of lemmas, learned here from the training
text, and the lists of organisations; writes OUTPUT, ready to be loaded.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import spacy
from spacy.language import Language
from treebank import TESTS, lemma, read_sentences

from hearing.language import word_features  # noqa: F401  they register themselves
from hearing.language.lemma_tables import LEMMA_TABLES, LemmaTables
from hearing.language.organisations import ORGANISATIONS

LANGUAGES = {"no": ("nb", "nn"), "sv": ("sv",)}
DESCRIPTIONS = {
    "no": "Norwegian (bokmål and nynorsk) for answers to public hearings: sentences, word classes, lemmas, names",
    "sv": "Swedish for answers to public hearings: sentences, word classes, lemmas, names",
}


def training_words(treebanks: Path, name: str, language: str) -> Iterator[tuple[str, str, str]]:
    """(word, class, lemma) of the training text in a language, without the sentences of the test and dev sets."""
    held_out = {
        sentence.letters
        for file in (*TESTS[name], f"{name}-dev.conllu.gz")
        for sentence in read_sentences(treebanks / file)
    }
    for sentence in read_sentences(treebanks / f"{name}-train.conllu.gz"):
        tagged = sentence.rows[0][3] != "_"
        if tagged and sentence.letters not in held_out and (sentence.language or language) == language:
            yield from ((row[1], row[3], lemma(row, sentence.language)) for row in sentence.rows)


def assemble(treebanks: Path, name: str, encoder: Path, sentences: Path, version: str, output: Path) -> None:
    """Write the whole pipeline."""
    nlp = spacy.load(encoder)
    nlp.remove_pipe("senter")
    nlp.add_pipe("senter", source=spacy.load(sentences), after="tok2vec")
    tables = nlp.add_pipe(
        LEMMA_TABLES, name="hearing_lemma_tables", config={"language": LANGUAGES[name][0]}, before="ner"
    )
    assert isinstance(tables, LemmaTables)
    for language in LANGUAGES[name]:
        tables.learn(language, training_words(treebanks, name, language))
    nlp.add_pipe(ORGANISATIONS, name="hearing_organisations", config={"language": LANGUAGES[name][0]})
    nlp.meta.update(
        name="hearing",
        version=version,
        description=DESCRIPTIONS[name],
        author="the authors of hearing",
        license="CC BY-SA 4.0",
        performance={},
    )
    nlp.config["paths"] = dict.fromkeys(nlp.config["paths"])  # where it was trained says nothing to others
    nlp.to_disk(output)
    _drop_unused_strings(nlp, output / "vocab" / "strings.json")


def _drop_unused_strings(nlp: Language, path: Path) -> None:
    """Leave out the training text's words: a pipeline needs its labels, and the strings of its lemma trees."""
    trees = nlp.get_pipe("trainable_lemmatizer").trees
    nodes = [trees[at] for at in range(len(trees))]
    used = {node[part] for node in nodes for part in ("orig", "subst") if part in node}
    labels = {label for component in nlp.pipe_names for label in nlp.pipe_labels.get(component, [])}
    kept = [text for text in nlp.vocab.strings if nlp.vocab.strings[text] in used or text in labels or "=" in text]
    path.write_text(json.dumps(kept, ensure_ascii=False, indent=0), encoding="utf-8")


if __name__ == "__main__":
    _, treebanks_, name_, encoder_, sentences_, version_, output_ = sys.argv
    assemble(Path(treebanks_), name_, Path(encoder_), Path(sentences_), version_, Path(output_))
