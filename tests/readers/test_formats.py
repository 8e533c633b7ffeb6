"""What a file is follows from its content."""

import pytest
from docx_maker import make_docx, make_zip, p
from hypothesis import given
from hypothesis import strategies as st
from pdf_maker import Page, Text, make_pdf

from hearing.core.model import Contents, Status
from hearing.readers import formats
from hearing.readers.contract import CannotRead, Options

PDF = make_pdf([Page((Text(72, 700, "Svar"),))])
WORD = make_docx(p("Svar"))
ODT = make_zip({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"})
XLSX = make_zip({"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<x/>"})
SLIDES = make_zip({"[Content_Types].xml": "<Types/>", "ppt/presentation.xml": "<x/>"})
MAIL = b"From: Kari <kari@eksempel.no>\r\nTo: post@eksempel.no\r\nSubject: Svar\r\n\r\nHei."
LETTER = "Vi støtter planen, men savner tall; vi ber om flere.\nVi svarer gjerne, hvis noe er uklart; ring oss.\n"


@pytest.mark.parametrize(
    ("content", "name", "expected"),
    [
        (PDF, "a.bin", "pdf"),
        (b"junk before\r\n" * 20 + PDF, "a.pdf", "pdf"),
        (WORD, "a", "docx"),
        (ODT, "a.zip", "odt"),
        (XLSX, "a.docx", "xlsx"),
        (make_zip({"svar/a.txt": "Svar"}), "a.zip", "zip"),
        (SLIDES, "a.pptx", ""),
        (b"{\\rtf1\\ansi Svar}", "a.doc", "rtf"),
        (b"\x89PNG\r\n\x1a\n123", "a.png", "image"),
        (b"\xff\xd8\xff\xe0123", "a.jpg", "image"),
        (b"II*\0abc", "a.tif", "image"),
        (MAIL, "a.txt", "eml"),
        (b"Til: alle\nFra: oss\nEmne: svar\n\nHei.", "a.txt", "text"),
        (b"<!DOCTYPE html><html><body>Svar</body></html>", "a.txt", "html"),
        (b"<div><p>Svar</p></div>", "a.html", "html"),
        (b'<?xml version="1.0"?><ArchiveData/>', "a.xml", ""),
        ('Navn;Svar\nKari;Ja\nOla;"Nei;\nmen …"\n'.encode("cp1252", "replace"), "a.csv", "csv"),
        (b"Navn,Svar\nKari,Ja\n", "a.csv", "csv"),
        (b"Navn;Type;Svar\nKari;Person;Ja\nOla;Person;Nei\n", "a.txt", "csv"),
        (LETTER.encode(), "a.txt", "text"),
        ((LETTER * 3).encode(), "a.txt", "text"),
        (b"# Svar\n\nVi er **enige**.", "a.md", "markdown"),
        (b"# 1 i dag\n\nVi er enige.", "a.txt", "text"),
        (LETTER.encode("utf-16"), "a.txt", "text"),
        (bytes(range(256)) * 20, "a.txt", ""),
        (b"", "a.pdf", ""),
    ],
)
def test_format_is_told_by_content(content: bytes, name: str, expected: str) -> None:
    assert formats.detect(content, name) == expected


@pytest.mark.parametrize("entry", formats.FORMATS.values(), ids=formats.FORMATS.keys())
def test_every_format_names_a_reader_that_exists(entry: formats.Format) -> None:
    module, function = entry.reader.split(":")
    imported = pytest.importorskip(f"hearing.readers.{module}")
    assert callable(getattr(imported, function))


@pytest.mark.parametrize(
    ("name", "codes"), [("a.pdf", []), ("A.PDF", []), ("a", []), ("a.docx", ["wrong-extension"])]
)
def test_wrong_extension_is_named_and_the_file_read_all_the_same(name: str, codes: list[str]) -> None:
    contents = formats.read(PDF, name, Options())
    assert contents.readings[0].text == "Svar"
    assert [issue.code for issue in contents.issues] == codes


@pytest.mark.parametrize(
    ("name", "advice"),
    [("svar.rar", "unpack it"), ("svar.pptx", "export it as PDF"), ("svar.xyz", "save it as PDF, Word")],
)
def test_refusal_of_an_unknown_format_says_what_to_do(name: str, advice: str) -> None:
    with pytest.raises(CannotRead) as refusal:
        formats.read(b"\0\1\2\3" * 100, name, Options())
    assert refusal.value.status is Status.UNSUPPORTED
    assert advice in refusal.value.hint


@given(st.binary(max_size=400), st.sampled_from(["a.txt", "a.pdf", "a.docx", "a.html", "a.md", "a.rtf"]))
def test_no_bytes_raise_anything_but_a_refusal(content: bytes, name: str) -> None:
    _read_or_refuse(content, name)


@pytest.mark.parametrize(
    "start", [b"%PDF-1.4\n", b"{\\rtf1 ", b"PK\x03\x04", b"<html>", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"]
)
@given(rest=st.binary(max_size=300))
def test_no_bytes_behind_a_known_beginning_raise_anything_but_a_refusal(start: bytes, rest: bytes) -> None:
    _read_or_refuse(start + rest, "a")


def _outcome(content: bytes, name: str) -> Contents | CannotRead:
    try:
        return formats.read(content, name, Options(ocr=False))
    except CannotRead as refusal:
        return refusal


def _read_or_refuse(content: bytes, name: str) -> None:
    outcome = _outcome(content, name)
    if isinstance(outcome, CannotRead):
        assert outcome.hint
        return
    for reading in outcome.readings:
        ends = [0]
        for block in reading.blocks:
            assert ends[-1] <= block.span.start < block.span.end <= len(reading.text)
            ends.append(block.span.end)


def test_file_whose_format_is_known_is_read_without_looking_again(monkeypatch: pytest.MonkeyPatch) -> None:
    read = formats.read(PDF, "svar.docx", Options())
    found = formats.detect(PDF, "svar.docx")
    monkeypatch.setattr(formats, "detect", None)
    assert formats.read_as(found, PDF, "svar.docx", Options()) == read


@pytest.mark.parametrize(("content", "code"), [(b" ", "empty"), (b"\0\1\2\3" * 100, "unknown-format")])
def test_file_of_no_known_format_is_refused_as_such(content: bytes, code: str) -> None:
    with pytest.raises(CannotRead) as refusal:
        formats.read_as(formats.detect(content, "svar"), content, "svar", Options())
    assert refusal.value.code == code
