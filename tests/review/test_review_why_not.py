"""What the model voted down is shown as «why not», wanted by the queue, and no finding anywhere else."""

from dataclasses import replace

import pytest
from review_desk import ANSWERS, WORRY, AtDesk

from hearing.core.model import OUTVOTED, Label, LabelKind
from hearing.digest.records import as_record
from hearing.review.coding import MAKERS, rows
from hearing.store.coding import Coded


@pytest.fixture
def voted(desk: AtDesk) -> AtDesk:
    """A desk at which a rule's «treatment» was voted down in the paragraph of the worry."""
    answer = ANSWERS[0]
    evidence = next(one.evidence for one in answer.labels if one.paragraph == 2)
    label = Label(LabelKind.THEME, "treatment", 2, evidence, "rule:beds@2", 0.7, status=OUTVOTED)
    model = replace(label, made_by="model:m@1", score=0.12)
    desk.store.keep_labels(replace(answer, outvoted=(label, model)), "s2")
    return desk


def test_it_is_shown_with_both_votes_and_is_no_label(voted: AtDesk) -> None:
    text = voted.get("/responses/id-eldrelaget").text
    why_not = text[text.index('class="outvoted"') :]
    for shown in ("Hvorfor ikke?", "Navn på treatment", "beds@2", "12\N{NO-BREAK SPACE}%"):
        assert shown in why_not
    assert ("theme", "treatment") not in voted.standing("eldrelaget")


def test_it_is_found_by_no_list_search_or_record(voted: AtDesk) -> None:
    listing = voted.store.listing
    assert ("theme", "treatment") not in listing.codes()
    assert listing.places_of(LabelKind.THEME, "treatment") == []
    assert "<article" not in voted.get("/search", params={"theme": "treatment"}).text
    (first, *_) = voted.store.labelled()
    assert as_record(first)["paragraphs"][1]["themes"] == []
    assert first.outvoted == ()


def test_the_queue_wants_it_looked_at(voted: AtDesk) -> None:
    look = next(one for one in voted.desk.queue.left() if one.key == ("id-eldrelaget", 2))
    assert look.reasons[0] == "disagree"
    voted.decide("eldrelaget", 2, "confirm")
    assert ("id-eldrelaget", 2) not in [one.key for one in voted.desk.queue.left()]


def test_a_person_accepts_it_after_all_and_it_stays_voted_down_when_taken_back(voted: AtDesk) -> None:
    done = voted.decide("eldrelaget", 2, "add", kind="theme", to="treatment", to_groups="", evidence=WORRY)
    assert 'class="outvoted"' not in done.text
    assert ("theme", "treatment") in voted.standing("eldrelaget")
    voted.post("/undo")
    assert 'class="outvoted"' in voted.get("/responses/id-eldrelaget").text


def test_labelling_anew_forgets_it(voted: AtDesk) -> None:
    voted.store.keep_labels(ANSWERS[0], "s3")
    assert voted.store.response("id-eldrelaget").outvoted == ()


def test_in_blind_coding_rules_are_judged_by_what_they_said(voted: AtDesk) -> None:
    number = voted.store.coding.draw("Alt", 9, 1, "Siri", "2031")
    anchors = voted.store.coding.anchors(number)
    coded = {at: Coded(("treatment",) if one.text == WORRY else ()) for at, one in enumerate(anchors, start=1)}
    (row,) = [one for one in rows(voted.store, anchors, coded, coded) if one.code == "treatment"]
    scores = dict(zip(MAKERS, row.makers, strict=True))
    assert scores["rule"] > 0
    assert scores["model"] == scores[""] == 0
