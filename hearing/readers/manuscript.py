"""A reading while it is put together, block by block."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from hearing.core.model import Block, BlockKind, Reading, Span
from hearing.readers import list_items

_CLOSE = frozenset({BlockKind.LIST_ITEM, BlockKind.TABLE_ROW})
_LONG_CELL = 400


class Piece(NamedTuple):
    """A block before it has its place in the text."""

    text: str
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0


def joined(pieces: Iterable[Piece], kind: BlockKind) -> Piece:
    """All pieces as one, such as a footnote of several paragraphs."""
    texts = (piece.text.strip() for piece in pieces)
    return Piece("\n".join(text for text in texts if text), kind)


def row(cells: Iterable[Iterable[Piece]]) -> Iterator[Piece]:
    """A table's row as one block; but a cell that holds a text of its own, as in a form, keeps its paragraphs."""
    short: list[str] = []
    for cell in cells:
        pieces = [piece for piece in cell if piece.text.strip()]
        if len(pieces) > 1 or any(len(piece.text) > _LONG_CELL for piece in pieces):
            yield Piece("\t".join(short), BlockKind.TABLE_ROW)
            short = []
            yield from pieces
        else:
            short.append("".join(piece.text.strip() for piece in pieces))
    yield Piece("\t".join(short), BlockKind.TABLE_ROW)


def without_repeats(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Pieces of headers or footers: those of the first page and of the others are often the same."""
    seen: set[str] = set()
    for piece in pieces:
        if piece.text.strip() not in seen:
            seen.add(piece.text.strip())
            yield piece


class Manuscript:
    """Text that grows by blocks; a blank line stands between them, except within a list or table."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._blocks: list[Block] = []
        self._length = 0

    def __bool__(self) -> bool:
        return bool(self._blocks)

    def add(
        self,
        text: str,
        kind: BlockKind = BlockKind.PARAGRAPH,
        *,
        page: int | None = None,
        level: int = 0,
        question: str = "",
    ) -> None:
        """Append a block, trimmed of white space at its ends; blank text is left out, typed lists are cut."""
        if kind is not BlockKind.PARAGRAPH:
            self._add(text.strip(), kind, page, level, question)
            return
        lines = text.strip().split("\n")
        for cut in list_items.cut(lines):
            self._add("\n".join(lines[cut.lines]).strip(), cut.kind, page, cut.level, question)

    def extend(self, pieces: Iterable[Piece]) -> None:
        """Append pieces as blocks."""
        for piece in pieces:
            self.add(piece.text, piece.kind, level=piece.level)

    def reading(self, fields: Mapping[str, str] | None = None, part: str = "") -> Reading:
        """The finished reading; empty values of ``fields`` are left out."""
        filled = {key: value for key, value in (fields or {}).items() if value}
        text = "".join(self._pieces)
        return Reading(text, list_items.with_items(text, self._blocks), filled, part)

    def _add(self, text: str, kind: BlockKind, page: int | None, level: int, question: str) -> None:
        if not text:
            return
        if self._blocks:
            close = kind in _CLOSE and self._blocks[-1].kind is kind
            self._append("\n" if close else "\n\n")
        start = self._length
        self._append(text)
        self._blocks.append(Block(kind, Span(start, self._length), page, level, question))

    def _append(self, text: str) -> None:
        self._pieces.append(text)
        self._length += len(text)
