"""From tables to readings: one for each response of a survey, or one for tables that are no survey."""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date

from hearing.core import fields as keys
from hearing.core.model import Block, BlockKind, Contents, Issue, Reading, Span, Status
from hearing.readers.contract import CannotRead, ColumnMap
from hearing.readers.manuscript import Manuscript
from hearing.readers.plain_text import plain_blocks, unix_lines
from hearing.readers.survey_dates import date_reader
from hearing.readers.survey_headers import is_american, unknown_in_map
from hearing.readers.survey_table import Survey, Table, recognise
from hearing.readers.survey_words import Column

_SENTENCE_ENDS_LINE = re.compile(r"(?<=[.!?:])[^\S\n]*\n")
_YES = frozenset({"ja", "yes", "x", "true", "sant", "1"})
_NO = frozenset({"nei", "nej", "no", "false", "usant", "falskt", "0"})
_NOBODY = frozenset({"anonymous", "anonym", "-"})
_FIELDS = (
    keys.NAME,
    keys.ORGANISATION,
    keys.ON_BEHALF_OF,
    keys.SENDER_TYPE,
    keys.EMAIL,
    keys.PHONE,
    keys.NATIONAL_ID,
)

DateReader = Callable[[str], date | None]


def contents_of(tables: Sequence[Table], column_map: ColumnMap | None) -> Contents:
    """Readings of a file's tables.

    Args:
        tables: The file's sheets; one for a CSV file.
        column_map: What the hearing says of its survey export.

    Raises:
        CannotRead: if no table holds anything.
    """
    filled = [table for table in tables if table.rows]
    if not filled:
        raise CannotRead(
            Status.UNREADABLE, "empty", "the table is empty", hint="export the survey once more, with its answers"
        )
    found = [(table, recognise(table, column_map)) for table in filled]
    surveys = [survey for _, survey in found if survey]
    if not surveys:
        return Contents((_table_reading(filled),))
    several = len(surveys) > 1
    readings = [reading for survey in surveys for reading in _responses(survey, several=several)]
    issues = [issue for survey in surveys for issue in _issues(survey, column_map)]
    issues += _left_out([table.name for table, survey in found if not survey])
    return Contents(tuple(readings), issues=tuple(issues))


def _responses(survey: Survey, *, several: bool) -> Iterator[Reading]:
    read_dates = _date_readers(survey)
    sheet = f" ({survey.table.name})" if several else ""
    for number, row in survey.rows():
        if any(row):
            yield _answers(survey, row).reading(_fields(survey, row, read_dates), f"row {number}{sheet}")


def _answers(survey: Survey, row: Sequence[str]) -> Manuscript:
    manuscript = Manuscript()
    for number in survey.numbers(Column.QUESTION):
        text = unix_lines(row[number])
        for block in plain_blocks(text):
            words = text[block.span.start : block.span.end]
            pieces = _SENTENCE_ENDS_LINE.split(words) if block.kind is BlockKind.PARAGRAPH else [words]
            for piece in pieces:
                manuscript.add(piece, block.kind, level=block.level, question=survey.layout.headers[number])
    return manuscript


def _fields(survey: Survey, row: Sequence[str], read_dates: Mapping[int, DateReader]) -> dict[str, str]:
    found = {key: _first(survey, row, key) for key in _FIELDS}
    first_and_last = (_first(survey, row, Column.FIRST_NAME), _first(survey, row, Column.LAST_NAME))
    found[keys.NAME] = found[keys.NAME] or " ".join(filter(None, first_and_last))
    found[keys.SENDER_TYPE] = found[keys.SENDER_TYPE] or _if_private(_first(survey, row, Column.YES_IF_PRIVATE))
    day = _day(row, read_dates)
    found[keys.DATE] = day.isoformat() if day else ""
    for number in survey.numbers(Column.CHOICE):
        header = survey.layout.headers[number] or f"column {number + 1}"
        found[keys.ANSWER + header] = row[number]
    return found


def _first(survey: Survey, row: Sequence[str], key: str) -> str:
    filled = (row[number] for number in survey.numbers(key) if row[number].casefold() not in _NOBODY)
    return next(filter(None, filled), "")


