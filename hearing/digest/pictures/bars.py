"""Rows of bars: all to one side of a line, or to both sides of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from hearing.digest.pictures.model import Box, Caption, Drawing, Figures, Picture
from hearing.digest.pictures.shapes import (
    LEADING,
    SIZE,
    SMALL,
    Fill,
    Style,
    area,
    key,
    lines_of,
    mark,
    patterns,
    text,
    width_of,
)

WIDE = 680.0
NARROW = 340.0
_LABELS = 320.0
_BAR = 15.0
_GAP = 9.0
_BESIDE = 150.0  # figures that are all shorter stand at the end of the bars, where these have one end

Parts = tuple[tuple[Fill, float], ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A bar: its label, its figures in words, and its parts from the line outwards."""

    label: str
    figures: str
    right: Parts
    left: Parts = ()


@dataclass(frozen=True, slots=True)
class _Scale:
    """Where the line stands, and how many pixels one is."""

    line: float
    pixels: float


def bar_picture(
    caption: Caption, entries: Sequence[tuple[Fill, str]], rows: Sequence[Row], figures: Figures
) -> Picture:
    """A picture of the rows; ``entries`` say what the fills mean."""
    wide, narrow = (
        _Bars(f"{caption.anchor}-{name}", width, labels, entries, rows).drawing()
        for name, width, labels in (("w", WIDE, _LABELS), ("n", NARROW, 0.0))
    )
    return Picture(caption, wide, narrow, figures, any(_length(row) > 1 for row in rows))


@dataclass(frozen=True, slots=True)
class _Bars:
    """A drawing; bars stand beside their labels, or below them where ``labels``, the width of those, is 0."""

    anchor: str
    width: float
    labels: float
    entries: Sequence[tuple[Fill, str]]
    rows: Sequence[Row]

    def drawing(self) -> Drawing:
        shown = [entry for entry in self.entries if any(entry[0] in _fills(row) for row in self.rows)]
        drawn, y = key(shown, self.width, self.anchor) if len(shown) > 1 else (Markup(""), 2.0)
        scale = self._scale()
        for row in self.rows:
            part, height = self._row(row, y, scale)
            drawn += part
            y += height + _GAP
        return Drawing(self.width, y, patterns((fill for fill, _ in shown), self.anchor) + drawn)

    def _beside(self) -> float:
        """How much room the figures take at the ends of the bars; 0 where they stand below the labels."""
        widest = max((width_of(row.figures, SMALL) for row in self.rows), default=0.0) + 8
        return widest if self.labels and widest <= _BESIDE and not self._has_two_sides() else 0.0

    def _has_two_sides(self) -> bool:
        return any(row.left for row in self.rows)

    def _scale(self) -> _Scale:
        """Bars share a line, so that their lengths can be compared."""
        left = max((_sum(row.left) for row in self.rows), default=0.0)
        right = max((_sum(row.right) for row in self.rows), default=0.0)
        pixels = (self.width - self.labels - 2 - self._beside()) / max(1.0, left + right)
        return _Scale(self.labels + 1 + left * pixels, pixels)

    def _row(self, row: Row, y: float, scale: _Scale) -> tuple[Markup, float]:
        is_beside = self._beside() > 0
        label, height = self._text(row.label, "" if is_beside else row.figures, y)
        top = y + 2 if self.labels else y + height + 3
        bar = self._bar(row, top, scale)
        if is_beside:
            end = scale.line + _sum(row.right) * scale.pixels
            bar += text(end + 6, top + 12, row.figures, Style(SMALL, is_muted=True))
        return label + bar, max(height, top + _BAR - y)

    def _text(self, label: str, figures: str, y: float) -> tuple[Markup, float]:
        room = (self.labels or self.width) - 12
        drawn = Markup("")
        start = y
        for size, said, muted in ((SIZE, label, False), (SMALL, figures, True)):
            for line in lines_of(said, room, size) if said else ():
                y += size * LEADING
                drawn += text(0, y - size * 0.25, line, Style(size, muted))
        return drawn, y - start

    def _bar(self, row: Row, y: float, scale: _Scale) -> Markup:
        drawn = Markup("")
        for parts, way in ((row.right, 1), (row.left, -1)):
            at = scale.line
            for fill, n in parts:
                length = n * scale.pixels
                if length:
                    drawn += area(Box(min(at, at + way * length), y, length, _BAR), fill, self.anchor)
                at += way * length
        return drawn + mark(scale.line, y - 3, y + _BAR + 3) if self._has_two_sides() else drawn


def _fills(row: Row) -> set[Fill]:
    return {fill for fill, n in (*row.right, *row.left) if n}


def _sum(parts: Parts) -> float:
    return sum(n for _, n in parts)


def _length(row: Row) -> float:
    return _sum(row.right) + _sum(row.left)
