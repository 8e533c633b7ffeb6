"""Who answers, corrected at the desk: in digest and exports at once, after a new run too, and taken back."""

from dataclasses import replace
from pathlib import Path

import pytest
from review_desk import ANSWERS, HOUSING, WORRY, AtDesk, answer, fill

from hearing.core.model import Labelled
from hearing.digest.build import build
from hearing.digest.export import export_jsonl
from hearing.digest.model import Digest

TWICE = (*ANSWERS, answer("storvik2", "Bydel Storvik", WORRY), answer("storvikbu", "Bydelen Storvik", HOUSING))


@pytest.fixture
def desk(any_desk: AtDesk) -> AtDesk:
    return any_desk


@pytest.fixture
def twice(desk: AtDesk) -> AtDesk:
    fill(desk.store, TWICE, stamp="s2")
    return desk


def who(desk: AtDesk, name: str) -> tuple[str, str | None, str]:
    labelled = desk.store.response(f"id-{name}")
    assert labelled
    return labelled.response.sender, labelled.response.on_behalf_of, labelled.response.stakeholder


def digest_of(desk: AtDesk) -> Digest:
    return build(desk.inputs())


def test_every_sender_stands_once_with_type_and_answers(twice: AtDesk) -> None:
    text = twice.get("/senders").text
    assert text.count('<article class="sender"') == 4
    assert "2 svar" in text
    assert "Navn på nonprofit" in text


def test_senders_that_look_alike_are_proposed_and_merged_into_one(twice: AtDesk) -> None:
    assert "Kan være én og samme" in twice.get("/senders").text
    assert digest_of(twice).about.bodies == 4
    twice.post("/senders/merge", part=False, sender="id-storvik id-storvikbu", name="Bydel Storvik")
    assert who(twice, "storvikbu")[0] == "Bydel Storvik"
    assert digest_of(twice).about.bodies == 3
    text = twice.get("/senders").text
    assert "Kan være én og samme" not in text
    assert "3 svar" in text
    assert "Slik det ble lest: Bydelen Storvik" in text


def test_a_merged_sender_that_says_the_same_twice_is_counted_once(twice: AtDesk) -> None:
    copy = Labelled(replace(ANSWERS[2].response, id="id-kopi", source="kopi.txt", sender="Bydelen Storvik"), ())
    fill(twice.store, (*ANSWERS, copy), stamp="s3")
    twice.store.mark_repeated()
    answers = digest_of(twice).about.answers.total
    twice.post("/senders/merge", part=False, sender=["id-storvik", "id-kopi"], name="Bydel Storvik")
    assert digest_of(twice).about.answers.total == answers - 1
    twice.post("/undo", part=False)
    assert digest_of(twice).about.answers.total == answers


def test_two_that_only_look_alike_are_kept_apart_for_good(twice: AtDesk) -> None:
    twice.post("/senders/apart", part=False, one="id-storvik", other="id-storvikbu")
    assert "Kan være én og samme" not in twice.get("/senders").text
    twice.post("/undo", part=False)
    assert "Kan være én og samme" in twice.get("/senders").text


def test_name_type_and_principal_are_corrected_and_one_undo_takes_all_back(desk: AtDesk) -> None:
    before = who(desk, "eldrelaget")
    desk.post(
        "/senders/id-eldrelaget", part=False, name="Eldrelaget i Fjellvik", type="city-district",
        on_behalf_of="Fjellvik eldreråd",
    )  # fmt: skip
    assert who(desk, "eldrelaget") == ("Eldrelaget i Fjellvik", "Fjellvik eldreråd", "city-district")
    (found,) = [one for one in digest_of(desk).answers if one.name == "Eldrelaget i Fjellvik"]
    assert (found.type.code, found.on_behalf_of) == ("city-district", "Fjellvik eldreråd")
    desk.post("/undo", part=False)
    assert who(desk, "eldrelaget") == before
    assert len(desk.store.sender_decisions.all()) == 4


