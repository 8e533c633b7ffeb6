"""The signature block: who signs, for which body."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from hearing.core.model import Span
from hearing.intake.lines import Line
from hearing.intake.names import (
    Bodies,
    are_persons,
    bears_given_name,
    capitalised,
    is_person,
    is_written_as_a_name,
    leads,
    led_body,
    may_be_a_name,
    without_board,
    without_representative,
)
from hearing.intake.shapes import is_page_counter

_CLOSING = re.compile(
    r"(?:med (?:vennlig|venleg|vänlig|beste|hjertelig|vennlege|vennlige|vänliga|bästa)\w* (?:hilsen\w*|helsing\w*|"
    r"hälsning\w*)|(?:vennlig|venleg|vänlig|vänliga|beste|bästa)\w* (?:hilsen\w*|helsing\w*|hälsning\w*)|"
    r"med (?:hilsen|helsing|hälsning)|hilsen|helsing|hälsningar|hälsar|helsar|mvh|m\.v\.h\.?|mvh\.|vh|"
    r"klem(?: fra| frå)?|kram(?: från)?|"
    r"(?:kind|best|warm|with kind|with best)? ?regards|(?:yours )?(?:sincerely|faithfully|truly)|best wishes|"
    r"(?:med )?(?:venlig|kærlig)\w* hilsen|dearvvuođaiguin|dearvuođaiguin|dearvuođat)\b[\s,.!:–-]*",
    re.IGNORECASE,
)
_FOR_A_BODY = re.compile(
    r"(?:på vegne av|på vegner av|på vegna av|for|för|styret i|styret for|styrelsen för|fra|frå|från|oss i|"
    r"alle i|v/)\s+(?:styret i |styret for |styrelsen för |alle i |oss i )?",
    re.IGNORECASE,
)
_FIRST_NAME_AT = re.compile(r"[A-ZÆØÅÄÖ][\w-]+ (?:på|i|ved|vid|hos|fra|frå|från|for|för) (?=[A-ZÆØÅÄÖ])")
_VAGNAR = re.compile(r"(?:på|å|för)\s+(?P<name>.+?)s?\s+(?:vägnar|räkning)\b.*", re.IGNORECASE)
_END = re.compile(
    r"(?:vedlegg|bilaga|bilag|bilagor|kopi|kopia|sendt fra|skickat från|sent from|denne e-post|"
    r"godkjent elektronisk|dette er en konfidensiell|dokumentet er elektronisk|"
    r"brevet er (?:elektronisk )?god(?:kjent|kjend))\b",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"^[/~–—*-]\s*(?=[A-ZÆØÅÄÖ])|\s*\(?(?:sign|s)\.?\)\s*$|^/?s/\s*", re.IGNORECASE)
_COLUMN = re.compile(r"\s{2,}|\t")
_POSTAL = re.compile(
    r"\d{4} [A-ZÆØÅ]|\d{3} ?\d{2} [A-ZÅÄÖ]|(?:tlf|tel|mob)\w*\.?:? ?\d|\d{2} \d{2} \d{2}|\S+@\S+$", re.IGNORECASE
)
_ASIDE = re.compile(r"\([^()]{3,60}\)|(?:f\.|født|fødd|född) (?:i )?(?:19|20)\d\d", re.IGNORECASE)
# What a person says of himself or herself below the name.
_SAYS_WHO = re.compile(
    r"(?:nabo|naboen|granne|innbygg\w+|beboer|bebuar|boende|mor|far|mamma|pappa|förälder|forelder|pårøranded?|anhörig|"
    r"pensjonist|pensionär|bruker|brukar|brukare|pasient|patient|student|tidligere|tidlegare|tidigare|f\.d|mobil|tel|"
    r"\w*(?:lærer|lærar|lärare|pleier|pleiar|sköterska|lege|lækjar|läkare|arbeider|arbeidar|arbetare|sekretær|"
    r"sekreterare|referent|utskrift|utskriven))\b",
    re.IGNORECASE,
)
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
        led: Whether somebody signs as the leader of a body, or a board does, so that a body speaks.
        in_columns: Whether several sign beside one another.
    """

    bodies: tuple[Piece, ...]
    persons: tuple[Piece, ...]
    led: bool = False
    in_columns: bool = False


