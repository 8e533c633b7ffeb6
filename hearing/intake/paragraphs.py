"""Paragraphs out of the lines that are left: headings, list items with their lead-in, wrapped prose."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from hearing.core.model import BlockKind, Paragraph, Span
from hearing.core.offsets import clean
from hearing.intake.dates import date_line
from hearing.intake.labels import is_label_line
from hearing.intake.lines import Line
from hearing.intake.shapes import (
    breaks_off,
    is_bullet,
    is_clause,
    is_dashed,
    is_heading,
    is_numbered,
    opens_a_list,
    page_furniture,
)

_UNWRAPPED = 130  # a line this long was not wrapped by hand, so that its end is the end of a paragraph
_WRAPPED = 60  # the least width of prose that was
_ITEM_WITHOUT_MARK = 80


@dataclass(frozen=True, slots=True)
class _Unit:
    """Lines that make one paragraph."""

    lines: tuple[Line, ...]
    role: BlockKind

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines)


def paragraphs_of(text: str, lines: Sequence[Line]) -> tuple[Paragraph, ...]:
    """The paragraphs of ``lines``, which stand in ``text``.

    Each paragraph's text is the cleaned text of its span; spans are in order and clear of each other.
    """
    furniture = page_furniture(lines)
    units = [unit for group in _groups(lines, furniture) for unit in _units(group)]
    return _with_lead_ins(tuple(_numbered(text, _roles_in_context(units))))


def _groups(lines: Sequence[Line], furniture: frozenset[int]) -> Iterator[tuple[Line, ...]]:
    """Neighbouring lines of one block; page furniture on its own, so that it never ends up inside a paragraph."""
    group: list[Line] = []
    for line in lines:
        apart = group and (
            line.block != group[-1].block
            or line.number != group[-1].number + 1
            or line.number in furniture
            or group[-1].number in furniture
            or is_label_line(line.text) != is_label_line(group[-1].text)
        )
        if apart:
            yield tuple(group)
            group = []
        group.append(line)
    if group:
        yield tuple(group)


def _units(group: tuple[Line, ...]) -> Iterator[_Unit]:
    kind = group[0].of.kind
    if kind is not BlockKind.PARAGRAPH:
        yield _Unit(group, kind)
        return
    items = _item_lines(group)
    starts = _starts(group, items)
    for number, start in enumerate(starts):
        end = starts[number + 1] if number + 1 < len(starts) else len(group)
        role = BlockKind.LIST_ITEM if start in items else BlockKind.PARAGRAPH
        yield _Unit(group[start:end], role)


def _starts(group: Sequence[Line], items: frozenset[int]) -> list[int]:
    starts = [0]
    for at in range(1, len(group)):
        if at in items or _begins_anew(group, at, after_item=bool(items) and at > min(items)):
            starts.append(at)
    return starts


def _begins_anew(group: Sequence[Line], at: int, *, after_item: bool) -> bool:
    """Whether a new paragraph begins with an unmarked line, though no blank line stands before it."""
    before, line = group[at - 1].text, group[at].text
    if after_item and before[-1] in ".!?:" and line[0].isupper():
        return True
    if at == 1 and _is_heading_above(before, group[1:]):
        return True
    if before[-1] not in ".!?:»”" or not line[0].isupper() or _is_attribution(group, at):
        return False
    return max(len(before), len(line)) > _UNWRAPPED or _stops_short(before, group)


def _stops_short(before: str, group: Sequence[Line]) -> bool:
    """Whether a line of wrapped prose ends well before the margin, as the last line of a paragraph does."""
    width = max(len(line.text) for line in group)
    return width >= _WRAPPED and len(group) > 3 and len(before) < 0.75 * width


def _is_heading_above(first: str, rest: Sequence[Line]) -> bool:
    """Whether a first line is the heading of running text, not its first half nor the first line of an address."""
    below = " ".join(line.text for line in rest)
    prose = below[-1] in ".!?:" or is_clause(below) or len(below) > 2 * _ITEM_WITHOUT_MARK
    shorter = len(first) < 0.8 * max(len(line.text) for line in rest) or (below[-1] in ".!?:" and len(rest) == 1)
    return is_heading(first) and not breaks_off(first) and not rest[0].text[0].islower() and prose and shorter


def _is_attribution(group: Sequence[Line], at: int) -> bool:
    """Whether the last line names where the text above it comes from."""
    return at == len(group) - 1 and is_heading(group[at].text) and len(group[at].text) <= 60


def _item_lines(group: Sequence[Line]) -> frozenset[int]:
    """Positions of the lines in a group that begin a list item."""
    marked = {at for at, line in enumerate(group) if is_bullet(line.text)}
    for is_kind in (is_dashed, is_numbered):
        found = {at for at, line in enumerate(group) if is_kind(line.text)}
        introduced = bool(found) and min(found) > 0 and opens_a_list(group[min(found) - 1].text)
        if len(found) > 1 or marked or introduced:
            marked |= found
    if not marked and len(group) > 2 and group[0].text.endswith(":") and _are_bare_items(group[1:]):
        marked = set(range(1, len(group)))
    return frozenset(marked)


def _are_bare_items(lines: Sequence[Line]) -> bool:
    """Whether each line is an item of its own, though no mark says so."""
    return all(
        len(line.text) <= _ITEM_WITHOUT_MARK and line.text[-1] not in ".!?:" and line.text[0].isupper()
        for line in lines
    )


def _roles_in_context(units: Sequence[_Unit]) -> list[_Unit]:
    """Units with the roles that their neighbours give them; bare items below a lead-in as units of their own."""
    settled: list[_Unit] = []
    for at, unit in enumerate(units):
        after = units[at + 1] if at + 1 < len(units) else None
        settled += _in_context(unit, settled[-1] if settled else None, after)
    return settled


def _in_context(unit: _Unit, before: _Unit | None, after: _Unit | None) -> tuple[_Unit, ...]:
    if unit.role is not BlockKind.PARAGRAPH:
        return (unit,)
    introduced = before is not None and before.text.endswith((":", ";"))
    if len(unit.lines) > 1 and introduced and _are_bare_items(unit.lines):
        return tuple(_Unit((line,), BlockKind.LIST_ITEM) for line in unit.lines)
    if _is_item_among(unit.text, before, after):
        return (replace(unit, role=BlockKind.LIST_ITEM),)
    if _is_heading_here(unit, after):
        return (replace(unit, role=BlockKind.HEADING),)
    return (unit,)


def _is_item_among(text: str, before: _Unit | None, after: _Unit | None) -> bool:
    """Whether a paragraph with a dash or a number is a list item: an introduction or another item is beside it."""
    if is_bullet(text):
        return True
    is_kind = is_dashed if is_dashed(text) else is_numbered
    if not is_kind(text):
        return False
    follows_an_item = before is not None and before.role is BlockKind.LIST_ITEM and is_kind(before.text)
    introduced = before is not None and before.role is not BlockKind.HEADING and opens_a_list(before.text)
    return follows_an_item or introduced or (after is not None and is_kind(after.text))


def _is_heading_here(unit: _Unit, after: _Unit | None) -> bool:
    """A heading has something below it; only a form's short answer may look like one and be content."""
    if after is None or unit.lines[0].of.question or len(unit.lines) > 2 or not is_heading(unit.text):
        return False
    if any(is_label_line(line.text) or date_line(line.text) for line in unit.lines):
        return False
    return not (after.role is BlockKind.LIST_ITEM and is_clause(unit.text))


def _numbered(text: str, units: Sequence[_Unit]) -> Iterator[Paragraph]:
    number = 1
    for unit in units:
        span = Span(unit.lines[0].span.start, unit.lines[-1].span.end)
        cleaned = clean(text[span.start : span.end]).text
        if cleaned:
            block = unit.lines[0].of
            yield Paragraph(number, cleaned, span, unit.role, block.page, question=block.question)
            number += 1


def _with_lead_ins(paragraphs: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
    """List items with the number of the paragraph that introduces them."""
    result: list[Paragraph] = []
    for is_list, run in groupby(paragraphs, key=lambda one: one.role is BlockKind.LIST_ITEM):
        items = list(run)
        if is_list and result and _leads_in(result[-1]):
            items = [replace(item, lead_in=result[-1].number) for item in items]
        result += items
    return tuple(result)


def _leads_in(paragraph: Paragraph) -> bool:
    return opens_a_list(paragraph.text) and paragraph.role in {BlockKind.PARAGRAPH, BlockKind.HEADING}
