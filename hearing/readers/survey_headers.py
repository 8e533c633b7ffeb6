"""What the columns of a survey export hold, by their header texts."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, fields
from statistics import median_high

from hearing.core import fields as keys
from hearing.readers.contract import ColumnMap
from hearing.readers.survey_words import HEADERS, INVITED_BODIES, QUESTIONS, SYSTEMS, TYPE_OF_BODY, Column, phrases

_WORDS_OF_A_QUESTION = 3
_LONGEST = 300  # characters of a header that are looked at
_REQUIRED_MARK = re.compile(
    r"\((?:valgfritt|valfritt|frivillig|frivilleg|frivilligt|obligatorisk|må fylles ut|optional|required"
    r"|(?:hvis|dersom|viss|om|if) (?:det er |det är )?(?:aktuelt|relevant|tillämpligt|applicable|any|du vill?)"
    r"|eventuelt|evt\.?)\)"
)
_BETWEEN = re.compile(r"/|,|&|\b(?:eller|og|och|or|and)\b")
_SENDER = frozenset({keys.NAME, Column.LAST_NAME, keys.ORGANISATION, keys.EMAIL, keys.ON_BEHALF_OF})


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns of a table with a header row.

    Attributes:
        header_row: Index of the header row.
        headers: As they stand, line breaks and double blanks collapsed.
        columns: What each is for: a key of ``core.fields`` or a ``Column``.
        system: The form service that made the export; empty where none is recognised.
        mapped: The columns that the hearing's column map names.
    """

    header_row: int
    headers: tuple[str, ...]
    columns: tuple[str, ...]
    system: str = ""
    mapped: frozenset[int] = frozenset()

    @property
    def has_sender(self) -> bool:
        """Whether any column says who answers."""
        return not _SENDER.isdisjoint(self.columns)


_BY_HEADER = {phrase: column for column, alternatives in HEADERS.items() for phrase in phrases(alternatives)}
_ASKS_FOR_WORDS = re.compile(
    r"\b(?:\w*kommentar\w*|\w*merknad\w*|\w*innspill\w*|innspel\w*|bekymr\w*|bekymmer|farhåg\w*|concerns?"
    r"|synspunkt\w*|synpunkt\w*|uttalelse\w*|fråsegn\w*|yttrande\w*|fritekst"
    r"|utdyp\w*|utveckla|begrunn\w*|grunngi\w*|grunngje\w*|motiver\w*|beskriv\w*|forklar\w*|förklara|hvorfor|kvifor|varför|why"
    r"|tilbakemelding\w*|forslag|förslag|comments?|feedback|describe|explain|elaborate|suggestions?"
    r"|savner|saknar|saknas|tanker|tankar|noe annet|noko anna|något annat|legge til|leggje til|tillägga"
    r"|anything else)\b"
)
_ASKS_WHAT = re.compile(r"\b(?:hva|kva|vad|what|hvordan|korleis)\b")
_ASKS_WHETHER = re.compile(
    r"(?:er|har|kan|vil|ønsker|ønskjer|bør|skal|får|är|vill|ska|önskar|are|do|does|is|have|may|can) "
)
_QUESTIONS = tuple((column, re.compile(pattern)) for column, pattern in QUESTIONS)
_NATIONAL_ID = re.compile(r"\b(?:fødselsn(?:umme)?r|fnr|personn(?:umme)?r|samordningsnummer|d-nummer)\b")
_ENGLISH_TIMES = {"completion time", "timestamp"}
_KEYS_OF_MAP = {
    "sender": keys.NAME,
    "organisation": keys.ORGANISATION,
    "sender_type": keys.SENDER_TYPE,
    "on_behalf_of": keys.ON_BEHALF_OF,
    "email": keys.EMAIL,
    "date": keys.DATE,
}


def normalise(header: str) -> str:
    """The header for comparison: lower case, single blanks, without marks for required fields."""
    text = " ".join(header[:_LONGEST].replace("\ufeff", "").casefold().split())
    return _REQUIRED_MARK.sub("", text).rstrip("*:? ")


def asks_for_words(header: str) -> bool:
    """Whether the question asks for comments, reasons or the like, so that even a short answer is free text."""
    known = normalise(header)
    return _BY_HEADER.get(known) == Column.QUESTION or bool(_ASKS_FOR_WORDS.search(known))


def asks_what(header: str) -> bool:
    """Whether people are likely to answer in their own words, though a form may give choices."""
    return bool(_ASKS_WHAT.search(normalise(header)))


