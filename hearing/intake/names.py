"""What the name of a body or of a person looks like."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from hearing.intake.given_names import GIVEN_NAMES
from hearing.intake.name_words import (
    BODY_AFTER_A_NAME,
    BODY_BEGINNINGS,
    BODY_ENDINGS,
    BODY_WORDS,
    BREAKS_A_NAME,
    LEADING_ROLE,
    NO_ACRONYM,
    NO_BODY,
    NO_BODY_ENDINGS,
    NOT_IN_A_PERSONS_NAME,
    ROLE,
    TITLE_BEGINNINGS,
    VERBS,
    words,
)
from hearing.intake.occasion import Occasion
from hearing.intake.phrases import any_of
from hearing.intake.roll import Roll

_UPPER = "A-ZÆØÅÄÖÉÁŠŽÜČĐŊŦ"
_NAME_WORD = rf"(?:[{_UPPER}][\w'’-]+|[{_UPPER}]\.?)"
_PERSON = re.compile(rf"{_NAME_WORD}(?: (?:{_NAME_WORD}|de|van|von|af|la|al|el|bin)){{0,3}} [{_UPPER}][\w'’-]+")
_ACRONYM = re.compile(rf"[{_UPPER}]{{2,7}}(?: [{_UPPER}][a-zæøåäö]+)*")
_ROLE = re.compile(rf"{ROLE}\b(?:\s+(?:i|for|för|ved|vid|av|på|hos)\b)?[\s–,:/-]*", re.IGNORECASE)
_LEADING = re.compile(
    rf"(?:{LEADING_ROLE})(?:en|n|a)?\b[\s,]*(?P<of>(?:i|for|för|of|av|ved|vid|på)\b)?[\s–,:/-]*", re.IGNORECASE
)
_SPEAKS_FOR = re.compile(r"(?:for|för|styret i|styrelsen för|styrelsen i|v/|ved)\s+(?=[A-ZÆØÅÄÖ])", re.IGNORECASE)
# The board is no name: it, and the one who signs for it, speak for a body that is named elsewhere.
_BOARD = re.compile(
    r"(?:(?:for|för|med hilsen) )?(?:hele |hela )?(?:[\wæøåäö]+s )?(?:styret|styrelsen|styrelse|styre|"
    r"styremedlemmene)\b"
    r"(?:\s*(?:i|for|för)\b)?[\s,–:-]*",
    re.IGNORECASE,
)
_BY_HAND_OF = re.compile(r"(?:gm\.?|genom|gjennom|v/|ved|vid|/|~|[–-])\s*(?=[A-ZÆØÅÄÖ])", re.IGNORECASE)
_COURTESY_TITLE = re.compile(
    r"(?:rev|dr|prof|mr|mrs|ms|fr|hr|pastor|imam|father)\b\.? (?=[A-ZÆØÅÄÖ])", re.IGNORECASE
)
# What may run on from a name on one line: the next column, an address, a date, a reference.
_NEXT_COLUMN = re.compile(
    r"\s+[A-ZÆØÅÄÖ][\w-]+:\s|,?\s+(?:Dnr|Diarienr|Org\.? ?nr|Sak|Saksnr|Vår ref|Deres ref|Tlf|Tel|Postboks|"
    r"Box)\b\.?\s*[:A-Z\d]|"
    r",?\s+Til(?:l)?\s+[A-ZÆØÅÄÖ]|,?\s+\d{1,2}\.\s?(?:\d{1,2}\.|[a-z]{3,9})\s?\d{4}|,?\s+\d{4}-\d\d-\d\d|"
    r"\s+\S+@\S+|"
    r",?\s+[A-ZÆØÅÄÖ][\w-]*(?:gata|gaten|gate|veien|vegen|vei|veg|gatan|vägen|kaia|kaien|plassen|torget|"
    r"allé)\s\d"
)
_DOCUMENT = re.compile(
    r"(?:[,:;]?\s+[–—|-]?\s*|,\s*)(?:protokoll\w*|sammanträdesprotokoll|møteprotokoll|møtebok|møteutskrift|"
    r"særutskrift|"
    r"saksframlegg|utskrift|referat|høringssvar|høringsuttalelse|høyringssvar|høyringsuttale|remissvar|"
    r"remissyttrande|"
    r"yttrande|uttalelse|fråsegn|innspill|innspel|tjänsteskrivelse|minutes|response|comments)(?:\s.*)?$",
    re.IGNORECASE,
)
SENTENCE_ENDS = r"(?<=\w{4})\.\s+(?=[A-ZÆØÅÄÖ«])"  # between a name and what is said next on its line
_NEXT_SENTENCE = re.compile(rf"{SENTENCE_ENDS}.*")
OF_A_PLACE = r"(?:kommune|kommun|stad|herad|bydel)"
_AFTER_A_PLACE = re.compile(rf"s? {OF_A_PLACE}$", re.IGNORECASE)
_STREET = re.compile(
    r",? (?:i|på|ved|vid) (?:[A-ZÆØÅÄÖ][\w-]* )?[A-ZÆØÅÄÖa-z][\w-]*(?:gata|gaten|veien|vegen|gatan|vägen|kaia|"
    r"kaien|plassen|"
    r"torget|torg)\b.*"
)
_BETWEEN_PARTS = re.compile(r",\s+|\s[–|/-]\s|\s{2,}|\t")
_REPRESENTED = re.compile(
    r"(?P<name>[A-ZÆØÅÄÖ].{2,90}?)[\s,–-]*"
    r"(?:\bv/|\bgm\.|\bgenom (?=[A-ZÅÄÖ])|,? ved (?:leder|leiar|styret|ordförande)\b).*"
)
_TAGLINE = re.compile(
    r"(?P<name>[A-ZÆØÅÄÖ].{1,60}?)\s[–—-]\s(?:en|ei|ein|et|eit|ett|den|det|landets|norges|noregs|sveriges)\s.*",
    re.IGNORECASE,
)
_ADDRESSED = re.compile(r"^(?:til|till):?\s+|\s*,?\s*(?:v/|att\b|v\. ).*$", re.IGNORECASE)
_TITLE_BEGINS = any_of(TITLE_BEGINNINGS)
_WORD = re.compile(r"[\w'’&-]+")
_LONGEST_NAME = 150
_MOST_WORDS = 9
_MARKS = re.compile(r"[\W_]+")
_VOWEL = re.compile(r"[AEIOUYÆØÅÄÖ]")
_DANGLING = frozenset(
    ("for", "för", "av", "og", "och", "i", "på", "ved", "vid", "mot", "til", "till", "and", "of")
)
_SMALL = words("og och and of the for för i på ved vid av de til till mot å at")
_NO_NAME = re.compile(
    r"@|\d{3}|\d\.\d|https?:|www\.|\b\w+(?:gata|gaten|gate|veien|vegen|vei|veg|gatan|vägen|väg|gränd|street|"
    r"road) \d|"
    r"\b(?:\w{2,}splan|(?:bolig|bustad|tema|kommune|areal)plan|plan|planen|program|programmet|høring|høyring|remiss|tiltak|kapittel|kapitel|kap|"
    r"vedlegg|bilaga|høringssvar|innspill|innspel|synpunkter|merknader|yttrande|uttalelse|fråsegn|strategi)\b|"
    r"\b\w+(?:planen|programmet|strategien|meldingen|meldinga|utkastet)\b",
    re.IGNORECASE,
)
_AND = re.compile(r" (?:og|och|and|&|\+) ")
_LEGAL_FORMS = frozenset({"hf", "rhf", "as", "asa", "ab", "kf", "iks", "sa", "fau"})
_ACRONYMS = BODY_WORDS | {"fau", "rio", "fhn", "lms", "aa", "na", "unf"}
_LOWER_IN_NAMES = BREAKS_A_NAME | frozenset(BODY_ENDINGS) | {"og", "och", "vel"}
OUTER = ' \t,;:–—-•*|/()[]«»"”“_=#~·+'


def normal(name: str) -> str:
    """A name without case, blanks and marks, for comparison."""
    return _MARKS.sub("", name.casefold())


def capitalised(name: str) -> str:
    """A name with a capital first letter, and without shouting: «LYNGSUND KOMMUNE» becomes «Lyngsund kommune»."""
    if not name.isupper() or " " not in name:
        return name[:1].upper() + name[1:]
    first, *rest = name.split()
    return " ".join((_unshouted(first) if _is_acronym(first) else first.capitalize(), *map(_unshouted, rest)))


def _is_acronym(word: str) -> bool:
    return len(word) <= 5 and (not _VOWEL.search(word) or word.casefold() in _ACRONYMS)


def _unshouted(word: str) -> str:
    lower = word.casefold()
    if lower in _LEGAL_FORMS or _is_acronym(word):
        return word
    return lower if lower in _LOWER_IN_NAMES else word.capitalize()


def without_next_column(text: str) -> str:
    """The name on a line that the page's next column, «Postadresse: …», has run into."""
    return _NEXT_COLUMN.split(text, maxsplit=1)[0].strip(OUTER)


