"""What an Outlook file (MSG) says of a mail or an attachment, property by property."""

from contextlib import suppress
from email import policy
from email.parser import HeaderParser
from io import BytesIO
from typing import TYPE_CHECKING

from hearing.core import fields as keys
from hearing.readers.charsets import decode
from hearing.readers.mail_headers import mail_fields

if TYPE_CHECKING:
    from oxmsg.storage import Storage

ROOT_MAIL, EMBEDDED_MAIL, ATTACHMENT = 32, 24, 8  # bytes before the properties in each kind of object

# Property numbers of MS-OXPROPS
MESSAGE_CLASS, SUBJECT, HEADERS, DISPLAY_TO = 0x001A, 0x0037, 0x007D, 0x0E04
SUBMITTED, DELIVERED = 0x0039, 0x0E06
BODY, HTML, RTF = 0x1000, 0x1013, 0x1009
FROM_NAME, FROM_SMTP, FROM_EMAIL = 0x0042, 0x5D02, 0x0065
SENDER_NAME, SENDER_SMTP, SENDER_EMAIL = 0x0C1A, 0x5D01, 0x0C1F
DATA, METHOD, LONG_NAME, SHORT_NAME, DISPLAY_NAME = 0x3701, 0x3705, 0x3707, 0x3704, 0x3001
CONTENT_ID, MIME_TYPE = 0x3712, 0x370E
_UNICODE, _EIGHT_BIT, _BINARY = 0x001F, 0x001E, 0x0102


def open_storage(content: bytes) -> "Storage":
    """Everything in the file.

    Raises:
        Exception: of any kind, if the file is damaged.
    """
    from olefile import OleFileIO
    from oxmsg.storage import Storage

    with OleFileIO(BytesIO(content)) as ole:
        return Storage.from_ole(ole)


def string(held: "Storage", number: int) -> str:
    """A property in text; empty where there is none."""
    with suppress(KeyError):
        return str(held.property_stream_bytes(number, _UNICODE).decode("utf-16-le", errors="replace")).rstrip("\0")
    with suppress(KeyError):
        return decode(held.property_stream_bytes(number, _EIGHT_BIT)).text.rstrip("\0")
    return ""


def binary(held: "Storage", number: int) -> bytes:
    """A property in bytes; empty where there is none."""
    with suppress(KeyError):
        return bytes(held.property_stream_bytes(number, _BINARY))
    return b""


def outlook_fields(mail: "Storage", header_size: int) -> dict[str, str]:
    """Fields of a mail: from the headers that it came with, else from Outlook's own properties."""
    headers = HeaderParser(policy=policy.default).parsestr(string(mail, HEADERS))
    found = {
        keys.FROM: _sender(mail),
        keys.TO: string(mail, DISPLAY_TO),
        keys.SUBJECT: string(mail, SUBJECT),
        keys.SENT: _sent(mail, header_size),
    }
    return {key: " ".join(value.split()) for key, value in (found | mail_fields(headers)).items() if value.strip()}


def _sender(mail: "Storage") -> str:
    """«Name <address>»; an address of the sender's own Exchange server, which has no @, is left out."""
    name = string(mail, FROM_NAME) or string(mail, SENDER_NAME)
    addresses = (string(mail, number) for number in (FROM_SMTP, SENDER_SMTP, FROM_EMAIL, SENDER_EMAIL))
    address = next((found for found in addresses if "@" in found), "")
    return f"{name} <{address}>".strip() if address else name


def _sent(mail: "Storage", header_size: int) -> str:
    from oxmsg.properties import Properties

    properties = Properties(mail, header_size)
    for number in (SUBMITTED, DELIVERED):  # submitted, delivered
        with suppress(ValueError, OverflowError, AttributeError):
            moment = properties.date_prop_value(number)
            if moment is not None:
                return str(moment.isoformat())
    return ""


def method(attachment: "Storage") -> int:
    """How a file is attached; 0 where it is not said."""
    from oxmsg.properties import Properties

    return int(Properties(attachment, ATTACHMENT).int_prop_value(METHOD) or 0)


def file_name(attachment: "Storage") -> str:
    """The name that an attachment was given; empty where it has none."""
    return string(attachment, LONG_NAME) or string(attachment, SHORT_NAME) or string(attachment, DISPLAY_NAME)
