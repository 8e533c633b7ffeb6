"""Where matrices are written: beside the earlier ones, never over a file that a person may have filled in."""

import hashlib
import re
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from hearing.core.errors import OutputNotWritable
from hearing.digest.matrix.model import Matrix
from hearing.digest.matrix.table import write_table
from hearing.digest.matrix.word import write_document
from hearing.digest.matrix.workbook import write_workbook

WRITERS: dict[str, Callable[[Matrix, Path], None]] = {
    "xlsx": write_workbook,
    "docx": write_document,
    "csv": write_table,
}
_NAME = re.compile(r"matrix-(\d+)\.(?:xlsx|docx|csv)")


def write_matrix(matrix: Matrix, folder: Path, formats: Iterable[str]) -> list[Path]:
    """Write the matrix as ``matrix-N`` into ``folder``, N above that of every file there.

    Where the newest file of a format is the same, letter by letter, that one is returned and none is written.

    Raises:
        OutputNotWritable: if the files cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        number = max((int(found[1]) for found in map(_NAME.fullmatch, _names(folder)) if found), default=0)
        with tempfile.TemporaryDirectory(dir=folder, prefix=".matrix-") as scratch:
            return [_placed(matrix, folder, Path(scratch), one, number) for one in formats]
    except OSError as error:
        raise OutputNotWritable(
            f"the matrix cannot be written: {error.strerror or error}",
            place=str(folder),
            hint="check the disk and your rights, or choose another folder with --output",
        ) from error


def _placed(matrix: Matrix, folder: Path, scratch: Path, format_: str, number: int) -> Path:
    draft = scratch / f"matrix.{format_}"
    WRITERS[format_](matrix, draft)
    newest = folder / f"matrix-{number}.{format_}"
    if newest.is_file() and newest.read_bytes() == draft.read_bytes():
        return newest
    target = folder / f"matrix-{number + 1}.{format_}"
    # Linking fails where a file of that name has come meanwhile; renaming would write over it.
    target.hardlink_to(draft)
    return target


def _names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def sha256_of(path: Path) -> str:
    """Hash of a file's bytes, in hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def changed_files(folder: Path, known: set[str]) -> list[Path]:
    """Matrices in a folder whose bytes, known by their hashes, are neither written nor taken in."""
    names = _names(folder) if folder.is_dir() else []
    paths = [folder / name for name in sorted(names) if _NAME.fullmatch(name)]
    return [path for path in paths if sha256_of(path) not in known]
