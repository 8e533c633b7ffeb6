"""What mails enclose: files to keep, logos to leave out, and what only a mail program can open."""

from hearing.core.model import Issue, Status
from hearing.readers.contract import CannotRead
from hearing.readers.enclosures import Enclosures

_SMALL = 20_000  # bytes; a smaller picture inside the text is a logo


def encrypted_mail() -> CannotRead:
    """The refusal of a mail that only its recipient can open."""
    return CannotRead(
        Status.ENCRYPTED,
        "encrypted",
        "an e-mail that is encrypted",
        hint="open it in the mail program of its recipient and save it as PDF",
    )


def is_logo(kind: str, size: int, *, inside: bool) -> bool:
    """Whether an enclosed file is only a small picture inside the text."""
    return inside and kind.startswith("image/") and size < _SMALL


def last_part(name: str) -> str:
    """The name without the folders of the sender's machine."""
    return name.replace("\\", "/").rpartition("/")[2]


def keep(enclosures: Enclosures, name: str, content: bytes, *, damaged: bool = False) -> None:
    """Keep what came out of an attachment, or account for it as lost if nothing did."""
    name = enclosures.name(name)
    how = "may lack something" if content else "cannot be decoded"
    issue = Issue(
        "damaged-attachment",
        f"the attachment {name} was damaged on its way and {how}",
        "ask the sender to send it once more, or save it from the mail program",
    )
    if not content:
        enclosures.lose(name, Status.UNREADABLE, issue)
        return
    enclosures.add(name, content)
    if damaged:
        enclosures.issues.append(issue)


def lose_winmail(enclosures: Enclosures, name: str) -> None:
    """Account for what is packed in Outlook's own form."""
    name = enclosures.name(name or "winmail.dat")
    issue = Issue(
        "winmail-dat",
        f"{name} holds attachments, or the text itself, in a form that only Outlook opens",
        "open the mail in Outlook and save what is attached, or ask the sender to send it as plain text or HTML",
    )
    enclosures.lose(name, Status.UNSUPPORTED, issue)


def lose_sealed(enclosures: Enclosures, name: str) -> None:
    """Account for a text that lies inside a signature."""
    name = enclosures.name(name or "smime.p7m")
    issue = Issue(
        "sealed-mail",
        f"the text of the mail lies inside a signature ({name}) that only a mail program opens",
        "open the mail in the mail program and save it as PDF",
    )
    enclosures.lose(name, Status.UNSUPPORTED, issue)


def lose_link(enclosures: Enclosures, name: str) -> None:
    """Account for an attachment that is only a link to a file elsewhere."""
    name = enclosures.name(name)
    issue = Issue(
        "linked-attachment",
        f"{name} is not in the mail: it is a link to a file on the sender's server",
        "open the link in the mail program and save the file, or ask the sender to attach it",
    )
    enclosures.lose(name, Status.UNREADABLE, issue)
