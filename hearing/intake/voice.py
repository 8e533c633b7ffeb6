"""Whose voice each paragraph is in, recognised before anything is labelled."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from hearing.core.model import Kind, Paragraph, Response, Span, Voice
from hearing.intake.attribution import is_attribution, says_where
from hearing.intake.cutting import part_of, raw_lines, renumbered
from hearing.intake.draft import Draft
from hearing.intake.judgement import first_person, judges, passes_verdict
from hearing.intake.layout import Placed, formal_by_place
from hearing.intake.passage import Passage, Setting, draft_quotes, voice_of
from hearing.intake.quotation import quotations
from hearing.intake.sentences import sentences, word_count
from hearing.intake.speaker import Speaker

_BLOCK_SENTENCES = 2
_BLOCK_WORDS = 20
_REST_WORDS = 5
_BEFORE = 200  # characters
_TAIL = re.compile(r"[.,]?(?: ?\([^)]{1,60}\)\.?)?")
_BLOCK_END = re.compile(r"[.!?…»”\"][)»”\"]*$")
_OPENING = ("«", "”", "“", '"', "„", "»")


@dataclass(slots=True)
class _Piece:
    """A paragraph, or a part of one, on its way to a voice; ``family`` is the paragraph that it was cut from."""

    placed: Placed
    passage: Passage
    voice: Voice
    family: int


def with_voices(response: Response, draft: Draft | None) -> Response:
    """The response with a voice on every paragraph.

    A paragraph gets the voice that most of its words are in, and the sender's own judgement makes it the
    sender's. A quotation of several sentences in the sender's own text becomes a paragraph of its own; the
    paragraphs are then numbered anew and ``lead_in`` follows.

    Args:
        response: With kind, sender and paragraphs set.
        draft: The draft's own text, if the hearing has it.
    """
    pieces = _pieces(response, Setting(Speaker.of(response), draft, response.kind))
    _mark_formal(response, pieces)
    _mark_attributed(pieces)
    _mark_list_items(pieces)
    _mark_by_kind(response.kind, pieces)
    families: dict[int, list[Paragraph]] = {}
    for piece in pieces:
        families.setdefault(piece.family, []).append(replace(piece.placed.paragraph, voice=piece.voice))
    return replace(response, paragraphs=renumbered(families.values()))


def _pieces(response: Response, setting: Setting) -> list[_Piece]:
    quotes = quotations([paragraph.text for paragraph in response.paragraphs])
    pieces: list[_Piece] = []
    for family, (paragraph, spans) in enumerate(zip(response.paragraphs, quotes, strict=True)):
        before = _leading(pieces[-1].passage.text) if pieces else ""
        whole = Passage(paragraph.text, spans, before)
        for within in _parts(whole, setting):
            part = part_of(response, paragraph, within)
            passage = _cut_down(whole, within)
            placed = Placed(part, raw_lines(response, part))
            pieces.append(_Piece(placed, passage, voice_of(passage, setting), family))
    return pieces


def _leading(text: str) -> str:
    """What of the paragraph before leads up to the next one."""
    return text[sentences(text)[-1].start :] if text.endswith(":") else ""


def _parts(passage: Passage, setting: Setting) -> tuple[Span, ...]:
    """The passage whole, or in parts where a quotation of several sentences stands in the sender's own text."""
    whole = (Span(0, len(passage.text)),)
    blocks = [span for span in draft_quotes(passage, setting.draft) if _is_long(passage.text[slice(*span)])]
    if not blocks:
        return whole
    ends = sorted({0, len(passage.text), *(end for span in blocks for end in _stretched(passage.text, span))})
    parts = tuple(Span(*ends_) for ends_ in pairwise(ends) if passage.text[slice(*ends_)].strip())
    voices = [voice_of(_cut_down(passage, part), setting) for part in parts]
    own = (part for voice, part in zip(voices, parts, strict=True) if voice is Voice.OWN)
    words = sum(word_count(passage.text[slice(*part)]) for part in own)
    return _joined(parts, voices) if words >= _REST_WORDS else whole


def _joined(parts: Sequence[Span], voices: Sequence[Voice]) -> tuple[Span, ...]:
    """Neighbouring parts in one voice together."""
    spans: list[Span] = []
    for at, part in enumerate(parts):
        if at and voices[at] is voices[at - 1]:
            spans[-1] = Span(spans[-1].start, part.end)
        else:
            spans.append(part)
    return tuple(spans)