def asks_whether(header: str) -> bool:
    """Whether «ja» and «nei» are whole answers: «Har du andre kommentarer?»."""
    return bool(_ASKS_WHETHER.match(normalise(header)))


def asks(header: str) -> bool:
    """Whether the header is a question in words or asks for them, which the header of a list seldom does."""
    is_question = header.rstrip("* ").endswith("?") and len(header.split()) >= _WORDS_OF_A_QUESTION
    return is_question or asks_for_words(header) or asks_what(header)


def is_american(header: str) -> bool:
    """Whether the column is one whose English exports write dates with the month first."""
    return normalise(header) in _ENGLISH_TIMES


def find_layout(rows: Sequence[Sequence[str]], column_map: ColumnMap | None) -> Layout:
    """Find the header row and say what its columns hold.

    Args:
        rows: Cells as text; the header row is looked for in the first 30.
        column_map: What the hearing says of its export; wins over what is recognised.
    """
    at = _header_row(rows, column_map)
    headers = tuple(" ".join(cell.split()) for cell in rows[at])
    headers += ("",) * (max(map(len, rows)) - len(headers))
    known = [normalise(header) for header in headers]
    mapped = _mapped(known, column_map)
    columns = tuple(mapped.get(number) or _recognised(header) for number, header in enumerate(known))
    return Layout(at, headers, columns, _system(set(known)), frozenset(mapped))


def names_invited_bodies(layout: Layout) -> bool:
    """Whether the headers are those of a list of bodies that the hearing was sent to."""
    known = {normalise(header) for header in layout.headers}
    has_names = bool({keys.NAME, keys.ORGANISATION} & set(layout.columns))
    return bool(INVITED_BODIES & known) or (has_names and bool(TYPE_OF_BODY & known))


def unknown_in_map(layout: Layout, column_map: ColumnMap) -> list[str]:
    """Header texts that the column map names and the table does not have."""
    known = {normalise(header) for header in layout.headers}
    return [header for header, _ in _entries(column_map) if normalise(header) not in known]


def _header_row(rows: Sequence[Sequence[str]], column_map: ColumnMap | None) -> int:
    """The first row that the map fits; else the first row as full as most, unless a later one is clearly better.

    Cells of answers, such as «Privatperson», can read like headers too, so one of them is not enough.
    """
    top = [[normalise(cell) for cell in row] for row in rows[:30]]
    fitting = next((number for number, row in enumerate(top) if _mapped(row, column_map)), None)
    if fitting is not None:
        return fitting
    filled = [sum(map(bool, row)) for row in top]
    usual = median_high(count for count in filled if count)
    first = next(number for number, count in enumerate(filled) if count >= usual)
    kinds = [len(set(map(_recognised, row)) - {Column.UNKNOWN}) for row in top]
    best = max(kinds)
    return kinds.index(best) if best >= 2 and not kinds[first] else first


def _recognised(header: str) -> str:
    if _NATIONAL_ID.search(header) and len(header) < 60:
        return keys.NATIONAL_ID
    # Microsoft Forms numbers headers that come twice: «Navn2»
    known = _BY_HEADER.get(header) or _BY_HEADER.get(header.rstrip("0123456789").strip()) or _in_halves(header)
    return known or next((column for column, pattern in _QUESTIONS if pattern.search(header)), Column.UNKNOWN)


def _in_halves(header: str) -> str:
    """What «organisasjon/forening» or «navn og e-post» is: what its first half is, where each half is known."""
    found = [_BY_HEADER.get(half.strip(), Column.UNKNOWN) for half in _BETWEEN.split(header)]
    mixed = len(set(found)) > 1 and Column.QUESTION in found
    return Column.UNKNOWN if mixed or Column.UNKNOWN in found else found[0]


def _mapped(known: Sequence[str], column_map: ColumnMap | None) -> dict[int, str]:
    """What the map says of each column that it names, by the column's index."""
    if column_map is None:
        return {}
    wanted = {normalise(header): key for header, key in _entries(column_map)}
    return {number: wanted[header] for number, header in enumerate(known) if header and header in wanted}


def _entries(column_map: ColumnMap) -> list[tuple[str, str]]:
    single = [(getattr(column_map, field.name), _KEYS_OF_MAP.get(field.name, "")) for field in fields(column_map)]
    named = [(header, key) for header, key in single if key and header]
    return named + [(header, Column.QUESTION) for header in column_map.texts]


def _system(known: set[str]) -> str:
    for system, marks in SYSTEMS.items():
        if any(mark <= known for mark in marks):
            return system
    return ""