def test_decisions_stand_in_exports_and_in_the_log(desk: AtDesk, tmp_path: Path) -> None:
    desk.post("/senders/id-eldrelaget", part=False, name="Eldrelaget i Fjellvik", on_behalf_of="")
    _, responses = export_jsonl(desk.store.sources(), desk.store.labelled(), tmp_path)
    assert '"sender": "Eldrelaget i Fjellvik", "sender_from": "person"' in responses.read_text(encoding="utf-8")
    log = desk.get("/log?of=senders").text
    for shown in ("Siri", "Eldrelaget i Fjellvik", "Navn"):
        assert shown in log
    assert "Eldrelaget i Fjellvik" in desk.get("/log.csv?of=senders").text
    assert "Eldrelaget i Fjellvik" in desk.get("/log.jsonl?of=senders").text


def test_decisions_survive_new_rules_and_a_file_that_is_read_or_saved_anew(desk: AtDesk) -> None:
    desk.post(
        "/senders/id-eldrelaget", part=False, name="Eldrelaget i Fjellvik", on_behalf_of="", type="city-district"
    )
    fill(desk.store, stamp="s2")
    assert who(desk, "eldrelaget") == ("Eldrelaget i Fjellvik", None, "city-district")
    first = answer("eldrelaget", "Eldrelaget", "Et avsnitt til.", WORRY, HOUSING)
    anew = Labelled(replace(first.response, id="id-saved-anew"), first.labels)
    fill(desk.store, (anew, *ANSWERS[1:]), stamp="s3")
    assert who(desk, "saved-anew") == ("Eldrelaget i Fjellvik", None, "city-district")
    desk.post("/undo", part=False)
    assert who(desk, "saved-anew") == ("Eldrelaget", None, "nonprofit")


def test_a_label_decision_made_after_a_renaming_follows_the_letter_to_another_file(desk: AtDesk) -> None:
    desk.post("/senders/id-eldrelaget", part=False, name="De gamles lag", on_behalf_of="")
    desk.decide("eldrelaget", 3, "add", kind="theme", to="coordination", evidence=HOUSING)
    moved = answer("nytt-navn", "Eldrelaget", WORRY, HOUSING, "Et avsnitt til.")
    fill(desk.store, (moved, *ANSWERS[1:]), stamp="s2")
    assert who(desk, "nytt-navn")[0] == "De gamles lag"
    assert ("theme", "coordination") in desk.standing("nytt-navn")


def test_two_who_change_one_sender_are_told(desk: AtDesk) -> None:
    other = desk.colleague("Ola")
    other.post("/senders/id-eldrelaget", part=False, name="Olas navn", on_behalf_of="", seen=0)
    mine = desk.post("/senders/id-eldrelaget", part=False, name="Mitt navn", on_behalf_of="", seen=0)
    assert "Ola endret" in desk.get(mine.headers["location"].partition("#")[0]).text
    assert who(desk, "eldrelaget")[0] == "Mitt navn"
    assert [one.after for one in desk.store.sender_decisions.all()] == ["Olas navn", "Mitt navn"]


def test_senders_are_found_by_type_and_name(desk: AtDesk) -> None:
    assert desk.get("/senders?words=eldre").text.count('<article class="sender"') == 1
    assert desk.get("/senders?type=city-district").text.count('<article class="sender"') == 0


@pytest.mark.parametrize(
    ("path", "fields", "status"),
    [
        ("/senders/id-none", {"name": "x"}, 404),
        ("/senders/id-eldrelaget", {"name": ""}, 422),
        ("/senders/id-eldrelaget", {"name": "Eldrelaget", "type": "no-such"}, 422),
        ("/senders/merge", {"sender": "id-eldrelaget"}, 422),
        ("/senders/merge", {"sender": "id-eldrelaget id-none"}, 404),
    ],
)
def test_what_cannot_be_is_refused_and_not_kept(
    desk: AtDesk, path: str, fields: dict[str, str], status: int
) -> None:
    assert desk.post(path, part=False, **fields).status_code == status
    assert desk.store.sender_decisions.count() == 0
    assert desk.store.label_decisions.count() == 0
