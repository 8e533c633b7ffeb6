"""Is a table a survey, and if so, what does each of its columns hold?"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Self

from hearing.core import fields as keys
from hearing.readers.contract import ColumnMap
from hearing.readers.survey_answers import column_of, is_on_scale, is_wordy, own_words
from hearing.readers.survey_headers import Layout, asks, find_layout, names_invited_bodies
from hearing.readers.survey_words import Column

_NATIONAL_ID = re.compile(r"\d{6}\s?\d{5}|(?:19|20)?\d{6}[-+]\d{4}|(?:19|20)\d{10}")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.\w+")
_WHO = frozenset({keys.NAME, keys.ORGANISATION, keys.ON_BEHALF_OF, keys.SENDER_TYPE})
_TOO_LONG_FOR_A_NAME = 150
_CLOSED = (Column.SCALE, Column.CHOICE, Column.BACKGROUND)
_COLUMNS = 1_000
_PROSE = 8  # words from which a cell is more than a remark in a list


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells as text, without empty cells at the end; the first is row 1, as in a spreadsheet program."""

    rows: tuple[tuple[str, ...], ...]
    name: str = ""

    @classmethod
    def of(cls, rows: Iterable[Sequence[str]], name: str = "") -> Self:
        """Leave out empty rows at the end; what stands beyond the thousandth column is drawn into it."""
        trimmed = [_trimmed(row) for row in rows]
        while trimmed and not trimmed[-1]:
            trimmed.pop()
        return cls(tuple(trimmed), name)


def _trimmed(row: Sequence[str]) -> tuple[str, ...]:
    cells = [cell.strip() for cell in row]
    while cells and not cells[-1]:
        cells.pop()
    if len(cells) > _COLUMNS:
        cells = [*cells[: _COLUMNS - 1], " ".join(filter(None, cells[_COLUMNS - 1 :]))]
    return tuple(cells)


@dataclass(frozen=True, slots=True)
class Survey:
    """A table of which each row below the header row is one response.

    Attributes:
        table: All of it.
        layout: What the columns hold.
        own_words: By closed column, the cells that are free text all the same.
    """

    table: Table
    layout: Layout
    own_words: Mapping[int, frozenset[str]] = field(default_factory=dict)

    def rows(self) -> Iterator[tuple[int, tuple[str, ...]]]:
        """Row number and a cell for each column, of each row below the header row, empty ones included."""
        first, width = self.layout.header_row + 1, len(self.layout.headers)
        for number, row in enumerate(self.table.rows[first:], first + 1):
            yield number, row + ("",) * (width - len(row))

    def values(self, column: int) -> list[str]:
        """The cells of a column that are not empty."""
        below = self.table.rows[self.layout.header_row + 1 :]
        return [row[column] for row in below if column < len(row) and row[column]]

    def numbers(self, kind: str) -> list[int]:
        """The columns of one kind, from the left."""
        return [number for number, column in enumerate(self.layout.columns) if column == kind]

    def title(self, column: int) -> str:
        """The header of a column, told from the same header further left."""
        headers = self.layout.headers
        before = headers[:column].count(headers[column])
        header = headers[column] or f"column {column + 1}"
        return f"{header} ({before + 1})" if before and headers[column] else header

    def texts(self, row: Sequence[str]) -> list[int]:
        """The columns in which a row holds free text, from the left."""
        columns = enumerate(self.layout.columns)
        return [number for number, column in columns if row[number] and self._is_text(number, column, row[number])]

    def closed(self, row: Sequence[str]) -> list[int]:
        """The columns in which a row holds a closed answer or background, from the left."""
        columns = enumerate(self.layout.columns)
        return [
            number
            for number, column in columns
            if row[number] and column in _CLOSED and not self._is_text(number, column, row[number])
        ]

    def is_answered(self, row: Sequence[str]) -> bool:
        """Whether a row says more than who answers and when."""
        closed = {self.layout.columns[number] for number in self.closed(row)}
        return bool(self.texts(row)) or not closed <= {Column.BACKGROUND}

    def _is_text(self, number: int, column: str, cell: str) -> bool:
        return column == Column.QUESTION or cell in self.own_words.get(number, ())


def recognise(table: Table, column_map: ColumnMap | None) -> Survey | None:
    """The table as a survey, or None if it is another table, such as a list of invited bodies.

    Args:
        table: Not empty.
        column_map: What the hearing says of its export.
    """
    found = Survey(table, find_layout(table.rows, column_map))
    columns = tuple(_settled(found, number) for number in range(len(found.layout.columns)))
    closed = [(number, column) for number, column in enumerate(columns) if column in _CLOSED]
    own = {number: own_words(column, found.values(number)) for number, column in closed}
    survey = Survey(table, replace(found.layout, columns=columns), own)
    return survey if _is_survey(survey) else None


def _settled(survey: Survey, number: int) -> str:
    """What a column is for, now that its cells are known too; the hearing's own map is never overruled."""
    layout, values = survey.layout, survey.values(number)
    column, header = layout.columns[number], layout.headers[number]
    if number in layout.mapped or not values:
        return column or Column.SCALE
    if column in {Column.UNKNOWN, Column.BACKGROUND} and (told := _told_by(values)):
        return told
    if column in {Column.UNKNOWN, Column.QUESTION}:
        return column_of(header, values)
    if column != Column.BACKGROUND and max(map(len, values)) > _TOO_LONG_FOR_A_NAME:
        return Column.QUESTION
    return Column.SCALE if column in _WHO and all(map(is_on_scale, values)) else column


def _told_by(values: list[str]) -> str:
    """What most of the cells look like, whatever the header says."""
    for column, pattern in ((keys.NATIONAL_ID, _NATIONAL_ID), (keys.EMAIL, _EMAIL)):
        if 2 * sum(bool(pattern.fullmatch(value)) for value in values) > len(values):
            return column
    return ""


def _is_survey(survey: Survey) -> bool:
    layout = survey.layout
    rows = [row for _, row in survey.rows() if any(row)]
    if not rows or layout.system or layout.mapped:
        return bool(rows)
    if layout.has_sender and not names_invited_bodies(layout):
        return _looks_answered(survey, rows)
    longest = [max((len(row[number].split()) for number in survey.texts(row)), default=0) for row in rows]
    return 2 * sum(words >= _PROSE for words in longest) >= len(rows)


def _looks_answered(survey: Survey, rows: Sequence[tuple[str, ...]]) -> bool:
    """Whether people who are named have answered something, and are not only listed with what they do."""
    texts = {number for row in rows for number in survey.texts(row)}
    is_dated = keys.DATE in survey.layout.columns
    asked = is_dated or any(asks(survey.layout.headers[number]) for number in texts)
    return bool(texts) and (asked or any(is_wordy(row[number]) for row in rows for number in survey.texts(row)))
