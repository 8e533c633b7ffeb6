"""spaCy components of this project, registered as factories so that other pipelines can use them too."""

import numpy
from spacy.attrs import SENT_START
from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from hearing.language.lemmas import lemma
from hearing.language.negation import negations
from hearing.language.sentences import sentence_starts

SENTENCES = "hearing_sentences_v1"  # spaCy allows no full stop in the name of a factory
LEMMAS = "hearing_lemmas_v1"
NEGATION = "hearing_negation_v1"


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


class Negations:
    """Marks negations and what they deny; needs sentences and lemmas.

    Sets ``doc._.negations`` (a tuple of ``Negation``: positions of the cue and of the words it denies),
    ``token._.negated`` (denied by an odd number of negations) and the span group ``doc.spans["negation_cues"]``.
    """

    def __init__(self) -> None:
        if not Token.has_extension("negated"):
            Token.set_extension("negated", default=False)
            Doc.set_extension("negations", default=())

    def __call__(self, doc: Doc) -> Doc:
        """Mark the document's negations."""
        found = negations(doc)
        doc._.negations = found
        doc.spans["negation_cues"] = [Span(doc, one.cue, one.cue + 1, label="NEGATION") for one in found]
        for one in found:
            for at in one.scope:
                doc[at]._.negated = not doc[at]._.negated
        return doc


@Language.factory(SENTENCES, assigns=["token.is_sent_start"])
def _make_sentences(nlp: Language, name: str) -> Sentences:  # noqa: ARG001  spaCy passes both
    return Sentences()


@Language.factory(LEMMAS, default_config={"language": "nb"}, assigns=["token.lemma"])
def _make_lemmas(nlp: Language, name: str, language: str) -> Lemmas:  # noqa: ARG001
    return Lemmas(language)


@Language.factory(NEGATION, requires=["token.is_sent_start", "token.lemma"], assigns=["doc._.negations"])
def _make_negation(nlp: Language, name: str) -> Negations:  # noqa: ARG001
    return Negations()
