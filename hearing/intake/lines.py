"""The lines of a reading: what the letterhead, web chrome and quoted mail are recognised by."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from hearing.core.model import Block, BlockKind, Reading, Removed, Span
from hearing.core.offsets import clean

_LINE = re.compile(r"[^\r\n\f\u2028\u2029]+")
_NEEDS_CLEANING = re.compile(r"[\x02\u00ad\u200b-\u200d\u2010\u2011\u2060\ufeff\u0300-\u036f]")
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n|\f")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that holds text.

    Attributes:
        number: Counts from 0 over all lines that hold text.
        text: Cleaned.
        raw: As read, without outer blanks; ``span`` is its place in the reading's text.
        block: Number of the block that it stands in; ``of`` is the block itself.
    """

    number: int
    text: str
    raw: str
    span: Span
    block: int
    of: Block

    def span_of(self, part: str) -> Span:
        """Where ``part`` of the cleaned line stands as read, in either case; else the whole line."""
        at = self.text.lower().find(part.lower()) if part and len(self.text) == len(self.text.lower()) else -1
        if at < 0:
            return self.span
        return clean(self.raw, self.span.start).source_span(at, at + len(part))


def lines_of(reading: Reading) -> tuple[Line, ...]:
    """All lines of ``reading`` that hold text, in reading order."""
    found: list[Line] = []
    for number, block in enumerate(_sound_blocks(reading)):
        for match in _LINE.finditer(reading.text, block.span.start, block.span.end):
            text = _cleaned(match[0])
            if text:
                found.append(_line(match, text, len(found), number, block))
    return tuple(found)


def _cleaned(raw: str) -> str:
    """The same as ``clean(raw).text``, without the map back, which most lines never need."""
    return clean(raw).text if _NEEDS_CLEANING.search(raw) else " ".join(raw.split())


def _line(match: re.Match[str], text: str, number: int, block_number: int, block: Block) -> Line:
    raw = match[0].strip()
    start = match.start() + len(match[0]) - len(match[0].lstrip())
    return Line(number, text, raw, Span(start, start + len(raw)), block_number, block)


def _sound_blocks(reading: Reading) -> Iterator[Block]:
    """Blocks within the text and clear of each other; by blank lines where the reader gave none."""
    end = 0
    for block in reading.blocks or _by_blank_lines(reading.text):
        start, stop = max(end, block.span.start), min(len(reading.text), block.span.end)
        if start < stop:
            end = stop
            yield Block(block.kind, Span(start, stop), block.page, block.level, block.question)


def _by_blank_lines(text: str) -> Iterator[Block]:
    start = 0
    for gap in _BLANK_LINE.finditer(text):
        yield Block(BlockKind.PARAGRAPH, Span(start, gap.start()))
        start = gap.end()
    yield Block(BlockKind.PARAGRAPH, Span(start, len(text)))


def without(lines: Iterable[Line], reasons: dict[int, str]) -> tuple[Line, ...]:
    """The lines that no reason was found to remove."""
    return tuple(line for line in lines if line.number not in reasons)


def removed_stretches(lines: Sequence[Line], reasons: dict[int, str]) -> tuple[Removed, ...]:
    """The removed lines, neighbours with the same reason together."""
    stretches: list[Removed] = []
    last = -2
    for line in lines:
        reason = reasons.get(line.number)
        if reason is None:
            continue
        if line.number == last + 1 and stretches[-1].reason == reason:
            stretches[-1] = Removed(Span(stretches[-1].span.start, line.span.end), reason)
        else:
            stretches.append(Removed(line.span, reason))
        last = line.number
    return tuple(stretches)
