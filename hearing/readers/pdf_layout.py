"""From the lines of a PDF to its paragraphs, headings, list items, notes and running headers."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from hearing.core.model import BlockKind
from hearing.readers import list_items
from hearing.readers.pdf_lines import Line

_ENDED = re.compile(r"[.!?:;…][»”\"')\]]*$")
_COUNTER = re.compile(
    r"(?:(?:side|sida|page|s\.)\s*)?[-–]?\s*\d{1,4}\s*(?:[-–]|(?:av|/|of)\s*\d{1,4}|\(\d{1,4}\))?$", re.I
)
_NOTE_MARK = re.compile(r"(?:\d{1,3}|\*{1,3})[\s)]*\w")
_MARGIN = 0.14  # of the page's height, at its top and bottom: where a running header or footer stands


@dataclass(slots=True)
class Stretch:
    """Lines that belong together; ``running`` marks headers, footers and page counters."""

    lines: list[Line]
    page: int
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    running: bool = False

    @property
    def text(self) -> str:
        """The lines, one below the other."""
        return "\n".join(line.text for line in self.lines)


@dataclass(frozen=True, slots=True)
class _Measure:
    """What is usual in the document: font size, and the distance of lines in font sizes."""

    size: float
    leading: float


@dataclass(slots=True)
class _Column:
    """Right edges of a page's columns, by where a line begins."""

    lines: Sequence[Line]
    _edges: dict[float, float] = field(default_factory=dict)

    def edge(self, line: Line) -> float:
        """Right edge of the column that the line stands in."""
        if line.left not in self._edges:
            near = (other.right for other in self.lines if abs(other.left - line.left) < 40)
            self._edges[line.left] = max(near, default=line.right)
        return self._edges[line.left]


class PageLines(NamedTuple):
    """A page's number, from 1, its height in points, and its lines in reading order."""

    number: int
    height: float
    lines: Sequence[Line]

    @property
    def margins(self) -> tuple[list[Line], list[Line]]:
        """Lines in the upper and in the lower margin, from top to bottom."""
        by_height = sorted(self.lines, key=lambda line: -line.base)
        above = [line for line in by_height if line.base > (1 - _MARGIN) * self.height]
        return above, [line for line in by_height if line.base < _MARGIN * self.height]


def stretches(pages: Sequence[PageLines]) -> list[Stretch]:
    """Stretches of a document in reading order.

    A paragraph that goes on over a page's end is one stretch; the footer and header between its parts follow it.
    """
    measure = _measure([line for page in pages for line in page.lines])
    running = _repeated(pages)
    done: list[Stretch] = []
    for page in pages:
        done = _appended(done, _page_stretches(page, measure, running))
    return done


def _measure(lines: Sequence[Line]) -> _Measure:
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    size = sizes.most_common(1)[0][0] if sizes else 1.0
    steps = (upper.base - lower.base for upper, lower in pairwise(lines))
    usual = Counter(round(step / size, 1) for step in steps if 0.9 * size <= step <= 2.2 * size)
    return _Measure(size, usual.most_common(1)[0][0] if usual else 1.2)


def _repeated(pages: Sequence[PageLines]) -> frozenset[str]:
    """What stands in the margins of at least two pages, and half of them."""
    counts: Counter[str] = Counter()
    for page in pages:
        above, below = page.margins
        counts.update({_pattern(line.text) for line in [*above, *below]})
    return frozenset(text for text, count in counts.items() if count >= 2 and count >= len(pages) / 2)


def _pattern(text: str) -> str:
    return re.sub(r"\d+", "#", " ".join(text.split()))


def _page_stretches(page: PageLines, measure: _Measure, running: frozenset[str]) -> list[Stretch]:
    above, below = page.margins
    head = [line for line in above if _is_running(line, running)]
    foot = [line for line in below if _is_running(line, running)]
    body = [line for line in page.lines if line not in head and line not in foot]
    return [
        *(Stretch([line], page.number, running=True) for line in head),
        *_body_stretches(page.number, body, measure),
        *(Stretch([line], page.number, running=True) for line in foot),
    ]


def _is_running(line: Line, running: frozenset[str]) -> bool:
    return _pattern(line.text) in running or bool(_COUNTER.match(line.text.strip()))


def _body_stretches(number: int, lines: Sequence[Line], measure: _Measure) -> list[Stretch]:
    column = _Column(lines)
    found: list[Stretch] = []
    for line in lines:
        if found and not _begins(found[-1], line, column, measure):
            found[-1].lines.append(line)
        else:
            kind = _kind_of_first(line)
            found.append(Stretch([line], number, kind, level=int(kind is BlockKind.LIST_ITEM)))
    lowest_third = min((line.base for line in lines), default=0) + 0.35 * _height(lines)
    for stretch in found:
        _mark_by_looks(stretch, measure, lowest_third)
    return found


