"""Who holds the hearing is read out of the draft, where the settings do not say it."""

import pytest
from intake_help import respond

from hearing.intake.draft import Draft
from hearing.intake.occasion import Occasion
from hearing.intake.owner import owner_of


@pytest.mark.parametrize(
    ("draft", "owner"),
    [
        ("Høringsutkast fra kommunedirektøren i Lillevik\n\nLillevik skal hjelpe flere.", "Lillevik kommune"),
        ("Remissversion från kommunstyrelsen i Viksund\n\nStaden ska hjälpa fler och är öppen.", "Viksund kommun"),
        ("Rusplan for Lillevik kommune\n\nStorvik kommune er nabo. Storvik kommune er stor.", "Lillevik kommune"),
        ("Et trygt sted\n\n" + "Her bor mange. " * 50 + "Lillevik kommune skal. I Lillevik kommune bør.",
         "Lillevik kommune"),
        ("Drogprogram\n\nProgrammet gäller i Viksunds stad.", "Viksunds stad"),
        ("Et trygt sted\n\nMange bor alene, og få blir spurt.", ""),
    ],
)  # fmt: skip
def test_the_draft_names_its_owner(draft: str, owner: str) -> None:
    assert owner_of(Draft.from_text(draft)) == owner


def test_without_a_draft_nobody_is_known() -> None:
    assert owner_of(None) == ""


def test_the_owner_that_the_draft_names_is_a_recipient() -> None:
    draft = Draft.from_text("Høringsutkast fra kommunedirektøren i Lillevik\n\nKommunen skal hjelpe flere.")
    text = "Lillevik kommune\nPostboks 1\n6800 LILLEVIK\n\nVi støtter planen.\n\nHilsen Ola Dahl"
    response = respond(text, hearing=Occasion(draft=draft))
    assert (response.sender, response.recipient) == ("Ola Dahl", "Lillevik kommune")


def test_the_owner_of_the_settings_goes_before_that_of_the_draft() -> None:
    draft = Draft.from_text("Rusplan for Lillevik kommune\n\nKommunen skal hjelpe flere.")
    text = "Lillevik kommune\n\nHøringssvar\n\nVi støtter planen."
    assert respond(text, hearing=Occasion(draft=draft, owner="Storvik kommune")).sender == "Lillevik kommune"
