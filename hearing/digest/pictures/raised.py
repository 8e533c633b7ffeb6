"""Concerns by who raised them."""

from collections.abc import Callable, Sequence

from hearing.digest.model import Concern
from hearing.digest.pictures.bars import Row, bar_picture
from hearing.digest.pictures.captions import longest, table
from hearing.digest.pictures.model import Caption, Picture
from hearing.digest.pictures.shapes import Fill
from hearing.digest.translations import N_, Words

Voices = Callable[[Concern, Words], str]


def groups_picture(groups: Sequence[Concern], words: Words, voices: Voices) -> Picture | None:
    """Groups that may lose out."""
    title = words.gettext("Groups that may lose priority, by who raised it")
    return _picture(groups, ("groups", title, N_("Group")), words, voices)


def concerns_picture(concerns: Sequence[Concern], words: Words, voices: Voices) -> Picture | None:
    """Structural concerns."""
    title = words.gettext("Other concerns, by who raised them")
    return _picture(concerns, ("concerns", title, N_("Concern")), words, voices)


def _picture(
    concerns: Sequence[Concern], about: tuple[str, str, str], words: Words, voices: Voices
) -> Picture | None:
    if not concerns:
        return None
    anchor, title, head = about
    heads = (head, N_("Bodies"), N_("Private persons"), N_("Meetings and senders not placed"))
    numbers = [(one.name, (len(one.bodies), one.persons, one.meetings + one.undetermined)) for one in concerns]
    rows = [
        Row(name, voices(one, words), ((Fill.SOLID, bodies), (Fill.HATCHED, persons + others)))
        for one, (name, (bodies, persons, others)) in zip(concerns, numbers, strict=True)
    ]
    key = [(Fill.SOLID, words.gettext("Bodies")), (Fill.HATCHED, words.gettext("Private persons and others"))]
    alt = longest(words, ((name, sum(counts)) for name, counts in numbers))
    return bar_picture(Caption(anchor, title, alt), key, rows, table(words, heads, numbers))
