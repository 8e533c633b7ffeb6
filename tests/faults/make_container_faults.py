"""Containers and forms that are broken or built to do harm, made anew for each test run.

    python tests/faults/make_container_faults.py FOLDER

writes them all into a folder, to try other programs on them.
"""

import importlib.util
import io
import struct
import sys
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from openpyxl import Workbook

FOREIGN_FILE = "file:///etc/hostname"
FORMS_HEADER = "ID;Starttidspunkt;Fullføringstidspunkt;E-postadresse;Navn;Kommentar til planen"
_FIXED = (2024, 5, 14, 12, 0, 0)


def _load_msg_writer() -> Callable[..., bytes]:
    path = Path(__file__).resolve().parents[2] / "examples" / "msg_writer.py"
    spec = importlib.util.spec_from_file_location("msg_writer", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["msg_writer"] = module
    spec.loader.exec_module(module)
    return module.write_msg


def zipped(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A sound archive, the same bytes each time."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name, _FIXED), content, method)
    return buffer.getvalue()


def zip_bomb() -> bytes:
    return zipped({"svar.txt": b"Vi st\xc3\xb8tter planen.", "bombe.txt": bytes(40 * 2**20)})


def lying_zip_bomb() -> bytes:
    """The directory says that the member is small; what comes out is not."""
    honest = zipped({"bombe.txt": bytes(40 * 2**20)})
    true, said = struct.pack("<I", 40 * 2**20), struct.pack("<I", 5_000)
    return honest.replace(true, said)


def nested_zip() -> bytes:
    return zipped({"ytre/indre.zip": zipped({"innerst.zip": zipped({"svar.txt": b"hei"})})})


def path_traversal() -> bytes:
    names = ["../../etc/passwd", "/root/svar.txt", "C:\\Users\\svar.docx", "mappe\\svar.pdf", "fdp\u202etxt.exe"]
    return zipped({name: name.encode() for name in [*names, "trygt/svar.txt"]})


def marked_as_encrypted(archive: bytes, names: set[str]) -> bytes:
    """The archive with the encryption flag set on the named members, before each and in the directory."""
    data = bytearray(archive)
    for name in names:
        data[archive.index(name.encode()) - 30 + 6] |= 1
        data[archive.rindex(name.encode()) - 46 + 8] |= 1
    return bytes(data)


def partly_encrypted_zip() -> bytes:
    sound = zipped({"apent.txt": b"hei", "hemmelig.docx": b"noe annet"})
    return marked_as_encrypted(sound, {"hemmelig.docx"})


def encrypted_zip() -> bytes:
    return marked_as_encrypted(zipped({"a.docx": b"en", "b.docx": b"to"}), {"a.docx", "b.docx"})


def truncated_zip() -> bytes:
    sound = zipped({"a.txt": bytes(range(256)) * 40, "b.txt": bytes(range(256)) * 30})
    return sound[: len(sound) * 2 // 3]


def overlapping_zip() -> bytes:
    """Two lines of the directory point at the same bytes."""
    sound = zipped({"a.txt": b"hei" * 1000})
    start = sound.index(b"PK\x01\x02")
    end = sound.index(b"PK\x05\x06")
    line = sound[start:end]
    directory = line + line.replace(b"a.txt", b"b.txt")
    tail = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, 2, 2, len(directory), start, 0)
    return sound[:start] + directory + tail


def damaged_member() -> bytes:
    sound = bytearray(zipped({"hel.txt": b"hei", "skadet.txt": b"x" * 5000}, zipfile.ZIP_STORED))
    sound[sound.index(b"xxxx") + 100] ^= 0xFF
    return bytes(sound)


def csv_with_nul() -> bytes:
    rows = [f"{number};;14.05.2024 12:00;;Ada;Vi er enige i målene" for number in range(1, 40)]
    rows[20] = "21;;14.05.2024 12:00;;Bo;Vi er\0 uenige i\0 tiltak 3"
    return "\n".join([FORMS_HEADER, *rows, ""]).encode()


def csv_with_unclosed_quote() -> bytes:
    rows = [
        '1;;14.05.2024;;Ada;"Planen er god',
        '2;;15.05.2024;;Bo;"Planen, den er ""vag"""',
        "3;;16.05.2024;;Cy;Ingen",
    ]
    return "\n".join([FORMS_HEADER, *rows, ""]).encode()


def csv_of_one_line() -> bytes:
    return ("Dette er en lang linje uten slutt, " * 60_000).encode()[: 2 * 2**20 - 1] + b"!"


def csv_with_a_cell_of_2_mb() -> bytes:
    return f"{FORMS_HEADER}\n1;;14.05.2024;;Ada;".encode() + csv_of_one_line() + b"\n"


def workbook(rows: list[list[object]]) -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def sound_workbook() -> bytes:
    return workbook([["Navn", "Kommentar"], ["Ada", "Vi er enige i planens mål."]])


def truncated_workbook() -> bytes:
    sound = sound_workbook()
    return sound[: len(sound) // 2]


def workbook_with_external_entity() -> bytes:
    sound = workbook([["Navn", "Kommentar"], ["Ada", "STEDET"]])
    declaration = f'<!DOCTYPE x [<!ENTITY ut SYSTEM "{FOREIGN_FILE}">]>'.encode()
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(sound)) as old, zipfile.ZipFile(buffer, "w") as new:
        for info in old.infolist():
            data = old.read(info)
            if b"STEDET" in data:
                data = declaration + data.replace(b"STEDET", b"&ut;")
            new.writestr(info.filename, data)
    return buffer.getvalue()


def workbook_with_damaged_sheet() -> bytes:
    sound = workbook([["Navn", "Kommentar"], ["Ada", "Vi er enige."]])
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(sound)) as old, zipfile.ZipFile(buffer, "w") as new:
        for info in old.infolist():
            data = old.read(info)
            new.writestr(info.filename, data[: len(data) // 2] if "sheet1" in info.filename else data)
    return buffer.getvalue()


def mail_without_headers() -> bytes:
    return "Hei\n\nVi støtter planen.\n\nHilsen Ada\n".encode()


def mail_with_broken_base64() -> bytes:
    return (
        b"From: Ada <ada@example.org>\nSubject: Svar\nMIME-Version: 1.0\n"
        b'Content-Type: multipart/mixed; boundary="skille"\n\n'
        b"--skille\nContent-Type: text/plain; charset=utf-8\n\nSe vedlegg.\n"
        b'--skille\nContent-Type: application/pdf; name="svar.pdf"\n'
        b"Content-Transfer-Encoding: base64\nContent-Disposition: attachment\n\n@@@@ @@@ @@\n"
        b'--skille\nContent-Type: text/plain; name="halv.txt"\n'
        b"Content-Transfer-Encoding: base64\nContent-Disposition: attachment\n\nSGVp!!!IGRlcmU\nx\n--skille--\n"
    )


def mail_with_lying_charset() -> bytes:
    head = "From: Ada <ada@example.org>\nSubject: Svar\nContent-Type: text/plain; charset=utf-8\n"
    return (
        head.encode()
        + b"Content-Transfer-Encoding: 8bit\n\n"
        + "Vi er bekymret for de unge på Østsida.".encode("cp1252")
    )


def cut_off_mail() -> bytes:
    return mail_with_broken_base64()[:-60]


def sound_msg() -> bytes:
    sent = datetime(2024, 5, 14, 10, 0, tzinfo=UTC)
    text = "Vi støtter planen.\n" * 300
    return _load_msg_writer()(
        "Svar", "Ada", "ada@example.org", "post@example.org", sent, text, [("a.txt", b"x" * 9000)]
    )


def truncated_msg() -> bytes:
    return sound_msg()[:6000]


FAULTS: dict[str, Callable[[], bytes]] = {
    "zip-bomb.zip": zip_bomb,
    "lying-zip-bomb.zip": lying_zip_bomb,
    "nested.zip": nested_zip,
    "path-traversal.zip": path_traversal,
    "partly-encrypted.zip": partly_encrypted_zip,
    "encrypted.zip": encrypted_zip,
    "truncated.zip": truncated_zip,
    "overlapping.zip": overlapping_zip,
    "damaged-member.zip": damaged_member,
    "nul.csv": csv_with_nul,
    "unclosed-quote.csv": csv_with_unclosed_quote,
    "one-line.csv": csv_of_one_line,
    "huge-cell.csv": csv_with_a_cell_of_2_mb,
    "truncated.xlsx": truncated_workbook,
    "external-entity.xlsx": workbook_with_external_entity,
    "damaged-sheet.xlsx": workbook_with_damaged_sheet,
    "no-headers.eml": mail_without_headers,
    "broken-base64.eml": mail_with_broken_base64,
    "lying-charset.eml": mail_with_lying_charset,
    "cut-off.eml": cut_off_mail,
    "truncated.msg": truncated_msg,
}


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for file_name, make in FAULTS.items():
        (folder / file_name).write_bytes(make())
