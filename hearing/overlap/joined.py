"""Answers that join another's: «Vi slutter oss til uttalelsen fra Fagrådet». They take over nothing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hearing.core.model import Evidence, Response, Voice
from hearing.core.offsets import evidence_in
from hearing.intake.name_run import name_at_start
from hearing.intake.names import capitalised

_JOINS = re.compile(
    r"\b(?:slutter (?:oss|meg|seg) (?:fullt ut |helt )?(?:til|bak)|sluttar (?:oss|meg|seg) (?:fullt ut |"
    r"heilt )?til|"
    r"stiller (?:oss|meg|seg) (?:fullt ut |helt |heilt )?(?:bak|attom)|ansluter (?:oss|mig|sig) (?:helt )?till|"
    r"ställer (?:oss|mig|sig) (?:helt )?bakom|instämmer (?:helt )?i|støtter|støttar|stödjer|stöder|tiltrer|"
    r"tiltrår|viser til|"
    r"join|endorse|support) (?:også |òg |även )?(?:the )?"
    r"(?:(?:hørings|høyrings|remiss)?(?:uttalelsen?|uttalen?|fråsegna?|svaret|innspillet|innspelet|yttrandet?|"
    r"synspunktene|"
    r"synspunkta|synpunkterna|merknadene|merknadane|response|statement)) "
    r"(?:(?:som er )?(?:avgitt|gitt|lämnat|sendt|levert) )?(?:fra|frå|från|av|til|from|by) ",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Joined:
    """Whose answer is joined, and the words that say so."""

    name: str
    paragraph: int
    evidence: Evidence


def joined(response: Response) -> Iterator[Joined]:
    """The answers that a response joins, in the order of its text."""
    for paragraph in response.paragraphs:
        if paragraph.voice is not Voice.OWN:
            continue
        for match in _JOINS.finditer(paragraph.text):
            name = name_at_start(paragraph.text[match.end() :])
            if name:
                end = paragraph.text.find(name, match.end()) + len(name)
                evidence = evidence_in(response, paragraph, match.start(), end)
                yield Joined(capitalised(name), paragraph.number, evidence)
