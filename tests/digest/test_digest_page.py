import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from builders import Case, Said, digest_of, labelled
from lxml import html

from hearing.core.model import BlockKind, Issue, Kind, Source, Status
from hearing.digest.build import build
from hearing.digest.render import as_page

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)> \" ' & {{ 7*7 }} javascript:alert(1)"
LANGUAGES = ["nb", "nn", "sv", "en"]


def case(language: str = "nb") -> Case:
    responses = (
        labelled(
            "Bydel Nordlia",
            Said("Planen kan miste", page=2),
            Said("– eldre", groups=("older-people",), role=BlockKind.LIST_ITEM, lead_in=1, page=2, language="nn"),
            Said("Det mangler penger.", concern="underfunding", themes=("housing",), page=3),
            stance="supports",
            stance_words="Det mangler penger.",
        ),
        labelled(
            "Kari Test",
            Said("Bolig.", themes=("housing",), groups=("homeless",)),
            type_="private-person",
            late=True,
        ),
        labelled(HOSTILE, Said(HOSTILE, groups=("women",)), source=f"{HOSTILE[:20].replace('/', '')} æ#?.docx"),
        labelled("Fjellvik kommune", "Møte.", kind=Kind.MEETING_NOTES, type_="unknown", source="møte.docx"),
    )
    sources = (
        Source("x.pdf", "ab" * 32, "pdf", 1, Status.NEEDS_OCR, (Issue("no-text", HOSTILE, "run it"),)),
        Source("y.pdf", "cd" * 32, "pdf", 1, Status.DUPLICATE, (), "x.pdf"),
    )
    return Case(responses, sources, invited=("Bydel Nordlia", "Bydel Sørlia"), language=language, title=HOSTILE)


def page(language: str = "nb") -> html.HtmlElement:
    return html.document_fromstring("".join(as_page(case(language).digest())))


@pytest.fixture(scope="module", params=LANGUAGES)
def document(request):
    return page(request.param)


def test_what_senders_write_is_text_and_never_markup():
    document = page()
    assert document.xpath("//script | //img | //iframe | //object | //form | //link") == []
    assert not [name for element in document.iter() for name in element.attrib if name.startswith("on")]
    assert HOSTILE in document.text_content()


def test_nothing_is_fetched_from_anywhere(document):
    policy = document.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy == ["default-src 'none'; style-src 'unsafe-inline'; img-src data:"]
    assert document.xpath("//@src") == []
    assert "url(" not in re.sub(r"url\(#[\w-]+\)", "", html.tostring(document, encoding="unicode"))
    assert all(href.startswith(("#", "../inbox/")) for href in document.xpath("//@href"))


def test_links_within_the_page_lead_somewhere(document):
    ids = document.xpath("//@id")
    assert len(ids) == len(set(ids))
    targets = {href[1:] for href in document.xpath("//@href") if href.startswith("#")}
    named = {name for value in document.xpath("//@aria-labelledby") for name in value.split()}
    assert targets | named <= set(ids)


def test_headings_are_in_order_with_one_title(document):
    levels = [int(heading.tag[1]) for heading in document.xpath("//h1|//h2|//h3|//h4|//h5|//h6")]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_the_page_has_landmarks_and_a_way_past_the_contents(document):
    assert [len(document.xpath(f"//{tag}")) for tag in ("header", "nav", "main", "footer")] == [1, 1, 1, 1]
    assert document.xpath("//body/*[1]/@href") == ["#main"]


def test_tables_can_be_read_aloud_and_scrolled_by_keyboard(document):
    for table in document.xpath("//table"):
        assert table.xpath("./caption[normalize-space()]")
        assert all(cell.get("scope") in {"col", "row"} for cell in table.xpath(".//th"))
        region = table.getparent()
        assert (region.get("role"), region.get("tabindex")) == ("region", "0")
        assert region.get("aria-labelledby")


def test_pictures_have_a_text_alternative_and_their_figures_beside_them(document):
    pictures = document.xpath("//figure[@class='picture']")
    assert len(pictures) >= 3
    for picture in pictures:
        for drawing in picture.xpath("./svg"):
            names = drawing.get("aria-labelledby").split()
            assert drawing.get("role") == "img"
            assert all(drawing.xpath(f".//*[@id='{name}'][normalize-space()]") for name in names)
        assert picture.xpath("./figcaption[normalize-space()]")
        assert picture.xpath("./following-sibling::*[1]/self::details//table")


def test_a_picture_has_a_drawing_for_telephones(document):
    for picture in document.xpath("//figure[@class='picture']"):
        widths = {drawing.get("class"): float(drawing.get("width")) for drawing in picture.xpath("./svg")}
        assert set(widths) == {"wide", "narrow"}
        assert widths["narrow"] <= 340


def test_nothing_is_drawn_where_every_bar_would_be_one_long(document):
    (table,) = document.xpath("//section[@id='concerns']//table[caption[@id='groups-table']]")
    assert len(table.xpath("./tbody/tr")) == 3
    assert document.xpath("//section[@id='concerns']//svg") == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_quotations_keep_their_language_and_the_page_has_its_own(language):
    document = page(language)
    assert document.get("lang") == language
    by_words = {quote.text_content().split()[-1]: quote.get("lang") for quote in document.xpath("//blockquote")}
    assert by_words["eldre"] == "nn"
    assert by_words["penger."] == "nb"


