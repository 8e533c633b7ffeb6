"""Training and test data for the language models, from CoNLL-U files to spaCy's binary format.

    python models/treebank.py TREEBANKS no|sv OUTPUT

Writes train.spacy and dev.spacy to OUTPUT. Sentences of the test sets, compared on letters and digits alone, are
left out of both; every document gets sentence starts, without which the segmenter learns nonsense.
"""

import gzip
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import spacy
from spacy.tokens import Doc, DocBin, Span
from spacy.vocab import Vocab

TESTS = {
    "no": ("no_bokmaal-ud-test.conllu.gz", "no_nynorsk-ud-test.conllu.gz"),
    "sv": ("sv_talbanken-ud-test.conllu.gz",),
}
TOKENIZER = {"no": "nb", "sv": "sv"}
MOST_SENTENCES = 12

# A municipality acts as an organisation; any other place that acts stays a place.
_ACTING_PLACE = re.compile(r"kommun|fylke|herad|region", re.IGNORECASE)


@dataclass(slots=True)
class Sentence:
    """One sentence: a row of CoNLL-U columns for each word."""

    rows: list[list[str]] = field(default_factory=list)
    text: str = ""
    language: str = ""
    begins_document: bool = False

    @property
    def letters(self) -> str:
        """Letters and digits of the sentence, for comparison."""
        return re.sub(r"[\W_]+", "", self.text.lower())


def read_sentences(path: Path) -> Iterator[Sentence]:
    """Sentences of a CoNLL-U file; multi-word tokens and empty nodes are passed over."""
    sentence, language = Sentence(), ""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# newdoc"):
                sentence.begins_document = True
            elif line.startswith("# lang = "):
                language = line.removeprefix("# lang = ").strip()
            elif line.startswith("# text = "):
                sentence.text = line.removeprefix("# text = ").strip()
            elif line[:1].isdigit():
                row = line.rstrip("\n").split("\t")
                if row[0].isdigit():
                    sentence.rows.append(row)
            elif not line.strip() and sentence.rows:
                sentence.language = language
                yield sentence
                sentence = Sentence()


def documents(sentences: Iterator[Sentence], left_out: set[str]) -> Iterator[list[Sentence]]:
    """Sentences in documents of at most ``MOST_SENTENCES``, without those in ``left_out``."""
    held: list[Sentence] = []
    for sentence in sentences:
        if held and (sentence.begins_document or len(held) >= MOST_SENTENCES):
            yield held
            held = []
        if sentence.letters not in left_out:
            held.append(sentence)
    if held:
        yield held


def as_doc(vocab: Vocab, sentences: list[Sentence]) -> Doc:
    """A document with tags, morphology, lemmas, sentence starts and, where known, entities."""
    rows = [row for sentence in sentences for row in sentence.rows]
    tagged = all(row[3] != "_" for row in rows)
    starts = [start for sentence in sentences for start in sentence_starts(sentence, whole=tagged)]
    doc = Doc(
        vocab,
        words=[row[1] for row in rows],
        spaces=["SpaceAfter=No" not in row[9] for row in rows],
        pos=[row[3] for row in rows] if tagged else None,
        morphs=["" if row[5] == "_" else row[5] for row in rows] if tagged else None,
        lemmas=[row[1] if row[2] == "_" else row[2] for row in rows] if tagged else None,
        sent_starts=starts,
    )
    if any("NER=" in row[9] for row in rows):
        doc.set_ents(entities(doc, [row[9] for row in rows]))
    else:
        doc.set_ents([], missing=[doc[:]])
    return doc


def sentence_starts(sentence: Sentence, *, whole: bool) -> list[bool]:
    """Which words begin a sentence.

    The entity corpus gives passages as if each were one sentence (``whole`` is false there): those are cut after a
    full stop, question or exclamation mark before a capital or a quotation.
    """
    words = [row[1] for row in sentence.rows]
    return [
        at == 0 or (not whole and words[at - 1] in ".!?" and (word[0].isupper() or word[0] in '”»–"-'))
        for at, word in enumerate(words)
    ]


def entities(doc: Doc, misc: list[str]) -> list[Span]:
    """Persons, organisations and places from the last column."""
    found: list[Span] = []
    start, label = 0, ""
    for at, value in enumerate([*misc, "NER=O"]):
        match = re.search(r"NER=([BIO])-?(\w*)", value)
        mark, kind = (match[1], match[2]) if match else ("O", "")
        if mark != "I" and label:
            span = Span(doc, start, at, label=label)
            found += [Span(doc, start, at, label=name)] if (name := plain_label(label, span.text)) else []
            label = ""
        if mark == "B":
            start, label = at, kind
    return found


def plain_label(label: str, text: str) -> str:
    """PER, ORG or LOC for a treebank's label, or empty for kinds that the product does not use."""
    if label == "GPE_ORG":
        return "ORG" if _ACTING_PLACE.search(text) else "LOC"
    return {"PER": "PER", "ORG": "ORG", "LOC": "LOC", "GPE_LOC": "LOC"}.get(label, "")


def main(treebanks: Path, name: str, output: Path) -> None:
    """Write the training and development documents of one model."""
    vocab = spacy.blank(TOKENIZER[name]).vocab
    tested = {sentence.letters for test in TESTS[name] for sentence in read_sentences(treebanks / test)}
    output.mkdir(parents=True, exist_ok=True)
    developed = {sentence.letters for sentence in read_sentences(treebanks / f"{name}-dev.conllu.gz")}
    for part, left_out in (("train", tested | developed), ("dev", tested)):
        docs = documents(read_sentences(treebanks / f"{name}-{part}.conllu.gz"), left_out)
        kept = DocBin(docs=(as_doc(vocab, sentences) for sentences in docs), store_user_data=False)
        kept.to_disk(output / f"{part}.spacy")
        print(part, len(kept), "documents")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]))
