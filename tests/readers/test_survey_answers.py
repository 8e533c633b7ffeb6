"""No answer of a survey is lost: a column is closed only where that is shown, and what is not text is named."""

import csv
import io
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from hearing.core import fields as keys
from hearing.core.model import Contents, Reading
from hearing.readers.contract import ColumnMap, Options
from hearing.readers.sheets import read_xlsx
from hearing.readers.survey import read_csv

OPEN = "Hva bør vi gjøre mer av for barn og unge?"


def read(rows: Sequence[Sequence[str]], columns: ColumnMap | None = None) -> Contents:
    buffer = io.StringIO()
    csv.writer(buffer, delimiter=";").writerows(rows)
    return read_csv(buffer.getvalue().encode(), "svar.csv", Options(columns=columns))


def column(header: str, cells: Sequence[str], columns: ColumnMap | None = None) -> Contents:
    return read([["Tidsmerke", header], *(["05.03.2027", cell] for cell in cells)], columns)


def answers(reading: Reading) -> list[tuple[str, str]]:
    return [(block.question, reading.text[block.span.start : block.span.end]) for block in reading.blocks]


def issues(contents: Contents) -> dict[str, str]:
    return {issue.code: issue.message for issue in contents.issues}


def test_short_answers_to_open_questions_are_text_in_a_workbook_of_two_rows() -> None:
    questions = ["Hva bør tas ut?", "Hva er viktigst?", "Kommentar", "Hva mener du om helheten?", "Bekymringer"]
    head = ["ID", "Starttidspunkt", "Fullføringstidspunkt", "E-postadresse", "Navn"]
    first = ["Tiltak 3", "Hagen", "Nei til kutt", "Jeg støtter planen fordi den er kort og klar.", "Savn"]
    second = ["Åpningstid", "Barn", "", "Jeg er uenig i alt som står om skolen.", "Unge glemmes"]
    book = Workbook()
    book.active.append([*head, *questions])
    for row in (first, second):
        book.active.append([1, None, "2027-03-05", None, "Ada Vik", *(cell or None for cell in row)])
    buffer = io.BytesIO()
    book.save(buffer)
    contents = read_xlsx(buffer.getvalue(), "svar.xlsx", Options())
    expected = [[pair for pair in zip(questions, row, strict=True) if pair[1]] for row in (first, second)]
    assert [answers(reading) for reading in contents.readings] == expected
    assert not contents.issues


@pytest.mark.parametrize(
    ("header", "cells"),
    [
        ("Kommentar", ["Helt enig.", "Uenig"]),
        ("Kommentar", ["Uenig"] * 20),
        ("Avsluttende kommentarer", ["Nei", "Ja"]),
        ("Merknader", ["5"]),
        ("Hvorfor det?", ["Vet ikke"] * 9),
        ("Synpunkter", ["Instämmer helt", "Instämmer inte"]),
        ("Hva synes du?", ["Helt enig", "Uenig", "Vet ikke"]),
        ("Hva er viktigst?", ["Bolig", "Arbeid", "Bolig"]),
        ("Viktigst for meg", ["Bolig", "Arbeid", "Bolig"]),
        ("Hvilken bydel bør få mottaket?", ["Nord"]),
        ("Hvilken organisasjon bør ha ansvaret for mottaket?", ["Kirken"]),
        ("Är det något du saknar?", ["Mer tid"]),
    ],
)
def test_a_column_that_is_not_shown_to_be_closed_is_text(header: str, cells: list[str]) -> None:
    contents = column(header, cells)
    assert [answers(reading) for reading in contents.readings] == [[(header, cell)] for cell in cells]
    assert not contents.issues


@pytest.mark.parametrize(
    ("header", "cells"),
    [
        ("Planen er tydelig", ["Helt enig", "Delvis enig", "Vet ikke"]),
        ("Planen er tydeleg", ["Heilt einig", "Veit ikkje"]),
        ("Planen är tydlig", ["Instämmer helt", "Instämmer delvis"]),
        ("The plan is clear", ["Strongly agree", "Neither agree nor disagree"]),
        ("Har du andre kommentarer?", ["Nei", "Nei"]),
        ("Hva synes du om planen, fra 1 til 5?", ["4", "5"]),
        ("Hva mener du om mål 2?", ["Helt enig", "Uenig", "Delvis enig", "Vet ikke"] * 2),
    ],
)
def test_closed_answers_stay_among_the_fields_and_are_nothing_to_look_into(header: str, cells: list[str]) -> None:
    contents = column(header, cells)
    assert [reading.fields[keys.ANSWER + header] for reading in contents.readings] == cells
    assert not any(reading.text for reading in contents.readings)
    assert not contents.issues


