"""Several answers in one file: where headings show that another sender begins, the file is cut."""

import re
from collections.abc import Sequence
from dataclasses import replace

from hearing.core.model import Block, Reading, Span
from hearing.intake.lines import Line, lines_of
from hearing.intake.names import OUTER
from hearing.intake.sender_phrases import ANSWER_NOUNS

_HEADING = re.compile(
    rf"(?:(?:{ANSWER_NOUNS}) (?:fra|frå|från) (?P<sender>[A-ZÆØÅÄÖ].{{1,80}})"
    rf"|(?:{ANSWER_NOUNS}|avsender|avsändare) ?(?:nr\.? ?)?(?P<number>\d{{1,3}})\b\s*(?:[–:.-].{{0,90}})?)",
    re.IGNORECASE,
)
_ANY_HEADING = re.compile(rf"^\W*(?:{ANSWER_NOUNS}|avsender|avsändare)\b", re.IGNORECASE | re.MULTILINE)
_LEAST_WORDS = 12
_FEWEST = 2
FRONT = "front"  # begins the name of the part above the first answer


def parts_of(reading: Reading) -> tuple[Reading, ...]:
    """The answers that one reading holds: at least two, each under its own heading; else the reading itself.

    Text above the first such heading becomes a part of its own.
    """
    if reading.part or len(_ANY_HEADING.findall(reading.text)) < _FEWEST:
        return (reading,)
    lines = lines_of(reading)
    starts = [line.number for line in lines if _begins_an_answer(line)]
    if len(starts) < _FEWEST or not _all_hold_text(lines, starts) or not _all_differ(lines, starts):
        return (reading,)
    cuts = [lines[start].span.start for start in starts]
    ends = [*cuts[1:], len(reading.text)]
    answers = [
        _cut(reading, start, end, f"answer {number}")
        for number, (start, end) in enumerate(zip(cuts, ends, strict=True), start=1)
    ]
    front = [_cut(reading, 0, cuts[0], f"{FRONT} 0")] if starts[0] > 0 else []
    return (*front, *answers)


def _begins_an_answer(line: Line) -> bool:
    text = line.text.strip(OUTER + "#")
    return _HEADING.fullmatch(text) is not None and line.text[-1] not in ".,;?!"


def _all_hold_text(lines: Sequence[Line], starts: Sequence[int]) -> bool:
    ends = [*starts[1:], len(lines)]
    return all(
        sum(len(line.text.split()) for line in lines[start + 1 : end]) >= _LEAST_WORDS
        for start, end in zip(starts, ends, strict=True)
    )


def _all_differ(lines: Sequence[Line], starts: Sequence[int]) -> bool:
    headings = [lines[start].text.casefold() for start in starts]
    return len(set(headings)) == len(headings)


def _cut(reading: Reading, start: int, end: int, part: str) -> Reading:
    blocks = tuple(_moved(block, start, end) for block in reading.blocks if _overlaps(block.span, start, end))
    return replace(reading, text=reading.text[start:end], blocks=blocks, part=part)


def _overlaps(span: Span, start: int, end: int) -> bool:
    return span.start < end and start < span.end


def _moved(block: Block, start: int, end: int) -> Block:
    return replace(block, span=Span(max(block.span.start, start) - start, min(block.span.end, end) - start))
