"""Training and test data for the language models, from CoNLL-U files to spaCy's binary format.

    python models/treebank.py TREEBANKS no|sv OUTPUT

Writes to OUTPUT, from which sentences of the test sets, compared on letters and digits alone, are left out:

* train.spacy and dev.spacy: all documents. Every document gets sentence starts, without which the segmenter
  learns nonsense.
* sentences-train.spacy and sentences-dev.spacy: only documents whose sentences people have marked, cut anew so
  that they are of many lengths; for training also in other orders, so that headings meet many followers.
* train-without-tested.spacy and entities-test.spacy (Swedish; the Norwegian documents with entities are in dev):
  all but a part of the documents with entities, and that part, to measure what is found in text not trained on.
"""

import gzip
import random
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
LONGEST_DOCUMENT = 20  # sentences, where documents are cut anew
REORDERED = 3  # times that the sentences are put in another order
EACH_TESTED = 7  # of the Swedish documents with entities every so many is kept for testing

# The training text has other lemmas here than the treebank has today: word class and lemma, by language.
_LEMMAS_OF_TODAY = {("nb", "PRON", "det"): "den", ("nb", "DET", "det"): "den"}

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
        lemmas=[lemma(row, s.language) for s in sentences for row in s.rows] if tagged else None,
        sent_starts=starts,
    )
    if any("NER=" in row[9] for row in rows):
        doc.set_ents(entities(doc, [row[9] for row in rows]))
    else:
        doc.set_ents([], missing=[doc[:]])
    return doc


def lemma(row: list[str], language: str) -> str:
    """Lemma of a word as the treebank has it today, without the mark before those of punctuation."""
    form, written, pos = row[1], row[2], row[3]
    return _LEMMAS_OF_TODAY.get(
        (language, pos, written), form if written == "_" else written.removeprefix("$") or "$"
    )


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


def recut(sentences: Iterator[Sentence], left_out: set[str], longest: int) -> Iterator[list[Sentence]]:
    """Tagged sentences in documents of 2 up to ``longest`` sentences; always the same."""
    dice = random.Random(longest)
    held: list[Sentence] = []
    size = dice.randint(2, longest)
    for sentence in sentences:
        if sentence.letters in left_out or sentence.rows[0][3] == "_":
            continue
        held.append(sentence)
        if len(held) == size:
            yield held
            held, size = [], dice.randint(2, longest)
    if held:
        yield held


def reordered(sentences: list[Sentence], longest: int) -> Iterator[list[Sentence]]:
    """The sentences as they are and in other orders, in documents of one language; always the same."""
    yield from recut(iter(sentences), set(), longest)
    dice = random.Random(longest)
    for language in sorted({sentence.language for sentence in sentences}):
        of_language = [sentence for sentence in sentences if sentence.language == language]
        for _ in range(REORDERED):
            dice.shuffle(of_language)
            yield from recut(iter(of_language), set(), longest)


def parts(treebanks: Path, name: str) -> Iterator[tuple[str, Iterator[list[Sentence]]]]:
    """What each file holds."""
    train, dev = (treebanks / f"{name}-{part}.conllu.gz" for part in ("train", "dev"))
    tested = {sentence.letters for test in TESTS[name] for sentence in read_sentences(treebanks / test)}
    developed = tested | {sentence.letters for sentence in read_sentences(dev)}
    docs = list(documents(read_sentences(train), developed))
    held_out = [doc for doc in docs if doc[0].rows[0][3] == "_"][::EACH_TESTED]
    kept = {id(doc) for doc in held_out}
    yield "train", iter(docs)
    yield "train-without-tested", (doc for doc in docs if id(doc) not in kept)
    yield "dev", documents(read_sentences(dev), tested)
    kept_sentences = [one for one in read_sentences(train) if one.letters not in developed]
    yield "sentences-train", reordered(kept_sentences, LONGEST_DOCUMENT)
    yield "sentences-dev", recut(read_sentences(dev), tested, LONGEST_DOCUMENT)
    yield "entities-test", iter(held_out)


def main(treebanks: Path, name: str, output: Path) -> None:
    """Write the training and development documents of one model."""
    vocab = spacy.blank(TOKENIZER[name]).vocab
    output.mkdir(parents=True, exist_ok=True)
    for part, docs in parts(treebanks, name):
        written = DocBin(docs=(as_doc(vocab, sentences) for sentences in docs), store_user_data=False)
        if len(written):
            written.to_disk(output / f"{part}.spacy")
        print(part, len(written), "documents")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]))
