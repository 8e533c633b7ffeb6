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


def no_text(what: str) -> CannotRead:
    """``what`` opens, but says nothing."""
    return CannotRead(
        Status.UNREADABLE,
        "no-text",
        f"{what} that holds no text",
        hint="open it: if you see an answer there, ask the sender for it as a PDF with text",
    )


def only_pictures(what: str) -> CannotRead:
    """``what`` is a text document into which a scan or a photograph was pasted."""
    return CannotRead(
        Status.NEEDS_OCR,
        "needs-ocr",
        f"{what} that holds only pictures, such as a scan",
        hint="save it as PDF and put that into the inbox, so that its text can be recognised",
    )


def raise_out_of_memory(error: Exception) -> None:
    """Tell a parser's want of memory from damage; libxml2 words it «unknown error», having no memory to say more.

    Raises:
        MemoryError: if that is what the parser's error means.
    """
    from lxml import etree

    if isinstance(error, etree.LxmlError) and getattr(error, "code", None) == etree.ErrorTypes.ERR_NO_MEMORY:
        raise MemoryError from error
