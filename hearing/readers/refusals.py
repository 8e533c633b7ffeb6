"""The refusals that several formats share, worded once."""

from hearing.core.model import Status
from hearing.readers.contract import CannotRead


def encrypted(what: str) -> CannotRead:
    """``what``, such as «a PDF», cannot be opened without a password."""
    return CannotRead(
        Status.ENCRYPTED,
        "password",
        f"{what} that is protected with a password",
        hint="open it with the password and save it without, or ask the sender for a file without password",
    )


def damaged(what: str, why: str = "") -> CannotRead:
    """``what`` is broken; ``why`` is what the parser said."""
    detail = f" ({why})" if why else ""
    return CannotRead(
        Status.UNREADABLE,
        "damaged",
        f"{what} that is damaged or not complete{detail}",
        hint="open it in its own program and save it once more, or ask the sender for the file again",
    )
