"""What is decided at the desk stands at once, is in the log, can be taken back, and survives what comes after."""

import csv
import io
import json
from dataclasses import replace

import pytest
from review_desk import ANSWERS, HOUSING, WORRY, AtDesk, answer, fill

from hearing.core.model import Labelled

CLOSURE = {
    "kind": "concern", "code": "residential-closure", "groups": "older-people", "evidence": WORRY,
}  # fmt: skip
THEME = {"kind": "theme", "code": "housing", "groups": "", "evidence": HOUSING[:22]}


def test_an_answer_is_shown_with_its_labels_their_makers_and_why(desk: AtDesk) -> None:
    text = desk.get("/responses/id-eldrelaget").text
    for shown in ("Eldrelaget", "Navn på residential-closure", "Navn på older-people", "closure@3", "m@1"):
        assert shown in text
    assert "Døgnplasser som legges ned." in text
    assert f'<mark class="evidence">{WORRY}</mark>' in text


def test_accepting_shows_the_paragraph_anew_with_who_decided(desk: AtDesk) -> None:
    answered = desk.decide("eldrelaget", 2, "accept", **CLOSURE)
    assert answered.status_code == 200
    assert answered.text.count("<article") == 1
    assert "Siri" in answered.text
    assert ("concern", "residential-closure") in desk.standing("eldrelaget")


def test_rejecting_and_accepting_after_all(desk: AtDesk) -> None:
    desk.decide("eldrelaget", 2, "reject", **CLOSURE)
    assert ("concern", "residential-closure") not in desk.standing("eldrelaget")
    desk.decide("eldrelaget", 2, "accept", **CLOSURE)
    assert ("concern", "residential-closure") in desk.standing("eldrelaget")


def test_another_code_and_other_groups(desk: AtDesk) -> None:
    desk.decide("eldrelaget", 2, "relabel", **CLOSURE, to="underfunding", to_groups=["women", "older-people"])
    (found,) = [
        one
        for one in desk.store.response("id-eldrelaget").labels
        if (one.status, one.kind) == ("accepted", "concern")
    ]
    assert (found.code, found.groups) == ("underfunding", ("women", "older-people"))


def test_a_label_is_added_on_words_of_the_paragraph_only(desk: AtDesk) -> None:
    assert (
        desk.decide("eldrelaget", 2, "add", kind="theme", to="treatment", evidence="de eldste").status_code == 200
    )
    assert ("theme", "treatment") in desk.standing("eldrelaget")
    refused = desk.decide("eldrelaget", 2, "add", kind="theme", to="housing", evidence="noe annet")
    assert refused.status_code == 422


@pytest.mark.parametrize(
    "fields",
    [
        {"kind": "theme", "to": "no-such", "evidence": WORRY},
        {"kind": "voice", "to": "housing", "evidence": WORRY},
        {"kind": "concern", "to": "underfunding", "to_groups": "no-such", "evidence": WORRY},
        {"kind": "concern", "to": "group-at-risk", "evidence": WORRY},
        {"kind": "stance", "to": "opposes", "evidence": WORRY},
        {"kind": "theme", "to": "housing"},
    ],
)
def test_what_cannot_be_is_refused_and_not_kept(desk: AtDesk, fields: dict[str, str]) -> None:
    assert desk.decide("eldrelaget", 2, "add", **fields).status_code == 422
    assert desk.decide("eldrelaget", 2, "destroy", **fields).status_code == 422
    assert desk.store.label_decisions.count() == 0


def test_one_key_confirms_a_paragraph_and_one_undo_takes_it_back(desk: AtDesk) -> None:
    before = desk.standing("eldrelaget")
    assert "bekreftet" in desk.decide("eldrelaget", 3, "confirm").text
    assert desk.standing("eldrelaget") == before
    acts = [one.act for one in desk.store.label_decisions.all()]
    assert sorted(acts) == ["accept", "accept", "confirm"]
    gone = desk.post("/undo", part=False)
    assert gone.headers["location"] == "/responses/id-eldrelaget#p-id-eldrelaget-3"
    labels = desk.store.response("id-eldrelaget").labels
    assert {one.status for one in labels} == {"proposed"}


def test_undo_takes_back_ones_own_last_decision_and_nobody_elses(desk: AtDesk) -> None:
    desk.decide("eldrelaget", 3, "reject", **THEME)
    other = desk.colleague("Ola")
    other.decide("storvik", 2, "reject", **THEME)
    desk.client.cookies.clear()
    desk = desk.colleague("Siri")
    desk.post("/undo")
    assert ("theme", "housing") in desk.standing("eldrelaget")
    assert ("theme", "housing") not in desk.standing("storvik")


def test_type_of_sender_and_stance_of_the_whole_answer(desk: AtDesk) -> None:
    desk.post("/responses/id-eldrelaget/whole", kind="stakeholder", to="city-district")
    desk.post("/responses/id-eldrelaget/whole", kind="stance", to="opposes")
    response = desk.store.response("id-eldrelaget").response
    assert (response.stakeholder, response.stance) == ("city-district", "opposes")
    assert desk.post("/responses/id-eldrelaget/whole", kind="stance", to="support").status_code == 422


