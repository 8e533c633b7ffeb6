"""What a person should know of how a survey export was read."""

import json
from collections.abc import Iterable, Iterator, Sequence

from hearing.core import fields as keys
from hearing.core.model import Issue
from hearing.readers.contract import ColumnMap
from hearing.readers.survey_dates import date_of_row
from hearing.readers.survey_headers import unknown_in_map
from hearing.readers.survey_table import Survey
from hearing.readers.survey_words import Column

_KEYS = "(keys: sender, organisation, sender_type, on_behalf_of, email, date, texts)"


def issues_of(surveys: Sequence[Survey], column_map: ColumnMap | None) -> Iterator[Issue]:
    """Issues of all surveys of a file.

    Args:
        surveys: One for each sheet with answers.
        column_map: What the hearing says of its survey export.
    """
    for survey in surveys:
        if column_map and (missing := unknown_in_map(survey.layout, column_map)):
            yield _not_found(survey, missing)
        if not (survey.layout.system or survey.layout.mapped or survey.layout.has_sender):
            yield _unrecognised(survey)
        yield from _without_answer(survey)
        yield from _unreadable_dates(survey)
    yield from _columns_read(surveys)


def other_sheets(names: Sequence[str]) -> Iterator[Issue]:
    """Sheets beside the surveys that are none themselves."""
    if names:
        yield Issue(
            "other-sheets",
            f"not read, since they hold no answers in free text: {_quoted(names)}",
            "if there are answers in them, save each sheet as a file of its own",
        )


def _not_found(survey: Survey, missing: Sequence[str]) -> Issue:
    return Issue(
        "columns-not-found",
        f"the column map in hearing.yaml names columns that the file does not have: {_quoted(missing)}",
        f"use the file's own headers: {_quoted(filter(None, survey.layout.headers))}",
    )


def _unrecognised(survey: Survey) -> Issue:
    texts = [number for number in survey.numbers(Column.QUESTION) if survey.values(number)]
    sender = _likely_sender(survey, texts)
    rest = [number for number in texts if number != sender]
    name = survey.layout.headers[sender] if sender is not None else "Name"
    example = f"columns: {{sender: {_quoted([name])}, texts: [{_quoted(_headers(survey, rest))}]}}"
    return Issue(
        "unrecognised-columns",
        f"no column is known to say who answers; read as answers in free text: {_quoted(_headers(survey, texts))}",
        f"say in hearing.yaml what the columns hold, by their header texts, for example: {example} {_KEYS}",
    )


def _likely_sender(survey: Survey, texts: Sequence[int]) -> int | None:
    """For the example: a column of background, or the one of several texts that is shortest."""
    background = [number for number in survey.numbers(Column.BACKGROUND) if survey.values(number)]
    if background or len(texts) < 2:
        return background[0] if background else None
    return min(texts, key=lambda number: sum(map(len, survey.values(number))))


def _without_answer(survey: Survey) -> Iterator[Issue]:
    empty = [number for number, row in survey.rows() if not survey.is_answered(row)]
    if empty:
        yield Issue(
            "empty-rows",
            f"{_counted(empty)} without any answer: {ranges(empty)}",
            "compare the number of answers with the survey's own count",
        )


def _unreadable_dates(survey: Survey) -> Iterator[Issue]:
    read_date = date_of_row(survey)
    dates = survey.numbers(keys.DATE)
    wrong = [number for number, row in survey.rows() if any(row[date] for date in dates) and not read_date(row)]
    if wrong:
        yield Issue(
            "unreadable-dates",
            f"the date cannot be read in {_counted(wrong)}: {ranges(wrong)}",
            "write dates as 2024-05-31 or 31.05.2024 in the file",
        )


def _columns_read(surveys: Sequence[Survey]) -> Iterator[Issue]:
    """Columns that could be meant as text: not «helt enig», nor any where a person chose the texts."""
    open_to_doubt = [survey for survey in surveys if not _texts_are_chosen(survey)]
    read = {
        "closed answers": _told(open_to_doubt, Column.CHOICE),
        "background": _told(open_to_doubt, Column.BACKGROUND),
    }
    headers = [header for found in read.values() for header in found]
    if headers:
        told = "; ".join(f"read as {what}: {_quoted(found)}" for what, found in read.items() if found)
        yield Issue(
            "columns-read",
            f"{told}; kept with each answer, but not as its text",
            "if people wrote answers of their own there, or their names, say so in hearing.yaml, for example: "
            f"columns: {{texts: [{_quoted(headers[:1])}]}} {_KEYS}",
        )


def _texts_are_chosen(survey: Survey) -> bool:
    return any(survey.layout.columns[number] == Column.QUESTION for number in survey.layout.mapped)


def _told(surveys: Iterable[Survey], column: Column) -> list[str]:
    found = (
        survey.title(number) for survey in surveys for number in survey.numbers(column) if survey.values(number)
    )
    return list(dict.fromkeys(found))


def _headers(survey: Survey, numbers: Iterable[int]) -> list[str]:
    return [survey.layout.headers[number] for number in numbers]


def _quoted(texts: Iterable[str]) -> str:
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