def without_document(name: str) -> str:
    """The name without the document that it stands on: «Kommunala pensionärsrådet, Protokollsutdrag»."""
    kept = _DOCUMENT.sub("", _NEXT_SENTENCE.sub("", name)).strip(OUTER.replace("(", "").replace(")", ""))
    return kept or name


def without_representative(text: str) -> str:
    """The body in «Elevrådet v/ Amina og Jo», which others speak for; the text itself where nobody does."""
    match = _REPRESENTED.fullmatch(text)
    return match["name"] if match else text


def without_tagline(text: str) -> str:
    """The name in «Brua – en landsdekkende brukerorganisasjon»."""
    match = _TAGLINE.fullmatch(text)
    return match["name"] if match else text


def without_street(text: str) -> str:
    """The name without the street that it stands in: «Lia Bakeri i Storgata»."""
    return _STREET.sub("", text)


def without_address(text: str) -> str:
    """The name in «Til Fjordby kommune v/ plankontoret»."""
    return _ADDRESSED.sub("", text).strip(OUTER)


def is_role(text: str) -> bool:
    """Whether the text begins with a role, such as «daglig leder»."""
    return bool(_ROLE.match(text))


def without_board(text: str) -> str:
    """What is left of «Styrelsen genom Ann Ek» or «Styret i Nordåsen vel» without the board."""
    board = _BOARD.match(text)
    rest = text[board.end() :] if board else text
    by = _BY_HAND_OF.match(rest)
    return rest[by.end() :] if by else rest


