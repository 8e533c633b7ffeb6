"""A page of a PDF as a picture, to be looked at beside its text."""

import struct
import zlib

_DOTS_PER_POINT = 1.6
_MOST_DOTS = 4_000_000


def page_picture(content: bytes, number: int) -> bytes | None:
    """Page ``number``, from 1, as PNG, less sharp for a poster; None where there is no such page.

    Not from several threads at once.
    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError:
        return None
    try:
        if not 1 <= number <= len(document):
            return None
        page = document[number - 1]
        width, height = page.get_size()
        scale = min(_DOTS_PER_POINT, (_MOST_DOTS / max(width * height, 1)) ** 0.5)
        bitmap = page.render(scale=scale, rev_byteorder=True)
        return _png(bytes(bitmap.buffer), bitmap.width, bitmap.stride, bitmap.n_channels)
    except pypdfium2.PdfiumError:
        return None
    finally:
        document.close()


def _png(dots: bytes, width: int, stride: int, channels: int) -> bytes:
    """The dots (rows of ``stride`` bytes, red before green before blue) as a PNG file."""
    rows = (dots[start : start + width * channels] for start in range(0, len(dots), stride))
    height = len(dots) // stride
    kind = {1: 0, 3: 2, 4: 6}[channels]
    parts = (
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, kind, 0, 0, 0)),
        (b"IDAT", zlib.compress(b"".join(b"\0" + row for row in rows), 6)),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, content) for name, content in parts)


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
