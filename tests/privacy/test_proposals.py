from dataclasses import replace

import pytest
from identity_makers import norwegian

from hearing.core.model import Kind, Paragraph, Response, Span, Voice
from hearing.core.offsets import clean
from hearing.privacy.model import Kind as What
from hearing.privacy.model import Sureness
from hearing.privacy.proposals import proposals


def response(
    text: str, *, type_: str = "private-person", sender: str = "Kari Testmann", formal: str = ""
) -> Response:
    paragraphs = []
    for part in text.split("\n\n"):
        start = text.index(part)
        voice = Voice.FORMAL if formal and formal in part else Voice.OWN
        paragraphs.append(
            Paragraph(len(paragraphs) + 1, clean(part).text, Span(start, start + len(part)), voice=voice)
        )
    return Response("id1", "a.txt", "", text, Kind.RESPONSE, tuple(paragraphs), sender=sender, stakeholder=type_)


def found(text: str, **settings: str) -> set[tuple[str, str]]:
    return {(one.kind.value, one.text) for one in proposals(response(text, **settings))}


def test_every_span_holds_the_words_as_read():
    text = (
        "Hei.\n\nRing 92\N{NO-BREAK SPACE}34\n56 78 eller\nskriv til kari@\u00adepost.example, "
        "Myrveien 4,\n9999  Lillevik."
    )
    for one in proposals(response(text)):
        for start, end in one.spans:
            assert clean(text[start:end]).text == one.text


def test_the_same_words_are_one_proposal_with_all_their_places():
    (phone,) = proposals(response("Ring 92 34 56 78. Jeg gjentar: ring 92345678!"))
    assert len(phone.spans) == 2


def test_the_identity_of_a_proposal_does_not_hang_on_what_stands_around_it():
    one, other = (proposals(response(f"{before} ring 92 34 56 78"))[0].id for before in ("Hei,", "Hei igjen,"))
    assert one == other
    assert proposals(replace(response("ring 92 34 56 78"), id="id2"))[0].id != one


@pytest.mark.parametrize(
    "address",
    ["post@lag.example", "postmottak@vik.kommune.no", "registrator@stad.example", "info@x.example",
     "rusplan.post@vik.example", "lillevik@lillevik.example", "kommunstyrelsen@stad.example"],
)  # fmt: skip
def test_mailboxes_of_bodies_are_not_proposed(address):
    assert found(f"Skriv til {address} om dette.") == set()


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("kari.moen (at) epost.example", "e-mail-address"),
        ("kari.moen[at]epost.example", "e-mail-address"),
        ("kari.moen (at) epost dot example", "e-mail-address"),
        ("kari.moen krøllalfa epost.example", "e-mail-address"),
        ("kari.moen＠epost.example", "e-mail-address"),
        ("kari.moen@\nepost.example", "e-mail-address"),
        ("+47 (92) 34 56 78", "phone-number"),
        ("mob. 9 2 3 4 5 6 7 8", "phone-number"),
        ("92-34-56-78", "phone-number"),
        ("９２３４５６７８", "phone-number"),
        ("mobil: 92/34/56/78", "phone-number"),
        ("Karl Prøves gate 12 C", "street-address"),
        ("Prøvegt. 12", "street-address"),
        ("Storgatan 4, 123 45 Prövsta", "street-address"),
    ],
)  # fmt: skip
def test_odd_spellings_are_found(written, kind):
    assert kind in {one for one, _ in found(f"Her: {written} og mer.", sender="Xx")}


@pytest.mark.parametrize(
    "name",
    ["Kari Testmann", "KARI TESTMANN", "kari testmann", "Testmann, Kari", "Kari A. Testmann", "Kari\nTestmann"],
)
def test_a_private_senders_own_name_is_found_however_it_is_written(name):
    kinds = found(f"Dette skriver {name} fra dalen.")
    assert any(kind == "personal-name" and "testmann" in text.lower() for kind, text in kinds)


def test_a_bodys_letterhead_and_signatories_are_not_proposed():
    text = (
        "Lillevik kommune, Storgata 1, 9999 Lillevik, tlf. 77 12 34 56, kari.moen@vik.example\n\n"
        "Vi støtter planen.\n\nMed hilsen Kari Moen, rådgiver"
    )
    signed = response(text, type_="municipality", sender="Lillevik kommune", formal="Lillevik")
    paragraphs = (*signed.paragraphs[:2], replace(signed.paragraphs[2], voice=Voice.FORMAL))
    assert proposals(replace(signed, paragraphs=paragraphs)) == ()


def test_an_identity_number_is_proposed_even_in_a_bodys_letterhead():
    number = norwegian()
    (one,) = proposals(
        response(f"Vår ref. {number}", type_="municipality", sender="Vik kommune", formal="Vår ref.")
    )
    assert (one.kind, one.sureness) == (What.IDENTITY_NUMBER, Sureness.CERTAIN)


def test_a_recogniser_of_names_adds_what_no_list_knows():
    text = "Xander Quixby bor her."
    assert found(text) == set()
    (one,) = proposals(response(text), lambda _: [Span(0, 13)])
    assert (one.kind, one.text) == (What.NAME, "Xander Quixby")


def test_named_people_in_treatment_are_told_of_in_whole_sentences():
    told = found("Fint vær. Per Prøve er innlagt igjen. Takk.", type_="nonprofit", sender="Laget")
    assert ("health-or-family", "Per Prøve er innlagt igjen.") in told
