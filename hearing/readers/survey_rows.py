"""From tables to readings: one for each response of a survey, or one for tables that are no survey."""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date

from hearing.core import fields as keys
from hearing.core.model import Block, BlockKind, Contents, Reading, Span, Status
from hearing.readers.contract import CannotRead, ColumnMap
from hearing.readers.manuscript import Manuscript
from hearing.readers.plain_text import plain_blocks, unix_lines
from hearing.readers.survey_dates import date_of_row
from hearing.readers.survey_issues import issues_of, other_sheets
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

_YES_BEFORE = re.compile(r"^(?:ja|yes)(?:\s*[,.:;]\s*|\s+[–-]\s+|$)", re.IGNORECASE)
_BEGINS_WITH_NO = re.compile(r"(?:nei|nej|no)(?:\s*[,.:;]|\s+[–-]\s|$)", re.IGNORECASE)

DateReader = Callable[[Sequence[str]], date | None]


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
    others = other_sheets([table.name for table, survey in found if not survey])
    return Contents(tuple(readings), issues=(*issues_of(surveys, column_map), *others))


def _responses(survey: Survey, *, several: bool) -> Iterator[Reading]:
    read_date = date_of_row(survey)
    sheet = f" ({survey.table.name})" if several else ""
    for number, row in survey.rows():
        if any(row):
            yield _answers(survey, row).reading(_fields(survey, row, read_date), f"row {number}{sheet}")


def _answers(survey: Survey, row: Sequence[str]) -> Manuscript:
    manuscript = Manuscript()
    for number in survey.texts(row):
        text = unix_lines(row[number])
        for block in plain_blocks(text):
            words = text[block.span.start : block.span.end]
            pieces = _SENTENCE_ENDS_LINE.split(words) if block.kind is BlockKind.PARAGRAPH else [words]
            for piece in pieces:
                manuscript.add(piece, block.kind, level=block.level, question=survey.layout.headers[number])
    return manuscript


def _fields(survey: Survey, row: Sequence[str], read_date: DateReader) -> dict[str, str]:
    found = {key: _first(survey, row, key) for key in _FIELDS}
    first_and_last = (_first(survey, row, Column.FIRST_NAME), _first(survey, row, Column.LAST_NAME))
    found[keys.NAME] = found[keys.NAME] or " ".join(filter(None, first_and_last))
    found[keys.SENDER_TYPE] = found[keys.SENDER_TYPE] or _if_private(_first(survey, row, Column.YES_IF_PRIVATE))
    for key in (keys.ORGANISATION, keys.ON_BEHALF_OF):
        found[key] = _named(found[key])
    day = read_date(row)
    found[keys.DATE] = day.isoformat() if day else ""
    return found | {keys.ANSWER + survey.title(number): row[number] for number in survey.closed(row)}


def _first(survey: Survey, row: Sequence[str], key: str) -> str:
    filled = (row[number] for number in survey.numbers(key) if row[number].casefold() not in _NOBODY)
    return next(filter(None, filled), "")


def _named(answer: str) -> str:
    """The body in «Ja, Åsen vel», for questions that ask whether and for whom at once."""
    return "" if _BEGINS_WITH_NO.match(answer) else _YES_BEFORE.sub("", answer)


def _if_private(answer: str) -> str:
    if answer.casefold() in _YES:
        return "Privatperson"
    return "" if answer.casefold() in _NO else answer


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
