"""Who sends an answer: the rules of intake and the model of senders together."""

from pathlib import Path

import pytest

from hearing.classify.sender_model import (
    Asked,
    SenderModel,
    load_senders,
    save_senders,
    shipped_senders,
)
from hearing.core.errors import MissingRequirement
from hearing.core.model import Response
from hearing.intake.material import Material
from hearing.intake.named import Sender
from hearing.intake.occasion import Occasion
from hearing.intake.take_in import take_in
from hearing.readers.contract import Options
from hearing.readers.formats import read
from hearing.train.senders import Sent, train_senders

FORM = """Skjema for høyringssvar – Vågsund kommune

Namn på organisasjon: Brukarlaget Ny Start Vågen
Kontaktperson: Tor Inge Vik
Medlemer: 84

Spørsmål 1: Kjenner de dykk att?

Delvis. Tala er sette av tilsette, ikkje av oss. Vi meiner at planen er for vag."""
MAIL = """Fra: Sindre Moen
Til: post@solvik.example
Emne: SV: Høring – skjenketider

Vi har tre skjenkesteder i sentrum og skal holde oss til tiltak 7. En time høres lite ut, men for oss er det mye.

Mvh
Sindre Moen
Daglig leder
Solvik Uteliv og Servering AS
Org.nr. 999 999 901"""
PARTY = """Solvik FrP
Høringsinnspill vedtatt av styret 14. april

Solvik FrP sier nei til planen. Mennesker som vil bli rusfrie, skal få behandling og ikke bare hjemmebesøk.

Vi etterlyser regnestykket bak de 14 millionene."""


@pytest.fixture(scope="module")
def model() -> SenderModel:
    shipped = shipped_senders()
    assert shipped is not None
    return shipped


def taken(text: str, model: SenderModel | None = None) -> Response:
    (reading,) = read(text.encode(), "svar.txt", Options()).readings
    choose = model.choose if model else None
    return take_in(reading, "svar.txt", "0" * 64, Occasion(owner="Solvik kommune"), choose)[0]


def asked_about(text: str) -> Asked:
    asked: list[Asked] = []

    def ask(material: Material, by_rules: Sender) -> Sender:
        asked.append(Asked.about(material, by_rules))
        return by_rules

    (reading,) = read(text.encode(), "svar.txt", Options()).readings
    take_in(reading, "svar.txt", "0" * 64, Occasion(), ask)
    return asked[0]


@pytest.mark.parametrize(
    ("text", "sender"),
    [(FORM, "Brukarlaget Ny Start Vågen"), (MAIL, "Solvik Uteliv og Servering AS"), (PARTY, "Solvik FrP")],
)
def test_a_body_is_found_where_the_rules_know_no_word_for_it(model: SenderModel, text: str, sender: str) -> None:
    assert taken(text).sender != sender
    assert taken(text, model).sender == sender


@pytest.mark.parametrize("text", [FORM, MAIL, PARTY])
def test_the_name_is_shown_where_it_stands(model: SenderModel, text: str) -> None:
    response = taken(text, model)
    assert response.sender_span
    assert response.text[response.sender_span.start : response.sender_span.end] == response.sender


def test_nobody_is_named_where_nobody_says_who_writes(model: SenderModel) -> None:
    assert taken("Dette er ikke bra for oss som bor her. Jeg vil ikke ha det slik.", model).sender == ""


def test_nothing_but_who_sends_is_changed(model: SenderModel) -> None:
    before, after = taken(MAIL), taken(MAIL, model)
    assert (after.kind, after.text, after.title) == (before.kind, before.text, before.title)
    assert [one.text for one in after.paragraphs] == [one.text for one in before.paragraphs]


@pytest.mark.parametrize("line", ["Fjordvik sykehus – Klinikk for rus", "Fjordvik sykehus. Klinikk for rus"])
def test_what_stands_apart_on_a_line_may_each_be_the_name(line: str) -> None:
    """By a dash, or by the end of a sentence."""
    asked = asked_about(f"{line}\n\nVi har lest planen og mener at den er for vag om oppfølging etter behandling.")
    names = {one.name for one in asked.among}
    assert {"Fjordvik sykehus", "Klinikk for rus"} <= names


def test_training_gives_the_same_file_again_and_it_reads_as_written(tmp_path: Path) -> None:
    asked = asked_about(MAIL)
    answers = [Sent("a", "nb", "Solvik Uteliv og Servering AS", asked)] * 3
    paths = [tmp_path / name for name in ("one.skops", "two.skops")]
    for path in paths:
        save_senders(train_senders(answers), path)
    assert paths[0].read_bytes() == paths[1].read_bytes()
    assert load_senders(paths[0]).best(asked).name == "Solvik Uteliv og Servering AS"


def test_another_file_is_refused_with_its_name(tmp_path: Path) -> None:
    path = tmp_path / "model.skops"
    path.write_bytes(b"PK\x03\x04 is no model")
    with pytest.raises(MissingRequirement, match=r"model\.skops"):
        load_senders(path)
