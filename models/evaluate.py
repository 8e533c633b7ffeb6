"""Figures of a language model on the treebanks' test sets.

    python models/evaluate.py TREEBANKS no|sv MODEL [ENTITIES]

Raw text in, ten sentences a document. Prints for each language the F of sentences and tokens, the accuracy of
tags, morphology and lemmas and, on the development set, which has entities (the test sets have none), precision,
recall and F of persons, organisations and places, with the lists of organisations and without. ENTITIES is a file
of documents with entities that were not trained on (``entities-test.spacy``).
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from spacy.language import Language
from spacy.scorer import Scorer
from spacy.tokens import Doc, DocBin, Span
from spacy.training import Example
from treebank import Sentence, as_doc, read_sentences

from hearing.language.models import LanguageModel, load, plain_label

SETS = {
    "no": {"nb": "no_bokmaal-ud-test.conllu.gz", "nn": "no_nynorsk-ud-test.conllu.gz"},
    "sv": {"sv": "sv_talbanken-ud-test.conllu.gz"},
}
LISTS = "hearing_organisations"


def tens(sentences: list[Sentence]) -> Iterator[list[Sentence]]:
    """The sentences, ten at a time."""
    for start in range(0, len(sentences), 10):
        yield sentences[start : start + 10]


def examples(nlp: Language, truth: list[Doc]) -> list[Example]:
    """Predicted and true documents, from raw text."""
    return [
        Example(predicted, doc) for predicted, doc in zip(nlp.pipe(doc.text for doc in truth), truth, strict=True)
    ]


def lemma_accuracy(found: list[Example]) -> float:
    """Share of right lemmas on aligned tokens."""
    right = count = 0
    for example in found:
        aligned = example.get_aligned("LEMMA", as_string=True)
        for token, truth in zip(example.predicted, aligned, strict=True):
            if truth is not None and not token.is_space:
                count += 1
                right += (token.lemma_.removeprefix("$") or "$") == truth
    return right / count


def report(nlp: Language, language: str, sentences: list[Sentence]) -> None:
    """Print one language's figures on its test set."""
    found = examples(nlp, [as_doc(nlp.vocab, ten) for ten in tens(sentences)])
    scores = {
        **Scorer().score_tokenization(found),
        **Scorer.score_spans(found, "sents", has_annotation=lambda _: True, getter=_sents),
        **Scorer.score_token_attr(found, "pos"),
        **Scorer.score_token_attr(found, "morph", getter=lambda token, _: token.morph),
    }
    print(
        f"{language}: sentences {scores['sents_f']:.4f} tokens {scores['token_f']:.4f}"
        f" UPOS {scores['pos_acc']:.4f} morph {scores['morph_acc']:.4f} lemma {lemma_accuracy(found):.4f}"
    )


def _sents(doc: Doc, _: str) -> list[Span]:
    return list(doc.sents)


def report_entities(nlp: Language, title: str, truth: list[Doc]) -> None:
    """Print figures for entities, with the lists of organisations and without."""
    for without, way in (([], "with lists"), ([LISTS], "without")):
        with nlp.select_pipes(disable=[name for name in without if name in nlp.pipe_names]):
            found = examples(nlp, truth)
        scores = Scorer.score_spans(found, "ents", getter=lambda doc, _: _plain(doc))["ents_per_type"]
        for label in ("ORG", "PER", "LOC"):
            of = scores.get(label, {"p": 0, "r": 0, "f": 0})
            print(f"{title}, {way}: {label} P {of['p']:.4f} R {of['r']:.4f} F {of['f']:.4f}")


def _plain(doc: Doc) -> list[Span]:
    return [Span(doc, one.start, one.end, label=label) for one in doc.ents if (label := plain_label(one.label_))]


def main(treebanks: Path, name: str, folder: Path, entities: Path | None) -> None:
    """Print all figures of one model."""
    developed = list(read_sentences(treebanks / f"{name}-dev.conllu.gz"))
    for language, file in SETS[name].items():
        nlp = load(LanguageModel(language, str(folder), name, "", folder))
        report(nlp, language, list(read_sentences(treebanks / file)))
        known = [s for s in developed if s.language in ("", language) and any("NER=" in r[9] for r in s.rows)]
        report_entities(nlp, f"{language} dev", [as_doc(nlp.vocab, ten) for ten in tens(known)])
        if entities:
            report_entities(nlp, f"{language} held out", list(DocBin().from_disk(entities).get_docs(nlp.vocab)))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]), Path(sys.argv[4]) if len(sys.argv) > 4 else None)
