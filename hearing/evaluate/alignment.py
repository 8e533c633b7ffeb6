"""Lays predicted paragraphs over the gold ones, which need not be cut alike: by the position of their words."""

from collections.abc import Iterator, Sequence

from hearing.core.alike import fold
from hearing.evaluate.documents import Passage

_HEAD = 6  # words by which a paragraph is found

Placed = tuple[int, int, Passage]


def layout(passages: Sequence[Passage]) -> tuple[list[str], list[Placed]]:
    """All words of the paragraphs, and for each paragraph its first word and the word after its last."""
    words: list[str] = []
    placed: list[Placed] = []
    for passage in passages:
        own = fold(passage.text)
        placed.append((len(words), len(words) + len(own), passage))
        words += own
    return words, placed


def place(words: list[str], passages: Sequence[Passage]) -> list[Placed]:
    """Where predicted paragraphs stand in the gold words; those whose beginning is nowhere are left out."""
    placed: list[Placed] = []
    at = 0
    for passage in passages:
        own = fold(passage.text)
        if not own:
            continue
        start = _find(words, own[:_HEAD], at)
        if start is None:
            start = _find(words, own[:_HEAD], 0)
        if start is None:
            continue
        placed.append((start, min(start + len(own), len(words)), passage))
        at = start
    return placed


def _find(words: list[str], head: list[str], begin: int) -> int | None:
    size = len(head)
    return next((at for at in range(begin, len(words) - size + 1) if words[at : at + size] == head), None)


def over(placed: Sequence[Placed], start: int, end: int) -> Iterator[Passage]:
    """Paragraphs that lie mostly within the words ``start`` up to ``end``, or cover most of them."""
    for first, last, passage in placed:
        common = min(last, end) - max(first, start)
        if common > 0 and (common * 2 >= last - first or common * 2 >= end - start):
            yield passage
