"""What a row is, what stands in it, and under which heading."""

import re
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
from builders import Said, labelled
from docx import Document
from lxml import etree
from matrix_desk import FIRST_OWN, Desk, response, rows_of

from hearing.core.model import BlockKind, Kind, Labelled, Voice
from hearing.digest.matrix.columns import FIELD_HEADINGS, LANGUAGES, OUTCOMES, columns_by_heading, folded_heading
from hearing.digest.matrix.model import Point
from hearing.digest.matrix.workbook import LONGEST, fitting
from hearing.digest.translations import words_in

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def points(tmp_path: Path, *responses: Labelled, **settings: object) -> list[Point]:
    return list(Desk(tmp_path, list(responses), **settings).matrix().points)  # type: ignore[arg-type]


def quotations(found: list[Point]) -> list[str]:
    return [point.quotation.text if point.quotation else "" for point in found]


def test_each_labelled_paragraph_in_the_senders_own_voice_is_one_row(tmp_path: Path) -> None:
    said = [
        Said("Tiltak", role=BlockKind.HEADING, themes=("housing",)),
        Said("Vi frykter at de eldste faller utenfor, og vil ha flere boliger.", ("housing", "treatment"),
             concern="underfunding", groups=("older-people",), stance="oppose"),
        Said("Kommunen skal prioritere dem som vil ha endring.", ("housing",), voice=Voice.DRAFT),
        Said("Med hilsen"),
    ]  # fmt: skip
    (point,) = points(tmp_path, labelled("Laget", *said))
    assert quotations([point]) == [said[1].text]
    assert (point.kinds, point.stance) == (("Bekymring", "Motstand"), "Støtter ikke")
    assert (point.concerns, point.groups) == (("underfunding (nb)",), ("older-people (nb)",))
    assert point.themes == ("housing (nb)", "treatment (nb)")
    assert point.summary == "Bekymring: underfunding (nb); older-people (nb)"


def test_a_proposed_wording_is_a_point_though_it_reads_as_the_draft(tmp_path: Path) -> None:
    said = [Said("Vi foreslår ny ordlyd i punkt 4:"), Said("Kommunen skal sikre et tilbud.", voice=Voice.DRAFT)]
    found = points(tmp_path, labelled("Laget", *said))
    assert quotations(found) == [one.text for one in said]
    assert {kind for point in found for kind in point.kinds} == {"Tekstforslag"}


@pytest.mark.parametrize(
    ("stance", "summary"), [("no-remarks", "Har ingen merknader"), ("unstated", "Fant ingen innspill; les svaret")]
)
def test_an_answer_without_points_has_a_row_of_its_own(tmp_path: Path, stance: str, summary: str) -> None:
    (point,) = points(tmp_path, labelled("Storvik kommune", "Vi viser til høringen.", stance=stance))
    assert (point.sender, point.summary) == ("Storvik kommune", summary)


def test_what_is_no_answer_or_repeats_one_has_no_row(tmp_path: Path) -> None:
    found = points(
        tmp_path,
        response("Laget", 1),
        response("Avisa", 1, kind=Kind.BACKGROUND),
        response("Laget to", 1, duplicate_of="x"),
    )
    assert [point.sender for point in found] == ["Laget"]


def test_paragraphs_in_which_nothing_was_found_stand_on_a_sheet_of_their_own(tmp_path: Path) -> None:
    desk = Desk(tmp_path, [labelled("Laget", Said("Om bolig.", ("housing",)), "Noe som reglene ikke kjenner.")])
    (row,) = rows_of(desk.out(), "Andre avsnitt")
    assert row[15] == "Noe som reglene ikke kjenner."


def test_private_persons_are_numbered_and_numbers_of_persons_withheld(tmp_path: Path) -> None:
    found = points(
        tmp_path,
        labelled("Kari Nordmann", Said("Mitt nummer er 010190 12345.", ("housing",)), type_="private-person"),
    )
    assert [point.sender for point in found] == ["Privatperson 1"]
    row = rows_of(Desk(tmp_path, []).folder / "m" / "matrix-1.xlsx")[0]
    assert "Nordmann" not in "".join(row)
    assert "12345" not in "".join(row)
    assert row[15].startswith("Holdt tilbake")


def test_points_stand_under_the_questions_then_under_chapters(tmp_path: Path) -> None:
    questions = ("Gir kapittel 2 et dekkende bilde?", "Hvilke tiltak vil dere endre?")
    said = [
        Said("Vi støtter tiltak 12.", ("housing",)),
        Said("Vi støtter tiltak 4.", ("housing",)),
        Said("Spørsmål 2", role=BlockKind.HEADING),
        Said("Flere boliger.", ("housing",)),
        Said("Gir kapittel 2 et dekkende bilde", role=BlockKind.HEADING),
        Said("Nei.", ("housing",)),
        Said("Til slutt", role=BlockKind.HEADING),
        Said("Takk.", ("housing",)),
    ]
    groups = Desk(tmp_path, [labelled("Laget", *said)], questions=questions).matrix().groups
    assert [(group.title, quotations(list(group.points))) for group in groups] == [
        (questions[0], ["Nei."]),
        (questions[1], ["Flere boliger."]),
        ("Tiltak 4", ["Vi støtter tiltak 4."]),
        ("Tiltak 12", ["Vi støtter tiltak 12."]),
        ("Innspill uten spørsmål eller kapittel", ["Takk."]),
    ]


