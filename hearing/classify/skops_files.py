"""Files of models: numbers and names only, read by skops without pickle, and alike each time they are made."""

import hashlib
import io
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from hearing.core.errors import MissingRequirement
from hearing.core.places import shipped

_TRUSTED = ["numpy.dtype"]
_SCHEMA = "schema.json"
_ADDRESS = re.compile(r"\b\d{9,}\b")


def shipped_file(*folders: str) -> Path | None:
    """Where the shipped model of a folder in ``models`` lies; None where there is none."""
    path = shipped("models").joinpath(*folders, "model.skops")
    return path if path.is_file() else None


def file_hash(path: Path | None) -> str:
    """SHA-256 of a model's file, in hex; empty where there is none."""
    return hashlib.sha256(path.read_bytes()).hexdigest() if path else ""


def read_skops(path: Path, format_: int) -> dict[str, Any]:
    """What a model's file holds.

    Raises:
        MissingRequirement: if it is no such file, or of another format.
    """
    import skops.io

    try:
        held: dict[str, Any] = skops.io.load(path, trusted=_TRUSTED)
        if held["format"] != format_:
            raise ValueError(f"format {held['format']}, not {format_}")
    except Exception as error:
        raise unreadable(path, error) from error
    return held


def unreadable(path: Path, error: Exception) -> MissingRequirement:
    """That a model's file holds something else, and what to do."""
    return MissingRequirement(
        f"the model cannot be read: {error}".splitlines()[0],
        place=str(path),
        hint="install anew, or make it anew: hearing train",
    )


def write_skops(held: Mapping[str, Any], path: Path) -> None:
    """Write a model's file; the same content gives the same bytes."""
    import skops.io

    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(_always_alike(skops.io.dumps(held)))


def _always_alike(archive: bytes) -> bytes:
    """The archive without times, and with numbers in order where skops writes addresses in memory."""
    from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

    written = io.BytesIO()
    with ZipFile(io.BytesIO(archive)) as old, ZipFile(written, "w") as new:
        schema = old.read(_SCHEMA).decode()
        numbers: dict[str, str] = {}
        for address in _ADDRESS.findall(schema):
            numbers.setdefault(address, str(len(numbers) + 1))
        parts = {_SCHEMA: _ADDRESS.sub(lambda match: numbers[match[0]], schema).encode()}
        for name in old.namelist():
            if name != _SCHEMA:
                parts[_ADDRESS.sub(lambda match: numbers[match[0]], name)] = old.read(name)
        for name in sorted(parts):
            new.writestr(ZipInfo(name), parts[name], ZIP_DEFLATED, 9)
    return written.getvalue()
