"""What answers the hearing is told from what merely came in with the answers."""

import pytest
from intake_help import HEARING, respond

from hearing.core.fields import ANSWER, FROM, HAS_REMARKS, PAGE_KIND
from hearing.core.model import Kind
from hearing.intake.draft import Draft
from hearing.intake.occasion import Occasion

DRAFT = (
    "Rusplan for Fjordby – høringsutkast\n\n1 Innledning\n\n"
    "Kommunen skal gi hjelp til alle som trenger det, der de bor.\n\n"
    "Tiltak 1 Boliger\nKommunen skal bygge tjue nye boliger innen utgangen av planperioden.\n\n"
    "Tiltak 2 Ettervern\nKommunen skal følge opp alle som skrives ut fra behandling i minst ett år.\n\n"
    "Tiltak 3 Mottak\nKommunen skal flytte mottaket til Nordåsen og holde det åpent hele døgnet."
)


@pytest.mark.parametrize(
    "text",
    [
        "Hei!\n\nPlanen mangler tiltak for eldre.\n\nHilsen Ola Dahl",
        "Jeg har selv vært avhengig. En bolig hjalp. Planen bør ha flere av dem.\n\nKari Nordmann",
        "Lyngsund kommune\n\nHøyringsfråsegn\n\n"
        "Vi viser til høyringsbrev av 10. januar. Vi er uroa for dei minste kommunane.",
        "Remissyttrande\n\nNämnden har beretts tillfälle att yttra sig och tillstyrker förslaget.",
        "Møteprotokoll\n\nEldrerådet vedtok følgende uttalelse:\n\nEldrerådet mener at eldre er glemt i planen.",
        "Nordåsen vel\n\nVi har ingen merknader til kapittel 1–3. Kapittel 4 bør skrives om, mener vi.",
        "Vi støtter planen. Utover dette har vi ingen kommentarer.",
        "Vi har ingen merknader til tiltakene, men ber om at de eldre nevnes i planen.",
        "Rusplanen er ute på høring med frist 14. mars. Slik vi leser utkastet, blir de eldre "
        "glemt. Vi mener det haster.",
    ],
)
def test_an_opinion_on_the_draft_is_a_response(text: str) -> None:
    assert respond(text).kind is Kind.RESPONSE


@pytest.mark.parametrize(
    "text",
    [
        "Bydel vest har ingen merknader.",
        "Ingen kommentarer",
        "Lyngsund kommune har ikkje merknader til planen.\n\nMed helsing\nÅse Lid",
        "Viksunds kommun\nDnr KS 2027/12\n\nRemissvar\n\nVi har inget att erinra mot förslaget.",
        "Ingen erinran.",
        "Region Viksund avstår från att yttra sig.",
        "Vi takker for høringen, men avgir ikke uttalelse.\n\nMvh\nKari Berg",
        "Eldrerådet behandlet saken.\n\nVedtak:\nEldrerådet tar saken til orientering.",
    ],
)
def test_an_answer_whose_gist_is_that_there_is_nothing_to_remark(text: str) -> None:
    assert respond(text).kind is Kind.NO_REMARKS


@pytest.mark.parametrize(
    "text",
    [
        "Høring av rusplan\n\nFjordby kommune legger med dette rusplanen ut på høring. Vi ber om innspill. "
        "Uttalelser sendes postmottaket.\n\nMed hilsen\nElse By",
        "Remiss\n\n"
        "Styrelsen remitterar förslaget till nedanstående instanser. Yttrande ska ha kommit in den 31 mars.",
        "Høringsinstanser\n\n"
        "Bydel vest\nNordåsen vel\nHelse Vestfjord HF\nLyngsund kommune\nFjordby politidistrikt\nVeiviserne",
        "Vi bekrefter at ditt høringssvar er mottatt.",
        "Påminnelse\n\nVi minner om høringsfristen 14. mars.",
        "Høyringsbrev\n\nVi ber om innspel til planen innan fristen.",
    ],
)
def test_what_the_owner_sends_out_is_no_answer_and_is_the_owners(text: str) -> None:
    response = respond(text)
    assert (response.kind, response.sender) == (Kind.INVITATION, "Fjordby kommune")


