"""The text of a Word document's part: paragraphs, tables, text boxes, as a reader sees them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hearing.core.model import BlockKind
from hearing.readers.docx_styles import Styles, W
from hearing.readers.manuscript import Piece, row

if TYPE_CHECKING:
    from lxml.etree import _Element

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_TEXT = frozenset({f"{W}t", f"{_M}t"})
_SIGNS = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "\u2011",
    f"{W}softHyphen": "\u00ad",
}
_NOT_SHOWN = frozenset(f"{W}{name}" for name in ("del", "moveFrom", "delText", "instrText", "pPr", "rPr", "rt"))


@dataclass(slots=True)
class _Words:
    """What a paragraph holds: its text, and the text boxes that are anchored in it."""

    text: list[str] = field(default_factory=list)
    boxes: list["_Element"] = field(default_factory=list)


def story(container: "_Element", styles: Styles) -> Iterator[Piece]:
    """Blocks of a body, header, note, cell, comment or text box, in reading order.

    Tracked insertions are in, deletions out; each text box comes once, after the paragraph that anchors it.
    """
    for child in _shown(container):
        if child.tag == f"{W}p":
            yield from _paragraph(child, styles)
        elif child.tag == f"{W}tbl":
            yield from _table(child, styles)
        else:
            yield from story(child, styles)


def _shown(container: "_Element") -> Iterator["_Element"]:
    """Children that a reader sees; of alternative contents only the first."""
    for child in container:
        if child.tag in _NOT_SHOWN or _is_placeholder(child):
            continue
        if child.tag == f"{_MC}AlternateContent":
            yield from child[:1]
        else:
            yield child


def _is_placeholder(element: "_Element") -> bool:
    """Whether this is a content control that nobody has filled in."""
    return element.tag == f"{W}sdt" and element.find(f"{W}sdtPr/{W}showingPlcHdr") is not None


def _paragraph(paragraph: "_Element", styles: Styles) -> Iterator[Piece]:
    words = _Words()
    _gather(paragraph, words)
    kind, level = styles.role(paragraph.find(f"{W}pPr"))
    yield Piece("".join(words.text), kind, level)
    for box in words.boxes:
        for piece in story(box, styles):
            yield piece._replace(kind=BlockKind.TEXT_BOX, level=0)


def _gather(element: "_Element", words: _Words) -> None:
    for child in _shown(element):
        if child.tag in _TEXT:
            words.text.append(child.text or "")
        elif child.tag in _SIGNS:
            words.text.append(_SIGNS[child.tag])
        elif child.tag == f"{W}sym":
            words.text.append(_symbol(child))
        elif child.tag == f"{W}txbxContent":
            words.boxes.append(child)
        elif not is_hidden(child):
            _gather(child, words)


def _symbol(element: "_Element") -> str:
    try:
        return chr(int(element.get(f"{W}char", ""), 16))
    except (ValueError, OverflowError):
        return ""


def is_hidden(run: "_Element") -> bool:
    """Whether the run is formatted as hidden text."""
    vanish = run.find(f"{W}rPr/{W}vanish") if run.tag == f"{W}r" else None
    return vanish is not None and vanish.get(f"{W}val", "1") not in {"0", "false", "off"}


def _table(table: "_Element", styles: Styles) -> Iterator[Piece]:
    for line in table.iter(f"{W}tr"):
        if next(line.iterancestors(f"{W}tbl")) is table and line.find(f"{W}trPr/{W}del") is None:
            yield from row(story(cell, styles) for cell in _cells(line))


def _cells(line: "_Element") -> Iterator["_Element"]:
    for cell in line.iter(f"{W}tc"):
        if next(cell.iterancestors(f"{W}tr")) is line:
            yield cell
