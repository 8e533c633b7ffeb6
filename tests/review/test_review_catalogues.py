"""All that the desk says is said in every language; what the digest says too is taken from there."""

import re
from functools import cache
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from hearing.digest import translations as of_digest
from hearing.review.translations import DOMAIN, LOCALES

PLACEHOLDER = re.compile(r"%\((\w+)\)s")
LANGUAGES = ("nb", "nn", "sv")
Message = str | tuple[str, ...]


@cache
def said() -> dict[str, tuple[str, ...]]:
    found = extract_from_dir(
        LOCALES.parent,
        [("**.py", "python"), ("templates/**.j2", "jinja2")],
        options_map={"templates/**.j2": {"silent": "false"}},
    )
    return {forms(message)[0]: forms(message) for _, _, message, _, _ in found}


def forms(value: Message) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


@cache
def catalogue(language: str, locales: Path = LOCALES, domain: str = DOMAIN) -> dict[str, tuple[str, ...]]:
    with (locales / language / "LC_MESSAGES" / f"{domain}.po").open("rb") as file:
        return {forms(one.id)[0]: forms(one.string) for one in read_po(file, locale=language) if one.id}


@cache
def shared(language: str) -> dict[str, tuple[str, ...]]:
    return catalogue(language, of_digest.LOCALES, of_digest.DOMAIN)


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_is_said_is_translated_once(language: str) -> None:
    own, digest = catalogue(language), shared(language)
    assert len(said()) > 80
    assert [one for one in said() if not all(own.get(one) or digest.get(one) or ("",))] == []
    assert set(own) <= set(said())
    assert set(own) & set(digest) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_keep_placeholders_and_plurals(language: str) -> None:
    for message, translated in catalogue(language).items():
        wanted = said()[message]
        assert len(translated) == len(wanted), message
        for form in translated:
            assert set(PLACEHOLDER.findall(form)) == set(PLACEHOLDER.findall(wanted[-1])), message
            assert "%" not in PLACEHOLDER.sub("", form), message
