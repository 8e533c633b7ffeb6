"""Figures of a language model on the treebanks' test sets.

    python models/evaluate.py TREEBANKS no|sv MODEL

Raw text in, ten sentences a document. Prints for each language the F of sentences and tokens, the accuracy of
tags, morphology and lemmas (the model's own, and simplemma's where it knows the word) and, on the development set,
which has entities, precision, recall and F of persons, organisations and places.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import simplemma
import spacy
from spacy.scorer import Scorer
from spacy.tokens import Doc
from spacy.training import Example
from treebank import Sentence, as_doc, read_sentences

SETS = {
    "no": {"nb": "no_bokmaal-ud-test.conllu.gz", "nn": "no_nynorsk-ud-test.conllu.gz"},
    "sv": {"sv": "sv_talbanken-ud-test.conllu.gz"},
}
LEMMA_CODES = {"nb": ("nb", "nn"), "nn": ("nn", "nb"), "sv": ("sv",)}


def tens(sentences: list[Sentence]) -> Iterator[list[Sentence]]:
    """The sentences, ten at a time."""
    for start in range(0, len(sentences), 10):
        yield sentences[start : start + 10]


def examples(nlp: spacy.Language, sentences: list[Sentence]) -> list[Example]:
    """Predicted and true documents of ten sentences each, from raw text."""
    truth = [as_doc(nlp.vocab, ten) for ten in tens(sentences)]
    return [
        Example(predicted, doc) for predicted, doc in zip(nlp.pipe(doc.text for doc in truth), truth, strict=True)
    ]


def lemma_accuracy(found: list[Example], language: str) -> tuple[float, float]:
    """Share of right lemmas on aligned tokens: the model's own, and simplemma's where it knows the word."""
    own = looked_up = count = 0
    for example in found:
        aligned = example.get_aligned("LEMMA", as_string=True)
        for token, truth in zip(example.predicted, aligned, strict=True):
            if truth is None or token.is_space:
                continue
            truth = truth.removeprefix("$") or truth  # noqa: PLW2901
            count += 1
            own += token.lemma_.removeprefix("$") == truth
            looked_up += lemma_of(token.text, token.lemma_, token.pos_, language) == truth
    return own / count, looked_up / count


def lemma_of(text: str, predicted: str, pos: str, language: str) -> str:
    """Lemma from simplemma where it knows the word, else the model's."""
    if pos in {"PUNCT", "PROPN", "NUM", "SYM"}:
        return text if pos == "PROPN" else predicted.removeprefix("$")
    for code in LEMMA_CODES[language]:
        if simplemma.is_known(text.lower(), lang=code):
            lemma: str = simplemma.lemmatize(text.lower(), lang=code)
            return lemma
    return predicted


def report(nlp: spacy.Language, name: str, sentences: list[Sentence]) -> None:
    """Print one language's figures on its test set."""
    found = examples(nlp, sentences)
    scorer = Scorer()
    scores = {
        **scorer.score_tokenization(found),
        **Scorer.score_spans(
            found, "sents", has_annotation=lambda doc: doc.has_annotation("SENT_START"), getter=_sents
        ),
        **Scorer.score_token_attr(found, "pos"),
        **Scorer.score_token_attr(found, "morph", getter=lambda token, _: token.morph),
    }
    own, looked_up = lemma_accuracy(found, name)
    print(
        f"{name}: sentences {scores['sents_f']:.4f} tokens {scores['token_f']:.4f} UPOS {scores['pos_acc']:.4f}"
        f" morph {scores['morph_acc']:.4f} lemma {own:.4f} with simplemma {looked_up:.4f}"
    )


def _sents(doc: Doc, _: str) -> list[spacy.tokens.Span]:
    return list(doc.sents)


def report_entities(nlp: spacy.Language, name: str, sentences: list[Sentence]) -> None:
    """Print one language's figures for entities."""
    scores = Scorer.score_spans(examples(nlp, sentences), "ents", getter=lambda doc, _: doc.ents)
    for label in ("ORG", "PER", "LOC"):
        of = scores["ents_per_type"].get(label, {"p": 0, "r": 0, "f": 0})
        print(f"{name}: {label} P {of['p']:.4f} R {of['r']:.4f} F {of['f']:.4f}")


def main(treebanks: Path, name: str, model: str) -> None:
    """Print all figures of one model."""
    nlp = spacy.load(model)
    for language, file in SETS[name].items():
        report(nlp, language, list(read_sentences(treebanks / file)))
    developed = list(read_sentences(treebanks / f"{name}-dev.conllu.gz"))
    for language in SETS[name]:
        with_entities = [s for s in developed if s.language == language and any("NER=" in r[9] for r in s.rows)]
        report_entities(nlp, language, with_entities)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3])
