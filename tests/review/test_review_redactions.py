"""What is removed before publishing is decided at the desk; nothing is published that nobody has decided on."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from review_desk import ANSWERS, WORRY, AtDesk, answer, fill

from hearing.core.errors import NotPublished
from hearing.digest.publish import publish
from hearing.digest.redactions import review
from hearing.digest.senders import names_for
from hearing.digest.write import Wanted
from hearing.review.redaction_words import WHYS

PRIVATE = answer(
    "privat",
    "Eldrelaget",
    "Ring Kari Ellingvåg på 412 34 567 om dette.",
    f"{WORRY} Skriv til tordis@example.org.",
)
NUMBER = answer("nummer", "Velforeningen", "Fødselsnummeret er 01019010046, sier han.", WORRY)


@pytest.fixture
def private(desk: AtDesk) -> AtDesk:
    fill(desk.store, (*ANSWERS[:1], PRIVATE), stamp="s2")
    return desk


def waiting(desk: AtDesk) -> dict[str, str]:
    """Ids of the proposals that wait, by their words."""
    names = names_for("nb", desk.desk.invited)
    return {one.text: one.id for one in review(desk.store, names).waiting}


def publishes(desk: AtDesk, folder: Path) -> str:
    paths = publish(replace(desk.inputs(), invited=()), desk.store, folder, Wanted())
    return next(path for path in paths if path.suffix == ".html").read_text(encoding="utf-8")


def test_proposals_stand_with_their_words_what_they_are_and_why(private: AtDesk) -> None:
    text = private.get("/redactions").text
    for words in waiting(private):
        assert f"<mark>{words}</mark>" in text
    for shown in ("Telefonnummer", "E-postadresse", "skrevet som et norsk telefonnummer"):
        assert shown in text
    assert f"{len(waiting(private))} forslag venter" in text


def test_nothing_is_published_before_all_is_decided_and_then_without_what_was_confirmed(
    private: AtDesk, tmp_path: Path
) -> None:
    with pytest.raises(NotPublished):
        publishes(private, tmp_path)
    for id_ in waiting(private).values():
        private.post(f"/redactions/{id_}", act="remove")
    assert waiting(private) == {}
    assert "Alt er avgjort" in private.get("/redactions").text
    page = publishes(private, tmp_path)
    assert "tordis@example.org" not in page


def test_a_decision_shows_the_proposal_anew_and_undo_lets_it_wait_again(private: AtDesk) -> None:
    id_ = waiting(private)["tordis@example.org"]
    decided = private.post(f"/redactions/{id_}", act="leave").text
    assert decided.count("<article") == 1
    assert "Siri" in decided
    assert "tordis@example.org" not in waiting(private)
    private.post(f"/redactions/{id_}", act="remove")
    back = private.post("/undo", part=False)
    assert back.headers["location"] == f"/redactions?proposal={id_}"
    assert private.store.decisions()[-1].decision == "withdrawn"
    shown = private.get(back.headers["location"]).text
    assert "publiseres" in shown
    private.post("/undo", part=False)
    assert "tordis@example.org" in waiting(private)


def test_all_of_a_kind_are_removed_at_once_and_taken_back_at_once(private: AtDesk) -> None:
    before = waiting(private)
    assert private.get("/redactions?kind=phone-number").text.count("<article") == 1
    private.post("/redactions/all", part=False, kind="phone-number")
    assert set(before) - set(waiting(private)) == {"412 34 567"}
    private.post("/undo", part=False)
    assert waiting(private) == before


def test_words_that_are_selected_are_removed_wherever_they_stand(private: AtDesk, tmp_path: Path) -> None:
    form = private.get("/redactions/answers/id-privat/propose?number=3&selection=de eldste").text
    assert 'value="de eldste"' in form
    private.post("/redactions/answers/id-privat/add", part=False, words="de  eldste", **{"as": "street-address"})
    assert '<mark class="confirmed">de eldste</mark>' in private.get("/redactions/answers/id-privat").text
    for id_ in waiting(private).values():
        private.post(f"/redactions/{id_}", act="remove")
    page = publishes(private, tmp_path)
    assert "de eldste faller" not in page
    assert "[fjernet: adresse]" in page
    added = re.search(r'name="added" value="(\w+)"', private.get("/redactions?show=all").text)
    assert added
    private.post("/redactions/added", part=False, added=added[1])
    assert "de eldste faller" in publishes(private, tmp_path)


def test_an_identity_number_is_never_published(desk: AtDesk) -> None:
    fill(desk.store, (*ANSWERS[:1], NUMBER), stamp="s2")
    (id_,) = [id_ for words, id_ in waiting(desk).items() if words == "01019010046"]
    assert "må aldri publiseres" in desk.post(f"/redactions/{id_}", act="leave").text
    assert desk.store.decisions() == []


@pytest.mark.parametrize(
    "fields",
    [
        {"words": "står ikke her", "as": "personal-name"},
        {"words": "", "as": "personal-name"},
        {"words": "Kari", "as": "no-such"},
        {"words": "–", "as": "personal-name"},
    ],
)
def test_words_that_cannot_be_removed_are_refused(private: AtDesk, fields: dict[str, str]) -> None:
    assert private.post("/redactions/answers/id-privat/add", part=False, **fields).status_code == 422
    assert private.store.decisions() == []


def test_proposals_follow_a_sender_that_is_corrected(private: AtDesk) -> None:
    assert "Kari Ellingvåg" in waiting(private)
    private.get("/redactions")
    private.post("/senders/id-eldrelaget", part=False, name="Kari Ellingvåg", on_behalf_of="")
    private.post("/responses/id-eldrelaget/whole", kind="stakeholder", to="unknown")
    assert private.desk.redacting.progress().is_complete
    assert waiting(private).keys() == {one.text for one in private.desk.redacting.progress().review.waiting}


def test_who_decided_what_stands_in_the_log(private: AtDesk) -> None:
    private.post(f"/redactions/{waiting(private)['412 34 567']}", act="remove")
    log = private.get("/log?of=redactions").text
    for shown in ("412 34 567", "Telefonnummer", "Siri", "fjernes"):
        assert shown in log


def test_every_reason_of_a_finder_can_be_said_in_every_language() -> None:
    package = Path(__file__).parents[2] / "hearing" / "privacy"
    source = "".join(path.read_text(encoding="utf-8") for path in package.glob("*.py"))
    said = set(re.findall(r'"([a-z][^"\n]{4,})",\s+(?:sureness|Sureness\.\w+|_norwegian_sureness)', source))
    said |= set(re.findall(r'parts_of\([^"]*"([^"]+)"', source))
    assert len(said) > 25
    assert said - set(WHYS) == set()
