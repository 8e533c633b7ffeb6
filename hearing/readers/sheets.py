"""Survey exports and other tables as XLSX workbooks."""

import re
import zipfile
from datetime import date, datetime
from io import BytesIO
from itertools import islice

from hearing.core.model import Contents, Issue, Status
from hearing.readers.archive import DAMAGE, open_archive, refuse_bomb
from hearing.readers.contract import CannotRead, Options
from hearing.readers.survey_rows import contents_of
from hearing.readers.survey_table import Table

ROWS = 50_000
_DECLARATION = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_AS_CHARACTER = re.compile(r"_x([0-9A-Fa-f]{4})_")


def read_xlsx(content: bytes, name: str, options: Options) -> Contents:
    """Read a workbook; formulas are never computed, their stored results are read.

    Returns:
        As ``survey.read_csv``; where several sheets are surveys, ``part`` names the sheet too.

    Raises:
        CannotRead: if the workbook is damaged, empty, or built to do harm.
    """
    del name
    _look_over(content)
    try:
        tables, issues = _tables(content)
    except MemoryError:
        raise
    except Exception:
        # openpyxl raises whatever a damaged part makes it stumble over
        raise CannotRead(
            Status.UNREADABLE,
            "broken-workbook",
            "the workbook is cut off or damaged",
            hint="open it in Excel and save it anew, or export the survey once more",
        ) from None
    contents = contents_of(tables, options.columns)
    return Contents(contents.readings, issues=(*issues, *contents.issues))


def _look_over(content: bytes) -> None:
    with open_archive(content) as archive:
        refuse_bomb(archive)
        for info in archive.infolist():
            if info.filename.endswith((".xml", ".rels")) and _declares(archive, info):
                raise CannotRead(
                    Status.UNREADABLE,
                    "external-entities",
                    f"{info.filename} declares entities, which a spreadsheet program never does",
                    hint="do not open it; ask the sender for the file once more, saved from Excel or LibreOffice",
                )


def _declares(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bool:
    """Whether an XML part has a document type, which could pull in other files; UTF-16 is looked through too."""
    try:
        with archive.open(info) as part:
            start = part.read(10_000)
    except DAMAGE:
        return False
    return bool(_DECLARATION.search(start.replace(b"\0", b"")))


def _tables(content: bytes) -> tuple[list[Table], list[Issue]]:
    from openpyxl import load_workbook

    book = load_workbook(BytesIO(content), read_only=True, data_only=True, keep_links=False)
    tables: list[Table] = []
    issues: list[Issue] = []
    for sheet in book.worksheets:
        sheet.reset_dimensions()  # what a file says of its own size is often wrong
        cells = islice(sheet.iter_rows(values_only=True), ROWS + 1)
        rows = [[_text(value) for value in row] for row in cells]
        if len(rows) > ROWS:
            issues.append(_too_long(sheet.title))
        tables.append(Table.of(rows[:ROWS], sheet.title))
    return tables, issues


def _text(value: object) -> str:
    match value:
        case None:
            return ""
        case datetime() | date():
            return value.isoformat(" ") if isinstance(value, datetime) else value.isoformat()
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return _AS_CHARACTER.sub(_character, str(value))


def _character(code: re.Match[str]) -> str:
    """Excel writes characters that XML has no place for, such as a carriage return, as «_x000D_»."""
    sign = chr(int(code[1], 16))
    return "\n" if sign == "\r" else sign if sign.isprintable() else ""


def _too_long(sheet: str) -> Issue:
    return Issue(
        "too-many-rows",
        f"only the first {ROWS} rows of {sheet} were read",
        "split the sheet into several files",
    )
