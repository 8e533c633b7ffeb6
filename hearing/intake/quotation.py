"""Where quotation marks open and close: nested, with the same mark on both sides, over several paragraphs."""

from collections.abc import Sequence
from typing import NamedTuple

from hearing.core.model import Span

_CLOSERS = {"«": "»", "“": "”", "„": "“”", "”": "”", '"': '"', "»": "»«"}
_BEFORE = " (['«-–—/:"
_FAR = 8  # paragraphs; a mark that nobody closed does not swallow a letter


class _Open(NamedTuple):
    """A quotation that has begun."""

    mark: str
    start: int
    depth: int = 1


def quotations(texts: Sequence[str]) -> list[tuple[Span, ...]]:
    """Outermost quotations, marks included, in each of the texts, which are paragraphs in reading order."""
    found: list[tuple[Span, ...]] = []
    carried = ""
    for number, text in enumerate(texts):
        spans, still_open = _scan(text, carried)
        if still_open is not None and (carried or _closed_later(texts[number + 1 :], still_open.mark)):
            spans.append(Span(still_open.start, len(text)))
            carried = still_open.mark
        else:
            carried = ""
        found.append(tuple(spans))
    return found


def _closed_later(texts: Sequence[str], mark: str) -> bool:
    for text in texts[:_FAR]:
        spans, still_open = _scan(text, mark)
        if still_open is None:
            return bool(spans)
    return False


def _scan(text: str, carried: str = "") -> tuple[list[Span], _Open | None]:
    """Quotations that close in ``text``, and the one that does not; ``carried`` is a mark opened before it."""
    if not carried and not any(mark in text for mark in _CLOSERS):
        return [], None
    spans: list[Span] = []
    current = _Open(carried, 0) if carried else None
    # A quotation that goes on in a new paragraph often repeats its opening mark.
    begin = 1 if carried and text.startswith(carried) else 0
    for at in range(begin, len(text)):
        character = text[at]
        if current is None:
            current = _Open(character, at) if _opens(text, at) else None
        elif character in _CLOSERS[current.mark]:
            if current.depth == 1:
                spans.append(Span(current.start, at + 1))
                current = None
            else:
                current = current._replace(depth=current.depth - 1)
        elif character == current.mark:
            current = current._replace(depth=current.depth + 1)
    return spans, current


def _opens(text: str, at: int) -> bool:
    """Whether a mark begins a quotation: a blank, dash or bracket stands before it, a word after it."""
    if text[at] not in _CLOSERS or text[at + 1 : at + 2].isspace():
        return False
    return at == 0 or text[at - 1] in _BEFORE
