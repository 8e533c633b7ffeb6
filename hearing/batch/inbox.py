"""The files of an inbox, with their hashes."""

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from hearing.store.store import Arrival

# Left by operating systems and office programs; nobody sent them.
_LEFTOVERS = frozenset({"thumbs.db", "desktop.ini", ".ds_store"})


def files_in(inbox: Path) -> dict[str, Path]:
    """Every file below ``inbox``, by its path relative to it, sorted; also folders that cannot be looked into.

    Names that are not UTF-8 get their odd bytes spelt out, so that they can be stored and shown.
    """
    closed: list[str] = []
    found = [
        Path(folder, name)
        for folder, folders, names in os.walk(inbox, onerror=lambda error: closed.append(error.filename))
        for name in (*names, *(inner for inner in folders if Path(folder, inner).is_symlink()))
        if not _is_leftover(name)
    ]
    return {_shown(path.relative_to(inbox)): path for path in sorted([*found, *map(Path, closed)])}


def arrivals(files: dict[str, Path], too_large: int) -> Iterator[Arrival]:
    """The files with size and hash; a file that cannot be opened or is too large has no hash."""
    for path, location in files.items():
        size, sha256 = _measured(location, too_large)
        yield Arrival(path, sha256, size)


def _is_leftover(name: str) -> bool:
    return name.lower() in _LEFTOVERS or name.startswith(("~$", ".~lock."))


def _shown(path: Path) -> str:
    return os.fsencode(path.as_posix()).decode("utf-8", "backslashreplace")


def _measured(location: Path, too_large: int) -> tuple[int, str]:
    try:
        size = location.stat().st_size
        if size > too_large or not location.is_file():
            return size, ""
        with location.open("rb") as file:
            return size, hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return 0, ""
