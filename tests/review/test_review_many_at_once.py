"""Many at the desk at once: no decision is lost, none is half kept, and who comes second is told."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from databases import Cluster
from review_desk import ANSWERS, WORRY, AtDesk, at_desk, point_of
from sqlalchemy import make_url

from hearing.core.model import Labelled
from hearing.store.decisions import after_decisions

PERSONS, EACH = 8, 25
ACTS = (
    {"act": "confirm"},
    {"act": "add", "kind": "theme", "to": "housing"},
    {"act": "add", "kind": "stance", "to": "oppose"},
    {"act": "add", "kind": "concern", "to": "underfunding", "to_groups": "women"},
)


@pytest.fixture
def desk(any_desk: AtDesk) -> AtDesk:
    return any_desk


@pytest.fixture
def colleagues(desk: AtDesk) -> list[AtDesk]:
    return [desk.colleague(f"Kollega {number}") for number in range(PERSONS)]


def work(person: int, browser: AtDesk) -> None:
    """Decide on the paragraphs of all answers, as everybody else does at the same time."""
    for turn in range(EACH):
        labelled = ANSWERS[(person + turn) % len(ANSWERS)]
        paragraph = labelled.response.paragraphs[turn % 2 + 1]
        fields = {"seen": 0, "note": f"{person}.{turn}", "evidence": paragraph.text, **ACTS[turn % len(ACTS)]}
        answer = browser.post(
            f"/responses/{labelled.response.id}/paragraphs/{paragraph.number}/decisions", **fields
        )
        assert answer.status_code == 200, answer.text


def test_no_decision_is_lost_and_what_stands_is_what_the_record_says(
    desk: AtDesk, colleagues: list[AtDesk]
) -> None:
    with ThreadPoolExecutor(PERSONS) as pool:
        list(pool.map(work, range(PERSONS), colleagues))
    record = desk.store.label_decisions
    keys = {(one.made_by, one.batch) for one in record.all()}  # one for each key that was pressed
    assert Counter(who for who, _ in keys) == {f"Kollega {number}": EACH for number in range(PERSONS)}
    for labelled in ANSWERS:
        id_ = labelled.response.id
        assert desk.store.response(id_) == after_decisions(by_machine(desk, id_), record.on(id_))


def by_machine(desk: AtDesk, id_: str) -> Labelled:
    found = desk.store.as_labelled(id_)
    assert found
    return found


def test_of_all_who_decide_on_a_paragraph_at_one_moment_only_the_first_is_not_told(
    desk: AtDesk, colleagues: list[AtDesk]
) -> None:
    with ThreadPoolExecutor(PERSONS) as pool:
        said = list(pool.map(lambda one: one.decide("eldrelaget", 2, "confirm", seen=0).text, colleagues))
    assert sum('role="alert"' in text for text in said) == PERSONS - 1
    assert len({one.made_by for one in desk.store.label_decisions.all()}) == PERSONS


def test_of_all_who_type_on_a_point_at_one_moment_one_text_stands_and_all_others_are_shown_beside_it(
    desk: AtDesk, colleagues: list[AtDesk]
) -> None:
    point = point_of(desk, WORRY, "Eldrelaget")
    texts = [f"Vurdering nr. {number}" for number in range(PERSONS)]

    def type_(browser: AtDesk, text: str) -> str:
        return browser.post(f"/matrix/{point}/assessment", text=text, seen=0).text

    with ThreadPoolExecutor(PERSONS) as pool:
        said = list(pool.map(type_, colleagues, texts))
    (stands,) = [one.edit.after for one in desk.store.assessments.edits()]
    beside = [one.texts["assessment"] for one in desk.store.assessments.loose_texts()]
    assert sorted([stands, *beside]) == texts
    assert sum(stands in text for text in said) >= PERSONS - 1
    page = desk.get("/matrix").text
    assert all(text in page for text in texts)


def test_a_database_that_is_away_is_told_of_and_used_again_when_it_is_back(
    tmp_path: Path, database: str, server: Cluster
) -> None:
    name = str(make_url(database).database)
    with at_desk(tmp_path / "fjellvik", where=database) as desk:
        server.run(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false")
        server.cut(name)
        away = desk.decide("eldrelaget", 2, "confirm")
        assert away.status_code == 503
        assert "Lageret svarer ikke" in away.text
        server.run(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")
        assert desk.decide("eldrelaget", 2, "confirm").status_code == 200
        assert len({one.batch for one in desk.store.label_decisions.all()}) == 1
