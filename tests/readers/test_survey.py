"""Survey exports: who answered what, when; and tables that are no survey."""

import csv
import io
from collections.abc import Sequence
from datetime import datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from openpyxl import Workbook

from hearing.core import fields as keys
from hearing.core.model import Block, BlockKind, Contents, Reading, Status
from hearing.readers.contract import CannotRead, ColumnMap, Options
from hearing.readers.sheets import read_xlsx
from hearing.readers.survey import read_csv

OPINION = "Vi mener at tiltakene må følges av penger, ellers blir planen bare fine ord."
FORMS = "ID;Starttidspunkt;Fullføringstidspunkt;E-postadresse;Navn;Tidspunkt for siste endring"


def read(text: str, columns: ColumnMap | None = None, encoding: str = "utf-8") -> Contents:
    return read_csv(text.encode(encoding), "svar.csv", Options(columns=columns))


def read_book(*sheets: Sequence[Sequence[object]], columns: ColumnMap | None = None) -> Contents:
    book = Workbook()
    for number, rows in enumerate(sheets):
        sheet = book.create_sheet(f"Ark{number + 1}")
        for row in rows:
            sheet.append(list(row))
    del book["Sheet"]
    buffer = io.BytesIO()
    book.save(buffer)
    return read_xlsx(buffer.getvalue(), "svar.xlsx", Options(columns=columns))


def words(reading: Reading, block: Block) -> str:
    return reading.text[block.span.start : block.span.end]


def codes(contents: Contents) -> list[str]:
    return [issue.code for issue in contents.issues]


@pytest.mark.parametrize(
    ("header", "row", "fields"),
    [
        (
            FORMS,
            "7;14.05.2024 12:00;14.05.2024 12:09;ada@example.org;Ada Vik;",
            {keys.NAME: "Ada Vik", keys.EMAIL: "ada@example.org", keys.DATE: "2024-05-14"},
        ),
        (
            "ID;Starttid;Slutförandetid;E-post;Namn",
            "7;2024-05-13 23:50;2024-05-14 00:05;ada@example.org;Ada Vik",
            {keys.NAME: "Ada Vik", keys.EMAIL: "ada@example.org", keys.DATE: "2024-05-14"},
        ),
        (
            "ID;Start time;Completion time;Email;Name;Last modified time",
            "7;5/14/24 12:00:00;5/14/24 12:09:30;anonymous;;",
            {keys.DATE: "2024-05-14"},
        ),
        ("Tidsmerke;E-postadresse", "14.05.2024 kl. 12.09.30;ada@example.org", {keys.EMAIL: "ada@example.org"}),
        ("Tidstämpel;E-postadress", "2024-05-14 12:09:30;ada@example.org", {keys.DATE: "2024-05-14"}),
        ("Timestamp;Email Address", "2024/05/14 12:09:30 PM GMT+2;ada@example.org", {keys.DATE: "2024-05-14"}),
        (
            "#;Response Type;Start Date (UTC);Stage Date (UTC);Submit Date (UTC);Network ID",
            "x8d;completed;2024-05-13 10:00:00;;2024-05-14 10:04:00;9fa",
            {keys.DATE: "2024-05-14"},
        ),
        (
            "Tidspunkt;Namn;Verksemd;På vegner av",
            "14.05.2024;Ada Vik;Fjordheim vel;Naboane",
            {keys.NAME: "Ada Vik", keys.ORGANISATION: "Fjordheim vel", keys.ON_BEHALF_OF: "Naboane"},
        ),
        (
            "Fornavn;Etternavn;Telefon;Fødselsnummer (11 siffer);Svarer du som privatperson?",
            "Ada;Vik;99 88 77 66;01017012345;Ja",
            {
                keys.NAME: "Ada Vik",
                keys.PHONE: "99 88 77 66",
                keys.NATIONAL_ID: "01017012345",
                keys.SENDER_TYPE: "Privatperson",
            },
        ),
        ("Navn;Navn2;E-post2", ";Ada Vik;ada@example.org", {keys.NAME: "Ada Vik", keys.EMAIL: "ada@example.org"}),
    ],
    ids=[
        "Microsoft Forms, nb",
        "Microsoft Forms, sv",
        "Microsoft Forms, en",
        "Google Forms, nb",
        "Google Forms, sv",
        "Google Forms, en",
        "Typeform",
        "own form, nn",
        "own form with a national identity number",
        "headers that Forms has numbered",
    ],
)
def test_the_form_says_who_answered_and_when(header: str, row: str, fields: dict[str, str]) -> None:
    (reading,) = read(f"{header};Hva mener du om planen?\n{row};{OPINION}\n").readings
    assert fields.items() <= reading.fields.items()
    assert reading.text == OPINION
    assert not any(key.startswith(keys.ANSWER) for key in reading.fields)


