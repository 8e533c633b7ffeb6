"""Dates as survey exports write them."""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta

from hearing.core import fields as keys
from hearing.readers.survey_headers import is_american
from hearing.readers.survey_table import Survey

_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_DAY_FIRST = re.compile(r"(\d{1,2})[./-]\s?(\d{1,2})[./-]\s?(\d{4}|\d{2})(?!\d)")
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})(?!\d)")
_MONTH_IN_WORDS = re.compile(r"(\d{1,2})\.?\s+([a-zæøå]{3})[a-zæøå]*\.?\s+(\d{4})")
_SERIAL = re.compile(r"\d{5}(?:[.,]\d+)?")
_EXCEL_DAY_ZERO = date(1899, 12, 30)
_MONTHS = {
    name: number
    for number, names in enumerate(
        ("jan", "feb", "mar", "apr", "mai maj may", "jun", "jul", "aug", "sep", "okt oct", "nov", "des dec"), 1
    )
    for name in names.split()
}


def date_of_row(survey: Survey) -> Callable[[Sequence[str]], date | None]:
    """A function from a row to the first of its dates that can be read."""
    readers = {
        number: date_reader(survey.values(number), american=is_american(survey.layout.headers[number]))
        for number in survey.numbers(keys.DATE)
    }

    def read(row: Sequence[str]) -> date | None:
        return next(filter(None, (reader(row[number]) for number, reader in readers.items())), None)

    return read


def date_reader(values: Iterable[str], *, american: bool) -> Callable[[str], date | None]:
    """What reads the dates of one column.

    Args:
        values: All cells of the column; they settle whether ``3/4/24`` begins with the day or the month.
        american: Whether the month comes first where the values do not tell.

    Returns:
        A function from a cell to the date that it begins with, or None where it holds none.
    """
    slashed = [found for found in map(_SLASHED.match, values) if found]
    if any(int(found[1]) > 12 for found in slashed):
        american = False
    elif any(int(found[2]) > 12 for found in slashed):
        american = True
    return lambda value: _read(value.strip().casefold(), american=american)


def _read(value: str, *, american: bool) -> date | None:
    if found := _YEAR_FIRST.match(value):
        return _date(found[1], found[2], found[3])
    if american and (found := _SLASHED.match(value)):
        return _date(found[3], found[1], found[2])
    if found := _DAY_FIRST.match(value):
        return _date(found[3], found[2], found[1])
    if found := _MONTH_IN_WORDS.match(value):
        return _date(found[3], str(_MONTHS.get(found[2], 0)), found[1])
    if _SERIAL.fullmatch(value):
        return _EXCEL_DAY_ZERO + timedelta(days=int(value[:5]))
    return None


def _date(year: str, month: str, day: str) -> date | None:
    century = 2000 if len(year) == 2 else 0
    try:
        return date(century + int(year), int(month), int(day))
    except ValueError:
        return None
