"""Names that do not look like a body's are found by their place; roles, boards and addressees are none."""

import pytest
from intake_help import respond

from hearing.core.model import Kind
from hearing.intake.occasion import Occasion

POINT = "Vi mener at planen glemmer dem som jobber om natta."
SWEDISH = "Vi anser att programmet glömmer dem som arbetar på natten."


def sender(text: str) -> str:
    return respond(text, path="12345.txt", hearing=Occasion()).sender


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"Kafé Lyspunktet\n\n{POINT}\n\nStyret", "Kafé Lyspunktet"),
        (f"Lyspunktet\n\nVi som driver Lyspunktet, ser det hver dag. {POINT}", "Lyspunktet"),
        (f"Natteravnene i Lia\n==================\n\n{POINT}", "Natteravnene i Lia"),
        (f"*** Rent Spill Lia ***\n\n{POINT}", "Rent Spill Lia"),
        (f"LMS LIA\n\n{POINT}", "LMS Lia"),
        (f"Nettverket for\nrusfri ungdom\n\n{POINT}", "Nettverket for rusfri ungdom"),
        (f"{POINT}\n\nNils Krogh\ndaglig leder\nBrygga Gate", "Brygga Gate"),
        (f"{POINT}\n\nNils Krogh\ndaglig leder\nHavna Kro AS", "Havna Kro AS"),
        (f"{POINT}\n\nAud Moen, leiar i Fot for Fot", "Fot for Fot"),
        (f"Emne: Innspill fra Lia ungdomsråd\n\nHei\n\n{POINT}", "Lia ungdomsråd"),
        (f"Fra Lia Arbeiderlag\n\n{POINT}", "Lia Arbeiderlag"),
        (f"Til rusplanen frå Fot for Fot Lia\n\n{POINT}", "Fot for Fot Lia"),
        (f"Innspill fra oss i Lia velforening\n\n{POINT}", "Lia velforening"),
        (f"Tak nå!\n\nForeningen Tak over hodet har 112 medlemmer. {POINT}\n\nFor styret\nEli Dahl",
         "Foreningen Tak over hodet"),
        (f"Hei.\n\nVi i styret for Lysløypas venner har lest planen. {POINT}\n\nEli Dahl", "Lysløypas venner"),
        (f"Natthjelpa Lia takker for høringen. {POINT}\n\nEli Dahl", "Natthjelpa Lia"),
        (f"Brf Svanen\nStrandgatan 4\n\n{SWEDISH}\n\nStyrelsen genom Ann Ek, ordf", "Brf Svanen"),
        (f"Viksunds församling\n\n{SWEDISH}\n\nFörsamlingens styrelse\ngm Olof Berg", "Viksunds församling"),
        (f"Vision Viksund\n\nRemissvar\n\n{SWEDISH}\n\nLena Hård\navdelningsordförande", "Vision Viksund"),
        (f"{POINT}\n\nHelsing FAU ved Lia skule\nv/ Kari Moe", "FAU ved Lia skule"),
        (f"{POINT}\n\nHilsen Wenche på Lia Frivilligsentral", "Lia Frivilligsentral"),
        (f"Lia Husflidslag, Storgata 3, 6300 Lia\n\n{POINT}\n\nTurid Aas", "Lia Husflidslag"),
        (f"Viksunds pastorat\n\n{SWEDISH}\n\nPå pastoratets vägnar\nSven Lund", "Viksunds pastorat"),
        ("Hei, jeg driver Lia Bakeri i Storgata. Planen sier ingenting om mat.\n\nmvh kjell", "Lia Bakeri"),
        ("Lia kommune\nKommunalt brukerråd\n\nProtokoll fra møte 11.02.2027\n\nUttalelse: Rådet ber om honorar.",
         "Kommunalt brukerråd i Lia kommune"),
        (f"FAU ved Lia skule\n\n{POINT}\n\nKari Moe, leiar", "FAU ved Lia skule"),
        ("Dear council,\n\nWe are Lia International Club, and we read it.\n\nKind regards\nPriya Nair\nchair",
         "Lia International Club"),
        ("Utskrift frå møtebok, Lia sokneråd, sak 12/27\n\nVedtak: Kyrkja kan brukast.", "Lia sokneråd"),
        ("Protokollsutdrag\n\nKommunala pensionärsrådet i Viksund\n§ 4\n\nRådet tillstyrker.",
         "Kommunala pensionärsrådet i Viksund"),
        ("Særutskrift av møtebok\n\nUtval: Lia eldreråd\nSak 3/27\n\nVedtak: Rådet er for.", "Lia eldreråd"),
    ],
)  # fmt: skip
def test_a_body_is_found_by_its_place(text: str, name: str) -> None:
    assert sender(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Hei!\n\nHvorfor er legen stengt når jeg våkner?\n\nklem Gry-Anita", "Gry-Anita"),
        ("Hej\n\nStäng inte lokalen. Den är allt vi har.\n\n/Rune", "Rune"),
        ("Til kommunen\n\nJeg har vært rusfri i fire år. La henne bli.\n\nPelle, 41 år", "Pelle"),
        ("Hei\n\nBenken må stå.\n\nHilsen en bekymret nabo", "En bekymret nabo"),
        ("Vi bor vegg i vegg og ble ikke spurt.\n\nHanne og Arne Vik\nLiaveien 8\n6300 Lia", "Hanne og Arne Vik"),
        ("Min syster stod i kö för länge.\n\nEva-Lis Berg\nStorgatan 3\n871 30 Viksund", "Eva-Lis Berg"),
        ("Kari Moe\nLiaveien 8\n6300 LIA\n\nJeg mener at benken må stå.", "Kari Moe"),
    ],
)
def test_a_person_is_found_by_what_stands_last_or_first(text: str, name: str) -> None:
    assert sender(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "Et rop om hjelp\n\nVi ble ikke spurt.",
        "Mer ettervern\n\nJeg mener at planen glemmer folk.",
        "Vi ble ikke spurt.\n\nTakk!",
        "Vi ble ikke spurt.\n\nStyret",
        "Benken må stå.\n\nFor styret",
        "Boliger Til Alle\n\nJeg mener at planen glemmer folk.",
        "Jeg er enig i planen.\n\nPunktum",
    ],
)
def test_a_heading_a_board_or_a_last_word_is_no_sender(text: str) -> None:
    assert sender(text) == ""


