"""The sender in a title: «Høringssvar fra X», «Fra X», «Utskrift frå møtebok, X»."""

import re
from collections.abc import Iterator

from hearing.core.fields import SUBJECT, TITLE
from hearing.intake.lines import Line
from hearing.intake.material import Material
from hearing.intake.name_run import name_at_start
from hearing.intake.named import Sender
from hearing.intake.names import (
    OUTER,
    bears_given_name,
    capitalised,
    is_only_a_kind,
    is_person,
    is_role,
    is_written_as_a_name,
    leads,
    may_be_a_name,
    normal,
    without_next_column,
    without_role,
)
from hearing.intake.sender_frames import JOINED
from hearing.intake.sender_head import is_prose
from hearing.intake.sender_phrases import (
    ANSWER_NOUNS,
    BARE_FROM,
    BOARD_OF,
    BODY_ADDRESSES,
    END_OF_NAME,
    MINUTES_OF,
    TITLE_OF,
)

_HEAD_LINES = 14
_FIRST_LINES = 4
_BELOW_MINUTES = 6
_COUNCIL_LABEL = re.compile(r"^(?:utvalg|utval|organ|nämnd|råd|møte i|møtelyd|styre)\s*:\s*", re.IGNORECASE)
# «frå oss som driv X», «fra de ansatte ved X», «från ägaren av X»
_WHO_WRITES = re.compile(
    r"(?:(?:oss|vi|me|de|dei|en|ei|et|eit)\b[^,.]{0,40}? (?:driver|driv|jobber på|jobber ved|arbeider ved|"
    r"arbeidar ved|"
    r"arbetar på|arbetar vid|leier|leder|eier|eig)|(?:de |dei )?(?:ansatte|tilsette|anställda|personalet|"
    r"personalen|"
    r"eieren|eigaren|ägaren|medlemmene|beboerne|elevene|elevane|eleverna)(?: \w+)? (?:ved|på|vid|av|i|til|till|"
    r"hos)) "
    r"(?=[A-ZÆØÅÄÖ])",
    re.IGNORECASE,
)
_ANSWER = re.compile(rf"\b(?:{ANSWER_NOUNS})\b", re.IGNORECASE)
_ADDRESS = re.compile(r"\s*[<(\[]?\S+@\S+[>)\]]?")
_DATE_AFTER = re.compile(r"\s+(?:den )?\d{1,2}[./]\s?(?:\d{1,2}|[a-zæøå]+)\b.*$|\s+\d{4}-\d\d-\d\d.*$")
_LONGEST_TITLE = 130
_FROM_SOMEBODY = re.compile(
    r"\b(?:fra|frå|från|from)(?: oss (?:i|ved|på|hos)| styret (?:i|for)| styrelsen (?:i|för))? (?=[A-ZÆØÅÄÖ])",
    re.IGNORECASE,
)
_BEFORE_ANSWER = re.compile(
    rf"(?P<name>[A-ZÆØÅÄÖ].{{2,80}}?)(?:\s+[–—-]\s+|:\s+|,\s+|(?:s|es|’|'s)?(?: sitt| sin| si| sine)?\s+)"
    rf"(?:{ANSWER_NOUNS})\b",
    re.IGNORECASE,
)
_CELLS = re.compile(r",\s+|\s[–|/-]\s|:\s+|\s{2,}|\t")
_MINUTES = re.compile(
    r"\b(?:protokollsutdrag|protokollutdrag|sammanträdesprotokoll|møteprotokoll|møtebok|møteutskrift|"
    r"saksprotokoll)\b",
    re.IGNORECASE,
)


def from_title(material: Material) -> Sender | None:
    """«Høringssvar fra X», as a page's title, a mail's subject or among the first lines."""
    for title, line in _titles(material):
        name = _named_in_title(title, material)
        if name:
            is_body = material.bodies.is_body(capitalised(name)) or not is_person(name)
            return Sender(name, "title", line.span_of(name) if line else None, is_person=not is_body)
    return _from_bare_from(material) or _from_mention(material)


def _titles(material: Material) -> Iterator[tuple[str, Line | None]]:
    for key in (TITLE, SUBJECT):
        yield material.fields.get(key, ""), None
    for line in material.lines[:_HEAD_LINES]:
        yield line.text.strip("#*_= "), line


def _named_in_title(title: str, material: Material) -> str:
    """The name in a title, up to «til», «om», a dash and the like; after a mere dash only a body's."""
    match = TITLE_OF.match(title)
    if not match:
        return ""
    said = _WHO_WRITES.match(match["name"])
    rest = match["name"][said.end() :] if said else match["name"]
    named = name_at_start(rest) if said else without_next_column(BOARD_OF.sub("", rest))
    first = named.split(",", maxsplit=1)[0].strip(OUTER + ".")
    name = first if is_person(first) else END_OF_NAME.split(named, maxsplit=1)[0].strip(OUTER + ".")
    if not name or material.is_addressee(name):
        return ""
    is_numbered = any(char.isdigit() for char in title[: match.start("name")])
    is_said = bool(match["from"]) and title[-1] not in "." and may_be_a_name(name)
    known = material.bodies.is_body(capitalised(name)) or ((match["from"] or is_numbered) and is_person(name))
    return name if known or is_said else ""


