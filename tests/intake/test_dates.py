"""Dates in every form that letters, forms and mail headers use."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearing.intake.dates import find_dates, parse_date

MONTHS = (
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
)


@pytest.mark.parametrize(
    "text",
    [
        "1.2.2027",
        "01.02.27",
        "1. februar 2027",
        "den 1 februari 2027",
        "2027-02-01",
        "1/2/2027",
        "1. feb. 2027",
        "Fjordby, 1.februar 2027",
        "mandag 1. februar 2027 08:12",
        "01-02-2027",
        "1 FEB 2027",
        "1 February 2027",
    ],
)
def test_a_date_is_read_in_every_form(text: str) -> None:
    assert parse_date(text) == date(2027, 2, 1)


@pytest.mark.parametrize(
    "text", ["", "31.2.2027", "2027-13-01", "27/114", "sak 17/164", "3 924 personer", "§ 3.2", "10.30"]
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert parse_date(text) is None


def test_a_date_without_a_year_is_found_without_one() -> None:
    (found,) = find_dates("frist 11. mai")
    assert (found.day, found.month, found.year) == (11, 5, None)
    assert found.in_year(2018) == date(2018, 5, 11)


@given(st.dates(date(1950, 1, 1), date(2049, 12, 31)))
def test_a_date_survives_being_written_out(day: date) -> None:
    assert parse_date(f"Fjordby, {day.day}. {MONTHS[day.month - 1]} {day.year}") == day
    assert parse_date(day.isoformat()) == day


@given(st.text(max_size=60))
def test_dates_are_found_in_order_and_where_they_stand(text: str) -> None:
    found = find_dates(text)
    assert all(0 <= one.span.start < one.span.end <= len(text) for one in found)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
