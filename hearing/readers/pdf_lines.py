"""The lines of a PDF page, with where and how they stand on it."""

import ctypes
import math
import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pypdfium2 import PdfPage, PdfTextPage

_WIDE_GAP = 2.0  # times the font size: further apart than words of justified text
_BOLD = re.compile(r"bold|black|heavy|demi", re.I)
_FONT_NAME = 128
_BROKEN = "\x02"  # stands where PDFium has seen a hyphen at a line's end, and for the end itself


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text; positions in points from the page's lower left corner.

    Attributes:
        text: A wide gap, as between the columns of a table or letterhead, is a tab.
        base: Height of the base line.
        size: Of the font, as it looks on the page.
        bold: Whether the line begins and ends in bold.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool

    @property
    def width_of_first_word(self) -> float:
        """Roughly, with the space before it."""
        word = self.text.split(maxsplit=1)[0]
        return (len(word) + 1) * (self.right - self.left) / max(len(self.text), 1)


def lines_of(page: "PdfPage") -> list[Line]:
    """Lines of a page in reading order."""
    text_page = page.get_textpage()
    try:
        return _in_reading_order(_joined(_Reader(text_page).lines()))
    finally:
        text_page.close()


class _Reader:
    """Asks PDFium for single characters of a page; few of them, as each question costs time."""

    def __init__(self, text_page: "PdfTextPage") -> None:
        import pypdfium2.raw as pdfium

        self._pdfium = pdfium
        self._page = text_page
        count = text_page.count_chars()
        self._text = "".join(_sign(pdfium.FPDFText_GetUnicode(text_page, number)) for number in range(count))

    def lines(self) -> list[Line]:
        return [
            self._line(found.start(), found.end())
            for found in re.finditer(rf"[^\r\n{_BROKEN}]+{_BROKEN}?", self._text)
            if found[0].strip(f"{_BROKEN} \t\u00a0")
        ]

    def _line(self, start: int, end: int) -> Line:
        while self._text[start].isspace():
            start += 1
        while self._text[end - 1].isspace():
            end -= 1
        left, base = self._origin(start)
        last = end - 2 if self._text[end - 1] == _BROKEN else end - 1
        size = self._size(start)
        bold = self._is_bold(start) and self._is_bold(last)
        return Line(self._with_tabs(start, end, size), left, self._box(last)[1], base, size, bold)

    def _with_tabs(self, start: int, end: int, size: float) -> str:
        signs = list(self._text[start:end])
        for number in range(1, len(signs) - 1):
            if signs[number] == " ":
                before, after = self._box(start + number - 1)[1], self._box(start + number + 1)[0]
                if after - before > _WIDE_GAP * size:
                    signs[number] = "\t"
        return "".join(signs).replace(_BROKEN, "-")

    def _origin(self, number: int) -> tuple[float, float]:
        x, y = ctypes.c_double(), ctypes.c_double()
        self._pdfium.FPDFText_GetCharOrigin(self._page, number, x, y)
        return x.value, y.value

    def _box(self, number: int) -> tuple[float, float]:
        """Left and right edge of a character."""
        left, right, bottom, top = (ctypes.c_double() for _ in range(4))
        self._pdfium.FPDFText_GetCharBox(self._page, number, left, right, bottom, top)
        return left.value, right.value

    def _size(self, number: int) -> float:
        matrix = self._pdfium.FS_MATRIX()
        self._pdfium.FPDFText_GetMatrix(self._page, number, matrix)
        scale = math.hypot(matrix.c, matrix.d) or 1.0
        return float(self._pdfium.FPDFText_GetFontSize(self._page, number)) * scale or 1.0

    def _is_bold(self, number: int) -> bool:
        if self._pdfium.FPDFText_GetFontWeight(self._page, number) >= 600:
            return True
        name = ctypes.create_string_buffer(_FONT_NAME)
        self._pdfium.FPDFText_GetFontInfo(self._page, number, name, _FONT_NAME, None)
        return bool(_BOLD.search(name.value.decode("latin-1")))


def _sign(code: int) -> str:
    """PDFium gives 0 for a glyph without meaning and surrogates one by one."""
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"


def _joined(lines: list[Line]) -> list[Line]:
    """Lines that follow each other on the same height, as of a letterhead, become one."""
    joined: list[Line] = []
    for line in lines:
        last = joined[-1] if joined else None
        if last and abs(last.base - line.base) < 0.3 * line.size and line.left >= last.right - 1:
            text = f"{last.text}\t{line.text}"
            joined[-1] = replace(last, text=text, right=line.right, bold=last.bold and line.bold)
        else:
            joined.append(line)
    return joined


def _in_reading_order(lines: list[Line]) -> list[Line]:
    """From top to bottom if there is but one column; otherwise as the document's maker wrote them."""
    by_height = sorted(lines, key=lambda line: -line.base)
    for upper, lower in pairwise(by_height):
        if upper.base - lower.base < 0.5 * min(upper.size, lower.size):
            return lines
    return by_height
