"""When an answer came in, where that is known from, and whether it was in time."""

from datetime import date

import pytest
from intake_help import HEARING, OWNER, SUNDAY, respond

from hearing.core.fields import DATE, DATE_FROM, DEADLINE, SENT
from hearing.intake.occasion import Occasion

BODY = "Høringssvar\n\nVi viser til høringen av 10. januar 2027. Planen bør vedtas 1. juni 2027."


@pytest.mark.parametrize(
    ("text", "fields", "received", "known_from"),
    [
        (f"Fjordby 1. mars 2027\n\n{BODY}", {}, date(2027, 3, 1), "letter"),
        (f"Viksund den 1 mars 2027\n\n{BODY}", {}, date(2027, 3, 1), "letter"),
        (f"{BODY}\n\nLyngsund, 01.03.27\n\nÅse Lid", {}, date(2027, 3, 1), "letter"),
        (f"Dato: 01.03.2027\n\n{BODY}", {}, date(2027, 3, 1), "letter"),
        (f"Datum 2027-03-01\n\n{BODY}", {}, date(2027, 3, 1), "letter"),
        (f"MOTTATT 3. MARS 2027\nDato: 01.03.2027\n\n{BODY}", {}, date(2027, 3, 3), "stamp"),
        (f"Inkom 2027-03-03\nDatum: 2027-03-01\n\n{BODY}", {}, date(2027, 3, 3), "stamp"),
        (f"Dato: 01.03.2027\n\n{BODY}", {SENT: "2027-03-04T23:10:00"}, date(2027, 3, 4), "sent"),
        (f"Dato: 01.03.2027\n\n{BODY}", {DATE: "2027-03-05"}, date(2027, 3, 5), "form"),
        (f"Planen svikter\n\nPublisert 2. mars 2027\n\n{BODY}", {}, date(2027, 3, 2), "publication"),
        (f"Saksnr Utvalg Møtedato\n45/27 Eldrerådet 12.02.2027\n\n{BODY}", {}, date(2027, 2, 12), "meeting"),
    ],
)
def test_the_date_of_receipt_is_taken_from_what_is_most_to_be_trusted(
    text: str, fields: dict[str, str], received: date, known_from: str
) -> None:
    response = respond(text, fields=fields)
    assert (response.received, response.fields[DATE_FROM]) == (received, known_from)


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        "Høringsfrist: 14. mars 2027\n\nVi støtter planen.",
        "Rådet handsama saka 2. mars 2027.\n\nVi støttar planen.",
        "Frist 14.03.2027\n\nVi støtter planen.",
    ],
)
def test_a_date_in_the_text_or_a_deadline_is_no_letter_date(text: str) -> None:
    assert respond(text).received is None
    assert respond(text).late is None


@pytest.mark.parametrize(("sent", "late"), [("2027-03-13", False), ("2027-03-14", False), ("2027-03-15", True)])
def test_a_deadline_on_a_sunday_is_kept_as_it_is(sent: str, late: bool) -> None:
    assert SUNDAY.isoweekday() == 7
    assert respond(BODY, fields={SENT: sent}).late is late


def test_the_deadline_in_the_text_is_noted_but_the_hearings_own_decides() -> None:
    response = respond(f"Fjordby 12. mars 2027\n\nVi svarer innen fristen 10. mars.\n\n{BODY}")
    assert response.fields[DEADLINE] == "2027-03-10"
    assert response.late is False


@pytest.mark.parametrize(
    ("sentence", "deadline"),
    [
        ("Meldingen er på høring med frist 11. mars.", "2027-03-11"),
        ("Høyringsfristen er 11.3.2027.", "2027-03-11"),
        ("Remissen ska besvaras senast den 11 mars.", "2027-03-11"),
    ],
)
def test_the_texts_own_deadline_decides_where_the_hearing_gives_none(sentence: str, deadline: str) -> None:
    early = respond(f"Fjordby 9. mars 2027\n\n{sentence} Vi mener den er god.", hearing=Occasion())
    late = respond(f"Fjordby 12. mars 2027\n\n{sentence} Vi mener den er god.", hearing=Occasion())
    assert early.fields[DEADLINE] == deadline
    assert (early.late, late.late) == (False, True)


def test_without_any_deadline_nothing_is_late() -> None:
    assert respond(f"Fjordby 9. mars 2027\n\n{BODY}", hearing=Occasion(owner=OWNER)).late is None
    assert HEARING.deadline is not None