@pytest.mark.parametrize(
    ("head", "name", "recipient"),
    [
        ("Lia pårørendelag\nPostboks 3, 6300 Lia\n\nLia kommune\n\nVår ref.: 4/27 Dato: 02.03.2027",
         "Lia pårørendelag", "Lia kommune"),
        ("Ulvdal bondelag\nv/leiar Torgeir Li\n\nUlvdal kommune", "Ulvdal bondelag", "Ulvdal kommune"),
        ("Lyspunkt Lia\n\nTil: Lia kommune v/ kommunedirektøren", "Lyspunkt Lia",
        "Lia kommune v/ kommunedirektøren"),
        ("Viksunds scoutkår\n\nViksunds kommun\nKommunstyrelsen", "Viksunds scoutkår", "Viksunds kommun"),
        ("Storvik kommune\n\nLia kommune\nPostboks 1\n6300 Lia", "Storvik kommune", "Lia kommune"),
    ],
)  # fmt: skip
def test_the_addressee_is_not_the_sender_though_no_owner_is_known(head: str, name: str, recipient: str) -> None:
    response = respond(f"{head}\n\nHøring – rusplan\n\n{POINT}", path="12345.txt", hearing=Occasion())
    assert (response.sender, response.recipient) == (name, recipient)


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("VESTRE POLITIDISTRIKT\nLia politistasjon", "Vestre politidistrikt, Lia politistasjon"),
        (
            "Polisen\nPolisregion Öst, lokalpolisområde Viksund",
            "Polisen, Polisregion Öst, lokalpolisområde Viksund",
        ),
        ("Universitetet i Lia\nSenter for ruskunnskap", "Universitetet i Lia, Senter for ruskunnskap"),
        ("Høgskolen i Lia\nInstitutt for sosialt arbeid", "Høgskolen i Lia, Institutt for sosialt arbeid"),
        ("Den norske kirke\nLia sokn", "Lia sokn"),
        (
            "Statsforvalteren i Vestlandet\nHelse- og sosialavdelingen",
            "Statsforvalteren i Vestlandet, Helse- og sosialavdelingen",
        ),
        ("Lia kommune\nEnhet for psykisk helse og rus", "Enhet for psykisk helse og rus i Lia kommune"),
    ],
)
def test_the_unit_below_its_superior_writes(head: str, name: str) -> None:
    response = respond(
        f"{head}\n\nHøringsinnspill\n\n{POINT}\n\nJon Eide\nleder", path="1.txt", hearing=Occasion()
    )
    assert (response.sender, response.on_behalf_of) == (name, None)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (f"Nabohjelpen – Lia Varmestue – Gatelaget\n\nFelles uttalelse\n\n{POINT}",
         "Nabohjelpen, Lia Varmestue og Gatelaget"),
        (f"Felles uttalelse\n\n{POINT}\n\nKari Lie   Odd Moe   Ida Ness\nNabohjelpen   Varmestua   Gatelaget",
         "Nabohjelpen, Varmestua og Gatelaget"),
        (f"Gemensamt remissvar från Röda Korset Viksund och Frälsningsarmén Viksund\n\n{SWEDISH}",
         "Röda Korset Viksund och Frälsningsarmén Viksund"),
    ],
)  # fmt: skip
def test_all_who_answer_together_are_named(text: str, names: str) -> None:
    assert sender(text) == names


