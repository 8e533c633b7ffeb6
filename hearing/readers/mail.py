"""E-mail messages (EML): headers as fields, the text, and the attachments."""

import email
import mimetypes
from collections.abc import Iterable
from email import policy
from email.errors import CloseBoundaryNotFoundDefect, StartBoundaryNotFoundDefect
from email.message import Message

from hearing.core.model import Block, Contents, Issue, Reading, Span, Status
from hearing.readers import refusals
from hearing.readers.charsets import decode
from hearing.readers.contract import CannotRead, Options
from hearing.readers.enclosures import Enclosures
from hearing.readers.mail_enclosures import encrypted_mail, is_logo, keep, last_part, lose_sealed, lose_winmail
from hearing.readers.mail_headers import file_name, header, mail_fields
from hearing.readers.mail_parts import is_text, leaves, payload
from hearing.readers.plain_text import plain_blocks, unix_lines

_ENCRYPTED = {"multipart/encrypted", "application/pgp-encrypted", "application/x-microsoft-rpmsg-message"}
_SMIME = {"application/pkcs7-mime", "application/x-pkcs7-mime"}
_SIGNATURES = {"application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature"}
_OUTLOOK_ONLY = {"application/ms-tnef", "application/vnd.ms-tnef"}
_MAILS = {"message/rfc822", "message/global"}
_CUT_OFF = (CloseBoundaryNotFoundDefect, StartBoundaryNotFoundDefect)

Text = tuple[str, tuple[Block, ...]]


def read_mail(content: bytes, name: str, options: Options) -> Contents:
    """Read a mail; quoted mails stay in the text.

    Returns:
        One reading with the headers in ``fields``, text/plain before text/html; mails inside the mail become
        attachments named «….eml». Attachments that cannot be had are ``lost``.

    Raises:
        CannotRead: if the mail is encrypted, empty, or no mail at all.
    """
    del name, options
    if not content.strip():
        raise CannotRead(
            Status.UNREADABLE, "empty", "the mail is empty", hint="save the mail once more from the mail program"
        )
    try:
        return _contents(email.message_from_bytes(content, policy=policy.default))
    except (CannotRead, MemoryError):
        raise
    except Exception:
        return _forgivingly(content)


def _forgivingly(content: bytes) -> Contents:
    """Read with the old parser, which takes headers as they are where the new one stumbles over broken ones."""
    try:
        return _contents(email.message_from_bytes(content, policy=policy.compat32))
    except (CannotRead, MemoryError):
        raise
    except Exception as error:
        raise refusals.damaged("an e-mail", type(error).__name__) from error


def joined(texts: Iterable[Text]) -> Text:
    """Several texts as one, a blank line between them, with their blocks moved along."""
    text, blocks = "", list[Block]()
    for piece, found in texts:
        start = len(text) + 2 if text else 0
        text = f"{text}\n\n{piece}" if text else piece
        blocks += [_moved(block, start) for block in found]
    return text, tuple(blocks)


def plain(text: str) -> Text:
    """Plain text with its blocks."""
    lines = unix_lines(text)
    return lines, tuple(plain_blocks(lines))


def page(markup: str) -> Text:
    """The text of a page with its blocks."""
    from hearing.readers.html import blocks_from_html

    return blocks_from_html(markup) if markup.strip() else ("", ())


def _moved(block: Block, by: int) -> Block:
    span = Span(block.span.start + by, block.span.end + by)
    return Block(block.kind, span, block.page, block.level, block.question)


def _contents(message: Message) -> Contents:
    parts = list(leaves(message))
    if any(map(_is_encrypted, [message, *parts])):
        raise encrypted_mail()
    issues = _shape(message)
    texts = [_text(part, issues) for part in parts if is_text(part)]
    if any("-----BEGIN PGP MESSAGE-----" in text for text, _ in texts):
        raise encrypted_mail()
    text, blocks = joined(text for text in texts if text[0].strip())
    enclosures = Enclosures()
    for part in parts:
        if not is_text(part):
            _enclose(part, enclosures)
    return enclosures.contents(Reading(text, blocks, mail_fields(message)), issues=tuple(dict.fromkeys(issues)))


def _is_encrypted(part: Message) -> bool:
    kind = part.get_content_type()
    if kind in _SMIME:
        return part.get_param("smime-type") not in {"signed-data", "certs-only"}
    return kind in _ENCRYPTED or file_name(part).casefold().endswith(".rpmsg")


def _shape(message: Message) -> list[Issue]:
    issues = []
    if not message.keys():
        issues.append(
            Issue(
                "no-mail-headers",
                "the mail has no headers, so its sender, date and subject are unknown",
                "save the mail once more from the mail program, or say by hand who sent it",
            )
        )
    if any(isinstance(defect, _CUT_OFF) for part in message.walk() for defect in part.defects):
        issues.append(
            Issue(
                "cut-off-mail",
                "the mail ends before its own end mark; text or attachments may be missing",
                "save the mail once more from the mail program and compare the attachments",
            )
        )
    return issues


def _text(part: Message, issues: list[Issue]) -> Text:
    found = payload(part)
    decoded = decode(found.content, part.get_content_charset() or "")
    issues += decoded.issues
    if found.damaged:
        issues.append(
            Issue(
                "damaged-text",
                "the mail's text was damaged on its way; signs may be missing",
                "compare it with the mail in the mail program, or ask the sender for it once more",
            )
        )
    return page(decoded.text) if part.get_content_type() == "text/html" else plain(decoded.text)


def _enclose(part: Message, enclosures: Enclosures) -> None:
    kind = part.get_content_type()
    if kind in _MAILS:
        _enclose_mail(part, enclosures)
    elif part.get_content_maintype() == "message" or kind in _SIGNATURES:
        return  # delivery reports and signatures say nothing about the hearing
    elif kind in _OUTLOOK_ONLY or file_name(part).casefold() == "winmail.dat":
        lose_winmail(enclosures, file_name(part))
    elif kind in _SMIME:
        lose_sealed(enclosures, file_name(part))
    else:
        _enclose_file(part, enclosures)


def _enclose_mail(part: Message, enclosures: Enclosures) -> None:
    inner = part.get_payload()
    mail = inner[0] if isinstance(inner, list) and inner else None
    subject = header(mail, "Subject") if isinstance(mail, Message) else ""
    name = last_part(file_name(part)) or f"{subject.replace('/', '-') or 'mail'}.eml"
    try:
        content = mail.as_bytes(policy=policy.compat32) if isinstance(mail, Message) else b""
    except MemoryError:
        raise
    except Exception:
        # writing a broken mail out again fails in as many ways as reading it
        content = b""
    keep(enclosures, name, content)


def _enclose_file(part: Message, enclosures: Enclosures) -> None:
    found = payload(part)
    kind = part.get_content_type()
    inside = part.get_content_disposition() == "inline" or "Content-ID" in part
    if is_logo(kind, len(found.content), inside=inside):
        return
    name = last_part(file_name(part)) or f"attachment{mimetypes.guess_extension(kind) or ''}"
    keep(enclosures, name, found.content, damaged=found.damaged)
