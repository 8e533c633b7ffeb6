"""The sender in the text's own words: «Fjordby vel takker for …», «vi i Fjordby vel», «jeg heter …»."""

import re

from hearing.core.model import Paragraph
from hearing.intake.material import Material
from hearing.intake.named import Sender
from hearing.intake.names import OUTER, is_only_a_kind, is_person, is_written_as_a_name, may_be_a_name
from hearing.intake.sender_phrases import (
    BOARD_OF,
    END_OF_NAME,
    HAS_MEMBERS,
    NO_NAME,
    PERFORMS,
    PERSON_SPEAKS,
    PRESENTS,
    SPEAKS,
    STATEMENT_OF,
    WE_ARE,
    WE_IN,
    WE_OF_THE_BOARD,
    WE_WHO_RUN,
)
from hearing.intake.signature import read_signature

_OPENING = 12
_LOGO_LINES = 3
_LONGEST_OPENING = 2000
_SAID_BY_BODIES = (WE_OF_THE_BOARD, WE_WHO_RUN, PRESENTS, HAS_MEMBERS)
_ALL = (*_SAID_BY_BODIES[:2], SPEAKS, PERFORMS, WE_IN, STATEMENT_OF, PRESENTS, HAS_MEMBERS, WE_ARE, PERSON_SPEAKS)

# «Vi slutter oss til uttalelsen fra X»: X is joined, and does not speak here.
_JOINED = re.compile(
    r"\b(?:slutt\w*|anslut\w*|støtt\w*|stöd\w*|bak|bakom|attom|instäm\w*|enige?|samde|tiltre\w*|vis[ea]r|hänvisar)\b"
    r"[^.]{0,40}$",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"\s+\(")
_MAY_RUN_ON = (SPEAKS, WE_IN, STATEMENT_OF)


def from_statement(material: Material) -> Sender | None:
    """Who the text itself says is speaking."""
    for paragraph in material.paragraphs[:_OPENING]:
        for pattern in _ALL:
            for match in pattern.finditer(paragraph.text[:_LONGEST_OPENING]):
                sender = _stated(material, paragraph, match)
                if sender and (sender.is_person or _is_body(sender.name, pattern, material)):
                    return sender
    return None


def _is_body(name: str, pattern: re.Pattern[str], material: Material) -> bool:
    """Whether it looks like a body's name or stands as a logo at the top, or the phrase is said by bodies only."""
    if pattern in {PRESENTS, HAS_MEMBERS} and is_only_a_kind(name):
        return False
    if material.bodies.is_body(name) or any(line.text == name for line in material.lines[:_LOGO_LINES]):
        return True
    if pattern is PERFORMS and is_person(name):
        return _somebody_else_signs(name, material)
    if pattern in _SAID_BY_BODIES:
        return not is_person(name) and may_be_a_name(name)
    return may_be_a_name(name) and (pattern is PERFORMS or (pattern is WE_ARE and is_written_as_a_name(name)))


def _somebody_else_signs(name: str, material: Material) -> bool:
    signing = [one.text for one in read_signature(material.lines, material.bodies).persons]
    return bool(signing) and name not in signing


def _stated(material: Material, paragraph: Paragraph, match: re.Match[str]) -> Sender | None:
    if match.re is STATEMENT_OF and _JOINED.search(paragraph.text, 0, match.start()):
        return None
    named = BOARD_OF.sub("", match["name"])
    ended = (END_OF_NAME if match.re in _MAY_RUN_ON else _BRACKET).split(named, maxsplit=1)[0]
    name = ended.strip(OUTER + ".")
    if not name or material.is_addressee(name) or name.casefold() in NO_NAME:
        return None
    start = match.end("name") - len(named) + named.find(name)
    span = material.span_in(paragraph, start, start + len(name))
    return Sender(name, "text", span, is_person=match.re is PERSON_SPEAKS)