def test_a_body_whose_statement_is_joined_is_not_the_sender() -> None:
    assert sender("Hei\n\nVi slutter oss til uttalelsen fra Viksund Røde Kors.\n\nHilsen Lia vel") == "Lia vel"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Notat fra dialogmøte på Lia bibliotek 3. mars 2027\n\n- buss\n- kafé", "Dialogmøte på Lia bibliotek"),
        ("Folkemøte om rusplanen, Lia samfunnshus\n\nReferent: Kari Moe\n\n- buss\n- kafé",
         "Folkemøte om rusplanen, Lia samfunnshus (Kari Moe)"),
        ("Minnesanteckningar från samråd med boende på Lindgården 2027-01-22\n\n- katt\n- lås",
         "Samråd med boende på Lindgården"),
        ("NOTAT FRA FOLKEMØTE OM SKOGEN\nSamfunnshuset på Lia, onsdag 9. mars 2027 kl. 18–20\n\n- buss\n- kafé",
         "Folkemøte om Skogen, Samfunnshuset på Lia"),
        ("Referat frå folkemøte 12. mai, biblioteket. Kaffi etterpå. Ho Gunn på torget skreiv.\n\n- buss\n- kafé",
         "Folkemøte, biblioteket"),
    ],
)  # fmt: skip
def test_notes_are_sent_by_the_meeting(text: str, name: str) -> None:
    response = respond(text, hearing=Occasion())
    assert (response.kind, response.sender, response.sender_from) == (Kind.MEETING_NOTES, name, "meeting")


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("post@lia-vertshus.example", "Lia vertshus"),
        ("kari.lie@lia-vertshus.example", "Kari Lie"),
        ("post@epost.example", "Kari Lie"),
        ("post@kari-lie.example", "Kari Lie"),
    ],
)
def test_a_mail_from_a_bodys_own_box_is_the_bodys_whoever_signs_it(address: str, name: str) -> None:
    mail = f"Fra: Kari Lie <{address}>\nTil: Viksund kommune\nEmne: Rusplan\n\nHei. {POINT}\n\nHilsen Kari Lie"
    assert sender(mail) == name


def test_a_mail_that_names_nobody_is_its_boxs() -> None:
    assert (
        sender(f"Fra: post@lia-vertshus.example\nTil: Viksund kommune\nEmne: Rusplan\n\n{POINT}") == "Lia vertshus"
    )


def test_for_whom_a_mail_from_a_bodys_own_box_speaks_is_kept() -> None:
    mail = (
        "Fra: post@lia-vertshus.example\nTil: Viksund kommune\nEmne: Rusplan\n\n"
        f"Vi skriver på vegne av Kari Lie. {POINT}"
    )
    response = respond(mail, hearing=Occasion())
    assert (response.sender, response.on_behalf_of) == ("Lia vertshus", "Kari Lie")