@pytest.mark.parametrize(
    "text",
    [
        "Notat fra dialogmøte 3. mars\n\nGruppe 1\n- flere boliger\n- mer tid\n\nGruppe 2\n- ettervern",
        "Innspelsmøte i Lyngsund\n\n• meir lågterskel\n• noen sa at skjema er vanskelig\n• sleppe å vente",
        "Minnesanteckningar från workshop om programmet\n\n- fler boenden\n- mindre köer",
    ],
)
def test_notes_of_several_voices_are_meeting_notes(text: str) -> None:
    assert respond(text).kind is Kind.MEETING_NOTES


@pytest.mark.parametrize(
    "text",
    [
        "Ny rapport om ettervern\n\nEn ny studie av ettervern viser at mange venter. – Det må vi endre, sier hun.",
        "Kommunen åpner mottak\n\nPublisert 3. februar 2027\n\n"
        "I går åpnet mottaket. – Vi er glade, sier ordføreren.",
        "Planarbeid på fire uker\n\nDenne artikkelen forteller hvordan en kommune skrev sin plan. Det tok tid.",
        "Plan på gång\n\nUnder våren har hundra personer deltagit. Arbetet fortsätter i höst.\n\n"
        "Senaste nytt\n\nNy buss",
    ],
)
def test_articles_and_news_are_background(text: str) -> None:
    assert respond(text).kind is Kind.BACKGROUND


def test_the_draft_is_known_by_its_look_and_a_hearing_memo_by_its_title() -> None:
    assert respond(DRAFT).kind is Kind.DRAFT
    assert (
        respond("Høringsnotat\n\nForslag til nye skjenketider\n\nKommunen vil flytte stengetiden.").kind
        is Kind.DRAFT
    )


def test_the_draft_is_known_by_its_likeness_but_an_answer_that_quotes_it_at_length_is_an_answer() -> None:
    hearing = Occasion(draft=Draft.from_text(DRAFT), owner="Fjordby kommune")
    passage = DRAFT.split("\n\n", 2)[2]
    answer = f"Nordåsen vel\n\nHøringssvar\n\nVi viser til høringen. Vi mener planen er god.\n\n«{passage}»"
    assert respond(passage, hearing=hearing).kind is Kind.DRAFT
    assert respond(answer, hearing=hearing).kind is Kind.RESPONSE


@pytest.mark.parametrize(
    "text", ["", "\n\n * \n", "Hei,\n\nVedlagt følger høringssvar fra Nordåsen vel.\n\nMvh\nKari Berg"]
)
def test_without_words_of_the_senders_own_it_is_empty(text: str) -> None:
    assert respond(text, fields={FROM: "Kari Berg <k@x.no>"}).kind is Kind.EMPTY


def test_a_mail_that_only_quotes_the_invitation_is_empty() -> None:
    text = "> Fjordby kommune ber om innspill.\n> Frist 14. mars."
    assert respond(text, fields={FROM: "Kari Berg <k@x.no>"}).kind is Kind.EMPTY


@pytest.mark.parametrize(
    ("text", "fields", "kind"),
    [
        ("Flere boliger.", {ANSWER + "Er du fornøyd?": "3"}, Kind.RESPONSE),
        ("", {ANSWER + "Er du fornøyd?": "3"}, Kind.EMPTY),
        ("Ingen kommentarer.", {PAGE_KIND: "hearing-answer"}, Kind.NO_REMARKS),
        ("Høringsuttalelse fra oss.", {HAS_REMARKS: "no"}, Kind.NO_REMARKS),
        ("Her er saken.", {PAGE_KIND: "hearing"}, Kind.INVITATION),
        ("Det er fint.", {FROM: "Kari Berg <k@x.no>"}, Kind.RESPONSE),
    ],
)
def test_what_comes_by_form_or_mail_is_an_answer(text: str, fields: dict[str, str], kind: Kind) -> None:
    assert respond(text, fields=fields, hearing=HEARING).kind is kind
