"""How well organisations are found: by a trained recogniser, by lists and patterns, and by both together.

    python benchmarks/organisations.py TREEBANKS NORWEGIAN_MODEL SWEDISH_MODEL

TREEBANKS is the folder with the CoNLL-U files (see models/treebank.py); a model is a folder or the name of an
installed pipeline. Prints precision, recall and F of whole organisations on the development sets, for each
language and way, and how many words a second the lists and patterns take in on one core, documents tokenised and
words seen before.
"""

import sys
import time
from collections.abc import Iterator
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "models")]

import treebank  # noqa: E402

from hearing.language.organisations import LABEL, ORGANISATIONS, join, organisations  # noqa: E402

Places = set[tuple[int, int]]
WAYS = ("recogniser", "lists and patterns", "both")


def annotated(folder: Path, name: str, nlp: Language) -> Iterator[tuple[str, Doc]]:
    """Documents of the development set whose entities are known, each with its language."""
    tested = {
        sentence.letters for test in treebank.TESTS[name] for sentence in treebank.read_sentences(folder / test)
    }
    for sentences in treebank.documents(treebank.read_sentences(folder / f"{name}-dev.conllu.gz"), tested):
        doc = treebank.as_doc(nlp.vocab, sentences)
        if doc.has_annotation("ENT_IOB"):
            yield sentences[0].language or name, doc


def bare(doc: Doc) -> Doc:
    """The document's words without what is known of them."""
    return Doc(doc.vocab, words=[token.text for token in doc], spaces=[bool(token.whitespace_) for token in doc])


def places(entities: object) -> Places:
    """Where the organisations stand."""
    return {(span.start, span.end) for span in entities if span.label_.endswith(LABEL)}  # type: ignore[attr-defined]


def found(nlp: Language, doc: Doc, language: str) -> dict[str, Places]:
    """Organisations of a document by each way."""
    read = nlp(bare(doc))
    listed = organisations(read, language)
    return {
        "recogniser": places(read.ents),
        "lists and patterns": places(listed),
        "both": places(join(listed, read.ents)),
    }


def scores(pairs: list[tuple[Places, Places]]) -> tuple[float, float, float]:
    """Precision, recall and F over pairs of what is right and what was found."""
    hits = sum(len(right & was) for right, was in pairs)
    precision = hits / max(1, sum(len(was) for _, was in pairs))
    recall = hits / max(1, sum(len(right) for right, _ in pairs))
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def words_a_second(docs: list[Doc], language: str) -> float:
    """Speed of lists and patterns alone, best of three rounds."""
    seconds = []
    for _ in range(3):
        start = time.process_time()
        for doc in docs:
            organisations(doc, language)
        seconds.append(time.process_time() - start)
    return sum(map(len, docs)) / min(seconds)


def measure(folder: Path, name: str, model: str) -> None:
    """Print the figures of one model."""
    nlp = spacy.load(model, exclude=[ORGANISATIONS])
    docs = list(annotated(folder, name, nlp))
    spotted = [(language, places(doc.ents), found(nlp, doc, language)) for language, doc in docs]
    for language in sorted({language for language, _ in docs}):
        of_language = [(right, by) for known, right, by in spotted if known == language]
        for way in WAYS:
            precision, recall, f = scores([(right, by[way]) for right, by in of_language])
            count = sum(len(right) for right, _ in of_language)
            print(f"{language:4}{way:20}{precision:>8.3f}{recall:>8.3f}{f:>8.3f}{count:>8}")
    print(f"{name:4}{words_a_second([bare(doc) for _, doc in docs], name):,.0f} words a second")


def main(folder: Path, models: dict[str, str]) -> None:
    """Measure every model."""
    print(f"{'':24}{'P':>8}{'R':>8}{'F':>8}{'known':>8}")
    for name, model in models.items():
        measure(folder, name, model)


if __name__ == "__main__":
    main(Path(sys.argv[1]), {"no": sys.argv[2], "sv": sys.argv[3]})
