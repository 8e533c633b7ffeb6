"""Survey exports as CSV, and other tables as CSV."""

import csv
from collections import Counter
from collections.abc import Sequence
from io import StringIO

from hearing.core.model import Contents, Issue
from hearing.readers.charsets import decode
from hearing.readers.contract import Options
from hearing.readers.survey_issues import ranges
from hearing.readers.survey_rows import contents_of
from hearing.readers.survey_table import Table

_DELIMITERS = (";", ",", "\t", "|")
_UNIT_SEPARATOR = "\x1f"
_SAMPLE = 200_000  # characters that the delimiter is judged by
_LONGEST_CELL = 2**31 - 1


def read_csv(content: bytes, name: str, options: Options) -> Contents:
    """Read a table; each row of a survey export becomes a reading, any other table one reading.

    Returns:
        Readings with ``part`` «row N», N counting from 1 as a spreadsheet program does (cells with line breaks are
        one row); see ``survey_rows.contents_of``.

    Raises:
        CannotRead: if the file holds no cell with text.
    """
    del name
    decoded = decode(content)
    text, issues = _without_nul(decoded.text.lstrip("\ufeff"))
    first, _, rest = text.partition("\n")
    said = _said_delimiter(first)
    records, damaged = _records(rest if said else text, said)
    contents = contents_of([Table.of(records)], options.columns)
    issues = [*decoded.issues, *issues, *_unclosed(damaged), *contents.issues]
    return Contents(contents.readings, issues=tuple(issues))


def _without_nul(text: str) -> tuple[str, list[Issue]]:
    count = text.count("\0")
    if not count:
        return text, []
    issue = Issue(
        "nul-bytes",
        f"{count} NUL bytes left out: the file was damaged on its way or is not a text file",
        "compare the answers with the survey, or export it once more",
    )
    return text.replace("\0", ""), [issue]


def _said_delimiter(line: str) -> str:
    """Excel's own first line «sep=;», which is not a row."""
    line = line.strip().strip('"')
    return line[4] if len(line) == 5 and line.startswith("sep=") else ""


def _records(text: str, delimiter: str) -> tuple[list[list[str]], list[int]]:
    """The rows, and the numbers of those whose quotation marks do not pair.

    Such a row would swallow all rows below it, so it is cut at its line end and the next line starts afresh.
    """
    csv.field_size_limit(_LONGEST_CELL)
    delimiter = delimiter or _delimiter(text)
    lines = list(StringIO(text, newline=""))
    records: list[list[str]] = []
    damaged: list[int] = []
    start = 0
    while start < len(lines):
        reader = csv.reader(
            (lines[number] for number in range(start, len(lines))), delimiter=delimiter, strict=True
        )
        done = 0
        try:
            for record in reader:
                records.append(record)
                done = reader.line_num
            return records, damaged
        except csv.Error:
            records.append(_cut(lines[start + done], delimiter))
            damaged.append(len(records))
            start += done + 1
    return records, damaged


def _cut(line: str, delimiter: str) -> list[str]:
    if line.count('"') % 2 == 0:
        return next(csv.reader([line], delimiter=delimiter), [])
    return next(csv.reader([line], delimiter=delimiter, quoting=csv.QUOTE_NONE), [])


def _delimiter(text: str) -> str:
    """The sign that cuts most rows into the same number of cells; one that never occurs in a single column."""
    regularities = {sign: _regularity(text[:_SAMPLE], sign) for sign in _DELIMITERS}
    best = max(_DELIMITERS, key=regularities.__getitem__)
    return best if regularities[best] else _UNIT_SEPARATOR


def _regularity(text: str, delimiter: str) -> float:
    try:
        widths = Counter(map(len, csv.reader(StringIO(text, newline=""), delimiter=delimiter)))
    except csv.Error:
        return 0.0
    widths.pop(0, None)
    if not widths:
        return 0.0
    width, count = widths.most_common(1)[0]
    return (width > 1) * (count / widths.total()) * (1 + min(width, 20) / 100)


def _unclosed(damaged: Sequence[int]) -> list[Issue]:
    if not damaged:
        return []
    return [
        Issue(
            "unclosed-quote",
            f"quotation marks do not pair in row {ranges(damaged)}; such a row was cut at its line end",
            "compare these rows with the survey, or export it once more with quotation marks doubled",
        )
    ]
