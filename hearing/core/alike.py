"""Whether two texts or names say the same, by their words."""

import re

_WORD = re.compile(r"\w+")
_SHARED = 0.6  # of the words of two names
_SAYS_MORE = 0.75  # how much a name that holds another agrees with it


def fold(text: str) -> list[str]:
    """Words in lower case, without marks and soft hyphens."""
    return _WORD.findall(text.replace("\u00ad", "").lower())


def same_name(one: str, other: str) -> bool:
    """Whether two names are of the same sender: the words of one within the other's, or most of them shared."""
    return agreement(one, other) > 0


def agreement(one: str, other: str) -> float:
    """How much two names say the same: 1 where they share most words, less where one only says more."""
    a, b = set(fold(one)), set(fold(other))
    if not a or not b:
        return float(a == b)
    if len(a & b) / len(a | b) >= _SHARED:
        return 1.0
    return _SAYS_MORE if a <= b or b <= a else 0.0


def likeness(one: str, other: str) -> float:
    """Share of common words of two names of the same sender, from 0 to 1; 0 where they are of different ones."""
    a, b = set(fold(one)), set(fold(other))
    if not a and not b:
        return 1.0
    return 2 * len(a & b) / (len(a) + len(b)) if same_name(one, other) else 0.0
