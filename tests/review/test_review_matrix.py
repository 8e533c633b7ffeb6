"""What is typed on points at the desk: kept field by field, by several at once, filtered, filled in in bulk."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from review_desk import ANSWERS, WORRY, AtDesk, answer, fill, point_of

from hearing.core.model import Labelled
from hearing.digest.matrix.columns import FIELD_HEADINGS
from hearing.digest.matrix.reading import read_matrix
from hearing.review.views.matrix import AT_ONCE


@pytest.fixture
def desk(any_desk: AtDesk) -> AtDesk:
    return any_desk


def typed(desk: AtDesk, point: str) -> dict[str, str]:
    desk.desk.points.rows()
    return dict(desk.desk.points.texts.get(point, {}))


def test_every_point_stands_with_its_sender_its_findings_and_its_fields(desk: AtDesk) -> None:
    text = desk.get("/matrix").text
    for shown in ("Eldrelaget", WORRY, "Navn på residential-closure", "Navn på older-people", "Vurdering"):
        assert shown in text
    assert text.count('<article class="point"') == 4


def test_a_field_is_kept_and_says_who_has_typed_it(desk: AtDesk) -> None:
    point = point_of(desk, WORRY, "Eldrelaget")
    kept = desk.post(f"/matrix/{point}/assessment", text=" Tas inn i kap. 3.\r\n", seen=0)
    assert "Siri" in kept.text
    assert "<textarea" not in kept.text  # what is being typed is left alone
    assert typed(desk, point) == {"assessment": "Tas inn i kap. 3."}
    assert "Tas inn i kap. 3." in desk.get("/matrix").text


def test_outcomes_are_those_of_the_documents_language_and_others_may_be_typed(desk: AtDesk) -> None:
    desk.post("/settings", language="en")
    assert "Tas til følge" in desk.get("/matrix").text
    point = point_of(desk, WORRY, "Eldrelaget")
    desk.post(f"/matrix/{point}/change", text="Tas til følge", seen=0)
    desk.post(f"/matrix/{point}/change", text="Tas til følge", other="Avventer helseforetaket", seen=1)
    assert typed(desk, point) == {"change": "Avventer helseforetaket"}
    assert '<option value="Avventer helseforetaket" selected>' in desk.get("/matrix").text


def test_two_who_type_in_one_field_are_told_and_both_texts_are_kept(desk: AtDesk) -> None:
    point = point_of(desk, WORRY, "Eldrelaget")
    other = desk.colleague("Ola")
    other.post(f"/matrix/{point}/assessment", text="Olas vurdering", seen=0)
    mine = desk.post(f"/matrix/{point}/assessment", text="Min vurdering", seen=0).text
    assert "Ola har endret" in mine
    assert "Olas vurdering" in mine
    assert "Min vurdering" in mine
    assert typed(desk, point) == {"assessment": "Olas vurdering"}
    page = desk.get("/matrix?status=conflict").text
    assert page.count('<article class="point"') == 1
    number = re.search(r'name="loose" value="(\d+)"', page)
    assert number
    taken = desk.post(f"/matrix/{point}/beside", loose=number[1], act="take")
    assert taken.text.count("<article") == 1
    assert typed(desk, point) == {"assessment": "Min vurdering"}
    assert desk.post(f"/matrix/{point}/beside", loose=number[1], act="take").status_code == 422
    assert desk.get("/matrix?status=conflict").text.count('<article class="point"') == 0


def test_typing_on_before_the_first_answer_has_come_is_no_conflict_with_oneself(desk: AtDesk) -> None:
    point = point_of(desk, WORRY, "Eldrelaget")
    desk.post(f"/matrix/{point}/assessment", text="Først", seen=0)
    desk.post(f"/matrix/{point}/assessment", text="Så", seen=0)
    assert typed(desk, point) == {"assessment": "Så"}
    assert desk.store.assessments.loose_texts() == []


def test_undo_takes_typing_back_step_by_step_and_leaves_what_a_colleague_typed(desk: AtDesk) -> None:
    point = point_of(desk, WORRY, "Eldrelaget")
    other = desk.colleague("Ola")
    desk.post(f"/matrix/{point}/assessment", text="En", seen=0)
    desk.post(f"/matrix/{point}/assessment", text="To", seen=1)
    desk.post(f"/matrix/{point}/wording", text="Ny tekst", seen=0)
    other.post(f"/matrix/{point}/wording", text="Olas tekst", seen=3)
    gone = desk.post("/undo", part=False)
    assert gone.headers["location"] == f"/matrix?id={point}#{point}"
    assert typed(desk, point) == {"assessment": "En", "wording": "Olas tekst"}
    desk.post("/undo", part=False)
    assert typed(desk, point) == {"wording": "Olas tekst"}
    assert desk.post("/undo", part=False).headers["location"] == "/"


@pytest.mark.parametrize(
    ("query", "points"),
    [
        ("theme=housing", 2),
        ("theme=treatment", 0),
        ("concern=residential-closure", 2),
        ("concern=older-people", 2),
        ("type=nonprofit", 4),
        ("type=city-district", 0),
        ("status=open", 3),
        ("status=assessed", 1),
        ("status=unchecked", 1),
        ("status=checked", 0),
        ("theme=housing&status=open", 2),
        ("theme=no-such", 4),
    ],
)
def test_points_are_filtered(desk: AtDesk, query: str, points: int) -> None:
    desk.post(f"/matrix/{point_of(desk, WORRY, 'Eldrelaget')}/assessment", text="Vurdert", seen=0)
    assert desk.get(f"/matrix?{query}").text.count('<article class="point"') == points


def test_marked_points_are_filled_in_at_once_and_taken_back_with_one_undo(desk: AtDesk) -> None:
    points = [point_of(desk, WORRY, "Eldrelaget"), point_of(desk, "Vi støtter bolig", "Bydel Storvik")]
    desk.post(f"/matrix/{points[0]}/change", text="Tas til orientering", seen=0)
    done = desk.post(
        "/matrix/bulk",
        part=False,
        point=points,
        assessment="Ivaretatt",
        change="Tas til følge",
        edition=1,
        theme="",
    )
    assert done.headers["location"] == "/matrix?changed=3&left=1"
    assert typed(desk, points[0]) == {"change": "Tas til orientering", "assessment": "Ivaretatt"}
    assert typed(desk, points[1]) == {"change": "Tas til følge", "assessment": "Ivaretatt"}
    assert "3 felt ble endret" in desk.get(done.headers["location"]).text
    desk.post("/undo", part=False)
    assert typed(desk, points[0]) == {"change": "Tas til orientering"}
    assert typed(desk, points[1]) == {}


def test_filling_in_many_does_not_write_over_what_a_colleague_has_typed_meanwhile(desk: AtDesk) -> None:
    point = point_of(desk, WORRY, "Eldrelaget")
    other = desk.colleague("Ola")
    other.post(f"/matrix/{point}/assessment", text="Olas", seen=0)
    done = desk.post("/matrix/bulk", part=False, point=[point], assessment="Alles", edition=0, overwrites="1")
    assert done.headers["location"] == "/matrix?beside=1"
    assert typed(desk, point) == {"assessment": "Olas"}
    assert "Alles" in desk.get("/matrix?status=conflict").text


def test_a_decision_on_a_label_shows_in_the_matrix_at_once(desk: AtDesk) -> None:
    assert desk.get("/matrix?theme=treatment").text.count('<article class="point"') == 0
    desk.decide("storvik", 3, "add", kind="theme", to="treatment", evidence="Vi har ikke flere merknader.")
    assert desk.get("/matrix?theme=treatment").text.count('<article class="point"') == 1


@pytest.mark.parametrize("format_", ["xlsx", "docx"])
def test_the_file_that_is_exported_holds_what_was_typed_and_can_be_taken_in(
    desk: AtDesk, format_: str, tmp_path: Path
) -> None:
    point = point_of(desk, WORRY, "Eldrelaget")
    desk.post(f"/matrix/{point}/assessment", text="=Vurdert", seen=0)
    file = desk.post("/matrix/export", part=False, format=format_)
    assert f'filename="matrix-1.{format_}"' in file.headers["content-disposition"]
    (tmp_path / f"m.{format_}").write_bytes(file.content)
    rows = {row.id: row.texts for row in read_matrix(tmp_path / f"m.{format_}").rows}
    assert rows[point]["assessment"] == "=Vurdert"
    assert set(rows[point]) == set(FIELD_HEADINGS)
    assert desk.post("/matrix/export", part=False, format="exe").status_code == 404


def test_texts_follow_a_letter_that_is_mended_and_those_without_a_place_are_moved_by_a_person(
    desk: AtDesk,
) -> None:
    worry, housing = point_of(desk, WORRY, "Eldrelaget"), point_of(desk, "Vi støtter bolig", "Eldrelaget")
    desk.post(f"/matrix/{worry}/assessment", text="Om døgnplasser", seen=0)
    desk.post(f"/matrix/{housing}/assessment", text="Om bolig", seen=0)
    mended = answer(
        "eldrelaget", "Eldrelaget", f"{WORRY} Det sier vi fra om.", "Noe helt annet står her nå i stedet."
    )
    fill(desk.store, (Labelled(replace(mended.response, id="id-mended"), mended.labels), *ANSWERS[1:]), stamp="s2")
    moved = point_of(desk, WORRY, "Eldrelaget")
    assert moved != worry
    assert typed(desk, moved) == {"assessment": "Om døgnplasser"}
    assert "Om bolig" in desk.get("/matrix/homeless").text
    desk.post("/matrix/homeless", part=False, loose=housing, act="move", to="1.1")
    assert typed(desk, moved) == {"assessment": "Om døgnplasser\nOm bolig"}
    assert "Om bolig" not in desk.get("/matrix/homeless").text


def test_what_cannot_be_is_refused(desk: AtDesk) -> None:
    point = point_of(desk, WORRY, "Eldrelaget")
    assert desk.post(f"/matrix/{point}/summary", text="x").status_code == 404
    assert desk.post("/matrix/P-0000000000/assessment", text="x").status_code == 404
    assert desk.store.assessments.edition() == 0


def test_a_long_matrix_comes_page_by_page(desk: AtDesk) -> None:
    many = answer("mange", "Mange", *(f"{WORRY} Nummer {number}." for number in range(AT_ONCE + 5)))
    fill(desk.store, (*ANSWERS, many), stamp="s2")
    assert desk.get("/matrix").text.count('<article class="point"') == AT_ONCE
    assert desk.get(f"/matrix?from={AT_ONCE}").text.count('<article class="point"') == 9


def test_hostile_words_are_shown_as_words(desk: AtDesk) -> None:
    point = point_of(desk, WORRY, "Eldrelaget")
    desk.post(f"/matrix/{point}/assessment", text="</textarea><script>alert(1)</script>", seen=0)
    text = desk.get("/matrix").text
    assert "<script>alert" not in text
    assert "&lt;/textarea&gt;" in text
