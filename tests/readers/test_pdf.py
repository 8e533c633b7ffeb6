"""PDF: paragraphs, headings, lists and pages, as a reader sees them."""

import pytest
from pdf_maker import Page, Text, make_pdf, paragraph

from hearing.core import fields
from hearing.core.model import BlockKind, Contents
from hearing.core.offsets import clean
from hearing.readers import formats
from hearing.readers.contract import Options

P, H, L, T = BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.TABLE_ROW
Shown = list[tuple[BlockKind, str]]

LONG = "Vi er urolige for at de som trenger hjelpen mest, ikke får den når"


def _read(*pages: list[Text], **options: str) -> Contents:
    content = make_pdf([Page(tuple(texts)) for texts in pages], **options)
    return formats.read(content, "svar.pdf", Options(ocr=False))


def _shown(*pages: list[Text]) -> Shown:
    reading = _read(*pages).readings[0]
    return [(block.kind, reading.text[slice(*block.span)]) for block in reading.blocks]


def _at(y: float, *lines: str, x: float = 72, size: float = 11) -> list[Text]:
    return paragraph(list(lines), top=y, x=x, size=size)


def test_lines_of_a_paragraph_stay_together_and_a_gap_parts_paragraphs() -> None:
    shown = _shown(_at(700, LONG, "planen er vedtatt.") + _at(650, LONG, "midlene er brukt."))
    assert shown == [(P, f"{LONG}\nplanen er vedtatt."), (P, f"{LONG}\nmidlene er brukt.")]


def test_sentence_that_ends_early_in_its_line_ends_the_paragraph() -> None:
    assert _shown(_at(700, LONG, "planen er vedtatt.", LONG, "midlene er brukt.")) == [
        (P, f"{LONG}\nplanen er vedtatt."),
        (P, f"{LONG}\nmidlene er brukt."),
    ]


def test_address_stays_in_one_block() -> None:
    address = ["Prøvevik kommune", "Postboks 1", "0030 PRØVEVIK"]
    assert _shown(_at(700, *address) + _at(600, LONG, LONG)) == [(P, "\n".join(address)), (P, f"{LONG}\n{LONG}")]


@pytest.mark.parametrize(
    ("heading", "level"),
    [(Text(72, 730, "Om oss", 18), 1), (Text(72, 730, "Om oss", 13), 2), (Text(72, 714, "Om oss", 11, True), 3)],
)
def test_larger_and_bold_lines_are_headings(heading: Text, level: int) -> None:
    blocks = _read([heading, *_at(700, LONG, LONG)]).readings[0].blocks
    assert [(block.kind, block.level) for block in blocks] == [(H, level), (P, 0)]


def test_short_line_right_above_a_text_is_no_part_of_it() -> None:
    assert _shown(_at(700, "Frihet og ansvar", LONG, LONG)) == [(P, "Frihet og ansvar"), (P, f"{LONG}\n{LONG}")]


def test_list_items_are_blocks_and_keep_their_second_line() -> None:
    item = "– flere plasser i hele byen, slik at ingen må vente lenger enn det"
    assert _shown(_at(700, "Vi ber om:", item, "   som er forsvarlig", "– penger")) == [
        (P, "Vi ber om:"),
        (L, f"{item}\nsom er forsvarlig"),
        (L, "– penger"),
    ]


def test_dash_at_the_start_of_a_full_line_is_no_list() -> None:
    lines = (LONG, "– slik vi ser det – planen er vedtatt")
    assert _shown(_at(700, *lines)) == [(P, "\n".join(lines))]


def test_hyphen_at_a_lines_end_is_kept_and_cleaning_joins_the_word() -> None:
    text = (
        _read(_at(700, "Vi ber om at staten betaler for en ny og grundig utred-", "ning av behovet."))
        .readings[0]
        .text
    )
    assert text.endswith("utred-\nning av behovet.")
    assert "utredning" in clean(text).text


def test_columns_of_a_table_or_letterhead_are_parted_by_tabs() -> None:
    row = [Text(72, 700, "Tiltak 1"), Text(300, 700, "Støttes")]
    head = [Text(72, 780, "Deres ref:"), Text(250, 780, "Vår ref:"), Text(400, 780, "Dato:")]
    assert _shown(head + row) == [(T, "Deres ref:\tVår ref:\tDato:"), (T, "Tiltak 1\tStøttes")]


