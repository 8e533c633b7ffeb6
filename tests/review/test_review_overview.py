"""The overview tells who has not answered, what has come in, and which files a person should look at."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from review_desk import ANSWERS, AtDesk, at_desk, fill

from hearing.core.model import Issue, Labelled, Source, Status
from hearing.intake.occasion import InvitedBody
from hearing.review.arrivals import Invited
from hearing.store.store import Arrival

BODIES = tuple(InvitedBody(name) for name in ("Bydel Storvik", "Eldrerådet", "Fjellvik politistasjon"))


@pytest.fixture
def invited(tmp_path: Path) -> Iterator[AtDesk]:
    with at_desk(tmp_path / "fjellvik") as desk:
        desk.desk.replies = Invited(desk.desk.hearing.settings, desk.store, BODIES)
        yield desk


def silent(desk: AtDesk) -> str:
    text = desk.get("/").text
    return text[text.index('id="silent"') : text.index('id="troubles"')]


def test_invited_bodies_that_have_not_answered_are_named(invited: AtDesk) -> None:
    assert "Fjellvik politistasjon" in silent(invited)
    assert "Eldrerådet" in silent(invited)
    assert "Bydel Storvik" not in silent(invited)
    assert "av 3 høringsinstanser har ikke svart" in invited.get("/").text


def test_a_sender_that_is_named_right_is_no_longer_missed(invited: AtDesk) -> None:
    assert "Eldrerådet" in silent(invited)
    invited.post("/senders/id-eldrelaget", part=False, name="Eldrerådet", on_behalf_of="")
    assert "Eldrerådet" not in silent(invited)
    invited.post("/senders/id-eldrelaget", part=False, name="Eldrerådet", on_behalf_of="Fjellvik politistasjon")
    assert "Alle har svart." in silent(invited)
    invited.post("/undo", part=False)
    assert "Fjellvik politistasjon" in silent(invited)


def test_the_newest_answers_and_days_come_first(desk: AtDesk) -> None:
    days = (date(2027, 3, 1), date(2027, 3, 9), date(2027, 3, 9))
    dated = [
        Labelled(replace(one.response, received=day, late=day.day > 5), one.labels)
        for one, day in zip(ANSWERS, days, strict=True)
    ]
    fill(desk.store, tuple(dated), stamp="s2")
    text = desk.get("/").text
    assert text.index("9. mars 2027") < text.index("1. mars 2027")
    assert '2 svar <span class="tag">etter fristen' in text


def test_files_with_problems_are_told_of_with_what_to_do(desk: AtDesk) -> None:
    arrivals = [Arrival(one.response.source, one.response.id, 1) for one in ANSWERS]
    desk.store.expect([*arrivals, Arrival("skann.pdf", "skann", 1)], "s1")
    issues = (Issue("needs-ocr", "only pictures"),)
    desk.store.settle(Source("skann.pdf", "skann", "pdf", 1, Status.NEEDS_OCR, issues), (), (), "s1")
    text = desk.get("/").text
    assert "skann.pdf" in text
    assert "bilder av tekst" in text
