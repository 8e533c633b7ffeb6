"""Support and opposition, theme by theme."""

from collections.abc import Sequence

from hearing.digest.model import Agreement
from hearing.digest.pictures.bars import Parts, Row, bar_picture
from hearing.digest.pictures.captions import in_words, shown
from hearing.digest.pictures.model import Caption, Figures, Picture
from hearing.digest.pictures.shapes import Fill
from hearing.digest.translations import N_, Words
from hearing.digest.vocabulary import STANCES, TAKES_A_STAND

# In the order of ``TAKES_A_STAND``.
_SIDES = {
    Fill.SOLID: N_("support"),
    Fill.STRIPED: N_("support with reservations"),
    Fill.DOTTED: N_("both for and against"),
    Fill.CROSSED: N_("oppose"),
}
_SHORT = (N_("for"), N_("with reservations"), N_("both"), N_("against"))
_FEW = 1.5  # as long as a bar is whose figure is too small to be shown
_NAMED = 3

Counts = Sequence[int | None]


def bodies_picture(agreement: Sequence[Agreement], words: Words) -> Picture | None:
    """Bodies that take a stand."""
    title = words.gettext("Stands on each theme: bodies that take one")
    return _picture("agreement", title, [(one.name, one.bodies) for one in agreement], words)


def persons_picture(agreement: Sequence[Agreement], words: Words) -> Picture | None:
    """Private persons that take a stand; none where every figure is too small to be shown."""
    counted = [(one.name, one.persons) for one in agreement]
    title = words.gettext("Stands on each theme: private persons that take one")
    is_shown = any(n for _, counts in counted for n in counts)
    return _picture("agreement-persons", title, counted, words) if is_shown else None


def _picture(anchor: str, title: str, counted: Sequence[tuple[str, Counts]], words: Words) -> Picture | None:
    taken = [(name, counts) for name, counts in counted if any(n != 0 for n in counts)]
    if not taken:
        return None
    rows = [Row(name, in_words(words, counts, _SHORT), *_sides(counts)) for name, counts in taken]
    heads = (words.gettext("Theme"), *(words.gettext(STANCES[stance]) for stance in TAKES_A_STAND))
    cells = tuple((name, *(shown(words, n) for n in counts)) for name, counts in taken)
    key = [(fill, words.gettext(name)) for fill, name in _SIDES.items()]
    return bar_picture(Caption(anchor, title, _alt(rows, words)), key, rows, Figures(heads, cells))


def _alt(rows: Sequence[Row], words: Words) -> str:
    sides = words.gettext(
        "Right of the line: support. Left of it: opposition. On both sides: both for and against."
    )
    return f"{sides} {words.listed([f'{row.label} ({row.figures})' for row in rows[:_NAMED]])}."


def _sides(counts: Counts) -> tuple[Parts, Parts]:
    """To the right of the line and to its left; whoever is both for and against stands on both sides."""
    supports, reserved, divided, opposes = (_FEW if n is None else float(n) for n in counts)
    both = (Fill.DOTTED, divided / 2)
    return (both, (Fill.STRIPED, reserved), (Fill.SOLID, supports)), (both, (Fill.CROSSED, opposes))
