"""Write an e-mail as Outlook saves it (.msg), for examples and tests.

A .msg file is a compound file (MS-CFB): a small file system of storages (folders) and streams (files). Which streams
an e-mail consists of is said by MS-OXMSG. Only what readers need is written.
"""

import struct
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

Storage = dict[str, "bytes | Storage"]
Value = str | bytes | int | datetime

SECTOR = 512
MINI_SECTOR = 64
MINI_STREAM_LIMIT = 4096
FREE, END_OF_CHAIN, FAT_SECTOR, NO_ENTRY = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF
FAT_SECTORS_IN_HEADER = 109

MESSAGE_HEADER, ENCLOSED_HEADER = 32, 8
MESSAGE_CLASS, SUBJECT, NORMALISED_SUBJECT, SUBMITTED = 0x001A, 0x0037, 0x0E1D, 0x0039
SENDER_NAME, SENDER_KIND, SENDER_EMAIL, SENDER_SMTP = 0x0C1A, 0x0C1E, 0x0C1F, 0x5D01
FROM_NAME, FROM_KIND, FROM_EMAIL = 0x0042, 0x0064, 0x0065
DELIVERED, DISPLAY_TO, FLAGS, STORE_SUPPORT, CODE_PAGE = 0x0E06, 0x0E04, 0x0E07, 0x340D, 0x3FDE
BODY, HTML, RTF = 0x1000, 0x1013, 0x1009
RECIPIENT_KIND, DISPLAY_NAME, ADDRESS_KIND, EMAIL, SMTP = 0x0C15, 0x3001, 0x3002, 0x3003, 0x39FE
ATTACH_DATA, ATTACH_EXTENSION, ATTACH_SHORT_NAME, ATTACH_METHOD = 0x3701, 0x3703, 0x3704, 0x3705
ATTACH_NAME, ATTACH_POSITION, ATTACH_NUMBER = 0x3707, 0x370B, 0x0E21
ATTACH_CONTENT_ID, ATTACH_MIME = 0x3712, 0x370E
EMBEDDED = "__substg1.0_3701000D"


def write_msg(  # noqa: PLR0913, PLR0917
    subject: str,
    sender_name: str,
    sender_email: str,
    to: str,
    sent: datetime,
    body: str,
    attachments: Sequence[tuple[str, bytes]] = (),
) -> bytes:
    """The bytes of a .msg file.

    Args:
        subject: Subject line.
        sender_name: The sender's name.
        sender_email: The sender's e-mail address.
        to: The recipient's e-mail address.
        body: Plain text, lines ending in line feeds.
        sent: With or without time zone; without one it is taken as UTC.
        attachments: Names and contents; about 6 MB in all.

    Raises:
        ValueError: if the file would become too large for this writer.
    """
    fields = message_fields(subject, sender_name, sender_email, to, sent)
    enclosed = [attachment({ATTACH_NAME: name, ATTACH_DATA: data}) for name, data in attachments]
    return compound_file(message(fields | {BODY: body.replace("\n", "\r\n")}, to, enclosed))


def message_fields(subject: str, sender_name: str, sender_email: str, to: str, sent: datetime) -> dict[int, Value]:
    """The properties of a mail without its text."""
    return {
        MESSAGE_CLASS: "IPM.Note",
        SUBJECT: subject,
        NORMALISED_SUBJECT: subject,
        SENDER_NAME: sender_name,
        SENDER_KIND: "SMTP",
        SENDER_EMAIL: sender_email,
        SENDER_SMTP: sender_email,
        FROM_NAME: sender_name,
        FROM_KIND: "SMTP",
        FROM_EMAIL: sender_email,
        DISPLAY_TO: to,
        SUBMITTED: sent,
        DELIVERED: sent,
        FLAGS: 1,
        STORE_SUPPORT: 0x00040000,  # strings are Unicode
        CODE_PAGE: 65001,
    }


def message(fields: Mapping[int, Value], to: str, attachments: Sequence[Storage] = ()) -> Storage:
    """The storage of a mail, from its properties and the storages of its attachments."""
    count = len(attachments)
    storage = properties(fields, struct.pack("<8x4I8x", 1, count, 1, count))
    storage["__recip_version1.0_#00000000"] = _recipient(to)
    for number, enclosed in enumerate(attachments):
        storage[f"__attach_version1.0_#{number:08X}"] = enclosed
    storage["__nameid_version1.0"] = {f"__substg1.0_{number:04X}0102": b"" for number in (2, 3, 4)}
    return storage


def attachment(fields: Mapping[int, Value], embedded: Storage | None = None) -> Storage:
    """The storage of an attachment: a file, or a mail inside the mail."""
    name = str(fields.get(ATTACH_NAME, ""))
    ending = f".{name.rpartition('.')[2]}" if "." in name else ""
    standard: dict[int, Value] = {
        ATTACH_METHOD: 5 if embedded else 1,
        ATTACH_POSITION: FREE,
        ATTACH_EXTENSION: ending,
        ATTACH_SHORT_NAME: name[:8],
    }
    storage = properties(standard | dict(fields), bytes(ENCLOSED_HEADER))
    return storage | {EMBEDDED: embedded} if embedded else storage


def properties(fields: Mapping[int, Value], header: bytes) -> Storage:
    """The streams of an object's properties; long values have a stream each, short ones stand in the list."""
    storage: Storage = {}
    entries = [header]
    for number, value in sorted(fields.items()):
        kind, stored = _stored(value)
        if isinstance(stored, bytes):
            storage[f"__substg1.0_{number:04X}{kind:04X}"] = stored
            size = len(stored) + (2 if isinstance(value, str) else 0)
            entries.append(struct.pack("<HHIII", kind, number, 6, size, 0))
        else:
            entries.append(struct.pack("<HHIQ", kind, number, 6, stored))
    storage["__properties_version1.0"] = b"".join(entries)
    return storage