def _if_private(answer: str) -> str:
    if answer.casefold() in _YES:
        return "Privatperson"
    return "" if answer.casefold() in _NO else answer


def _date_readers(survey: Survey) -> dict[int, DateReader]:
    return {
        number: date_reader(survey.values(number), american=is_american(survey.layout.headers[number]))
        for number in survey.numbers(keys.DATE)
    }


def _day(row: Sequence[str], read_dates: Mapping[int, DateReader]) -> date | None:
    days = (read(row[number]) for number, read in read_dates.items())
    return next(filter(None, days), None)


def _issues(survey: Survey, column_map: ColumnMap | None) -> Iterator[Issue]:
    layout = survey.layout
    if column_map and (missing := unknown_in_map(layout, column_map)):
        yield Issue(
            "columns-not-found",
            f"the column map in hearing.yaml names columns that the file does not have: {_quoted(missing)}",
            f"use the file's own headers: {_quoted(filter(None, layout.headers))}",
        )
    if not (layout.system or layout.mapped or layout.has_sender):
        yield _unrecognised(survey)
    empty = [number for number, row in survey.rows() if not any(row)]
    if empty:
        yield Issue(
            "empty-rows",
            f"{_counted(empty)} without any answer: {ranges(empty)}",
            "compare the number of answers with the survey's own count",
        )
    yield from _unreadable_dates(survey)


def _unrecognised(survey: Survey) -> Issue:
    headers = survey.layout.headers
    texts = [headers[number] for number in survey.numbers(Column.QUESTION)]
    other = next((headers[number] for number in survey.numbers(Column.CHOICE) if headers[number]), "Name")
    example = f"columns: {{sender: {_quoted([other])}, texts: [{_quoted(texts)}]}}"
    return Issue(
        "unrecognised-columns",
        f"no column is known to say who answers; read as answers in free text: {_quoted(texts)}",
        "say in hearing.yaml what the columns hold, by their header texts, for example: "
        f"{example} (keys: sender, organisation, sender_type, on_behalf_of, email, date, texts)",
    )


def _unreadable_dates(survey: Survey) -> Iterator[Issue]:
    read_dates = _date_readers(survey)
    wrong = [
        number
        for number, row in survey.rows()
        if any(row[column] for column in read_dates) and not _day(row, read_dates)
    ]
    if wrong:
        yield Issue(
            "unreadable-dates",
            f"the date cannot be read in {_counted(wrong)}: {ranges(wrong)}",
            "write dates as 2024-05-31 or 31.05.2024 in the file",
        )


def _left_out(names: Sequence[str]) -> list[Issue]:
    if not names:
        return []
    return [
        Issue(
            "other-sheets",
            f"not read, since they hold no answers in free text: {_quoted(names)}",
            "if there are answers in them, save each sheet as a file of its own",
        )
    ]


def _table_reading(tables: Sequence[Table]) -> Reading:
    """One reading with a block for each row, cells separated by tabs, so that later steps see what it is."""
    pieces: list[str] = []
    blocks: list[Block] = []
    start = 0
    for table in tables:
        lines = [(BlockKind.HEADING, table.name)] if len(tables) > 1 else []
        lines += [(BlockKind.TABLE_ROW, _line(row)) for row in table.rows if any(row)]
        for kind, line in lines:
            pieces.append(line)
            blocks.append(Block(kind, Span(start, start + len(line))))
            start += len(line) + 1
    return Reading("\n".join(pieces), tuple(blocks))


def _line(row: Sequence[str]) -> str:
    return "\t".join(" ".join(cell.split()) for cell in row)


def _quoted(texts: "Iterator[str] | Sequence[str] | filter[str]") -> str:
    return ", ".join(json.dumps(text, ensure_ascii=False) for text in texts)


def _counted(numbers: Sequence[int]) -> str:
    return "1 row" if len(numbers) == 1 else f"{len(numbers)} rows"


def ranges(numbers: Sequence[int]) -> str:
    """Row numbers with runs drawn together: ``3, 7–9``."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][1] == number - 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in runs)
