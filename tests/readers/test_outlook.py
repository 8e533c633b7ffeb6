"""Outlook's own mail files: the same as for other mails, whichever form their text is kept in."""

import importlib.util
import struct
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType

import pytest

from hearing.core import fields as keys
from hearing.core.model import Attachment, Contents, Status
from hearing.readers.contract import CannotRead, Options
from hearing.readers.mail import read_mail
from hearing.readers.outlook import read_outlook
from hearing.readers.outlook_rtf import unpack_rtf

SENT = datetime(2024, 5, 14, 8, 30, tzinfo=UTC)
TEXT = "Hei\n\nVi er bekymret for de unge på Østsida.\n\nHilsen Åse"
# The example of MS-OXRTFCP, section 4.1
COMPRESSED = bytes.fromhex(
    "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c0900206277" + "05b06c647d0a800fa0"
)


def load_writer() -> ModuleType:
    path = Path(__file__).resolve().parents[2] / "examples" / "msg_writer.py"
    spec = importlib.util.spec_from_file_location("msg_writer", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["msg_writer"] = module
    spec.loader.exec_module(module)
    return module


writer = load_writer()


def msg(fields: Mapping[int, object], attachments: Sequence[object] = ()) -> bytes:
    """A mail with the usual properties and some of its own; None takes a property away."""
    usual = writer.message_fields("Svar", "Åse Ødegård", "ase@example.org", "post@example.org", SENT)
    wanted = {number: value for number, value in (usual | dict(fields)).items() if value is not None}
    return bytes(writer.compound_file(writer.message(wanted, "post@example.org", attachments)))


def read(content: bytes) -> Contents:
    return read_outlook(content, "svar.msg", Options())


def blocks_of(contents: Contents) -> list[str]:
    (reading,) = contents.readings
    return [reading.text[block.span.start : block.span.end] for block in reading.blocks]


def test_sender_date_subject_text_and_attachments_come_out() -> None:
    people = ("Åse Ødegård", "ase@example.org", "post@example.org")
    files = [("Høringssvar.pdf", b"x" * 10_000), ("liten.txt", b"hei"), ("liten.txt", b"to")]
    contents = read(writer.write_msg("Høringssvar – rusplan", *people, SENT, TEXT, files))
    (reading,) = contents.readings
    assert dict(reading.fields) == {
        keys.FROM: "Åse Ødegård <ase@example.org>",
        keys.TO: "post@example.org",
        keys.SUBJECT: "Høringssvar – rusplan",
        keys.SENT: "2024-05-14T08:30:00+00:00",
    }
    assert blocks_of(contents) == ["Hei", "Vi er bekymret for de unge på Østsida.", "Hilsen Åse"]
    assert contents.attachments == (
        Attachment("Høringssvar.pdf", b"x" * 10_000),
        Attachment("liten.txt", b"hei"),
        Attachment("liten (2).txt", b"to"),
    )
    assert not contents.issues


def test_the_headers_that_the_mail_came_with_win() -> None:
    headers = "From: =?utf-8?Q?=C3=85se?= <ase@example.com>\r\nDate: Tue, 14 May 2024 10:31:00 +0200\r\n\r\n"
    (reading,) = read(msg({0x007D: headers, writer.BODY: TEXT})).readings
    assert reading.fields[keys.FROM] == "Åse <ase@example.com>"
    assert reading.fields[keys.SENT] == "2024-05-14T10:31:00+02:00"
    assert reading.fields[keys.SUBJECT] == "Svar"


def test_an_address_that_only_the_senders_own_server_knows_is_left_out() -> None:
    inner = "/O=EXCHANGE/OU=GROUP/CN=ASE"
    fields = {writer.SENDER_EMAIL: inner, writer.FROM_EMAIL: inner, writer.SENDER_SMTP: None}
    (reading,) = read(msg(fields)).readings
    assert reading.fields[keys.FROM] == "Åse Ødegård"


def test_html_is_read_where_there_is_no_plain_text() -> None:
    page = "<html><body><p>Vi støtter planen.</p><p>Ikke tiltak 3.</p></body></html>"
    assert blocks_of(read(msg({writer.HTML: page.encode()}))) == ["Vi støtter planen.", "Ikke tiltak 3."]


def test_rtf_is_read_where_there_is_nothing_else() -> None:
    rtf = rb"{\rtf1\ansi\ansicpg1252 Vi st\'f8tter planen.\par Ikke tiltak 3.\par}"
    stored = struct.pack("<IIII", len(rtf) + 12, len(rtf), 0x414C454D, 0) + rtf
    assert blocks_of(read(msg({writer.RTF: stored}))) == ["Vi støtter planen.", "Ikke tiltak 3."]
    assert blocks_of(read(msg({writer.RTF: COMPRESSED}))) == ["hello world"]


def test_mail_with_an_empty_text_still_gives_its_attachments() -> None:
    rtf = rb"{\rtf1\ansi\pard\par}"
    stored = struct.pack("<IIII", len(rtf) + 12, len(rtf), 0x414C454D, 0) + rtf
    enclosed = writer.attachment({writer.ATTACH_NAME: "svar.txt", writer.ATTACH_DATA: b"Vi er enige."})
    contents = read(msg({writer.RTF: stored}, [enclosed]))
    assert [file.name for file in contents.attachments] == ["svar.txt"]


def test_compressed_rtf_is_unpacked_to_the_letter() -> None:
    assert unpack_rtf(COMPRESSED) == b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"


@pytest.mark.parametrize("cut", range(0, len(COMPRESSED), 5))
def test_compressed_rtf_that_is_cut_off_gives_what_there_is(cut: int) -> None:
    assert unpack_rtf(COMPRESSED).startswith(unpack_rtf(COMPRESSED[:cut])[:-20])


def test_a_mail_inside_the_mail_can_be_read_with_its_own_attachments() -> None:
    inner_fields = writer.message_fields("Svar fra velet", "Bo Vik", "bo@example.org", "ase@example.org", SENT)
    inner_file = writer.attachment({writer.ATTACH_NAME: "svar.pdf", writer.ATTACH_DATA: b"%PDF"})
    header = struct.pack("<8x4I", 0, 1, 0, 1)
    inner = writer.properties(inner_fields | {writer.BODY: "Vi støtter planen."}, header)
    inner["__attach_version1.0_#00000000"] = inner_file
    outer = msg({writer.BODY: "Se vedlagt."}, [writer.attachment({writer.DISPLAY_NAME: "Svar fra velet"}, inner)])
    (attachment,) = read(outer).attachments
    assert attachment.name == "Svar fra velet.eml"
    assert read(outer).attachments[0].content == attachment.content
    again = read_mail(attachment.content, attachment.name, Options())
    assert blocks_of(again) == ["Vi støtter planen."]
    assert again.readings[0].fields[keys.FROM] == "Bo Vik <bo@example.org>"
    assert again.attachments == (Attachment("svar.pdf", b"%PDF"),)


def test_a_linked_file_is_lost_with_advice() -> None:
    linked = writer.attachment({writer.ATTACH_NAME: "svar.docx", writer.ATTACH_METHOD: 7})
    contents = read(msg({writer.BODY: TEXT}, [linked]))
    (lost,) = contents.lost
    assert (lost.name, lost.status, lost.issue.code) == ("svar.docx", Status.UNREADABLE, "linked-attachment")
    assert "ask the sender to attach it" in lost.issue.hint
    assert lost.issue in contents.issues


@pytest.mark.parametrize(("size", "kept"), [(19_999, False), (20_000, True)])
def test_only_small_pictures_inside_the_text_are_left_out(size: int, kept: bool) -> None:
    picture = {
        writer.ATTACH_NAME: "bilde.png",
        writer.ATTACH_DATA: b"x" * size,
        writer.ATTACH_MIME: "image/png",
        writer.ATTACH_CONTENT_ID: "bilde@1",
    }
    assert bool(read(msg({writer.BODY: TEXT}, [writer.attachment(picture)])).attachments) is kept


@pytest.mark.parametrize(
    ("fields", "file"),
    [({writer.MESSAGE_CLASS: "IPM.Note.SMIME"}, "smime.p7m"), ({}, "message.rpmsg")],
    ids=["S/MIME", "Outlook's own"],
)
def test_an_encrypted_mail_is_refused_with_advice(fields: Mapping[int, object], file: str) -> None:
    enclosed = writer.attachment({writer.ATTACH_NAME: file, writer.ATTACH_DATA: b"x"})
    with pytest.raises(CannotRead) as refusal:
        read(msg(fields, [enclosed]))
    assert (refusal.value.status, refusal.value.code) == (Status.ENCRYPTED, "encrypted")
    assert "mail program" in refusal.value.hint


def test_a_signed_mail_is_read_from_inside_its_signature() -> None:
    signed = (
        b"Content-Type: multipart/signed; boundary=s\r\n\r\n--s\r\nContent-Type: text/plain\r\n\r\nHei\r\n"
        b"--s\r\nContent-Type: application/pkcs7-signature\r\n\r\nabc\r\n--s--\r\n"
    )
    enclosed = writer.attachment({writer.ATTACH_NAME: "smime.p7m", writer.ATTACH_DATA: signed})
    contents = read(msg({writer.MESSAGE_CLASS: "IPM.Note.SMIME.MultipartSigned"}, [enclosed]))
    assert blocks_of(contents) == ["Hei"]
    assert contents.readings[0].fields[keys.SUBJECT] == "Svar"


@pytest.mark.parametrize("content", [b"", b"ikke en melding", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)])
def test_what_is_no_outlook_file_is_refused_with_advice(content: bytes) -> None:
    with pytest.raises(CannotRead) as refusal:
        read(content)
    assert refusal.value.status is Status.UNREADABLE
    assert "ask the sender" in refusal.value.hint
