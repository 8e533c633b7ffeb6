"""Too little memory is never told as a damaged file: the batch knows what to do about it."""

import email
from collections.abc import Callable

import olefile
import pytest
from lxml import etree, html
from make_document_faults import compound_file

from hearing.readers import formats, mail_headers, rtf
from hearing.readers.contract import Options
from hearing.readers.package import parse_xml

MAIL = b"From: Kari <kari@example.org>\nTo: post@example.org\nSubject: Svar\n\nHei."
OLD = compound_file({"WordDocument": bytes(4096)})


def _no_memory(*_: object, **__: object) -> None:
    raise MemoryError


def _no_memory_of_libxml2(*_: object, **__: object) -> None:
    raise etree.XMLSyntaxError("unknown error", etree.ErrorTypes.ERR_NO_MEMORY, 0, 0)


@pytest.mark.parametrize(
    ("owner", "function", "content"),
    [
        (rtf, "_groups", b"{\\rtf1 Svar}"),
        (email, "message_from_bytes", MAIL),
        (mail_headers, "_words", MAIL.replace(b"Svar", b"=?utf-8?q?Svar?=")),
        (olefile, "OleFileIO", OLD),
    ],
)
def test_reader_that_runs_out_of_memory_says_so(
    owner: object, function: str, content: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(owner, function, _no_memory)
    with pytest.raises(MemoryError):
        formats.read(content, "svar", Options())


@pytest.mark.parametrize(
    ("owner", "function", "parse"),
    [
        (etree, "fromstring", lambda: parse_xml(b"<x/>", "a Word document")),
        (html, "document_fromstring", lambda: formats.read(b"<html><p>Svar", "svar.html", Options())),
    ],
)
def test_want_of_memory_in_libxml2_is_known_by_its_code(
    owner: object, function: str, parse: Callable[[], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(owner, function, _no_memory_of_libxml2)
    with pytest.raises(MemoryError):
        parse()
