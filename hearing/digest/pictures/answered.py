"""Who has answered, and who was asked."""

from collections.abc import Sequence

from hearing.digest.model import Count, Turnout
from hearing.digest.pictures.bars import Row, bar_picture
from hearing.digest.pictures.captions import in_words, longest, table
from hearing.digest.pictures.model import Caption, Picture
from hearing.digest.pictures.shapes import Fill
from hearing.digest.translations import N_, Words

_TYPE_HEADS = (
    N_("Type of sender"), N_("Answers from bodies"), N_("Private persons"), N_("Meetings and senders not placed"),
    N_("All answers"),
)  # fmt: skip
_TURNOUT_HEADS = (
    N_("Type of sender"), N_("Invited"), N_("Invited and answered"), N_("Perhaps answered"),
    N_("Invited, no answer found"), N_("Answered without being on the list"),
)  # fmt: skip
_FATES = {
    Fill.SOLID: N_("answered"),
    Fill.HATCHED: N_("perhaps answered"),
    Fill.OPEN: N_("no answer found"),
    Fill.DOTTED: N_("answered uninvited"),
}


def types_picture(counts: Sequence[Count], words: Words) -> Picture | None:
    """Answers by type of sender."""
    if not counts:
        return None
    numbers = [(one.name, (one.bodies, one.persons, one.others, one.total)) for one in counts]
    key = [
        (Fill.SOLID, words.gettext("Answers from bodies")),
        (Fill.HATCHED, words.gettext("Answers from private persons and others")),
    ]
    caption = Caption(
        "types",
        words.gettext("Answers by type of sender"),
        longest(words, ((one.name, one.total) for one in counts)),
    )
    rows = [_type_row(one, words) for one in counts]
    return bar_picture(caption, key, rows, table(words, _TYPE_HEADS, numbers, summed=True))


def _type_row(one: Count, words: Words) -> Row:
    said = words.ngettext("%(n)s answer", "%(n)s answers", one.total, n=words.number(one.total))
    return Row(one.name, said, ((Fill.SOLID, one.bodies), (Fill.HATCHED, one.persons + one.others)))


def turnout_picture(counts: Sequence[Turnout], words: Words) -> Picture | None:
    """Invited bodies by type, and what became of their invitation."""
    if not counts:
        return None
    numbers = [(one.name, (one.invited, one.answered, one.perhaps, one.silent, one.uninvited)) for one in counts]
    caption = Caption(
        "turnout", words.gettext("Invited bodies, and who has answered"), _turnout_alt(counts, words)
    )
    key = [(fill, words.gettext(name)) for fill, name in _FATES.items()]
    rows = [_turnout_row(name, ns[1:], words) for name, ns in numbers]
    return bar_picture(caption, key, rows, table(words, _TURNOUT_HEADS, numbers, summed=True))


def _turnout_row(name: str, counts: Sequence[int], words: Words) -> Row:
    return Row(name, in_words(words, counts, _FATES.values()), tuple(zip(_FATES, counts, strict=True)))


def _turnout_alt(counts: Sequence[Turnout], words: Words) -> str:
    silent = [one.name for one in counts if one.invited and not one.answered and not one.perhaps]
    said = words.gettext(
        "%(n)s of %(of)s invited bodies have answered.",
        n=words.number(sum(one.answered for one in counts)),
        of=words.number(sum(one.invited for one in counts)),
    )
    if not silent:
        return said
    return f"{said} " + words.gettext(
        "No answer was found from any of those invited in: %(types)s.", types=words.listed(silent)
    )