def test_each_row_is_a_response_known_by_its_number_in_the_spreadsheet() -> None:
    header = ["Navn", "Hva mener du?"]
    rows = [["Høringssvar til planen"], [], header, ["Ada", OPINION], ["Bo", f"{OPINION} Nei til kutt!"]]
    for contents in (read_book(rows), read("\n".join(";".join(row) for row in rows))):
        assert [reading.part for reading in contents.readings] == ["row 4", "row 5"]
        assert [reading.fields[keys.NAME] for reading in contents.readings] == ["Ada", "Bo"]


def test_free_text_stands_in_the_text_under_its_question_and_closed_answers_among_the_fields() -> None:
    (reading, _) = read(
        f"{FORMS};Hvor enig er du?;Hva er bra?;Er du pårørende?;Har du andre kommentarer?\n"
        f"1;;14.05.2024;;;;Helt enig;{OPINION};Ja;Nei\n2;;14.05.2024;;;;Uenig;Lite.;Nei;Vær raske\n"
    ).readings
    assert [(block.question, words(reading, block)) for block in reading.blocks] == [
        ("Hva er bra?", OPINION),
        ("Har du andre kommentarer?", "Nei"),
    ]
    assert reading.fields["answer:Hvor enig er du?"] == "Helt enig"
    assert reading.fields["answer:Er du pårørende?"] == "Ja"
    assert "Hva er bra" not in reading.text


