"""What a case handler types in Word or Excel comes back, whatever is done to the rows and the rules meanwhile."""

import random
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from builders import Said, labelled
from docx import Document
from matrix_desk import (
    Desk,
    ids_of,
    rearrange_workbook,
    relabelled,
    response,
    rows_of,
    type_in_document,
    type_in_workbook,
    word_rows,
)

from hearing.core.errors import HearingError
from hearing.digest.matrix.model import FIELDS
from hearing.digest.matrix.reading import CannotTakeIn


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path, [response(f"Lag {n}", 6) for n in range(1, 16)])


def fifty_edits(ids: list[str]) -> dict[str, dict[str, str]]:
    chosen = random.Random(7).sample(ids, 50)
    return {id_: {FIELDS[n % 4]: f"Tekst {n}\nmed ny linje; og «sitat»"} for n, id_ in enumerate(chosen)}


@pytest.mark.parametrize("format_", ["xlsx", "docx"])
def test_fifty_edits_survive_ten_reorderings_five_deletions_and_new_rules(desk: Desk, format_: str) -> None:
    path = desk.out(format_)
    ids = [point.id for point in desk.matrix().points]
    edits = fifty_edits(ids)
    dice = random.Random(3)
    if format_ == "xlsx":
        type_in_workbook(path, edits)
        untouched = [number for number, id_ in enumerate(ids_of(path)) if id_ not in edits]
        deleted = dice.sample(untouched, 5)
        order = [n for n in range(len(ids)) if n not in deleted]
        for _ in range(10):
            dice.shuffle(order)
        rearrange_workbook(path, order)
        assert len(ids_of(path)) == len(ids) - 5
    else:
        type_in_document(path, edits)
        document = Document(str(path))
        rows = [row._tr for row in word_rows(document)]
        for _ in range(10):
            row, other = dice.sample(rows, 2)
            other.addnext(row)
        for row in dice.sample([r for r in rows if not any(id_ in "".join(r.itertext()) for id_ in edits)], 5):
            row.getparent().remove(row)
        document.save(str(path))
    desk.responses = [relabelled(one, "treatment") for one in desk.responses]
    taken = desk.into(path)
    assert (len(taken.outcome.edits), taken.loose, taken.outcome.report) == (50, (), [])
    assert desk.texts() == edits
    again = {row[1]: row[19:23] for row in rows_of(desk.out())}
    assert all(again[id_][FIELDS.index(name)] == text for id_, one in edits.items() for name, text in one.items())


def test_a_second_import_of_the_same_file_changes_nothing(desk: Desk) -> None:
    path = desk.out()
    type_in_workbook(path, fifty_edits(ids_of(path)))
    desk.into(path)
    before = desk.kept().edition()
    taken = desk.into(path)
    assert (taken.outcome.edits, taken.loose, desk.kept().edition()) == ([], (), before)


def test_a_file_can_be_filled_in_further_and_taken_in_again(desk: Desk) -> None:
    path = desk.out()
    first, second = ids_of(path)[:2]
    type_in_workbook(path, {first: {"assessment": "Kladd"}})
    desk.into(path)
    type_in_workbook(path, {first: {"assessment": "Ferdig vurdert"}, second: {"change": "Tas til følge"}})
    assert desk.into(path).loose == ()
    assert desk.texts() == {first: {"assessment": "Ferdig vurdert"}, second: {"change": "Tas til følge"}}


def test_two_files_with_different_texts_for_a_point_lose_neither(desk: Desk, tmp_path: Path) -> None:
    path = desk.out()
    first, second = ids_of(path)[:2]
    mine = type_in_workbook(path, {first: {"assessment": "Mitt syn"}}, tmp_path / "mine.xlsx")
    yours = type_in_workbook(
        path, {first: {"assessment": "Ditt syn"}, second: {"wording": "Ny tekst"}}, tmp_path / "yours.xlsx"
    )
    desk.into(mine)
    taken = desk.into(yours, "Ola")
    assert desk.texts() == {first: {"assessment": "Mitt syn"}, second: {"wording": "Ny tekst"}}
    assert [(one.point, dict(one.texts)) for one in taken.loose] == [(first, {"assessment": "Ditt syn"})]
    (row,) = rows_of(desk.out(), "Ikke plassert")
    assert row[0] == "L-1"
    assert first in row[1]
    assert "Ditt syn" in row


def test_an_old_file_does_not_bring_back_what_was_changed_since(desk: Desk, tmp_path: Path) -> None:
    first = ids_of(desk.out())[0]
    old = type_in_workbook(desk.out(), {first: {"assessment": "Gammelt"}}, tmp_path / "old.xlsx")
    desk.into(old)
    newer = desk.out()
    desk.into(type_in_workbook(newer, {first: {"assessment": "Nytt"}}))
    copy = tmp_path / "copy.xlsx"
    copy.write_bytes(newer.read_bytes())
    desk.into(type_in_workbook(copy, {first: {"assessment": "Nytt"}}))
    assert desk.texts() == {first: {"assessment": "Nytt"}}
    history = [one.edit.after for one in desk.kept().edits()]
    assert history == ["Gammelt", "Nytt"]


