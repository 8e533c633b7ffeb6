"""Several answers in one file are kept apart, but only where headings plainly show them."""

import pytest
from intake_help import HASH, HEARING

from hearing.core.model import Block, BlockKind, Reading, Span
from hearing.intake.parts import parts_of
from hearing.intake.take_in import take_in

FIRST = "Vi støtter ikke at mottaket legges ved skolen, for barna går forbi der hver eneste dag."
SECOND = "Vi mener at planen er god, men at den mangler tiltak for pårørende som står i det alene."


@pytest.mark.parametrize(
    ("one", "other", "senders"),
    [
        ("Høringssvar fra Nordåsen vel", "Høringssvar fra Lyngsund kommune", ["Nordåsen vel", "Lyngsund kommune"]),
        ("Innspill nr. 1 – Ola Dahl", "Innspill nr. 2 – Nordåsen vel", ["Ola Dahl", "Nordåsen vel"]),
        ("Høyringsfråsegn frå Lyngsund vel", "Høyringsfråsegn frå Åse Lid", ["Lyngsund vel", "Åse Lid"]),
        ("Remissvar 1: Viksunds kommun", "Remissvar 2: Brukarföreningen", ["Viksunds kommun", "Brukarföreningen"]),
    ],
)
def test_each_heading_begins_an_answer_of_its_own(one: str, other: str, senders: list[str]) -> None:
    reading = Reading(f"{one}\n\n{FIRST}\n\n{other}\n\n{SECOND}", ())
    responses = take_in(reading, "samling.pdf", HASH, HEARING)
    assert [response.sender for response in responses] == senders
    assert [response.id for response in responses] == [f"{HASH[:12]}-1", f"{HASH[:12]}-2"]
    assert [FIRST in responses[0].text, SECOND in responses[0].text] == [True, False]


def test_what_stands_above_the_first_answer_is_kept_but_is_no_answer() -> None:
    text = f"Samlede innspill til planen\n\nInnspill nr. 1 – Ola Dahl\n\n{FIRST}\n\nInnspill nr. 2\n\n{SECOND}"
    front, *answers = take_in(Reading(text, ()), "samling.pdf", HASH, HEARING)
    assert (front.kind.value, len(answers)) == ("background", 2)


@pytest.mark.parametrize(
    "text",
    [
        f"Høringssvar fra Nordåsen vel\n\n{FIRST}\n\n{SECOND}",
        f"Høringssvar fra Nordåsen vel\n\n{FIRST}\n\nHøringssvar fra Nordåsen vel\n\n{SECOND}",
        "Innspill 1\nInnspill 2\nInnspill 3",
        f"Vi viser til innspill fra Nordåsen vel.\n\n{FIRST}\n\nInnspill fra andre er like.\n\n{SECOND}",
    ],
)
def test_one_answer_stays_one(text: str) -> None:
    assert len(parts_of(Reading(text, ()))) == 1


def test_a_row_of_a_survey_is_never_cut() -> None:
    text = f"Innspill 1\n\n{FIRST}\n\nInnspill 2\n\n{SECOND}"
    (response,) = take_in(Reading(text, (), part="row 3"), "svar.xlsx", HASH, HEARING)
    assert response.id == f"{HASH[:12]}-3"


def test_blocks_keep_their_page_and_their_place_when_a_file_is_cut() -> None:
    one = f"Innspill nr. 1 – Ola Dahl\n{FIRST}"
    text = f"{one}\nInnspill nr. 2 – Kari Berg\n{SECOND}"
    blocks = (
        Block(BlockKind.PARAGRAPH, Span(0, len(one)), 1),
        Block(BlockKind.PARAGRAPH, Span(len(one) + 1, len(text)), 2),
    )
    _, second = take_in(Reading(text, blocks), "samling.pdf", HASH, HEARING)
    assert second.paragraphs[-1].text == SECOND
    assert second.paragraphs[-1].page == 2
