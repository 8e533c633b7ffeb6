from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from identity_makers import account, iban, norwegian, swedish

from hearing.privacy.accounts import accounts
from hearing.privacy.check_digits import (
    is_iban,
    is_norwegian_account,
    is_norwegian_identity,
    is_norwegian_organisation,
    is_swedish_identity,
    luhn_digit,
    passes_luhn,
    with_norwegian_check_digits,
)
from hearing.privacy.identity_numbers import identity_numbers
from hearing.privacy.model import Sureness
from hearing.privacy.page import page_of

DAYS = st.dates(date(1900, 1, 1), date(2039, 12, 31))
SERIALS = st.integers(0, 999)
ADDED_TO_MONTH = st.sampled_from((0, 40, 65, 80))


@st.composite
def norwegian_numbers(draw: st.DrawFn) -> str:
    day = draw(DAYS)
    d_number = 40 * draw(st.booleans())
    nine = f"{day.day + d_number:02}{day.month + draw(ADDED_TO_MONTH):02}{day.year % 100:02}{draw(SERIALS):03}"
    number = with_norwegian_check_digits(nine)
    assume(number is not None)
    return str(number)


@st.composite
def swedish_numbers(draw: st.DrawFn) -> str:
    day = draw(DAYS)
    short = f"{day:%y%m}{day.day + 60 * draw(st.booleans()):02}{draw(SERIALS):03}"
    return f"{day.year // 100}{short}{luhn_digit(short)}"


@given(norwegian_numbers())
def test_every_valid_norwegian_number_is_known(number):
    assert is_norwegian_identity(number)


@given(norwegian_numbers(), st.integers(0, 10), st.integers(1, 9))
def test_one_wrong_digit_is_always_noticed(number, at, added):
    wrong = str((int(number[at]) + added) % 10)
    assert not is_norwegian_identity(f"{number[:at]}{wrong}{number[at + 1 :]}")


@given(swedish_numbers())
def test_every_valid_swedish_number_is_known_with_and_without_its_century(number):
    assert is_swedish_identity(number)
    assert is_swedish_identity(number[2:])


@given(swedish_numbers(), st.integers(2, 11), st.integers(1, 9))
def test_one_wrong_digit_of_a_swedish_number_is_always_noticed(number, at, added):
    wrong = str((int(number[at]) + added) % 10)
    assert not is_swedish_identity(f"{number[:at]}{wrong}{number[at + 1 :]}")


@given(st.integers(1, 10**15))
def test_the_luhn_digit_makes_any_number_pass(number):
    assert passes_luhn(f"{number}{luhn_digit(str(number))}")


@given(st.integers(1, 9_999_999))
def test_accounts_and_ibans_that_are_made_by_the_rules_are_known(serial):
    assert is_norwegian_account(account(serial).replace(".", ""))
    assert is_iban(iban("SE", f"{serial:020}"))


SEPARATORS = st.sampled_from(
    ("", " ", "-", ".", "\n", "\N{NO-BREAK SPACE}", " - ", "\N{THIN SPACE}", "–", "\u00ad", "\u200b")
)


@given(norwegian_numbers(), SEPARATORS)
def test_a_norwegian_number_is_found_however_its_halves_are_set_apart(number, between):
    raw = f"Saken gjelder {number[:6]}{between}{number[6:]}, som bor her."
    page = page_of(raw)
    (found,) = identity_numbers(page.text)
    assert found.sureness == Sureness.CERTAIN
    start, end = page.source_span(found.start, found.end)
    assert "".join(char for char in raw[start:end] if char.isdigit()) == number


@given(swedish_numbers(), st.sampled_from(("-", "+", "–", "\n-", "- ", "\u2011")))
def test_a_swedish_number_is_found_with_dash_or_plus(number, between):
    for shown in (number[:8], number[2:8]):
        (found,) = identity_numbers(page_of(f"Ärendet gäller {shown}{between}{number[8:]}.").text)
        assert found.sureness == Sureness.CERTAIN


@pytest.mark.parametrize(
    "written",
    [
        "{0}",
        "{a}.{b}.{c} {2}",
        "{a} {b} {c} {d} {e}",
        "{a}.{b}.19{c}-{2}",
        "{a}{b}19{c} {2}",
        "fnr{0}x",
        "({1}  {2})",
        "{1}\n{2}",
        "{1}/{2}",
        "{1} _ {2}",
    ],
)
def test_odd_spellings_of_an_identity_number_are_found(written):
    digits = norwegian(17, 5, 63, 250)
    parts = dict(zip("abcde", (digits[:2], digits[2:4], digits[4:6], digits[6:9], digits[9:]), strict=True))
    text = written.format(digits, digits[:6], digits[6:], **parts)
    assert [found.sureness >= Sureness.LIKELY for found in identity_numbers(page_of(text).text)] == [True]


def test_digits_of_other_scripts_and_full_width_are_digits():
    digits = norwegian(17, 5, 63, 250)
    for zero in (0xFF10, 0x0660, 0x1D7CE):
        text = "".join(chr(zero + int(digit)) for digit in digits)
        assert list(identity_numbers(page_of(text).text))


@pytest.mark.parametrize(
    "text",
    [
        "organisasjonsnummer 987 654 325",
        "org.nr. 556036-0793",
        "sak 201004423-15, journalpost 24/18974",
        "ISBN 978-82-450-1234-5",
        "12 345 678 901 kroner",
        "2019 2020 2021",
        "kl. 08.00–15.30 den 15.03.2027",
        "telefon 116 117",
        "070-123 45 67",
    ],
)
def test_other_numbers_are_no_identity_numbers(text):
    assert list(identity_numbers(text)) == []


def test_an_account_in_its_own_groups_is_an_account():
    (found,) = accounts(f"Betal til {account()} innen fredag.")
    assert found.sureness == Sureness.CERTAIN


def test_an_organisation_number_has_its_own_check_digit():
    assert is_norwegian_organisation("974760673")
    assert not is_norwegian_organisation("974760674")


def test_invented_numbers_are_valid():
    assert is_norwegian_identity(norwegian(d_number=True))
    assert is_swedish_identity(swedish(coordination=True))
