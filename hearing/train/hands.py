"""The hands that wrote the corpus, held out in groups: a fit without each alone would take hours."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol, TypeVar

_GROUPS = 6


class Written(Protocol):
    """Whatever a hand wrote."""

    @property
    def hand(self) -> str:
        """Who wrote it."""


_Written = TypeVar("_Written", bound=Written)


def groups_of_hands(answers: Iterable[Written]) -> list[list[str]]:
    """Hands in groups of about the same size."""
    sizes = Counter(one.hand for one in answers)
    groups: list[list[str]] = [[] for _ in range(min(_GROUPS, len(sizes)))]
    for hand, _ in sorted(sizes.items(), key=lambda pair: (-pair[1], pair[0])):
        min(groups, key=lambda group: sum(sizes[one] for one in group)).append(hand)
    return groups


def held_out_by_group(answers: Sequence[_Written]) -> Iterator[tuple[list[_Written], list[_Written]]]:
    """For each group of hands what the others wrote, to learn from, and what they wrote, to be measured on."""
    for group in groups_of_hands(answers):
        yield [one for one in answers if one.hand not in group], [one for one in answers if one.hand in group]