def test_two_who_decide_on_one_paragraph_are_told_and_both_are_kept(desk: AtDesk) -> None:
    other = desk.colleague("Ola")
    other.decide("eldrelaget", 2, "reject", seen=0, **CLOSURE)
    mine = desk.decide("eldrelaget", 2, "accept", seen=0, **CLOSURE)
    assert 'role="alert"' in mine.text
    assert "Ola" in mine.text
    assert [one.made_by for one in desk.store.label_decisions.all()] == ["Ola", "Siri"]
    seen = desk.store.label_decisions.all()[-1].number
    assert 'role="alert"' not in desk.decide("eldrelaget", 2, "reject", seen=seen, **CLOSURE).text


def test_decisions_survive_new_rules_and_a_file_that_is_saved_anew(desk: AtDesk) -> None:
    desk.decide("eldrelaget", 2, "reject", **CLOSURE)
    desk.decide("eldrelaget", 3, "add", kind="theme", to="coordination", evidence=HOUSING)
    first = answer("eldrelaget", "Eldrelaget", "Et avsnitt til.", WORRY, HOUSING)
    anew = replace(first.response, id="id-saved-anew")
    newer = tuple(replace(one, made_by="rule:other@9") for one in first.labels)
    fill(desk.store, (Labelled(anew, newer), *ANSWERS[1:]), stamp="s2")
    assert desk.standing("saved-anew") == {("theme", "housing"), ("theme", "coordination"), ("stance", "support")}
    assert "Siri" in desk.get("/responses/id-saved-anew").text


def test_the_queue_says_why_and_gets_shorter(desk: AtDesk) -> None:
    text = desk.get("/queue").text
    assert "En gruppe kan tape" in text
    left = len(desk.desk.queue.left())
    desk.decide("eldrelaget", 2, "confirm")
    assert len(desk.desk.queue.left()) == left - 1
    desk.post("/undo")
    assert len(desk.desk.queue.left()) == left
    desk.store.keep_labels(replace(ANSWERS[0], labels=()), "s2")
    assert len(desk.desk.queue.left()) == left - 2


def test_under_a_label_support_and_opposition_stand_apart(desk: AtDesk) -> None:
    desk.decide("storvik", 2, "add", kind="stance", to="oppose", evidence=HOUSING)
    text = desk.get("/labels/theme/housing").text
    assert (
        text.index("Mot det som er foreslått")
        < text.index("Bydel Storvik")
        < text.index("For det som er foreslått")
    )
    assert text.index("For det som er foreslått") < text.index("Eldrelaget")
    assert "Eldrelaget" in desk.get("/labels/group/older-people").text
    assert desk.get("/labels/theme/no-such").status_code == 404


def test_the_log_has_everything_and_leaves_as_table_and_lines(desk: AtDesk) -> None:
    desk.decide("eldrelaget", 2, "relabel", **CLOSURE, to="underfunding", note="=HYPERLINK(1)")
    desk.post("/undo")
    page = desk.get("/log").text
    assert "Navn på underfunding" in page
    records = [json.loads(line) for line in desk.get("/log.jsonl").text.splitlines()]
    assert [one["act"] for one in records] == ["relabel", "undo"]
    assert records[0]["from"] == "residential-closure"
    assert records[1]["undoes"] == records[0]["number"]
    rows = list(csv.DictReader(io.StringIO(desk.get("/log.csv").content.decode("utf-8-sig")), delimiter=";"))
    assert [row["made_by"] for row in rows] == ["Siri", "Siri"]
    assert rows[0]["note"] == "'=HYPERLINK(1)"


@pytest.mark.parametrize(
    "path", ["/responses/none", "/responses/id-eldrelaget/paragraphs/99/choose?kind=theme", "/x"]
)
def test_what_is_not_there_is_told_in_the_readers_language(desk: AtDesk, path: str) -> None:
    answered = desk.get(path)
    assert answered.status_code == 404
    assert "Det finnes ingen slik side" in answered.text


def test_without_htmx_a_decision_leads_back_to_its_paragraph(desk: AtDesk) -> None:
    path = "/responses/id-eldrelaget/paragraphs/2/decisions"
    answered = desk.post(path, part=False, act="reject", **CLOSURE)
    assert answered.status_code == 303
    assert answered.headers["location"].endswith("#p-id-eldrelaget-2")
    assert "<html" in desk.get("/responses/id-eldrelaget/paragraphs/3/choose?kind=concern").text


@pytest.mark.parametrize(
    ("language", "said"), [("nn", "Kva som ventar"), ("sv", "Vad som väntar"), ("en", "What is waiting")]
)
def test_pages_are_in_the_language_that_is_chosen(desk: AtDesk, language: str, said: str) -> None:
    desk.post("/settings", language=language, path="/")
    text = desk.get("/").text
    assert said in text
    assert f'<html lang="{language}">' in text
