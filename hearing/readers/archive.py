"""ZIP files: every member becomes an attachment, or is named as lost; a bomb never goes off."""

import struct
import zipfile
import zlib
from io import BytesIO

from hearing.core.model import Contents, Issue, Status
from hearing.readers.contract import CannotRead, Options
from hearing.readers.enclosures import Enclosures
from hearing.readers.names import is_unsafe

MEMBERS = 2_000
BYTES_IN_ALL = 500 * 2**20
BYTES_EACH = 100 * 2**20
RATIO = 200
SMALL = 10 * 2**20  # below this a high ratio is harmless

_OF_THE_SYSTEM = {".ds_store", "thumbs.db", "desktop.ini"}
_READABLE_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}  # the others cannot be unpacked piece by piece
_LOCAL_HEADER = 30
# what reading a broken archive can raise
DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    NotImplementedError,
    RuntimeError,
)


class _Withheld(Exception):
    """A member that is not unpacked, and why."""

    def __init__(self, status: Status, code: str, message: str, hint: str) -> None:
        super().__init__(message)
        self.status = status
        self.issue = Issue(code, message, hint)


def read_zip(content: bytes, name: str, options: Options) -> Contents:
    """Unpack an archive in memory.

    Returns:
        A ``Contents`` without readings. Members that are encrypted, damaged, too large or bombs are ``lost``.

    Raises:
        CannotRead: if the archive is damaged, empty, built to do harm, or wholly encrypted.
    """
    del name, options
    with open_archive(content) as archive:
        infos = [info for info in archive.infolist() if not _is_folder(info)]
        members = [info for info in infos if not _of_the_system(info.filename)]
        if not members:
            raise CannotRead(
                Status.UNREADABLE,
                "empty",
                "the archive holds no files",
                hint="ask the sender for the files themselves",
            )
        if all(_encrypted(info) for info in members):
            raise CannotRead(
                Status.ENCRYPTED,
                "encrypted",
                "all files in the archive are protected with a password",
                hint="unpack it with the password and put the files themselves in the inbox",
            )
        enclosures = _unpack(archive, members)
    enclosures.issues += _skipped(len(infos) - len(members))
    return enclosures.contents()


def open_archive(content: bytes) -> zipfile.ZipFile:
    """Open an archive whose directory has been looked over; also for formats that are ZIP files inside.

    Raises:
        CannotRead: if the archive is damaged, has more than 2,000 members, or members that overlap.
    """
    try:
        archive = zipfile.ZipFile(BytesIO(content))
    except DAMAGE:
        raise CannotRead(
            Status.UNREADABLE,
            "broken-archive",
            "the archive is cut off or damaged",
            hint="ask the sender to send it once more, or to send the files without packing them",
        ) from None
    infos = archive.infolist()
    if len(infos) > MEMBERS:
        raise CannotRead(
            Status.UNREADABLE,
            "too-many-members",
            f"the archive holds {len(infos)} files, more than {MEMBERS}",
            hint="unpack it by hand and put the answers among the files in the inbox",
        )
    if _overlap(infos, archive.start_dir):
        raise CannotRead(
            Status.UNREADABLE,
            "harmful-archive",
            "files in the archive lie on top of each other, as only archives built to exhaust a machine have them",
            hint="do not unpack it; ask the sender for the answer as PDF or DOCX, and tell your security officer",
        )
    return archive


def refuse_bomb(archive: zipfile.ZipFile) -> None:
    """Look over an archive that another program will unpack, such as a workbook.

    Raises:
        CannotRead: if what it declares, or a single member of it, would swell beyond the limits.
    """
    infos = archive.infolist()
    swollen = [info.filename for info in infos if _is_bomb(info.file_size, info.compress_size)]
    if swollen or sum(info.file_size for info in infos) > BYTES_IN_ALL:
        raise CannotRead(
            Status.UNREADABLE,
            "zip-bomb",
            f"the file would swell beyond all measure when unpacked{': ' + swollen[0] if swollen else ''}",
            hint="do not open it; ask the sender for the answer as PDF or DOCX",
        )


