"""E-mails, with and without attachments."""

from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, parseaddr
from zoneinfo import ZoneInfo

from msg_writer import write_msg

from making.plain import body
from making.texts import Text

_WORD = ("application", "vnd.openxmlformats-officedocument.wordprocessingml.document")


def eml(text: Text) -> bytes:
    """A mail as a mail program saves it."""
    return _message(text, body(text)).as_bytes()


def eml_with(text: Text, name: str, attachment: bytes) -> bytes:
    """A mail that says little, with the answer attached."""
    message = _message(text, text["mail_text"] + "\n")
    message.add_attachment(attachment, maintype=_WORD[0], subtype=_WORD[1], filename=name)
    message.set_boundary(f"=_{text.name}")
    return message.as_bytes()


def msg(text: Text) -> bytes:
    """A mail as Outlook saves it."""
    name, address = parseaddr(text["from"])
    return write_msg(text["subject"], name, address, text["to"], _sent(text), body(text), [])


def _message(text: Text, content: str) -> EmailMessage:
    message = EmailMessage(policy=SMTP)
    message["From"] = text["from"]
    message["To"] = text["to"]
    message["Subject"] = text["subject"]
    message["Date"] = format_datetime(_sent(text))
    message["Message-ID"] = f"<{text.name}@post.example>"
    message.set_content(content, cte="quoted-printable")
    return message


def _sent(text: Text) -> datetime:
    return datetime.fromisoformat(text["date"]).replace(tzinfo=ZoneInfo("Europe/Oslo"))
