"""No answer is lost: what lies in the inbox is one, unless it shows that it is something else."""

import pytest
from intake_help import respond

from hearing.core.model import Kind
from hearing.intake.occasion import Occasion

ANSWERS = [
    "Hei!\n\nHvorfor står det ingenting om tannlege? Spør en som har vondt.\n\nTone",
    "Hej\n\nStäng inte tvättstugan på Hamngatan. Den är guld värd.\n\n/Rune",
    "Til kommunen\n\nBussen går to ganger om dagen. Da hjelper ikke et kontor i sentrum.\n\nIda, sjukepleiar",
    "Det er for kaldt i portrommene om vinteren.",
    "Dear city council,\n\nWe would like to comment on the draft. Many feel lonely.\n\nKind regards,\nAnn Low",
    "Kære kommune\n\nDer mangler noget om de ensomme.\n\nMed venlig hilsen\nBente Holm",
    "Mii bivdit ahte plána jorgaluvvo.\n\nDearvvuođaiguin\nMáret Sara",
    "Lia velforening slutter seg til uttalelsen fra Viksund Røde Kors.",
    "Viksunds hembygdsförening ansluter sig till Bygderådets yttrande.",
    "Utskrift frå møtebok, Lia sokneråd, sak 12/27\n\nSoknerådet drøfta planen.\n\nVedtak: Kyrkja kan brukast.",
    "Protokollsutdrag\n\nKommunala pensionärsrådet i Viksund\n§ 4\n\nRådet anser att äldre glöms bort.",
    "Kafé Lyspunktet\n\nStenger varmestua, kommer alle til oss. Det går ikke.\n\nStyret",
    "Leserne våre har spurt, og ordføreren sier hun er enig. Vi ber om at benken får stå.",
]


@pytest.mark.parametrize("text", ANSWERS)
def test_a_short_or_informal_answer_is_a_response(text: str) -> None:
    assert respond(text, hearing=Occasion()).kind is Kind.RESPONSE


@pytest.mark.parametrize(
    "text",
    [
        "We have no comments on the draft.",
        "The club does not wish to comment.\n\nKind regards\nAnn Low",
        "Vi har ingen bemærkninger.\n\nVenlig hilsen\nBente Holm",
    ],
)
def test_no_remarks_in_english_and_danish(text: str) -> None:
    assert respond(text, hearing=Occasion()).kind is Kind.NO_REMARKS


@pytest.mark.parametrize(
    "text",
    [
        "Viksundposten\n\nStrid om benk\n\nAv Geir Moen, journalist\n\n"
        "Benken skal bort. – Vi ble ikke spurt, sier Kari Lie i Lia vel. Ordføreren vil lytte.",
        "Fler söker hjälp\n\nEn ny rapport visar att fler söker hjälp. Studien bygger på intervjuer med 300 "
        "personer "
        "i fem kommuner. Resultaten publiceras i höst.",
        "Benken er borte\n\nPublisert 3. februar 2027\n\n– Jeg savner den, sier Ola Berg, som satt der daglig.\n\n"
        "Les også: Ny buss til Lia",
        "Mange på møte om rus\n\nKveldens møte samlet hundre personer. Kafeen var åpen til klokka ti. "
        "Ordføreren åpnet, "
        "og koret sang tre sanger før alle gikk hjem.\n\nSiste saker\n\nNy buss",
    ],
)
def test_news_and_studies_are_no_answers(text: str) -> None:
    assert respond(text, hearing=Occasion()).kind is Kind.BACKGROUND


@pytest.mark.parametrize(
    "text",
    [
        "Minnesanteckningar från samråd med boende på Lindgården\n\n- fler turer\n- mindre köer",
        "Gruppearbeid på temakveld, Lia skule\n\nGruppe 1\n- buss\n\nGruppe 2\n- kafé",
        "Temakveld om rus, Lia skule\n\nGruppe 1\n- buss\n\nGruppe 2\n- kafé",
    ],
)
def test_notes_from_meetings_of_all_names(text: str) -> None:
    assert respond(text, hearing=Occasion()).kind is Kind.MEETING_NOTES
