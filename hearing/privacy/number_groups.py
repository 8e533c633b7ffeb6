"""Digits as people write them: in groups, with blanks, dots, dashes and line breaks between."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

# Groups with little between them.
_RUN = re.compile(r"\d(?:[\s.,/+*:_~|-]{0,3}\d)*")
_GROUP = re.compile(r"\d+")
_MOST_GROUPS = 13


@dataclass(frozen=True, slots=True)
class Number:
    """Groups of digits that may be one number.

    Attributes:
        start: First character on the page.
        end: After the last.
        digits: All digits.
        lengths: Digits in each group.
        gaps: What stands between the groups.
    """

    start: int
    end: int
    digits: str
    lengths: tuple[int, ...]
    gaps: tuple[str, ...]

    @property
    def is_tidy(self) -> bool:
        """Whether the groups are set apart in one way, by one blank, dot or dash each."""
        marks = {" " if gap.isspace() else gap.strip() for gap in self.gaps}
        return len(marks) <= 1 and all(len(gap.strip()) <= 1 for gap in self.gaps)


def numbers_of(text: str, sizes: frozenset[int]) -> Iterator[Number]:
    """Neighbouring groups of digits that have together as many digits as one of ``sizes``, longest first."""
    for run in _RUN.finditer(text):
        groups = list(_GROUP.finditer(text, run.start(), run.end()))
        for first in range(len(groups)):
            yield from _beginning_with(text, groups[first : first + _MOST_GROUPS], sizes)


def _beginning_with(text: str, groups: list[re.Match[str]], sizes: frozenset[int]) -> Iterator[Number]:
    start, digits = groups[0].start(), ""
    lengths: list[int] = []
    gaps: list[str] = []
    found: list[Number] = []
    for number, group in enumerate(groups):
        if number:
            gap = text[groups[number - 1].end() : group.start()]
            gaps.append(gap)
        digits += group[0]
        lengths.append(len(group[0]))
        if len(digits) > max(sizes):
            break
        if len(digits) in sizes:
            found.append(Number(start, group.end(), digits, tuple(lengths), tuple(gaps)))
    yield from reversed(found)
