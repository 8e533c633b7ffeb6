"""Counts of answers as tables and lines of a document."""

from collections.abc import Sequence

from hearing.digest.document.blocks import Line, Part, Table, labelled
from hearing.digest.model import Concern, Count, ThemeRow, ThemeTable, ThemeViews
from hearing.digest.translations import Words
from hearing.digest.views import SIDES

_SUMS = frozenset({"bodies", "private-persons", "others"})


def counted(caption: str, head: str, counts: Sequence[Count], words: Words) -> Table:
    """Answers by who stands behind them, with their sum."""
    titles = (
        head,
        words.gettext("Answers from bodies"),
        words.gettext("Private persons"),
        words.gettext("Meetings and senders not placed"),
        words.gettext("All answers"),
    )
    figures = [(one.bodies, one.persons, one.others, one.total) for one in counts]
    sums = tuple(words.number(sum(column)) for column in zip(*figures, strict=True))
    return Table(
        caption=caption,
        head=titles,
        rows=tuple((one.name, *map(words.number, row)) for one, row in zip(counts, figures, strict=True)),
        foot=(words.gettext("Sum"), *sums),
        shares=shares([(one.bodies, one.persons + one.others) for one in counts]),
    )


def raised(caption: str, head: str, concerns: Sequence[Concern], words: Words) -> Table:
    """Concerns by who raised them."""
    figures = [(len(one.bodies), one.persons, one.meetings + one.undetermined) for one in concerns]
    return Table(
        caption=caption,
        head=(
            head,
            words.gettext("Bodies"),
            words.gettext("Private persons"),
            words.gettext("Meetings and senders not placed"),
        ),
        rows=tuple((one.name, *map(words.number, row)) for one, row in zip(concerns, figures, strict=True)),
        shares=shares([(bodies, persons + others) for bodies, persons, others in figures]),
    )


def shares(figures: Sequence[tuple[int, int]]) -> tuple[tuple[float, float], ...]:
    """Lengths of bars, the longest pair 1; none where no bar would be longer than one."""
    longest = max((sum(pair) for pair in figures), default=0)
    if longest < 2:
        return ()
    return tuple((round(first / longest, 3), round(second / longest, 3)) for first, second in figures)


def in_line(label: str, counts: Sequence[Count], words: Words) -> Line:
    """«Label: one 3 · another 2»."""
    return labelled(label, Part(" · ".join(f"{one.name} {words.number(one.total)}" for one in counts)))


def by_side(views: Sequence[ThemeViews], words: Words) -> Table:
    """How many bodies take up each theme, and how many are on each side."""
    return Table(
        caption=words.gettext("Bodies by theme and by what they say of it"),
        head=(words.gettext("Theme"), words.gettext("Take it up"), *map(words.gettext, SIDES.values())),
        rows=tuple(
            (one.name, words.number(one.bodies), *(words.number(_on(one, side)) for side in SIDES))
            for one in views
        ),
    )


def _on(views: ThemeViews, side: str) -> int:
    return sum(one.bodies for one in views.sides if one.side == side)


def by_type(table: ThemeTable, words: Words) -> Table:
    """Who takes up each theme; the types of body in words, since a page has no room for a column of each."""
    sums = [n for n, column in enumerate(table.columns) if column.code in _SUMS]
    types = [n for n, column in enumerate(table.columns) if column.code not in _SUMS]
    return Table(
        caption=words.gettext("Answers by theme and type of sender"),
        head=(
            words.gettext("Theme"),
            *(table.columns[n].name for n in sums),
            words.gettext("Types of body, with the number of answers"),
        ),
        rows=tuple(
            (row.name, *(row.cells[n].shown for n in sums), _types(row, types, table)) for row in table.rows
        ),
        foot=(
            words.gettext("All answers in the column"),
            *(words.number(table.answers[n]) for n in sums),
            ", ".join(f"{table.columns[n].name} {words.number(table.answers[n])}" for n in types),
        ),
        ends_in_words=True,
    )


def _types(row: ThemeRow, types: Sequence[int], table: ThemeTable) -> str:
    return ", ".join(f"{table.columns[n].name} {row.cells[n].shown}" for n in types if row.cells[n].n)
