"""Web pages, as saved by a browser; nothing that they point to is loaded."""

import re
from typing import TYPE_CHECKING

from hearing.core import fields
from hearing.core.model import Block, Contents
from hearing.readers import charsets, refusals
from hearing.readers.contract import Options
from hearing.readers.hearing_pages import answers_on, mark_list
from hearing.readers.html_blocks import blocks_of
from hearing.readers.manuscript import Manuscript

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_WHAT = "a web page"
_CHARSET = re.compile(rb"<(?:meta\b[^>]*?charset\s*=\s*[\"']?|\?xml\b[^>]*?encoding\s*=\s*[\"'])([\w-]+)", re.I)
_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_TITLE = ("og:title", "dc.title", "dcterms.title")
_AUTHOR = ("author", "article:author", "dc.creator", "dcterms.creator")
_DATE = ("article:published_time", "dc.date", "dcterms.date", "dcterms.created", "date", "pubdate")


def read_html(content: bytes, name: str, options: Options) -> Contents:
    """Read a page; from the government's hearing portal, only the answers, one reading each.

    Raises:
        CannotRead: if the page holds no text.
    """
    del name, options
    declared = _CHARSET.search(content[:4096])
    return _read(content, declared[1].decode("ascii") if declared else "")


def read_mhtml(content: bytes, name: str, options: Options) -> Contents:
    """Read a page that a browser has saved with its pictures in one file.

    Raises:
        CannotRead: if it holds no page, or the page no text.
    """
    del name, options
    from email import message_from_bytes

    for part in message_from_bytes(content).walk():
        if part.get_content_type() == "text/html":
            return _read(bytes(part.get_payload(decode=True) or b""), part.get_content_charset() or "")
    raise refusals.damaged(_WHAT, "the file holds no page")


def blocks_from_html(markup: str) -> tuple[str, tuple[Block, ...]]:
    """Text and blocks of markup, such as a mail's body; empty where it holds no text.

    Raises:
        CannotRead: if it is nested so deeply that text would be lost.
    """
    root = _parsed(markup)
    manuscript = Manuscript()
    if root is not None:
        manuscript.extend(blocks_of(root))
    reading = manuscript.reading()
    return reading.text, reading.blocks


def _read(content: bytes, charset: str) -> Contents:
    decoded = charsets.decode(content, charset)
    root = _parsed(decoded.text)
    if root is None:
        raise refusals.no_text(_WHAT)
    found = _fields(root)
    answers, issues = answers_on(root, found)
    if answers:
        return Contents(tuple(answers), issues=(*decoded.issues, *issues))
    if mark_list(root):
        found[fields.PAGE_KIND] = "hearing"
    manuscript = Manuscript()
    manuscript.extend(blocks_of(root))
    if not manuscript:
        raise refusals.no_text(_WHAT)
    return Contents((manuscript.reading(found),), issues=decoded.issues)


def _parsed(text: str) -> "HtmlElement | None":
    from lxml import etree, html

    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = html.document_fromstring(text.encode("utf-8", errors="replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        refusals.raise_out_of_memory(error)
        return None
    if any(error.level_name == "FATAL" for error in parser.error_log):
        raise refusals.damaged(_WHAT, "it is nested too deeply, so that text would be lost")
    return root


def _fields(root: "HtmlElement") -> dict[str, str]:
    meta = _metadata(root)
    titles, times = root.xpath("string(.//title)"), root.xpath(".//time/@datetime")
    dates = [_ISO_DATE.match(value.strip()) for value in (*(meta.get(key, "") for key in _DATE), *times[:1])]
    return {
        fields.TITLE: _first(meta, _TITLE) or " ".join(titles.split()),
        fields.SITE: meta.get("og:site_name", ""),
        fields.AUTHOR: _first(meta, _AUTHOR),
        fields.DATE: next((found[0] for found in dates if found), ""),
        fields.PAGE_KIND: "article" if meta.get("og:type") == "article" else "",
    }


def _metadata(root: "HtmlElement") -> dict[str, str]:
    """Contents of the page's ``meta`` elements by lower-case name; the first of a name counts."""
    found: dict[str, str] = {}
    for element in root.iter("meta"):
        key = (element.get("property") or element.get("name") or "").lower()
        found.setdefault(key, " ".join(element.get("content", "").split()))
    return found


def _first(meta: dict[str, str], keys: tuple[str, ...]) -> str:
    return next((meta[key] for key in keys if meta.get(key)), "")
