"""A table drawn as shaded cells with their figures."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from hearing.digest.pictures.model import Box, Drawing
from hearing.digest.pictures.shapes import LEADING, LETTER, SIZE, SMALL, Style, lines_of, rule, text, upright

_SHADE = "#7fb2d9"
_DARKEST = 0.85
_HEADS = range(110, 400, 10)  # pixels that the longest line of a head may take
_LINES = 2  # that a column has room for


@dataclass(frozen=True, slots=True)
class Shaded:
    """A cell: what stands in it, and how dark it is, 0 to 1."""

    shown: str
    share: float


@dataclass(frozen=True, slots=True)
class Layout:
    """Pixels for the labels of the rows and for each column."""

    labels: float
    column: float


def heat_drawing(heads: Sequence[str], rows: Sequence[tuple[str, Sequence[Shaded]]], layout: Layout) -> Drawing:
    """A drawing with the heads running upwards, so that columns can be narrow."""
    size = SIZE - 1
    drawn, y = _heads(heads, layout)
    for label, cells in rows:
        lines = lines_of(label, layout.labels - 8, size)
        height = len(lines) * size * LEADING + 6
        for number, line in enumerate(lines, start=1):
            drawn += text(0, y + number * size * LEADING - 1, line, Style(size))
        for number, cell in enumerate(cells):
            drawn += _cell(cell, Box(layout.labels + number * layout.column, y, layout.column, height))
        y += height
        drawn += rule(0, y, layout.labels + len(heads) * layout.column, y)
    return Drawing(layout.labels + len(heads) * layout.column + 1, y + 1, drawn)


def _heads(heads: Sequence[str], layout: Layout) -> tuple[Markup, float]:
    broken = _broken(heads)
    longest = max((len(line) for lines in broken for line in lines), default=0)
    height = longest * SMALL * LETTER + 12
    drawn = Markup("")
    for number, lines in enumerate(broken):
        middle = layout.labels + (number + 0.5) * layout.column - (len(lines) - 1) * SMALL * 0.55
        for at, line in enumerate(lines):
            drawn += upright(middle + at * SMALL * 1.1 + 4, height - 4, line, size=SMALL)
    return drawn + rule(0, height, layout.labels + len(heads) * layout.column, height), height


def _broken(heads: Sequence[str]) -> list[list[str]]:
    """The heads in lines, as short as they can be while each fits into its column."""
    tried = ([lines_of(head, room, SMALL) for head in heads] for room in _HEADS)
    return next(
        (broken for broken in tried if all(len(lines) <= _LINES for lines in broken)), [[one] for one in heads]
    )


def _cell(cell: Shaded, box: Box) -> Markup:
    x, y, width, height = box
    shade = Markup(
        '<rect class="shade" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}" fill="{}" '
        'fill-opacity="{:.2f}"/>'
    ).format(x + 1, y + 1, width - 2, height - 1, _SHADE, cell.share * _DARKEST)
    size = SIZE - 1 if len(cell.shown) < 4 else SMALL - 1
    return (shade if cell.share else Markup("")) + text(
        x + width / 2, y + height / 2 + size * 0.36, cell.shown, Style(size, cell.shown == "·", "middle")
    )
