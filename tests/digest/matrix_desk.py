"""A case handler's desk: a hearing made by hand, its matrix, and hands that type in it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import openpyxl
from builders import Case, Said, labelled
from docx import Document
from docx.table import _Row

from hearing.core.model import Labelled
from hearing.digest.matrix.build import MatrixInput
from hearing.digest.matrix.exchange import Person, TakenIn, send_out, take_in
from hearing.digest.matrix.model import FIELDS, Matrix
from hearing.intake.hearing_file import HearingFile
from hearing.store.assessments import Assessments
from hearing.store.store import Store

WORDS = (
    "døgnplasser", "bydelen", "ettervern", "bolig", "pårørende", "budsjettet", "koordinator", "oppfølging",
    "ventetid", "kvinner", "ungdom", "overdose",
)  # fmt: skip
FIRST_OWN = 19  # columns before those of the case handler


def response(name: str, count: int = 6, *, themes: tuple[str, ...] = ("housing",), **rest: object) -> Labelled:
    """An answer with ``count`` points, no two with the same words."""
    said = [
        Said(f"{name} mener i avsnitt {n} at {WORDS[n % 12]} og {WORDS[(n * 5 + 1) % 12]} må styrkes nå.", themes)
        for n in range(count)
    ]
    return labelled(name, *said, **rest)  # type: ignore[arg-type]


@dataclass
class Desk:
    folder: Path
    responses: list[Labelled]
    language: str = "nb"
    questions: tuple[str, ...] = ()
    clock: int = 0

    def person(self, name: str = "Kari") -> Person:
        self.clock += 1
        return Person(name, f"2031-06-01T12:00:{self.clock:02}+00:00")

    def inputs(self) -> MatrixInput:
        made = Case(tuple(self.responses)).inputs()
        return MatrixInput(
            HearingFile(
                title="Plan for rusfeltet", owner="Fjellvik kommune", language=self.language,  # type: ignore[arg-type]
                questions=list(self.questions),
            ),
            made.sources, iter(self.responses), made.taxonomy, (),
        )  # fmt: skip

    def kept(self) -> Assessments:
        return Store(self.folder / ".hearing" / "store.sqlite").assessments

    def out(self, format_: str = "xlsx") -> Path:
        return send_out(self.inputs(), self.kept(), self.folder / "matrix", [format_], self.person()).paths[0]

    def matrix(self) -> Matrix:
        return send_out(self.inputs(), self.kept(), self.folder / "m", ["xlsx"], self.person()).matrix

    def into(self, path: Path, name: str = "Kari") -> TakenIn:
        return take_in(self.inputs(), self.kept(), path, self.folder / "copies", self.person(name))

    def texts(self) -> dict[str, dict[str, str]]:
        return {point: dict(texts) for point, texts in self.matrix().typed.items()}


# --- in Excel --------------------------------------------------------------------------------------------------


def rows_of(path: Path, sheet: str = "Innspillsmatrise") -> list[list[str]]:
    return [
        [str(cell or "") for cell in row]
        for row in openpyxl.load_workbook(path)[sheet].iter_rows(min_row=2, values_only=True)
    ]


def ids_of(path: Path) -> list[str]:
    return [row[1] for row in rows_of(path)]


def type_in_workbook(path: Path, texts: Mapping[str, Mapping[str, str]], target: Path | None = None) -> Path:
    """Type texts by point and field, and save."""
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    for row in sheet.iter_rows(min_row=2):
        for name, text in texts.get(str(row[1].value), {}).items():
            row[FIRST_OWN + FIELDS.index(name)].value = text or None
    book.save(target or path)
    return target or path


def rearrange_workbook(path: Path, order: Iterable[int]) -> None:
    """Put the rows in another order; those that are not named are deleted."""
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
    sheet.delete_rows(2, len(rows))
    for number in order:
        sheet.append(rows[number])
    book.save(path)


# --- in Word ---------------------------------------------------------------------------------------------------


def word_rows(document: Document) -> list[_Row]:  # type: ignore[valid-type]
    return [row for table in document.tables for row in table.rows[1:]]  # type: ignore[attr-defined]


def type_in_document(path: Path, texts: Mapping[str, Mapping[str, str]]) -> Path:
    document = Document(str(path))
    for row in word_rows(document):
        found = [id_ for id_ in texts if id_ in row.cells[0].text]
        for name, text in texts[found[0]].items() if found else ():
            cell = row.cells[3 + FIELDS.index(name)]
            for control in cell._tc.xpath(".//w:sdt"):
                control.getparent().remove(control)
            cell.text = text
    document.save(str(path))
    return path


def relabelled(one: Labelled, theme: str) -> Labelled:
    """The same answer under other rules: other themes, nothing found in every third paragraph."""
    labels = tuple(
        replace(label, code=theme, made_by="rule:new@9") for label in one.labels if (label.paragraph or 0) % 3
    )
    return replace(one, labels=labels)
