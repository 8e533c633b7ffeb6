"""The parts of an e-mail: which hold its text, which are files, and what is in them."""

import base64
import binascii
import re
from collections.abc import Iterator
from email.errors import InvalidBase64CharactersDefect, InvalidBase64LengthDefect, InvalidBase64PaddingDefect
from email.message import Message
from typing import NamedTuple

from hearing.readers.mail_headers import file_name

_DAMAGE = {InvalidBase64CharactersDefect, InvalidBase64PaddingDefect}
_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/]")


class Payload(NamedTuple):
    """A part's content; ``damaged`` where its transfer encoding was broken and something may be missing."""

    content: bytes
    damaged: bool = False


def leaves(part: Message) -> Iterator[Message]:
    """Parts that hold something themselves, in order; of several wordings of one text only the plainest.

    A mail inside the mail is one such part.
    """
    children = part.get_payload()
    if not part.is_multipart() or part.get_content_maintype() == "message" or not isinstance(children, list):
        yield part
        return
    below = [leaf for child in children if isinstance(child, Message) for leaf in leaves(child)]
    if part.get_content_type() == "multipart/alternative":
        below = _without_other_wordings(below)
    yield from below


def is_text(part: Message) -> bool:
    """Whether the part is shown as the mail's text, not as a file."""
    if part.get_content_disposition() == "attachment" or file_name(part):
        return False
    return part.get_content_type() in {"text/plain", "text/html"} or part.get_content_maintype() == "multipart"


def payload(part: Message) -> Payload:
    """What the part holds, its transfer encoding undone as far as it goes."""
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes):
        return Payload(b"", damaged=True)
    defects = {type(defect) for defect in part.defects}
    if InvalidBase64LengthDefect in defects:
        return Payload(_whole_quartets(content), damaged=True)
    return Payload(content, damaged=bool(_DAMAGE & defects))


def _without_other_wordings(below: list[Message]) -> list[Message]:
    texts = [part for part in below if is_text(part) and payload(part).content.strip()]
    kept = [part for part in texts if part.get_content_type() != "text/html"] or texts
    return [part for part in below if part in kept or part.get_content_maintype() != "text" or file_name(part)]


def _whole_quartets(encoded: bytes) -> bytes:
    """Base64 that lacks or has signs too many, decoded as far as four of them stand together."""
    signs = _NOT_BASE64.sub(b"", encoded)
    try:
        return base64.b64decode(signs[: len(signs) // 4 * 4])
    except binascii.Error:
        return b""
