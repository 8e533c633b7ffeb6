"""Files that went through Word's ways of saving, or LibreOffice's."""

import datetime
import shutil
import subprocess
from pathlib import Path

import openpyxl
import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from matrix_desk import Desk, ids_of, response, type_in_document, type_in_workbook, word_rows

from hearing.digest.matrix.reading import read_matrix

NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
needs_office = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path, [response(f"Lag {n}", 3) for n in range(1, 4)])


def office(path: Path, format_: str, folder: Path) -> Path:
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", format_, "--outdir", str(folder), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return folder / f"{path.stem}.{format_}"


@needs_office
@pytest.mark.parametrize("format_", ["xlsx", "docx"])
def test_what_was_typed_survives_libreoffice(desk: Desk, tmp_path: Path, format_: str) -> None:
    first, second = ids_of(desk.out())[:2]
    texts = {first: {"assessment": "Linje én\nLinje to"}, second: {"change": "Noteres", "checked": "KN 1.6."}}
    path = desk.out(format_)
    (type_in_workbook if format_ == "xlsx" else type_in_document)(path, texts)
    saved = office(path, format_, tmp_path / "lo")
    assert read_matrix(saved).edition == 0
    desk.into(saved)
    assert desk.texts() == texts


@needs_office
@pytest.mark.parametrize("format_", ["xlsx", "docx"])
def test_saving_in_libreoffice_alone_is_no_edit(desk: Desk, tmp_path: Path, format_: str) -> None:
    first = ids_of(desk.out())[0]
    desk.into(
        type_in_workbook(desk.out(), {first: {"assessment": "  To  blanke\n\nog tom linje ", "change": "Noteres"}})
    )
    taken = desk.into(office(desk.out(format_), format_, tmp_path / "lo"))
    assert (taken.outcome.edits, taken.loose) == ([], ())


def test_a_choice_from_the_list_is_read_and_the_prompt_is_not(desk: Desk) -> None:
    path = desk.out("docx")
    document = Document(str(path))
    control = word_rows(document)[0].cells[4]._tc.xpath(".//w:sdt")[0]
    placeholder = next(control.iter(qn("w:showingPlcHdr")))
    placeholder.getparent().remove(placeholder)
    next(control.iter(qn("w:t"))).text = "Tas til følge"
    document.save(str(path))
    assert [row.texts["change"] for row in read_matrix(path).rows] == ["Tas til følge", *[""] * 8]


def test_tracked_insertions_count_and_deletions_do_not(desk: Desk) -> None:
    path = desk.out("docx")
    document = Document(str(path))
    paragraph = word_rows(document)[0].cells[3].paragraphs[0]._p
    paragraph.append(parse_xml(f'<w:ins {NS} w:id="1" w:author="K"><w:r><w:t>Tatt inn</w:t></w:r></w:ins>'))
    paragraph.append(parse_xml(f'<w:del {NS} w:id="2" w:author="K"><w:r><w:delText>Ut</w:delText></w:r></w:del>'))
    document.save(str(path))
    assert read_matrix(path).rows[0].texts["assessment"] == "Tatt inn"


def test_columns_may_be_moved_and_those_that_are_gone_change_nothing(desk: Desk) -> None:
    first = ids_of(desk.out())[0]
    desk.into(type_in_workbook(desk.out(), {first: {"wording": "Stående tekst"}}))
    path = desk.out()
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    kept = [2, 3, 16, 20]
    rows = [[row[column - 1].value for column in kept] for row in sheet.iter_rows()]
    sheet.delete_cols(1, 30)
    for number, row in enumerate(rows, start=1):
        for column, value in enumerate(reversed(row), start=1):
            sheet.cell(number, column).value = value
    sheet.cell(2, 1).value = "Vurdert"
    book.save(path)
    desk.into(path)
    assert desk.texts() == {first: {"wording": "Stående tekst", "assessment": "Vurdert"}}


def test_dates_numbers_and_formulas_are_taken_in_as_they_were_typed(desk: Desk) -> None:
    path = desk.out()
    book = openpyxl.load_workbook(path)
    for row, value in enumerate([datetime.datetime(2031, 6, 1), 7.0, "=A1+1"], start=2):
        book.worksheets[0].cell(row, 23).value = value
    book.save(path)
    assert [row.texts["checked"] for row in read_matrix(path).rows[:3]] == ["2031-06-01", "7", "=A1+1"]


def test_comments_in_the_margin_are_told_of(desk: Desk) -> None:
    path = desk.out("docx")
    document = Document(str(path))
    document.add_comment(document.paragraphs[0].runs[0], text="Husk dette", author="K")
    document.save(str(path))
    assert [remark[:10] for remark in read_matrix(path).remarks] == ["1 comments"]


@pytest.mark.parametrize("format_", ["xlsx", "docx"])
def test_a_column_of_ones_own_is_told_of(desk: Desk, format_: str) -> None:
    path = desk.out(format_)
    if format_ == "xlsx":
        book = openpyxl.load_workbook(path)
        book.worksheets[0].cell(1, 24).value = "Notat"
        book.worksheets[0].cell(3, 24).value = "Ring dem"
        book.save(path)
    else:
        document = Document(str(path))
        table = document.tables[0]
        cells = table.add_column(table.columns[0].width).cells
        cells[0].text, cells[1].text = "Notat", "Ring dem"
        document.save(str(path))
    assert read_matrix(path).remarks == (
        "the column «Notat» is not of the matrix: 1 texts in it are not taken in",
    )


@pytest.mark.parametrize("format_", ["xlsx", "docx"])
def test_nothing_is_told_of_a_matrix_as_it_was_written(desk: Desk, format_: str) -> None:
    assert read_matrix(desk.out(format_)).remarks == ()
