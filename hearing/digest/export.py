"""Everything in the store as JSON Lines, CSV or Excel, for other tools."""

import csv
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from hearing.core.errors import OutputNotWritable
from hearing.core.model import REJECTED, Label, Labelled, Source
from hearing.digest.records import as_record

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

Cell = str | int | float | None
Row = list[Cell]

FILES = ["file", "status", "format", "bytes", "sha256", "duplicate_of", "what_to_know"]
RESPONSES = [
    "response", "file", "part", "kind", "language", "sender", "sender_from", "on_behalf_of", "stakeholder",
    "received", "late", "case_number", "stance", "duplicate_of", "title",
]  # fmt: skip
PARAGRAPHS = ["response", "paragraph", "page", "role", "voice", "language", "question", "lead_in", "text"]
LABELS = [
    "response", "file", "sender", "paragraph", "page", "label", "code", "groups", "evidence", "made_by", "score",
]  # fmt: skip

# What a spreadsheet would take for a formula.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def export_jsonl(sources: Iterable[Source], labelled: Iterable[Labelled], folder: Path) -> list[Path]:
    """Write ``files.jsonl`` and ``responses.jsonl`` (the public format; see ``response.schema.json``)."""
    return [
        _lines(folder / "files.jsonl", (dict(zip(FILES, file_row(source), strict=True)) for source in sources)),
        _lines(folder / "responses.jsonl", map(as_record, labelled)),
    ]


def export_csv(sources: Iterable[Source], labelled: Iterable[Labelled], folder: Path) -> list[Path]:
    """Write four tables as Nordic Excel opens them: ``;`` between cells, UTF-8 with a byte order mark."""
    paths = [folder / f"{name}.csv" for name in ("files", "responses", "paragraphs", "labels")]
    with ExitStack() as stack, writable(folder):
        tables = [_Csv(stack.enter_context(path.open("w", encoding="utf-8-sig", newline=""))) for path in paths]
        _fill(tables, sources, labelled)
    return paths


def export_xlsx(sources: Iterable[Source], labelled: Iterable[Labelled], folder: Path) -> list[Path]:
    """Write one workbook with four sheets; nothing in it is a formula or a link."""
    import xlsxwriter

    path = folder / "hearing.xlsx"
    plain = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with writable(folder), xlsxwriter.Workbook(path, plain) as book:
        heading = book.add_format({"bold": True})
        names = ("Files", "Responses", "Paragraphs", "Labels")
        _fill([_Sheet(book.add_worksheet(name), heading) for name in names], sources, labelled)
    return [path]


FORMATS: dict[str, Callable[[Iterable[Source], Iterable[Labelled], Path], list[Path]]] = {
    "jsonl": export_jsonl,
    "csv": export_csv,
    "xlsx": export_xlsx,
}


def file_row(source: Source) -> Row:
    """One row for each file."""
    notes = " ".join(f"{issue.message}. {issue.hint}".strip() for issue in source.issues)
    return [
        source.path, source.status, source.format, source.size, source.sha256, source.duplicate_of, notes,
    ]  # fmt: skip


def response_row(labelled: Labelled) -> Row:
    """One row for each response."""
    response = labelled.response
    return [
        response.id, response.source, response.part, response.kind, response.language, response.sender,
        response.sender_from, response.on_behalf_of, response.stakeholder,
        response.received.isoformat() if response.received else None,
        None if response.late is None else str(response.late).lower(),
        response.case_number, response.stance, response.duplicate_of, response.title,
    ]  # fmt: skip


def paragraph_rows(labelled: Labelled) -> Iterator[Row]:
    """One row for each paragraph, whoever speaks in it."""
    for paragraph in labelled.response.paragraphs:
        yield [
            labelled.response.id, paragraph.number, paragraph.page, paragraph.role, paragraph.voice,
            paragraph.language, paragraph.question, paragraph.lead_in, paragraph.text,
        ]  # fmt: skip


def label_rows(labelled: Labelled) -> Iterator[Row]:
    """One row for each label that no person has rejected, with its evidence."""
    pages = {paragraph.number: paragraph.page for paragraph in labelled.response.paragraphs}
    for label in (one for one in labelled.labels if one.status != REJECTED):
        yield _label_row(labelled, label, pages.get(label.paragraph or 0))


def _label_row(labelled: Labelled, label: Label, page: int | None) -> Row:
    response = labelled.response
    return [
        response.id, response.source, response.sender, label.paragraph, page, label.kind, label.code,
        " ".join(label.groups), label.evidence.text, label.made_by, label.score,
    ]  # fmt: skip


class _Csv:
    def __init__(self, file: TextIO) -> None:
        self._writer = csv.writer(file, delimiter=";")

    def add(self, row: Row) -> None:
        self._writer.writerow([harmless(cell) for cell in row])


class _Sheet:
    def __init__(self, sheet: "Worksheet", heading: "Format") -> None:
        self._sheet = sheet
        self._heading = heading
        self._at = 0
        sheet.freeze_panes(1, 0)

    def add(self, row: Row) -> None:
        for column, cell in enumerate(row):
            style = self._heading if self._at == 0 else None
            if isinstance(cell, int | float):
                self._sheet.write_number(self._at, column, cell, style)
            elif cell:
                self._sheet.write_string(self._at, column, cell[:32767], style)
        self._at += 1


def _fill(tables: Sequence[_Csv | _Sheet], sources: Iterable[Source], labelled: Iterable[Labelled]) -> None:
    files, responses, paragraphs, labels = tables
    for table, columns in zip(tables, (FILES, RESPONSES, PARAGRAPHS, LABELS), strict=True):
        table.add(list(columns))
    for source in sources:
        files.add(file_row(source))
    for one in labelled:
        responses.add(response_row(one))
        for row in paragraph_rows(one):
            paragraphs.add(row)
        for row in label_rows(one):
            labels.add(row)


def harmless(cell: Cell) -> Cell:
    """Text that a spreadsheet takes for text, whatever it begins with."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA_STARTS) else cell


def _lines(path: Path, records: Iterable[dict[str, object]]) -> Path:
    with writable(path.parent), path.open("w", encoding="utf-8") as file:
        for record in records:
            file.write(json.dumps(record, ensure_ascii=False) + "\n")
    return path


@contextmanager
def writable(folder: Path) -> Iterator[None]:
    """Make ``folder``, and say what to do if it cannot be written."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        yield
    except OSError as error:
        raise OutputNotWritable(
            f"cannot be written: {error.strerror}", place=str(folder), hint="choose another folder with --output"
        ) from None
