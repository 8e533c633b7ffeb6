"""The sender is found where it is most to be trusted, and is a body rather than the person who signs."""

import pytest
from intake_help import HEARING, respond

from hearing.core.fields import AUTHOR, EMAIL, FROM, NAME, ON_BEHALF_OF, ORGANISATION, SENDER_TYPE, SITE
from hearing.intake.occasion import Occasion

BODY = "Høringssvar\n\nVi mener at planen er god, men at Helse Vestfjord HF må få mer tid."
ADDRESS = "Fjordby kommune\nPostboks 1\n6800 FJORDBY"


@pytest.mark.parametrize(
    ("text", "sender", "known_from"),
    [
        (
            f"Bydel Nordåsen\n\n{ADDRESS}\n\n{BODY}\n\nMed vennlig hilsen\nKari Berg\nbydelsdirektør",
            "Bydel Nordåsen",
            "letterhead",
        ),
        (f"Lyngsund kommune\nBydel vest\nVår ref: 27/12\n\n{BODY}", "Bydel vest", "letterhead"),
        (f"LYNGSUND KOMMUNE\nHelse og omsorg\n\n{ADDRESS}\n\n{BODY}", "Lyngsund kommune", "letterhead"),
        (f"Viksunds kommun\nSocialnämnden\n\nYttrande\n\n{BODY}", "Socialnämnden i Viksunds kommun", "letterhead"),
        (f"Fjordby kommune\nEldrerådet\n\n{BODY}", "Eldrerådet", "letterhead"),
        (f"Fjordby kommune, eldrerådet\n\n{BODY}", "Fjordby kommune, eldrerådet", "letterhead"),
        (f"Veiviserne\n\n{BODY}", "Veiviserne", "letterhead"),
        (f"Avsender: Nordåsen vel\n\n{BODY}", "Nordåsen vel", "letterhead"),
        (f"{ADDRESS}\n\n{BODY}\n\nMvh\nKari Berg\nleder, Nordåsen vel", "Nordåsen vel", "signature"),
        (
            f"{ADDRESS}\n\n{BODY}\n\nVennlig hilsen\nfor Brukerstemmen Fjordby\n\nTor Vik\nstyreleder",
            "Brukerstemmen Fjordby",
            "signature",
        ),
        (
            f"{BODY}\n\nMed venleg helsing\nÅse Lid, dagleg leiar, Krisesenteret i Lyngsund",
            "Krisesenteret i Lyngsund",
            "signature",
        ),
        (f"{BODY}\n\nFör Viksunds brukarförening\nEva Ek\nordförande", "Viksunds brukarförening", "signature"),
        (f"{BODY}\n\nPå Viksunds brukarförenings vägnar\nEva Ek", "Viksunds brukarförening", "signature"),
        (f"{ADDRESS}\n\n{BODY}\n\nHilsen Ola Dahl", "Ola Dahl", "signature"),
        ("Høringssvar fra Nordåsen vel til rusplanen\n\nVi mener den er god.", "Nordåsen vel", "title"),
        (
            "Innspill fra ungdomsrådet\n\nVi vil ha mer.\n\nHilsen ungdomsrådet i Fjordby",
            "Ungdomsrådet i Fjordby",
            "title",
        ),
        (
            "Remissvar från Brukarföreningen i Viksund\n\nVi ser med oro på det.",
            "Brukarföreningen i Viksund",
            "title",
        ),
        ("Nordåsen vel takker for muligheten til å uttale seg.\n\nVi er imot.", "Nordåsen vel", "text"),
        ("Region Viksund avstår från att yttra sig.", "Region Viksund", "text"),
        ("Vi i Nordåsen vel støtter ikke planen.", "Nordåsen vel", "text"),
        (
            "Brukerstemmen er en interesseorganisasjon for folk med erfaring.\n\nVi mener mye.",
            "Brukerstemmen",
            "text",
        ),
        ("Jeg heter Kari Berg og bor på Nordåsen.\n\nPlanen er dårlig.", "Kari Berg", "text"),
    ],
)
def test_the_text_names_its_sender(text: str, sender: str, known_from: str) -> None:
    response = respond(text, path="12345.pdf")
    assert (response.sender, response.sender_from) == (sender, known_from)
    assert response.sender_span is not None
    found = response.text[response.sender_span.start : response.sender_span.end]
    assert found.casefold().split()[0].rstrip(",") in sender.casefold()


@pytest.mark.parametrize(
    ("title", "sender"),
    [
        ("Viksunds kommuns arbete mot narkotika", "Viksunds kommun"),
        (
            "Anhöriglaget Ljus i Byn, Viksund. Svar på remissen, som vi har talat om på två möten i april.",
            "Anhöriglaget Ljus i Byn",
        ),
    ],
)
def test_only_a_kind_of_body_in_the_genitive_names_whose_title_it_is(title: str, sender: str) -> None:
    assert respond(f"{title}\n\nHär står något om programmet.", path="12345.pdf").sender == sender


