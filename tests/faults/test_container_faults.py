"""Every fault gets its status, its issue and advice; what is sound beside it is read; nothing else is raised."""

from collections.abc import Callable

import pytest
from make_container_faults import (
    FAULTS,
    FOREIGN_FILE,
    mail_with_broken_base64,
    nested_zip,
    sound_msg,
    sound_workbook,
)

from hearing.core.model import Contents, Status
from hearing.readers.archive import read_zip
from hearing.readers.contract import CannotRead, Options, Reader
from hearing.readers.mail import read_mail
from hearing.readers.outlook import read_outlook
from hearing.readers.sheets import read_xlsx
from hearing.readers.survey import read_csv

READERS: dict[str, Reader] = {
    "zip": read_zip,
    "csv": read_csv,
    "xlsx": read_xlsx,
    "eml": read_mail,
    "msg": read_outlook,
}


def read(name: str) -> Contents:
    return READERS[name.rpartition(".")[2]](FAULTS[name](), name, Options())


@pytest.mark.parametrize(
    ("name", "status", "code", "advice"),
    [
        ("encrypted.zip", Status.ENCRYPTED, "encrypted", "unpack it with the password"),
        ("truncated.zip", Status.UNREADABLE, "broken-archive", "ask the sender to send it once more"),
        ("overlapping.zip", Status.UNREADABLE, "harmful-archive", "do not unpack it; ask the sender"),
        ("truncated.xlsx", Status.UNREADABLE, "broken-archive", "ask the sender to send it once more"),
        ("external-entity.xlsx", Status.UNREADABLE, "external-entities", "do not open it; ask the sender"),
        ("damaged-sheet.xlsx", Status.UNREADABLE, "broken-workbook", "open it in Excel and save it anew"),
        ("truncated.msg", Status.UNREADABLE, "damaged", "save it once more, or ask the sender"),
    ],
)
def test_a_file_that_cannot_be_used_says_why_and_what_to_do(
    name: str, status: Status, code: str, advice: str
) -> None:
    with pytest.raises(CannotRead) as refusal:
        read(name)
    assert (refusal.value.status, refusal.value.code) == (status, code)
    assert advice in refusal.value.hint


@pytest.mark.parametrize(
    ("name", "lost", "code", "advice", "kept"),
    [
        ("zip-bomb.zip", "bombe.txt", "zip-bomb", "do not unpack it; ask the sender", ["svar.txt"]),
        ("lying-zip-bomb.zip", "bombe.txt", "damaged-member", "ask the sender to send this file", []),
        ("damaged-member.zip", "skadet.txt", "damaged-member", "ask the sender to send this file", ["hel.txt"]),
        (
            "partly-encrypted.zip",
            "hemmelig.docx",
            "encrypted-member",
            "unpack it with the password",
            ["apent.txt"],
        ),
        ("broken-base64.eml", "svar.pdf", "damaged-attachment", "ask the sender to send it once", ["halv.txt"]),
    ],
)
def test_what_cannot_be_had_is_accounted_for_and_the_rest_is_read(
    name: str, lost: str, code: str, advice: str, kept: list[str]
) -> None:
    contents = read(name)
    (missing,) = contents.lost
    assert (missing.name, missing.issue.code) == (lost, code)
    assert missing.status is (Status.ENCRYPTED if code == "encrypted-member" else Status.UNREADABLE)
    assert lost in missing.issue.message
    assert advice in missing.issue.hint
    assert missing.issue in contents.issues
    assert [attachment.name for attachment in contents.attachments] == kept


@pytest.mark.parametrize(
    ("name", "codes", "advice"),
    [
        ("nul.csv", ["nul-bytes"], "export it once more"),
        ("unclosed-quote.csv", ["unclosed-quote"], "compare these rows with the survey"),
        ("no-headers.eml", ["no-mail-headers"], "say by hand who sent it"),
        ("lying-charset.eml", ["guessed-charset"], "check that æ, ø, å, ä and ö are right"),
        ("cut-off.eml", ["cut-off-mail", "damaged-attachment", "damaged-attachment"], "compare the attachments"),
        ("one-line.csv", [], ""),
        ("huge-cell.csv", [], ""),
    ],
)
def test_what_can_be_read_in_spite_of_its_fault_is_read_with_an_issue(
    name: str, codes: list[str], advice: str
) -> None:
    contents = read(name)
    assert contents.readings
    assert [issue.code for issue in contents.issues] == codes
    assert all(issue.hint for issue in contents.issues)
    assert advice in "".join(issue.hint for issue in contents.issues[:1])


