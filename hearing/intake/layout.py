"""Formalities recognised by where they stand: letterhead, headings, signature, what comes back on every page."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from hearing.core.model import BlockKind, Kind, Paragraph, Response, Span
from hearing.intake.formal import (
    answers_in_brief,
    closes,
    has_no_remarks,
    label_line,
    meeting_heading,
    name_line,
    opens,
)
from hearing.intake.judgement import first_person, judges
from hearing.intake.sentences import sentences, word_count
from hearing.intake.shapes import is_bullet, is_clause, is_dashed, is_heading

_SENTENCE_WORDS = 8
_SHORT_SENTENCE_WORDS = 3
_SIGNATURE_WORDS = 12
_HEAD_WORDS = 15
_SENTENCE_END = re.compile(r"[.!?:][»”\"')]*(?: ?\([^)]*\))?$")
_ROW_WORDS = 6
_POINTS = 3  # short lines in a row are points; headings have text below them
_FULL_STOPS = (".", "!", "?")
_BESIDE_THE_LETTER = frozenset({BlockKind.FOOTNOTE, BlockKind.TEXT_BOX, BlockKind.COMMENT})


@dataclass(frozen=True)
class Placed:
    """A paragraph with its lines as they stand on the page."""

    paragraph: Paragraph
    lines: Sequence[str]

    @property
    def text(self) -> str:
        """Cleaned text."""
        return self.paragraph.text

    @cached_property
    def lower(self) -> str:
        """Cleaned text in lower case."""
        return self.paragraph.text.lower()

    @cached_property
    def is_item(self) -> bool:
        """Whether it is an item of a list."""
        return self.paragraph.role is BlockKind.LIST_ITEM or is_bullet(self.text) or is_dashed(self.text)

    @cached_property
    def is_letterhead(self) -> bool:
        """Whether all lines are labels, dates, addresses or names, or it is a greeting."""
        if opens(self.lower) or closes(self.lower):
            return True
        labels = [label_line(line) for line in self.lines]
        return any(labels) and all(
            label or name_line(line) for label, line in zip(labels, self.lines, strict=True)
        )

    @cached_property
    def is_prose(self) -> bool:
        """Whether it is made of sentences of some length, or is a point in a list."""
        if self.is_letterhead:
            return False
        if self.is_item or len(sentences(self.text)) > 1:
            return True
        return word_count(self.text) >= _SENTENCE_WORDS and _SENTENCE_END.search(self.text) is not None

    @cached_property
    def is_sentence(self) -> bool:
        """Whether it is prose, or a short sentence."""
        short = word_count(self.text) >= _SHORT_SENTENCE_WORDS and self.text[-1:] in _FULL_STOPS
        return self.is_prose or (short and not self.is_letterhead)

    @cached_property
    def claims(self) -> bool:
        """Whether a short text is an answer all the same: «Ingen merknader», «Vi støtter tiltak 9»."""
        if self.paragraph.role is BlockKind.HEADING:
            return has_no_remarks(self.lower)
        return answers_in_brief(self.lower) or first_person(self.lower) or judges(self.lower, retelling=True)


def formal_by_place(response: Response, placed: Sequence[Placed]) -> frozenset[int]:
    """Positions in ``placed`` of the formalities that their place or shape gives away."""
    repeated = _repeated(placed)
    body = next((at for at, one in enumerate(placed) if one.is_prose), len(placed))
    end = _end(placed, body)
    return frozenset(
        at
        for at, one in enumerate(placed)
        if not one.paragraph.question
        and (
            one.is_letterhead
            or at in repeated
            or (at < body and _in_head(one, response.sender_span))
            or (at >= end and _in_signature(one))
            or _is_row_of_figures(one)
            or _is_heading(placed, at, body, response.kind)
        )
    )


def _end(placed: Sequence[Placed], body: int) -> int:
    """Position of the first paragraph after the letter: its last greeting, or what follows its last sentence."""
    closing = next((at for at, one in enumerate(placed) if at > body and closes(one.lower)), len(placed))
    last = max((at for at, one in enumerate(placed) if one.is_sentence), default=len(placed))
    leads_on = last < len(placed) and placed[last].text.endswith(":")
    return closing if leads_on else min(closing, last + 1)


def _in_head(one: Placed, sender: Span | None) -> bool:
    if one.claims or word_count(one.text) > _HEAD_WORDS * max(1, len(one.lines)):
        return False
    if sender is not None and one.paragraph.span.start <= sender.start < one.paragraph.span.end:
        return True
    return is_heading(one.text) or all(name_line(line) or is_heading(line) for line in one.lines)


def _in_signature(one: Placed) -> bool:
    if one.is_sentence or one.claims or one.paragraph.role in _BESIDE_THE_LETTER:
        return False
    return word_count(one.text) <= _SIGNATURE_WORDS


def _is_row_of_figures(one: Placed) -> bool:
    if one.paragraph.role is not BlockKind.TABLE_ROW or one.claims or one.text[-1:] in _FULL_STOPS:
        return False
    return sum(word.isalpha() for word in one.text.split()) <= _ROW_WORDS


def _repeated(placed: Sequence[Placed]) -> frozenset[int]:
    """Positions of the short lines that come back, as page headers do."""
    short = {at: one.lower for at, one in enumerate(placed) if _may_be_heading(one)}
    times = Counter(short.values())
    return frozenset(at for at, text in short.items() if times[text] > 1)


def _is_heading(placed: Sequence[Placed], at: int, body: int, kind: Kind) -> bool:
    one = placed[at]
    if kind is Kind.MEETING_NOTES:
        heads_a_list = one.paragraph.role is BlockKind.HEADING and any(
            below.is_item for below in placed[at + 1 : at + 2]
        )
        return not one.is_item and (heads_a_list or meeting_heading(one.text))
    if not _may_be_heading(one) or at + 1 >= len(placed):
        return False
    return (one.paragraph.role is BlockKind.HEADING and at < body) or not _is_point(placed, at)


def _may_be_heading(one: Placed) -> bool:
    if one.is_item or one.paragraph.role is BlockKind.TABLE_ROW or len(one.lines) > 2:
        return False
    shaped = is_heading(one.text) and not is_clause(one.text)
    return not one.claims and (shaped or one.paragraph.role is BlockKind.HEADING)


def _is_point(placed: Sequence[Placed], at: int) -> bool:
    """Whether a short line stands among others like it, so that it heads nothing."""
    first = at
    while first > 0 and _may_be_heading(placed[first - 1]):
        first -= 1
    last = at
    while last + 1 < len(placed) and _may_be_heading(placed[last + 1]):
        last += 1
    return last - first + 1 >= _POINTS
