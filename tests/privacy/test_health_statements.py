"""What people tell of themselves and their own, in many turns of phrase, and what only sounds like it."""

import pytest
from letter_files import letter

from hearing.privacy.model import Kind
from hearing.privacy.proposals import proposals

TOLD = [
    "Jeg ble avhengig av smertestillende etter en operasjon.",
    "Som datter av en alkoholiker har jeg sett hva det koster.",
    "Jeg mistet min sønn til rusen.",
    "Jeg tok min første overdose som sekstenåring.",
    "Etter tre runder på avrusning sto jeg uten bolig.",
    "Jeg er tidligere heroinmisbruker.",
    "Mine to brødre er begge på LAR.",
    "Barna mine ble tatt av barnevernet.",
    "Jeg lever med hiv.",
    "Selv har jeg bipolar lidelse.",
    "Foreldrene mine drakk hver helg.",
    "Eg byrja med hasj då eg var tretten.",
    "Guten vår rusar seg.",
    "Eg har slite med angst sidan ungdomsskulen.",
    "Borna mine bur i fosterheim.",
    "Jag blev beroende av tabletter efter en operation.",
    "Mina söner är båda i missbruk.",
    "Jag har kämpat mot alkoholen i hela mitt liv.",
    "Som dotter till en alkoholist vet jag vad det kostar.",
    "Mina barn omhändertogs när jag var sjuk.",
    "Jag började med hasch när jag var tretton.",
    "Jag lever med hepatit C.",
    "Jeg ble innlagt på akuttpsykiatrisk avdeling i fjor.",
    "Min kone har kjempet mot alkoholen i mange år.",
    "Jeg er mor til en gutt som er rusavhengig.",
    "Jeg har sittet inne fem ganger.",
    "Jeg bruker cannabis mot smerter.",
    "Vår sønn på 19 tok livet sitt.",
    "Eg har vore på avrusing tre gonger.",
    "Systera mi er psykisk sjuk.",
    "Eg mista jobben på grunn av drikkinga mi.",
    "Jag är förälder till en ung man som är beroende.",
    "Jag åkte fast för rattfylleri och fick böter.",
    "Min pappa drack ihjäl sig.",
]
NOT_TOLD = [
    "Jeg er lei av at narkotika selges åpenlyst ved skolen.",
    "Jeg har lest om behandling og om rusavhengighet i planen.",
    "Jeg er positiv til LAR og til at flere får metadon.",
    "Jeg har jobbet med rusavhengige i tjue år.",
    "Jeg er lege og har hatt pasienter med overdose.",
    "Som far til tre er jeg redd for trafikken ved mottaket.",
    "Eg har arbeidd i psykiatrien i ti år.",
    "Eg er uroa for dei som sit i fengsel.",
    "Jag har arbetat på en avgiftning i många år.",
    "Jag är rädd för att fler ska börja med droger.",
    "Jag tycker att missbrukare ska få vård.",
    "Jag har varit ordförande i föreningen sedan 2015.",
    "Jeg er leder i en forening for rusavhengige.",
    "Jag bor nära ett behandlingshem.",
    "Eg går tur forbi institusjonen kvar dag.",
    "Jeg kjøper alkohol på polet, og det er langt å kjøre.",
    "Jag sitter i nämnden för vård.",
    "Min mening er at straff ikke virker.",
    "Mitt forslag er flere plasser i behandling.",
    "Jeg var på møtet om LAR i går.",
]


def is_proposed(sentence: str) -> bool:
    response = letter("x", "person", "Xx Yy", sentence).response
    return any(one.kind == Kind.HEALTH for one in proposals(response))


@pytest.mark.parametrize("sentence", TOLD)
def test_statements_on_health_and_family_are_proposed(sentence: str) -> None:
    assert is_proposed(sentence)


@pytest.mark.parametrize("sentence", NOT_TOLD)
def test_opinions_on_treatment_and_work_with_it_are_not(sentence: str) -> None:
    assert not is_proposed(sentence)
