"""Whether two texts or names say the same, by their words."""

import re

_WORD = re.compile(r"\w+")
_SHARED = 0.6  # of the words of two names


def fold(text: str) -> list[str]:
    """Words in lower case, without marks and soft hyphens."""
    return _WORD.findall(text.replace("\u00ad", "").lower())


def same_name(one: str, other: str) -> bool:
    """Whether two names are of the same sender: the words of one within the other's, or most of them shared."""
    return agreement(one, other) > 0


def agreement(name: str, other: str) -> float:
    """How much another name speaks for this one: 1 where it says the same and more, half where it says less."""
    mine, theirs = set(fold(name)), set(fold(other))
    if not mine or not theirs:
        return float(mine == theirs)
    if mine <= theirs or len(mine & theirs) / len(mine | theirs) >= _SHARED:
        return 1.0
    return 0.5 if theirs <= mine else 0.0


def likeness(one: str, other: str) -> float:
    """Share of common words of two names of the same sender, from 0 to 1; 0 where they are of different ones."""
    a, b = set(fold(one)), set(fold(other))
    if not a and not b:
        return 1.0
    return 2 * len(a & b) / (len(a) + len(b)) if same_name(one, other) else 0.0