@pytest.mark.parametrize(
    ("fields", "sender", "known_from"),
    [
        ({ORGANISATION: "Nordåsen vel", NAME: "Kari Berg"}, "Nordåsen vel", "form"),
        ({ORGANISATION: "-", NAME: "Kari Berg"}, "Kari Berg", "form"),
        ({SENDER_TYPE: "Privatperson", EMAIL: "kari@x.no"}, "", "form"),
        ({FROM: "Nordåsen vel <post@naasen.no>"}, "Nordåsen vel", "mail"),
        ({FROM: "Kari Berg <kari@veiviserne.no>"}, "Veiviserne", "mail"),
        ({FROM: "Kari Berg <kari@lyngsund.kommune.no>"}, "Lyngsund kommune", "mail"),
        ({FROM: "Kari Berg <kari@post.no>"}, "Kari Berg", "mail"),
        ({FROM: "Berg, Kari <kari@post.no>"}, "Kari Berg", "mail"),
        ({FROM: "Fjordby kommune <post@fjordby.kommune.no>"}, "", ""),
        ({SITE: "Lyngposten"}, "Lyngposten", "site"),
        ({AUTHOR: "Nordåsen vel"}, "Nordåsen vel", "properties"),
        ({AUTHOR: "admin7"}, "", ""),
    ],
)
def test_what_the_format_says_names_the_sender(fields: dict[str, str], sender: str, known_from: str) -> None:
    response = respond("Vi mener at planen er god.", path="12345.pdf", fields=fields)
    assert (response.sender, response.sender_from, response.sender_span) == (sender, known_from, None)


def test_the_file_name_is_asked_last() -> None:
    assert respond("Vi mener at planen er god.", path="Høringssvar – Nordåsen vel.pdf").sender_from == "file name"
    assert respond(BODY + "\n\nMvh\nKari Berg", path="Høringssvar – Nordåsen vel.pdf").sender == "Kari Berg"


def test_a_person_who_signs_for_a_body_from_its_mail_address_is_the_body() -> None:
    text = "Vi mener at planen er god.\n\nMvh\nKari Berg\nLyngsund sykehus HF"
    assert respond(text, fields={FROM: "Kari Berg <kari@x.no>"}).sender == "Lyngsund sykehus HF"


@pytest.mark.parametrize(
    "text",
    [
        f"{ADDRESS}\n\n{BODY}",
        f"Til Fjordby kommune\n\n{BODY}",
        f"Fjordby kommune v/ planutvalget\n\n{BODY}",
        "Rusplan\n\n"
        "Vi støtter den. Fjordby kommune viser til Helse Vestfjord HF og Lyngsund kommune i kapittel 3.",
    ],
)
def test_neither_the_owner_nor_a_body_that_is_merely_mentioned_is_the_sender(text: str) -> None:
    assert respond(text, path="12345.pdf").sender == ""


def test_without_a_known_owner_the_addressee_is_not_taken_for_the_sender() -> None:
    text = f"{ADDRESS}\n\n{BODY}\n\nMvh\nKari Berg\nleder, Nordåsen vel"
    assert respond(text, hearing=Occasion()).sender == "Nordåsen vel"


@pytest.mark.parametrize(
    ("text", "sender"),
    [
        (
            "Felles høringssvar fra Nordåsen vel, Veiviserne og Lyngsund vel\n\nVi mener det.",
            "Nordåsen vel, Veiviserne og Lyngsund vel",
        ),
        (f"{BODY}\n\nMed hilsen\nKari Berg, Nordåsen vel\nOle Dahl, Lyngsund vel", "Nordåsen vel og Lyngsund vel"),
        (
            "Gemensamt yttrande\n\nVi och andra är oroade.\n\n"
            "Hälsningar\nViksunds brukarförening\nAnhörigföreningen i Viksund",
            "Viksunds brukarförening och Anhörigföreningen i Viksund",
        ),
    ],
)
def test_a_joint_answer_names_all_who_send_it(text: str, sender: str) -> None:
    assert respond(text).sender == sender


@pytest.mark.parametrize(
    ("text", "fields", "sender", "principal"),
    [
        (
            "Politidirektoratet\n\nPå vegne av 12 politidistrikt avgir direktoratet uttalelse.",
            {},
            "Politidirektoratet",
            "12 politidistrikt",
        ),
        (
            "Advokathuset Lov AS\n\nPå vegne av Nordåsen borettslag gir vi innspill.",
            {},
            "Advokathuset Lov AS",
            "Nordåsen borettslag",
        ),
        ("På vegner av Nordåsen grendelag\n\nVi er imot.\n\nHelsing\nÅse Lid", {}, "Nordåsen grendelag", None),
        ("Vi er imot.", {NAME: "Kari Berg", ON_BEHALF_OF: "Nordåsen vel"}, "Kari Berg", "Nordåsen vel"),
        ("Nordåsen vel\n\nPå vegne av Nordåsen vel vil vi si nei.", {}, "Nordåsen vel", None),
    ],
)
def test_for_whom_the_sender_speaks(text: str, fields: dict[str, str], sender: str, principal: str | None) -> None:
    response = respond(text, fields=fields, hearing=HEARING)
    assert (response.sender, response.on_behalf_of) == (sender, principal)
