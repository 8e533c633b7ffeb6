"""Files inside a PDF: attachments, and the documents of a portfolio."""

from typing import TYPE_CHECKING

from hearing.core.model import Issue, Status
from hearing.readers.enclosures import Enclosures

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_MOST = 50 * 2**20  # bytes in all


def enclosures_of(document: "PdfDocument") -> Enclosures:
    """The files inside; those that are damaged, or too large together with those before them, are lost."""
    enclosures = Enclosures()
    left = _MOST
    for index in range(document.count_attachments()):
        said, data = _attached(document, index)
        name = enclosures.name(said or f"attachment {index + 1}")
        if data is None:
            enclosures.lose(name, Status.UNREADABLE, _damaged(name))
        elif len(data) > left:
            enclosures.lose(name, Status.UNREADABLE, _too_large(name))
        else:
            left -= len(data)
            enclosures.add(name, data)
    return enclosures


def _attached(document: "PdfDocument", index: int) -> tuple[str, bytes | None]:
    """A file's name and content, as far as they can be had."""
    import pypdfium2

    name = ""
    try:
        attachment = document.get_attachment(index)
        name = attachment.get_name()
        return name, bytes(attachment.get_data())
    except pypdfium2.PdfiumError:
        return name, None


def _damaged(name: str) -> Issue:
    message = f"{name} cannot be taken out of the PDF"
    return Issue("damaged-attachment", message, "save it from a PDF program, or ask the sender for this file")


def _too_large(name: str) -> Issue:
    message = f"{name} was not taken out: the files inside the PDF have more than {_MOST // 2**20} MB"
    return Issue("too-large", message, "if it is an answer, save it from a PDF program and put it into the inbox")