@pytest.mark.parametrize(
    ("header", "usual", "own"),
    [
        ("Planen er tydelig", ["Ja", "Nei", "Vet ikke", "Ja"], "Ja, bortsett fra kapittel to"),
        ("Planen er tydelig", ["Ja", "Nei", "Vet ikke", "Ja"], "Rotete"),
        ("Viktigst", ["Bolig", "Arbeid"] * 5, "Det er umulig å velge bare én."),
        (
            "Viktigst",
            ["Bolig;Arbeid;", "Arbeid;", "Bolig;", "Bolig;"],
            "Bolig;At noen har tid til å snakke med dem vi er glad i;",
        ),
        ("Rolle", ["Nabo", "Ansatt"], "Jeg er mor til en som bor der."),
    ],
)
def test_own_words_in_a_closed_column_are_text(header: str, usual: list[str], own: str) -> None:
    *others, last = column(header, [*usual, own]).readings
    assert "".join(text for _, text in answers(last)) == own
    assert not any(reading.text for reading in others)


def test_a_column_that_could_be_meant_as_text_is_named_with_what_to_do() -> None:
    rows = [["Tidsmerke", "Kommune", "Din alder", "Viktigst", "Enig?", "Innspill"]]
    rows += [["05.03.2027", "Ås", "45", "Bolig", "Ja", "Bra"]] * 8
    contents = read(rows)
    (issue,) = contents.issues
    assert issue.code == "columns-read"
    assert 'closed answers: "Viktigst"; read as background: "Kommune", "Din alder"' in issue.message
    assert "Enig?" not in issue.message
    assert 'hearing.yaml, for example: columns: {texts: ["Viktigst"]}' in issue.hint
    assert contents.readings[0].fields[f"{keys.ANSWER}Din alder"] == "45"


def test_the_advice_about_columns_works_and_ends_the_matter() -> None:
    contents = column("Viktigst", ["Bolig"] * 8, ColumnMap(texts=("Viktigst",)))
    assert {reading.text for reading in contents.readings} == {"Bolig"}
    assert not contents.issues


def test_a_sender_without_an_answer_is_counted() -> None:
    head = ["Tidsmerke", "Navn", "Kommune", "Enig?", "Innspill"]
    rows = [
        head,
        ["05.03.2027", "Ada", "Ås", "Ja", ""],
        ["05.03.2027", "Geir", "Ås", "", ""],
        ["05.03.2027", "Bo"],
    ]
    contents = read(rows)
    assert issues(contents)["empty-rows"] == "2 rows without any answer: 3–4"
    assert contents.readings[0].fields[f"{keys.ANSWER}Enig?"] == "Ja"


@pytest.mark.parametrize(
    ("cell", "organisation"),
    [
        ("Ja, Åsen vel", "Åsen vel"),
        ("Ja – Åsen vel", "Åsen vel"),
        ("Ja til heimen", "Ja til heimen"),
        ("Nei til bomring", "Nei til bomring"),
        ("Nei, bare meg selv", None),
        ("Nei", None),
    ],
)
def test_yes_and_no_are_no_part_of_the_name_of_a_body(cell: str, organisation: str | None) -> None:
    header = "Svarer du på vegne av en organisasjon? Hvilken?"
    rows = [
        ["Tidsmerke", header, "Innspill"],
        ["05.03.2027", cell, "Bra"],
        ["05.03.2027", "Fjellheim vel", "Fint"],
    ]
    assert read(rows).readings[0].fields.get(keys.ORGANISATION) == organisation


def test_the_same_closed_question_asked_twice_keeps_both_answers() -> None:
    (reading,) = read([["Tidsmerke", "Enig?", "Enig?", "Innspill"], ["05.03.2027", "Ja", "Nei", "Bra"]]).readings
    assert [reading.fields[f"{keys.ANSWER}{header}"] for header in ("Enig?", "Enig? (2)")] == ["Ja", "Nei"]


def test_a_list_of_people_and_what_they_do_is_no_survey() -> None:
    (reading,) = read([["Navn", "Verv"], ["Ada Vik", "Leder"], ["Bo Lid", "Kasserer"]]).readings
    assert reading.part == ""


def test_a_question_makes_a_survey_of_a_table_with_short_answers_by_people_without_a_date() -> None:
    contents = read([["Navn", OPEN], ["Ada Vik", "Fotball"], ["Bo Lid", "Kor"]])
    assert [answers(reading) for reading in contents.readings] == [[(OPEN, "Fotball")], [(OPEN, "Kor")]]


CELLS = st.sampled_from(
    ["", "Ja", "Helt enig", "3", "Bolig", "Bolig;Arbeid;", "Mer tid.", "Det er for dyrt for oss."]
)


@given(st.lists(st.lists(CELLS, min_size=4, max_size=4), min_size=1, max_size=20))
def test_every_cell_is_text_or_a_closed_answer_of_its_row(rows: list[list[str]]) -> None:
    headers = ["Enig?", "Hva nå?", "Kommentar", "Kommune"]
    contents = read([["Navn", "Tidsmerke", *headers], *(["Ada", "05.03.2027", *row] for row in rows)])
    for reading, row in zip(contents.readings, rows, strict=True):
        closed = {key.removeprefix(keys.ANSWER): value for key, value in reading.fields.items()}
        told = dict(answers(reading)) | closed
        assert {header: told.get(header, "") for header in headers} == dict(zip(headers, row, strict=True))
