"""Reads ``models/organisations``: names of organisations, and the words of which other names are made."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from hearing.core.places import shipped

COUNTRIES = {"nb": "norway", "nn": "norway", "no": "norway", "sv": "sweden"}
SHARED = "world"
_NEVER = "no name, whatever stands before it"
_ORDINARY = "?"
# Names as short as these mean something else abroad, so they count only at home.
_LONGEST_SHORT_NAME = 5


class Name(NamedTuple):
    """A name in the lists.

    Attributes:
        text: The name as it is written.
        kind: The list it stands in, such as ``parties``.
        ordinary: Whether it is an ordinary word too, so that it is a name only inside a sentence.
    """

    text: str
    kind: str
    ordinary: bool


def folder() -> Path:
    """Where the lists lie."""
    return shipped("models") / "organisations"


def names(language: str) -> Iterator[Name]:
    """All names that a text in ``language`` may hold; of the other country's only those that cannot mislead."""
    home = COUNTRIES.get(language, COUNTRIES["nb"])
    for country in (home, SHARED, *sorted(set(COUNTRIES.values()) - {home})):
        abroad = country not in (home, SHARED)
        for path in sorted((folder() / country).glob("*.txt")):
            for name in _names_in(path):
                if not (abroad and (name.ordinary or len(name.text) <= _LONGEST_SHORT_NAME)):
                    yield name


def _names_in(path: Path) -> Iterator[Name]:
    for line in _lines(path):
        for written in line.split(" | "):
            text = written.strip()
            yield Name(text.removeprefix(_ORDINARY), path.stem, text.startswith(_ORDINARY))


@cache
def sections() -> dict[str, tuple[str, ...]]:
    """Lines of each section of ``patterns.txt``."""
    found: dict[str, list[str]] = {}
    for line in _lines(folder() / "patterns.txt"):
        if line.startswith("["):
            held = found.setdefault(line.strip("[]"), [])
        else:
            held.append(line)
    return {title: tuple(lines) for title, lines in found.items()}


@cache
def section(title: str) -> frozenset[str]:
    """Words of a section of ``patterns.txt``."""
    return frozenset(word for line in sections()[title] for word in line.split())


def is_or_ends_so(word: str, title: str) -> bool:
    """Whether a section holds the word or, with a hyphen before it, a last part of the word."""
    return word in section(title) or (word.endswith(_last_parts(title)) and not never(word))


def never(word: str) -> bool:
    """Whether the word only looks as if it ended in a word for a body: «område», «forslag»."""
    return word.endswith(endings(_NEVER))


@cache
def endings(title: str) -> tuple[str, ...]:
    """Words of a section, without those that stand after a hyphen."""
    return tuple(word for word in section(title) if word[0] != "-")


@cache
def _last_parts(title: str) -> tuple[str, ...]:
    return tuple(word[1:] for word in section(title) if word[0] == "-")


def _lines(path: Path) -> Iterator[str]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line.strip()