def _overlap(infos: list[zipfile.ZipInfo], end: int) -> bool:
    """Whether two members share bytes, which only an archive that is built to do harm lets them do."""
    placed = sorted(infos, key=lambda info: info.header_offset)
    ends = [info.header_offset for info in placed[1:]] + [end]
    return any(
        info.header_offset + _LOCAL_HEADER + info.compress_size > limit
        for info, limit in zip(placed, ends, strict=False)
    )


def _unpack(archive: zipfile.ZipFile, members: list[zipfile.ZipInfo]) -> Enclosures:
    enclosures = Enclosures()
    left = BYTES_IN_ALL
    for info in members:
        raw = _decoded_name(info)
        name = enclosures.name(raw)
        if is_unsafe(raw):
            enclosures.issues.append(_renamed(name))
        try:
            data = _member(archive, info, name, left)
        except _Withheld as withheld:
            enclosures.lose(name, withheld.status, withheld.issue)
            continue
        left -= len(data)
        enclosures.add(name, data)
    return enclosures


def _decoded_name(info: zipfile.ZipInfo) -> str:
    """The name in the encoding that its bytes show.

    Without the UTF-8 flag zipfile takes cp437; macOS writes UTF-8 all the same, and Nordic Windows cp850.
    """
    name = info.orig_filename
    if info.flag_bits & 0x800 or name.isascii():
        return name
    raw = name.encode("cp437")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp850")


def _member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str, left: int) -> bytes:
    _refuse(info, name)
    _refuse_size(info.file_size, info.compress_size, name, left)
    most = min(BYTES_EACH, left)
    try:
        with archive.open(info) as stream:
            data = stream.read(most + 1)
    except DAMAGE:
        raise _Withheld(
            Status.UNREADABLE,
            "damaged-member",
            f"{name} is damaged inside the archive",
            "ask the sender to send this file once more",
        ) from None
    _refuse_size(len(data), info.compress_size, name, left)
    return data


def _refuse(info: zipfile.ZipInfo, name: str) -> None:
    if _encrypted(info):
        raise _Withheld(
            Status.ENCRYPTED,
            "encrypted-member",
            f"{name} is protected with a password inside the archive",
            "unpack it with the password and put the file itself in the inbox",
        )
    if info.compress_type not in _READABLE_METHODS:
        raise _Withheld(
            Status.UNSUPPORTED,
            "unsupported-compression",
            f"{name} is packed with an unusual method",
            "unpack it by hand and put the file itself in the inbox",
        )


def _refuse_size(size: int, packed: int, name: str, left: int) -> None:
    if _is_bomb(size, packed):
        raise _Withheld(
            Status.UNREADABLE,
            "zip-bomb",
            f"{name} would swell to more than {RATIO} times its packed size",
            "do not unpack it; ask the sender for this file as PDF or DOCX",
        )
    if size > min(BYTES_EACH, left):
        what = "the archive holds more than 500 MB" if size > left else "it is larger than 100 MB"
        raise _Withheld(
            Status.UNREADABLE,
            "too-large",
            f"{name} was not unpacked: {what}",
            "if it is an answer, unpack it by hand and put it in the inbox in a smaller form",
        )


def _is_bomb(size: int, packed: int) -> bool:
    return size > SMALL and size > RATIO * packed


def _encrypted(info: zipfile.ZipInfo) -> bool:
    return bool(info.flag_bits & 1)


def _is_folder(info: zipfile.ZipInfo) -> bool:
    return info.orig_filename.endswith("/") or (info.orig_filename.endswith("\\") and not info.file_size)


def _of_the_system(name: str) -> bool:
    folder, _, last = name.replace("\\", "/").rpartition("/")
    return "__MACOSX" in folder.split("/") or last.startswith("._") or last.casefold() in _OF_THE_SYSTEM


def _skipped(count: int) -> list[Issue]:
    if not count:
        return []
    what = "1 file" if count == 1 else f"{count} files"
    return [Issue("skipped-members", f"{what} of the operating system left out", "nothing to do")]


def _renamed(name: str) -> Issue:
    return Issue(
        "unsafe-name",
        f"{name} had a name that points outside the archive or hides characters; it is shown under a safe one",
        "the file itself was read; do not unpack the archive by hand without asking the sender about it",
    )
