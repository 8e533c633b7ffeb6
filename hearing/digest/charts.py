"""Bar charts as inline SVG: no script, no picture files, readable at any width and in print."""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

_LINE = 20
_BAR = 16
_GAP = 10
_LETTERS = 40  # that fit beside each other on the narrowest screen


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: its label, how many bodies and how many others, and the figures in words."""

    label: str
    first: int
    second: int
    figures: str


def bars(rows: Sequence[Bar], *, anchor: str, title: str, description: str) -> Markup:
    """A chart of stacked bars, each below its label; lengths are shares of the longest.

    Args:
        rows: The first part of a bar is solid, the second hatched.
        anchor: Makes the ids in the drawing unique on the page.
        title: Read aloud in place of the drawing.
        description: Read aloud after the title.
    """
    longest = max((row.first + row.second for row in rows), default=0) or 1
    drawn = Markup("")
    top = 0
    for row in rows:
        part, height = _bar(row, top, longest, anchor)
        drawn += part
        top += height
    return Markup(
        '<svg class="chart" role="img" aria-labelledby="{a}-title {a}-desc" width="100%" height="{height}" '
        'xmlns="http://www.w3.org/2000/svg"><title id="{a}-title">{title}</title>'
        '<desc id="{a}-desc">{description}</desc>{hatch}{drawn}</svg>'
    ).format(a=anchor, height=top, title=title, description=description, hatch=_hatch(anchor), drawn=drawn)


def _hatch(anchor: str) -> Markup:
    return Markup(
        '<defs><pattern id="{}-hatch" width="6" height="6" patternUnits="userSpaceOnUse" '
        'patternTransform="rotate(45)"><rect class="hatch-ground" width="6" height="6"/>'
        '<line class="hatch-line" x1="0" y1="0" x2="0" y2="6"/></pattern></defs>'
    ).format(anchor)


def _bar(row: Bar, top: int, longest: int, anchor: str) -> tuple[Markup, int]:
    """A label with its bar, and the height that they take."""
    lines = textwrap.wrap(f"{row.label}: {row.figures}", _LETTERS) or [""]
    drawn = Markup("")
    for number, line in enumerate(lines):
        drawn += Markup('<text x="0" y="{}">{}</text>').format(top + 14 + number * _LINE, line)
    below = top + len(lines) * _LINE
    first, second = (round(100 * n / longest, 2) for n in (row.first, row.second))
    if row.first:
        drawn += Markup('<rect class="bar" x="0" y="{}" width="{}%" height="{}"/>').format(below, first, _BAR)
    if row.second:
        drawn += Markup(
            '<rect class="bar-other" x="{}%" y="{}" width="{}%" height="{}" fill="url(#{}-hatch)"/>'
        ).format(first, below, second, _BAR, anchor)
    return drawn, len(lines) * _LINE + _BAR + _GAP
