"""The signature block: who signs, for which body."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from hearing.core.model import Span
from hearing.intake.lines import Line
from hearing.intake.names import Bodies, capitalised
from hearing.intake.shapes import is_page_counter

_CLOSING = re.compile(
    r"(?:med (?:vennlig|venleg|vänlig|beste|hjertelig|vennlege|vennlige|vänliga|bästa)\w* (?:hilsen\w*|helsing\w*|"
    r"hälsning\w*)|(?:vennlig|venleg|vänlig|vänliga|beste|bästa)\w* (?:hilsen\w*|helsing\w*|hälsning\w*)|"
    r"med (?:hilsen|helsing|hälsning)|hilsen|helsing|hälsningar|mvh|m\.v\.h\.?|mvh\.|kind regards|best regards|"
    r"regards|sincerely)\b[\s,.!:–-]*",
    re.IGNORECASE,
)
_FOR_A_BODY = re.compile(
    r"(?:på vegne av|på vegner av|på vegna av|for|för|styret i|styret for|styrelsen för|fra|frå|från|oss i|"
    r"alle i|v/)\s+(?:styret i |styret for |styrelsen för |alle i |oss i )?",
    re.IGNORECASE,
)
_VAGNAR = re.compile(r"(?:på|å|för)\s+(?P<name>.+?)s?\s+(?:vägnar|räkning)\b.*", re.IGNORECASE)
_END = re.compile(
    r"(?:vedlegg|bilaga|bilag|bilagor|kopi|kopia|sendt fra|skickat från|sent from|denne e-post|"
    r"godkjent elektronisk|dette er en konfidensiell|dokumentet er elektronisk|"
    r"brevet er (?:elektronisk )?god(?:kjent|kjend))\b",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"\s*\(?(?:sign|s)\.?\)\s*$|^/?s/\s*", re.IGNORECASE)
_MOST_LINES = 14
_MOST_WITHOUT_CLOSING = 6
_LONGEST_LINE = 110
_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Piece:
    """A line of the signature block without the closing words before it, or a name in it."""

    text: str
    line: Line

    @property
    def span(self) -> Span:
        """Where it stands in the text as read."""
        return self.line.span_of(self.text)


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs.

    Attributes:
        bodies: Bodies that are named, in order, with their places.
        persons: Persons that are named.
    """

    bodies: tuple[Piece, ...]
    persons: tuple[Piece, ...]


def read_signature(lines: Sequence[Line], bodies: Bodies) -> Signature:
    """Read the signature block at the end of ``lines``."""
    pieces = _block(lines)
    persons = [Piece(name, piece.line) for piece in pieces if (name := bodies.person_in(piece.text))]
    named = [
        Piece(name, piece.line) for piece in pieces if (name := _body(piece.text, bodies, signed=bool(persons)))
    ]
    return Signature(tuple(one for one in named if not bodies.is_owner(one.text)), tuple(persons))


def is_closing(text: str) -> bool:
    """Whether the line sends regards."""
    return bool(_CLOSING.match(text))


def _body(text: str, bodies: Bodies, *, signed: bool) -> str:
    """The body in a line of the block; whoever a person signs for is one, whatever the name looks like."""
    for_somebody = _VAGNAR.fullmatch(text)
    if for_somebody:
        return for_somebody["name"]
    lead = _FOR_A_BODY.match(text)
    rest = text[lead.end() :].strip() if lead else ""
    named = bodies.body_in(capitalised(rest)) if rest else ""
    if not named and signed and rest[:1].isupper() and len(rest) < _LONGEST_NAME:
        return rest
    return named or bodies.body_in(capitalised(text) if bodies.is_body(capitalised(text)) else text)


def _block(lines: Sequence[Line]) -> list[Piece]:
    closings = [
        at for at, line in enumerate(lines) if _CLOSING.match(line.text) and len(line.text) <= _LONGEST_LINE
    ]
    if not closings:
        return _short_lines_at_the_end(lines)
    at = closings[-1]
    first = _CLOSING.match(lines[at].text)
    rest = _piece(lines[at], first.end() if first else 0)
    return [*([rest] if rest else []), *_until_the_end(lines[at + 1 : at + 1 + _MOST_LINES])]


def _until_the_end(lines: Sequence[Line]) -> list[Piece]:
    pieces: list[Piece] = []
    for line in lines:
        if _END.match(line.text) or len(line.text) > _LONGEST_LINE:
            break
        piece = _piece(line, 0)
        if piece and not is_page_counter(line.text):
            pieces.append(piece)
    return pieces


def _short_lines_at_the_end(lines: Sequence[Line]) -> list[Piece]:
    """Where nobody sends regards: the short lines at the end that are no sentences and no list items."""
    end = next((at for at, line in enumerate(lines) if _END.match(line.text) and at > len(lines) // 2), len(lines))
    pieces: list[Piece] = []
    for line in reversed(lines[max(0, end - _MOST_WITHOUT_CLOSING) : end]):
        if len(line.text) > _LONGEST_LINE or line.text[-1] in ".!?:;" or not line.text[0].isalpha():
            break
        piece = _piece(line, 0)
        if piece:
            pieces.insert(0, piece)
    # Short lines that are the whole document are its text, not its signature.
    return pieces if len(pieces) < len(lines) else []


def _piece(line: Line, start: int) -> Piece | None:
    text = _SIGNED.sub("", line.text[start:]).strip()
    return Piece(text, line) if text else None
