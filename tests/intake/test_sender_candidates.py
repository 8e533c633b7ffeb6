"""Which lines and phrases may be the sender's name, before anybody chooses among them."""

from hearing.intake.material import Material
from hearing.intake.named import Sender
from hearing.intake.occasion import Occasion
from hearing.intake.sender_candidates import Place, candidates
from hearing.intake.take_in import take_in
from hearing.readers.contract import Options
from hearing.readers.formats import read

PROSE = "\n\n".join(f"Vi mener at tiltak {n} er godt, og at det bør vedtas slik det er." for n in range(20))


def names(text: str, owner: str = "") -> dict[str, Place]:
    found: dict[str, Place] = {}

    def look(material: Material, by_rules: Sender) -> Sender:
        found.update({one.name: one.place for one in candidates(material, by_rules)})
        return by_rules

    (reading,) = read(text.encode(), "svar.txt", Options()).readings
    take_in(reading, "svar.txt", "0" * 64, Occasion(owner=owner), look)
    return found


def test_what_stands_for_a_label_is_one_whatever_the_label() -> None:
    found = names("Skjema for svar\n\nNamn på laget: Vågen Syklubb\nMedlemer: 12\n\n" + PROSE)
    assert found["Vågen Syklubb"] is Place.LABEL


def test_a_unit_is_one_with_and_without_the_body_above_it() -> None:
    found = names("Helse Fjord HF\nKlinikk for rus\n\nHøringssvar\n\nVi mener at planen er god.")
    assert {"Helse Fjord HF", "Klinikk for rus", "Helse Fjord HF, Klinikk for rus"} <= found.keys()


def test_a_signature_gives_person_and_body() -> None:
    found = names(f"Hei,\n\n{PROSE}\n\nMvh\nKari Berg\nDaglig leder, Lia Uteliv AS")
    assert found["Kari Berg"] is Place.FOOT
    assert found["Lia Uteliv AS"] is Place.FOOT


def test_whoever_holds_the_hearing_is_none_but_its_council_is() -> None:
    found = names("FJORDBY KOMMUNE\nEldrerådet\n\nUttalelse\n\nRådet mener at planen er god.", "Fjordby kommune")
    assert "Eldrerådet" in found
    assert not {"FJORDBY KOMMUNE", "Fjordby kommune"} & found.keys()


def test_neither_the_place_of_the_hearing_nor_whom_one_writes_to_is_one() -> None:
    text = f"Till kommunstyrelsen i Ekby\n\n{PROSE}\n\nEkby\nKarin Testgren"
    found = names(text, "Ekby kommun")
    assert found["Karin Testgren"] is Place.FOOT
    assert not {"Ekby", "Till kommunstyrelsen i Ekby"} & found.keys()
    assert "Ekby" in names(text, "Viby kommun")


def test_running_text_may_begin_with_the_name() -> None:
    opening = "Stiftelsen Ljus i Byn, Ekby. Svar på remissen, antaget efter två möten med dem som bor här i huset."
    assert "Stiftelsen Ljus i Byn, Ekby" in names(f"{opening}\n\n{PROSE}")


def test_nobody_is_always_among_them() -> None:
    assert names("Dette er ikke bra for oss som bor her. Gjør det om.")[""] is Place.NOBODY


def test_the_domain_of_an_address_may_name_the_body_that_its_writer_speaks_for() -> None:
    mail = "Fra: Kari Lie <post@{}.example>\nTil: Fjordby kommune\nEmne: Rusplan\n\nVi driver vertshuset.\n"
    assert names(mail.format("lia-vertshus"), "Fjordby kommune")["Lia vertshus"] is Place.MAIL
    assert names(mail.format("fjordbyhavn"), "Fjordby kommune")["Fjordby havn"] is Place.MAIL
    assert "Gmail" not in names(mail.format("gmail"), "Fjordby kommune")