def _is_long(quote: str) -> bool:
    return len(sentences(quote)) >= _BLOCK_SENTENCES and word_count(quote) >= _BLOCK_WORDS


def _stretched(text: str, span: Span) -> Span:
    """The quotation with the full stop or the page reference that follows it."""
    tail = _TAIL.match(text, span.end)
    return Span(span.start, tail.end() if tail else span.end)


def _cut_down(passage: Passage, within: Span) -> Passage:
    text = passage.text[within.start : within.end]
    start = within.start + len(text) - len(text.lstrip())
    before = passage.text[: within.start][-_BEFORE:] if within.start else passage.before
    inside = (
        Span(max(first, start) - start, min(last, within.end) - start)
        for first, last in passage.quotes
        if first < within.end and last > start
    )
    return Passage(text.strip(), tuple(inside), before)


def _mark_formal(response: Response, pieces: Sequence[_Piece]) -> None:
    formal = formal_by_place(response, [piece.placed for piece in pieces])
    for at in formal:
        pieces[at].voice = Voice.FORMAL


def _mark_attributed(pieces: Sequence[_Piece]) -> None:
    """What an attribution line stands below is the proposal's, in quotation marks or not."""
    names = Counter(piece.placed.lower for piece in pieces if is_attribution(piece.placed.text))
    for at, piece in enumerate(pieces):
        lines = piece.placed.lines
        glued = _ends_in_attribution(lines)
        if glued and _may_be_quoted(piece, sure=says_where(lines[-1])):
            piece.voice = Voice.DRAFT
        elif at and is_attribution(piece.placed.text):
            sure = says_where(piece.placed.text) or names[piece.placed.lower] > 1
            if _attributes(pieces[at - 1], sure=sure):
                piece.voice = Voice.FORMAL
                _mark_back(pieces, at - 1)


def _ends_in_attribution(lines: Sequence[str]) -> bool:
    """Whether the last line names the source of a block that ended above it, rather than ends a sentence."""
    if len(lines) < 2 or not is_attribution(lines[-1]):
        return False
    return _BLOCK_END.search(lines[-2]) is not None and not lines[-1][:1].islower()


def _attributes(before: _Piece, *, sure: bool) -> bool:
    if before.voice is Voice.FORMAL:
        return False
    return (
        before.passage.is_block_quote
        or before.voice is Voice.DRAFT
        or (sure and _may_be_quoted(before, sure=sure))
    )


def _may_be_quoted(piece: _Piece, *, sure: bool) -> bool:
    """Whether nothing in a block speaks against its being quoted; a dash or page below it makes it sure."""
    if piece.passage.is_block_quote:
        return True
    judged = not sure and passes_verdict(piece.placed.lower)
    return not first_person(piece.placed.lower) and not judged


def _mark_back(pieces: Sequence[_Piece], at: int) -> None:
    """The attributed paragraph, and those before it that the same quotation runs through."""
    pieces[at].voice = Voice.DRAFT
    while at and pieces[at].passage.is_block_quote and pieces[at].passage.text[:1] not in _OPENING:
        at -= 1
        pieces[at].voice = Voice.DRAFT


def _mark_list_items(pieces: Sequence[_Piece]) -> None:
    """Items without a judgement of their own are in the voice of the line that leads into them."""
    lead: _Piece | None = None
    for piece in pieces:
        if not piece.placed.is_item:
            lead = piece if piece.placed.text.endswith(":") else None
        elif lead is not None and piece.voice is not Voice.FORMAL:
            _follow(piece, lead)


def _follow(item: _Piece, lead: _Piece) -> None:
    lower = item.placed.lower
    judged = first_person(lower) or judges(lower, retelling=True)
    if lead.voice is not Voice.OWN and not judged:
        item.voice = lead.voice if lead.voice is not Voice.FORMAL or _lists_papers(lead) else item.voice


def _lists_papers(lead: _Piece) -> bool:
    return lead.placed.lower.startswith(("vedlegg", "bilag", "kopi"))


def _mark_by_kind(kind: Kind, pieces: Sequence[_Piece]) -> None:
    """A document that the hearing's owner wrote has no sender who answers."""
    instead = {Kind.DRAFT: Voice.DRAFT, Kind.INVITATION: Voice.FORMAL}.get(kind)
    for piece in pieces:
        if instead is not None and piece.voice is not Voice.FORMAL:
            piece.voice = instead
