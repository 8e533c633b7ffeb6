"""E-mail messages as Outlook saves them (MSG)."""

import hashlib
from datetime import datetime
from email.message import EmailMessage
from typing import TYPE_CHECKING

from hearing.core import fields as keys
from hearing.core.model import Contents, Issue, Reading
from hearing.readers import refusals
from hearing.readers.charsets import decode
from hearing.readers.contract import CannotRead, Options
from hearing.readers.enclosures import Enclosures
from hearing.readers.mail import Text, page, plain, read_mail
from hearing.readers.mail_enclosures import encrypted_mail, is_logo, keep, last_part, lose_link
from hearing.readers.outlook_item import (
    BODY,
    CONTENT_ID,
    DATA,
    EMBEDDED_MAIL,
    HTML,
    MESSAGE_CLASS,
    MIME_TYPE,
    ROOT_MAIL,
    RTF,
    binary,
    file_name,
    method,
    open_storage,
    outlook_fields,
    string,
)

if TYPE_CHECKING:
    from oxmsg.storage import Storage

_MAIL_STORAGE = "__substg1.0_3701000D"
_BY_VALUE, _MAIL = {0, 1}, 5  # ways of attaching; what is left are links and drawings


def read_outlook(content: bytes, name: str, options: Options) -> Contents:
    """Read a mail; quoted mails stay in the text.

    Returns:
        As ``mail.read_mail``; mails inside the mail become attachments named «….eml».

    Raises:
        CannotRead: if the mail is encrypted or damaged.
    """
    del name
    try:
        return _contents(open_storage(content), options)
    except (CannotRead, MemoryError):
        raise
    except Exception as error:
        # olefile and oxmsg raise whatever a damaged file makes them stumble over
        raise refusals.damaged("an Outlook e-mail", type(error).__name__) from error


def _contents(mail: "Storage", options: Options) -> Contents:
    kind = string(mail, MESSAGE_CLASS).upper()
    if kind.startswith("IPM.NOTE.SMIME") and "MULTIPARTSIGNED" not in kind:
        raise encrypted_mail()
    if any(name.casefold().endswith(".rpmsg") for name in map(file_name, mail.iter_attachment_storages())):
        raise encrypted_mail()
    fields = outlook_fields(mail, ROOT_MAIL)
    if "MULTIPARTSIGNED" in kind:
        return _signed(mail, fields, options)
    issues: list[Issue] = []
    text, blocks = _text(mail, issues)
    enclosures = Enclosures()
    for attachment in mail.iter_attachment_storages():
        _enclose(attachment, enclosures)
    return enclosures.contents(Reading(text, blocks, fields), issues=tuple(issues))


def _signed(mail: "Storage", fields: dict[str, str], options: Options) -> Contents:
    """A signed mail lies whole, as an EML, in its only attachment."""
    inner = b"".join(binary(attachment, DATA) for attachment in mail.iter_attachment_storages())
    found = read_mail(inner, "", options)
    readings = tuple(Reading(reading.text, reading.blocks, fields) for reading in found.readings)
    return Contents(readings, found.attachments, found.issues, found.lost)


def _text(mail: "Storage", issues: list[Issue]) -> Text:
    """Plain text, else HTML, else RTF; Outlook keeps at least one of them."""
    if body := string(mail, BODY):
        return plain(body)
    if markup := _html(mail, issues):
        return page(markup)
    return _from_rtf(mail)


def _html(mail: "Storage", issues: list[Issue]) -> str:
    decoded = decode(binary(mail, HTML))
    if decoded.text.strip():
        issues += decoded.issues
        return decoded.text
    return string(mail, HTML)


def _from_rtf(mail: "Storage") -> Text:
    from hearing.readers.outlook_rtf import unpack_rtf
    from hearing.readers.rtf import reading_of_rtf

    rtf = unpack_rtf(binary(mail, RTF))
    reading = reading_of_rtf(rtf) if rtf.strip(b"\0\r\n ") else Reading("", ())
    return reading.text, reading.blocks


def _enclose(attachment: "Storage", enclosures: Enclosures) -> None:
    name = last_part(file_name(attachment)) or "attachment"
    inner = _inner_mail(attachment)
    if inner is not None:
        keep(enclosures, _eml_name(name), _as_eml_if_possible(inner))
    elif method(attachment) not in _BY_VALUE:
        lose_link(enclosures, name)
    else:
        data = binary(attachment, DATA)
        if not is_logo(string(attachment, MIME_TYPE), len(data), inside=bool(string(attachment, CONTENT_ID))):
            keep(enclosures, name, data)


def _inner_mail(attachment: "Storage") -> "Storage | None":
    """The mail that is attached; None where it is a file, a link or a drawing."""
    if method(attachment) != _MAIL:
        return None
    return next((held for held in attachment.storages if held.name == _MAIL_STORAGE), None)


def _eml_name(name: str) -> str:
    return name if name.casefold().endswith(".eml") else f"{name.removesuffix('.msg')}.eml"


def _as_eml_if_possible(mail: "Storage") -> bytes:
    try:
        return _as_eml(mail).as_bytes()
    except MemoryError:
        raise
    except Exception:
        # a damaged inner mail must not take the outer one with it
        return b""


def _as_eml(mail: "Storage") -> EmailMessage:
    """A mail inside the mail as an EML: the same bytes for the same mail each time."""
    message = EmailMessage()
    fields = outlook_fields(mail, EMBEDDED_MAIL)
    for header, key in (("From", keys.FROM), ("To", keys.TO), ("Subject", keys.SUBJECT)):
        if key in fields:
            message[header] = fields[key]
    if keys.SENT in fields:
        message["Date"] = datetime.fromisoformat(fields[keys.SENT])
    message.set_content(_text(mail, [])[0])
    for attachment in mail.iter_attachment_storages():
        _attach(attachment, message)
    if message.is_multipart():
        # the boundary would be drawn by lot otherwise
        message.set_boundary(f"={hashlib.sha256(repr(fields).encode()).hexdigest()[:32]}")
    return message


def _attach(attachment: "Storage", message: EmailMessage) -> None:
    name = last_part(file_name(attachment)) or "attachment"
    inner = _inner_mail(attachment)
    if inner is not None:
        message.add_attachment(_as_eml(inner), filename=_eml_name(name))
    else:
        data = binary(attachment, DATA)
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
