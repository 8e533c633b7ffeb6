"""Names of bodies and persons are told from headings, titles and addresses."""

import pytest

from hearing.intake.file_name import sender_in_file_name
from hearing.intake.names import Bodies, capitalised, is_person

BODIES = Bodies("Fjordby kommune", {"veiviserne": "Veiviserne"})


@pytest.mark.parametrize(
    "name",
    [
        "Bydel Nordåsen",
        "Lyngsund kommune",
        "Viksunds kommun",
        "Viksunds stad",
        "Socialnämnden",
        "Fjordby politidistrikt",
        "Helse Vestfjord HF",
        "Fjordby vel",
        "Rusmestringsforeningen",
        "Landsforeningen for pårørende innen psykisk helse",
        "Råd for eldre",
        "Fjordby kommune, eldrerådet",
        "Statsforvalteren i Vestfjord",
        "RIO",
        "Mental Helse Lyngsund",
        "Norges kvinne- og familieforbund",
        "Kultur- och fritidsnämnden",
        "Veiviserne",
        "Lyngsund og omegn velforening",
    ],
)
def test_a_body(name: str) -> None:
    assert BODIES.is_body(name)
    assert not is_person(name)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Kari Berg",
        "Samarbeid med kommunen",
        "Ideelle organisasjoner",
        "Kommunens ansvar",
        "Bolig og tjeneste",
        "Høringssvar fra Fjordby kommune",
        "Vi støtter kommunen",
        "Postboks 12",
        "0123 Fjordby",
        "Helse og omsorg",
        "Planen mangler tiltak for eldreomsorgen",
        "Fjordby, 3. mars 2027",
        "Oppfølging etter fengsel",
        "PLAN",
    ],
)
def test_no_body(text: str) -> None:
    assert not BODIES.is_body(text)


@pytest.mark.parametrize(
    ("line", "body", "person"),
    [
        ("Kari Berg, leder, Fjordby vel", "Fjordby vel", "Kari Berg"),
        ("Elin Dahl, avdelingsleder ved Helse Vestfjord HF", "Helse Vestfjord HF", "Elin Dahl"),
        ("styreleder i Fjordby vel", "Fjordby vel", ""),
        ("Rådet for psykisk helse, rus og avhengighet", "Rådet for psykisk helse, rus og avhengighet", ""),
        ("Ordförande, Brukarföreningen i Viksund", "Brukarföreningen i Viksund", ""),
        ("Kari Berg", "", "Kari Berg"),
        ("daglig leder", "", ""),
    ],
)
def test_body_and_person_in_a_signature_line(line: str, body: str, person: str) -> None:
    assert (BODIES.body_in(line), BODIES.person_in(line)) == (body, person)


@pytest.mark.parametrize(
    ("path", "sender"),
    [
        ("inn/Høringssvar – Bydel Nordåsen.pdf", "Bydel Nordåsen"),
        ("DN12 Lyngsund kommune.txt", "Lyngsund kommune"),
        ("horingssvar_fjordby_vel.pdf", "Fjordby vel"),
        ("Remissvar Viksunds kommun.pdf", "Viksunds kommun"),
        ("2027-03-01 Høringsuttalelse Kari Berg.docx", "Kari Berg"),
        ("pakke.zip/03_Innspill - Veiviserne.docx", "Veiviserne"),
        ("12345.pdf", ""),
        ("scan_001.pdf", ""),
        ("Rusmelding høring.txt", ""),
        ("Vedlegg 1.pdf", ""),
        ("R07.txt", ""),
    ],
)
def test_a_file_name_names_a_sender_or_nobody(path: str, sender: str) -> None:
    assert sender_in_file_name(path, BODIES) == sender


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("LYNGSUND KOMMUNE", "Lyngsund kommune"),
        ("HELSE VESTFJORD HF", "Helse Vestfjord HF"),
        ("RIO", "RIO"),
        ("ungdomsrådet", "Ungdomsrådet"),
        ("Nordåsen vel", "Nordåsen vel"),
    ],
)
def test_a_shouted_name_is_written_as_a_name(name: str, written: str) -> None:
    assert capitalised(name) == written
