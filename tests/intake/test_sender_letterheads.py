"""Who sends, where a letterhead, a signature or a form names more than one, or less than a name."""

import pytest
from intake_help import respond

from hearing.intake.occasion import Occasion

NOBODY_KNOWN = Occasion()
BODY = "Vi viser til planen. Den er god, men vi savner penger til natt."


def _sender(text: str) -> str:
    return respond(text, hearing=NOBODY_KNOWN).sender


@pytest.mark.parametrize(
    ("head", "sender"),
    [
        (
            "Universitetet i Fjordby\nInstitutt for helsefag\nForskergruppe for rusforskning",
            "Universitetet i Fjordby, Institutt for helsefag, Forskergruppe for rusforskning",
        ),
        ("POLITIET\nNordre Fjord politistasjonsdistrikt", "POLITIET, Nordre Fjord politistasjonsdistrikt"),
        ("Lillevik kommune\nEldrerådet", "Eldrerådet i Lillevik kommune"),
        ("Eldrerådet\nLillevik kommune", "Eldrerådet i Lillevik kommune"),
        ("Lillevik kommune\nKommuneoverlegen", "Kommuneoverlegen i Lillevik kommune"),
        ("Lillevik kommune\nRåd for eldre", "Råd for eldre i Lillevik kommune"),
        ("Lillevik kommune\nKultur- og idrettsetaten", "Kultur- og idrettsetaten i Lillevik kommune"),
    ],
)
def test_a_unit_is_named_with_the_body_that_it_belongs_to(head: str, sender: str) -> None:
    assert _sender(f"{head}\n\nHøringsuttalelse til rusplanen\n\n{BODY}") == sender


@pytest.mark.parametrize(
    ("head", "sender"),
    [
        ("Uteliv Lillevik\nBransjeforening for serveringssteder", "Uteliv Lillevik"),
        ("TILBAKE TIL HVERDAGEN\nLikepersonsorganisasjon for rusfrie", "Tilbake til Hverdagen"),
        ("Brua – en landsdekkende brukerorganisasjon på rusfeltet", "Brua"),
    ],
)
def test_what_a_body_says_it_is_is_not_its_name(head: str, sender: str) -> None:
    assert _sender(f"{head}\n\nHøringssvar\n\n{BODY}") == sender


def test_bodies_below_one_another_answer_together_where_the_title_says_so() -> None:
    head = "Lillevik Handelsforening\nGårdeierne Lillevik\nFelles uttalelse om rusplanen"
    assert _sender(f"{head}\n\n{BODY}") == "Lillevik Handelsforening og Gårdeierne Lillevik"


def test_a_municipality_below_to_alone_is_written_to() -> None:
    letter = f"Til\nLillevik kommune\nRådhuset\n\nOm rusplanen\n\n{BODY}\n\nVennlig hilsen\nArne Dahl"
    assert _sender(letter) == "Arne Dahl"


@pytest.mark.parametrize(
    ("ending", "sender"),
    [
        ("Hilsen elevrådet v/ Ada, Jo og Per", "Elevrådet"),
        ("Aksjon Tryggere Torg v/ Jo", "Aksjon Tryggere Torg"),
        ("Vennlig hilsen\nKari Moen\nLillevik Pride", "Lillevik Pride"),
        ("Vennlig hilsen\nHavnegata Vaskeri\nKari Moen", "Havnegata Vaskeri"),
        ("Grete Lind\n(tidligere kokk)", "Grete Lind"),
        ("Lest og godkjent. Geir M.", "Geir M."),
        ("Vennlig hilsen\nKari Moen\nNabo i Storgata", "Kari Moen"),
        ("Vennlig hilsen\nKari Moen\nSykepleier Anne Lie", "Kari Moen"),
    ],
)
def test_who_signs_beside_or_for_somebody(ending: str, sender: str) -> None:
    assert _sender(f"Om rusplanen\n\n{BODY}\n\n{ending}") == sender


@pytest.mark.parametrize(
    ("header", "sender"),
    [
        ("Fra: Berit Dal, overlege LAR Lillevik", "LAR Lillevik"),
        ("Fra: kultursjefen", "Kulturetaten i Lillevik kommune"),
        ("Fra: [fjernet av postmottaket]", "Kulturetaten i Lillevik kommune"),
    ],
)
def test_a_role_or_a_gap_in_the_header_is_no_sender(header: str, sender: str) -> None:
    note = f"Lillevik kommune\nKulturetaten\n\n{header}\nTil: Rådmannen i Fjordby\n\nInnspill\n\n{BODY}"
    assert _sender(note) == sender


@pytest.mark.parametrize(
    "form",
    [
        "Innspill mottatt via nettskjema 03.02.2027\nType avsender: privatperson\nNavn: Rolf\nKommune: Lillevik",
        "Svar via skjema på heimesida\nNamn: Rolf\nEg svarar som: Privatperson\nSak: Rusplan for Lillevik kommune",
    ],
)
def test_a_form_that_came_as_text_names_its_sender_and_no_municipality(form: str) -> None:
    response = respond(f"{form}\n\nDet mangler en plass å være.", hearing=NOBODY_KNOWN)
    assert (response.sender, response.sender_from) == ("Rolf", "form")


def test_a_withheld_name_is_none() -> None:
    form = "Svar via skjema på heimesida\nNamn: (ikkje til offentleggjering)\nEg svarar som: Privatperson"
    assert _sender(f"{form}\n\nDet manglar ein stad å vere.") == ""


def test_the_municipality_in_the_title_of_a_citizens_answer_is_not_its_sender() -> None:
    text = f"Innspill fra innbygger – Lillevik kommune\n\n{BODY}\n\nLest og godkjent. Geir M."
    assert _sender(text) == "Geir M."


@pytest.mark.parametrize(
    ("head", "sender"),
    [
        ("Lillevik kommune\nFormannskapet – møteprotokoll (utdrag)", "Formannskapet i Lillevik kommune"),
        ("Lillevik kommune\nProtokollutdrag – formannskapet 9.12.2026", "Formannskapet i Lillevik kommune"),
    ],
)
def test_minutes_are_the_councils_whose_municipality_stands_above(head: str, sender: str) -> None:
    assert (
        _sender(f"{head}\n\nSak 12/26 Rusplan – uttalelse\n\nVedtak:\n\nFormannskapet støtter planen.") == sender
    )


def test_an_administration_writes_for_its_board() -> None:
    letter = (
        "Ekby stad\nNorra stadsdelsförvaltningen\nTjänsteutlåtande\nTill Norra stadsdelsnämnden\n\n"
        "Svar på remiss\n\nFörvaltningen tillstyrker programmet."
    )
    assert _sender(letter) == "Norra stadsdelsnämnden"


def test_a_plans_municipality_is_not_who_answers() -> None:
    text = "Saksframlegg\n\nFråsegn til rusplan for Lillevik kommune 2025–2029\n\nFylkeskommunen støttar planen."
    assert "Lillevik" not in _sender(text)
