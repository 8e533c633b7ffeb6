"""Car registrations, where the words around them speak of a car."""

import re
from collections.abc import Iterator

from hearing.privacy.model import Found, Kind, Sureness

_PLATE = re.compile(r"\b(?:[A-HJ-NPR-Z]{2}[ -]?\d{5}|[A-HJ-PR-UW-Z]{3}[ -]?\d{2}[0-9A-HJ-PR-UW-Z])\b")
_CAR = re.compile(
    r"\b(?:bil(?:en|er|ar)?|bilnummer|varebil\w*|kjøretøy\w*|køyretøy\w*|regnr|reg\.nr|registrerings\w*"
    r"|skilt\w*|moped\w*|motorsykkel\w*"
    r"|parker\w*|kjør\w*|køyr\w*|fordon\w*|kör\w*|skylt\w*)\b",
    re.IGNORECASE,
)
_AROUND = 60


def vehicles(text: str) -> Iterator[Found]:
    """Car registrations of a page."""
    for match in _PLATE.finditer(text):
        if _CAR.search(text, max(0, match.start() - _AROUND), match.end() + _AROUND):
            yield Found(
                match.start(), match.end(), Kind.VEHICLE, "a registration number of a car", Sureness.LIKELY
            )
