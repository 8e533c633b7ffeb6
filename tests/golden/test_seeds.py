"""The acceptance test on five real pages, run as one hearing; they are not part of the project."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from commands import hearing

SEEDS = Path(__file__).resolve().parents[3] / "shared" / "seeds"
OPINION = "fagradet-oslo-rusmelding.txt"

pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the five real pages are kept outside the project")

# What stands in draft passages of the opinion, and in its congratulation: the first words of each paragraph.
NOT_THE_SENDERS_CONCERN = ("2017: Gjennom", "«Framover er", "Byrådet ønsker en vridning", "Vi gratulerer")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("seeds")
    (folder / "inbox").mkdir()
    for page in SEEDS.glob("*.txt"):
        shutil.copy(page, folder / "inbox")
    (folder / "hearing.yaml").write_text("title: Rusmelding\nowner: Oslo kommune\n", encoding="utf-8")
    for command in ("run", "export"):
        hearing(command, folder, check=0)
    return folder


@pytest.fixture(scope="module")
def records(folder: Path) -> dict[str, dict[str, Any]]:
    lines = (folder / "export" / "responses.jsonl").read_text(encoding="utf-8").splitlines()
    return {record["source"]: record for record in map(json.loads, lines)}


@pytest.fixture(scope="module")
def opinion(records: dict[str, dict[str, Any]]) -> dict[str, Any]:
    return records[OPINION]


def test_one_page_answers_the_hearing_and_four_do_not(records: dict[str, dict[str, Any]]) -> None:
    kinds = {source: record["kind"] for source, record in records.items()}
    assert kinds.pop(OPINION) == "response"
    assert list(kinds.values()) == ["background"] * 4


def test_the_languages(records: dict[str, dict[str, Any]]) -> None:
    assert sorted(record["language"] for record in records.values()) == ["nb", "nb", "nb", "nb", "sv"]
    assert records["goteborg-plan-etablerat-missbruk.txt"]["language"] == "sv"


def test_who_answers_and_when(opinion: dict[str, Any]) -> None:
    assert "Fagrådet" in opinion["sender"]
    assert opinion["stakeholder"] == "umbrella-organisation"
    assert opinion["received"] == "2018-05-09"
    assert opinion["late"] is False


def test_the_groups_at_risk_are_found_and_no_other(opinion: dict[str, Any]) -> None:
    groups = {
        group
        for paragraph in opinion["paragraphs"]
        for concern in paragraph["concerns"]
        for group in concern["groups"]
    }
    assert groups == {"does-not-want-help", "cannot-contribute-own-effort", "lost-hope-trauma"}


def test_the_structural_concerns_are_found(opinion: dict[str, Any]) -> None:
    codes = {concern["code"] for paragraph in opinion["paragraphs"] for concern in paragraph["concerns"]}
    assert codes >= {
        "nonprofit-role-unclear",
        "predetermined-outcome",
        "treatment-deprioritised",
        "residential-closure",
    }


def test_no_concern_comes_from_the_draft_or_a_congratulation(opinion: dict[str, Any]) -> None:
    for paragraph in opinion["paragraphs"]:
        if paragraph["text"].startswith(NOT_THE_SENDERS_CONCERN):
            assert paragraph["concerns"] == []
            assert paragraph["voice"] in ("draft", "formal")


def test_pages_that_are_no_answers_give_no_concerns(records: dict[str, dict[str, Any]]) -> None:
    for source, record in records.items():
        if source != OPINION:
            assert [concern for paragraph in record["paragraphs"] for concern in paragraph["concerns"]] == []


def test_web_chrome_is_not_text(records: dict[str, dict[str, Any]]) -> None:
    text = " ".join(paragraph["text"] for record in records.values() for paragraph in record["paragraphs"])
    for chrome in ("license error", "Skriv inn koden", "Tips en venn", "Liknande nyheter", "Utforsk tema"):
        assert chrome not in text


def test_the_digest_quotes_every_concern(folder: Path, opinion: dict[str, Any]) -> None:
    shown = " ".join((folder / "digest" / "digest.md").read_text(encoding="utf-8").replace("\\", "").split())
    for paragraph in opinion["paragraphs"]:
        for concern in paragraph["concerns"]:
            assert concern["evidence"] in shown