def test_a_cell_of_many_lines_keeps_its_paragraphs_and_lists() -> None:
    (reading,) = read(
        f'{FORMS};Innspill\n1;;14.05.2024;;;;"Først dette.\nSå dette.\n\nVi ønsker:\n- lavterskel\n- hus"'
    ).readings
    assert [(block.kind, words(reading, block)) for block in reading.blocks] == [
        (BlockKind.PARAGRAPH, "Først dette."),
        (BlockKind.PARAGRAPH, "Så dette."),
        (BlockKind.PARAGRAPH, "Vi ønsker:"),
        (BlockKind.LIST_ITEM, "- lavterskel"),
        (BlockKind.LIST_ITEM, "- hus"),
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_the_encoding_and_the_delimiter_are_found_out(encoding: str, delimiter: str) -> None:
    rows = [["Navn", "Merknad"], ["Åse Ødegård", "Bra; men, ærlig talt, for vagt."], ["Bo", OPINION]]
    buffer = io.StringIO()
    csv.writer(buffer, delimiter=delimiter).writerows(rows)
    first, _ = read(buffer.getvalue(), encoding=encoding).readings
    assert (first.fields[keys.NAME], first.text) == ("Åse Ødegård", "Bra; men, ærlig talt, for vagt.")


def test_the_line_that_tells_excel_the_delimiter_is_no_row() -> None:
    (reading,) = read(f"sep=;\nNavn;Merknad\nAda;{OPINION}\n").readings
    assert (reading.part, reading.fields[keys.NAME]) == ("row 2", "Ada")


@pytest.mark.parametrize(
    "cell", ["=SUM(A1:A9) er ikke et svar", "+1 til dette tiltaket her", "@kommunen: hør etter nå", "-ikke bra"]
)
def test_a_cell_that_looks_like_a_formula_is_text(cell: str) -> None:
    (reading,) = read(f"Navn;Merknad\nAda;{cell}\n").readings
    assert cell in reading.text


def test_empty_rows_are_no_responses_but_are_counted() -> None:
    contents = read_book(
        [["Navn", "Merknad"], ["Ada", OPINION], [], [], ["Bo", OPINION], [None], ["Cy", OPINION], []]
    )
    assert [reading.part for reading in contents.readings] == ["row 2", "row 5", "row 7"]
    (issue,) = contents.issues
    assert (issue.code, issue.message) == ("empty-rows", "3 rows without any answer: 3–4, 6")


def test_a_respondent_who_left_the_text_boxes_empty_is_not_lost() -> None:
    _, silent = read(f"{FORMS};Enig?;Hvorfor?\n1;;14.05.2024;;;;Ja;{OPINION}\n2;;15.05.2024;;;;Nei;\n").readings
    assert (silent.part, silent.text, silent.fields["answer:Enig?"]) == ("row 3", "", "Nei")


@pytest.mark.parametrize(
    "text",
    [
        "name;type\nFjellheim vel;organisation\nDypdal kommune;municipality\n",
        "Høringsinstans\nFjellheim vel\nDypdal kommune\n",
        "Instans;Type;E-post;Merknad\nFjellheim vel;frivillig;post@example.org;Fikk utsatt frist til 1. juni "
        "etter ønske fra styret\nDypdal kommune;kommune;post@example.com;\nNordlia;kommune;;\n",
        "Tiltak;Kostnad 2025;Kostnad 2026\nUtekontakt;1 200 000;1 300 000\nMottak;400 000;400 000\n",
    ],
    ids=["name and type", "one column", "extra columns", "budget"],
)
def test_a_table_without_answers_is_one_reading_with_a_block_for_each_row(text: str) -> None:
    (reading,) = read(text).readings
    assert reading.part == ""
    assert [words(reading, block).split("\t") for block in reading.blocks] == [
        line.rstrip(";").split(";") for line in text.splitlines()
    ]
    assert {block.kind for block in reading.blocks} == {BlockKind.TABLE_ROW}


def test_an_unknown_survey_is_read_as_well_as_can_be_and_the_hint_can_be_pasted() -> None:
    contents = read(f'Hvem er du?;Tanker om planen\n"en ""nabo""";{OPINION}\nBo;{OPINION} Nei til kutt!\n')
    assert [reading.text for reading in contents.readings] == [
        f'en "nabo"\n\n{OPINION}',
        f"Bo\n\n{OPINION} Nei til kutt!",
    ]
    (issue,) = contents.issues
    assert issue.code == "unrecognised-columns"
    assert 'columns: {sender: "Hvem er du?", texts: ["Tanker om planen"]}' in issue.hint
    for key in ("sender", "organisation", "sender_type", "on_behalf_of", "email", "date", "texts"):
        assert key in issue.hint


def test_the_column_map_of_the_hearing_is_followed() -> None:
    columns = ColumnMap(
        sender="hvem er  du", organisation="GRUPPE", date="Når", texts=("Kort sagt",), sender_type="Slag"
    )
    contents = read("Hvem er du?;Gruppe;Slag;Når;Kort sagt\nAda;Naboene;Privat;5.6.24;Nei\n", columns)
    (reading,) = contents.readings
    assert dict(reading.fields) == {
        keys.NAME: "Ada",
        keys.ORGANISATION: "Naboene",
        keys.SENDER_TYPE: "Privat",
        keys.DATE: "2024-06-05",
    }
    assert (reading.text, reading.blocks[0].question) == ("Nei", "Kort sagt")
    assert not contents.issues


def test_a_column_map_that_does_not_fit_is_pointed_out_with_the_files_own_headers() -> None:
    contents = read(f"Navn;Merknad\nAda;{OPINION}\n", ColumnMap(sender="Hvem", texts=("Merknad",)))
    (issue,) = contents.issues
    assert issue.code == "columns-not-found"
    assert '"Hvem"' in issue.message
    assert '"Navn", "Merknad"' in issue.hint


@pytest.mark.parametrize(
    ("header", "cells", "dates"),
    [
        ("Completion time", ["5/6/24 9:00", "12/31/24 9:00"], ["2024-05-06", "2024-12-31"]),
        ("Timestamp", ["6/5/2024 9:00", "31/12/2024 9:00"], ["2024-05-06", "2024-12-31"]),
        ("Dato", ["5/6/2024", "6.5.24"], ["2024-06-05", "2024-05-06"]),
        ("Dato", ["2024-05-06T09:00:00Z", "6. mai 2024 kl. 9"], ["2024-05-06", "2024-05-06"]),
        ("Datum", ["45418", "45418.375"], ["2024-05-06", "2024-05-06"]),
    ],
)
def test_dates_are_read_as_their_column_writes_them(header: str, cells: list[str], dates: list[str]) -> None:
    rows = "\n".join(f"Ada;{cell};{OPINION}" for cell in cells)
    contents = read(f"Navn;{header};Merknad\n{rows}\n")
    assert [reading.fields[keys.DATE] for reading in contents.readings] == dates


def test_dates_of_a_workbook_are_read_whether_they_are_dates_or_numbers() -> None:
    rows = [["Navn", "Dato", "Merknad"], ["Ada", datetime(2024, 5, 6, 9, 30), OPINION], ["Bo", 45418, OPINION]]
    assert [reading.fields[keys.DATE] for reading in read_book(rows).readings] == ["2024-05-06", "2024-05-06"]


def test_a_date_that_cannot_be_read_is_named_by_its_row() -> None:
    contents = read(f"Navn;Dato;Merknad\nAda;i går;{OPINION}\nBo;32.13.2024;{OPINION}\n")
    (issue,) = contents.issues
    assert (issue.code, issue.message[-3:]) == ("unreadable-dates", "2–3")
    assert "2024-05-31" in issue.hint


@pytest.mark.parametrize(
    ("question", "answer", "key"),
    [
        ("Svarer du på vegne av deg selv eller en organisasjon?", "Organisasjon", keys.SENDER_TYPE),
        ("Svarar du som privatperson eller på vegner av andre?", "Privatperson", keys.SENDER_TYPE),
        ("Hvilken organisasjon?", "Fjellheim vel", keys.ORGANISATION),
        ("Om du svarar för en organisation: vilken organisation företräder du?", "Fjällboda", keys.ORGANISATION),
        ("Hvordan kan vi nå deg?", "ada@example.org", keys.EMAIL),
        ("Organisation/förening", "Fjällheim", keys.ORGANISATION),
        ("Verksemd", "Fjellheim vel", keys.ORGANISATION),
        ("Navn på organisasjon (hvis aktuelt)", "Fjellheim vel", keys.ORGANISATION),
        ("Svarer du på vegne av en organisasjon? Hvilken?", "Fjellheim vel", keys.ORGANISATION),
        ("Svarar du på vegner av ein organisasjon? Kva for ein?", "Ja til heimen", keys.ORGANISATION),
        ("Om du svarar för en förening, vilken?", "Fjällheim", keys.ORGANISATION),
        ("Företräder du en organisation?", "Fjällheim", keys.ORGANISATION),
        ("Svarer du på vegne av noen? Hvem?", "Naboene", keys.ON_BEHALF_OF),
        ("Navn og e-post", "Ada Vik", keys.NAME),
        ("Svarer du på vegne av en organisasjon?", "Nei", f"{keys.ANSWER}{{}}"),
        ("Hvilken rolle har du?", "Nabo", f"{keys.ANSWER}{{}}"),
        ("Er virksomheten din berørt?", "Ja", f"{keys.ANSWER}{{}}"),
        ("Hvilken virksomhet", "Nei", f"{keys.ANSWER}{{}}"),
    ],
)
def test_questions_about_the_respondent_are_told_from_questions_about_the_plan(
    question: str, answer: str, key: str
) -> None:
    (reading,) = read(f"Tidsmerke;{question};Merknad\n14.05.2024;{answer};{OPINION}\n").readings
    assert reading.fields[key.format(question)] == answer


@pytest.mark.parametrize(
    ("question", "cells", "free"),
    [
        ("Er det noe du savner i planen?", ["Ja, natteravner", "Nei", "Mer"], True),
        ("Hva er viktigst?", ["Bolig;Arbeid;", "Arbeid;", "Bolig;", "Bolig;Arbeid;"], False),
        ("Hvem passer dette på?", ["Jeg er en som bor i kommunen og bruker tilbudene her hver uke"] * 8, False),
        ("Alder", ["18–29", "30–45", "67 +"], False),
        ("Karakter", ["5", "3", "2 = dårlig nok"], False),
    ],
)
def test_free_text_is_told_from_closed_answers(question: str, cells: list[str], free: bool) -> None:
    rows = "\n".join(f"14.05.2024;{cell}".replace(cell, f'"{cell}"') for cell in cells)
    for reading, cell in zip(read(f"Tidsmerke;{question}\n{rows}\n").readings, cells, strict=True):
        assert reading.text == (cell if free else "")
        assert reading.fields.get(f"{keys.ANSWER}{question}", "") == ("" if free else cell)


def test_national_identity_numbers_stay_out_of_the_text_under_any_header() -> None:
    (reading, _) = read(f"Navn;Kode;Merknad\nAda;010170 12345;{OPINION}\nBo;19700101-1234;{OPINION}\n").readings
    assert reading.fields[keys.NATIONAL_ID] == "010170 12345"
    assert "12345" not in reading.text


def test_a_long_answer_under_a_header_that_sounds_like_a_field_stays_text() -> None:
    (reading,) = read(f"Navn;Virksomhet;Merknad\nAda;{OPINION * 3};Bra\n").readings
    assert [block.question for block in reading.blocks] == ["Virksomhet", "Merknad"]


def test_surveys_on_several_sheets_are_kept_apart_and_other_sheets_are_named() -> None:
    survey = [["Navn", "Merknad"], ["Ada", OPINION]]
    contents = read_book(survey, [["Ja", "Nei"], [12, 7]], survey)
    assert [reading.part for reading in contents.readings] == ["row 2 (Ark1)", "row 2 (Ark3)"]
    (issue,) = contents.issues
    assert issue.code == "other-sheets"
    assert '"Ark2"' in issue.message


@pytest.mark.parametrize("content", [b"", b"\n\n", b";;;\n;;;\n", "\ufeff".encode()])
def test_a_file_without_a_word_is_refused(content: bytes) -> None:
    with pytest.raises(CannotRead) as refusal:
        read_csv(content, "tom.csv", Options())
    assert (refusal.value.status, refusal.value.code) == (Status.UNREADABLE, "empty")


def test_a_workbook_without_a_word_is_refused() -> None:
    with pytest.raises(CannotRead) as refusal:
        read_book([], [[None, ""]])
    assert (refusal.value.status, refusal.value.code) == (Status.UNREADABLE, "empty")


@given(st.lists(st.text("abcæøå ;,.\"'\n\t=-", min_size=1).filter(str.strip), min_size=1, max_size=6))
@example(['"', 'sier "nei"', "a\n\nb"])
def test_no_word_of_an_answer_is_lost_or_moved_to_another_row(answers: list[str]) -> None:
    buffer = io.StringIO()
    csv.writer(buffer, delimiter=";").writerows(
        [["Tidsmerke", "Merknad"], *(["x", f"{OPINION} {a}"] for a in answers)]
    )
    readings = read(buffer.getvalue()).readings
    assert [reading.text.split() for reading in readings] == [f"{OPINION} {answer}".split() for answer in answers]
    for reading in readings:
        assert " ".join(words(reading, block) for block in reading.blocks).split() == reading.text.split()
