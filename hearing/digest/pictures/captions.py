"""What pictures say in words and figures."""

from collections.abc import Iterable, Sequence

from hearing.digest.pictures.model import Figures
from hearing.digest.themes import FEWEST_PERSONS
from hearing.digest.translations import Words

_NAMED = 3

Named = tuple[str, Sequence[int]]


def longest(words: Words, named: Iterable[tuple[str, int]]) -> str:
    """How many bars there are, and the longest of them."""
    ranked = sorted(named, key=lambda one: -one[1])
    return words.gettext(
        "%(n)s bars. The longest: %(list)s.", n=words.number(len(ranked)), list=largest(words, ranked)
    )


def largest(words: Words, ranked: Sequence[tuple[str, int]]) -> str:
    """«Housing (7), treatment (5) and schools (4)»: the first of those given."""
    return words.listed([f"{name} ({words.number(n)})" for name, n in ranked[:_NAMED]])


def in_words(words: Words, counts: Iterable[int | None], names: Iterable[str]) -> str:
    """«5 answered · 1 no answer found», without what is zero; ``names`` are messages."""
    named = zip(counts, names, strict=True)
    return " · ".join(f"{shown(words, n)} {words.gettext(name)}" for n, name in named if n != 0)


def shown(words: Words, n: int | None) -> str:
    """A figure; None is one that is too small to be shown."""
    return words.gettext("1–%(n)s", n=str(FEWEST_PERSONS - 1)) if n is None else words.number(n)


def table(words: Words, heads: Sequence[str], rows: Sequence[Named], *, summed: bool = False) -> Figures:
    """Figures by name, with their sums where these mean something; ``heads`` are messages."""
    cells = tuple((name, *map(words.number, counts)) for name, counts in rows)
    sums = [sum(column) for column in zip(*(counts for _, counts in rows), strict=True)] if summed else []
    return Figures(
        tuple(map(words.gettext, heads)), cells, (words.gettext("Sum"), *map(words.number, sums)) if summed else ()
    )
