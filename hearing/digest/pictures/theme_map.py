"""Which types of sender take up which themes, as a map of shaded cells."""

from collections.abc import Sequence

from hearing.digest.model import Cell, ThemeTable
from hearing.digest.pictures.bars import NARROW
from hearing.digest.pictures.captions import largest
from hearing.digest.pictures.heat import Layout, Shaded, heat_drawing
from hearing.digest.pictures.model import Caption, Drawing, Figures, Picture
from hearing.digest.translations import Words

# The columns that a telephone has room for.
_MAIN = frozenset({"bodies", "private-persons", "others"})
_WIDE = Layout(labels=270, column=30)
_COLUMN = 44.0


def themes_picture(themes: ThemeTable, words: Words) -> Picture | None:
    """The map: all columns where there is room, else bodies, private persons and others."""
    if not themes.rows:
        return None
    every = range(len(themes.columns))
    main = [at for at in every if themes.columns[at].code in _MAIN]
    narrow = Layout(NARROW - 1 - _COLUMN * len(main), _COLUMN)
    ranked = sorted(((row.name, row.cells[0].n or 0) for row in themes.rows), key=lambda one: -one[1])
    alt = words.gettext(
        "%(n)s themes. Most answers: %(list)s.", n=words.number(len(ranked)), list=largest(words, ranked)
    )
    return Picture(
        Caption("themes-map", words.gettext("Answers by theme and type of sender"), alt),
        _drawing(themes, every, _WIDE),
        _drawing(themes, main, narrow),
        _figures(themes, words),
    )


def _drawing(themes: ThemeTable, columns: Sequence[int], layout: Layout) -> Drawing:
    rows = [(row.name, [_shaded(row.cells[at]) for at in columns]) for row in themes.rows]
    return heat_drawing([themes.columns[at].name for at in columns], rows, layout)


def _shaded(cell: Cell) -> Shaded:
    return Shaded("·" if cell.n == 0 else cell.shown, cell.share)


def _figures(themes: ThemeTable, words: Words) -> Figures:
    return Figures(
        (words.gettext("Theme"), *(column.name for column in themes.columns)),
        tuple((row.name, *(cell.shown for cell in row.cells)) for row in themes.rows),
        (words.gettext("All answers in the column"), *map(words.number, themes.answers)),
    )