def led_body(text: str) -> str:
    """Whom a person leads, by the words alone: «leiar i Fot for Fot» gives «Fot for Fot»."""
    role = _LEADING.match(text)
    rest = text[role.end() :].strip(OUTER) if role and role["of"] else ""
    return rest if rest[:1].isupper() and len(rest.split()) <= _MOST_WORDS else ""


def leads(text: str) -> bool:
    """Whether the text is the role of somebody who speaks for a body, and no more than that."""
    role = _LEADING.match(text)
    return role is not None and len(text[role.end() :].split()) <= 1


def without_role(text: str) -> str:
    """What is left of a signature line when the role is taken away: «leder i Fjordby vel» gives the body."""
    rest = _SPEAKS_FOR.sub("", text, count=1) if _SPEAKS_FOR.match(text) else text
    role = _ROLE.match(rest)
    return (rest[role.end() :] if role else rest).strip(OUTER)


@lru_cache(maxsize=4096)
def is_person(text: str) -> bool:
    """Whether the text has the shape of a person's name, and not of a body's."""
    text = _COURTESY_TITLE.sub("", text)
    words = {word.casefold() for word in _WORD.findall(text)}
    return bool(_PERSON.fullmatch(text)) and not words & NOT_IN_A_PERSONS_NAME and not looks_like_a_body(text)


def bears_given_name(text: str) -> bool:
    """Whether the text has the shape of a person's name and begins with a name that people bear."""
    first = re.split(r"[ -]", _COURTESY_TITLE.sub("", text), maxsplit=1)[0]
    return first in GIVEN_NAMES and is_person(text)


def are_persons(text: str) -> bool:
    """Whether the text names two persons or more: «Hanne og Arne Vik»."""
    parts = [part.strip() for each in text.split(",") for part in _AND.split(each)]
    *others, last = parts
    named = all(is_person(part) or (part.isalpha() and part.istitle()) for part in others)
    return bool(others) and named and is_person(last)


def may_be_a_name(text: str) -> bool:
    """Whether the text has nothing that speaks against a body of that name; its place must speak for it."""
    words = _WORD.findall(text)
    if not words or len(words) > _MOST_WORDS or not text[0].isupper() or text[-1] in ".:;?!,":
        return False
    lower = text.casefold()
    if _TITLE_BEGINS.match(lower) or _NO_NAME.search(text) or is_role(text) or is_person(text):
        return False
    if any(word.casefold() in VERBS for word in words) or not any(map(str.isalpha, words[0])):
        return False
    return words[-1].casefold() not in BREAKS_A_NAME and words[0].casefold() not in BREAKS_A_NAME