def test_without_questions_points_stand_under_their_sender(tmp_path: Path) -> None:
    groups = Desk(tmp_path, [response("Laget", 2), response("Vellet", 1)]).matrix().groups
    assert [group.title for group in groups] == ["1 Laget", "2 Vellet"]


@pytest.mark.parametrize(
    ("text", "chapters"),
    [
        ("Kap. 3.2 er uklart.", ("Kapittel 3.2",)),
        ("Kapitel 4 och åtgärd 7 saknas.", ("Kapittel 4", "Tiltak 7")),
        ("Etter kapittel 4 i alkoholloven gis bevilling.", ()),
        ("Tiltak 2 år etter.", ()),
        ("Tiltak nr. 14 bør ut.", ("Tiltak 14",)),
    ],
)
def test_chapters_are_those_of_the_draft_not_of_a_law(
    tmp_path: Path, text: str, chapters: tuple[str, ...]
) -> None:
    (point,) = points(tmp_path, labelled("Laget", Said(text, ("housing",))))
    assert point.chapters == chapters


# --- the files -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_headings_and_choices_are_in_the_documents_language(tmp_path: Path, language: str) -> None:
    words = words_in(language)
    desk = Desk(tmp_path, [response("Laget", 2)], language=language)
    sheet = openpyxl.load_workbook(desk.out()).worksheets[0]
    headings = [cell.value for cell in sheet[1]]
    assert headings[FIRST_OWN:] == [words.gettext(heading) for heading in FIELD_HEADINGS.values()]
    (choices,) = sheet.data_validations.dataValidation
    assert choices.formula1 == '"' + ",".join(words.gettext(outcome) for outcome in OUTCOMES) + '"'
    assert len(choices.formula1) <= 257
    document = Document(str(desk.out("docx")))
    items = {item.get(f"{W}value") for item in document.element.iter(f"{W}listItem")}
    assert items == {words.gettext(outcome) for outcome in OUTCOMES}


def test_no_choice_holds_the_comma_that_parts_choices() -> None:
    assert not [one for lang in LANGUAGES for one in OUTCOMES if "," in words_in(lang).gettext(one)]


def test_no_heading_means_two_things() -> None:
    known = columns_by_heading()
    for language in LANGUAGES:
        for name, heading in FIELD_HEADINGS.items():
            assert known[folded_heading(words_in(language).gettext(heading))] == name


@pytest.mark.parametrize("format_", ["xlsx", "docx"])
def test_the_last_four_columns_are_empty(tmp_path: Path, format_: str) -> None:
    path = Desk(tmp_path, [response("Laget", 3)]).out(format_)
    if format_ == "xlsx":
        assert {cell for row in rows_of(path) for cell in row[FIRST_OWN:]} == {""}
    else:
        cells = {
            cell.text for table in Document(str(path)).tables for row in table.rows[1:] for cell in row.cells[3:]
        }
        assert cells <= {"", "Velg …"}


def test_the_sheet_keeps_its_heading_in_sight_and_can_be_filtered_and_printed(tmp_path: Path) -> None:
    path = Desk(tmp_path, [response("Laget", 3)]).out()
    sheet = openpyxl.load_workbook(path).worksheets[0]
    assert sheet.freeze_panes == "D2"
    assert sheet.auto_filter.ref == "A1:W4"
    assert (sheet.print_title_rows, sheet.page_setup.orientation) == ("$1:$1", "landscape")
    with ZipFile(path) as archive:
        rows = etree.fromstring(archive.read("xl/worksheets/sheet1.xml")).findall(".//{*}row")
    assert all(row.get("ht") and not row.get("customHeight") for row in rows)


def test_tables_in_word_repeat_their_heading_and_quotations_bear_their_language(tmp_path: Path) -> None:
    said = Said("Jag är glad att anhöriga nämns.", ("housing",), language="sv")
    path = Desk(tmp_path, [labelled("Föreningen", said)]).out("docx")
    with ZipFile(path) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    assert len(list(root.iter(f"{W}tblHeader"))) == len(list(root.iter(f"{W}tbl")))
    (run,) = [run for run in root.iter(f"{W}r") if "anhöriga" in "".join(run.itertext())]
    assert run.find(f"{W}rPr/{W}lang").get(f"{W}val") == "sv-SE"
    styles = Document(str(path)).styles["Normal"].element
    assert styles.find(f"{W}rPr/{W}lang").get(f"{W}val") == "nb-NO"


def test_dates_and_deadlines_stand_in_the_row(tmp_path: Path) -> None:
    late = response("Laget", 1, received=date(2031, 5, 12), late=True)
    (row,) = rows_of(Desk(tmp_path, [late]).out())
    assert row[5:7] == ["2031-05-12", "Nei"]


def test_a_text_that_no_cell_holds_is_cut_with_a_sign() -> None:
    assert fitting("å" * LONGEST) == "å" * LONGEST
    cut = fitting("🙂" * LONGEST)
    assert len(cut.encode("utf-16-le")) // 2 <= LONGEST
    assert re.fullmatch(r"🙂+… \[…\]", cut)
