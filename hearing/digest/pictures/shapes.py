"""Shapes of SVG drawings.

Whatever a colour says, a pattern or a figure says too: a drawing is read in black and white, and by everybody.
Each shape bears its colour and a class, by which the style sheet of a page may give it another in the dark.
"""

import textwrap
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from markupsafe import Markup

from hearing.digest.pictures.model import Box, Drawing, Picture

SIZE = 14.0
SMALL = 12.0
LEADING = 1.3
# Of the letter size: the width of a letter, on average and a little more.
LETTER = 0.5
_FONT = "'Liberation Sans', Arial, Helvetica, 'DejaVu Sans', sans-serif"
_SWATCH = (22, 13)

INK = "#1b2430"
MUTED = "#515d6b"
GROUND = "#ffffff"
RULE = "#cfd7df"
_BLUE = "#0f4c75"
_OCHRE = "#8a6d00"
_RED = "#b0400b"


class Fill(StrEnum):
    """How an area is filled; no two look alike without colours."""

    SOLID = "solid"
    STRIPED = "striped"
    HATCHED = "hatched"
    DOTTED = "dotted"
    CROSSED = "crossed"
    OPEN = "open"


_EDGE = {
    Fill.SOLID: _BLUE,
    Fill.STRIPED: _BLUE,
    Fill.HATCHED: _OCHRE,
    Fill.DOTTED: MUTED,
    Fill.CROSSED: _RED,
    Fill.OPEN: MUTED,
}
_LINES = {
    Fill.STRIPED: ("M0 0V6", 2.6),
    Fill.HATCHED: ("M0 0V6", 2.6),
    Fill.DOTTED: ("M1.5 3h3", 3.0),
    Fill.CROSSED: ("M0 3H6M3 0V6", 1.0),
}
_TURN = {Fill.STRIPED: 45, Fill.HATCHED: -45, Fill.DOTTED: 0, Fill.CROSSED: 45}


def area(box: Box, fill: Fill, anchor: str) -> Markup:
    """A filled rectangle of the picture ``anchor``."""
    paint = f"url(#{anchor}-{fill})" if fill in _LINES else _EDGE[fill] if fill == Fill.SOLID else GROUND
    return Markup(
        '<rect class="area {}" x="{}" y="{}" width="{}" height="{}" fill="{}" stroke="{}" stroke-width="1"/>'
    ).format(fill, *map(_n, box), paint, _EDGE[fill])


def patterns(fills: Iterable[Fill], anchor: str) -> Markup:
    """The definitions that areas with these fills need."""
    drawn = (_pattern(fill, anchor) for fill in dict.fromkeys(fills) if fill in _LINES)
    return Markup("<defs>{}</defs>").format(Markup("").join(drawn))


def _pattern(fill: Fill, anchor: str) -> Markup:
    path, width = _LINES[fill]
    ground, lines = (_EDGE[fill], GROUND) if fill == Fill.CROSSED else (GROUND, _EDGE[fill])
    return Markup(
        '<pattern id="{anchor}-{fill}" width="6" height="6" patternUnits="userSpaceOnUse" '
        'patternTransform="rotate({turn})"><rect class="{fill}-ground" width="6" height="6" fill="{ground}"/>'
        '<path class="{fill}-lines" d="{path}" stroke="{lines}" stroke-width="{width}"/></pattern>'
    ).format(anchor=anchor, fill=fill, turn=_TURN[fill], ground=ground, path=path, lines=lines, width=width)


class Style(NamedTuple):
    """How a line of text looks; ``align`` is start, middle or end."""

    size: float = SIZE
    is_muted: bool = False
    align: str = "start"


_PLAIN = Style()


def text(x: float, y: float, said: str, style: Style = _PLAIN) -> Markup:
    """A line of text on the base line ``y``."""
    kind, colour = ("muted", MUTED) if style.is_muted else ("ink", INK)
    return Markup('<text class="{}" x="{}" y="{}" font-size="{}" text-anchor="{}" fill="{}">{}</text>').format(
        kind, _n(x), _n(y), _n(style.size), style.align, colour, said
    )


def upright(x: float, y: float, text: str, *, size: float = SMALL) -> Markup:
    """A line of text that runs upwards from ``y``."""
    return Markup(
        '<text class="ink" transform="translate({} {}) rotate(-90)" font-size="{}" fill="{}">{}</text>'
    ).format(_n(x), _n(y), _n(size), INK, text)


def rule(x1: float, y1: float, x2: float, y2: float) -> Markup:
    """A faint line."""
    return Markup('<path class="rule" d="M{} {}L{} {}" stroke="{}"/>').format(_n(x1), _n(y1), _n(x2), _n(y2), RULE)


def mark(x: float, y1: float, y2: float, *, dashed: bool = False) -> Markup:
    """An upright line that means something."""
    dashes = Markup(' stroke-dasharray="5 3"') if dashed else ""
    return Markup('<path class="mark" d="M{} {}V{}" stroke="{}"{}/>').format(_n(x), _n(y1), _n(y2), INK, dashes)


def lines_of(text: str, width: float, size: float = SIZE) -> list[str]:
    """The text in lines that are no wider than ``width``, as far as its words allow."""
    return textwrap.wrap(text, max(6, int(width / (size * LETTER))), break_long_words=False) or [""]


def width_of(text: str, size: float = SIZE) -> float:
    """About how wide a line is."""
    return len(text) * size * LETTER


def key(entries: Sequence[tuple[Fill, str]], width: float, anchor: str) -> tuple[Markup, float]:
    """What the fills mean, in as many rows as it takes; and how high that is."""
    wide, high = _SWATCH
    row = SIZE * LEADING + 3
    x, y, drawn = 0.0, 0.0, Markup("")
    for fill, meaning in entries:
        needed = wide + 7 + width_of(meaning, SMALL + 1) + 14
        if x and x + needed > width:
            x, y = 0.0, y + row
        drawn += area(Box(x + 0.5, y + 2, wide, high), fill, anchor) + text(
            x + wide + 7, y + 13, meaning, Style(SMALL + 1)
        )
        x += needed
    return drawn, y + row + 8 if entries else 0.0


def as_svg(picture: Picture, *, narrow: bool = False) -> Markup:
    """The picture as one SVG element that needs nothing else, with its title and text alternative inside."""
    drawing: Drawing = picture.narrow if narrow else picture.wide
    return Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" class="{layout}" role="img" '
        'aria-labelledby="{id}-title {id}-alt" width="{width}" height="{height}" '
        'viewBox="0 0 {width} {height}" font-family="{font}">'
        '<title id="{id}-title">{title}</title><desc id="{id}-alt">{alt}</desc>{shapes}</svg>'
    ).format(
        layout="narrow" if narrow else "wide",
        id=f"{picture.caption.anchor}-{'narrow' if narrow else 'wide'}",
        width=_n(drawing.width),
        height=_n(drawing.height),
        font=_FONT,
        title=picture.caption.title,
        alt=picture.caption.alt,
        shapes=drawing.shapes,
    )


def _n(x: float) -> str:
    return f"{x:.1f}".removesuffix(".0")
