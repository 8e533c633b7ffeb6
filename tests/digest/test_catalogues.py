import re
from datetime import date
from functools import cache

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

import hearing.digest
from hearing.digest.translations import LOCALES, words_in

PLACEHOLDER = re.compile(r"%\((\w+)\)s")
LANGUAGES = ("nb", "nn", "sv")


@cache
def said_in_code() -> frozenset[str | tuple[str, ...]]:
    found = extract_from_dir(
        hearing.digest.__path__[0],
        [("**.py", "python"), ("templates/**.j2", "jinja2")],
        options_map={"templates/**.j2": {"silent": "false"}},
    )
    return frozenset(message for _, _, message, _, _ in found)


@cache
def catalogue(language: str) -> Catalog:
    with (LOCALES / language / "LC_MESSAGES" / "digest.po").open("rb") as file:
        return read_po(file, locale=language)


def forms(value: str | tuple[str, ...]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def test_the_extractor_sees_code_and_templates():
    said = said_in_code()
    assert "Flagged concerns" in said
    assert ("%(n)s body", "%(n)s bodies") in said
    assert len(said) > 100


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_is_said_is_translated(language):
    known = catalogue(language)
    untranslated = [
        message
        for message in said_in_code()
        if (entry := known.get(forms(message)[0])) is None or not entry.string
    ]
    assert untranslated == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_translated_that_is_not_said(language):
    said = {forms(message)[0] for message in said_in_code()}
    assert {forms(entry.id)[0] for entry in catalogue(language) if entry.id} == said


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_keep_the_placeholders(language):
    broken = [
        (entry.id, form)
        for entry in catalogue(language)
        if entry.id
        for form in forms(entry.string)
        if set(PLACEHOLDER.findall(form)) != set(PLACEHOLDER.findall(forms(entry.id)[-1]))
        or "%" in PLACEHOLDER.sub("", form)
    ]
    assert broken == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_plurals_have_both_forms_and_nothing_waits_for_review(language):
    entries = [entry for entry in catalogue(language) if entry.id]
    assert all(len(forms(entry.string)) == len(forms(entry.id)) and all(forms(entry.string)) for entry in entries)
    assert not any(entry.fuzzy for entry in entries)


@pytest.mark.parametrize(
    ("language", "one", "many"),
    [
        ("nb", "1 instans", "2 instanser"),
        ("nn", "1 instans", "2 instansar"),
        ("sv", "1 okänd avsändare", "2 okända avsändare"),
        ("en", "1 body", "2 bodies"),
    ],
)
def test_one_and_many_are_worded_apart(language, one, many):
    words = words_in(language)
    pair = (
        ("%(n)s sender not placed", "%(n)s senders not placed")
        if language == "sv"
        else ("%(n)s body", "%(n)s bodies")
    )
    assert [words.ngettext(*pair, n, n=str(n)) for n in (1, 2)] == [one, many]


@pytest.mark.parametrize(
    ("language", "day", "number"),
    [
        ("nb", "11. mai 2031", "12\N{NO-BREAK SPACE}000"),
        ("nn", "11. mai 2031", "12\N{NO-BREAK SPACE}000"),
        ("sv", "11 maj 2031", "12\N{NO-BREAK SPACE}000"),
        ("en", "May 11, 2031", "12,000"),
    ],
)
def test_dates_and_numbers_are_written_as_in_the_language(language, day, number):
    words = words_in(language)
    assert (words.date(date(2031, 5, 11)), words.number(12_000)) == (day, number)
