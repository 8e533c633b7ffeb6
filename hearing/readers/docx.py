"""Word documents, read from their XML so that tracked changes, text boxes, notes and comments are not lost."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hearing.core import fields
from hearing.core.model import BlockKind, Contents, Issue
from hearing.readers import refusals
from hearing.readers.contract import CannotRead, Options
from hearing.readers.docx_story import is_hidden, story
from hearing.readers.docx_styles import Styles, W
from hearing.readers.manuscript import Manuscript, Piece, joined, without_repeats
from hearing.readers.package import Package

if TYPE_CHECKING:
    from lxml.etree import _Element

_WHAT = "a Word document"
_CHANGES = tuple(f"{W}{name}" for name in ("ins", "del", "moveFrom", "moveTo"))
_PICTURES = tuple(f"{W}{name}" for name in ("drawing", "pict", "object"))
_SEPARATORS = frozenset({"separator", "continuationSeparator", "continuationNotice"})
_CORE = {
    fields.TITLE: "{http://purl.org/dc/elements/1.1/}title",
    fields.AUTHOR: "{http://purl.org/dc/elements/1.1/}creator",
}


def read_docx(content: bytes, name: str, options: Options) -> Contents:
    """Read headers, body, notes, footers and comments, in this order.

    Raises:
        CannotRead: if the document is damaged, harmful, or holds no main part or no text.
    """
    del name, options
    with Package(content, _WHAT) as package:
        main = next((path for kind, path in package.relations("").values() if kind == "officeDocument"), "")
        root = package.xml(main) if main else None
        body = None if root is None else root.find(f"{W}body")
        if root is None or body is None:
            raise refusals.damaged(_WHAT, "it has no main part")
        parts = _parts(package, main)
        manuscript = Manuscript()
        manuscript.extend(_pieces(body, parts))
        if not manuscript:
            raise _without_text(root)
        return Contents((manuscript.reading(_fields(package)),), issues=_issues(root))


def _without_text(root: "_Element") -> CannotRead:
    pictures = next(root.iter(*_PICTURES), None) is not None
    return refusals.only_pictures(_WHAT) if pictures else refusals.no_text(_WHAT)


def _parts(package: Package, main: str) -> dict[str, list["_Element"]]:
    """Root elements of the parts that the main one refers to, by kind."""
    parts: dict[str, list[_Element]] = {}
    for kind, path in package.relations(main).values():
        if kind in {"styles", "header", "footer", "footnotes", "endnotes", "comments"}:
            root = package.xml(path)
            if root is not None:
                parts.setdefault(kind, []).append(root)
    return parts


def _pieces(body: "_Element", parts: dict[str, list["_Element"]]) -> Iterator[Piece]:
    styles = Styles(next(iter(parts.get("styles", [])), None))
    yield from without_repeats(piece for root in parts.get("header", []) for piece in story(root, styles))
    yield from story(body, styles)
    for kind in ("footnotes", "endnotes"):
        for root in parts.get(kind, []):
            yield from _notes(root, styles)
    yield from without_repeats(piece for root in parts.get("footer", []) for piece in story(root, styles))
    for root in parts.get("comments", []):
        for comment in root:
            yield joined(story(comment, styles), BlockKind.COMMENT)


def _notes(root: "_Element", styles: Styles) -> Iterator[Piece]:
    for note in root:
        if note.get(f"{W}type", "normal") not in _SEPARATORS:
            yield joined(story(note, styles), BlockKind.FOOTNOTE)


def _fields(package: Package) -> dict[str, str]:
    path = next((path for kind, path in package.relations("").values() if kind == "core-properties"), "")
    root = package.xml(path) if path else None
    if root is None:
        return {}
    return {key: (root.findtext(tag) or "").strip() for key, tag in _CORE.items()}


def _issues(root: "_Element") -> tuple[Issue, ...]:
    issues: list[Issue] = []
    if next(root.iter(*_CHANGES), None) is not None:
        message = "tracked changes: what was inserted is read, what was deleted is not"
        issues.append(Issue("tracked-changes", message, "ask the sender which version is meant, if it matters"))
    if any(is_hidden(run) and run.find(f"{W}t") is not None for run in root.iter(f"{W}r")):
        issues.append(Issue("hidden-text", "the document holds hidden text, which is left out", "show it in Word"))
    return tuple(issues)
