"""Five real pages; skipped where they are not at hand."""

from datetime import date
from pathlib import Path

import pytest
from intake_help import respond

from hearing.core.fields import DEADLINE
from hearing.core.model import Kind, Response
from hearing.intake.occasion import Occasion

SEEDS = Path(__file__).resolve().parents[3] / "shared" / "seeds"
pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the five real pages are not part of the project")


def seed(name: str) -> Response:
    path = SEEDS / f"{name}.txt"
    return respond(path.read_text(encoding="utf-8"), path=path.name, hearing=Occasion())


def test_a_commentary_published_by_an_organisation_before_the_deadline_is_its_response() -> None:
    response = seed("fagradet-oslo-rusmelding")
    assert (response.kind, response.sender, response.sender_from) == (Kind.RESPONSE, "Fagrådet", "site")
    assert (response.received, response.late) == (date(2018, 5, 9), False)
    assert response.fields[DEADLINE] == "2018-05-11"
    lead_in, *items = [one for one in response.paragraphs if one.lead_in or one.text.endswith("imidlertid miste")]
    assert [one.lead_in for one in items] == [lead_in.number, lead_in.number]


@pytest.mark.parametrize(
    ("name", "sender"),
    [
        ("kommunetorget-planlegging-av-rusarbeid", "Kommunetorget"),
        ("fredrikstad-gode-prosesser", "Fredrikstad kommune"),
        ("korus-nord-individuell-plan", "KoRus Nord"),
        ("goteborg-plan-etablerat-missbruk", "Göteborgs Stad"),
    ],
)
def test_articles_and_news_are_no_responses(name: str, sender: str) -> None:
    response = seed(name)
    assert (response.kind, response.sender) == (Kind.BACKGROUND, sender)


def test_nothing_of_the_pages_around_the_text_is_left_and_nothing_of_the_text_is_gone() -> None:
    for path in sorted(SEEDS.glob("*.txt")):
        response = seed(path.stem) if path.stem != "README" else None
        if response is None:
            continue
        left = " ".join(one.text for one in response.paragraphs)
        for chrome in (
            "Tips en venn",
            "Legg inn kommentar",
            "license",
            "Liknande nyheter",
            "Utforsk tema",
            "cookies",
        ):
            assert chrome not in left
        assert len(left) > 0.8 * len(response.text.split("Del denne saken")[0].split("Liknande")[0]) - 600
