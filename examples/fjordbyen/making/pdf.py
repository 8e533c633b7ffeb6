"""A small PDF writer: letters with a text layer, scans without one, and broken files."""

import zlib
from dataclasses import dataclass

import pypdfium2

from making.helvetica import width, wrapped
from making.texts import Block, Text

_WIDE, _HIGH = 595, 842
_LEFT, _TOP, _BOTTOM = 85, 780, 90
_ROOM = _WIDE - 2 * _LEFT
_COLUMN = 112
_SIZE = {"title": 14.0, "heading": 12.0}


@dataclass(frozen=True)
class _Line:
    x: float
    text: str
    size: float
    bold: bool
    gap: float


def letter(text: Text) -> bytes:
    """A letter of one or more pages, with a page counter on each."""
    return _document([_page(lines) for lines in _with_counters(_pages(text.blocks), text["lang"])])


def scan(text: Text) -> bytes:
    """The letter as a scanner would give it: pictures and no text."""
    document = pypdfium2.PdfDocument(letter(text))
    return _document([_picture(document[number]) for number in range(len(document))])


def letterhead_only(text: Text) -> bytes:
    """Printed letterhead as text, the rest as a picture."""
    hidden = tuple(block for block in text.blocks if block.role == "picture")
    behind = pypdfium2.PdfDocument(_document([_page(page) for page in _pages(hidden, top=620)]))
    head = _pages(tuple(block for block in text.blocks if block.role != "picture"))[0]
    words, fonts = _page(head)
    paint, pictures = _picture(behind[0])
    return _document([(paint + b"\n" + words, fonts | pictures)])


def corrupt(text: Text) -> bytes:
    """A file that stopped on its way, before any page."""
    return letter(text)[:160]


def _pages(blocks: tuple[Block, ...], top: float = _TOP) -> list[list[tuple[float, _Line]]]:
    pages: list[list[tuple[float, _Line]]] = [[]]
    y = top
    for line in (line for block in blocks for line in _lines(block)):
        y -= line.gap
        if y < _BOTTOM:
            pages.append([])
            y = _TOP
        pages[-1].append((y, line))
    return pages


def _lines(block: Block) -> list[_Line]:
    size = _SIZE.get(block.role, 11.0)
    bold = block.role in _SIZE
    lines: list[_Line] = []
    for number, row in enumerate(block.text.splitlines()):
        gap = size * (2.1 if number == 0 else 1.35)
        if "\t" in row:
            lines += _columns(row, gap)
        else:
            lines += _prose(("– " if block.role == "item" else "") + row, size, bold, gap)
    return lines


def _columns(row: str, gap: float) -> list[_Line]:
    lines: list[_Line] = []
    x = float(_LEFT)
    for number, cell in enumerate(cell for cell in row.split("\t") if cell):
        x = max(x, _LEFT + number * _COLUMN)
        lines.append(_Line(x, cell, 9, False, 0 if number else gap))
        x += width(cell, 9) + 12
    return lines


def _prose(row: str, size: float, bold: bool, gap: float) -> list[_Line]:
    rows = wrapped(row, size * (1.06 if bold else 1), _ROOM)
    return [_Line(_LEFT, text, size, bold, size * 1.35 if at else gap) for at, text in enumerate(rows)]


def _with_counters(pages: list[list[tuple[float, _Line]]], lang: str) -> list[list[tuple[float, _Line]]]:
    form = "{} ({})" if lang == "sv" else "Side {} av {}"
    for number, page in enumerate(pages, 1):
        page.append((50, _Line(_WIDE - 130, form.format(number, len(pages)), 9, False, 0)))
    return pages


def _page(lines: list[tuple[float, _Line]]) -> tuple[bytes, dict[str, bytes]]:
    drawn = [
        b"BT /%s %.1f Tf %.1f %.1f Td (%s) Tj ET" % (_font(line), line.size, line.x, y, _escaped(line.text))
        for y, line in lines
    ]
    return b"\n".join(drawn), {}


def _font(line: _Line) -> bytes:
    return b"F2" if line.bold else b"F1"


def _escaped(text: str) -> bytes:
    raw = text.encode("cp1252")
    return raw.replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)")


def _picture(page: pypdfium2.PdfPage) -> tuple[bytes, dict[str, bytes]]:
    bitmap = page.render(scale=150 / 72, grayscale=True)
    pixels = bytes(bitmap.buffer)
    grey = b"".join(pixels[row * bitmap.stride :][: bitmap.width] for row in range(bitmap.height))
    packed = zlib.compress(grey, 9)
    head = b"<< /Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode /Length %d >>"
    image = head % (bitmap.width, bitmap.height, len(packed)) + b"\nstream\n" + packed + b"\nendstream"
    return b"q %d 0 0 %d 0 0 cm /Im Do Q" % (_WIDE, _HIGH), {"Im": image}


def _document(pages: list[tuple[bytes, dict[str, bytes]]]) -> bytes:
    """Objects 1 to 5 are the catalogue, the page tree, two fonts and the properties."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    for name in (b"Helvetica", b"Helvetica-Bold"):
        objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding >>" % name)
    objects.append(b"<< /CreationDate (D:20250901090000Z) /Producer (hearing example) >>")
    kids: list[int] = []
    for content, pictures in pages:
        kids.append(len(objects) + 1)
        objects += _page_objects(content, pictures, len(objects) + 1)
    listed = b" ".join(b"%d 0 R" % kid for kid in kids)
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (listed, len(kids))
    return _assembled(objects)


def _page_objects(content: bytes, pictures: dict[str, bytes], number: int) -> list[bytes]:
    images = b" ".join(b"/%s %d 0 R" % (name.encode(), number + 2 + at) for at, name in enumerate(pictures))
    page = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents %d 0 R "
        b"/Resources << /Font << /F1 3 0 R /F2 4 0 R >> /XObject << %s >> >> >>"
    )
    stream = b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)
    return [page % (_WIDE, _HIGH, number + 1, images), stream, *pictures.values()]


def _assembled(objects: list[bytes]) -> bytes:
    out = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    places: list[int] = []
    for number, item in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, item)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R /Info 5 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)