def test_emptying_a_cell_is_an_edit_that_the_record_keeps(desk: Desk) -> None:
    first = ids_of(desk.out())[0]
    desk.into(type_in_workbook(desk.out(), {first: {"assessment": "Skal bort"}}))
    later = desk.out()
    desk.into(type_in_workbook(later, {first: {"assessment": ""}}), "Ola")
    assert desk.texts() == {}
    (typed, emptied) = desk.kept().edits()
    assert (emptied.edit.before, emptied.edit.after, emptied.made_by) == ("Skal bort", "", "Ola")
    assert typed.at < emptied.at


def test_a_row_without_an_id_is_found_by_its_words(desk: Desk) -> None:
    path = desk.out()
    first = ids_of(path)[3]
    type_in_workbook(path, {first: {"assessment": "Vurdert"}})
    book = openpyxl.load_workbook(path)
    book.worksheets[0].cell(5, 2).value = None
    book.save(path)
    taken = desk.into(path)
    assert desk.texts() == {first: {"assessment": "Vurdert"}}
    assert taken.outcome.found == 1


def test_a_row_of_ones_own_is_kept_and_shown_until_it_is_placed(desk: Desk) -> None:
    path = desk.out("docx")
    document = Document(str(path))
    cells = document.tables[0].add_row().cells
    cells[1].text, cells[2].text, cells[3].text = "Vellet", "Noe programmet overså", "Må vurderes"
    document.save(str(path))
    assert len(desk.into(path).loose) == 1
    later = desk.out()
    target = ids_of(later)[2]
    book = openpyxl.load_workbook(later)
    row = book["Ikke plassert"][2]
    assert [cell.value for cell in row][2:5] == ["Vellet", "Noe programmet overså", "Må vurderes"]
    row[8].value = target
    book.save(later)
    desk.into(later)
    assert desk.texts() == {target: {"assessment": "Må vurderes"}}
    assert desk.matrix().loose == ()


def test_a_loose_text_that_is_done_with_is_shown_no_more_and_kept_all_the_same(desk: Desk) -> None:
    path = desk.out("docx")
    document = Document(str(path))
    document.tables[0].add_row().cells[3].text = "Kan bort"
    document.save(str(path))
    desk.into(path)
    later = desk.out("docx")
    document = Document(str(later))
    document.tables[0].rows[1].cells[7].text = "ok"
    document.save(str(later))
    desk.into(later)
    assert desk.matrix().loose == ()
    assert [dict(one.texts) for one in desk.kept().loose_texts()] == [{"assessment": "Kan bort"}]


def test_texts_follow_an_answer_that_came_anew_with_other_bytes_and_a_mended_word(desk: Desk) -> None:
    first, second = ids_of(desk.out())[:2]
    desk.into(type_in_workbook(desk.out(), {first: {"assessment": "A"}, second: {"change": "B"}}))
    old = desk.responses[0]
    mended = response("Lag 1", 6, source=old.response.source)
    text = old.response.text.replace("styrkes nå", "styrkes no", 1)
    paragraph = old.response.paragraphs[0]
    changed = replace(paragraph, text=paragraph.text.replace("styrkes nå", "styrkes no"))
    paragraphs = (changed, *old.response.paragraphs[1:])
    labels = tuple(label for label in mended.labels if label.paragraph != 1)
    desk.responses[0] = replace(
        mended, response=replace(old.response, id="0123456789ab", text=text, paragraphs=paragraphs), labels=labels
    )
    texts = desk.texts()
    points = {point.id: point for point in desk.matrix().points}
    assert set(texts) & {first, second} == set()
    assert [texts[id_] for id_ in sorted(texts, key=lambda one: points[one].number)] == [
        {"assessment": "A"},
        {"change": "B"},
    ]
    assert {one.edit.reason for one in desk.kept().edits()} == {"typed", "moved"}


def test_a_text_whose_answer_is_gone_is_shown_and_comes_back_with_the_answer(desk: Desk) -> None:
    first = ids_of(desk.out())[0]
    desk.into(type_in_workbook(desk.out(), {first: {"assessment": "Vurdert"}}))
    gone = desk.responses.pop(0)
    (row,) = rows_of(desk.out(), "Ikke plassert")
    assert row[0] == first
    assert "Vurdert" in row
    assert first not in desk.matrix().points
    desk.responses.insert(0, gone)
    assert desk.texts() == {first: {"assessment": "Vurdert"}}
    assert desk.matrix().loose == ()


