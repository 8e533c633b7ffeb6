"""The matrix as an Excel workbook: one sheet that can be sorted and filtered, nothing in it that can run."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING

from hearing.digest.matrix.about import advice_of, advice_on_loose, figures_of, heading_of, mark_of
from hearing.digest.matrix.columns import (
    COLUMNS,
    DONE,
    FIELD_HEADINGS,
    FIELD_WIDTHS,
    HEADINGS,
    ID,
    LOOSE_ID,
    MOVED_TO,
    OUTCOMES,
    QUOTATION,
    REASONS,
    SENDER,
    WHY,
)
from hearing.digest.matrix.model import FIELDS, Matrix, Point, Texts
from hearing.digest.translations import Words, words_in
from hearing.store.assessments import LooseText

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

# Nothing is computed, nothing is a link, whatever a text looks like. Rows go to the disk as they are written.
PLAIN = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
LONGEST = 32_767  # characters of a cell, as Excel counts: UTF-16
_CUT = "… […]"
_A3 = 8
_LINE, _AIR, _HIGHEST = 13.0, 4.0, 409.0  # points
# Two runs give the same bytes.
_CREATED = datetime(2000, 1, 1)


@dataclass(frozen=True, slots=True)
class _Looks:
    heading: "Format"
    own_heading: "Format"
    filled: "Format"
    small: "Format"
    own: "Format"
    title: "Format"
    text: "Format"


@dataclass(slots=True)
class _Table:
    """A sheet whose first row is its heading."""

    sheet: "Worksheet"
    widths: Sequence[int]
    row: int = 0

    def add(self, cells: Sequence[tuple[str, "Format"]]) -> None:
        self.sheet.set_row(self.row, _height([text for text, _ in cells], self.widths))
        for column, (text, look) in enumerate(cells):
            if text:
                self.sheet.write_string(self.row, column, fitting(text), look)
            else:
                self.sheet.write_blank(self.row, column, None, look)
        self.row += 1


def write_workbook(matrix: Matrix, path: Path) -> None:
    """Write the matrix to ``path``."""
    import xlsxwriter

    words = words_in(matrix.language)
    with xlsxwriter.Workbook(path, PLAIN) as book:
        title = heading_of(matrix, words)
        book.set_properties(
            {"title": title, "author": matrix.owner, "keywords": mark_of(matrix), "created": _CREATED}
        )
        looks = _looks(book)
        _points(book, words.gettext("Matrix"), matrix.points, matrix, looks)
        if matrix.loose:
            _loose(book, matrix, looks, words)
        if matrix.others:
            _points(book, words.gettext("Other paragraphs"), matrix.others, matrix, looks)
        _about(book, matrix, looks, words)


def _height(texts: Iterable[str], widths: Sequence[int]) -> float:
    """Points that the longest text of a row needs at the width of its column."""
    most = 1
    for text, width in zip(texts, widths, strict=True):
        if len(text) > width or "\n" in text:
            most = max(most, sum(ceil((len(line) or 1) / width) for line in text.split("\n")))
    return min(most * _LINE + _AIR, _HIGHEST)


@cache
def _growing_sheet() -> "type[Worksheet]":
    """A sheet whose rows have a height, which LibreOffice wants, and still grow while Excel's user types in them.

    XlsxWriter marks a height as the user's own wish, which Excel then never changes.
    """
    from xlsxwriter.worksheet import Worksheet

    class GrowingSheet(Worksheet):  # type: ignore[misc]
        def _xml_start_tag_unencoded(self, tag: str, attributes: Sequence[tuple[str, object]] = ()) -> None:
            kept = [one for one in attributes if tag != "row" or one[0] != "customHeight"]
            super()._xml_start_tag_unencoded(tag, kept)

    return GrowingSheet


def fitting(text: str) -> str:
    """A text that fits in a cell, cut with a sign that it is cut where it is too long."""
    if len(text) * 2 <= LONGEST or len(text.encode("utf-16-le")) // 2 <= LONGEST:
        return text
    room = LONGEST - len(_CUT)
    return text.encode("utf-16-le")[: room * 2].decode("utf-16-le", "ignore") + _CUT


def _looks(book: "Workbook") -> _Looks:
    cell = {"text_wrap": True, "valign": "top", "font_size": 10, "border": 1, "border_color": "#BFBFBF"}
    dark = {**cell, "bold": True, "font_color": "#FFFFFF"}
    return _Looks(
        heading=book.add_format({**dark, "bg_color": "#1F3864"}),
        own_heading=book.add_format({**dark, "bg_color": "#7F4F00"}),
        filled=book.add_format(cell),
        small=book.add_format({**cell, "font_size": 8, "font_color": "#595959"}),
        own=book.add_format({**cell, "bg_color": "#FFF8E5"}),
        title=book.add_format({"bold": True, "font_size": 14, "text_wrap": True, "valign": "top"}),
        text=book.add_format({"text_wrap": True, "valign": "top", "font_size": 11}),
    )


def _points(book: "Workbook", name: str, points: Sequence[Point], matrix: Matrix, looks: _Looks) -> None:
    words = words_in(matrix.language)
    headings = [(words.gettext(column.heading), column.width, False) for column in COLUMNS]
    headings += [(words.gettext(FIELD_HEADINGS[one]), FIELD_WIDTHS[one], True) for one in FIELDS]
    table = _table(book, name, headings, looks, matrix)
    for point in points:
        filled = [
            (column.value(point, words), looks.small if column.heading == HEADINGS[ID] else looks.filled)
            for column in COLUMNS
        ]
        table.add([*filled, *_own(matrix.typed.get(point.id, {}), looks)])
    _finish(table, len(headings), len(COLUMNS), words)


def _loose(book: "Workbook", matrix: Matrix, looks: _Looks, words: Words) -> None:
    filled = [(LOOSE_ID, 16), ("reason", 24), (SENDER, 22), (QUOTATION, 50)]
    names = {"reason": words.gettext(WHY)} | {name: words.gettext(text) for name, text in HEADINGS.items()}
    headings = [(names[name], width, False) for name, width in filled]
    headings += [(names[one], FIELD_WIDTHS[one], True) for one in FIELDS]
    headings += [(names[name], 18, True) for name in (MOVED_TO, DONE)]
    table = _table(book, words.gettext("Not placed"), headings, looks, matrix)
    for one in matrix.loose:
        cells = [loose_id(one), reason(one, words), one.sender, one.quotation]
        own = [*_own(one.texts, looks), ("", looks.own), ("", looks.own)]
        table.add([*((text, looks.filled) for text in cells), *own])
    table.sheet.set_tab_color("#C00000")
    _finish(table, len(headings), len(filled), words)


def loose_id(one: LooseText) -> str:
    """By what a row of the list is known: its number or, for text whose point is gone, that point's id."""
    return f"L-{one.number}" if one.number else one.point


