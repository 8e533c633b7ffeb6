"""What the model sees of a sentence: words, parts of compounds, letters, concepts, and what the rules found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from hearing.core.model import Span
from hearing.language.compounds import split
from hearing.language.lexicon import has_lexicon, in_bokmal
from hearing.rules.matching import Hit, ParagraphContext

if TYPE_CHECKING:
    from spacy.tokens import Token

    from hearing.language.thesaurus import Thesaurus
    from hearing.rules.compiled import Compiled
    from hearing.rules.pipeline import Pipeline

# What is learnt in one language counts in the others: words stand by their bokmål ones, and Norwegian and Swedish
# spell many words alike but for these letters.
_SHARED_LETTERS = str.maketrans({"ö": "ø", "ä": "æ"})
_SHOWN = ("cue:", "group:")


@dataclass(frozen=True, slots=True)
class Seen:
    """Features of one sentence.

    Attributes:
        words: Lemmas and pairs of lemmas, in bokmål where the lexicon knows them.
        parts: Parts of the compounds, likewise; a word that is none is its own only part.
        letters: The sentence in lower case, for n-grams of letters; in nynorsk and Swedish its lemmas in bokmål.
        concepts: Concepts of the thesaurus, and neighbouring ones in pairs.
        hits: Names of cues, groups and rules that hit, and of cues together with themes and groups.
    """

    words: tuple[str, ...]
    parts: tuple[str, ...]
    letters: str
    concepts: tuple[str, ...]
    hits: tuple[str, ...]


def sentences(here: ParagraphContext) -> list[Span]:
    """Characters of the sentences of the paragraph's own text; what leads in to the first stands before 0."""
    found = []
    for sentence in here.doc.sents:
        start, end = sentence.start_char - here.own_start, sentence.end_char - here.own_start
        if end > 0 and sentence.text.strip():
            found.append(Span(start, end))
    return found


def within(sentence: Span) -> Span:
    """A sentence without the lead-in, which is another paragraph's."""
    return Span(max(0, sentence.start), sentence.end)


def seen(here: ParagraphContext, hits: Sequence[Hit], pipeline: Pipeline, spans: Sequence[Span]) -> list[Seen]:
    """Features of each sentence of a paragraph.

    Args:
        here: The paragraph as analysed.
        hits: What the rules found in it.
        pipeline: Whose terms and thesaurus are looked for.
        spans: Its sentences, in order.
    """
    named = _named_terms(here, pipeline.compiled(here.language))
    concepts = pipeline.thesaurus(here.language)
    return [_seen(here, span, concepts, _found(hits, named, span)) for span in spans]


def _seen(here: ParagraphContext, span: Span, thesaurus: Thesaurus | None, found: list[str]) -> Seen:
    sentence = here.doc.char_span(here.own_start + span.start, here.own_start + span.end) or ()
    tokens = [token for token in sentence if any(map(str.isalnum, token.text))]
    words = [token.lemma_.lower() for token in tokens]
    shared = [_shared(word, here.language) for word in words]
    concepts = thesaurus.concepts(words) if thesaurus else []
    text = here.doc.text[here.own_start + span.start : here.own_start + span.end]
    asks = ["asks"] if text.rstrip().endswith("?") else []
    parts = tuple(part for token in tokens for part in _parts(token, here.language))
    letters = " ".join(shared) if has_lexicon(here.language) else text.lower()
    return Seen(_with_pairs(shared), parts, letters, _with_pairs(concepts), (*found, *asks))


def _with_pairs(names: Sequence[str]) -> tuple[str, ...]:
    return (*names, *(f"{one}_{other}" for one, other in pairwise(names)))


def _parts(token: Token, language: str) -> list[str]:
    return [_shared(part, language) for part in split(token.lemma_, language)]


def _shared(word: str, language: str) -> str:
    return in_bokmal(word, language).translate(_SHARED_LETTERS)


def _named_terms(here: ParagraphContext, compiled: Compiled | None) -> list[tuple[int, str]]:
    """First character and name of each cue and group in the paragraph; a denied one has a name of its own."""
    if compiled is None:
        return []
    return [
        (here.doc[hit.start].idx - here.own_start, compiled.names[hit.term_set] + ("-" if hit.denied else ""))
        for hit in compiled.find(here.doc)
        if compiled.names[hit.term_set].startswith(_SHOWN)
    ]


def _found(hits: Sequence[Hit], named: Sequence[tuple[int, str]], span: Span) -> list[str]:
    terms = [name for start, name in named if span.start <= start < span.end]
    here = [hit.rule for hit in hits if span.start <= hit.start < span.end]
    labels = [f"label:{rule.label}" for rule in here]
    cues = sorted({name for name in terms if name.startswith("cue:")})
    about = sorted({name for name in (*terms, *labels) if name.startswith(("group:", "label:theme"))})
    return [*terms, *labels, *(f"rule:{rule.id}" for rule in here), *(f"{a}&{b}" for a in cues for b in about)]
