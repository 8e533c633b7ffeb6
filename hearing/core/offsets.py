"""Cleaning of text for matching, with a map back to every character as read.

A PDF breaks words at line ends, a web page holds no-break spaces, a word processor soft hyphens. Matching wants
none of them; a quotation must still be found, letter by letter, in the text as read.
"""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

from hearing.core.model import Evidence, Paragraph, Response, Span

# What cleaning changes, in order of preference: a word broken at a line end (letter, hyphen, which PDFium marks
# U+0002, line break, lower-case letter; not before «og/eller/och …», where the hyphen stands for the omitted part
# of a compound), characters that cannot be seen, white space, other hyphens, letters with combining accents.
_CHANGE = re.compile(
    r"(?P<joint>(?<=[^\W\d_])[-\u2010\u00ad\x02][ \t]*\r?\n[ \t]*(?=[a-zæøåäö])(?!(?:og|eller|och|and|or)\b))"
    r"|(?P<invisible>[\u00ad\u200b-\u200d\u2060\ufeff]+)"
    r"|(?P<blank>[\s\x02]+)"
    r"|(?P<hyphen>[\u2010\u2011])"
    r"|(?P<accent>\S(?:[\u00ad\u200b-\u200d\u2060\ufeff]*[\u0300-\u036f])+)"
)
_BLANKS = str.maketrans("\t\n\xa0", "   ")
_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200d\u2060\ufeff]+")


@dataclass(frozen=True, slots=True)
class _Piece:
    """Cleaned text from one stretch as read; ``plain`` stretches map character by character."""

    text: str
    span: Span
    plain: bool


@dataclass(frozen=True, slots=True)
class Clean:
    """Cleaned text and where each of its characters came from.

    Attributes:
        text: White space collapsed to single spaces and trimmed, words broken at a line end joined, invisible
            characters gone, composed (NFC).
    """

    text: str
    _starts: tuple[int, ...]
    _pieces: tuple[_Piece, ...]

    def source_span(self, start: int, end: int) -> Span:
        """Span as read of the cleaned characters ``start`` up to ``end``.

        Raises:
            ValueError: if the span is empty or outside the text.
        """
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"no characters {start}:{end} in a text of {len(self.text)}")
        return Span(self._origin(start).start, self._origin(end - 1).end)

    def line_breaks(self, raw: str) -> list[tuple[int, int]]:
        """Cleaned characters that stand for a line break, and how many breaks; ``raw`` is what was cleaned."""
        found = []
        at = self._pieces[0].span.start if self._pieces else 0
        for start, piece in zip(self._starts, self._pieces, strict=True):
            if not piece.plain and piece.text == " ":
                breaks = raw.count("\n", piece.span.start - at, piece.span.end - at)
                if breaks:
                    found.append((start, breaks))
        return found

    def _origin(self, at: int) -> Span:
        number = bisect_right(self._starts, at) - 1
        piece = self._pieces[number]
        if not piece.plain:
            return piece.span
        start = piece.span.start + at - self._starts[number]
        return Span(start, start + 1)


def clean(raw: str, at: int = 0) -> Clean:
    """Clean ``raw``, which begins at character ``at`` of the text as read."""
    pieces = [piece for piece in _cut(raw, at) if piece.text]
    pieces = _without_outer_or_double_blanks(pieces)
    starts: list[int] = []
    length = 0
    for piece in pieces:
        starts.append(length)
        length += len(piece.text)
    return Clean("".join(piece.text for piece in pieces), tuple(starts), tuple(pieces))


def _cut(raw: str, at: int) -> list[_Piece]:
    pieces: list[_Piece] = []
    end = 0
    for change in _CHANGE.finditer(raw):
        pieces.append(_Piece(raw[end : change.start()], Span(at + end, at + change.start()), plain=True))
        end = change.end()
        span = Span(at + change.start(), at + end)
        pieces.append(_Piece(_cleaned(change), span, plain=False))
    pieces.append(_Piece(raw[end:], Span(at + end, at + len(raw)), plain=True))
    return pieces


def _cleaned(change: re.Match[str]) -> str:
    match change.lastgroup:
        case "blank":
            return " "
        case "hyphen":
            return "-"
        case "accent":
            return unicodedata.normalize("NFC", _INVISIBLE.sub("", change[0]))
        case _:
            return ""


def _without_outer_or_double_blanks(pieces: list[_Piece]) -> list[_Piece]:
    kept: list[_Piece] = []
    for piece in pieces:
        if piece.text != " " or (kept and kept[-1].text != " "):
            kept.append(piece)
    if kept and kept[-1].text == " ":
        kept.pop()
    return kept


# A paragraph has many labels; each asks where its evidence stands.
_clean_once = lru_cache(maxsize=64)(clean)


@lru_cache(maxsize=64)
def _is_kept(raw: str, text: str) -> bool:
    """Whether, as in most paragraphs, no character was added or lost, so that there is nothing to map."""
    return raw.translate(_BLANKS) == text


def evidence_in(response: Response, paragraph: Paragraph, start: int, end: int) -> Evidence:
    """Evidence for characters ``start`` up to ``end`` of a paragraph's cleaned text.

    Raises:
        ValueError: if the span is empty or outside the paragraph.
    """
    raw = response.text[paragraph.span.start : paragraph.span.end]
    if _is_kept(raw, paragraph.text) and 0 <= start < end <= len(raw):
        return Evidence(paragraph.text[start:end], Span(paragraph.span.start + start, paragraph.span.start + end))
    source = _clean_once(raw, paragraph.span.start).source_span(start, end)
    return Evidence(paragraph.text[start:end], source)


def stands_in(text: str, evidence: Evidence) -> bool:
    """Whether the evidence is found, letter by letter, where it claims to stand in the text as read."""
    start, end = evidence.span
    if not 0 <= start < end <= len(text):
        return False
    raw, words = text[start:end], evidence.text.strip()
    # Most text differs in white space only, and cleaning is dear.
    return " ".join(raw.split()) == words or clean(raw).text == words
