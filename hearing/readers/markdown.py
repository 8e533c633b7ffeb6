"""Markdown: read as its author meant it to look, without the marks."""

import re
from collections.abc import Iterator

from hearing.core import fields
from hearing.core.model import BlockKind, Contents
from hearing.readers import charsets, list_items
from hearing.readers.contract import Options
from hearing.readers.manuscript import Manuscript
from hearing.readers.plain_text import unix_lines

_Part = tuple[BlockKind, str, int]

_QUOTE = re.compile(r"^ {0,3}(?:> ?)+")
_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*$")
_UNDERLINE = re.compile(r" {0,3}(=+|-{2,})\s*$")
_NO_TEXT = re.compile(r"\s*(?:([-*_=~])(?:\s*\1){2,}\s*|```.*|~~~.*|<!--.*-->\s*|(?=[^|]*\|)[\s:|-]+)$")
_ROW = re.compile(r"\s*\|(.*)\|\s*$")
_INLINE = (
    (re.compile(r"!?\[([^\]\n]*)\]\([^)\s]*(?:\s+\"[^\"]*\")?\)"), r"\1"),
    (re.compile(r"<((?:https?://|mailto:)[^>\s]{1,2000})>"), r"\1"),
    (re.compile(r"(\*\*|__)(?=\S)(.{1,1000}?)(?<=\S)\1", re.DOTALL), r"\2"),
    (re.compile(r"(?<![\w*])([*_])(?=[^\s*_])(.{1,1000}?)(?<=[^\s*_])\1(?![\w*])", re.DOTALL), r"\2"),
    (re.compile(r"`([^`\n]+)`"), r"\1"),
    (re.compile(r"\\([\\`*_{}\[\]()#+\-.!>|~])"), r"\1"),
)


def read_markdown(content: bytes, name: str, options: Options) -> Contents:
    """Read Markdown: headings, list items, table rows; the first heading is the title."""
    del name, options
    decoded = charsets.decode(content)
    manuscript = Manuscript()
    title = ""
    for kind, text, level in _parts(unix_lines(decoded.text)):
        shown = _without_marks(text)
        title = title or (shown if kind is BlockKind.HEADING else "")
        manuscript.add(shown, kind, level=level)
    return Contents((manuscript.reading({fields.TITLE: title}),), issues=decoded.issues)


def _parts(text: str) -> Iterator[_Part]:
    waiting: list[str] = []
    for line in [*(_QUOTE.sub("", line, count=1) for line in text.split("\n")), ""]:
        if len(waiting) == 1 and _UNDERLINE.match(line):
            yield BlockKind.HEADING, waiting[0], 1 if "=" in line else 2
            waiting = []
            continue
        part = _part(line)
        if part or not line.strip() or _NO_TEXT.match(line):
            yield from _paragraph(waiting)
            waiting = []
        else:
            waiting.append(line)
        if part:
            yield part


def _part(line: str) -> _Part | None:
    """The block that a line is by itself, if any."""
    heading = _HEADING.match(line)
    if heading:
        return BlockKind.HEADING, heading[2], len(heading[1])
    row = _ROW.match(line)
    if row and not _NO_TEXT.match(line):
        return BlockKind.TABLE_ROW, "\t".join(cell.strip() for cell in row[1].split("|")), 0
    return None


def _paragraph(lines: list[str]) -> Iterator[_Part]:
    if lines:
        for kind, part, level in list_items.cut(lines):
            yield kind, "\n".join(line.strip() for line in lines[part]), level


def _without_marks(text: str) -> str:
    for pattern, kept in _INLINE:
        text = pattern.sub(kept, text)
    return text
