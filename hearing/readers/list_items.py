"""List items where nothing but the text marks them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from hearing.core.model import Block, BlockKind

_MONTHS = (
    "januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|"
    "januari|februari|maj|augusti|december"
)
_DASH = r"[-\u2010-\u2015]"
_BULLET = r"[•·▪▫◦○●■□➢➤✓∙‣\uf02d\uf0a7\uf0b7\uf0d8\uf0fco*+]"
_NUMBER = (
    r"(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]|\(\d{1,2}\)|[a-zæøå]\)|\([a-zæøå]\)|[ivx]{1,4}[.)])"
    rf"(?!\s+(?:{_MONTHS})\b)"
)
_MARKER = re.compile(rf"[ \t]*(?:(?P<dash>{_DASH})|(?P<bullet>{_BULLET})|(?P<number>{_NUMBER}))(?=[ \t\u00a0]+\S)")


class Cut(NamedTuple):
    """Lines of a paragraph that are one block; ``level`` counts from 1 for list items."""

    kind: BlockKind
    lines: slice
    level: int = 0


def marker(line: str) -> str:
    """``dash``, ``bullet`` or ``number``: how the line marks itself as a list item; empty if it does not."""
    found = _MARKER.match(line)
    return (found.lastgroup or "") if found else ""


def opening(lines: Sequence[str]) -> str:
    """``dash`` or ``number``: the marker of a paragraph that opens with it and has no other.

    It is an item, a spoken line or a numbered heading; which of them, only its neighbours tell.
    """
    found = marker(lines[0])
    return found if found in {"dash", "number"} and not any(marker(line) for line in lines[1:]) else ""


def cut(lines: Sequence[str]) -> list[Cut]:
    """Cut a paragraph into its lead-in and its list items; one block where it is no list.

    A paragraph with an ``opening`` is left whole.
    """
    starts = [number for number, line in enumerate(lines) if marker(line)]
    if not _is_list(lines, starts) or opening(lines):
        return [Cut(BlockKind.PARAGRAPH, slice(0, len(lines)))]
    levels = sorted({_indentation(lines[start]) for start in starts})
    items = [
        Cut(BlockKind.LIST_ITEM, slice(start, end), levels.index(_indentation(lines[start])) + 1)
        for start, end in zip(starts, [*starts[1:], len(lines)], strict=True)
    ]
    lead_in = [Cut(BlockKind.PARAGRAPH, slice(0, starts[0]))] if starts[0] else []
    return lead_in + items


def with_items(text: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Blocks in which paragraphs are list items where a neighbour opens alike or leads into them."""
    shown = [text[slice(*block.span)] for block in blocks]
    openings = [opening(part.split("\n")) for part in shown]
    before, after = ["", *openings], [*openings[1:], ""]
    led_in = [False, *(part.endswith(":") for part in shown)]
    return tuple(
        replace(block, kind=BlockKind.LIST_ITEM, level=1)
        if block.kind is BlockKind.PARAGRAPH
        and openings[number]
        and (led_in[number] or openings[number] in {before[number], after[number]})
        else block
        for number, block in enumerate(blocks)
    )


def _is_list(lines: Sequence[str], starts: list[int]) -> bool:
    """One marked line inside a paragraph is a broken sentence or a spoken line, unless it is led into."""
    if len(starts) == 1 and starts[0]:
        return lines[starts[0] - 1].rstrip().endswith(":")
    return bool(starts)


def _indentation(line: str) -> int:
    expanded = line.expandtabs(4)
    return len(expanded) - len(expanded.lstrip())