def is_written_as_a_name(text: str) -> bool:
    """Whether at least two words are capitalised, and all but the small ones between them."""
    words = _WORD.findall(text)
    large = [word for word in words if word[0].isupper() or word[0].isdigit()]
    small = [word for word in words if word[0].islower()]
    return len(large) > 1 and all(word in _SMALL for word in small)


def is_only_a_kind(text: str) -> bool:
    """Whether the text is a kind of body and no name: «Foreningen», «Samrådet»."""
    return text.isalpha() and text.casefold().endswith(BODY_ENDINGS) and text.casefold() not in BODY_WORDS


def names_a_unit(text: str) -> bool:
    """Whether a unit's name holds a proper name, so that it says enough without its superior's."""
    kind, *others = [word for word in _WORD.findall(text) if word.casefold() not in _SMALL]
    named = [word for word in others if word[0].isupper()]
    lower = kind.casefold()
    is_kind = (
        is_kind_of_body(lower, says_of_whom=True) or lower in NO_BODY or text.split(maxsplit=1)[0].endswith("-")
    )
    return bool(named) or (not is_kind and bool(others))


@lru_cache(maxsize=4096)
def looks_like_a_body(text: str) -> bool:
    """Whether the text, on its own line, reads as the name of a body."""
    words = _WORD.findall(text) if len(text) < _LONGEST_NAME else []
    if not words or len(words) > 14 or not text[0].isupper() or text[-1] in ".:;?!":
        return False
    if words[-1].casefold() in _DANGLING:
        return False
    first = _first_part(text)
    if first != text and is_person(first):
        return False
    lower = text.casefold()
    if _TITLE_BEGINS.match(lower) or any(word.casefold() in VERBS for word in words):
        return False
    if _ACRONYM.fullmatch(text):
        return words[0] not in NO_ACRONYM or _begins_like_a_body(text)
    return _begins_like_a_body(text) or _names_a_kind_of_body(words)


def _begins_like_a_body(text: str) -> bool:
    """«Helse Fjord», but not «Helse og omsorg»."""
    lower = text.casefold()
    beginnings = [one for one in BODY_BEGINNINGS if lower.startswith(one)]
    return any(one[-1] != " " or text[len(one) :][:1].isupper() for one in beginnings)


def _names_a_kind_of_body(words: list[str]) -> bool:
    for number, word in enumerate(words):
        says_of_whom = number > 0 or words[1:2] in (["for"], ["för"])
        if is_kind_of_body(word.casefold(), says_of_whom=says_of_whom):
            return True
        if word.casefold() in BREAKS_A_NAME:
            return False
    return False


def is_kind_of_body(word: str, *, says_of_whom: bool = True) -> bool:
    """Whether a lower-case word is a kind of body, or ends in one; some are only after or before a name."""
    if word in BODY_WORDS:
        return True
    if word in BODY_AFTER_A_NAME:
        return says_of_whom
    return word not in NO_BODY and word.endswith(BODY_ENDINGS) and not word.endswith(NO_BODY_ENDINGS)


@dataclass(frozen=True, slots=True)
class Bodies:
    """How bodies are told from other words in one hearing.

    Attributes:
        owner: Name of the hearing's owner, empty where unknown.
        invited: Names of invited bodies by their normal form.
        roll: The same, for names in other forms.
    """

    owner: str = ""
    invited: Mapping[str, str] = field(default_factory=dict)
    roll: Roll = field(default_factory=lambda: Roll(()))

    @classmethod
    def of(cls, hearing: Occasion) -> "Bodies":
        """The bodies of an occasion."""
        invited = {normal(body.name): body.name for body in hearing.invited if normal(body.name)}
        return cls(hearing.owner, invited, Roll(invited.values(), hearing.owner))

    def is_body(self, text: str) -> bool:
        """Whether ``text`` names a body: an invited one, or one by its look."""
        return normal(text) in self.invited or looks_like_a_body(text)

    def is_owner(self, text: str) -> bool:
        """Whether ``text`` names the hearing's owner itself, not one of its councils or departments."""
        return bool(self.owner) and normal(_ADDRESSED.sub("", text)) == normal(self.owner)

    @property
    def place_of_owner(self) -> str:
        """The place whose municipality holds the hearing: «Fjordby»."""
        return _AFTER_A_PLACE.sub("", self.owner)

    def is_place_of_owner(self, text: str) -> bool:
        """Whether ``text`` is nothing but the place whose municipality holds the hearing."""
        return bool(self.owner) and normal(text) == normal(self.place_of_owner)

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
