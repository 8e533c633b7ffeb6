"""The sender in the text's own words: «Fjordby vel takker for …», «vi i Fjordby vel», «jeg heter …»."""

import re
from collections.abc import Iterator

from hearing.core.model import Paragraph
from hearing.intake.material import Material
from hearing.intake.name_run import name_at_start
from hearing.intake.name_words import SPEAKING, VERBS
from hearing.intake.named import Sender
from hearing.intake.names import (
    capitalised,
    is_only_a_kind,
    is_person,
    may_be_a_name,
    normal,
)
from hearing.intake.sender_frames import (
    ABOUT_A_PLAN,
    ANSWERS,
    AS_ITS,
    COMES_FROM,
    GREETING,
    IN_THE_BOARD,
    JOINED,
    NO_VERB,
    PERSON_SPEAKS,
    PRESENTS,
    RUNS,
    VERB_ENDING,
    VERB_NEXT,
    WE_ARE,
    WE_AT,
    YEARS,
    who_speaks,
)
from hearing.intake.sender_phrases import MUNICIPALITY, NO_NAME
from hearing.intake.signature import read_signature

_OPENING = 12
_SUBJECTS = 5  # paragraphs, long enough to hold a sentence, whose subject may be the sender
_LOGO_LINES = 3
_LONGEST_OPENING = 2000
_SHORTEST_PROSE = 25
_FRAMES = (IN_THE_BOARD, WE_AT, WE_ARE, RUNS, AS_ITS, COMES_FROM)
_Framed = tuple[re.Pattern[str], str, int, Paragraph]
_SAYS_A_BODY = frozenset({IN_THE_BOARD, RUNS, WE_ARE})
_COMMON_WORDS = re.compile(r"(?: [a-zæøåäö]+){1,4}?(?= (?:har|er|är|vil|vill|ble|driver|driv|organiser[ae]r)\b)")


def from_statement(material: Material) -> Sender | None:
    """Who the text itself says is speaking."""
    for finder in (_framed, _subject, _person):
        found = next(iter(finder(material)), None)
        if found:
            return found
    return None


def _framed(material: Material) -> Iterator[Sender]:
    """«Vi i X», «vi er X», «jeg driver X», «svaret kommer fra X»."""
    named = [one for frame in _FRAMES for one in _named_in(frame, material)]
    for is_right in (_is_body, _is_said_to_be_one):
        for frame, name, start, paragraph in sorted(named, key=lambda one: (one[3].number, one[2])):
            if is_right(capitalised(name), frame, material):
                yield _at(name, start, paragraph, material)


def _named_in(frame: re.Pattern[str], material: Material) -> Iterator[_Framed]:
    for paragraph in material.paragraphs[:_OPENING]:
        text = paragraph.text[:_LONGEST_OPENING]
        for match in frame.finditer(text):
            name = YEARS.sub("", name_at_start(text[match.end() :]))
            joined = frame is COMES_FROM and (
                JOINED.search(text, 0, match.end())
                or (ABOUT_A_PLAN.search(match[0]) and MUNICIPALITY.search(name))
            )
            if name and not joined and not _is_none(capitalised(name), material):
                yield frame, name, match.end(), paragraph


def _is_body(name: str, frame: re.Pattern[str], material: Material) -> bool:  # noqa: ARG001
    if is_only_a_kind(name) and not _is_compound(name):
        return False
    return material.bodies.is_body(name) or _stands_alone(name, material)


def _is_said_to_be_one(name: str, frame: re.Pattern[str], material: Material) -> bool:  # noqa: ARG001
    """Whether its frame makes it one: a person owns, leads or is on the board of a body."""
    named = frame is RUNS or (may_be_a_name(name) and not is_person(name))
    return frame in _SAYS_A_BODY and named and frame is not WE_ARE


def _is_compound(name: str) -> bool:
    """«Mestringshuset» and «Elevrådet» say more than «Huset» and «Rådet»."""
    return len(name) > 8


def _is_none(name: str, material: Material) -> bool:
    first, *others = name.casefold().split() or [""]
    is_article = first in {"den", "det"} and len(others) > 1
    return not name or material.is_addressee(name) or (first in NO_NAME and not is_article)


def _stands_alone(name: str, material: Material) -> bool:
    """Whether the name is a line of its own at the top or in the signature."""
    wanted = normal(name)
    top = any(normal(line.text) == wanted for line in material.lines[:_LOGO_LINES])
    return top or any(normal(line.text) == wanted for line in material.lines[-_LOGO_LINES:])


def _at(name: str, start: int, paragraph: Paragraph, material: Material) -> Sender:
    at = paragraph.text.find(name, start)
    span = material.span_in(paragraph, at, at + len(name)) if at >= 0 else None
    return Sender(capitalised(name), "text", span)


def _subject(material: Material) -> Iterator[Sender]:
    """The body that is the subject with which one of the first paragraphs begins."""
    alone = speaks_as_one(material)
    for paragraph in _prose(material):
        name, rest = _with_rest(paragraph.text)
        if _is_none(name, material) or not _acts(rest):
            continue
        answers = bool(ANSWERS.match(rest) or PRESENTS.match(rest))
        if _is_subject(name, material, answers=answers) and (answers or not alone):
            yield _at(name, 0, paragraph, material)


def _with_rest(text: str) -> tuple[str, str]:
    """The name with which a paragraph begins, also where it ends in common words: «Foreningen Tak over hodet»."""
    greeting = GREETING.match(text)
    name = name_at_start(text[greeting.end() :] if greeting else text)
    end = text.find(name) + len(name)
    longer = _COMMON_WORDS.match(text, end) if name and not _acts(text[end:]) else None
    if longer:
        name, end = f"{name}{longer[0]}", longer.end()
    return name, text[end:].lstrip('»”"*_')


def _acts(rest: str) -> bool:
    """Whether what follows a name is what it does."""
    following = VERB_NEXT.match(rest)
    verb = following["verb"].casefold() if following else ""
    return verb in VERBS | SPEAKING or bool(VERB_ENDING.fullmatch(verb) and verb not in NO_VERB)


def _is_subject(name: str, material: Material, *, answers: bool) -> bool:
    if is_person(name) and not material.bodies.is_body(name):
        return answers and _somebody_else_signs(name, material)
    if _stands_alone(name, material):
        return True
    if is_only_a_kind(name):
        return False
    return material.bodies.is_body(name) or (answers and may_be_a_name(name))


def _prose(material: Material) -> list[Paragraph]:
    long = [one for one in material.paragraphs[:_OPENING] if len(one.text) > _SHORTEST_PROSE]
    return long[:_SUBJECTS]


def speaks_as_one(material: Material) -> bool:
    """Whether the text says «jeg» far more often than «vi»."""
    return who_speaks("\n".join(one.text for one in material.paragraphs)) == "one"


def _somebody_else_signs(name: str, material: Material) -> bool:
    signing = [one.text for one in read_signature(material.lines, material.bodies).persons]
    return bool(signing) and name not in signing


def _person(material: Material) -> Iterator[Sender]:
    for paragraph in material.paragraphs[:_OPENING]:
        match = PERSON_SPEAKS.search(paragraph.text[:_LONGEST_OPENING])
        if match and is_person(match["name"]):
            yield Sender(match["name"], "text", material.span_in(paragraph, *match.span("name")), is_person=True)