def reason(one: LooseText, words: Words) -> str:
    """Why a text has no place, and which place it would have."""
    why = words.gettext(REASONS[one.reason])
    return f"{why} ({one.point})" if one.reason == "conflict" else why


def _own(texts: Texts, looks: _Looks) -> list[tuple[str, "Format"]]:
    return [(texts.get(name, ""), looks.own) for name in FIELDS]


def _table(
    book: "Workbook", name: str, headings: Sequence[tuple[str, int, bool]], looks: _Looks, matrix: Matrix
) -> _Table:
    sheet = book.add_worksheet(name, worksheet_class=_growing_sheet())
    for column, (_, width, _) in enumerate(headings):
        sheet.set_column(column, column, width)
    sheet.set_landscape()
    sheet.set_paper(_A3)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.6)
    sheet.repeat_rows(0)
    # An ampersand begins a code in a page header.
    sheet.set_header("&L" + heading_of(matrix, words_in(matrix.language)).replace("&", "&&")[:200])
    sheet.set_footer("&R&P / &N")
    table = _Table(sheet, [width for _, width, _ in headings])
    table.add([(text, looks.own_heading if own else looks.heading) for text, _, own in headings])
    return table


def _finish(table: _Table, columns: int, first_own: int, words: Words) -> None:
    sheet, last = table.sheet, max(table.row - 1, 1)
    sheet.freeze_panes(1, 3)
    sheet.autofilter(0, 0, last, columns - 1)
    sheet.ignore_errors({"number_stored_as_text": f"A1:Z{last + 1}"})
    change = first_own + FIELDS.index("change")
    choices = [words.gettext(outcome) for outcome in OUTCOMES]
    # Other text may be typed: the list helps, it does not forbid.
    sheet.data_validation(1, change, last, change, {"validate": "list", "source": choices, "show_error": False})


def _about(book: "Workbook", matrix: Matrix, looks: _Looks, words: Words) -> None:
    sheet = book.add_worksheet(words.gettext("About the matrix"))
    sheet.set_column(0, 0, 110)
    sheet.set_paper(9)
    lines: Iterable[str] = [
        *([matrix.owner] if matrix.owner else []),
        *([words.gettext("Deadline: %(day)s", day=words.date(matrix.deadline))] if matrix.deadline else []),
        figures_of(matrix, words),
        *advice_of(matrix, words),
        *([advice_on_loose(words)] if matrix.loose else []),
    ]
    sheet.write_string(0, 0, heading_of(matrix, words), looks.title)
    for row, line in enumerate(lines, start=2):
        sheet.write_string(row, 0, line, looks.text)
