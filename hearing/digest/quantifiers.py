"""Words for shares, fixed so that two digests mean the same by them.

The words stand for a share of those with a view on the point, never of all who were asked, and always carry the
count. Below ten bodies a share says little, so the count stands alone; a single body is named.
"""

from enum import StrEnum

from hearing.digest.translations import N_, Words

FEWEST_FOR_WORDS = 10


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
    Share.NONE: N_("none (%(n)s of %(of)s)"),
    Share.ONE: N_("%(name)s (%(n)s of %(of)s)"),
    Share.COUNT: N_("%(n)s of %(of)s"),
    Share.SOME: N_("a few (%(n)s of %(of)s)"),
    Share.SEVERAL: N_("several (%(n)s of %(of)s)"),
    Share.MANY: N_("many (%(n)s of %(of)s)"),
    Share.MAJORITY: N_("a majority (%(n)s of %(of)s)"),
    Share.LARGE_MAJORITY: N_("a large majority (%(n)s of %(of)s)"),
    Share.ALL: N_("all (%(n)s of %(of)s)"),
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
    who = {"name": name or words.gettext("one")} if n == 1 else {}
    return words.gettext(_PHRASES[share(n, of)], n=words.number(n), of=words.number(of), **who)
