"""Files inside a PDF come out or are named as lost, also where the PDF itself says nothing."""

import io

import pypdfium2
import pytest
from pdf_maker import Page, Picture, Text, make_pdf

from hearing.core.model import Contents, Status
from hearing.readers import formats, pdf_enclosures
from hearing.readers.contract import Options

LETTER = Page((Text(72, 700, "Svaret ligger ved."),))
SCAN = Page(picture=Picture(8, 8, bytes(64)))


def _read(page: Page, files: list[tuple[str, bytes]]) -> Contents:
    """Read a PDF that holds files; one without content is a file that does not come out."""
    document = pypdfium2.PdfDocument(make_pdf([page]))
    for name, content in files:
        attachment = document.new_attachment(name)
        if content:
            attachment.set_data(content)
    buffer = io.BytesIO()
    document.save(buffer)
    document.close()
    return formats.read(buffer.getvalue(), "svar.pdf", Options(ocr=False))


def test_files_come_out_under_safe_names_that_occur_once() -> None:
    contents = _read(LETTER, [("../../svar.txt", b"en"), ("svar.txt", b"to")])
    assert [(file.name, file.content) for file in contents.attachments] == [
        ("svar.txt", b"en"),
        ("svar (2).txt", b"to"),
    ]
    assert contents.readings[0].text == "Svaret ligger ved."


@pytest.mark.parametrize(("page", "code"), [(Page(), "no-text"), (SCAN, "needs-ocr")])
def test_cover_without_text_does_not_cost_the_files_behind_it(page: Page, code: str) -> None:
    contents = _read(page, [("svar.txt", b"Vi er enige.")])
    assert [file.name for file in contents.attachments] == ["svar.txt"]
    assert contents.readings == ()
    assert [issue.code for issue in contents.issues] == [code]


def test_file_that_does_not_come_out_is_named() -> None:
    contents = _read(LETTER, [("tom.txt", b""), ("svar.txt", b"Vi er enige.")])
    assert [(lost.name, lost.status) for lost in contents.lost] == [("tom.txt", Status.UNREADABLE)]
    assert [issue.code for issue in contents.issues] == ["damaged-attachment"]
    assert "tom.txt" in contents.issues[0].message
    assert [file.name for file in contents.attachments] == ["svar.txt"]


def test_file_that_is_too_large_is_named_and_smaller_ones_after_it_still_come_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pdf_enclosures, "_MOST", 20)
    contents = _read(LETTER, [("stor.txt", bytes(21)), ("svar.txt", b"Vi er enige.")])
    assert [(lost.name, lost.issue.code) for lost in contents.lost] == [("stor.txt", "too-large")]
    assert [file.name for file in contents.attachments] == ["svar.txt"]