def test_a_text_never_moves_to_another_sender_with_the_same_words(tmp_path: Path) -> None:
    said = Said("Vi er imot at natthjemmet i havna skal legges ned til jul.", ("housing",))
    one, other = labelled("Ask velforening", said), labelled("Bjørk velforening", said)
    desk = Desk(tmp_path, [one, other])
    first = ids_of(desk.out())[0]
    desk.into(type_in_workbook(desk.out(), {first: {"assessment": "Vurdert"}}))
    desk.responses = [other]
    assert [point.id in desk.matrix().typed for point in desk.matrix().points] == [False]
    assert [dict(text.texts) for text in desk.matrix().loose] == [{"assessment": "Vurdert"}]


def test_a_paragraph_in_which_new_rules_find_nothing_keeps_its_row_and_text(tmp_path: Path) -> None:
    desk = Desk(tmp_path, [response("Laget", 3)])
    third = ids_of(desk.out())[2]
    desk.into(type_in_workbook(desk.out(), {third: {"assessment": "Vurdert"}}))
    desk.responses = [relabelled(desk.responses[0], "treatment")]
    assert third in [point.id for point in desk.matrix().points]
    assert desk.texts() == {third: {"assessment": "Vurdert"}}


def test_a_matrix_of_another_hearing_is_refused_whole(desk: Desk, tmp_path: Path) -> None:
    other = Desk(tmp_path / "other", [response("Helt andre", 4, source="x.docx")])
    path = other.out()
    type_in_workbook(path, {ids_of(path)[0]: {"assessment": "Feil sted"}})
    with pytest.raises(HearingError, match="none of the 4 rows belongs"):
        desk.into(path)
    assert desk.kept().files() == []


@pytest.mark.parametrize("name", ["notes.docx", "table.xlsx", "text.txt"])
def test_a_file_that_is_no_matrix_is_refused_with_advice(desk: Desk, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    if name.endswith("docx"):
        Document().save(str(path))
    elif name.endswith("xlsx"):
        openpyxl.Workbook().save(path)
    else:
        path.write_text("hei", encoding="utf-8")
    with pytest.raises(CannotTakeIn) as refusal:
        desk.into(path)
    assert refusal.value.hint


def test_no_file_is_written_over_and_a_changed_one_is_named(desk: Desk) -> None:
    path = desk.out()
    type_in_workbook(path, {ids_of(path)[0]: {"assessment": "Ikke lest inn"}})
    bytes_ = path.read_bytes()
    newer = desk.out()
    assert newer.name == "matrix-2.xlsx"
    assert path.read_bytes() == bytes_


def test_the_same_state_gives_the_same_file_and_no_new_one(desk: Desk) -> None:
    assert desk.out("docx") == desk.out("docx")
    assert desk.out() == desk.out()


@pytest.mark.parametrize("format_", ["xlsx", "docx"])
def test_an_untouched_matrix_says_nothing(desk: Desk, format_: str) -> None:
    taken = desk.into(desk.out(format_))
    assert (taken.outcome.edits, taken.loose, taken.outcome.report) == ([], (), [])


def test_the_file_that_was_taken_in_is_kept_as_it_came(desk: Desk) -> None:
    path = desk.out("docx")
    type_in_document(path, {desk.matrix().points[0].id: {"assessment": "Vurdert"}})
    desk.into(path)
    assert [copy.read_bytes() for copy in (desk.folder / "copies").iterdir()] == [path.read_bytes()]


def test_typing_in_a_paragraph_that_the_rules_overlooked_makes_it_a_point(tmp_path: Path) -> None:
    overlooked = "Noe som reglene ikke kjenner."
    desk = Desk(tmp_path, [labelled("Laget", Said("Om bolig.", ("housing",)), overlooked)])
    path = desk.out()
    book = openpyxl.load_workbook(path)
    book["Andre avsnitt"].cell(2, 20).value = "Vurdert likevel"
    book.save(path)
    desk.into(path)
    (row,) = [row for row in rows_of(desk.out()) if overlooked in row]
    assert "Vurdert likevel" in row
    assert desk.matrix().others == ()


@pytest.mark.parametrize("format_", ["xlsx", "docx"])
def test_deleting_a_row_deletes_no_text(desk: Desk, format_: str) -> None:
    first, second = ids_of(desk.out())[:2]
    desk.into(type_in_workbook(desk.out(), {first: {"assessment": "Vurdert"}}))
    path = desk.out(format_)
    if format_ == "xlsx":
        book = openpyxl.load_workbook(path)
        book.worksheets[0].delete_rows(2)
        book.save(path)
        type_in_workbook(path, {second: {"change": "Noteres"}})
    else:
        document = Document(str(path))
        row = word_rows(document)[0]._tr
        row.getparent().remove(row)
        document.save(str(path))
        type_in_document(path, {second: {"change": "Noteres"}})
    desk.into(path)
    assert desk.texts() == {first: {"assessment": "Vurdert"}, second: {"change": "Noteres"}}
