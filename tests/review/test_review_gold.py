"""What was confirmed at the desk becomes gold, and nothing else does."""

from pathlib import Path

from review_desk import HOUSING, WORRY, AtDesk

from hearing.digest.gold import gold_of, write_gold
from hearing.evaluate.comparison import compare, evaluate
from hearing.evaluate.documents import read_documents

CLOSURE = {"kind": "concern", "code": "residential-closure", "groups": "older-people", "evidence": WORRY}
THEME = {"kind": "theme", "code": "housing", "groups": "", "evidence": HOUSING[:22]}


def test_an_answer_that_was_gone_through_is_gold_as_a_whole(desk: AtDesk) -> None:
    desk.decide("eldrelaget", 3, "reject", **THEME)
    desk.post("/responses/id-eldrelaget/done", part=False, seen=0)
    gold = gold_of(desk.store)
    assert gold.paragraphs == []
    (answer,) = gold.answers
    assert (answer["id"], answer["lang"], answer["stakeholder"]) == ("eldrelaget", "nb", "nonprofit")
    assert [one["themes"] for one in answer["paragraphs"]] == [[], [], []]
    assert answer["paragraphs"][1]["concerns"] == [
        {"code": "residential-closure", "groups": ["older-people"], "evidence": WORRY}
    ]
    assert answer["paragraphs"][2]["stance"] == "support"


def test_rules_and_models_are_held_against_it(desk: AtDesk, tmp_path: Path) -> None:
    desk.decide("eldrelaget", 3, "reject", **THEME)
    desk.post("/responses/id-eldrelaget/done", part=False, seen=0)
    write_gold(gold_of(desk.store), tmp_path)
    gold = read_documents(tmp_path / "gold.jsonl")
    found = evaluate(compare(gold, read_documents(tmp_path / "by-machine.jsonl")))
    assert found.figures["themes"] == 0.0
    assert found.figures["concerns"] == found.figures["groups"] == 1.0


def test_confirmed_paragraphs_of_other_answers_stand_apart(desk: AtDesk) -> None:
    desk.decide("eldrelaget", 2, "confirm")
    desk.decide("storvik", 2, "reject", **THEME)
    gold = gold_of(desk.store)
    assert gold.answers == gold.by_machine == []
    ((paragraph,),) = [one["paragraphs"] for one in gold.paragraphs]
    assert paragraph["text"] == WORRY


def test_what_is_taken_back_is_no_gold(desk: AtDesk) -> None:
    desk.post("/responses/id-storvik/done", part=False)
    assert len(gold_of(desk.store).answers) == 1
    desk.post("/undo")
    assert gold_of(desk.store).answers == []


def test_answers_whose_files_have_one_stem_are_told_apart(desk: AtDesk) -> None:
    from review_desk import ANSWERS, answer, fill

    other = answer("b/eldrelaget", "Eldrelaget", HOUSING)
    fill(desk.store, (*ANSWERS, other), stamp="s2")
    desk.post("/responses/id-eldrelaget/done", part=False)
    assert [one["id"] for one in gold_of(desk.store).answers] == ["id-eldrelaget"]


def test_what_a_colleague_decided_meanwhile_is_left_to_be_seen(desk: AtDesk) -> None:
    other = desk.colleague("Ola")
    other.decide("eldrelaget", 2, "reject", **CLOSURE)
    desk.post("/responses/id-eldrelaget/done", part=False, seen=0)
    assert "1 av 2 avsnitt er ikke bekreftet" in desk.get("/responses/id-eldrelaget").text
    assert gold_of(desk.store).answers == []
    desk.post("/responses/id-eldrelaget/done", part=False, seen=99)
    assert "Hele svaret er gått gjennom" in desk.get("/responses/id-eldrelaget").text
