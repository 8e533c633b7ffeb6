"""The mail quoted below an answer is not the sender's."""

import pytest
from intake_help import respond, texts

from hearing.core.fields import FROM, SENT, SUBJECT
from hearing.core.model import Kind

ANSWER = "Vi støtter ikke at mottaket legges ved skolen."
INVITATION = "Fjordby kommune inviterer til å gi innspill til rusplanen."


@pytest.mark.parametrize(
    "intro",
    [
        "-----Opprinnelig melding-----",
        "-----Ursprungligt meddelande-----",
        "---------- Forwarded message ---------",
        "Fra: Fjordby kommune\nSendt: 10. januar 2027 12:00\nTil: Nordåsen vel\nEmne: Høring",
        "Frå: Fjordby kommune\nSendt: 10. januar 2027\nTil: Nordåsen vel\nEmne: Høyring",
        "Från: Viksunds kommun\nSkickat: den 10 januari 2027 12:00\nTill: Alla\nÄmne: Remiss",
        "From: Fjordby\nSent: Monday\nTo: All\nSubject: Hearing",
        "man. 10. jan. 2027 kl. 12:00 skrev Fjordby kommune <post@fjordby.no>:",
        "Den mån 10 jan. 2027 kl 12:00 skrev Viksunds kommun <\nkommun@viksund.se>:",
        "________________________________\nFra: Fjordby kommune\nSendt: 10. januar 2027\nTil: Alle\nEmne: Høring",
    ],
)
def test_the_invitation_below_the_answer_is_cut_off(intro: str) -> None:
    response = respond(f"Hei\n\n{ANSWER}\n\nOla Dahl\n\n{intro}\n\n{INVITATION}\n\nFrist 14. mars.")
    assert texts(response) == ["Hei", ANSWER, "Ola Dahl"]
    assert [one.reason for one in response.removed] == ["quoted mail"]
    assert response.kind is Kind.RESPONSE


def test_marked_lines_are_cut_and_the_answers_between_them_kept() -> None:
    response = respond(f"> Er situasjonen riktig beskrevet?\nNei, barna er glemt.\n\n> Annet?\n{ANSWER}")
    assert texts(response) == ["Nei, barna er glemt.", ANSWER]


def test_an_answer_that_is_announced_below_the_quoted_headers_is_kept() -> None:
    headers = "Fra: Fjordby kommune\nSendt: 10. januar 2027\nTil: Nordåsen vel\nEmne: Høring"
    response = respond(f"Hei, våre svar står nedenfor.\n\n{headers}\n\n{INVITATION}\n\n{ANSWER}")
    assert ANSWER in texts(response)


def test_a_mail_that_was_merely_passed_on_is_the_answer_itself() -> None:
    headers = "Fra: Ola Dahl <ola@x.no>\nSendt: 2. mars 2027\nTil: Fjordby kommune\nEmne: Høring rusplan"
    response = respond(f"-----Videresendt melding-----\n{headers}\n\n{ANSWER}")
    assert ANSWER in texts(response)
    assert response.removed == ()


def test_headers_that_were_pasted_with_the_mail_are_read() -> None:
    response = respond(
        f"Frå: Åse Lid <aase@lyng.example>\nSendt: 2. mars 2027 08:12\nTil: Fjordby kommune\nEmne: "
        f"Høyring\n\n{ANSWER}"
    )
    assert response.fields[FROM] == "Åse Lid <aase@lyng.example>"
    assert response.fields[SENT] == "2027-03-02"
    assert (response.fields[SUBJECT], response.title) == ("Høyring", "Høyring")
    assert response.recipient == "Fjordby kommune"


@pytest.mark.parametrize("text", ["I 2019 skrev vi om dette:\n\nDet hjalp.", "Fra: venstre\nTil: høyre"])
def test_prose_that_resembles_a_mail_header_is_no_mail(text: str) -> None:
    assert respond(text).removed == ()
