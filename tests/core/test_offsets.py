"""Cleaning never loses the way back to the text as read."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearing.core.model import Evidence, Span
from hearing.core.offsets import clean, stands_in

MESSY = st.text(st.sampled_from("abåæø -\u00a0\u00ad\u2010\n\r\t\u0002e\u0301\ufeff.«»"), max_size=60)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("døgn\u00adplasser", "døgnplasser"),
        ("utred-\nning av behov", "utredning av behov"),
        ("utred\u0002\nning", "utredning"),
        ("rus-\nog avhengighet", "rus- og avhengighet"),
        ("Nord-\nNorge", "Nord- Norge"),
        ("få\u00a0 planer\n\n", "få planer"),
        ("lavterskel\u2010tilbud", "lavterskel-tilbud"),
        ("pa\u030arørende", "pårørende"),
    ],
)
def test_cleaning(raw: str, expected: str) -> None:
    assert clean(raw).text == expected


@given(MESSY, st.integers(0, 5))
def test_every_cleaned_stretch_is_found_where_it_came_from(raw: str, at: int) -> None:
    text = "x" * at + raw
    cleaned = clean(raw, at)
    words = cleaned.text.split(" ")
    start = 0
    for word in words:
        if word:
            span = cleaned.source_span(start, start + len(word))
            assert at <= span.start < span.end <= len(text)
            assert stands_in(text, Evidence(word, span))
        start += len(word) + 1


@given(MESSY)
def test_cleaned_text_has_single_blanks_and_is_composed(raw: str) -> None:
    text = clean(raw).text
    assert text == " ".join(text.split())
    assert text == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize("span", [Span(0, 0), Span(3, 2), Span(0, 99), Span(-1, 2)])
def test_evidence_outside_the_text_does_not_stand(span: Span) -> None:
    assert not stands_in("kort tekst", Evidence("kort", span))


def test_changed_evidence_does_not_stand() -> None:
    assert stands_in("Vi er ikke enige.", Evidence("ikke enige", Span(6, 16)))
    assert not stands_in("Vi er ikke enige.", Evidence("enige", Span(6, 16)))
