"""Organisations, found by name and by pattern, and joined with what a trained recogniser found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span

from hearing.language.organisation_names import find_names
from hearing.language.organisation_patterns import find_by_pattern

ORGANISATIONS = "hearing_organisations_v1"
LABEL = "ORG"
_PERSON = frozenset({"PER", "PRS"})
_END_OF_SENTENCE = frozenset({".", "!", "?", ":", "…", "•", "|"})
_OPENING = frozenset("«“”\"'‘(–—-")


class Organisations:
    """Adds organisations to a document's entities.

    Args:
        language: Whose names count; ``nb`` stands for all Norwegian.
    """

    def __init__(self, language: str) -> None:
        self.language = language

    def __call__(self, doc: Doc) -> Doc:
        """Set the document's entities."""
        doc.set_ents(join(organisations(doc, self.language), doc.ents))
        return doc


def organisations(doc: Doc, language: str) -> list[Span]:
    """Organisations of ``doc`` by lists and patterns alone, in order and without overlap.

    ``id_`` of each says what found it: a list of names, such as ``parties``, or a pattern.

    Args:
        doc: Tokens and, where known, sentence starts.
        language: ``nb nn sv``; all others are read as Norwegian.
    """
    words = [token.text for token in doc]
    starts = _sentence_starts(doc, words)
    patterns = (
        Span(doc, found.start, found.end, label=LABEL, span_id=found.pattern)
        for found in find_by_pattern(words, starts, language)
    )
    return longest([*_listed(doc, starts, language), *patterns])


def _listed(doc: Doc, starts: list[bool], language: str) -> Iterator[Span]:
    for hit in find_names(doc.text, language):
        span = doc.char_span(hit.start, hit.end, label=LABEL, span_id=hit.kind)
        if span is not None and not (hit.ordinary and starts[span.start]):
            yield span


def longest(spans: Iterable[Span]) -> list[Span]:
    """The spans without those that overlap a longer one, in order; of equals the first is kept."""
    kept: dict[int, Span] = {}
    for span in sorted(spans, key=lambda span: (span.start - span.end, span.start)):
        if not any(at in kept for at in range(span.start, span.end)):
            kept.update(dict.fromkeys(range(span.start, span.end), span))
    return sorted(dict.fromkeys(kept.values()), key=lambda span: span.start)


def join(found: Iterable[Span], recognised: Iterable[Span]) -> list[Span]:
    """Entities of both, by these rules.

    1. What was found here gives way only to a recognised organisation that holds it and is longer.
    2. Whatever else overlaps what was found here goes: a place in «Fjordby kommune», a person in «Blå Kors».
    3. A recognised organisation of one word that is part of a person's name elsewhere in the document is that
       person; writers name people in full once, and by surname after that.
    """
    theirs = list(recognised)
    ours = [span for span in found if not any(_is_organisation(other) and _holds(other, span) for other in theirs)]
    taken = {at for span in ours for at in range(span.start, span.end)}
    rest = [other for other in theirs if taken.isdisjoint(range(other.start, other.end))]
    surnames = {_bare(token.text): other.label_ for other in rest if _is_person(other) for token in other}
    return [*ours, *(_as_person(other, surnames) for other in rest)]


def _as_person(span: Span, surnames: dict[str, str]) -> Span:
    word = _bare(span.text)
    if not _is_organisation(span) or word.isupper() or word not in surnames:
        return span
    return Span(span.doc, span.start, span.end, label=surnames[word])


def _bare(word: str) -> str:
    """The word without the -s that may be a genitive ending."""
    return word.removesuffix("s")


def _is_organisation(span: Span) -> bool:
    return span.label_.endswith(LABEL)  # GPE_ORG is one too


def _is_person(span: Span) -> bool:
    return span.label_ in _PERSON


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end and len(outer) > len(inner)


def _sentence_starts(doc: Doc, words: list[str]) -> list[bool]:
    if doc.has_annotation("SENT_START"):
        starts = [bool(token.is_sent_start) for token in doc]
    else:
        starts = [not at or words[at - 1] in _END_OF_SENTENCE for at in range(len(words))]
    for at in range(1, len(words)):
        if starts[at - 1] and (words[at - 1] in _OPENING or words[at - 1].isspace()):
            starts[at] = True
    return starts


@Language.factory(
    ORGANISATIONS, default_config={"language": ""}, assigns=["doc.ents", "token.ent_type", "token.ent_iob"]
)
def _make_organisations(nlp: Language, name: str, language: str) -> Organisations:  # noqa: ARG001
    return Organisations(language or nlp.lang or "nb")
