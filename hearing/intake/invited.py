"""The list of invited bodies: from a CSV or text file, from ``hearing.yaml`` itself, or out of a letter."""

import csv
import re
from collections.abc import Iterable
from pathlib import Path

from hearing.core.errors import ConfigurationError
from hearing.intake.name_words import words
from hearing.intake.names import looks_like_a_body, normal
from hearing.intake.occasion import InvitedBody

_NAME_HEADERS = words(
    """
    name navn namn høringsinstans høyringsinstans remissinstans instans organisasjon organisation mottaker mottakar
    mottagare body adressat virksomhet verksemd
    """
)
_TYPE_HEADERS = words("type typ avsendertype avsändartyp stakeholder kategori gruppe grupp")
_ITEM_MARK = re.compile(r"^(?:[-–—•*·]|\d{1,3}[.)])\s*")
_TITLE = re.compile(
    r"høringsinstans|høringsliste|høringspart|høyringsinstans|høyringsliste|remissinstans|remisslista|adresseliste|"
    r"sändlista",
    re.IGNORECASE,
)


def read_invited(value: str | list[str], folder: Path) -> tuple[InvitedBody, ...]:
    """Read the invited bodies that ``hearing.yaml`` names in ``value``: a file in ``folder``, or the bodies.

    A file is CSV with the columns ``name`` and ``type`` (Norwegian and Swedish headers are known too; the type may
    be missing), or text with one name a line.

    Raises:
        ConfigurationError: if the file is missing or is not text.
    """
    if not isinstance(value, str):
        return _bodies((name, "") for name in value)
    if not value.strip():
        return ()
    path = folder / value
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (FileNotFoundError, IsADirectoryError, NotADirectoryError):
        raise ConfigurationError(
            "no list of invited bodies here",
            place=str(path),
            hint="correct «invited» in hearing.yaml, or remove it",
        ) from None
    except UnicodeDecodeError:
        text = path.read_text(encoding="cp1252", errors="replace")
    return _from_csv(text) if path.suffix.lower() == ".csv" else _from_lines(text)


def type_of(name: str, invited: Iterable[InvitedBody]) -> str:
    """Stakeholder code that the list gives the body of this name; empty where it gives none."""
    wanted = normal(name)
    return next((body.type for body in invited if wanted and normal(body.name) == wanted), "")


def parse_invited_text(text: str) -> tuple[InvitedBody, ...]:
    """The bodies that a letter lists one a line; its prose, addresses and titles are left out."""
    lines = (_without_mark(line) for line in text.splitlines())
    return _bodies((line, "") for line in lines if looks_like_a_body(line) and not _TITLE.search(line))


def _from_csv(text: str) -> tuple[InvitedBody, ...]:
    first = text.partition("\n")[0]
    delimiter = max(";\t,", key=first.count) if any(mark in first for mark in ";\t,") else ";"
    rows = [[cell.strip() for cell in row] for row in csv.reader(text.splitlines(), delimiter=delimiter)]
    rows = [row for row in rows if any(row)]
    if not rows:
        return ()
    headers = [cell.casefold() for cell in rows[0]]
    name = _column(headers, _NAME_HEADERS)
    kind = _column(headers, _TYPE_HEADERS)
    if name is None:
        return _bodies((_cell(row, 0), _cell(row, 1)) for row in rows)
    return _bodies((_cell(row, name), _cell(row, kind)) for row in rows[1:])


def _column(headers: list[str], known: frozenset[str]) -> int | None:
    return next((at for at, header in enumerate(headers) if header in known), None)


def _cell(row: list[str], at: int | None) -> str:
    return row[at] if at is not None and at < len(row) else ""


def _from_lines(text: str) -> tuple[InvitedBody, ...]:
    lines = (_without_mark(line) for line in text.splitlines())
    named = (line for line in lines if not line.endswith(":") and not _TITLE.match(line))
    return _bodies((name.strip(), kind.strip()) for name, _, kind in (line.partition(";") for line in named))


def _without_mark(line: str) -> str:
    return _ITEM_MARK.sub("", line.strip()).rstrip(",;. ")


def _bodies(named: Iterable[tuple[str, str]]) -> tuple[InvitedBody, ...]:
    """Each body once, in order."""
    found: dict[str, InvitedBody] = {}
    for name, kind in named:
        if normal(name):
            found.setdefault(normal(name), InvitedBody(" ".join(name.split()), kind))
    return tuple(found.values())
