"""When the answers came, as columns over time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from hearing.digest.model import Answer
from hearing.digest.pictures.bars import NARROW, WIDE
from hearing.digest.pictures.captions import table
from hearing.digest.pictures.model import Box, Caption, Drawing, Figures, Picture
from hearing.digest.pictures.shapes import (
    SMALL,
    Fill,
    Style,
    area,
    key,
    lines_of,
    mark,
    patterns,
    rule,
    text,
    width_of,
)
from hearing.digest.pictures.timeline import Period, Timeline, next_of, start_of, timeline
from hearing.digest.translations import N_, Words

_HEADS = (N_("From"), N_("In time"), N_("After the deadline"), N_("All answers"))
_HIGH = 150.0
_LEFT = 26.0
_TITLES = {
    "day": N_("Answers by the day on which they came"),
    "week": N_("Answers by the week in which they came (from its Monday)"),
    "month": N_("Answers by the month in which they came"),
}


def arrivals_picture(answers: Sequence[Answer], deadline: date | None, words: Words) -> Picture | None:
    """Answers over time; those without a date are not drawn."""
    line = timeline(answers)
    if not line.periods:
        return None
    days = [words.day(one.first, line.step) for one in line.periods]
    caption = Caption("arrivals", words.gettext(_TITLES[line.step]), _alt(line, days, answers, words))
    legend = _legend(days, deadline, words)
    wide, narrow = (
        _drawing(line, legend, width, f"arrivals-{name}") for name, width in (("w", WIDE), ("n", NARROW))
    )
    is_telling = sum(one.total > 0 for one in line.periods) > 1
    return Picture(caption, wide, narrow, _figures(line, days, words), is_telling)


def _legend(days: Sequence[str], deadline: date | None, words: Words) -> "_Legend":
    until = words.gettext("Deadline %(day)s", day=words.day(deadline, "day")) if deadline else ""
    return _Legend(words.gettext("In time"), words.gettext("After the deadline"), days, deadline, until)


def _alt(line: Timeline, days: Sequence[str], answers: Sequence[Answer], words: Words) -> str:
    number = words.number
    most = max(range(len(days)), key=lambda at: line.periods[at].total)
    return words.gettext(
        "From %(first)s to %(last)s; most answers, %(n)s, from %(day)s; after the deadline: %(late)s; without a "
        "date, and not drawn: %(undated)s.",
        first=days[0],
        last=days[-1],
        n=number(line.periods[most].total),
        day=days[most],
        late=number(sum(one.late for one in line.periods)),
        undated=number(sum(one.received is None for one in answers)),
    )


def _figures(line: Timeline, days: Sequence[str], words: Words) -> Figures:
    periods = zip(days, line.periods, strict=True)
    rows = [(day, (one.in_time, one.late, one.total)) for day, one in periods if one.total]
    return table(words, _HEADS, rows, summed=True)


@dataclass(frozen=True, slots=True)
class _Legend:
    """Words in the drawing: what the two fills mean, the days of the axis, and the deadline."""

    in_time: str
    late: str
    days: Sequence[str]
    deadline: date | None
    deadline_text: str


def _drawing(line: Timeline, legend: _Legend, width: float, anchor: str) -> Drawing:
    entries = [(Fill.SOLID, legend.in_time), (Fill.CROSSED, legend.late)]
    drawn, y = key(entries, width, anchor) if any(one.late for one in line.periods) else (Markup(""), 0.0)
    top, ground = y + 44, y + 44 + _HIGH
    pitch = (width - _LEFT) / len(line.periods)
    highest = max(one.total for one in line.periods)
    drawn += _scale(highest, top, ground, width)
    for number, one in enumerate(line.periods):
        drawn += _column(one, _LEFT + number * pitch, pitch, (ground, _HIGH / highest), anchor)
    drawn += _axis(line, legend, pitch, ground + 16, width)
    drawn += _deadline(line, legend, pitch, (y + 8, ground), width)
    return Drawing(width, ground + 24, patterns([Fill.CROSSED], anchor) + drawn)


def _scale(highest: int, top: float, ground: float, width: float) -> Markup:
    drawn = Markup("")
    for n in sorted({0, (highest + 1) // 2, highest}):
        y = ground - (ground - top) * n / highest
        drawn += rule(_LEFT, y, width, y) + text(
            _LEFT - 5, y + 4, str(n), Style(SMALL, is_muted=True, align="end")
        )
    return drawn


def _column(one: Period, x: float, pitch: float, scale: tuple[float, float], anchor: str) -> Markup:
    y, pixels = scale
    drawn = Markup("")
    for fill, n in ((Fill.SOLID, one.in_time), (Fill.CROSSED, one.late)):
        if n:
            y -= n * pixels
            drawn += area(Box(x + pitch * 0.14, y, pitch * 0.72, n * pixels), fill, anchor)
    if one.total and width_of(str(one.total), SMALL) <= pitch:
        drawn += text(x + pitch / 2, y - 3, str(one.total), Style(SMALL, align="middle"))
    return drawn


def _axis(line: Timeline, legend: _Legend, pitch: float, y: float, width: float) -> Markup:
    """As many days below the columns as there is room for."""
    longest = max(width_of(day, SMALL) for day in legend.days) + 10
    every = max(1, -(-int(longest) // max(1, int(pitch))))
    drawn = Markup("")
    for number in range(0, len(line.periods), every):
        x = _LEFT + (number + 0.5) * pitch
        half = width_of(legend.days[number], SMALL) / 2
        drawn += text(
            min(max(x, half), width - half), y, legend.days[number], Style(SMALL, is_muted=True, align="middle")
        )
    return drawn


def _deadline(line: Timeline, legend: _Legend, pitch: float, span: tuple[float, float], width: float) -> Markup:
    if legend.deadline is None or not line.periods:
        return Markup("")
    start = start_of(legend.deadline, line.step)
    at = next((number for number, one in enumerate(line.periods) if one.first == start), None)
    if at is None:
        return Markup("")
    length = (next_of(start, line.step) - start).days
    x = _LEFT + (at + ((legend.deadline - start).days + 1) / length) * pitch
    top, ground = span
    label = lines_of(legend.deadline_text, width, SMALL)[0]
    align = "end" if x > width / 2 else "start"
    return mark(x, top + 4, ground, dashed=True) + text(
        x - 5 if align == "end" else x + 5, top + 8, label, Style(SMALL, align=align)
    )
