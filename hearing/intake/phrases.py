"""Lists of cue phrases as one pattern; the lists stay readable for those who know the field, not the code."""

import re
from functools import cache

GAP = r"(?: [^\s.!?;:]+){0,4}"


def any_of(*lists: tuple[str, ...]) -> re.Pattern[str]:
    """Pattern that finds whole phrases of the lists in lower-case text.

    Args:
        lists: Phrases in lower case. ``*`` stands for the rest of a word, `` … `` for up to four words.
    """
    return re.compile(rf"(?<!\w)(?:{alternatives(*lists)})(?!\w)")


def alternatives(*lists: tuple[str, ...]) -> str:
    """The phrases as the inside of a regex group, longest first so that no phrase hides a longer one."""
    phrases = sorted({phrase for each in lists for phrase in each}, key=lambda phrase: (-len(phrase), phrase))
    return "|".join(_regex(phrase) for phrase in phrases)


@cache
def _regex(phrase: str) -> str:
    if phrase.startswith("*"):
        return rf"[\w-]*{_regex(phrase[1:])}"
    return re.escape(phrase).replace(r"\ …\ ", GAP + " ").replace(r"\*", r"\w*").replace(r"\ ", " ")
