"""Reads a matrix that was filled in with Word, Excel or LibreOffice; nothing in it is run or looked up."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, time
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from hearing.core.errors import HearingError
from hearing.digest.matrix.about import edition_in
from hearing.digest.matrix.columns import (
    DONE,
    ID,
    LOOSE_ID,
    MOVED_TO,
    QUOTATION,
    SENDER,
    columns_by_heading,
    filled_headings,
    folded_heading,
    is_field,
    prompts,
)
from hearing.digest.matrix.identity import ID as ID_PATTERN
from hearing.digest.matrix.taking_in import FilledMatrix, FilledRow, LooseRow
from hearing.digest.matrix.typed import normal
from hearing.readers.contract import CannotRead
from hearing.readers.docx_story import story
from hearing.readers.docx_styles import Styles, W
from hearing.readers.package import Package

if TYPE_CHECKING:
    from lxml.etree import _Element

_HEADING_ROWS = 25  # a heading that a person has moved further down is none any more
_COMMENTS = "word/comments.xml"


class CannotTakeIn(HearingError):
    """A file is no matrix that can be taken in."""

    exit_code = 5


@dataclass(slots=True)
class _Rows:
    """Collects rows from tables, each read by the headings above it."""

    rows: list[FilledRow] = field(default_factory=list)
    loose: list[LooseRow] = field(default_factory=list)
    tables: int = 0
    strange: Counter[str] = field(default_factory=Counter)

    def add_table(self, lines: Iterable[Sequence[str]], name: str) -> None:
        """Take in the rows of a table, or nothing where it has no heading of ours."""
        columns: dict[int, str] = {}
        strange: dict[int, str] = {}
        for number, cells in enumerate(lines, start=1):
            found = _columns(cells)
            if found:
                self.tables += not columns
                columns, strange = found, _strange(cells, found)
            elif columns:
                self.strange.update(
                    heading for at, heading in strange.items() if at < len(cells) and normal(cells[at])
                )
                self._add(_by_name(cells, columns), f"{name}, row {number}")
            elif number >= _HEADING_ROWS:
                return

    def _add(self, cells: Mapping[str, str], place: str) -> None:
        texts = {name: _typed(text) for name, text in cells.items() if is_field(name)}
        if LOOSE_ID in cells:
            done = bool(normal(cells.get(DONE, "")))
            moved_to = cells.get(MOVED_TO, "")
            self.loose.append(LooseRow(normal(cells[LOOSE_ID]), texts, moved_to, done, place))
            return
        found = ID_PATTERN.search(cells.get(ID, ""))
        id_ = found[0].upper() if found else ""
        if id_ or any(texts.values()):
            words = cells.get(QUOTATION, "")
            self.rows.append(FilledRow(id_, texts, cells.get(SENDER, ""), words, place))


def read_matrix(path: Path) -> FilledMatrix:
    """Read a filled-in matrix.

    Raises:
        CannotTakeIn: if the file is no matrix, or cannot be read.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise CannotTakeIn(f"cannot be read: {error.strerror}", place=str(path), hint="name a file") from None
    try:
        return _reader(content, path)(content, path)
    except CannotRead as refusal:
        raise CannotTakeIn(str(refusal), place=str(path), hint=refusal.hint) from None


def _reader(content: bytes, path: Path) -> Callable[[bytes, Path], FilledMatrix]:
    with Package(content, "a matrix") as package:
        if package.bytes("word/document.xml") is not None:
            return _read_document
        if package.bytes("xl/workbook.xml") is not None:
            return _read_workbook
    raise CannotTakeIn(
        "is neither a Word document nor an Excel workbook",
        place=str(path),
        hint="save it as .docx or .xlsx and take that file in",
    )


def _filled(rows: _Rows, path: Path, edition: int | None, remarks: Iterable[str] = ()) -> FilledMatrix:
    if not rows.tables:
        raise CannotTakeIn(
            "no table with the headings of a matrix was found",
            place=str(path),
            hint="leave the row of headings as «hearing matrix» wrote it, above all «ID»",
        )
    columns = (
        f"the column «{heading}» is not of the matrix: {count} texts in it are not taken in"
        for heading, count in rows.strange.items()
    )
    all_remarks = (*remarks, *columns)
    return FilledMatrix(str(path.resolve()), edition, tuple(rows.rows), tuple(rows.loose), all_remarks)


