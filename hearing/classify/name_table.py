"""A list of names as CSV, with the type of each, its canonical name, and why."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from hearing.classify.personal_names import is_personal
from hearing.classify.stakeholder import PRIVATE_PERSON, UNKNOWN, SenderTyping, Typing
from hearing.core.errors import ConfigurationError
from hearing.intake.names import OUTER, capitalised, without_address, without_board, without_document

ADDED = ("type", "canonical", "why")
_NAME = ("name", "navn", "namn")
_BEHALF = ("på vegne av ", "på vegner av ", "på vegna av ", "on behalf of ", "för ", "for ")
_GENITIVES = ("kommunes", "kommuns", "fylkeskommunes")


def typed_table(path: Path, senders: SenderTyping) -> str:
    """The list in ``path`` with the columns ``type``, ``canonical`` and ``why`` added, parted as the list is.

    Raises:
        ConfigurationError: if the file has no column ``name``.
    """
    text = _text(path)
    delimiter = ";" if text.partition("\n")[0].count(";") else ","
    rows = [row for row in csv.reader(io.StringIO(text), delimiter=delimiter) if any(map(str.strip, row))]
    headers = [cell.strip().casefold() for cell in rows[0]] if rows else []
    at = next((number for number, header in enumerate(headers) if header in _NAME), None)
    if at is None:
        raise ConfigurationError(
            "no column called «name»",
            place=f"{path}:1",
            hint="write «name» (navn, namn) in the first line above the names; columns are parted by ; or ,",
        )
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\n")
    writer.writerow([*rows[0], *ADDED])
    writer.writerows(_typed_rows(rows, at, senders))
    return out.getvalue()


def _text(path: Path) -> str:
    content = path.read_bytes()
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _typed_rows(rows: list[list[str]], at: int, senders: SenderTyping) -> Iterator[list[str]]:
    width = len(rows[0])
    for row in rows[1:]:
        cells = [*row, *[""] * (width - len(row))]
        yield [*cells[:width], *typed(cells[at], senders)]


def typed(name: str, senders: SenderTyping) -> tuple[str, str, str]:
    """Type of the body or person of this name, its canonical name, and why."""
    plain = plain_name(name)
    if not plain:
        return UNKNOWN, "", "no name"
    known = senders.known.at_start(plain) or senders.known.anywhere(plain)
    typing = senders.typed_name(plain)
    if typing is None and is_personal(plain):
        return PRIVATE_PERSON, plain, "reads as the name of a person"
    canonical = known.body.name if known and known.whole else plain
    return (
        (typing.code, canonical, _why(typing, known.body.name if known else ""))
        if typing
        else (
            UNKNOWN,
            plain,
            "no well-known body, and no word of stakeholders.yaml in it",
        )
    )


def plain_name(name: str) -> str:
    """A name without what is no part of it: «På vegne av styret i Fjordby vel» is «Fjordby vel»."""
    text = " ".join(name.split()).strip(OUTER.replace("(", "").replace(")", ""))
    for words in _BEHALF:
        if text.casefold().startswith(words):
            text = text[len(words) :]
    text = without_document(without_board(without_address(text)) or text)
    if text.casefold().endswith(_GENITIVES):
        text = text[:-1]
    return capitalised(text.strip())


def _why(typing: Typing, body: str) -> str:
    if typing.by == "bodies":
        return f"well-known body: {body}" if body else "well-known body"
    return {
        "names": "named in stakeholders.yaml",
        "words": "a word of stakeholders.yaml",
        "starts": "begins like this type (stakeholders.yaml)",
        "ends": "ends like this type (stakeholders.yaml)",
        "otherwise": "a word of stakeholders.yaml, no other type fitting",
    }.get(typing.by, typing.by)
