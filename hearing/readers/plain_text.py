"""Plain text: blocks are separated by blank lines."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from hearing.core.model import Block, Contents, Reading, Span
from hearing.readers import charsets, list_items
from hearing.readers.contract import Options

_BLANK_LINES = re.compile(r"(?:[^\S\n]*\n){2,}|\f")


class _Line(NamedTuple):
    start: int
    text: str


def read_text(content: bytes, name: str, options: Options) -> Contents:
    """Read plain text; a list item is a block of its own only where it starts on its own line."""
    del name, options
    decoded = charsets.decode(content)
    text = unix_lines(decoded.text)
    return Contents((Reading(text, plain_blocks(text)),), issues=decoded.issues)


def unix_lines(text: str) -> str:
    """Text with every line end as one line feed."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def plain_blocks(text: str) -> tuple[Block, ...]:
    """Blocks of ``text``: paragraphs between blank lines, and the items of lists."""
    blocks = [
        Block(kind, _span(lines[part]), level=level)
        for lines in _paragraphs(text)
        for kind, part, level in list_items.cut([line.text for line in lines])
    ]
    return list_items.with_items(text, blocks)


def _paragraphs(text: str) -> Iterator[list[_Line]]:
    start = 0
    for gap in [*_BLANK_LINES.finditer(text), None]:
        end = gap.start() if gap else len(text)
        lines = list(_lines(text, start, end))
        if lines:
            yield lines
        start = gap.end() if gap else end


def _lines(text: str, start: int, end: int) -> Iterator[_Line]:
    for line in text[start:end].split("\n"):
        if line.strip():
            yield _Line(start, line.rstrip())
        start += len(line) + 1


def _span(lines: list[_Line]) -> Span:
    first, last = lines[0], lines[-1]
    indentation = len(first.text) - len(first.text.lstrip())
    return Span(first.start + indentation, last.start + len(last.text))