def test_a_quotation_says_where_it_stands_and_why_it_is_flagged():
    (caption,) = page().xpath("//article[@id='concern-underfunding']//figcaption")
    text = " ".join(caption.text_content().split())
    assert text.startswith("Bydel Nordlia, avsnitt 3, side 3, Bydel Nordlia.docx")
    assert "rule:closure@3" in text
    assert caption.xpath(".//a/@href") == ["#answer-1-2", "../inbox/Bydel%20Nordlia.docx"]


def test_file_names_are_encoded_in_links():
    links = [href for href in page().xpath("//@href") if href.startswith("../inbox/")]
    assert all(re.fullmatch(r"[\w./%~-]+", href, re.ASCII) for href in links)


def test_the_three_figures_come_first():
    figures = [" ".join(figure.text_content().split()) for figure in page().xpath("//p[@class='figure']")]
    assert figures == ["4 svar", "3 grupper som kan miste prioritering", "1 annen flagget bekymring"]


def test_a_rule_tells_why_in_the_language_that_it_is_written_in(document):
    inputs = case(document.get("lang")).inputs()
    digest = build(
        replace(inputs, reasons={"rule:closure@3": {"en": "Closing beds."}, "rule:other@1": {"en": "Not used."}})
    )
    assert digest.reasons == {"rule:closure@3": ("en", "Closing beds.")}
    page = html.document_fromstring("".join(as_page(digest)))
    (why,) = page.xpath("//article[@id='concern-underfunding']//details/p[@lang='en'][.='Closing beds.']")
    assert why.xpath("preceding-sibling::p/code/text()") == ["rule:closure@3"]


def test_a_rule_tells_why_in_the_readers_language_where_its_keeper_has_written_it(document):
    language = document.get("lang")
    reasons = {"rule:closure@3": {"en": "Closing beds.", language: "Senger blir borte."}}
    page = html.document_fromstring("".join(as_page(build(replace(case(language).inputs(), reasons=reasons)))))
    (why,) = page.xpath("//article[@id='concern-underfunding']//details/p[.='Senger blir borte.']")
    assert why.get("lang") == language


def test_without_a_deadline_no_answer_is_said_to_lack_a_date():
    inputs = case().inputs()
    without = "".join(
        as_page(build(replace(inputs, hearing=inputs.hearing.model_copy(update={"deadline": None}))))
    )
    assert "uten dato å avgjøre det etter" in "".join(as_page(case().digest()))
    assert "uten dato å avgjøre det etter" not in without
    assert "ingen frist oppgitt" in without


def test_a_theme_that_was_not_found_is_told_as_the_programs_limit(document):
    text = document.get_element_by_id("themes").text_content()
    found = {"nb": "ikke fant", "nn": "ikkje fann", "sv": "inte hittade", "en": "found in no answer"}
    assert found[document.get("lang")] in text


def test_a_zero_is_faint_to_the_eye_and_a_zero_to_the_ear(document):
    zeros = document.xpath("//section[@id='themes']//td[contains(@class, 'zero')]/span")
    assert {(zero.text, zero.get("role"), zero.get("aria-label")) for zero in zeros} == {("·", "img", "0")}


def test_on_a_narrow_screen_each_cell_of_a_table_of_files_says_what_it_is(document):
    rows = document.xpath("//div[contains(@class, 'stacked')]//tbody/tr")
    assert rows
    assert all(cell.get("data-label") for row in rows for cell in row)


def test_counts_of_answers_are_not_headed_as_counts_of_bodies():
    heads = [head.text for head in page().xpath("//table[caption[@id='types-table']]/thead//th")]
    assert heads[1] == "Svar fra instanser"


def test_many_quotations_fold_away_but_none_is_lost():
    said = Said("Eldre glemmes.", groups=("older-people",))
    responses = [labelled(f"Instans nr {n}", said) for n in range(40)]
    document = html.document_fromstring("".join(as_page(digest_of(*responses))))
    card = document.get_element_by_id("group-older-people")
    assert len(card.xpath(".//blockquote")) == 40
    assert len(card.xpath("./ul//blockquote")) < 10


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_hearing_gives_a_whole_page(language):
    document = html.document_fromstring("".join(as_page(Case((), language=language).digest())))
    assert len(document.xpath("//main/section")) == 8


# --- contrast ----------------------------------------------------------------------------------------------------

STYLE = (Path(__file__).parents[2] / "hearing/digest/templates/style.css").read_text(encoding="utf-8")


def palettes() -> list[dict[str, str]]:
    light, dark = re.findall(r":root \{(.*?)\}", STYLE, re.DOTALL)[:2]
    return [dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", part)) for part in (light, dark)]


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def mixed(one: str, other: str, share: float) -> str:
    pairs = [(int(one[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02x}" for a, b in pairs)


@pytest.mark.parametrize("palette", palettes(), ids=["light", "dark"])
def test_text_stands_out_from_what_lies_behind_it(palette):
    grounds = [palette[name] for name in ("ground", "panel", "warn-ground")]
    for colour in ("text", "muted", "accent", "warn"):
        assert min(contrast(palette[colour], ground) for ground in grounds) >= 4.5
    assert contrast(palette["text"], mixed(palette["shade"], palette["ground"], 0.7)) >= 4.5
    assert min(contrast(palette[bar], palette["ground"]) for bar in ("bar", "bar-other")) >= 3
