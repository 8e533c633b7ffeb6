"""Bytes to text, whatever the bytes say of themselves."""

import codecs
import re
from typing import NamedTuple

from hearing.core.model import Issue

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_OLD = ("cp1252", "mac_roman", "cp850")
_EXPECTED = frozenset("ÆØÅæøåÄÖäöÉéÈèÜüÓóÁáÔôÊêÀàČčĐđŋŊŠšŦŧŽž«»–—‘’‚“”„…•·§°½¼¾´©®€²³×\u00a0\u00ad")
_NORDIC = frozenset("ÆØÅæøåÄÖäö")
_TWICE_ENCODED = re.compile("Ã[¦¸¥¤¶©†˜…„–]|â€[™œ\x9d“”¦¢]|Â[«»§°\u00a0]")
_LATIN_OF_BYTES_WITHOUT_LETTER = {byte: chr(byte) for byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D)}
_WINDOWS_SIGNS = {byte: bytes([byte]).decode("cp1252", errors="ignore") or chr(byte) for byte in range(128, 160)}
_WINDOWS = frozenset({"iso8859-1", "latin-1", "ascii", "cp1252", "iso8859-15"})
_LEAST_EXPECTED = 0.8
_TITLES = {"cp1252": "Windows-1252", "mac_roman": "Mac Roman", "cp850": "DOS (cp850)"}
_CHECK = "check that æ, ø, å, ä and ö are right in the text"


class Decoded(NamedTuple):
    """Text, the encoding that it was read with, and what a person should know of the choice."""

    text: str
    encoding: str
    issues: tuple[Issue, ...] = ()


def decode(content: bytes, declared: str = "") -> Decoded:
    """Decode with the encoding that the bytes show, not only the one that they or their envelope declare.

    Args:
        content: Any bytes; never fails.
        declared: What a mail header, ``<meta charset>`` or the like says; empty where nothing does.

    Returns:
        Text without byte order mark; an issue ``guessed-charset`` where the encoding was guessed and could be
        another, or where the declared one is wrong.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return Decoded(content[len(mark) :].decode(encoding, errors="replace"), encoding)
    wide = _wide(content)
    if wide:
        return Decoded(content.decode(wide, errors="replace"), wide, _issue(wide, declared))
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_old(content, declared)
    return _once(text, content, declared)


def is_wide(content: bytes) -> bool:
    """Whether the bytes are text in UTF-16 or UTF-32, in which zero bytes are nothing strange."""
    return content.startswith(tuple(mark for mark, _ in _MARKS[1:])) or bool(_wide(content))


def _wide(content: bytes) -> str:
    """UTF-16 without a mark shows as every other byte being zero."""
    half = len(content) // 2
    if half < 4:
        return ""
    if content[1::2].count(0) > 0.7 * half and content[::2].count(0) < 0.1 * half:
        return "utf-16-le"
    if content[::2].count(0) > 0.7 * half and content[1::2].count(0) < 0.1 * half:
        return "utf-16-be"
    return ""


def _once(text: str, content: bytes, declared: str) -> Decoded:
    if content.isascii():
        return Decoded(text, "utf-8")
    if _TWICE_ENCODED.search(text):
        return _twice(text)
    wrong = declared and _known(declared) not in {"utf-8", ""}
    return Decoded(text, "utf-8", _issue("utf-8", declared) if wrong else ())


def _twice(text: str) -> Decoded:
    """Undo that UTF-8 was taken for Windows-1252 and encoded once more; only where it holds for the whole text."""
    try:
        inner = b"".join(_windows_byte(character) for character in text).decode("utf-8")
    except UnicodeError:
        message = "some letters stand wrongly encoded in the file itself, and are left as they stand"
        return Decoded(text, "utf-8", (Issue("mojibake", message, "ask for the original document"),))
    message = "the text was encoded as UTF-8 twice; read by decoding it twice"
    return Decoded(inner, "utf-8", (Issue("guessed-charset", message, _CHECK),))


def _windows_byte(character: str) -> bytes:
    if ord(character) in _LATIN_OF_BYTES_WITHOUT_LETTER:
        return bytes([ord(character)])
    return character.encode("cp1252")


def _decode_old(content: bytes, declared: str) -> Decoded:
    known = _known(declared)
    if known and known not in {"utf-8", *_WINDOWS}:
        try:
            return Decoded(content.decode(known), known)
        except (UnicodeDecodeError, LookupError):
            pass
    if _mostly_utf8(content):
        message = "some characters are damaged and shown as \ufffd"
        issue = Issue("guessed-charset", message, "compare with the original, or ask for the file once more")
        return Decoded(content.decode("utf-8", errors="replace"), "utf-8", (issue,))
    encoding, text = max(((name, _lenient(content, name)) for name in _OLD), key=lambda pair: _expected(pair[1]))
    if _expected(text) < _LEAST_EXPECTED:
        encoding, text = _by_statistics(content) or (encoding, text)
    sure = known in _WINDOWS if declared else _is_plainly_nordic(text)
    return Decoded(text, encoding, () if sure and encoding == "cp1252" else _issue(encoding, declared))


def _is_plainly_nordic(text: str) -> bool:
    """Whether no sign speaks against the encoding, and a letter that others have elsewhere speaks for it."""
    return _expected(text) == 1.0 and not _NORDIC.isdisjoint(text)


def _known(declared: str) -> str:
    try:
        return codecs.lookup(declared.strip().strip("\"'")).name
    except (LookupError, ValueError):
        return ""


def _mostly_utf8(content: bytes) -> bool:
    text = content.decode("utf-8", errors="replace")
    right = sum(character > "\x7f" and character != "\ufffd" for character in text)
    return right > 10 * text.count("\ufffd")


def _lenient(content: bytes, encoding: str) -> str:
    if encoding != "cp1252":
        return content.decode(encoding, errors="replace")
    text = content.decode("latin-1")
    return text.translate(_WINDOWS_SIGNS)


def _expected(text: str) -> float:
    """Share of the characters beyond ASCII that Nordic text is likely to hold, 0 to 1."""
    beyond = [character for character in text if character > "\x7f"]
    return sum(character in _EXPECTED for character in beyond) / len(beyond) if beyond else 1.0


def _by_statistics(content: bytes) -> tuple[str, str] | None:
    from charset_normalizer import from_bytes

    best = from_bytes(content[:200_000]).best()
    if best is None:
        return None
    return best.encoding, content.decode(best.encoding, errors="replace")


def _issue(encoding: str, declared: str) -> tuple[Issue, ...]:
    name = _TITLES.get(encoding, encoding.upper())
    message = f"declared as {declared}, but read as {name}" if declared else f"no encoding given; read as {name}"
    return (Issue("guessed-charset", message, _CHECK),)
