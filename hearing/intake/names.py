"""What the name of a body or of a person looks like."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from hearing.intake.name_words import (
    BODY_AFTER_A_NAME,
    BODY_BEGINNINGS,
    BODY_ENDINGS,
    BODY_WORDS,
    BREAKS_A_NAME,
    NO_ACRONYM,
    NO_BODY,
    NOT_IN_A_PERSONS_NAME,
    ROLE,
    TITLE_BEGINNINGS,
    VERBS,
)
from hearing.intake.occasion import Occasion
from hearing.intake.phrases import any_of

_UPPER = "A-ZÆØÅÄÖÉÁŠŽÜČĐŊŦ"
_NAME_WORD = rf"(?:[{_UPPER}][\w'’-]+|[{_UPPER}]\.?)"
_PERSON = re.compile(rf"{_NAME_WORD}(?: (?:{_NAME_WORD}|de|van|von|af|la|al|el|bin)){{0,3}} [{_UPPER}][\w'’-]+")
_ACRONYM = re.compile(rf"[{_UPPER}]{{2,7}}(?: [{_UPPER}][a-zæøåäö]+)*")
_ROLE = re.compile(rf"{ROLE}\b(?:\s+(?:i|for|för|ved|vid|av|på|hos)\b)?[\s–,:/-]*", re.IGNORECASE)
_SPEAKS_FOR = re.compile(r"(?:for|för|styret i|styrelsen för|styrelsen i|v/|ved)\s+(?=[A-ZÆØÅÄÖ])", re.IGNORECASE)
_NEXT_COLUMN = re.compile(r"\s+[A-ZÆØÅÄÖ][\w-]+:\s")
_BETWEEN_PARTS = re.compile(r",\s+|\s[–|/-]\s|\s{2,}|\t")
_ADDRESSED = re.compile(r"^(?:til|till):?\s+|\s*,?\s*(?:v/|att\b|v\. ).*$", re.IGNORECASE)
_TITLE_BEGINS = any_of(TITLE_BEGINNINGS)
_WORD = re.compile(r"[\w'’&-]+")
_LONGEST_NAME = 150
_LEGAL_FORMS = frozenset({"hf", "rhf", "as", "asa", "ab", "kf", "iks", "sa", "fau"})
_LOWER_IN_NAMES = BREAKS_A_NAME | frozenset(BODY_ENDINGS) | {"og", "och", "vel"}
OUTER = ' \t,;:–-•*|/()[]«»"”“_'


def normal(name: str) -> str:
    """A name without case, blanks and marks, for comparison."""
    return "".join(char for char in name.casefold() if char.isalnum())


def capitalised(name: str) -> str:
    """A name with a capital first letter, and without shouting: «LYNGSUND KOMMUNE» becomes «Lyngsund kommune»."""
    if not name.isupper() or " " not in name:
        return name[:1].upper() + name[1:]
    first, *rest = name.split()
    return " ".join((first.capitalize(), *map(_unshouted, rest)))


def _unshouted(word: str) -> str:
    lower = word.casefold()
    if lower in _LEGAL_FORMS:
        return word
    return lower if lower in _LOWER_IN_NAMES else word.capitalize()


def without_next_column(text: str) -> str:
    """The name on a line that the page's next column, «Postadresse: …», has run into."""
    return _NEXT_COLUMN.split(text, maxsplit=1)[0].strip(OUTER)


def is_role(text: str) -> bool:
    """Whether the text begins with a role, such as «daglig leder»."""
    return bool(_ROLE.match(text))


def without_role(text: str) -> str:
    """What is left of a signature line when the role is taken away: «leder i Fjordby vel» gives the body."""
    rest = _SPEAKS_FOR.sub("", text, count=1) if _SPEAKS_FOR.match(text) else text
    role = _ROLE.match(rest)
    return (rest[role.end() :] if role else rest).strip(OUTER)


def is_person(text: str) -> bool:
    """Whether the text has the shape of a person's name, and not of a body's."""
    words = {word.casefold() for word in _WORD.findall(text)}
    return bool(_PERSON.fullmatch(text)) and not words & NOT_IN_A_PERSONS_NAME and not looks_like_a_body(text)


def looks_like_a_body(text: str) -> bool:
    """Whether the text, on its own line, reads as the name of a body."""
    words = _WORD.findall(text) if len(text) < _LONGEST_NAME else []
    if not words or len(words) > 14 or not text[0].isupper() or text[-1] in ".:;?!":
        return False
    first = _first_part(text)
    if first != text and is_person(first):
        return False
    lower = text.casefold()
    if _TITLE_BEGINS.match(lower) or any(word.casefold() in VERBS for word in words):
        return False
    if _ACRONYM.fullmatch(text):
        return words[0] not in NO_ACRONYM
    return _begins_like_a_body(text) or _names_a_kind_of_body(words)


def _begins_like_a_body(text: str) -> bool:
    """«Helse Fjord», but not «Helse og omsorg»."""
    beginning = next((one for one in BODY_BEGINNINGS if text.casefold().startswith(one)), None)
    return beginning is not None and (beginning[-1] != " " or text[len(beginning)].isupper())


def _names_a_kind_of_body(words: list[str]) -> bool:
    for number, word in enumerate(words):
        says_of_whom = number > 0 or words[1:2] in (["for"], ["för"])
        if _is_kind_of_body(word.casefold(), says_of_whom=says_of_whom):
            return True
        if word.casefold() in BREAKS_A_NAME:
            return False
    return False


def _is_kind_of_body(word: str, *, says_of_whom: bool) -> bool:
    if word in BODY_WORDS:
        return True
    if word in BODY_AFTER_A_NAME:
        return says_of_whom
    return word not in NO_BODY and word.endswith(BODY_ENDINGS)


@dataclass(frozen=True, slots=True)
class Bodies:
    """How bodies are told from other words in one hearing.

    Attributes:
        owner: Name of the hearing's owner, empty where unknown.
        invited: Names of invited bodies by their normal form.
    """

    owner: str = ""
    invited: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, hearing: Occasion) -> "Bodies":
        """The bodies of an occasion."""
        return cls(hearing.owner, {normal(body.name): body.name for body in hearing.invited if normal(body.name)})

    def is_body(self, text: str) -> bool:
        """Whether ``text`` names a body: an invited one, or one by its look."""
        return normal(text) in self.invited or looks_like_a_body(text)

    def is_owner(self, text: str) -> bool:
        """Whether ``text`` names the hearing's owner itself, not one of its councils or departments."""
        return bool(self.owner) and normal(_ADDRESSED.sub("", text)) == normal(self.owner)

    def body_in(self, text: str) -> str:
        """The body in a signature line such as «Kari Berg, leder, Fjordby vel»; empty where there is none."""
        text = without_next_column(text)
        if normal(text) in self.invited:
            return text
        parts = [part.strip(OUTER) for part in _BETWEEN_PARTS.split(text)]
        if self.is_body(parts[0]) and not any(map(_is_no_part_of_a_body, parts)):
            return text.strip(OUTER)
        named = [part for part in map(without_role, parts) if self.is_body(part)]
        return ", ".join(named)

    def person_in(self, text: str) -> str:
        """The person in a signature line; empty where there is none."""
        first = _first_part(text.strip(OUTER))
        return first if is_person(first) and not is_role(first) else ""


def _first_part(text: str) -> str:
    return _BETWEEN_PARTS.split(text)[0].strip(OUTER)


def _is_no_part_of_a_body(part: str) -> bool:
    return is_person(part) or is_role(part) or any(char.isdigit() for char in part)
