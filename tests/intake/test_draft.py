"""The draft's own text, recognised in an answer."""

import pickle
import time

import pytest
from voice_help import voice

from hearing.intake.draft import Draft

NB = (
    "Kapittel 2. Nær folk\n\n"
    "Kommunen samler de fem oppsøkende teamene i ett hus ved elva, slik at de som trenger hjelp møter de samme"
    " menneskene hver gang. Åpningstiden utvides til klokka ti om kvelden alle dager unntatt søndag.\n\n"
    "Tiltak 9 Solvik botilbud avvikles\n\n"
    "De seksten plassene i Solvik erstattes med leiligheter i fire bydeler, med ambulerende personale som kommer"
    " på avtale."
)
NN = (
    "Kommunen samlar dei fem oppsøkjande laga i eitt hus ved elva, slik at dei som treng hjelp møter dei same"
    " menneska kvar gong."
)
SV = (
    "Staden samlar de fem uppsökande teamen i ett hus vid ån, så att de som behöver hjälp möter samma människor"
    " varje gång."
)
QUOTED = (
    "Kommunen samler de fem oppsøkende teamene i ett hus ved elva, slik at de som trenger hjelp møter de samme"
    " menneskene hver gang."
)
EDITED = (
    "Kommunen samler dei fem oppsøkande teama i eit hus ved elva, slik at de som trenger hjelp møter de samme"
    " menneskene hver eneste gang."
)


@pytest.mark.parametrize(
    ("draft", "text"),
    [
        (NB, QUOTED),
        (NB, EDITED),
        (NB, "De seksten plassene i Solvik erstattes med leiligheter i fire bydeler."),
        (NN, NN),
        (SV, SV),
    ],
)
def test_text_of_the_draft_is_recognised_without_any_mark(draft: str, text: str) -> None:
    assert voice(text, draft=draft) == "draft"


@pytest.mark.parametrize(
    "text",
    [
        "Tiltak 9 Solvik botilbud avvikles, og da står seksten mennesker uten nattevakt.",
        "Vi er uenige i at de seksten plassene i Solvik erstattes med leiligheter i fire bydeler.",
        "Ambulerende personale kommer ikke når noen skriker om natten.",
        "Åpningstiden er vi glade for.",
        "De fem teamene har slitt med utskifting av folk i mange år, og ett hus løser ikke det.",
    ],
)
def test_a_name_or_a_phrase_of_the_draft_does_not_make_a_sentence_the_drafts(text: str) -> None:
    assert voice(text, draft=NB) == "own"


def test_shared_stretches_are_exact_and_bridge_a_changed_word() -> None:
    text = "Vi leste at kommunen samler de fem oppsøkende teamene i ett nytt hus ved elva, slik at alle er der."
    (span,) = Draft.from_text(NB).shared(text)
    assert text[slice(*span)] == "kommunen samler de fem oppsøkende teamene i ett nytt hus ved elva, slik at"


def test_a_draft_survives_the_way_to_a_worker() -> None:
    draft = Draft.from_text(NB)
    assert pickle.loads(pickle.dumps(draft)) == draft  # noqa: S301


def test_an_empty_draft_shares_nothing() -> None:
    draft = Draft.from_text("")
    assert draft.shared("Kommunen samler teamene.") == ()
    assert draft.resemblance("Kommunen samler de fem oppsøkende teamene i ett hus.") == 0


def test_thousands_of_paragraphs_take_seconds() -> None:
    draft = Draft.from_text(" ".join(f"Tiltak {n} gjelder {NB}" for n in range(60)))
    text = "Vi er redde for at de som bor lengst unna mister plassen sin når husene slås sammen i sentrum. " * 4
    begun = time.perf_counter()
    for _ in range(2000):
        draft.shared(text)
    assert time.perf_counter() - begun < 3
