"""Whether the digest treats senders alike, whatever their type and language.

A digest that quoted paragraphs at random would quote those of a type of sender about as often as it has them.
Where it quotes fewer than nearly all random draws as large as itself do, a person should look at what they say.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from hearing.digest.audit.accounts import FATES, Account
from hearing.digest.audit.model import Coverage, CoverageRow, Fate, Share
from hearing.digest.model import Answer, Digest, Place, Quotation

SEED = 20
DRAWS = 1000
_OUTSIDE = 2.5  # per cent on either side
_POINT = FATES.index(Fate.POINT)
_OWN = frozenset({_POINT, FATES.index(Fate.NOTHING)})

_LEAVES = frozenset({str, int, float, bool, type(None)})

_Own = tuple[str, str, bool, bool]  # type of sender, language, whether a point, whether quoted


def coverage_of(
    digest: Digest, accounts: Sequence[Account], answers: Mapping[str, Answer], language_name: Callable[[str], str]
) -> Coverage:
    """Shares of the paragraphs in senders' own words, by type of sender and by language."""
    own = list(_own(accounts, answers, quoted_places(digest)))
    types = {answer.type.code: answer.type.name for answer in answers.values()}
    return Coverage(
        own=len(own),
        points=sum(is_point for _, _, is_point, _ in own),
        quoted=sum(is_quoted for _, _, _, is_quoted in own),
        types=_rows(own, 0, types.__getitem__),
        languages=_rows(own, 1, language_name),
    )


def _own(
    accounts: Iterable[Account], answers: Mapping[str, Answer], quoted: set[tuple[str, str, int]]
) -> Iterator[_Own]:
    for account in accounts:
        answer = answers[account.response]
        file, part = answer.place.file, answer.place.part
        for number, (fate, language) in enumerate(zip(account.fates, account.languages, strict=True), start=1):
            if fate in _OWN:
                yield answer.type.code, language, fate == _POINT, (file, part, number) in quoted


def _rows(own: Sequence[_Own], by: int, name: Callable[[str], str]) -> tuple[CoverageRow, ...]:
    counts = Counter(one[by] for one in own)
    points = Counter(one[by] for one in own if one[2])
    quoted = Counter(one[by] for one in own if one[3])
    codes = sorted(counts, key=lambda code: (-counts[code], code))
    sizes = [counts[code] for code in codes]
    drawn = [drawn_at_random(sizes, of.total()) for of in (points, quoted)]
    return tuple(
        CoverageRow(code, name(code), counts[code], Share(points[code], *one), Share(quoted[code], *other))
        for code, one, other in zip(codes, *drawn, strict=True)
    )


def drawn_at_random(sizes: Sequence[int], n: int) -> list[tuple[int, int]]:
    """How many of each size are among ``n`` drawn at random from all: from, to, in the middle 95 of 100 draws."""
    import numpy as np

    if not sizes:
        return []
    draws = np.random.default_rng(SEED).multivariate_hypergeometric(sizes, n, size=DRAWS, method="marginals")
    low, high = np.percentile(draws, [_OUTSIDE, 100 - _OUTSIDE], axis=0, method="nearest")
    return [(int(a), int(b)) for a, b in zip(low, high, strict=True)]


def quoted_places(value: object) -> set[tuple[str, str, int]]:
    """File, part and paragraph of every quotation in a digest whose words are shown."""
    found: set[tuple[str, str, int]] = set()
    waiting: list[Any] = [value]
    while waiting:
        one = waiting.pop()
        kind = type(one)
        if kind in _LEAVES:
            continue
        if kind is Quotation:
            place: Place = one.place
            if place.paragraph and not one.withheld:
                found.add((place.file, place.part, place.paragraph))
        elif kind is tuple:
            waiting.extend(one)
        else:
            waiting.extend(getattr(one, name) for name in getattr(kind, "__dataclass_fields__", ()))
    return found