def _stored(value: Value) -> tuple[int, bytes | int]:
    """Type code and how the value is stored."""
    match value:
        case str():
            return 0x001F, value.encode("utf-16-le")
        case bytes():
            return 0x0102, value
        case datetime():
            moment = value if value.tzinfo else value.replace(tzinfo=UTC)
            since = moment - datetime(1601, 1, 1, tzinfo=UTC)
            return 0x0040, (since.days * 86_400 + since.seconds) * 10_000_000
        case _:
            return 0x0003, value


def _recipient(address: str) -> Storage:
    fields: dict[int, Value] = {
        RECIPIENT_KIND: 1,
        DISPLAY_NAME: address,
        ADDRESS_KIND: "SMTP",
        EMAIL: address,
        SMTP: address,
    }
    return properties(fields, bytes(ENCLOSED_HEADER))


@dataclass(slots=True)
class _Entry:
    """A line of the compound file's directory."""

    name: str
    kind: int  # 1 storage, 2 stream, 5 root
    content: bytes = b""
    left: int = NO_ENTRY
    right: int = NO_ENTRY
    child: int = NO_ENTRY
    start: int = END_OF_CHAIN

    def pack(self) -> bytes:
        name = self.name.encode("utf-16-le") + b"\0\0"
        head = struct.pack("<64sHBB", name, len(name), self.kind, 1)
        links = struct.pack("<III16xI16x", self.left, self.right, self.child, 0)
        return head + links + struct.pack("<IQ", self.start, len(self.content))


@dataclass(slots=True)
class _Sectors:
    """Sectors of one size, and which follows which."""

    size: int
    content: bytearray = field(default_factory=bytearray)
    next: list[int] = field(default_factory=list)

    def put(self, data: bytes) -> int:
        """Append data as a chain of sectors; its first sector."""
        if not data:
            return END_OF_CHAIN
        first = len(self.next)
        count = -(-len(data) // self.size)
        self.content += data.ljust(count * self.size, b"\0")
        self.next += [*range(first + 1, first + count), END_OF_CHAIN]
        return first


def compound_file(root: Storage) -> bytes:
    """The bytes of a compound file with the given storages and streams.

    Raises:
        ValueError: if it would become too large for this writer.
    """
    entries = [_Entry("Root Entry", 5)]
    entries[0].child = _add(root, entries)
    sectors, small = _Sectors(SECTOR), _Sectors(MINI_SECTOR)
    for entry in entries[1:]:
        entry.start = (small if len(entry.content) < MINI_STREAM_LIMIT else sectors).put(entry.content)
    entries[0].content = bytes(small.content)
    entries[0].start = sectors.put(entries[0].content)
    small_fat = _table(small.next)
    first_small_fat = sectors.put(small_fat)
    directory = b"".join(entry.pack() for entry in entries)
    unused = -len(entries) % (SECTOR // 128)
    first_directory = sectors.put(directory + _Entry("", 0).pack() * unused)
    fat_starts = _add_fat(sectors)
    header = _header(fat_starts, first_directory, first_small_fat, len(small_fat) // SECTOR)
    return header + bytes(sectors.content)


def _add(storage: Storage, entries: list[_Entry]) -> int:
    """Append what a storage holds; the number of the entry on top of its tree of names."""
    names = sorted(storage, key=lambda name: (len(name), name.upper()))
    numbers = []
    for name in names:
        numbers.append(len(entries))
        held = storage[name]
        entries.append(_Entry(name, 2, held) if isinstance(held, bytes) else _Entry(name, 1))
    for name, number in zip(names, numbers, strict=True):
        held = storage[name]
        if not isinstance(held, bytes):
            entries[number].child = _add(held, entries)
    return _balance(numbers, entries)


def _balance(numbers: Sequence[int], entries: list[_Entry]) -> int:
    """Link sorted entries to a binary tree; the number of its top."""
    if not numbers:
        return NO_ENTRY
    middle = len(numbers) // 2
    top = entries[numbers[middle]]
    top.left = _balance(numbers[:middle], entries)
    top.right = _balance(numbers[middle + 1 :], entries)
    return numbers[middle]


def _add_fat(sectors: _Sectors) -> list[int]:
    """Append the allocation table, which describes itself too; the numbers of its sectors."""
    per_sector = SECTOR // 4
    count = 1
    while count * per_sector < len(sectors.next) + count:
        count += 1
    if count > FAT_SECTORS_IN_HEADER:
        raise ValueError("more than about 6 MB: this writer is for small e-mails")
    first = len(sectors.next)
    sectors.next += [FAT_SECTOR] * count
    sectors.content += _table(sectors.next)
    return list(range(first, first + count))


def _table(numbers: Iterable[int]) -> bytes:
    """Sector numbers, filled up to whole sectors."""
    data = b"".join(struct.pack("<I", number) for number in numbers)
    return data + b"\xff" * (-len(data) % SECTOR)


def _header(fat: Sequence[int], directory: int, small_fat: int, small_fat_count: int) -> bytes:
    start = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    shape = struct.pack("<HHHHH6xII", 0x3E, 3, 0xFFFE, 9, 6, 0, len(fat))
    places = struct.pack("<IIIIIII", directory, 0, MINI_STREAM_LIMIT, small_fat, small_fat_count, END_OF_CHAIN, 0)
    listed = [*fat, *[FREE] * (FAT_SECTORS_IN_HEADER - len(fat))]
    return start + shape + places + _table(listed)[: FAT_SECTORS_IN_HEADER * 4]
