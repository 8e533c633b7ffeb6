"""Scanned pages: recognised where tesseract is installed, named where it is not; never silently empty."""

import zlib

import pytest
from pdf_maker import Page, Text, make_pdf, paragraph, scan_of

from hearing.core.model import Contents, Status
from hearing.readers import formats, ocr
from hearing.readers.contract import CannotRead, Options

needs_tesseract = pytest.mark.skipif(not ocr.is_available(), reason="tesseract with nor and swe is not installed")

LINES = [
    "Bydelen er bekymret for at døgnplassene blir færre, og at de eldste",
    "ikke får et tilbud der de bor.",
]
SECOND = ["Vi ber om at planen får et eget kapittel om dem."]
SWEDISH = [
    "Nämnden är orolig för att åtgärderna börjar alldeles för sent, och",
    "att de äldre inte får den hjälp de är värda.",
]
LETTER = Page(tuple(paragraph(LINES, size=12, step=16)) + tuple(paragraph(SECOND, top=680, size=12)))
LONG = Page(tuple(paragraph(LINES * 3)))


def _png(page: Page) -> bytes:
    scan = scan_of(page).picture
    assert scan
    rows = b"".join(
        b"\0" + scan.dots[start : start + scan.width] for start in range(0, len(scan.dots), scan.width)
    )
    size = scan.width.to_bytes(4, "big") + scan.height.to_bytes(4, "big")
    chunks = ((b"IHDR", size + bytes([8, 0, 0, 0, 0])), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    out = b"\x89PNG\r\n\x1a\n"
    for kind, data in chunks:
        out += len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")
    return out


def _check_recognised(contents: Contents) -> None:
    reading = contents.readings[0]
    shown = [reading.text[slice(*block.span)] for block in reading.blocks]
    assert shown == ["\n".join(LINES), *SECOND]
    assert [block.page for block in reading.blocks] == [1, 1]
    assert [issue.code for issue in contents.issues] == ["ocr"]
    assert "mean confidence 9" in contents.issues[0].message


@needs_tesseract
def test_scanned_pdf_is_recognised() -> None:
    _check_recognised(formats.read(make_pdf([scan_of(LETTER)]), "skann.pdf", Options()))


@needs_tesseract
def test_swedish_letters_are_swedish() -> None:
    scan = scan_of(Page(tuple(paragraph(SWEDISH, size=12, step=16))))
    assert formats.read(make_pdf([scan]), "skann.pdf", Options()).readings[0].text == "\n".join(SWEDISH)


@needs_tesseract
def test_photographed_page_is_recognised() -> None:
    _check_recognised(formats.read(_png(LETTER), "bilde.png", Options()))


@needs_tesseract
def test_letterhead_in_the_text_layer_does_not_hide_that_the_letter_is_a_picture() -> None:
    scan = Page((Text(72, 800, "Prøvevik bydel"),), scan_of(LETTER).picture)
    assert "døgnplassene" in formats.read(make_pdf([scan]), "skann.pdf", Options()).readings[0].text


@needs_tesseract
def test_only_the_scanned_page_of_a_mixed_document_is_recognised() -> None:
    contents = formats.read(make_pdf([LONG, scan_of(LETTER)]), "blandet.pdf", Options())
    assert {block.page for block in contents.readings[0].blocks} == {1, 2}
    assert "page 2 was recognised" in contents.issues[0].message


def test_text_layer_behind_a_scan_is_used_as_it_is() -> None:
    contents = formats.read(make_pdf([Page(LONG.texts, scan_of(LETTER).picture)]), "skann.pdf", Options())
    assert LINES[0] in contents.readings[0].text
    assert contents.issues == ()


@pytest.fixture
def no_tesseract(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "is_available", lambda: False)


@pytest.mark.usefixtures("no_tesseract")
@pytest.mark.parametrize("name", ["skann.pdf", "bilde.png"])
def test_without_tesseract_the_refusal_says_what_to_install(name: str) -> None:
    content = _png(LETTER) if name.endswith("png") else make_pdf([scan_of(LETTER)])
    with pytest.raises(CannotRead) as refusal:
        formats.read(content, name, Options())
    assert (refusal.value.status, refusal.value.code) == (Status.NEEDS_OCR, "needs-ocr")
    assert "tesseract-ocr-nor" in refusal.value.hint


@pytest.mark.usefixtures("no_tesseract")
def test_without_tesseract_scanned_pages_of_a_mixed_document_are_named() -> None:
    contents = formats.read(make_pdf([LONG, scan_of(LETTER), scan_of(LETTER)]), "blandet.pdf", Options())
    assert [issue.code for issue in contents.issues] == ["pages-without-text"]
    assert "pages 2, 3" in contents.issues[0].message


@needs_tesseract
def test_broken_picture_is_refused() -> None:
    with pytest.raises(CannotRead) as refusal:
        formats.read(_png(LETTER)[:300], "bilde.png", Options())
    assert refusal.value.status is Status.NEEDS_OCR
