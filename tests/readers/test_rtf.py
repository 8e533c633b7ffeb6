"""RTF documents, and old Word documents through LibreOffice."""

import shutil
import subprocess
from pathlib import Path

import pytest

from hearing.core import fields
from hearing.core.model import BlockKind, Contents, Status
from hearing.readers import formats, legacy_doc
from hearing.readers.contract import CannotRead, Options

P, H, L, T = BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.TABLE_ROW
HEAD = (
    "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 Arial;}}"
    "{\\stylesheet{\\s0 Normal;}{\\s1\\b heading 1;}{\\s12 Rubrik 2;}}"
)
needs_libreoffice = pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")


def _read(body: str) -> Contents:
    return formats.read(f"{HEAD}{body}}}".encode("cp1252"), "svar.rtf", Options())


def _shown(contents: Contents) -> list[tuple[BlockKind, str]]:
    reading = contents.readings[0]
    return [(block.kind, reading.text[slice(*block.span)]) for block in reading.blocks]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("\\pard Vi st\\'f8tter planen.\\par Ja.\\par", [(P, "Vi støtter planen."), (P, "Ja.")]),
        ("\\pard S\\u229?som \\u8222?sagt\\par", [(P, "Såsom „sagt")]),
        ("\\pard Blåbær\\line og mer\\par", [(P, "Blåbær\nog mer")]),
        (
            "\\pard\\s1 Om oss\\par\\pard\\s12 Mer\\par\\pard\\s0 Tekst\\par",
            [(H, "Om oss"), (H, "Mer"), (P, "Tekst")],
        ),
        ("\\trowd\\intbl a\\cell b\\cell\\row \\pard Etter\\par", [(T, "a\tb"), (P, "Etter")]),
        ("{\\pntext\\'b7\\tab}ett\\par{\\pntext\\'b7\\tab}to\\par", [(L, "·\tett"), (L, "·\tto")]),
        ("\\pard Se{\\*\\footnote \\pard Noten}\\~her\\par", [(P, "Se\u00a0her"), (BlockKind.FOOTNOTE, "Noten")]),
        ("\\pard Vi{\\*\\annotation Hvem?} mener\\par", [(P, "Vi mener"), (BlockKind.COMMENT, "Hvem?")]),
        (
            "\\pard A{\\shp{\\*\\shpinst{\\shptxt \\pard I boksen\\par}}}B\\par",
            [(P, "AB"), (BlockKind.TEXT_BOX, "I boksen")],
        ),
    ],
)
def test_blocks_of_rtf(body: str, expected: list[tuple[BlockKind, str]]) -> None:
    assert _shown(_read(body)) == expected


def test_deletions_are_out_and_named() -> None:
    contents = _read("\\pard Vi er {\\deleted\\revauthdel1 ikke }{\\revised helt }enige\\par")
    assert _shown(contents) == [(P, "Vi er helt enige")]
    assert [issue.code for issue in contents.issues] == ["tracked-changes"]


def test_title_and_author_come_from_the_information_group() -> None:
    contents = _read("{\\info{\\title Svar p\\'e5 h\\'f8ring}{\\author Kari}}\\pard Svar\\par")
    assert dict(contents.readings[0].fields) == {fields.TITLE: "Svar på høring", fields.AUTHOR: "Kari"}


@pytest.fixture(scope="module")
def old_word(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("old")
    (folder / "svar.rtf").write_text(f"{HEAD}\\pard\\s1 Om oss\\par\\pard\\s0 Vi er {{\\i urolige}}.\\par}}")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    convert = ["soffice", profile, "--headless", "--convert-to", "doc:MS Word 97", "--outdir", str(folder)]
    subprocess.run([*convert, str(folder / "svar.rtf")], check=True, capture_output=True, timeout=120)
    return Path(folder / "svar.doc").read_bytes()


@needs_libreoffice
def test_old_word_document_is_read_through_libreoffice(old_word: bytes) -> None:
    contents = formats.read(old_word, "svar.doc", Options())
    assert _shown(contents) == [(H, "Om oss"), (P, "Vi er urolige.")]


@needs_libreoffice
def test_old_word_document_without_libreoffice_says_what_to_install(
    old_word: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(legacy_doc.shutil, "which", lambda _: None)
    with pytest.raises(CannotRead) as refusal:
        formats.read(old_word, "svar.doc", Options())
    assert (refusal.value.status, refusal.value.code) == (Status.UNSUPPORTED, "needs-libreoffice")
    assert "install LibreOffice" in refusal.value.hint


def test_broken_old_word_document_is_refused() -> None:
    with pytest.raises(CannotRead) as refusal:
        formats.read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "svar.doc", Options())
    assert refusal.value.status is Status.UNREADABLE


@pytest.mark.parametrize(
    ("body", "status", "says"),
    [
        ("\\pard\\par", Status.UNREADABLE, "holds no text"),
        ("{\\*\\shppict{\\pict\\pngblip 89504e47}}\\par", Status.NEEDS_OCR, "holds only pictures"),
    ],
)
def test_rtf_without_text_is_refused(body: str, status: Status, says: str) -> None:
    with pytest.raises(CannotRead, match=says) as refusal:
        _read(body)
    assert refusal.value.status is status
