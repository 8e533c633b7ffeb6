"""Texts as the finders see them."""

from hypothesis import given
from hypothesis import strategies as st

from hearing.privacy.page import page_of, searchable

ODD = st.text(alphabet="aåKø19 \n\t-–.\u00ad\u200b\u00a0\u0301\u02ddＡ４٤İß", max_size=60)


@given(ODD)
def test_a_page_is_as_long_as_its_cleaned_text_and_leads_back(raw):
    page = page_of(raw)
    assert len(page.text) == len(page.clean.text)
    for at in range(len(page.text)):
        start, end = page.source_span(at, at + 1)
        assert 0 <= start < end <= len(raw)


@given(ODD)
def test_what_is_searched_fast_holds_the_same_words(raw):
    words = "".join(char for char in page_of(raw).text if char.isalnum())
    fast = "".join(char for char in searchable(raw) if char.isalnum())
    assert fast == words


def test_line_breaks_and_blank_lines_are_told_apart():
    assert page_of("a\nb\n\nc d").text == "a\nb\fc d"
