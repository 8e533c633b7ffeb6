"""A sender is looked up in the list of invited bodies, in whatever form it writes its name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from intake_help import respond

from hearing.intake.occasion import InvitedBody, Occasion
from hearing.intake.roll import Roll

NAMES = ("Fjordby ungdomsråd", "Fjordby eldreråd", "Fjordby menighetsråd", "Ivareta Fjordby", "Helse Fjord HF")
ROLL = Roll(NAMES, "Fjordby kommune")


@pytest.mark.parametrize(
    ("name", "listed"),
    [
        ("Ungdomsrådet i Fjordby kommune", "Fjordby ungdomsråd"),
        ("ungdomsrådet", "Fjordby ungdomsråd"),
        ("Fjordby kommunes eldreråd", "Fjordby eldreråd"),
        ("Ivareta", "Ivareta Fjordby"),
        ("Helse Fjord HF, Klinikk for rus", "Helse Fjord HF"),
        ("Fjordby kommune", ""),
        ("Fjordby elevråd", ""),
        ("Ivareta og Lia vel, Fjordby", ""),
        ("", ""),
    ],
)
def test_other_forms_of_a_name_are_the_same_body(name: str, listed: str) -> None:
    assert ROLL.find(name) == listed


@given(st.permutations(NAMES), st.sampled_from([*NAMES, "ungdomsrådet", "Ivareta", "rådet", "Helse"]))
def test_the_order_of_the_list_does_not_matter(names: list[str], asked: str) -> None:
    assert Roll(names, "Fjordby kommune").find(asked) == ROLL.find(asked)


def test_the_sender_bears_its_name_on_the_list() -> None:
    hearing = Occasion(owner="Fjordby kommune", invited=tuple(InvitedBody(name) for name in NAMES))
    text = "Hei!\n\nVi i ungdomsrådet har lest planen og vil ha mer tid.\n\nHilsen Sara"
    assert respond(text, hearing=hearing).sender == "Fjordby ungdomsråd"


def test_a_body_on_the_list_is_not_taken_from_one_who_speaks_for_herself() -> None:
    hearing = Occasion(owner="Fjordby kommune", invited=tuple(InvitedBody(name) for name in NAMES))
    text = "Jeg skrev til Fjordby eldreråd i fjor. Jeg fikk ikke svar, og jeg er lei.\n\nHilsen Kari Berg"
    assert respond(text, hearing=hearing).sender == "Kari Berg"


@pytest.mark.parametrize(
    "joins",
    [
        "Vi sluttar oss til fråsegna frå Ivareta Fjordby, både i rosen og i det ho er redd for at blir gløymt.",
        "Vi slutter oss til uttalelsen av 3. mai fra Ivareta Fjordby.",
        "We join the statement by Ivareta Fjordby, both where it praises the plan and where it has its doubts.",
    ],
)
def test_a_body_on_the_list_whose_answer_is_joined_is_not_the_sender(joins: str) -> None:
    hearing = Occasion(owner="Fjordby kommune", invited=tuple(InvitedBody(name) for name in NAMES))
    assert respond(f"Hello!\n\nWe are many.\n\n{joins}\n\nHilsen Kari Berg", hearing=hearing).sender == "Kari Berg"
