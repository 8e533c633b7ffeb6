"""Compounds by the hundred: words of the field and of every day, each with its parts.

The cases were written before the splitter and are not changed to suit it; those held back were not looked at while
it was made. A linking e is left out of the comparison: «hjelp|middel» and «hjelpe|middel» are as good.
"""

from pathlib import Path

import pytest

from hearing.language.compounds import boundaries, split

_CASES = Path(__file__).parent / "cases"


def _cases(name: str) -> list[tuple[str, tuple[str, ...]]]:
    lines = (_CASES / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return [(word, tuple(parts.split("|"))) for word, parts in (line.split("\t") for line in lines)]


def _bare(parts: tuple[str, ...]) -> tuple[str, ...]:
    return (*(part.removesuffix("e") for part in parts[:-1]), parts[-1])


def _wrong(name: str, language: str) -> list[str]:
    return [f"{w}: {split(w, language)}" for w, parts in _cases(name) if _bare(split(w, language)) != _bare(parts)]


@pytest.mark.parametrize(
    ("name", "language", "allowed"),
    [
        ("compounds_no", "nb", 0),
        ("compounds_no", "nn", 0),
        ("compounds_sv", "sv", 1),  # «glassås» is read as glas and sås; the boundary is the same
        ("compounds_no_held_back", "nb", 2),
        ("compounds_sv_held_back", "sv", 3),
    ],
)
def test_words_come_apart_into_the_parts_a_reader_sees(name: str, language: str, allowed: int) -> None:
    wrong = _wrong(name, language)
    assert len(wrong) <= allowed, wrong


@pytest.mark.parametrize(
    ("name", "language"), [("compounds_no", "nb"), ("compounds_no", "nn"), ("compounds_sv", "sv")]
)
def test_a_word_of_one_part_is_never_taken_apart(name: str, language: str) -> None:
    whole = [word for word, parts in _cases(name) if len(parts) == 1]
    assert [word for word in whole if boundaries(word, language)] == []


@pytest.mark.parametrize(
    ("name", "language"), [("compounds_no", "nb"), ("compounds_no", "nn"), ("compounds_sv", "sv")]
)
def test_no_boundary_is_lost_or_added(name: str, language: str) -> None:
    counts = {word: len(boundaries(word, language)) + 1 for word, _ in _cases(name)}
    assert {word: len(parts) for word, parts in _cases(name)} == counts


@pytest.mark.parametrize("name", ["compounds_no", "compounds_sv"])
def test_the_cases_are_many_enough_and_hold_words_that_must_stay_whole(name: str) -> None:
    cases = _cases(name)
    assert len(dict(cases)) == len(cases) == 300
    assert sum(len(parts) == 1 for _, parts in cases) >= 90
