"""A text as the finders see it: clean, with its line breaks, and with odd digits and dashes made plain."""

import re
import unicodedata
from dataclasses import dataclass

from hearing.core.model import Span
from hearing.core.offsets import Clean, clean

PARAGRAPH_BREAK = "\f"
_UNSEEN = re.compile(r"[\u00ad\u200b-\u200d\u2060\ufeff]+")
_BROKEN_WORD = re.compile(r"(?<=[^\W\d_])-[ \t]*\r?\n[ \t]*(?=[a-zæøåäö])")
_BLANKS = re.compile(r"[\s\x02]+")
_DASHES = frozenset(map(ord, "‐‑‒–—―−﹣－"))
_DOTS = frozenset(map(ord, "․．。"))


class _Plain(dict[int, int]):
    """For ``str.translate``: one character for one, so that places stay the same."""

    def __missing__(self, code: int) -> int:
        self[code] = _plain(code)
        return self[code]


def _plain(code: int) -> int:
    if code in _DASHES:
        return ord("-")
    if code in _DOTS:
        return ord(".")
    char = chr(code)
    if len(char.lower()) > 1:
        return ord(char.lower()[0])
    digit = unicodedata.decimal(char, None)
    if digit is not None:
        return ord(str(digit))
    is_styled = 0xFF00 <= code <= 0xFFEF or 0x1D400 <= code <= 0x1D7FF
    plain = unicodedata.normalize("NFKC", char) if is_styled else char
    return ord(plain) if len(plain) == 1 else code


_PLAIN = _Plain()


@dataclass(frozen=True, slots=True)
class Page:
    r"""A text with the way back to what was read.

    Attributes:
        text: Cleaned (see ``core.offsets``); a line break is ``\n`` and a blank line ``\f``, digits are ASCII,
            dashes are hyphens.
        clean: The cleaned text, character by character as long as ``text``.
    """

    text: str
    clean: Clean

    def source_span(self, start: int, end: int) -> Span:
        """Where characters ``start`` up to ``end`` stand in the text as read."""
        return self.clean.source_span(start, end)


def searchable(raw: str) -> str:
    """A text as a page has it, on one line and without the way back: many times faster."""
    text = raw if raw.isascii() else unicodedata.normalize("NFC", _UNSEEN.sub("", raw)).translate(_PLAIN)
    return _BLANKS.sub(" ", _BROKEN_WORD.sub("", text))


def page_of(raw: str) -> Page:
    """The page of a text as read."""
    cleaned = clean(raw)
    breaks = cleaned.line_breaks(raw)
    text = cleaned.text
    if breaks:
        chars = list(text)
        for at, number in breaks:
            chars[at] = "\n" if number == 1 else PARAGRAPH_BREAK
        text = "".join(chars)
    return Page(text if text.isascii() else text.translate(_PLAIN), cleaned)
