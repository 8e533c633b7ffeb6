from itertools import pairwise

import pytest
from builders import Said, digest_of, labelled
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from hearing.digest.markdown import Raw, escaped, link
from hearing.digest.render import as_markdown

READER = MarkdownIt("commonmark").enable("table").enable("strikethrough")


def kinds(markdown: str) -> list[str]:
    """What Markdown makes of a text, besides paragraphs of text."""
    tokens = READER.parse(markdown)
    inline = [child.type for token in tokens for child in token.children or ()]
    plain = {"paragraph_open", "paragraph_close", "inline", "text", "text_special"}
    return [kind for kind in (*(token.type for token in tokens), *inline) if kind not in plain]


def shown(markdown: str) -> str:
    return "".join(child.content for token in READER.parse(markdown) for child in token.children or ())


@pytest.mark.parametrize(
    "text",
    [
        "# Overskrift",
        "- punkt",
        "+ punkt",
        "1. punkt",
        "12) punkt",
        "> sitat",
        "[lenke](http://ond.example)",
        "![bilde](x.png)",
        "<script>alert(1)</script>",
        "<http://ond.example>",
        "*fet* _kursiv_ `kode` ~~strøket~~",
        "&lt;b&gt;",
        "a | b",
        "=====",
        "-----",
        "***",
        "\\# dobbelt",
        "[ref]: http://ond.example",
        "slutt\\",
        "to  \nlinjer",
        "http://ond.example og www.ond.example og a@ond.example",
    ],
)
def test_what_a_sender_writes_stays_text(text):
    assert kinds(escaped(text)) == []
    assert shown(escaped(text)) == " ".join(text.split())


@given(st.text() | st.text(alphabet="#*_[]()<>!`~|\\-+=.12&;:\"' abhtpw\n\t/@"))
def test_no_text_becomes_markup(text):
    assert kinds(escaped(text)) == []


def test_a_table_cell_stays_one_cell():
    table = f"| a | b |\n|---|---|\n| {escaped('x | y')} | z |\n"
    assert [t.type for t in READER.parse(table)].count("td_open") == 2


def test_ordinary_words_are_left_alone():
    assert (
        escaped("Vi er (litt) uroa for 16 prosent; «hva nå?» – ja!")
        == "Vi er (litt) uroa for 16 prosent; «hva nå?» – ja!"
    )


def test_a_link_leads_where_it_should_whatever_it_is_called():
    (href,) = [
        child.attrs["href"]
        for token in READER.parse(link("[a](b)", "../inbox/a%20(1).pdf"))
        for child in token.children or ()
        if child.type == "link_open"
    ]
    assert href == "../inbox/a%20%281%29.pdf"
    assert link("brev", "") == "brev"
    assert isinstance(link("brev", ""), Raw)


HOSTILE = "# Ny tittel [x](http://ond.example) <b>fet</b> | celle"


def test_the_digest_has_only_its_own_headings_and_links():
    one = labelled(
        HOSTILE, Said(HOSTILE, groups=("women",), concern="underfunding"), source="[b](http://c) #.docx"
    )
    tokens = READER.parse("".join(as_markdown(digest_of(one, title=HOSTILE))))
    links = [c.attrs["href"] for t in tokens for c in t.children or () if c.type == "link_open"]
    assert all(str(href).startswith("../inbox/") for href in links)
    assert not any(token.type == "html_block" for token in tokens)
    assert not any(child.type == "html_inline" for token in tokens for child in token.children or ())
    assert [token.tag for token in tokens if token.type == "heading_open"].count("h1") == 1


@pytest.mark.parametrize("language", ["nb", "nn", "sv", "en"])
def test_headings_step_down_one_at_a_time(language):
    one = labelled(
        "Sol", Said("Eldre glemmes.", groups=("older-people",), concern="underfunding", themes=("housing",))
    )
    tokens = READER.parse("".join(as_markdown(digest_of(one, language=language))))
    levels = [int(token.tag[1]) for token in tokens if token.type == "heading_open"]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert [t.type for t in tokens].count("table_open") >= 4
