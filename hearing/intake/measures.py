"""The measures of a draft by their numbers, and which of them a text names: «tiltak 9», «åtgärderna 3 och 7»."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from hearing.core.model import BlockKind, Reading
from hearing.core.offsets import clean
from hearing.readers.list_items import marker

_NUMBER = r"\d{1,3}(?:\.\d{1,2}){0,2}(?!\d|[.,]\d)"
# What begins a measure: a word for it with its number, then a mark, a capital letter or nothing; or a list item's
# number alone.
_BY_WORD = re.compile(
    rf"\W*(?i:tiltak|åtgärd|insats|grep|measure)\s+(?P<number>{_NUMBER})(?:\W*$|\s*[.:)–-]+\W*|\s+(?=[A-ZÆØÅÄÖ«”\"]))"
)
_BY_NUMBER = re.compile(rf"\W*(?P<number>{_NUMBER})[.)]\s+")
_ENDS = (".", "!", "?", "»", "”", '"')
_BELOW_A_TITLE = 2  # blocks that may tell what a measure is whose own block is but its title
_MOST = 600  # characters that tell what a measure is about
# Numbers one after the other, and what makes a number a quantity.
_TO = r"(?:–|-|til og med|t\.o\.m\.|til|till)"
_AND = rf"\s*(?:,\s*(?:og|och|samt|eller|and)?|og|och|samt|eller|and|&|/|{_TO})\s*"
_QUANTITY = (
    r"(?!\s*(?:%|(?:prosent|procent|år|måneder|månader|uker|veker|veckor|dager|dagar|døgn(?:plass\w*)?|"
    r"dygn(?:splats\w*)?|timer|timar|timmar|plasser|plassar|platser|mill|millioner|millionar|miljoner|kr|kroner|"
    r"kronor|stillinger|stillingar|tjänster|årsverk|personer|personar)\b))"
)
_NUMBERS = rf"(?P<numbers>{_NUMBER}(?:{_AND}{_NUMBER})*){_QUANTITY}"
_OF_KIND = r"\s*(?:nr\.?\s*|nummer\s+)?"
_MEASURE = re.compile(
    rf"\b(?:tiltak(?:et|a|ene|ets)?|åtgärd(?:en|er|erna)?|insats(?:en|er|erna)?|grep(?:et|a|ene)?|measures?)"
    rf"{_OF_KIND}{_NUMBERS}",
    re.IGNORECASE,
)
_POINT = re.compile(rf"\b(?:(?:(?i:punkt(?:et|en|er|ene|a|erna)?|pkt\.?){_OF_KIND})|Å){_NUMBERS}")
_Block = tuple[BlockKind, str]
_EACH = re.compile(rf"(?P<to>{_TO}\s*)?(?P<number>{_NUMBER})")


def measures_in(readings: Iterable[Reading]) -> dict[str, str]:
    """What each numbered measure of a draft says, by its number.

    Where measures have a word before their number («Tiltak 4»), numbered lists are none. Of several texts of one
    number, as in a table of contents, the longest counts; a list's number that comes twice stands for none.
    """
    blocks = [
        (block.kind, clean(reading.text[slice(*block.span)]).text)
        for reading in readings
        for block in reading.blocks
    ]
    if by_word := list(_measures(blocks, _BY_WORD)):
        return dict(sorted(by_word, key=lambda one: len(one[1])))
    items = list(_measures([one for one in blocks if _is_item(*one)], _BY_NUMBER))
    times = Counter(number for number, _ in items)
    return {number: said for number, said in items if times[number] == 1}


def named_measures(text: str) -> list[str]:
    """Numbers of the measures that a text names by a word for them, in order."""
    return _numbers(_MEASURE, text)


def named_points(text: str) -> list[str]:
    """Numbers of the points that a text names («punkt 11», «Å4»), which may be a draft's measures."""
    return _numbers(_POINT, text)


def _measures(blocks: list[_Block], begins: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    """Number and text of each measure: what follows the number, and what stands below a mere title."""
    for at, (_, text) in enumerate(blocks):
        if not (found := begins.match(text)):
            continue
        said = text[found.end() :]
        for kind, below in blocks[at + 1 : at + 1 + _BELOW_A_TITLE]:
            if said.endswith(_ENDS) or kind is BlockKind.HEADING or begins.match(below):
                break
            said = f"{said} {below}".strip()
        if said:
            yield found["number"], said[:_MOST]


def _is_item(kind: BlockKind, text: str) -> bool:
    """Whether a block is an item of a numbered list, though it be the only one."""
    return kind is not BlockKind.HEADING and marker(text) == "number"


def _numbers(pattern: re.Pattern[str], text: str) -> list[str]:
    named = (number for match in pattern.finditer(text) for number in _each(match["numbers"]))
    return list(dict.fromkeys(named))


def _each(numbers: str) -> Iterator[str]:
    """Each number of «3, 7 og 12», and those between of «5–8»."""
    last = ""
    for found in _EACH.finditer(numbers):
        number = found["number"]
        if found["to"] and last.isdigit() and number.isdigit():
            yield from map(str, range(int(last) + 1, int(number)))
        yield number
        last = number
