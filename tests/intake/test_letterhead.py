"""The letterhead's references, dates and names, however the page lays them out."""

import pytest
from intake_help import respond

from hearing.core.fields import CASE_HANDLER, OUR_REFERENCE, YOUR_REFERENCE


@pytest.mark.parametrize(
    ("head", "ours", "yours", "handler"),
    [
        (
            "Deres ref: Vår ref (saksnr): Saksbeh: Arkivkode:\n202700114/KAR 202700987-3 Unni Moe, "
            "23 46 11 67 344",
            "202700987-3",
            "202700114/KAR",
            "Unni Moe",
        ),
        (
            "Deres ref: Vår ref (saksnr): Saksbeh: Arkivkode: 202700114/KAR 202700987-3 Unni Moe, 23 46 11 67 344",
            "202700987-3",
            "202700114/KAR",
            "Unni Moe",
        ),
        (
            "Deres referanse Vår referanse (bes oppgitt ved svar) Dato\n27/114 27/00456-2 14.2.2027",
            "27/00456-2",
            "27/114",
            None,
        ),
        ("Dykkar ref.\tVår ref.\tSakshandsamar\n27/114\t27/300-2\tÅse Lid", "27/300-2", "27/114", "Åse Lid"),
        ("Dykkar ref.: 27/114\nVår ref.\n27/300-2\nSakshandsamar\nÅse Lid", "27/300-2", "27/114", "Åse Lid"),
        ("Saksbehandler: Siri Dal Arkiv: F60 &30 Arkivsaksnr.: 27/164", "27/164", None, "Siri Dal"),
        ("Vår referanse Arkivkode Sted Dato\n08/887-4 H20 MOSS 1.2.2027", "08/887-4", None, None),
        ("Deres ref.: Vår ref.: Dato:\n27/9 1.2.2027", "27/9", None, None),
        ("Datum Diarienummer\n2027-02-26 401-790-27", "401-790-27", None, None),
        ("Handläggare: Per Ek\nDnr KS 2027/173\nErt dnr SN 2027/0144", "KS 2027/173", "SN 2027/0144", "Per Ek"),
        ("Dnr: 2.6-335-2027", "2.6-335-2027", None, None),
        (
            "Vår dato: Vår ref:\n26.02.2027 2027/1234\nDeres dato: Deres ref:\n10.01.2027 27/114",
            "2027/1234",
            "27/114",
            None,
        ),
    ],
)
def test_references_and_case_handler_are_told_apart(
    head: str, ours: str | None, yours: str | None, handler: str | None
) -> None:
    fields = respond(f"Lyngsund kommune\n{head}\n\nHøringssvar\n\nVi støtter planen.").fields
    assert fields.get(OUR_REFERENCE) == ours
    assert fields.get(YOUR_REFERENCE) == yours
    assert fields.get(CASE_HANDLER) == handler


@pytest.mark.parametrize(
    ("text", "case_number"),
    [
        ("Deres ref: 27/114\nVår ref: 27/300\n\nHøringssvar", "27/114"),
        ("Saksnummer: 27/114\n\nInnspill til rusplanen", "27/114"),
        ("Høringssvar – sak 27/114 rusplan\n\nVi støtter den.", "27/114"),
        ("Yttrande\nDnr SN 2027/0144\n\nVi har fått remissen (KS 2027/0098).", "KS 2027/0098"),
        ("Vår ref: 27/300\n\nHøringssvar", ""),
        ("Møteprotokoll\nUtvalg: Eldrerådet\n\nSak 12/27 Høring – rusplan", ""),
        ("Høringssvar\n\nHver tredje bruker (17/164) fikk hjelp.", ""),
    ],
)
def test_the_hearings_case_number_is_theirs_and_not_the_senders_own(text: str, case_number: str) -> None:
    assert respond(text).case_number == case_number


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("Nordåsen vel\n\nTil: Fjordby kommune\n\nInnspill", "Fjordby kommune"),
        ("Nordåsen vel\n\nTil Fjordby kommune\n\nInnspill", "Fjordby kommune"),
        (
            "Nordåsen vel\nPostboks 2\n\nLyngsund kommune\nPostboks 1\n6800 LYNGSUND\n\nInnspill",
            "Lyngsund kommune",
        ),
        ("Fjordby kommune\nEldrerådet\n\nUttalelse til planen", ""),
        ("Til planen har vi dette:\n\nDen er god.", ""),
    ],
)
def test_the_addressee_is_found(text: str, recipient: str) -> None:
    assert respond(text).recipient == recipient


def test_labels_in_running_text_are_no_letterhead() -> None:
    fields = respond(
        "Det bør settes en dato for planen, og vår referanse er loven.\n\nArkiv og journal må sikres."
    ).fields
    assert fields == {}
