"""Where the words of a decision stand: kept with it, and found again in an answer that was read anew."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from hearing.core.model import Evidence, Paragraph, Response, Span
from hearing.core.offsets import evidence_in
from hearing.store.rows import words_hash

_WORD = re.compile(r"\w+")
_FEWEST_WORDS = 3  # of words that are looked for outside their own paragraph


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place in an answer.

    Attributes:
        response: Id of the response.
        source: Path of its file.
        part: Which part of the file.
        sender: Who wrote it.
        words: Hash of its words.
        paragraph: Number of the paragraph; None for the whole answer.
        text: The paragraph's text.
        evidence: The words that the label rests on; may be empty for the whole answer.
    """

    response: str
    source: str
    part: str
    sender: str
    words: str
    paragraph: int | None
    text: str
    evidence: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where it stands now."""

    paragraph: int | None
    evidence: Evidence


def anchor(response: Response, paragraph: Paragraph | None, evidence: str) -> Anchor:
    """The place of ``evidence`` in a paragraph, or in the whole answer."""
    return Anchor(
        response=response.id,
        source=response.source,
        part=response.part,
        sender=response.sender,
        words=words_hash(response.text),
        paragraph=paragraph.number if paragraph else None,
        text=paragraph.text if paragraph else "",
        evidence=evidence,
    )


def located(anchor: Anchor, response: Response) -> Place | None:
    """Where the anchor's words stand in a response; None where they are not there."""
    if anchor.paragraph is None:
        return Place(None, _anywhere(anchor.evidence, response))
    for paragraph in _candidates(anchor, response.paragraphs):
        evidence = evidence_of(anchor.evidence or paragraph.text, paragraph, response)
        if evidence:
            return Place(paragraph.number, evidence)
    return None


def evidence_of(words: str, paragraph: Paragraph, response: Response) -> Evidence | None:
    """The words as they stand in a paragraph, whatever their case, punctuation and layout; None if they do not."""
    start = paragraph.text.find(words)
    if words and start >= 0:
        return evidence_in(response, paragraph, start, start + len(words))
    wanted = _WORD.findall(words)
    if not wanted:
        return None
    pattern = r"\b" + r"\W+".join(map(re.escape, wanted)) + r"\b"
    found = re.search(pattern, paragraph.text, re.IGNORECASE)
    return evidence_in(response, paragraph, *found.span()) if found else None


def words_of(text: str) -> str:
    """The words of a text, whatever their case, punctuation and layout."""
    return " ".join(_WORD.findall(text.lower()))


def _candidates(anchor: Anchor, paragraphs: Iterable[Paragraph]) -> list[Paragraph]:
    """Paragraphs with the anchor's text, then those that may hold its words; those nearest to its number first."""
    words, evidence = words_of(anchor.text), words_of(anchor.evidence)
    by_distance = sorted(paragraphs, key=lambda one: abs(one.number - (anchor.paragraph or 0)))
    same = [one for one in by_distance if words_of(one.text) == words]
    if same or evidence.count(" ") + 1 < _FEWEST_WORDS:
        return same
    return [one for one in by_distance if f" {evidence} " in f" {words_of(one.text)} "]


def _anywhere(words: str, response: Response) -> Evidence:
    """The words where they stand first; no words where they do not stand in the answer."""
    for paragraph in response.paragraphs:
        evidence = evidence_of(words, paragraph, response) if words else None
        if evidence:
            return evidence
    start = response.text.find(words) if words else -1
    return Evidence(words, Span(start, start + len(words))) if start >= 0 else Evidence("", Span(0, 0))
