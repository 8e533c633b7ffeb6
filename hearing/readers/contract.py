"""What every reader takes, gives and raises."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from hearing.core.errors import HearingError
from hearing.core.model import Contents, Status


@dataclass(frozen=True, slots=True)
class ColumnMap:
    """Which columns of a survey export hold what, by their header text; for exports that are not recognised."""

    sender: str = ""
    organisation: str = ""
    sender_type: str = ""
    on_behalf_of: str = ""
    email: str = ""
    date: str = ""
    texts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Options:
    """How to read.

    Attributes:
        columns: Column map of the hearing's survey export, if it has one.
        ocr: Whether scanned pages go through tesseract when it is installed.
        seconds: Time limit of a file; recognition stops early enough to keep what it has by then.
        scratch: Where a reader may put what it needs for a moment; None is the machine's own place for that.
    """

    columns: ColumnMap | None = None
    ocr: bool = True
    seconds: float = 120.0
    scratch: Path | None = None


class CannotRead(HearingError):
    """A file that cannot be used, with the status that it gets."""

    exit_code = 4

    def __init__(self, status: Status, code: str, message: str, *, hint: str) -> None:
        super().__init__(message, hint=hint)
        self.status = status
        self.code = code


Reader = Callable[[bytes, str, Options], Contents]