def read_signature(lines: Sequence[Line], bodies: Bodies) -> Signature:
    """Read the signature block at the end of ``lines``."""
    block = [cell for piece in _block(lines) for cell in _cells(piece)]
    boards = [piece for piece in block if without_board(piece.text) != piece.text]
    pieces = [Piece(rest, piece.line) for piece in block if (rest := without_board(piece.text))]
    persons = [Piece(name, piece.line) for piece in pieces if (name := _person(piece.text, bodies))]
    led = bool(boards) or any(leads(part) or led_body(part) for piece in pieces for part in _parts(piece.text))
    named = [
        Piece(name, piece.line) for piece in pieces if (name := _body(piece.text, bodies, signed=bool(persons)))
    ]
    named = named or [*_led_bodies(pieces), *_bodies_by_place(pieces, persons, led=led)]
    named = named or _beside_a_person(pieces)
    persons = [one for one in persons if one not in named]
    others = tuple(one for one in named if not bodies.is_owner(one.text))
    return Signature(others, tuple(persons), led, _in_columns(block))


def _in_columns(block: Sequence[Piece]) -> bool:
    return len({piece.line.number for piece in block}) < len(block)


def _cells(piece: Piece) -> list[Piece]:
    """The names that stand beside one another in columns on one line."""
    cells = [" ".join(cell.split()) for cell in _COLUMN.split(piece.line.raw)]
    beside = len(cells) > 1 and all(cell[:1].isupper() for cell in cells) and piece.text == piece.line.text
    return [Piece(cell, piece.line) for cell in cells] if beside else [piece]


def _person(text: str, bodies: Bodies) -> str:
    return text if are_persons(text) else bodies.person_in(text)


def _parts(text: str) -> list[str]:
    return [part.strip() for part in text.split(",")]


def _led_bodies(pieces: Sequence[Piece]) -> list[Piece]:
    """«Aud Moen, leiar i Fot for Fot»: what a leader leads is a body, whatever its name looks like."""
    led = (Piece(body, piece.line) for piece in pieces for part in _parts(piece.text) if (body := led_body(part)))
    return [piece for piece in led if " " in piece.text and not is_person(piece.text)][:1]


def _bodies_by_place(pieces: Sequence[Piece], persons: Sequence[Piece], *, led: bool) -> list[Piece]:
    """The one line beside a person with a leading role that may be a name, and is neither role nor address."""
    if not led or not persons:
        return []
    signing = {person.line.number for person in persons}
    beside = [piece for piece in pieces if piece.line.number not in signing and may_be_a_name(piece.text)]
    written = [piece for piece in beside if is_written_as_a_name(piece.text)]
    return written[:1]


def _beside_a_person(pieces: Sequence[Piece]) -> list[Piece]:
    """The line beside a person's that is written as a name and is no person's: «Solvik Pride» by «Kari Moen»."""
    signing = [piece for piece in pieces if bears_given_name(piece.text.split(",")[0])]
    named = [
        piece
        for piece in pieces
        if is_written_as_a_name(piece.text)
        and (may_be_a_name(piece.text) or is_person(piece.text))
        and not bears_given_name(piece.text)
        and not _SAYS_WHO.match(piece.text)
    ]
    return named[:1] if signing else []


def is_closing(text: str) -> bool:
    """Whether the line sends regards."""
    return bool(_CLOSING.match(text))


def closing_words(text: str) -> int:
    """Length of the regards with which the line begins; 0 where it sends none."""
    match = _CLOSING.match(text)
    return match.end() if match else 0


def _body(text: str, bodies: Bodies, *, signed: bool) -> str:
    """The body in a line of the block; whoever a person signs for is one, whatever the name looks like."""
    represented = without_representative(text)
    if represented != text:
        return represented
    for_somebody = _VAGNAR.fullmatch(text)
    if for_somebody:
        return for_somebody["name"]
    at_a_body = _FIRST_NAME_AT.match(text)
    if at_a_body and not bodies.is_body(text) and bodies.is_body(text[at_a_body.end() :]):
        return text[at_a_body.end() :]
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
        if _POSTAL.match(line.text) or _ASIDE.fullmatch(line.text):
            continue
        if (
            len(line.text) > _LONGEST_LINE
            or line.text[-1] in ".!?:;"
            or not _SIGNED.sub("", line.text)[:1].isalpha()
        ):
            break
        piece = _piece(line, 0)
        if piece:
            pieces.insert(0, piece)
    # Short lines that are the whole document are its text, not its signature.
    return pieces if len(pieces) < len(lines) else []


def _piece(line: Line, start: int) -> Piece | None:
    text = _SIGNED.sub("", line.text[start:]).strip()
    return Piece(text, line) if text else None
