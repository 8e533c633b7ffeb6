"""Paragraphs, headings and list items out of blocks, without losing a place."""

import pytest
from intake_help import HASH, HEARING, respond

from hearing.core.model import Block, BlockKind, Paragraph, Reading, Span
from hearing.intake.lines import lines_of
from hearing.intake.paragraphs import paragraphs_of
from hearing.intake.take_in import take_in

HEADING, ITEM, PLAIN = BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.PARAGRAPH


def split(text: str) -> tuple[Paragraph, ...]:
    return paragraphs_of(text, lines_of(Reading(text, ())))


def shape(text: str) -> list[tuple[BlockKind, str]]:
    return [(one.role, one.text) for one in split(text)]


def test_wrapped_prose_is_one_paragraph_and_a_word_broken_at_the_line_end_is_whole() -> None:
    assert shape("Vi ser at rusbe-\nhandlingen flyttes til\nFjordby uten grunn.") == [
        (PLAIN, "Vi ser at rusbehandlingen flyttes til Fjordby uten grunn.")
    ]


@pytest.mark.parametrize(
    ("heading", "body"),
    [
        ("Innledning", "Planen er god, og vi er glade for\nat den kommer nå."),
        ("Til kapittel 4", "Her mangler tiltak."),
        ("Boliger er nøkkelen", "Uten bolig hjelper ingenting av det andre\nsom planen foreslår."),
        ("3.2 Ettervern", "Det trengs mer tid."),
        ("SAMMENDRAG", "Vi støtter planen i hovedsak."),
    ],
)
def test_a_heading_stands_apart_from_the_text_below_it_with_or_without_a_blank_line(
    heading: str, body: str
) -> None:
    joined = " ".join(body.split("\n"))
    for gap in ("\n", "\n\n"):
        assert shape(f"{heading}{gap}{body}") == [(HEADING, heading), (PLAIN, joined)]


@pytest.mark.parametrize(
    "text",
    [
        "Ingen merknader",
        "Vi støtter forslaget",
        "Høringsbrevet ble sendt fra\nFjordby kommune i januar.",
        "Kari Berg\nleder",
        "«Alle skal med!»\n\nDet sa de.",
    ],
)
def test_what_merely_resembles_a_heading_is_none(text: str) -> None:
    assert HEADING not in [role for role, _ in shape(text)]


def test_list_items_in_a_block_know_their_lead_in() -> None:
    paragraphs = split(
        "Ved bare å se på egne krefter kan vi miste\n– dem som ikke vil\n- dem som ikke kan\n  og ikke orker"
    )
    assert [(one.role, one.text, one.lead_in) for one in paragraphs] == [
        (PLAIN, "Ved bare å se på egne krefter kan vi miste", None),
        (ITEM, "– dem som ikke vil", 1),
        (ITEM, "- dem som ikke kan og ikke orker", 1),
    ]


@pytest.mark.parametrize(
    "marks", [("•", "•"), ("-", "-"), ("–", "–"), ("*", "*"), ("1.", "2."), ("a)", "b)"), ("1)", "2)")]
)
def test_every_kind_of_mark_makes_list_items_with_the_lead_in_of_the_block_before(marks: tuple[str, str]) -> None:
    first, second = marks
    paragraphs = split(f"Vi ber om at planen tar inn:\n\n{first} Flere boliger\n\n{second} Bedre ettervern")
    assert [(one.role, one.lead_in) for one in paragraphs] == [(PLAIN, None), (ITEM, 1), (ITEM, 1)]


def test_items_without_marks_below_a_colon_are_items() -> None:
    paragraphs = split("Dette er viktigst for oss:\n\nFlere boliger\nTidlig hjelp\nTid")
    assert [(one.role, one.lead_in) for one in paragraphs] == [(PLAIN, None), (ITEM, 1), (ITEM, 1), (ITEM, 1)]


def test_a_mere_heading_leads_into_nothing() -> None:
    paragraphs = split("Hovedpunkter\n– Flere boliger\n– Bedre ettervern")
    assert [one.lead_in for one in paragraphs] == [None, None, None]


def test_a_dash_that_opens_speech_is_no_list_item() -> None:
    assert shape("Vi husker det godt.\n\n– Det var en hard tid.\n\nNå er det bedre.")[1][0] is PLAIN


def test_text_after_a_list_is_a_paragraph_of_its_own() -> None:
    assert shape("Vi ønsker:\n- flere boliger\n- mer tid.\nDette haster for oss alle.")[-1] == (
        PLAIN,
        "Dette haster for oss alle.",
    )


def test_long_lines_are_paragraphs_even_without_blank_lines_between() -> None:
    long = (
        "Vi mener at planen i altfor liten grad sier hvem som skal gjøre hva, når det skal gjøres, "
        "og hva det koster. " * 2
    )
    assert len(shape(f"{long.strip()}\n{long.strip()}")) == 2


def test_a_short_last_line_ends_a_paragraph_of_wrapped_prose_without_a_blank_line() -> None:
    first = "Vi mener at planen i for liten grad sier hvem som skal gjøre hva, og\nnår det skal gjøres i bydelene."
    second = (
        "Boligene må komme først, for uten bolig er det lite av det andre som\nplanen foreslår, som kan virke."
    )
    assert [text for _, text in shape(f"{first}\n{second}")] == [
        first.replace("\n", " "),
        second.replace("\n", " "),
    ]


def test_page_counters_and_running_heads_never_end_up_inside_a_paragraph() -> None:
    pages = ["Høringssvar\nVi mener at boligene må\nSide 1 av 2", "Lyngsund 27/114\nkomme først.\nSide 2 av 2"]
    text = "\n".join(pages)
    cut = len(pages[0])
    blocks = (Block(PLAIN, Span(0, cut), 1), Block(PLAIN, Span(cut, len(text)), 2))
    (response,) = take_in(Reading(text, blocks), "x.pdf", HASH, HEARING)
    texts = [one.text for one in response.paragraphs]
    assert "Side 1 av 2" in texts
    assert not any("Side" in one and len(one) > len("Side 1 av 2") for one in texts)
    assert [one.page for one in response.paragraphs][-1] == 2


def test_the_readers_kinds_and_questions_are_kept() -> None:
    text = "Hva mangler? Flere boliger Tabell"
    blocks = (
        Block(HEADING, Span(0, 12)),
        Block(PLAIN, Span(13, 26), question="Hva mangler?"),
        Block(BlockKind.TABLE_ROW, Span(27, 33)),
    )
    (response,) = take_in(Reading(text, blocks), "x.docx", HASH, HEARING)
    assert [(one.role, one.question) for one in response.paragraphs] == [
        (HEADING, ""),
        (PLAIN, "Hva mangler?"),
        (BlockKind.TABLE_ROW, ""),
    ]


def test_paragraphs_without_letters_or_signs_are_dropped() -> None:
    assert [one.text for one in respond("Vi støtter planen.\n\n\u00a0\n\n\u200b\n\nTakk.").paragraphs] == [
        "Vi støtter planen.",
        "Takk.",
    ]
