"""When answers came: days, weeks or months, whichever gives columns that can be told apart."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from hearing.digest.model import Answer

_MOST_DAYS = 21
_MOST_WEEKS = 26


@dataclass(frozen=True, slots=True)
class Period:
    """From its first day on: how many answers came late, and how many did not."""

    first: date
    in_time: int
    late: int

    @property
    def total(self) -> int:
        """All answers of the period."""
        return self.in_time + self.late


@dataclass(frozen=True, slots=True)
class Timeline:
    """All periods from the first answer to the last, empty ones too; ``step`` is day, week or month."""

    step: str
    periods: tuple[Period, ...]


def timeline(answers: Iterable[Answer]) -> Timeline:
    """When the answers with a date came."""
    dated = [(answer.received, answer.late is True) for answer in answers if answer.received]
    if not dated:
        return Timeline("day", ())
    first, last = min(day for day, _ in dated), max(day for day, _ in dated)
    step = (
        "day" if (last - first).days < _MOST_DAYS else "week" if (last - first).days < 7 * _MOST_WEEKS else "month"
    )
    counts: dict[date, list[int]] = {}
    day = start_of(first, step)
    while day <= last:
        counts[day] = [0, 0]
        day = next_of(day, step)
    for received, is_late in dated:
        counts[start_of(received, step)][is_late] += 1
    return Timeline(step, tuple(Period(day, *count) for day, count in counts.items()))


def start_of(day: date, step: str) -> date:
    """The first day of the period that a day belongs to; weeks begin on Mondays."""
    if step == "month":
        return day.replace(day=1)
    return day - timedelta(days=day.weekday()) if step == "week" else day


def next_of(day: date, step: str) -> date:
    """The first day of the period after the one that begins with ``day``."""
    if step == "month":
        return date(day.year + day.month // 12, day.month % 12 + 1, 1)
    return day + timedelta(days=7 if step == "week" else 1)
