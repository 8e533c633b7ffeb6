"""Headers of an e-mail, decoded, however they were written."""

from datetime import datetime
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parsedate_to_datetime

from hearing.core import fields as keys
from hearing.readers.charsets import decode


def mail_fields(message: Message) -> dict[str, str]:
    """``from``, ``to``, ``subject`` and ``sent`` (ISO 8601), as far as the mail has them."""
    found = {
        keys.FROM: header(message, "From") or header(message, "Sender") or header(message, "Reply-To"),
        keys.TO: header(message, "To"),
        keys.SUBJECT: header(message, "Subject"),
        keys.SENT: _sent(message),
    }
    return {key: value for key, value in found.items() if value}


def header(message: Message, name: str) -> str:
    """A header as one line; empty where there is none."""
    try:
        text = str(message[name] or "")
    except MemoryError:
        raise
    except Exception:
        # the standard library's parser of headers stumbles in many ways over broken ones
        text = "\ufffd"
    undecoded = "\ufffd" in text or "=?" in text
    return " ".join((_decoded(message, name) if undecoded else text).split())


def file_name(part: Message) -> str:
    """The name that an attachment was given; empty where it has none."""
    try:
        name = part.get_filename() or ""
    except MemoryError:
        raise
    except Exception:
        return ""
    raw = name.encode("utf-8", errors="surrogateescape")
    return _words(decode(raw).text)


def _decoded(message: Message, name: str) -> str:
    """A header in bytes beyond ASCII, which no standard allows and many programs write."""
    raw = next((value for key, value in message.raw_items() if key.lower() == name.lower()), "")
    return _words(decode(str(raw).encode("utf-8", errors="surrogateescape")).text)


def _words(text: str) -> str:
    try:
        return str(make_header(decode_header(text)))
    except (LookupError, ValueError):
        return text


def _sent(message: Message) -> str:
    """When the mail was sent; failing that, when a server first says that it received it."""
    received = [line.rpartition(";")[2] for line in map(str, message.get_all("Received", []))]
    for text in (header(message, "Date"), *reversed(received)):
        moment = _moment(text)
        if moment:
            return moment.isoformat()
    return ""


def _moment(text: str) -> datetime | None:
    try:
        return parsedate_to_datetime(text)
    except (TypeError, ValueError, IndexError, OverflowError):
        return None
