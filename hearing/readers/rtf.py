"""RTF documents."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from hearing.core import fields
from hearing.core.model import BlockKind, Contents, Issue, Reading
from hearing.readers import charsets, refusals
from hearing.readers.contract import Options
from hearing.readers.manuscript import Manuscript, Piece

# Signs that no text holds stand for what the conversion to text would lose: a cell's end, a line break within a
# paragraph, the beginning of a heading (its level follows).
_CELL, _LINE, _HEADING = "\x1f", "\x1d", "\x1e"
_MARKS = (
    (re.compile(r"\\(?:nest)?cell(?![a-z]) ?"), rf"\\'{ord(_CELL):02x}"),
    (re.compile(r"\\line(?![a-z]) ?"), rf"\\'{ord(_LINE):02x}"),
    (re.compile(r"\\pntext(?![a-z])"), ""),
)
_TOKEN = re.compile(r"\\[\\{}]|[{}]|\\(fonttbl|footnote|annotation|shptxt|deleted)(?![a-z0-9])")
_ASIDE = {
    "footnote": BlockKind.FOOTNOTE,
    "annotation": BlockKind.COMMENT,
    "shptxt": BlockKind.TEXT_BOX,
}
_DESTINATION = re.compile(r"\\\*|\\(?:footnote|annotation|shptxt)(?![a-z])|\\chftn(?![a-z])|\\chatn(?![a-z])")
_WHAT = "an RTF document"
_CODE_PAGE = re.compile(rb"\\ansicpg(\d+)")
_HEADING_STYLE = re.compile(r"\{[^{}]*?\\s(\d+)(?!\d)[^{}]*?\s(?:heading|overskrift|rubrik) (\d)\s*;\}", re.I)
_STYLE = re.compile(r"\\s(\d+)(?!\d) ?")
_PICTURE = re.compile(r"\\pict(?![a-z])")
_CHANGED = re.compile(r"\\(?:deleted|revised)(?![a-z0-9])")


class _Group(NamedTuple):
    word: str
    start: int
    end: int


def read_rtf(content: bytes, name: str, options: Options) -> Contents:
    """Read the text, then text boxes, footnotes and comments; deletions under tracked changes are left out.

    Raises:
        CannotRead: if it holds no text.
    """
    del name, options
    rtf = _decoded(content)
    reading = _reading(rtf)
    if not reading.text:
        raise refusals.only_pictures(_WHAT) if _PICTURE.search(rtf) else refusals.no_text(_WHAT)
    return Contents((reading,), issues=_issues(rtf))


def reading_of_rtf(content: bytes) -> Reading:
    """What an RTF text says, such as a mail's body; empty where it holds no text."""
    return _reading(_decoded(content))


def _decoded(content: bytes) -> str:
    page = _CODE_PAGE.search(content)
    return charsets.decode(content, f"cp{int(page[1])}" if page else "cp1252").text


def _reading(rtf: str) -> Reading:
    manuscript = Manuscript()
    manuscript.extend(_pieces(rtf))
    return manuscript.reading(
        {fields.TITLE: _information(rtf, "title"), fields.AUTHOR: _information(rtf, "author")}
    )


def _pieces(rtf: str) -> Iterator[Piece]:
    groups = list(_groups(rtf))
    head = rtf[: next((group.end for group in groups if group.word == "fonttbl"), rtf.find("\\pard"))]
    asides = [group for group in groups if group.word in _ASIDE]
    yield from _paragraphs(_without(rtf, [group for group in groups if group.word != "fonttbl"]))
    for kind in (BlockKind.TEXT_BOX, BlockKind.FOOTNOTE, BlockKind.COMMENT):
        for group in asides:
            if _ASIDE[group.word] is kind:
                text = _DESTINATION.sub("", rtf[group.start : group.end])
                for piece in _paragraphs(f"{head}{text}}}"):
                    yield piece._replace(kind=kind, level=0)


def _groups(rtf: str) -> Iterator[_Group]:
    """Groups of the sought kinds, outermost only, in order."""
    stack: list[int] = []
    found: _Group | None = None
    for token in _TOKEN.finditer(rtf):
        if token[0] == "{":
            stack.append(token.start())
        elif token[0] == "}" and stack:
            start = stack.pop()
            if found and start == found.start:
                yield found._replace(end=token.end())
                found = None
        elif token[1] and stack and not found:
            found = _Group(token[1], stack[-1], 0)


def _without(rtf: str, groups: list[_Group]) -> str:
    starts = [0, *(group.end for group in groups)]
    ends = [*(group.start for group in groups), len(rtf)]
    return "".join(rtf[start:end] for start, end in zip(starts, ends, strict=True))


def _paragraphs(rtf: str) -> Iterator[Piece]:
    for line in _text(_with_headings(rtf)).split("\n"):
        if _CELL in line:
            yield Piece(line.strip(_CELL + " ").replace(_CELL, "\t").replace(_LINE, " "), BlockKind.TABLE_ROW)
            continue
        before, heading, after = line.replace(_LINE, "\n").rpartition(_HEADING)
        if heading and after[:1].isdigit():
            yield Piece(before + after[1:], BlockKind.HEADING, int(after[0]))
        else:
            yield Piece(line.replace(_LINE, "\n"))


def _with_headings(rtf: str) -> str:
    levels: dict[str, str] = dict(_HEADING_STYLE.findall(rtf))

    def marked(style: re.Match[str]) -> str:
        level = levels.get(style[1])
        return f"{style[0]}\\'{ord(_HEADING):02x}\\'{ord(level):02x}" if level else style[0]

    return _STYLE.sub(marked, rtf) if levels else rtf


def _text(rtf: str) -> str:
    from striprtf import striprtf

    for pattern, kept in _MARKS:
        rtf = pattern.sub(kept, rtf)
    convert: Callable[..., str] = striprtf.rtf_to_text
    return convert(rtf, errors="replace")


def _information(rtf: str, word: str) -> str:
    found = re.search(rf"\{{\\{word} ([^{{}}]*)\}}", rtf)
    return _text(f"{{\\rtf1\\ansi {found[1]}}}").strip() if found else ""


def _issues(rtf: str) -> tuple[Issue, ...]:
    if not _CHANGED.search(rtf):
        return ()
    message = "tracked changes: what was inserted is read, what was deleted is not"
    return (Issue("tracked-changes", message, "ask the sender which version is meant, if it matters"),)