def _height(lines: Sequence[Line]) -> float:
    return max((line.base for line in lines), default=0) - min((line.base for line in lines), default=0)


def _kind_of_first(line: Line) -> BlockKind:
    if list_items.marker(line.text) in {"bullet", "dash"} or _is_numbered_item(line):
        return BlockKind.LIST_ITEM
    return BlockKind.TABLE_ROW if "\t" in line.text else BlockKind.PARAGRAPH


def _is_numbered_item(line: Line) -> bool:
    return list_items.marker(line.text) == "number" and not line.bold


def _begins(stretch: Stretch, line: Line, column: _Column, measure: _Measure) -> bool:
    """Whether the line begins something new after the stretch."""
    last = stretch.lines[-1]
    step = last.base - line.base
    if step <= 0:
        return not _goes_on(stretch, line)
    if step > 1.25 * measure.leading * max(line.size, last.size) or abs(line.size - last.size) > 0.08 * last.size:
        return True
    broken = _breaks_early(last, line, column)
    if list_items.marker(line.text):
        return broken or stretch.kind is BlockKind.LIST_ITEM or abs(line.left - last.left) > 0.5 * line.size
    if stretch.kind is BlockKind.TABLE_ROW:
        return True
    return broken and (_is_turned(stretch, line) or _is_title_of(stretch, line, column))


def _is_turned(stretch: Stretch, line: Line) -> bool:
    """Whether the line, after one that ends early, differs from what it would look like within a paragraph."""
    last = stretch.lines[-1]
    if _ENDED.search(last.text) or last.bold != line.bold or "\t" in line.text:
        return True
    return stretch.kind is BlockKind.LIST_ITEM and line.left <= stretch.lines[0].left + 1


def _is_title_of(stretch: Stretch, line: Line, column: _Column) -> bool:
    """Whether a single short line stands right above a line that fills its column: a title in the same type."""
    return len(stretch.lines) == 1 and line.text[:1].isupper() and line.right > 0.85 * column.edge(line)


def _breaks_early(last: Line, line: Line, column: _Column) -> bool:
    """Whether the next line's first word would have found room: then the line was ended on purpose."""
    return last.right + line.width_of_first_word < column.edge(last)


def _goes_on(stretch: Stretch, line: Line) -> bool:
    """Whether the text reads on in a line that stands elsewhere: in the next column, on the next page."""
    last = stretch.lines[-1]
    alike = abs(last.size - line.size) < 0.08 * last.size and last.bold == line.bold
    text = stretch.text.rstrip()
    flowing = stretch.kind in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM} and not stretch.running
    return alike and flowing and not _ENDED.search(text) and line.text[:1].islower()


def _mark_by_looks(stretch: Stretch, measure: _Measure, lowest_third: float) -> None:
    first = stretch.lines[0]
    relative = first.size / measure.size
    if stretch.kind is BlockKind.LIST_ITEM:
        return
    if _is_heading(stretch, relative):
        stretch.kind = BlockKind.HEADING
        stretch.level = 1 if relative >= 1.5 else 2 if relative >= 1.15 else 3
    elif relative <= 0.9 and first.base < lowest_third and _NOTE_MARK.match(first.text):
        stretch.kind = BlockKind.FOOTNOTE


def _is_heading(stretch: Stretch, relative: float) -> bool:
    text = stretch.text
    if len(text) > 200 or len(stretch.lines) > 3 or not re.search(r"[^\W\d_]{2}", text):
        return False
    if relative >= 1.15:
        return True
    return all(line.bold for line in stretch.lines) and len(text) <= 120 and text.rstrip()[-1:] not in ".,;"


def _appended(done: list[Stretch], page: Iterable[Stretch]) -> list[Stretch]:
    """Append a page's stretches, the first of them to the last one before if the text goes on."""
    rest = list(page)
    before = next((stretch for stretch in reversed(done) if _is_text(stretch)), None)
    after = next((stretch for stretch in rest if _is_text(stretch)), None)
    if before and after and after.kind is BlockKind.PARAGRAPH and _goes_on(before, after.lines[0]):
        before.lines.extend(after.lines)
        rest.remove(after)
    return done + rest


def _is_text(stretch: Stretch) -> bool:
    return not stretch.running and stretch.kind is not BlockKind.FOOTNOTE
