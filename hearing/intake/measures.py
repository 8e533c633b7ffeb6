"""The measures of a draft by their numbers, and which of them a text names: «tiltak 9», «åtgärderna 3 och 7»."""

import re
from collections.abc import Iterator

_WORD = r"tiltak|åtgärd|insats|delmål|punkt|grep"
_NUMBER = r"\d{1,2}(?:\.\d{1,2}){0,2}"
# A line that begins a measure: with a word for it, or as a numbered sentence.
_BY_WORD = re.compile(rf"\W*(?:{_WORD})\s+(?P<number>{_NUMBER})\b[\s.:)*–-]*(?P<text>.*)", re.IGNORECASE)
_BY_NUMBER = re.compile(rf"\W*(?P<number>{_NUMBER})[.)]?\s+(?P<text>\S.*[.!?»”\"])\s*")
_HEADING = re.compile(r"[^.!?]{1,80}")
_ENDS = (".", "!", "?", "»", "”", '"')
_MOST = 600  # characters that tell what a measure is about
_NAMED = re.compile(
    r"\b(?:(?:tiltak(?:et|a|ene)?|åtgärd(?:en|er|erna)?|insats(?:en|er|erna)?|delmål(?:et|en)?|"
    r"punkt(?:et|en|er|ene|a|erna)?|pkt\.?|grep(?:et)?)\s*(?:nr\.?\s*|nummer\s*)?|Å)"
    rf"(?P<numbers>{_NUMBER}(?:\s*(?:,|–|-|og|och|&|eller)\s*{_NUMBER})*)(?![\w%]|\s*(?:%|prosent|procent))",
    re.IGNORECASE,
)
_EACH = re.compile(_NUMBER)


def measures(text: str) -> dict[str, str]:
    """What each numbered measure of a draft says, by its number; a number that two bear stands for none.

    Args:
        text: The draft with its line breaks.
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    found = list(_measures(lines, _BY_WORD)) or list(_measures(lines, _BY_NUMBER))
    numbers = [number for number, _ in found]
    return {number: said for number, said in found if numbers.count(number) == 1}


def named_measures(text: str) -> list[str]:
    """Numbers of the measures that a text names, in order."""
    named = (number for match in _NAMED.finditer(text) for number in _EACH.findall(match["numbers"]))
    return list(dict.fromkeys(named))


def _measures(lines: list[str], begins: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    """Each measure with its text: the rest of its line, and what stands below where that is but a title."""
    number, said = "", list[str]()
    for line in lines:
        begun = begins.fullmatch(line)
        if begun or _HEADING.fullmatch(line):
            if said:
                yield number, " ".join(said)[:_MOST]
            number, said = (begun["number"], [begun["text"]]) if begun else ("", [])
        elif number and not said[-1].endswith(_ENDS):  # so far there is only a title
            said.append(line)
    if said:
        yield number, " ".join(said)[:_MOST]
