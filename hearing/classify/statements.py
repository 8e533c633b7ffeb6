"""General statements of a hearing answer that no pipeline needs to spell out."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from hearing.core.model import Span
from hearing.language.wordlist import words
from hearing.rules.phrases import Phrases, TermHit, TermSet
from hearing.rules.terms import parse

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Span as Stretch

# The proposal as a whole: what a sender supports or opposes when the answer is about all of it.
_PROPOSAL = {
    "nb": words(
        """*plan *planen *melding *utkast forslaget *strategi *program hovedlinjene hovedtrekkene helheten
        hovedinnretningen høringsforslaget høringsnotatet planforslaget"""
    ),
    "nn": words(
        """*plan *planen *melding *utkast framlegget forslaget *strategi *program hovudlinjene hovudtrekka
        heilskapen høyringsframlegget planframlegget"""
    ),
    "sv": words(
        """*plan *planen *utkast förslaget *strategi *program betänkandet promemorian remissen huvuddragen helheten
        inriktningen remissförslaget planförslaget"""
    ),
}
_NOT_PROPOSAL = ("individuell plan", "individuelle planer", "individuelle planar", "individuella planer")
_ONLY_A_PART = words("om av i på å at att som mot")
_PROPOSAL_SET, _ABSTAINS_SET = range(2)
_REACH = 4  # words between the stance and the proposal
_NEAR = 3 * _REACH  # words around the stance in which the proposal is looked for

_ABSTAINS = {
    "nb": (
        "avgir ikke … uttalelse",
        "avgir ikke … høringsuttalelse",
        "avgir ikke … høringssvar",
        "vil ikke avgi … uttalelse",
        "vil ikke avgi … høringsuttalelse",
        "vil ikke avgi … høringssvar",
        "avstår fra å uttale",
        "avstår fra å avgi",
        "avstår fra å gi",
        "tar ikke stilling",
        "ikke ta stilling",
        "ønsker ikke å uttale",
        "velger å ikke uttale",
        "velger ikke å uttale",
    ),
    "nn": (
        "gir ikkje … uttale",
        "gir ikkje … høyringsuttale",
        "gir ikkje … fråsegn",
        "gjev ikkje … fråsegn",
        "avstår frå å uttale",
        "avstår frå å gi",
        "avstår frå å gje",
        "tek ikkje stilling",
        "tar ikkje stilling",
        "ikkje ta stilling",
        "ønskjer ikkje å uttale",
    ),
    "sv": (
        "avstår från att yttra",
        "avstår från att lämna",
        "avstår från att avge",
        "avstår från yttrande",
        "avger inte … yttrande",
        "lämnar inte … yttrande",
        "tar inte ställning",
        "inte ta ställning",
        "väljer att inte yttra",
        "avstår från ställningstagande",
    ),
}


def speaks_of_proposal(doc: Doc, language: str, start: int, end: int) -> bool:
    """Whether the words at characters ``start`` up to ``end`` are about the proposal as a whole.

    «Støtter planen» and «planen støttes» are; «støtter forslaget om …» and «støtter boligene i planen» are not.
    """
    stance = doc.char_span(start, end, alignment_mode="expand")
    if stance is None:
        return False
    near = doc[max(0, stance.start - _NEAR) : stance.end + _NEAR]
    return any(_beside(doc, hit, stance.start, stance.end) for hit in _found(near, language, _PROPOSAL_SET))


def abstention(doc: Doc, language: str) -> Span | None:
    """Characters of the sentence in which a sender declines to take a stand; None where there is none."""
    for hit in _found(doc, language, _ABSTAINS_SET):
        sentence = doc[hit.start].sent
        return Span(sentence.start_char, sentence.end_char)
    return None


def _beside(doc: Doc, hit: TermHit, start: int, end: int) -> bool:
    """Whether the proposal stands next to the stance, tokens ``start`` up to ``end``, and no part between."""
    if doc[hit.end : hit.end + 1].text.lower() in {"om", "at", "att"}:
        return False
    between = doc[end : hit.start] if hit.start >= end else doc[hit.end : start]
    inner = [token.lower_ for token in between]
    crosses = any(token.is_sent_start for token in doc[min(start, hit.start) + 1 : max(end, hit.end)])
    return len(inner) <= _REACH and not crosses and _ONLY_A_PART.isdisjoint(inner)


def _found(doc: Doc | Stretch, language: str, term_set: int) -> list[TermHit]:
    phrases = _phrases(language)
    return [hit for hit in phrases.find(doc) if hit.term_set == term_set] if phrases else []


@lru_cache(maxsize=8)
def _phrases(language: str) -> Phrases | None:
    if language not in _PROPOSAL:
        return None
    sets = ((_PROPOSAL[language], _NOT_PROPOSAL), (_ABSTAINS[language], ()))
    parsed = [tuple(tuple(parse(term, language) for term in sorted(terms)) for terms in pair) for pair in sets]
    return Phrases([TermSet("", terms, outside) for terms, outside in parsed], language)