# --- workbooks -------------------------------------------------------------------------------------------------


def _read_workbook(content: bytes, path: Path) -> FilledMatrix:
    import openpyxl

    rows = _Rows()
    try:
        book = openpyxl.load_workbook(BytesIO(content), read_only=True, keep_links=False)
        edition = edition_in(book.properties.keywords)
        for sheet in book.worksheets:
            sheet.reset_dimensions()
            rows.add_table(_lines(sheet.iter_rows(values_only=True)), f"sheet {sheet.title}")
    except MemoryError:
        raise
    except Exception:
        # openpyxl raises whatever a damaged part makes it stumble over
        raise CannotTakeIn(
            "the workbook is cut off or damaged", place=str(path), hint="open it, save it anew, and try again"
        ) from None
    return _filled(rows, path, edition)


def _lines(rows: Iterable[Sequence[object]]) -> Iterator[list[str]]:
    for row in rows:
        yield [_shown(value) for value in row]


def _shown(value: object) -> str:
    """A cell's value as text; a formula stays the text that was typed."""
    match value:
        case None:
            return ""
        case str():
            return value.replace("_x000D_", "")
        case datetime() if value.time() == time():
            text = value.date().isoformat()
        case datetime():
            text = value.isoformat(" ", "minutes")
        case float() if value.is_integer():
            text = str(int(value))
        case _:
            text = str(value)
    return text


# --- documents -------------------------------------------------------------------------------------------------


def _read_document(content: bytes, path: Path) -> FilledMatrix:
    rows = _Rows()
    with Package(content, "the matrix") as package:
        document = package.xml("word/document.xml")
        properties = package.xml("docProps/core.xml")
        comments = package.xml(_COMMENTS)
        styles = Styles(package.xml("word/styles.xml"))
    if document is None:
        raise CannotTakeIn("the document holds nothing", place=str(path), hint="open it and save it anew")
    for number, table in enumerate(document.iter(f"{W}tbl"), start=1):
        rows.add_table((_texts(line, styles) for line in table.iterchildren(f"{W}tr")), f"table {number}")
    words = properties.iter("{*}keywords") if properties is not None else iter(())
    edition = edition_in(next((word.text for word in words), None))
    return _filled(rows, path, edition, _remarks(comments))


def _texts(line: "_Element", styles: Styles) -> list[str]:
    """Text of each cell; a cell over several columns is followed by empty ones."""
    texts: list[str] = []
    for cell in line.iter(f"{W}tc"):
        if next(cell.iterancestors(f"{W}tr")) is not line:
            continue
        texts.append("\n".join(piece.text for piece in story(cell, styles)))
        span = cell.find(f"{W}tcPr/{W}gridSpan")
        texts.extend([""] * (int(span.get(f"{W}val", "1")) - 1 if span is not None else 0))
    return texts


def _remarks(comments: "_Element | None") -> Iterator[str]:
    count = len(comments.findall(f"{W}comment")) if comments is not None else 0
    if count:
        yield f"{count} comments in the margin are not taken in; what should be kept belongs in the cells"


# --- columns ---------------------------------------------------------------------------------------------------


def _columns(cells: Sequence[str]) -> dict[int, str]:
    """What the columns of a row of headings are; empty where the row is none."""
    known = columns_by_heading()
    found: dict[int, str] = {}
    for number, cell in enumerate(cells):
        name = known.get(folded_heading(cell))
        if name and name not in found.values():
            found[number] = name
    names = set(found.values())
    is_heading = any(is_field(name) for name in names) and (ID in names or LOOSE_ID in names or SENDER in names)
    return found if is_heading else {}


def _strange(cells: Sequence[str], columns: Mapping[int, str]) -> dict[int, str]:
    """Columns that a person has added, by their place."""
    return {
        at: normal(cell) or f"no. {at + 1}"
        for at, cell in enumerate(cells)
        if at not in columns and folded_heading(cell) not in filled_headings()
    }


def _by_name(cells: Sequence[str], columns: Mapping[int, str]) -> dict[str, str]:
    named = {name: cells[number] if number < len(cells) else "" for number, name in columns.items()}
    # In a document the sender's words share their cell with more: a row without an id is known by all of it.
    named.setdefault(QUOTATION, "\n".join(text for number, text in enumerate(cells) if number not in columns))
    return named


def _typed(text: str) -> str:
    return "" if text.strip() in prompts() else text
