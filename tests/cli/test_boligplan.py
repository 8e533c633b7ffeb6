"""A hearing on another subject than drugs, from the letters to the digest."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]

SETTINGS = """\
title: Boligplan for Lillevik
owner: Lillevik kommune
deadline: 2027-03-15
pipeline: boligplan
"""
RESIDENTS = """\
Solsiden velforening
Postboks 3, 9999 Lillevik

Lillevik kommune
Dato: 02.03.2027

Høringssvar: Boligplan for Lillevik

Vi viser til høringsbrevet og takker for muligheten til å uttale oss.

Lekeplassen forsvinner når det bygges blokker i Parkveien, og vi er bekymret for barnefamiliene.

Velforeningen støtter ikke planen.

Med vennlig hilsen
Kari Moen, leder
Solsiden velforening
"""
SWEDISH = """\
Kajplats Fastigheter AB

Remissvar: Bostadsförsörjningsprogram för Lillvik

Bolaget tillstyrker förslaget under förutsättning att parkeringen löses.

Trygghetsboenden behövs, men remisstiden var mycket kort.

Med vänlig hälsning
Eva Lindgren, vd
Kajplats Fastigheter AB
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inbox = tmp_path / "lillevik" / "inbox"
    inbox.mkdir(parents=True)
    (inbox / "vel.txt").write_text(RESIDENTS, encoding="utf-8")
    (inbox / "bolag.txt").write_text(SWEDISH, encoding="utf-8")
    (inbox.parent / "hearing.yaml").write_text(SETTINGS, encoding="utf-8")
    return inbox.parent


def codes(record: dict, key: str) -> set[str]:
    return {one["code"] for paragraph in record["paragraphs"] for one in paragraph[key]}


def test_answers_to_a_housing_plan_are_labelled_with_its_own_codes(hearing: Run, folder: Path) -> None:
    done = hearing(
        "label", folder / "inbox" / "vel.txt", folder / "inbox" / "bolag.txt", "--pipeline", "boligplan"
    )
    residents, company = map(json.loads, done.stdout.splitlines())
    assert (residents["stakeholder"], residents["stance"]) == ("residents", "opposes")
    assert "green-space" in codes(residents, "themes")
    assert codes(residents, "concerns") == {"lost-green-space", "group-at-risk"}
    assert (company["stakeholder"], company["stance"]) == ("developer", "supports-with-reservations")
    assert codes(company, "concerns") == {"short-deadline"}


def test_the_digest_speaks_of_housing_and_not_of_drugs(hearing: Run, folder: Path) -> None:
    hearing("run", folder)
    (page,) = folder.rglob("digest.html")
    text = page.read_text("utf-8")
    assert "Grøntområder går tapt" in text
    assert "Barnefamilier" in text
    assert "rusmelding" not in text.lower()
    assert "ruspol" not in text.lower()
