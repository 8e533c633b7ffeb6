"""ZIP files: who is let in, what is counted, and how names are shown."""

import hashlib
import io
import unicodedata
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearing.core.model import Contents, Status
from hearing.readers import archive
from hearing.readers.archive import read_zip
from hearing.readers.contract import CannotRead, Options
from hearing.readers.names import is_unsafe, safe_name, unique_name


def zipped(*members: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as target:
        for name, content in members:
            target.writestr(name, content)
    return buffer.getvalue()


def named(raw: bytes) -> bytes:
    """An archive whose only member has a name in bytes that say nothing of their encoding."""
    stand_in = b"x" * len(raw)
    return zipped((stand_in.decode(), b"hei")).replace(stand_in, raw)


def read(content: bytes) -> Contents:
    return read_zip(content, "pakke.zip", Options())


def names(contents: Contents) -> list[str]:
    return [attachment.name for attachment in contents.attachments]


def test_every_file_comes_out_with_its_folder_and_bytes() -> None:
    contents = read(zipped(("svar/a.txt", b"en"), ("svar/b.txt", b"to"), ("c.txt", b"")))
    assert [(file.name, file.content) for file in contents.attachments] == [
        ("svar/a.txt", b"en"),
        ("svar/b.txt", b"to"),
        ("c.txt", b""),
    ]
    assert not contents.issues


@pytest.mark.parametrize(
    "raw",
    [
        "Høringssvar Ørsta.docx".encode(),
        unicodedata.normalize("NFD", "Høringssvar på Ørsta.docx").encode(),
        "Høringssvar Ørsta.docx".encode("cp850"),
    ],
    ids=["utf-8 without its flag", "macOS", "Nordic Windows"],
)
def test_nordic_letters_in_names_come_out_right(raw: bytes) -> None:
    assert names(read(named(raw)))[0].startswith("Høringssvar")
    assert names(read(named(raw)))[0].endswith("Ørsta.docx")


def test_files_of_the_operating_system_are_left_out_and_counted() -> None:
    noise = ["__MACOSX/._svar.txt", ".DS_Store", "svar/Thumbs.db", "svar/"]
    contents = read(zipped(*((name, b"") for name in noise), ("svar/svar.txt", b"hei")))
    assert names(contents) == ["svar/svar.txt"]
    (issue,) = contents.issues
    assert (issue.code, issue.message[:7]) == ("skipped-members", "3 files")


def test_two_files_of_one_name_stay_two() -> None:
    with pytest.warns(UserWarning, match="Duplicate name"):
        content = zipped(("svar.txt", b"en"), ("svar.txt", b"to"), ("SVAR.txt", b"tre"))
    assert names(read(content)) == ["svar.txt", "svar (2).txt", "SVAR (3).txt"]


@pytest.mark.parametrize("content", [zipped(), zipped(("tom/", b"")), zipped((".DS_Store", b"x"))])
def test_an_archive_without_files_is_refused(content: bytes) -> None:
    with pytest.raises(CannotRead, match="no files") as refusal:
        read(content)
    assert (refusal.value.status, refusal.value.code) == (Status.UNREADABLE, "empty")


def test_an_archive_of_too_many_files_is_refused_before_anything_is_unpacked() -> None:
    with pytest.raises(CannotRead, match="2001 files") as refusal:
        read(zipped(*((f"{number}.txt", b"") for number in range(2001))))
    assert refusal.value.code == "too-many-members"
    assert "unpack it by hand" in refusal.value.hint


def test_two_thousand_files_are_not_too_many() -> None:
    assert len(read(zipped(*((f"{number}.txt", b"x") for number in range(2000)))).attachments) == 2000


def test_a_file_above_the_limit_is_lost_and_the_next_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "BYTES_EACH", 1000)
    contents = read(zipped(("stor.txt", b"x" * 1001), ("liten.txt", b"x" * 1000)))
    assert names(contents) == ["liten.txt"]
    assert [(lost.name, lost.status, lost.issue.code) for lost in contents.lost] == [
        ("stor.txt", Status.UNREADABLE, "too-large")
    ]


def test_what_exceeds_the_limit_for_the_whole_archive_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "BYTES_IN_ALL", 250)
    contents = read(zipped(*((f"{letter}.txt", b"x" * 100) for letter in "abc"), ("d.txt", b"x" * 50)))
    assert names(contents) == ["a.txt", "b.txt", "d.txt"]
    assert [lost.name for lost in contents.lost] == ["c.txt"]
    assert "500 MB" in contents.lost[0].issue.message


@pytest.mark.parametrize(("megabytes", "bomb"), [(9, False), (11, True)])
def test_a_high_ratio_is_a_bomb_only_above_ten_megabytes(megabytes: int, bomb: bool) -> None:
    contents = read(zipped(("a.txt", bytes(megabytes * 2**20))))
    assert bool(contents.lost) is bomb


def test_a_large_text_that_packs_well_is_no_bomb() -> None:
    text = hashlib.shake_256(b"svar").hexdigest(6 * 2**20).encode()
    assert len(read(zipped(("svar.txt", text))).attachments) == 1


def test_a_member_packed_in_a_way_that_cannot_be_limited_is_lost_with_advice() -> None:
    contents = read(zipped(("a.txt", b"hei" * 100), method=zipfile.ZIP_LZMA))
    (lost,) = contents.lost
    assert (lost.status, lost.issue.code) == (Status.UNSUPPORTED, "unsupported-compression")
    assert "unpack it by hand" in lost.issue.hint


@given(st.text())
def test_a_shown_name_never_leads_anywhere(name: str) -> None:
    shown = safe_name(name)
    assert shown
    assert not is_unsafe(shown)
    assert safe_name(shown) == shown


@given(st.lists(st.sampled_from(["a.txt", "A.TXT", "a (2).txt", "b", "m/b.c/d"])))
def test_names_are_never_given_twice(wanted: list[str]) -> None:
    taken: set[str] = set()
    given_names = [unique_name(name, taken).casefold() for name in wanted]
    assert len(set(given_names)) == len(wanted)
