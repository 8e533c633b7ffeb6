"""A web form that was copied as text: its fields tell who answers, when and about what."""

from datetime import date

import pytest
from intake_help import respond

from hearing.core.fields import DATE_FROM
from hearing.core.model import Kind
from hearing.intake.occasion import Occasion

NOBODY_KNOWN = Occasion()
POINT = "Det mangler en plass å være på søndager."


@pytest.mark.parametrize(
    ("form", "sender"),
    [
        ("Skjema: Rusplan | Svar nr. 8 | Innsendt 03.02.2027 21:15 | Navn/organisasjon: Lia vel", "Lia vel"),
        ("Skjema: Rusplan | Svar nr. 8 | Innsendt 03.02.2027 | Navn: Rolf Lie | Organisasjon: Lia vel", "Lia vel"),
        ("Skjema: Rusplan | Svar nr. 9 | Innsendt 03.02.2027 | Navn: (tom)", ""),
        ("Skjema: Rusplan | Svar nr. 9 | Innsendt 03.02.2027 | Navn: anonym", ""),
        ("Skjema: Rusplan | Svar nr. 9 | Innsendt 03.02.2027 | Navn: Sliten søster", "Sliten søster"),
        ("Skjema: Rusplan\nSvar nr. 8\nInnsendt: 3. februar 2027\nNamn: Sliten syster", "Sliten syster"),
        ("Formulär: Program | Svar 4 | Inskickat 2027-02-03 07:02 | Namn: Eva Ek | Svarar som: Anhörig", "Eva Ek"),
        ("Svar nr 0044   Inskickat 2027-02-03 20:14   Svarar som: Förening/råd   Namn: Elevrådet (9 st.)",
         "Elevrådet (9 st.)"),
        ("Formulär: Program\nInskickat: 2027-02-03\nNamn: Eva Ek\nSvarar som: Anhörig", "Eva Ek"),
    ],
)  # fmt: skip
def test_the_fields_name_the_sender_and_the_day(form: str, sender: str) -> None:
    response = respond(f"{form}\n\n{POINT}", hearing=NOBODY_KNOWN)
    assert (response.kind, response.sender) == (Kind.RESPONSE, sender)
    assert response.sender_from == "form"
    assert (response.received, response.fields[DATE_FROM]) == (date(2027, 2, 3), "form")


def test_a_form_that_says_for_whom_it_was_filled_in() -> None:
    form = "Skjema: Rusplan | Svar nr. 8 | Navn: Rolf Lie | På vegne av: Lia vel"
    response = respond(f"{form}\n\n{POINT}", hearing=NOBODY_KNOWN)
    assert (response.sender, response.on_behalf_of) == ("Rolf Lie", "Lia vel")


def test_the_chapter_of_the_form_is_what_the_answer_is_about() -> None:
    response = respond(f"Skjema: Rusplan | Svar nr. 8 | Navn: Lia vel | Gjelder kapittel: 4\n\n{POINT}")
    form, point = response.paragraphs
    assert (form.question, point.question, point.text) == ("", "Gjelder kapittel: 4", POINT)


def test_a_form_without_remarks_has_none() -> None:
    form = "Skjema: Rusplan | Svar nr. 8 | Navn: Lia vel"
    assert respond(f"{form}\n\nIngen merknader.").kind is Kind.NO_REMARKS


def test_a_letterhead_is_no_form() -> None:
    response = respond(
        "Lia vel\n\nTil: Fjordby kommune\nDato: 3. februar 2027\nSaksnr: 27/114\n\nVi støtter planen."
    )
    assert (response.sender, response.sender_from) == ("Lia vel", "letterhead")
