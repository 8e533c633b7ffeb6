"""Bar charts: a list of figures with a bar drawn below each; no script, no picture files, readable in print."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

_HEIGHT = 16


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: its label, how many bodies and how many others, and the figures in words."""

    label: str
    first: int
    second: int
    figures: str

    @property
    def total(self) -> int:
        """How long the bar is."""
        return self.first + self.second


def are_worth_drawing(rows: Sequence[Bar]) -> bool:
    """Whether lengths tell anything: not where no bar is longer than one."""
    return any(row.total > 1 for row in rows)


def bars(rows: Sequence[Bar], *, anchor: str, title: str) -> Markup:
    """A list of figures, with stacked bars where those tell anything; lengths are shares of the longest.

    Args:
        rows: The first part of a bar is solid, the second hatched.
        anchor: Makes the id of the hatching unique on the page.
        title: Read aloud as the name of the list.
    """
    longest = max((row.total for row in rows), default=0)
    drawn = are_worth_drawing(rows)
    items = Markup("").join(
        Markup("<li>{}: {}{}</li>").format(
            row.label, row.figures, _bar(row, longest, anchor, is_first=number == 0) if drawn else ""
        )
        for number, row in enumerate(rows)
    )
    return Markup('<ul class="{}" aria-label="{}">{}</ul>').format("chart" if drawn else "figures", title, items)


def _bar(row: Bar, longest: int, anchor: str, *, is_first: bool) -> Markup:
    """A drawing that is not read aloud, since the figures stand before it; the first holds the hatching of all."""
    first, second = (round(100 * n / longest, 2) for n in (row.first, row.second))
    drawn = _hatch(anchor) if is_first else Markup("")
    if row.first:
        drawn += Markup('<rect class="bar" width="{}%" height="{}"/>').format(first, _HEIGHT)
    if row.second:
        drawn += Markup('<rect class="bar-other" x="{}%" width="{}%" height="{}" fill="url(#{}-hatch)"/>').format(
            first, second, _HEIGHT, anchor
        )
    return Markup('<svg aria-hidden="true" width="100%" height="{}">{}</svg>').format(_HEIGHT, drawn)


def _hatch(anchor: str) -> Markup:
    return Markup(
        '<defs><pattern id="{}-hatch" width="6" height="6" patternUnits="userSpaceOnUse" '
        'patternTransform="rotate(45)"><rect class="hatch-ground" width="6" height="6"/>'
        '<line class="hatch-line" x1="0" y1="0" x2="0" y2="6"/></pattern></defs>'
    ).format(anchor)
