"""Hearing letters, minutes, drafts and articles that lie among the answers."""

import pytest
from intake_help import respond

from hearing.core.model import Kind
from hearing.intake.occasion import Occasion

LETTERS = (
    "Lillevik kommune\n\nTil høringsinstanser ifølge liste\n\nHøring – rusplan 2027–2030\n\n"
    "Formannskapet vedtok 3. mars å sende utkast til plan på høring. Høringsfristen er 2. juni.\n\n"
    "Vi ber særlig om synspunkter på følgende:\n1. Er beskrivelsen dekkende?\n\n"
    "Uttalelser er offentlige.\n\nAdresseliste:\nLillevik DPS\nMental Helse Lillevik",
    "Ekby kommun\nRemissmissiv\n\nRemiss: drogprogram\n\nKommunstyrelsen beslutade den 8 mars att sända förslaget "
    "på remiss.\n\nVi vill särskilt ha svar på följande frågor:\n1. Vad saknas?\n\nAnge diarienummer. Svaren är "
    "allmänna handlingar.\n\nSändlista: samtliga nämnder, Polisen, KRIS",
)
DEBATE = (
    "Lillevik kommune\nUtvalg for helse\nMøteprotokoll 12.09.2026\n\nSak 38/26 Rusplan\n\nBehandling:\n\n"
    "Repr. Berg (Ap) viste til at mange har mistet noen.\n\nRepr. Lie (Frp) mente at pengene går feil.\n\n"
    "Repr. Moe (Sp) kunne støtte rommet, men ikke adressen.\n\nVedtak:\n\nUtvalget tar planen til etterretning."
)
DRAFT = (
    "Rusplan 2027–2030\nHøringsutkast 16. januar 2027\n\nInnledning\n\nRusplanen er kommunens overordnede "
    "styringsdokument. Kommunen vil legge vekt på foreldre.\n\nTiltak\n\n1. Åpen poliklinikk. Ansvar: Helse. "
    "Oppstart: 2027."
)
ARTICLE = (
    "LILLEVIKPOSTEN · Nyheter · Publisert 14. oktober 2026 kl. 06.15\nFoto: Jo Lie\n\nTolv senger kan bort\n\n"
    "Klokka er kvart på ni når døra låses opp.\n\n– Jeg er redd for natta, sier han.\n\nLes også: Veien er stengt"
)


def _kind(text: str) -> Kind:
    return respond(text, hearing=Occasion()).kind


@pytest.mark.parametrize("letter", LETTERS)
def test_a_hearing_letter_is_an_invitation_though_its_owner_is_not_known(letter: str) -> None:
    assert _kind(letter) is Kind.INVITATION


def test_minutes_that_tell_a_debate_are_meeting_notes_of_the_council() -> None:
    response = respond(DEBATE, hearing=Occasion())
    assert response.kind is Kind.MEETING_NOTES
    assert "Utvalg for helse" in response.sender


def test_minutes_with_an_answer_stay_an_answer() -> None:
    text = "Lillevik kommune\nEldrerådet\nMøteprotokoll\n\nSak 3/27 Rusplan\n\nVedtak:\nEldrerådet støtter planen."
    assert _kind(text) is Kind.RESPONSE


def test_a_draft_with_who_does_what_is_a_draft() -> None:
    assert _kind(DRAFT) is Kind.DRAFT


def test_an_article_is_background_and_its_paper_the_sender() -> None:
    response = respond(ARTICLE, hearing=Occasion())
    assert (response.kind, response.sender) == (Kind.BACKGROUND, "LILLEVIKPOSTEN")


def test_notes_of_an_open_meeting_are_no_answer() -> None:
    text = (
        "Referat – åpent møte om rusplanen, Varmestua, 21. oktober 2026\n14 gjester, to fra kommunen. Navn er "
        "utelatt.\n\nNoen sa at bussen går for sjelden.\n\nMaten fikk ros."
    )
    assert _kind(text) is Kind.MEETING_NOTES


def test_a_caution_is_no_request() -> None:
    text = "Etaten avstår fra å avgi uttalelse. Dette må ikke tas som uttrykk for noen vurdering."
    assert _kind(f"Etaten\n\nSvar på høring\n\n{text}") is Kind.NO_REMARKS
