"""What a picture is: two drawings of the same figures, what it says in words, and the figures themselves."""

from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Drawing:
    """Shapes on a ground of so many pixels."""

    width: float
    height: float
    shapes: Markup


class Box(NamedTuple):
    """A rectangle, in pixels."""

    x: float
    y: float
    width: float
    height: float


class Caption(NamedTuple):
    """What a picture says in words.

    Attributes:
        anchor: Part of every id in it; no other picture of a page has it.
        alt: What it shows, for readers who do not see it.
    """

    anchor: str
    title: str
    alt: str


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures as a table; the first cell of a row names it, and ``total`` is a last row, if any."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    total: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture.

    Attributes:
        wide: For paper and screens.
        narrow: For a telephone.
        is_telling: False where lengths tell nothing, since every one is the same: then the figures are enough.
    """

    caption: Caption
    wide: Drawing
    narrow: Drawing
    figures: Figures
    is_telling: bool = True