def test_two_columns_are_read_one_after_the_other() -> None:
    left = _at(700, "Venstre spalte begynner her og", "fortsetter nedover til den går", x=60)
    right = _at(700, "over i høyre spalte, der alt", "tar slutt.", x=320)
    assert _shown(left + right) == [(P, "\n".join(line.text for line in left + right))]


def test_page_is_read_from_top_to_bottom_whatever_order_it_was_written_in() -> None:
    assert _shown([*_at(700, LONG, LONG), Text(72, 800, "Prøvevik bydel")])[0] == (P, "Prøvevik bydel")


def test_paragraph_over_two_pages_is_one_and_headers_and_counters_are_blocks_of_their_own() -> None:
    head = Text(72, 810, "Prøvevik bydel", 9)
    first = [head, *_at(100, LONG, LONG), Text(72, 40, "Side 1 av 2", 9)]
    second = [head, *_at(780, "planen er vedtatt."), Text(72, 40, "Side 2 av 2", 9)]
    reading = _read(first, second).readings[0]
    shown = [(block.page, reading.text[slice(*block.span)]) for block in reading.blocks]
    assert shown == [
        (1, "Prøvevik bydel"),
        (1, f"{LONG}\n{LONG}\nplanen er vedtatt."),
        (1, "Side 1 av 2"),
        (2, "Prøvevik bydel"),
        (2, "Side 2 av 2"),
    ]


@pytest.mark.parametrize("counter", ["1 (6)", "2/5", "- 3 -", "Sida 4 av 9", "12", "Side 3"])
def test_page_counter_does_not_join_the_text(counter: str) -> None:
    assert (P, counter) in _shown([Text(500, 790, counter), *_at(776, LONG, LONG)])


def test_same_words_in_the_middle_of_pages_are_no_header() -> None:
    body = _at(700, *[LONG] * 8)
    assert len(_shown(body, [*body, *_at(500, "planen er vedtatt.")])) < 4


def test_small_note_at_the_foot_is_a_footnote() -> None:
    shown = _shown([*_at(700, LONG, LONG), *_at(500, LONG, LONG), Text(72, 80, "1 Se rapporten.", 8)])
    assert shown[-1] == (BlockKind.FOOTNOTE, "1 Se rapporten.")


def test_answers_boxes_and_comments_on_the_page_are_read() -> None:
    entries = (
        "/Subtype /Widget /FT /Tx /T (s1) /TU (Hva mener dere?) /V (Vi er imot.)",
        "/Subtype /Widget /FT /Btn /T (Enig) /AS /Ja /V /Ja /AP << /N << /Ja null >> >>",
        "/Subtype /FreeText /Contents (Skrevet i en boks)",
        "/Subtype /Text /Contents (En merknad)",
        "/Subtype /Link /Contents (lenke)",
    )
    annotations = tuple(f"<< /Type /Annot {entry} /Rect [9 9 99 99] >>" for entry in entries)
    page = Page((Text(72, 700, "Skjema"),), annotations=annotations)
    content = make_pdf([page], catalog="/AcroForm << /Fields [7 0 R 8 0 R] >>")
    reading = formats.read(content, "skjema.pdf", Options()).readings[0]
    shown = [(block.kind, block.question, reading.text[slice(*block.span)]) for block in reading.blocks]
    assert shown == [
        (P, "", "Skjema"),
        (P, "Hva mener dere?", "Vi er imot."),
        (P, "", "☒ Enig"),
        (BlockKind.TEXT_BOX, "", "Skrevet i en boks"),
        (BlockKind.COMMENT, "", "En merknad"),
    ]


@pytest.mark.parametrize(
    ("title", "kept"), [("Svar", {fields.TITLE: "Svar"}), ("Microsoft Word - a.doc", {}), ("", {})]
)
def test_title_counts_unless_a_program_made_it_up(title: str, kept: dict[str, str]) -> None:
    assert dict(_read(_at(700, LONG), title=title).readings[0].fields) == kept
