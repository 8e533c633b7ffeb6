"""The blocks of a web page, as a reader sees them."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from hearing.core.model import BlockKind
from hearing.readers.manuscript import Piece, row

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_NOT_SHOWN = {
    "script", "style", "nav", "template", "noscript", "head", "select", "datalist", "svg", "iframe", "object",
    "canvas", "audio", "video", "textarea",
}  # fmt: skip
_BLOCKS = {
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
    "h6", "header", "hr", "html", "legend", "li", "main", "ol", "p", "pre", "section", "summary", "table",
    "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
}  # fmt: skip
_LISTS = frozenset({"ul", "ol", "menu"})
_INVISIBLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_BLANK = re.compile(r"[ \t\r\n\f]+")
_BREAK = "\x1e"  # stands for <br> until the white space around it is gone
_BREAKS = re.compile(rf"[ \t\r\n\f]*{_BREAK}[ \t\r\n\f]*")


def blocks_of(element: "HtmlElement", kind: BlockKind = BlockKind.PARAGRAPH, level: int = 0) -> Iterator[Piece]:
    """Headings, paragraphs, list items and table rows of an element; navigation and scripts are left out.

    Two line breaks in a row part paragraphs.
    """
    text = [element.text or ""]
    for child in element:
        if not _is_shown(child):
            pass
        elif child.tag == "tr" or _holds_blocks(child):
            yield from _pieces("".join(text), kind, level, preformatted=element.tag == "pre")
            text = []
            yield from _of_block(child, kind, level)
        else:
            text.append(_inline(child))
        text.append(child.tail or "")
    yield from _pieces("".join(text), kind, level, preformatted=element.tag == "pre")


def _of_block(element: "HtmlElement", kind: BlockKind, level: int) -> Iterator[Piece]:
    tag = element.tag
    if tag == "tr":
        yield from row(blocks_of(cell) for cell in element if _is_shown(cell))
    elif re.fullmatch("h[1-6]", tag):
        yield from blocks_of(element, BlockKind.HEADING, int(tag[1]))
    elif tag == "li":
        yield from blocks_of(element, BlockKind.LIST_ITEM, max(level, 1))
    else:
        yield from blocks_of(element, kind, level + (tag in _LISTS))


def _is_shown(element: "HtmlElement") -> bool:
    if not isinstance(element.tag, str) or element.tag in _NOT_SHOWN or "hidden" in element.attrib:
        return False
    return not _INVISIBLE.search(element.get("style", ""))


def _holds_blocks(element: "HtmlElement") -> bool:
    return any(inner.tag in _BLOCKS for inner in element.iter())


def _inline(element: "HtmlElement") -> str:
    if element.tag == "br":
        return _BREAK
    parts = [element.text or ""]
    for child in element:
        if _is_shown(child):
            parts.append(_inline(child))
        parts.append(child.tail or "")
    return "".join(parts)


def _pieces(text: str, kind: BlockKind, level: int, *, preformatted: bool) -> Iterator[Piece]:
    if preformatted:
        yield Piece(text.replace(_BREAK, "\n"), kind, level)
        return
    text = _BREAKS.sub(_BREAK, text)
    for part in re.split(f"{_BREAK}{{2,}}", text):
        yield Piece(_BLANK.sub(" ", part).replace(_BREAK, "\n"), kind, level)
