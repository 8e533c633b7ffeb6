"""Formalities carry no point; short answers do."""

import pytest
from voice_help import voice, voices

from hearing.core.model import Kind

FORMAL = [
    "Vi viser til høringsbrev av 3. mars.",
    "Vi viser til utsendt utkast til ny rusplan med høringsfrist 1. juni.",
    "Det vises til høring av rusplanen, og vi takker for muligheten til å uttale oss.",
    "Vi takker for muligheten til å gi innspill.",
    "Vi gratulerer kommunen med en ryddig plan.",
    "Foreningen har 112 medlemmer og holder til i gamle Elvestad skole.",
    "Brobyggerne er en landsdekkende organisasjon for tidligere innsatte. Vi har 14 lokallag og ble stiftet i"
    " 1998.",
    "Saken ble behandlet i møte 3. mars, sak 12/27.",
    "Uttalelsen er enstemmig vedtatt.",
    "Skjema: Innspill til rusplan | Svar nr. 17",
    "Deres ref.: 26/1180 Vår ref.: 26/77 Saksbehandler: Ola Bakke",
    "Dato: 12.03.2026",
    "Elvestad, 12. mars 2026",
    "Side 2 av 5",
    "Telefon: 22 33 44 55, post@broen.example",
    "Dokumentet er elektronisk godkjent og har derfor ingen signatur.",
    "Vedlegg: Årsmelding 2025",
    "Ta gjerne kontakt ved spørsmål.",
    "Med vennlig hilsen Kari Strand, leder",
    "Vi viser til høyringsbrev frå kommunen.",
    "Vi takkar for høvet til å uttale oss.",
    "Laget har 80 medlemer og driv eit ope hus i Øvrebygda.",
    "Saka vart handsama i møte 4. mars.",
    "Dykkar ref.: 26/1180",
    "Med venleg helsing Kari Strand",
    "Föreningen har 300 medlemmar och bildades 1987.",
    "Vi tackar för möjligheten att yttra oss.",
    "Nämnden har beretts tillfälle att yttra sig över förslaget.",
    "Ärendet behandlades vid sammanträdet den 4 mars.",
    "Dnr: 2026/114 Handläggare: Eva Lind",
    "1 (6)",
    "Med vänlig hälsning Eva Lind",
]
NOT_FORMAL = [
    "Vi viser til tiltak 9 og mener at det bør strykes.",
    "Vi viser til høring av rusplanen. Tiltak 9 går ut over dem som bor lengst unna.",
    "Vi takker for et godt utkast og støtter hovedlinjene.",
    "Brobyggerne har ingen merknader til planen.",
    "Ingen merknader.",
    "Nämnden har inget att erinra mot förslaget.",
    "Vi tackar för remissen men avstyrker åtgärd 4.",
    "Vi viser til høyringa. Planen gløymer dei som bur i utkantane.",
    "Foreningen har 112 medlemmer. Halvparten av dem mister plassen sin når huset stenges.",
    "Til de eldste trengs det noen som ringer på døra.",
    "Kontoret svarer ikke på telefonen etter klokka tre.",
]


@pytest.mark.parametrize("text", FORMAL)
def test_a_formality_carries_no_point(text: str) -> None:
    assert voice(text) == "formal"


@pytest.mark.parametrize("text", NOT_FORMAL)
def test_a_point_in_a_formal_dress_is_the_senders(text: str) -> None:
    assert voice(text) == "own"


def test_a_letter_is_formal_at_both_ends() -> None:
    text = """Brobyggerne
Postboks 12, 0101 Elvestad

Elvestad kommune

12. mars 2026

Høringssvar: Rusplan for Elvestad

Hei,

Vi er redde for at de eldste blir glemt når skjemaet bare ligger på nett.

Kveldene

Kveldene er verst, for da er det ingen som tar telefonen.

Med vennlig hilsen

Kari Strand
daglig leder

Kopi til Bydel Øst"""
    assert voices(text) == ["formal"] * 5 + ["own", "formal", "own"] + ["formal"] * 3


def test_short_answers_of_a_letter_without_sentences_are_points() -> None:
    assert voices("Høringssvar\n\nKari Strand\n\nIngen merknader") == ["formal", "formal", "own"]


def test_lines_without_full_stop_are_points_when_they_stand_together() -> None:
    text = "Dette er viktigst for oss som bor her:\n\nFlere boliger\n\nKortere kø til avrusing\n\nÅpent i helgene"
    assert voices(text) == ["own"] * 4


def test_a_line_that_comes_back_on_each_page_is_a_page_header() -> None:
    text = "\n\n".join(
        ["Brobyggerne", "Vi er redde for kveldene.", "Brobyggerne", "Vi er redde for helgene.", "Brobyggerne"]
    )
    assert voices(text) == ["formal", "own", "formal", "own", "formal"]


def test_an_invitation_has_no_sender_who_answers_and_a_draft_is_the_drafts() -> None:
    text = "Høring\n\nVi ber om innspill til planen innen 1. juni. Planen handler om rus."
    assert voices(text, kind=Kind.INVITATION) == ["formal", "formal"]
    assert voices(text, kind=Kind.DRAFT) == ["formal", "draft"]
