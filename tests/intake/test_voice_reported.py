"""Views of others, told without being made one's own."""

import pytest
from voice_help import voice, voices

from hearing.core.model import Kind

REPORTED = [
    "Noen medlemmer mener at tiltaket kommer for tidlig.",
    "Enkelte frykter at flyttingen gir mer bråk i nabolaget.",
    "En av dem uttrykte at planen var skrevet av folk som aldri har stått i kø.",
    "I mediene har det vært hevdet at huset trekker til seg folk fra andre byer.",
    "Legeforeningen mener at ordningen bør ligge i spesialisthelsetjenesten.",
    "Naboene frykter for skoleveien.",
    "Politiet hevder at åpne samlingssteder gir mer salg.",
    "Det hevdes at tilbudet er for dyrt. Andre mener at det er for lite kjent.",
    "Kritikerne mener at pengene heller skal gå til skolene. De peker på at andre byer har gjort det slik.",
    "Nokre meiner at tenesta er for dyr.",
    "Det har vore hevda at huset lagar uro i gata.",
    "Einskilde fryktar at flyttinga kjem for brått.",
    "Naboane meiner at bustadene høyrer heime ein annan stad.",
    "Några anser att mottagningen ligger fel.",
    "I tidningarna har det hävdats att verksamheten lockar hit folk.",
    "Läkarförbundet menar att ansvaret ska ligga hos regionen.",
    "Grannarna befarar mer bråk på kvällarna.",
]
ENDORSED = [
    "Noen medlemmer mener at tiltaket kommer for tidlig. Det har de rett i.",
    "Enkelte frykter at flyttingen gir mer bråk. Vi deler den uroen.",
    "Naboene frykter for skoleveien, og etter vår erfaring er frykten forståelig.",
    "Medlemmene våre mener at ventetiden er blitt lengre.",
    "Brukerne våre sier at de heller går hjem enn å stå i kø.",
    "Nokre meiner at huset ligg for langt unna. Vi er samde.",
    "Einskilde fryktar at ventetida aukar, og det har dei rett i.",
    "Några menar att boendet ligger för långt bort. Vi instämmer.",
    "Våra medlemmar säger att väntan är det värsta.",
    "Det hevdes jo at alt blir bedre med en app.",
]


@pytest.mark.parametrize("text", REPORTED)
def test_a_view_that_is_only_told_is_reported(text: str) -> None:
    assert voice(text) == "reported"


@pytest.mark.parametrize("text", ENDORSED)
def test_a_view_that_the_sender_shares_is_own(text: str) -> None:
    assert voice(text) == "own"


@pytest.mark.parametrize(
    ("sender", "text"),
    [
        ("Legeforeningen", "Legeforeningen mener at ordningen bør ligge i spesialisthelsetjenesten."),
        ("Fagforbundet Elvestad", "Fagforbundet mener at bemanningen er for lav om natten."),
        ("Stiftelsen Broen", "Broen mener at avtalene er for korte."),
        ("Elvestad pensjonistforening", "Pensjonistforeningen frykter at skjemaet stenger folk ute."),
        ("Landslaget for ettervern i Norden", "LFEIN mener at tiden etter utskrivning er glemt."),
        ("Bydel Øst", "Bydelsutvalget mener at tiltak 4 trenger mer penger."),
        ("Nämnden för Lunden", "Nämnden anser att åtgärd 4 kommer för sent."),
    ],
)
def test_the_senders_own_name_is_nobody_else(sender: str, text: str) -> None:
    assert voice(text, sender=sender) == "own"


def test_participants_of_a_meeting_speak_for_themselves_and_hearsay_does_not() -> None:
    text = (
        "Innspillsmøte på Lunden\n\nGruppe 2\n\n– Noen mente at kveldene er verst\n\n"
        "– Mangler et sted å gå om natten\n\n– Flere sa at de hadde hørt at huset stenges; det sies at alt er"
        " bestemt"
    )
    assert voices(text, sender="", kind=Kind.MEETING_NOTES) == ["formal", "formal", "own", "own", "reported"]


def test_an_official_of_the_sender_speaks_for_it() -> None:
    text = (
        "Om tiltak 11 mener bydelsdirektøren at tanken er riktig. Men fire av ti får ikke skrevet søknaden alene."
    )
    assert voice(text, sender="Bydel Øst") == "own"
    assert voice("Etatsdirektøren mener at køene blir kortere.", sender="Bydel Øst") == "reported"
