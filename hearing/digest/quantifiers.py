"""Words for shares, fixed so that two digests mean the same by them.

The words stand for a share of those with a view on the point, never of all who were asked, and always carry the
count. Below ten bodies a share says little, so the count stands alone; a single body is named.
"""

from collections.abc import Sequence
from enum import StrEnum

from hearing.digest.translations import N_, Words

FEWEST_FOR_WORDS = 10
MOST_NAMED = 4


class Share(StrEnum):
    """The ladder."""

    NONE = "none"
    ONE = "one"
    COUNT = "count"
    SOME = "some"
    SEVERAL = "several"
    MANY = "many"
    MAJORITY = "majority"
    LARGE_MAJORITY = "large-majority"
    ALL = "all"


_PHRASES = {
    Share.NONE: N_("none (%(count)s)"),
    Share.ONE: N_("%(name)s (%(count)s)"),
    Share.COUNT: "%(count)s",
    Share.SOME: N_("a few (%(count)s)"),
    Share.SEVERAL: N_("several (%(count)s)"),
    Share.MANY: N_("many (%(count)s)"),
    Share.MAJORITY: N_("a majority (%(count)s)"),
    Share.LARGE_MAJORITY: N_("a large majority (%(count)s)"),
    Share.ALL: N_("all (%(count)s)"),
}


def share(n: int, of: int) -> Share:
    """The step of the ladder for ``n`` of ``of`` bodies.

    Raises:
        ValueError: if ``n`` is not within 0 and ``of``.
    """
    if not 0 <= n <= of:
        raise ValueError(f"{n} of {of}")
    if n < 2:
        return Share.ONE if n else Share.NONE
    if of < FEWEST_FOR_WORDS:
        return Share.COUNT
    return _step(n, of)


def _step(n: int, of: int) -> Share:
    if n == of:
        return Share.ALL
    if 4 * n >= 3 * of:
        return Share.LARGE_MAJORITY
    if 2 * n > of:
        return Share.MAJORITY
    if 4 * n >= of and n >= 5:
        return Share.MANY
    return Share.SEVERAL if n >= 3 else Share.SOME


def phrase(words: Words, n: int, of: int, name: str = "") -> str:
    """«a majority (14 of 22)»; ``name`` is that of the body where ``n`` is 1."""
    return _worded(words, n, of, of_all(words, n, of), name)


def named_phrase(words: Words, names: Sequence[str], of: int) -> str:
    """«a few (2 of 22: A and B)», «several (7 of 22, among them A, B and C)»: ``names`` out of ``of`` bodies."""
    n = len(names)
    count = of_all(words, n, of)
    if n > MOST_NAMED:
        some = words.listed(names[: MOST_NAMED - 1])
        count = words.gettext("%(count)s, among them %(names)s", count=count, names=some)
    elif n > 1 and share(n, of) == Share.COUNT:
        count = words.gettext("%(count)s (%(names)s)", count=count, names=words.listed(names))
    elif n > 1:
        count = words.gettext("%(count)s: %(names)s", count=count, names=words.listed(names))
    return _worded(words, n, of, count, names[0] if names else "")


def of_all(words: Words, n: int, of: int) -> str:
    """«3 of 8»."""
    return words.gettext("%(n)s of %(of)s", n=words.number(n), of=words.number(of))


def _worded(words: Words, n: int, of: int, count: str, name: str) -> str:
    who = {"name": name or words.gettext("one")} if n == 1 else {}
    return words.gettext(_PHRASES[share(n, of)], count=count, **who)
