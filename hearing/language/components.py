"""spaCy components of this project, registered as factories so that other pipelines can use them too."""

import numpy
from spacy.attrs import SENT_START
from spacy.language import Language
from spacy.tokens import Doc

from hearing.language.lemmas import lemma
from hearing.language.sentences import sentence_starts

SENTENCES = "hearing_sentences_v1"  # spaCy allows no full stop in the name of a factory
LEMMAS = "hearing_lemmas_v1"


class Sentences:
    """Sets sentence starts by rule."""

    def __call__(self, doc: Doc) -> Doc:
        """Mark the document's sentences."""
        starts = sentence_starts([token.text for token in doc], [bool(token.whitespace_) for token in doc])
        # One array for the document: setting ``token.is_sent_start`` looks through the whole document each time.
        column = numpy.array([[1 if start else -1] for start in starts], dtype=numpy.int64).astype(numpy.uint64)
        return doc.from_array([SENT_START], column) if len(doc) else doc  # type: ignore[arg-type]


class Lemmas:
    """Sets lower-cased lemmas from simplemma's tables.

    Args:
        language: Language whose tables are looked up first.
    """

    def __init__(self, language: str) -> None:
        self.language = language

    def __call__(self, doc: Doc) -> Doc:
        """Set the document's lemmas."""
        for token in doc:
            token.lemma_ = lemma(token.text, self.language)
        return doc


@Language.factory(SENTENCES, assigns=["token.is_sent_start"])
def _make_sentences(nlp: Language, name: str) -> Sentences:  # noqa: ARG001  spaCy passes both
    return Sentences()


@Language.factory(LEMMAS, default_config={"language": "nb"}, assigns=["token.lemma"])
def _make_lemmas(nlp: Language, name: str, language: str) -> Lemmas:  # noqa: ARG001
    return Lemmas(language)