def test_an_archive_inside_an_archive_comes_out_whole_for_the_next_round() -> None:
    (inner,) = read("nested.zip").attachments
    assert inner.name == "ytre/indre.zip"
    (innermost,) = read_zip(inner.content, inner.name, Options()).attachments
    (answer,) = read_zip(innermost.content, innermost.name, Options()).attachments
    assert answer.content == b"hei"


def test_names_that_point_out_of_the_archive_are_shown_safely_and_their_files_are_read() -> None:
    contents = read("path-traversal.zip")
    names = [attachment.name for attachment in contents.attachments]
    assert names == [
        "etc/passwd",
        "root/svar.txt",
        "Users/svar.docx",
        "mappe/svar.pdf",
        "fdptxt.exe",
        "trygt/svar.txt",
    ]
    assert contents.attachments[0].content == b"../../etc/passwd"
    assert [issue.code for issue in contents.issues] == ["unsafe-name"] * 5
    assert all(name in issue.message for name, issue in zip(names, contents.issues, strict=False))


def test_nul_bytes_do_not_cut_an_answer_short() -> None:
    texts = [reading.text for reading in read("nul.csv").readings]
    assert texts[20] == "Vi er uenige i tiltak 3"
    assert len(texts) == 39


def test_an_unclosed_quotation_mark_does_not_swallow_the_answers_below_it() -> None:
    contents = read("unclosed-quote.csv")
    assert [(reading.part, reading.text) for reading in contents.readings] == [
        ("row 2", '"Planen er god'),
        ("row 3", 'Planen, den er "vag"'),
        ("row 4", "Ingen"),
    ]
    assert "row 2" in contents.issues[0].message


def test_an_answer_of_two_megabytes_is_read_to_its_end() -> None:
    (reading,) = read("huge-cell.csv").readings
    assert len(reading.text) == 2 * 2**20
    assert reading.text.endswith("!")
    assert reading.fields["name"] == "Ada"


def test_no_file_outside_a_workbook_is_pulled_in() -> None:
    with pytest.raises(CannotRead) as refusal:
        read("external-entity.xlsx")
    assert FOREIGN_FILE not in str(refusal.value)


def test_text_in_another_charset_than_the_mail_declares_comes_out_right() -> None:
    (reading,) = read("lying-charset.eml").readings
    assert reading.text == "Vi er bekymret for de unge på Østsida."


def outcome(reader: Reader, content: bytes) -> str:
    """The advice that a refusal gives, or that the file was read; anything else that is raised fails the test."""
    try:
        reader(content, "svar", Options())
    except CannotRead as refusal:
        return refusal.hint
    return "read"


@pytest.mark.parametrize("name", sorted(FAULTS))
@pytest.mark.parametrize("share", [0.0, 0.1, 0.35, 0.5, 0.75, 0.9, 0.99])
def test_a_file_cut_off_anywhere_raises_nothing_but_a_refusal_with_advice(name: str, share: float) -> None:
    content = FAULTS[name]()
    assert outcome(READERS[name.rpartition(".")[2]], content[: int(len(content) * share)])


@pytest.mark.parametrize("at", range(0, 9_000, 450))
@pytest.mark.parametrize(
    ("reader", "make"),
    [
        (read_outlook, sound_msg),
        (read_xlsx, sound_workbook),
        (read_zip, nested_zip),
        (read_mail, mail_with_broken_base64),
    ],
    ids=["msg", "xlsx", "zip", "eml"],
)
@pytest.mark.parametrize("damage", [b"\xa5" * 64, b"\0", b"\xff\xff"], ids=["long", "zero", "high"])
def test_damage_anywhere_raises_nothing_but_a_refusal_with_advice(
    reader: Reader, make: Callable[[], bytes], at: int, damage: bytes
) -> None:
    damaged = bytearray(make())
    start = at % len(damaged)
    damaged[start : start + len(damage)] = damage
    assert outcome(reader, bytes(damaged))
