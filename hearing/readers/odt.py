"""OpenDocument texts, read from their XML."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hearing.core import fields
from hearing.core.model import BlockKind, Contents, Issue
from hearing.readers import refusals
from hearing.readers.contract import CannotRead, Options
from hearing.readers.manuscript import Manuscript, Piece, joined, row, without_repeats
from hearing.readers.package import Package

if TYPE_CHECKING:
    from lxml.etree import _Element

_WHAT = "an OpenDocument text"
_URN = "{urn:oasis:names:tc:opendocument:xmlns:"
_TEXT, _TABLE, _DRAW = f"{_URN}text:1.0}}", f"{_URN}table:1.0}}", f"{_URN}drawing:1.0}}"
_OFFICE, _STYLE, _META = f"{_URN}office:1.0}}", f"{_URN}style:1.0}}", f"{_URN}meta:1.0}}"
_MANIFEST = f"{_URN}manifest:1.0}}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_SIGNS = {f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n"}
_ASIDE = frozenset({f"{_TEXT}note", f"{_OFFICE}annotation", f"{_DRAW}text-box", f"{_DRAW}custom-shape"})
_NOT_SHOWN = frozenset({f"{_TEXT}tracked-changes", f"{_OFFICE}forms", f"{_OFFICE}annotation-end"})
_BLANK = re.compile(r"[ \t\r\n]+")


@dataclass(slots=True)
class _Asides:
    """What stands beside the running text and is given after it."""

    notes: list[Piece] = field(default_factory=list)
    comments: list[Piece] = field(default_factory=list)


def read_odt(content: bytes, name: str, options: Options) -> Contents:
    """Read headers, body, notes, footers and comments, in this order.

    Raises:
        CannotRead: if the document is encrypted, damaged, harmful or holds no text.
    """
    del name, options
    with Package(content, _WHAT) as package:
        _refuse_encrypted(package)
        root = package.xml("content.xml")
        body = None if root is None else root.find(f"{_OFFICE}body/{_OFFICE}text")
        if body is None:
            raise refusals.damaged(_WHAT, "it has no text part")
        manuscript = Manuscript()
        manuscript.extend(_pieces(body, package.xml("styles.xml")))
        if not manuscript:
            raise _without_text(body)
        return Contents((manuscript.reading(_fields(package)),), issues=_issues(body))


def _without_text(body: "_Element") -> CannotRead:
    pictures = next(body.iter(f"{_DRAW}*"), None) is not None
    return refusals.only_pictures(_WHAT) if pictures else refusals.no_text(_WHAT)


def _refuse_encrypted(package: Package) -> None:
    manifest = package.xml("META-INF/manifest.xml")
    if manifest is not None and next(manifest.iter(f"{_MANIFEST}encryption-data"), None) is not None:
        raise refusals.encrypted(_WHAT)


def _pieces(body: "_Element", styles: "_Element | None") -> Iterator[Piece]:
    asides = _Asides()
    yield from without_repeats(_page_text(styles, "header", asides))
    yield from _story(body, asides)
    yield from asides.notes
    yield from without_repeats(_page_text(styles, "footer", asides))
    yield from asides.comments


def _page_text(styles: "_Element | None", what: str, asides: _Asides) -> Iterator[Piece]:
    """Headers or footers of all kinds of pages."""
    if styles is not None:
        for page in styles.iter(f"{_STYLE}master-page"):
            for kind in (what, f"{what}-first", f"{what}-left"):
                for element in page.iterchildren(f"{_STYLE}{kind}"):
                    yield from _story(element, asides)


def _story(container: "_Element", asides: _Asides, depth: int = 0) -> Iterator[Piece]:
    for child in container:
        if child.tag in {f"{_TEXT}p", f"{_TEXT}h"}:
            yield from _paragraph(child, asides, depth)
        elif child.tag == f"{_TABLE}table":
            for line in _rows(child):
                yield from row(_story(cell, asides) for cell in line.iterchildren(f"{_TABLE}table-cell"))
        elif child.tag in _ASIDE:
            yield from _aside(child, asides)
        elif child.tag not in _NOT_SHOWN:
            yield from _story(child, asides, depth + (child.tag == f"{_TEXT}list"))


def _rows(table: "_Element") -> Iterator["_Element"]:
    for line in table.iter(f"{_TABLE}table-row"):
        if next(line.iterancestors(f"{_TABLE}table")) is table:
            yield line


def _paragraph(paragraph: "_Element", asides: _Asides, depth: int) -> Iterator[Piece]:
    boxes: list[Piece] = []
    text = "".join(_words(paragraph, asides, boxes))
    if paragraph.tag == f"{_TEXT}h":
        level = paragraph.get(f"{_TEXT}outline-level", "1")
        yield Piece(text, BlockKind.HEADING, int(level) if level.isdecimal() else 1)
    else:
        yield Piece(text, BlockKind.LIST_ITEM if depth else BlockKind.PARAGRAPH, depth)
    yield from boxes


def _words(element: "_Element", asides: _Asides, boxes: list[Piece]) -> Iterator[str]:
    yield _BLANK.sub(" ", element.text or "")
    for child in element:
        if child.tag in _ASIDE:
            boxes.extend(_aside(child, asides))
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        elif child.tag == f"{_TEXT}s":
            yield " " * _spaces(child)
        elif child.tag not in _NOT_SHOWN:
            yield from _words(child, asides, boxes)
        yield _BLANK.sub(" ", child.tail or "")


def _spaces(element: "_Element") -> int:
    count = element.get(f"{_TEXT}c", "1")
    return min(int(count), 100) if count.isdecimal() else 1


def _aside(element: "_Element", asides: _Asides) -> Iterator[Piece]:
    """Put a note or comment aside; yield the blocks of a text box."""
    if element.tag == f"{_TEXT}note":
        body = element.find(f"{_TEXT}note-body")
        if body is not None:
            asides.notes.append(joined(_story(body, asides), BlockKind.FOOTNOTE))
    elif element.tag == f"{_OFFICE}annotation":
        asides.comments.append(joined(_story(element, asides), BlockKind.COMMENT))
    else:
        for piece in _story(element, asides):
            yield piece._replace(kind=BlockKind.TEXT_BOX, level=0)


def _fields(package: Package) -> dict[str, str]:
    root = package.xml("meta.xml")
    meta = None if root is None else root.find(f"{_OFFICE}meta")
    if meta is None:
        return {}
    author = meta.findtext(f"{_META}initial-creator") or meta.findtext(f"{_DC}creator") or ""
    return {fields.TITLE: (meta.findtext(f"{_DC}title") or "").strip(), fields.AUTHOR: author.strip()}


def _issues(body: "_Element") -> tuple[Issue, ...]:
    if next(body.iter(f"{_TEXT}changed-region"), None) is None:
        return ()
    message = "tracked changes: what was inserted is read, what was deleted is not"
    return (Issue("tracked-changes", message, "ask the sender which version is meant, if it matters"),)