def _from_bare_from(material: Material) -> Sender | None:
    """«Fra Nordåsen vel» on a line of its own at the top."""
    for line in material.lines[:_FIRST_LINES]:
        match = BARE_FROM.fullmatch(_ADDRESS.sub("", line.text))
        name = _writing_body(match["name"].strip(OUTER), material) if match else ""
        is_a_body = material.bodies.is_body(name) or may_be_a_name(name) or _writes_for_a_body(line.text, name)
        if name and not material.is_addressee(name) and is_a_body:
            return Sender(name, "title", line.span_of(name))
    return None


def _writing_body(name: str, material: Material) -> str:
    """The body in «Berit Dal, overlege LAR Fjordby»; empty where a mere role writes."""
    person, _, rest = name.partition(", ")
    body = without_role(rest)
    if is_person(person) and is_role(rest) and (material.bodies.is_body(body) or may_be_a_name(body)):
        return body
    return "" if leads(name) else name


def _writes_for_a_body(line: str, name: str) -> bool:
    """Whether the mail address beside a name is a body's: «post@…», or the name itself as a domain."""
    address = _ADDRESS.search(line)
    local, _, domain = address[0].strip(" <>()[]").casefold().partition("@") if address else ("", "", "")
    return local in BODY_ADDRESSES or bool(domain and normal(name) in normal(domain))


def _from_mention(material: Material) -> Sender | None:
    """A body that a line at the top is from («Til kommunen frå X»), or begins with («X – innspel»)."""
    for line in material.lines[:_FIRST_LINES]:
        if len(line.text) > _LONGEST_TITLE or is_prose(line.text):
            return None
        before = _BEFORE_ANSWER.match(line.text)
        starts = [
            match.end()
            for match in _FROM_SOMEBODY.finditer(line.text)
            if not JOINED.search(line.text, 0, match.end())
        ]
        names = [before["name"].strip(OUTER)] if before and not before["name"].isupper() else []
        if names and _heads_its_answer(names[0], line, material):
            return Sender(names[0], "title", line.span_of(names[0]))
        names += [name_at_start(line.text[start:]) for start in starts]
        for name in names:
            if name and _is_council(name, material) and not (is_only_a_kind(name) or material.is_addressee(name)):
                return Sender(capitalised(name), "title", line.span_of(name))
    return None


def _heads_its_answer(name: str, line: Line, material: Material) -> bool:
    """Whether a name that may be a body's stands before a dash and the answer: «Solvik Pride – innspill til …»."""
    is_set_apart = bool(re.match(r"\s*[–—:-]", line.text[line.text.find(name) + len(name) :]))
    is_name = is_written_as_a_name(name) and (may_be_a_name(name) or is_person(name))
    return is_set_apart and is_name and not bears_given_name(name) and not material.is_addressee(name)


def from_person_in_title(material: Material) -> Sender | None:
    """«Innspel til rusplanen – Kari Nes, Straumen»: a person set apart in a title."""
    return next((person for line in material.lines[:2] if (person := _person_in_title(line))), None)


def _person_in_title(line: Line) -> Sender | None:
    if len(line.text) > _LONGEST_TITLE or is_prose(line.text) or not _ANSWER.search(line.text):
        return None
    first, *others = _CELLS.split(line.text)
    name = next((part.strip(OUTER) for part in (*others, first) if is_person(part.strip(OUTER))), "")
    return Sender(name, "title", line.span_of(name), is_person=True) if name else None


def from_minutes(material: Material) -> Sender | None:
    """The council whose minutes these are: named in their title, or else in the first lines below it."""
    for at, line in enumerate(material.lines[:_HEAD_LINES]):
        match = MINUTES_OF.match(line.text)
        if not match and not (len(line.text) < _LONGEST_TITLE and _MINUTES.search(line.text)):
            continue
        parts = [_without_minutes(part) for part in _CELLS.split(line.raw[match.end() if match else 0 :])]
        named = next((part for part in parts if _is_council(part, material)), "")
        if named:
            return Sender(named, "title", line.span_of(named))
        return _below(material, at)
    return None


def _without_minutes(part: str) -> str:
    named = without_next_column(_MINUTES.sub("", part)).strip(OUTER)
    return capitalised(_DATE_AFTER.sub("", named).strip(OUTER))


def _below(material: Material, at: int) -> Sender | None:
    for line in material.lines[at + 1 : at + 1 + _BELOW_MINUTES]:
        name = without_next_column(_CELLS.split(_COUNCIL_LABEL.sub("", line.raw), maxsplit=1)[0])
        if _is_council(name, material):
            return Sender(name, "letterhead", line.span_of(name))
    return None


def _is_council(name: str, material: Material) -> bool:
    return material.bodies.is_body(capitalised(name)) and not material.bodies.is_owner(name)


def from_label(material: Material) -> Sender | None:
    """The name that stands for a label such as «Avsender:»."""
    labelled = material.head.sender
    if labelled is None or "@" in labelled.value or labelled.value[0] in "[(" or leads(labelled.value):
        return None
    name = material.bodies.body_in(labelled.value) or labelled.value
    if material.bodies.is_owner(name):
        return None
    return Sender(name, "letterhead", labelled.line.span_of(name), is_person=is_person(name))
