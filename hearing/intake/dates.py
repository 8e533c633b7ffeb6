"""Dates as Norwegian and Swedish letters, forms and mail headers write them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from hearing.core.model import Span

# The first three letters of the months' names in nb, nn, sv and en, abbreviated or not.
_MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "mai": 5, "maj": 5, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9,
    "okt": 10, "oct": 10, "nov": 11, "des": 12, "dec": 12,
}  # fmt: skip
_MONTH = (
    r"(?P<month>jan(?:uar[iy]?)?|feb(?:ruar[iy]?)?|mar(?:s|ch)?|apr(?:il)?|mai|maj|may|jun[ie]?|jul[iy]?"
    r"|aug(?:ust[i]?)?|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|de[sc](?:ember)?)\b\.?"
)
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?<![\d-])(?P<year>(?:19|20)\d\d)-(?P<number>\d{1,2})-(?P<day>\d{1,2})(?![\d-])",
        r"(?<![\d./-])(?P<day>\d{1,2})(?P<mark>[./-]) ?(?P<number>\d{1,2})(?P=mark) ?(?P<year>(?:19|"
        r"20)?\d\d)(?![\d/-])",
        rf"(?<![\d.])(?P<day>\d{{1,2}})\.?\s?(?:of\s)?{_MONTH},?\s?(?P<year>(?:19|20)\d\d)?(?!\d)",
        r"(?<![\d./§-])(?P<day>\d{1,2})[./](?P<number>\d{1,2})\.?(?![\d/-])",
    )
)

# What may stand before the date on a line that only dates the letter: «Dato:», «Fjordby, den», «Oslo og Moss».
_BEFORE_THE_DATE = re.compile(
    r"(?:(?i:dato|datum|vår dato)\s*:?\s*)?"
    r"(?:[A-ZÆØÅÄÖ][\wæøåäö-]+(?:(?: og | och | i |[ /])[A-ZÆØÅÄÖ][\wæøåäö-]+){0,3}\s*,?\s*)?"
    r"(?:(?:den|d\.)\s*)?"
)
_NOT_THE_LETTERS = re.compile(
    r"frist|møte|sammanträd|publis|publicer|oppdatert|uppdaterad|sist endret|mottatt|motteke|inkom|vedtatt|"
    r"vedteken|remissversion|høringsutkast|utkast",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a text; ``year`` is None where the text leaves it out («11. mai»)."""

    day: int
    month: int
    year: int | None
    span: Span

    def in_year(self, year: int | None) -> date | None:
        """The date, in ``year`` where the text names none; None where it is no day of the calendar."""
        year = self.year or year
        try:
            return date(year, self.month, self.day) if year else None
        except ValueError:
            return None


def find_dates(text: str) -> tuple[FoundDate, ...]:
    """All dates of ``text``, with or without a year, in order."""
    found: dict[int, FoundDate] = {}
    for one in _all_matches(text):
        if not any(
            one.span.start < other.span.end and other.span.start < one.span.end for other in found.values()
        ):
            found[one.span.start] = one
    return tuple(found[start] for start in sorted(found))


def _all_matches(text: str) -> Iterator[FoundDate]:
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            one = _as_date(match)
            if one.in_year(2024):  # a leap year, so that 29 February passes
                yield one


def _as_date(match: re.Match[str]) -> FoundDate:
    parts = match.groupdict()
    month = _MONTHS[parts["month"][:3].lower()] if parts.get("month") else int(parts["number"])
    year = int(parts["year"]) if parts.get("year") else None
    full_year = year + 2000 if year is not None and year < 100 else year
    return FoundDate(int(parts["day"]), month, full_year, Span(*match.span()))


def parse_date(text: str) -> date | None:
    """The first full date of ``text``, in whatever form; None where there is none."""
    return next((full for one in find_dates(text) if (full := one.in_year(None))), None)


def date_line(text: str) -> date | None:
    """The date of a line that only dates the letter, such as «Fjordby, 1. mars 2027»; None for other lines."""
    if len(text) > 70 or _NOT_THE_LETTERS.search(text):
        return None
    dates = [one for one in find_dates(text) if one.year]
    if len(dates) != 1:
        return None
    before, after = text[: dates[0].span.start], text[dates[0].span.end :]
    alone = _BEFORE_THE_DATE.fullmatch(before) and not after.strip(" .,|")
    return dates[0].in_year(None) if alone else None
