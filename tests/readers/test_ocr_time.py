"""Recognition keeps within a file's time: what is done is kept, the rest is named."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from pdf_maker import Page, Picture, make_pdf

from hearing.core.model import Contents, Status
from hearing.readers import formats, ocr
from hearing.readers.contract import CannotRead, Options

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="stands in for tesseract with a shell script")

NORWEGIAN = ["Vi", "er", "enige", "og", "ber", "ikke", "om", "mer"]
SWEDISH = ["Vi", "är", "eniga", "och", "ber", "inte", "om", "mer"]
SCAN = Page(picture=Picture(8, 8, bytes(64)))
Tesseract = Callable[..., Callable[[], list[str]]]


def _table(words: list[str], page: int = 1) -> str:
    rows = (f"5\t{page}\t1\t1\t1\t{number}\t0\t0\t9\t9\t95\t{word}" for number, word in enumerate(words, 1))
    return "".join(f"{row}\n" for row in rows)


@pytest.fixture
def tesseract(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Tesseract:
    """Put a program in tesseract's place; gives the languages of its runs so far."""

    def install(table: str, slow_from: int = 1000, before: str = "") -> Callable[[], list[str]]:
        calls, program = tmp_path / "calls", tmp_path / "tesseract"
        calls.touch()
        (tmp_path / "table").write_text(f"header\n{table}")
        program.write_text(
            f'#!/bin/sh\necho "$4" >> {calls}\ncat > {tmp_path}/picture\n{before}\n'
            f"[ $(wc -l < {calls}) -ge {slow_from} ] && exec sleep 30\ncat {tmp_path}/table\n"
        )
        program.chmod(0o755)
        monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
        monkeypatch.setattr(ocr, "is_available", lambda: True)
        return lambda: calls.read_text().split()

    return install


def _read(pages: int, seconds: float = 120.0) -> Contents:
    return formats.read(make_pdf([SCAN] * pages), "skann.pdf", Options(seconds=seconds))


def test_pages_done_in_the_time_are_kept_and_the_others_named(tesseract: Tesseract) -> None:
    tesseract(_table(NORWEGIAN), slow_from=3)
    contents = _read(6, seconds=3)
    assert [block.page for block in contents.readings[0].blocks] == [1, 2]
    assert [issue.code for issue in contents.issues] == ["ocr", "lost-pages"]
    assert "pages 3–6 were not recognised in the time" in contents.issues[1].message
    assert "split" in contents.issues[1].hint


def test_page_that_takes_too_long_costs_only_itself(tesseract: Tesseract, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr.Recogniser.recognise, "__defaults__", (0.7,))
    tesseract(_table(NORWEGIAN), before="[ $(wc -l < ${0%/*}/calls) -eq 2 ] && exec sleep 30")
    contents = _read(3)
    assert [block.page for block in contents.readings[0].blocks] == [1, 3]
    assert "page 2 was not recognised in the time" in contents.issues[1].message


def test_scan_of_which_no_page_is_done_in_the_time_says_what_helps(tesseract: Tesseract) -> None:
    tesseract(_table(NORWEGIAN), slow_from=1)
    with pytest.raises(CannotRead) as refusal:
        _read(2, seconds=1)
    assert refusal.value.status is Status.NEEDS_OCR
    assert "split" in refusal.value.hint


def test_pages_of_a_picture_file_that_are_done_are_kept(tesseract: Tesseract) -> None:
    tesseract("", before="cat ${0%/*}/pages; exec sleep 30")
    script = Path(ocr.shutil.which("tesseract") or "")
    (script.parent / "pages").write_text("header\n" + _table(NORWEGIAN, 1) + _table(NORWEGIAN, 2))
    contents = formats.read(b"II*\0" + bytes(50), "skann.tif", Options(seconds=2))
    assert [block.page for block in contents.readings[0].blocks] == [1, 2]
    assert [issue.code for issue in contents.issues] == ["ocr", "lost-pages"]


@pytest.mark.parametrize(
    ("words", "passes"),
    [
        (NORWEGIAN, ["nor+swe"] * 3),
        (SWEDISH, ["nor+swe", "swe+nor", "swe+nor", "swe+nor"]),
        (["123"] * 5, ["nor+swe"] * 3),
    ],
)
def test_language_is_settled_once_for_all_pages(tesseract: Tesseract, words: list[str], passes: list[str]) -> None:
    calls = tesseract(_table(words))
    _read(3)
    assert calls() == passes
