"""Sentences that tell what the proposal says: «Utkastet foreslår at …», «Under tiltak 13 står det at …»."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from hearing.intake import retelling_cues as cues
from hearing.intake.phrases import alternatives, any_of
from hearing.intake.proposal import DOCUMENTS, NOT_THE_PROPOSAL, PLACES, PROPOSERS
from hearing.intake.speaker import Speaker

_PARTS = ("tiltaket", "åtgärden", "kapitlet", "kapittelet")
_NUMBERED = rf"(?:{alternatives(PLACES)})\.? ?\d+(?:[.:]\d+)*"
_WANTING = rf"(?:{alternatives(cues.WANTS)})(?! (?:{alternatives(cues.FORETELLS)})(?!\w))"
_SHALL = rf"(?:{alternatives(cues.SHALL)})(?! (?:{alternatives(cues.FORETELLS)})(?!\w))"
_MARK = re.compile(
    rf"(?<!\w)(?:(?P<other>{alternatives(NOT_THE_PROPOSAL)})|(?P<place>{_NUMBERED}|{alternatives(_PARTS)})"
    rf"|(?P<document>(?:{alternatives(DOCUMENTS)})s?)|(?P<proposer>{alternatives(PROPOSERS)})"
    rf"|(?P<passive>{alternatives(cues.PASSIVES)})|(?P<saying>{alternatives(cues.SAYS)})"
    rf"|(?P<meaning>{alternatives(cues.MEANS)})|(?P<implying>{alternatives(cues.IMPLIES)})"
    rf"|(?P<wanting>{_WANTING})|(?P<shall>{_SHALL})|(?P<stating>{alternatives(cues.STATES)}))(?!\w)"
)
_NAMED = ("place", "document", "proposer")
_FRONTED = any_of(cues.FRONTING)
_CONDITION = any_of(cues.CONDITIONS)
_REFUSAL = re.compile(
    rf"(?: (?!att?\b|å\b)[^\s.,]+)? (?:{alternatives(cues.REFUSALS)})(?!\w)(?! (?:bare|minst|berre|bara|minst))"
)
_SAID_THERE = re.compile(
    r"(?:står|heter|heiter|sies|sägs) det (?:også |òg |videre |vidare |blant annet |mellom anna )?(?:i|under|på) $"
)
_ACCORDING = re.compile(r"(?:ifølge|i følge|ifølgje|i følgje|enligt) (?:[^\s,]+ ){0,3}")
_IMPERSONAL = re.compile(rf"^det (?:{alternatives(cues.IMPERSONAL)})(?!\w)")
_CLAUSE = any_of(cues.CLAUSES)
_NEGATION = any_of(cues.REFUSALS)
_AIM = re.compile(rf"^(?:[^\s,]+ ){{0,2}}?(?:{alternatives(cues.AIMS)})(?!\w)[^.,]{{0,60}}? (?:er|är)(?!\w)")
_AIM_OF_WHAT = re.compile(r" (?:at|å|att|en|ein|ei|ett|et) ")
_READING = re.compile(
    r"^(?:vi|me|jeg|eg|jag) (?:leser|les|läser|registrerer|registrerar|noterer oss|noterar)(?!\w)"
    r"|^(?:[^\s,]+ ){1,7}(?:kan (?:vi|man|me) (?:lese|läsa|lesa)"
    r"|(?:leser|les|läser|finner|finn|hittar) (?:vi|me))(?!\w)"
)
_ONWARD = re.compile(
    rf"^[–-] |^(?:{alternatives(cues.GOES_ON)})(?!\w)|^(?:[^\s.!?]+ ){{1,14}}?(?:skal|ska|skall)(?!\w)"
    rf"|^(?:[^\s.!?]+ ){{0,4}}?{_WANTING} (?:{alternatives(cues.PROPOSER_AGAIN)})(?!\w)"
    rf"|^(?:{alternatives(cues.PROPOSER_AGAIN)}) {_WANTING}"
    rf"|^(?:[^\s.!?]+ ){{1,2}}(?:{alternatives(cues.PASSIVES)})(?!\w)"
)
_ANNOUNCED = any_of(cues.ANNOUNCES)
_SUBJECT_WITHIN = 7  # words from the start of the sentence
_VERB_WITHIN = 11  # words from the subject


class _Mark(NamedTuple):
    kind: str
    start: int
    end: int


def names_proposal(text: str) -> bool:
    """Whether lower-case text names the proposal, those who propose it, or a numbered part of it."""
    return any(mark.kind in _NAMED for mark in _marks(text))


def reads_the_proposal(text: str) -> bool:
    """Whether «we» in lower-case text only read the proposal: «Vi leser i utkastet at …»."""
    return _READING.search(text) is not None and names_proposal(text)


def announces(text: str) -> bool:
    """Whether lower-case text only says that there is a proposal and a hearing."""
    return _ANNOUNCED.search(text) is not None and names_proposal(text)


def goes_on(text: str) -> bool:
    """Whether a lower-case sentence, coming after a retelling, reads as more of it."""
    return _ONWARD.search(text) is not None


def retells(text: str, speaker: Speaker) -> bool:
    """Whether a lower-case sentence tells what the proposal says, in its frame; judgement is not looked for.

    What the proposal is said *not* to hold is the sender's point, so that is no retelling.
    """
    if _CONDITION.match(text):
        return False
    marks = [mark for mark in _marks(text) if not _is_speaker(text, mark, speaker)]
    frames = (_according, _impersonal, _said_there, _inverted, _subject_first, _aim)
    frame = next((found for find in frames if (found := find(text, marks))), None)
    return frame is not None and not _REFUSAL.match(text, frame.end)


def _marks(text: str) -> Iterator[_Mark]:
    for found in _MARK.finditer(text):
        if found.lastgroup and found.lastgroup != "other":
            yield _Mark(found.lastgroup, found.start(), found.end())


def _is_speaker(text: str, mark: _Mark, speaker: Speaker) -> bool:
    return mark.kind == "proposer" and text[mark.start : mark.end] in speaker.titles


def _subject_first(text: str, marks: list[_Mark]) -> _Mark | None:
    """«Utkastet … foreslår», and with a fronted place «I kapittel 4 varsles»."""
    named = next((mark for mark in marks if mark.kind in _NAMED), None)
    lead = text[: named.start] if named else ""
    if named is None or _words(lead) > _SUBJECT_WITHIN or _CLAUSE.search(lead):
        return None
    fronted = _FRONTED.match(text) is not None
    for mark in marks:
        if mark.start < named.end:
            if mark.kind not in _NAMED and not fronted:
                return None
        elif mark.kind in _NAMED:
            named = mark if _words(text[named.end : mark.start]) <= _VERB_WITHIN else named
        elif _words(text[named.end : mark.start]) > _VERB_WITHIN:
            return None
        else:
            between = text[named.end : mark.start]
            far = _NEGATION.search(between) or (mark.kind in ("wanting", "shall") and _CLAUSE.search(between))
            return mark if not far and _may_follow(named, mark, fronted) else None
    return None


def _may_follow(subject: _Mark, verb: _Mark, fronted: bool) -> bool:
    match verb.kind:
        case "saying":
            # After a fronted place the one who says comes next: «Om tiltak 11 mener bydelen».
            return not fronted
        case "wanting":
            return subject.kind != "place" or fronted
        case "meaning":
            return subject.kind != "proposer"
        case kind:
            return (
                kind == "shall"
                or (kind == "passive" and fronted)
                or (kind == "implying" and subject.kind == "place")
            )


def _inverted(text: str, marks: list[_Mark]) -> _Mark | None:
    """«Her varsler byrådet …»."""
    for verb, subject in pairwise(marks):
        near = verb.kind in ("saying", "wanting", "shall") and subject.kind in ("document", "proposer")
        if near and text[verb.end : subject.start] == " " and 0 < _words(text[: verb.start]) <= _SUBJECT_WITHIN:
            return subject
    return None


def _according(text: str, marks: list[_Mark]) -> _Mark | None:
    """«Ifølge planen er det 400 personer i målgruppen»."""
    named = next((mark for mark in marks if mark.kind in _NAMED), None)
    return named if named and _ACCORDING.fullmatch(text, 0, named.start) else None


def _impersonal(text: str, marks: list[_Mark]) -> _Mark | None:
    """«Det går fram av kapittel 6 at …»."""
    verb = _IMPERSONAL.match(text)
    named = next((mark for mark in marks if mark.kind in _NAMED), None)
    if verb is None or named is None:
        return None
    return _Mark("passive", verb.start(), verb.end())


def _said_there(text: str, marks: list[_Mark]) -> _Mark | None:
    """«…, står det i meldingen»."""
    for mark in marks:
        if mark.kind in _NAMED and _SAID_THERE.search(text, 0, mark.start):
            return mark
    return None


def _aim(text: str, marks: list[_Mark]) -> _Mark | None:
    """«Målet med planen er at …»."""
    aim = _AIM.match(text)
    named = any(mark.kind in _NAMED for mark in marks)
    if aim is None or not named or not _AIM_OF_WHAT.match(text, aim.end()):
        return None
    return _Mark("meaning", aim.start(), aim.end())


def _words(text: str) -> int:
    return len(text.split())
