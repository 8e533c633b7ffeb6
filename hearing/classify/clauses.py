"""The shortest clause that shows what a rule hit."""

import re

from hearing.core.model import Span

# Where a new clause begins: after a semicolon, or before a comma and a word of contrast with a subject of its own.
_BREAK = re.compile(
    r"(?<=;)\s+|(?<=,)\s+(?=(?:men|mens|medan|samtidig|samtidigt|samstundes|dock) "
    r"(?!(?:har|er|är|kan|vil|vill|skal|ska|må|måste|får|bør|bör|treng|behöver|også|òg|även|ikke|inte) ))"
)
_FEWEST_WORDS = 3


def narrowest(text: str, sentence: Span, start: int, end: int) -> Span:
    """Clause of ``sentence`` that holds characters ``start`` up to ``end``, trimmed.

    A clause of fewer than three words says too little by itself and stays with its neighbour.

    Args:
        text: Cleaned text of the paragraph.
        sentence: Characters of the sentence, or sentences, around the hit.
        start: First character of the hit.
        end: Character after the hit.
    """
    first, last = sentence
    for found in _BREAK.finditer(text, sentence.start, sentence.end):
        if found.end() <= start and _says_enough(text[found.end() : last]):
            first = found.end()
        elif found.start() >= end and _says_enough(text[first : found.start()]):
            last = found.start()
            break
    return _trimmed(text, first, last)


def _says_enough(clause: str) -> bool:
    return len(clause.split()) >= _FEWEST_WORDS


def _trimmed(text: str, start: int, end: int) -> Span:
    stretch = text[start:end]
    start += len(stretch) - len(stretch.lstrip(" –—•-,"))
    return Span(start, start + len(text[start:end].rstrip(" ,;–—")))
