"""Survey exports: a workbook from Microsoft Forms, a CSV from Google Forms."""

import csv
import io
from datetime import datetime

import xlsxwriter

from making.texts import Text


def xlsx(text: Text) -> bytes:
    """The workbook; times are real dates, everything else is text."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False})
    book.set_properties({"created": datetime(2025, 11, 3, 8, 0, 0)})
    when = book.add_format({"num_format": "dd.mm.yyyy hh:mm"})
    sheet = book.add_worksheet("Sheet1")
    for row, cells in enumerate(_table(text)):
        for column, cell in enumerate(cells):
            if row and column in {1, 2} and cell:
                sheet.write_datetime(row, column, datetime.strptime(cell, "%d.%m.%Y %H:%M"), when)
            elif cell:
                sheet.write_string(row, column, cell)
    book.close()
    return out.getvalue()


def google_csv(text: Text) -> bytes:
    """The CSV as Excel saves it again in a Nordic country."""
    out = io.StringIO()
    csv.writer(out, delimiter=";", lineterminator="\r\n").writerows(_table(text))
    return out.getvalue().encode("cp1252")


def _table(text: Text) -> list[list[str]]:
    headers = _cells(text["columns"])
    return [headers, *(_row(row, len(headers)) for row in text.rows)]


def _row(row: Text, columns: int) -> list[str]:
    cells = _cells(row["cells"])
    cells += [""] * (columns - len(cells))
    for block in row.blocks:
        cells[block.column - 1] = block.text
    return cells


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.split("|")] if line else []
