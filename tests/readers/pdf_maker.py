"""Small PDF files for tests, written by hand in plain PDF syntax."""

import zlib
from dataclasses import dataclass, field

WIDTH, HEIGHT = 595, 842


@dataclass(frozen=True)
class Text:
    x: float
    y: float
    text: str
    size: float = 11
    bold: bool = False


@dataclass(frozen=True)
class Picture:
    """Grey, 8 bits; spread over the whole page."""

    width: int
    height: int
    dots: bytes


@dataclass(frozen=True)
class Page:
    texts: tuple[Text, ...] = ()
    picture: Picture | None = None
    annotations: tuple[str, ...] = ()


@dataclass
class _Objects:
    bodies: list[bytes] = field(default_factory=list)

    def add(self, body: bytes | str) -> int:
        self.bodies.append(body if isinstance(body, bytes) else body.encode("latin-1"))
        return len(self.bodies)

    def add_stream(self, data: bytes, extra: str = "") -> int:
        return self.add(f"<< /Length {len(data)} {extra} >>\nstream\n".encode() + data + b"\nendstream")


def paragraph(lines: list[str], top: float = 780, x: float = 72, size: float = 11, step: float = 14) -> list[Text]:
    return [Text(x, top - number * step, line, size) for number, line in enumerate(lines)]


def make_pdf(pages: list[Page], *, title: str = "", catalog: str = "", trailer: str = "") -> bytes:
    """A PDF with these pages; ``catalog`` and ``trailer`` are further entries of those dictionaries."""
    objects = _Objects()
    objects.add(f"<< /Type /Catalog /Pages 2 0 R {catalog} >>")
    objects.add(b"")
    fonts = [
        objects.add(f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>")
        for name in ("Helvetica", "Helvetica-Bold")
    ]
    information = objects.add(f"<< /Title ({title}) >>")
    kids = [_add_page(objects, page, fonts) for page in pages]
    children = " ".join(f"{kid} 0 R" for kid in kids)
    objects.bodies[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{children}] >>".encode()
    return assemble(objects.bodies, f"/Info {information} 0 R {trailer}")


def assemble(bodies: list[bytes], trailer: str = "") -> bytes:
    """A PDF of numbered objects, the first of which is the catalogue."""
    out = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
    places = []
    for number, body in enumerate(bodies, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 {len(bodies) + 1}\n0000000000 65535 f \n{table}"
    end += f"trailer\n<< /Size {len(bodies) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{len(out)}\n%%EOF\n"
    return out + end.encode("latin-1")


def _add_page(objects: _Objects, page: Page, fonts: list[int]) -> int:
    content = b"" if page.picture is None else f"q {WIDTH} 0 0 {HEIGHT} 0 0 cm /P Do Q\n".encode()
    for text in page.texts:
        font = f"/F{int(text.bold)} {text.size} Tf"
        content += f"BT {font} 1 0 0 1 {text.x} {text.y} Tm (".encode() + _escaped(text.text) + b") Tj ET\n"
    stream = objects.add_stream(content)
    picture = "" if page.picture is None else f"/XObject << /P {_add_picture(objects, page.picture)} 0 R >>"
    notes = " ".join(f"{objects.add(note)} 0 R" for note in page.annotations)
    resources = f"<< /Font << /F0 {fonts[0]} 0 R /F1 {fonts[1]} 0 R >> {picture} >>"
    box = f"/MediaBox [0 0 {WIDTH} {HEIGHT}]"
    kid = f"<< /Type /Page /Parent 2 0 R {box} /Resources {resources} /Contents {stream} 0 R /Annots [{notes}] >>"
    return objects.add(kid)


def _add_picture(objects: _Objects, picture: Picture) -> int:
    size = f"/Width {picture.width} /Height {picture.height} /BitsPerComponent 8"
    kind = f"/Type /XObject /Subtype /Image /ColorSpace /DeviceGray {size} /Filter /FlateDecode"
    return objects.add_stream(zlib.compress(picture.dots, 9), kind)


def _escaped(text: str) -> bytes:
    for sign in "\\()":
        text = text.replace(sign, f"\\{sign}")
    return text.encode("cp1252")


def scan_of(page: Page) -> Page:
    """The same page as a picture without a text layer, as a scanner makes it (about 200 dpi)."""
    import pypdfium2

    document = pypdfium2.PdfDocument(make_pdf([page]))
    bitmap = document[0].render(scale=200 / 72, grayscale=True)
    rows = bytes(bitmap.buffer)
    dots = b"".join(rows[start : start + bitmap.width] for start in range(0, len(rows), bitmap.stride))
    picture = Picture(bitmap.width, bitmap.height, dots)
    document.close()
    return Page(picture=picture)
