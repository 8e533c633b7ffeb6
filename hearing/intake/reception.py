"""When an answer came in, and whether that was in time."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from hearing.core.fields import DATE, DATE_FROM, DEADLINE, SENT
from hearing.intake.dates import date_line, find_dates, parse_date
from hearing.intake.lines import Line
from hearing.intake.material import Material

_HEAD_LINES = 30
_TAIL_LINES = 15
_DEADLINE_WORD = re.compile(
    r"\b(?:h(?:ø|øy)rings?frist(?:en)?|(?:svar|uttale|uttalelses)?frist(?:en)?|remisstid(?:en)?"
    r"|(?:sista|siste) (?:svarsdag|svardag|frist)|svarsdatum|svar(?:et|en)? (?:senast|innen|innan|seinast)"
    r"|besvaras senast)",
    re.IGNORECASE,
)
_MEETING = re.compile(r"møte|sammanträd|workshop|samling|vedtatt|vedteke|behandl|handsam", re.IGNORECASE)
_TITLE_LINES = 8
_LONGEST_TITLE = 90
_PUBLISHED = re.compile(r"publi(?:sert|sera|cerad|cerat)(?: den)?:? [\d. ]*\d(?:[\wæøå. ]*\d{4})?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reception:
    """When an answer came in.

    Attributes:
        received: Date it came in or, failing that, the date it bears.
        late: After the deadline; None where either date is unknown.
        fields: Where the date is known from, and the deadline that the text names.
    """

    received: date | None
    late: bool | None
    fields: Mapping[str, str]


def reception(material: Material, deadline: date | None) -> Reception:
    """Find the date of receipt and hold it against the deadline, or against the text's own where none is known."""
    known_from, received = _received(material)
    named = _deadline_in(material.lines, received)
    last_day = deadline or named
    late = received > last_day if received and last_day else None
    facts = {DATE_FROM: known_from if received else "", DEADLINE: named.isoformat() if named else ""}
    return Reception(received, late, {key: value for key, value in facts.items() if value})


def _received(material: Material) -> tuple[str, date | None]:
    head = material.head
    sources = (
        ("sent", _date_of(material.fields.get(SENT, ""))),
        ("form", _date_of(material.fields.get(DATE, ""))),
        ("stamp", head.received),
        ("letter", head.dated or _letter_date(material.lines)),
        ("publication", _publication_date(material.set_aside)),
        ("meeting", head.meeting or _meeting_date(material.lines)),
    )
    return next(((name, found) for name, found in sources if found), ("", None))


def _meeting_date(lines: Sequence[Line]) -> date | None:
    """The date in a title such as «Vedtatt i møte 15. oktober 2027»."""
    top = (line.text for line in lines[:_TITLE_LINES])
    titles = (text for text in top if len(text) <= _LONGEST_TITLE and text[-1] not in ".,:")
    return next((found for text in titles if _MEETING.search(text) and (found := parse_date(text))), None)


def _publication_date(lines: Sequence[Line]) -> date | None:
    return next((parse_date(line.text) for line in lines if _PUBLISHED.fullmatch(line.text)), None)


def _date_of(value: str) -> date | None:
    try:
        return date.fromisoformat(value[:10])
    except ValueError:
        return parse_date(value)


def _letter_date(lines: Sequence[Line]) -> date | None:
    """The date on a line of its own, at the top of the letter or else at its end."""
    head, tail = lines[:_HEAD_LINES], lines[_HEAD_LINES:][-_TAIL_LINES:]
    return next((found for line in (*head, *reversed(tail)) if (found := date_line(line.text))), None)


def _deadline_in(lines: Sequence[Line], received: date | None) -> date | None:
    year = received.year if received else None
    for line in lines:
        for word in _DEADLINE_WORD.finditer(line.text):
            near = find_dates(line.text[word.end() : word.end() + 60])
            found = near[0].in_year(year) if near else None
            if found and "." not in line.text[word.end() : word.end() + near[0].span.start].strip(". "):
                return found
    return None
