"""Who stands behind an answer, and by what name the digest may call them.

A digest is passed round, so a private person is a number in it; so is a sender that could not be placed and whose
name does not read as a body's.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from hearing.classify.personal_names import is_personal
from hearing.core.model import ANSWERS, Kind, Response
from hearing.digest.model import Speaker
from hearing.digest.translations import Words, words_in
from hearing.intake.names import bears_given_name, looks_like_a_body
from hearing.intake.occasion import InvitedBody

_WORD = re.compile(r"[^\W_]+")
_LONGER = {
    "komm": "kommune",
    "fylkeskomm": "fylkeskommune",
    "univ": "universitet",
    "dir": "direktoratet",
    "avd": "avdeling",
    "fylkesmannen": "statsforvalteren",
    "fylkesmennen": "statsforvalterne",
    "statsforvaltaren": "statsforvalteren",
    "och": "og",
}
# Ways to reach somebody, which are no part of a name: «Storlia vel v/Kari Moen, mob. 987 65 432».
_MAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_PERIOD = r"(?:19|20)\d\d-(?:19|20)\d\d\b"
_PHONE = rf"(?<!\d)(?!{_PERIOD})(?:(?:\+|00)4[5-7][ .]?)?\d(?:[ .-]?\d){{6,10}}(?!\d)"
_CONTACT = re.compile(
    rf"[\s,;(–-]*(?:\b(?:telefon|tlf|tel|mobil|mob|e-?post|mail)\b[.:]*\s*)*(?:{_MAIL}|{_PHONE})[\s,;)]*",
    re.IGNORECASE,
)
_LEGAL_FORMS = frozenset({"as", "asa", "hf", "rhf", "kf", "iks", "sa", "ba", "ab", "og", "the"})


# Senders who are private persons, or may be.
PERSONS = frozenset({Speaker.PERSON, Speaker.UNDETERMINED})


def speaker_of(response: Response) -> Speaker:
    """Which of the four kinds of speaker stands behind a response.

    Whoever signs with nothing but a person's name may be a private person, whatever type of sender was found.
    """
    if response.kind == Kind.MEETING_NOTES:
        return Speaker.MEETING
    if response.stakeholder == "private-person":
        return Speaker.PERSON
    may_be_person = response.stakeholder == "unknown" or bears_given_name(" ".join(response.sender.split()))
    return Speaker.UNDETERMINED if may_be_person else Speaker.BODY


def folded(name: str) -> str:
    """A body's name without what may differ from one letter to the next: case, punctuation, legal form."""
    plain = unicodedata.normalize("NFC", name).casefold().replace("&", " og ")
    words = [_LONGER.get(word, word) for word in _WORD.findall(plain)]
    kept = [word for word in words if word not in _LEGAL_FORMS]
    return " ".join(kept or words)


def without_contact(name: str) -> str:
    """A name without telephone numbers and e-mail addresses, which no reader of a list of senders needs."""
    return " ".join(_CONTACT.sub(" ", name).split())


def names(text: str, sender: str) -> bool:
    """Whether a text holds a sender's name, however it is written."""
    name, rare = _folded_once(sender)
    if not name or (rare and rare not in text.casefold()):
        return False
    return f" {name} " in f" {folded(text)} "


@lru_cache(maxsize=64)
def _folded_once(sender: str) -> tuple[str, str]:
    """A folded name, and a word of it that no other word is folded to: without it the name is not there."""
    name = folded(sender)
    rare = [word for word in name.split() if word not in _LONGER.values() and word not in _LEGAL_FORMS]
    return name, max(rare, key=len, default="")


@dataclass(slots=True)
class Names:
    """Gives out names; those that are numbered are numbered in the order in which they are asked for.

    Attributes:
        invited: Folded names of the invited bodies; whoever bears one is no private person.
        numbers: Numbers that were given already, by ``speaker:response``; new ones are added.
    """

    words: Words
    invited: frozenset[str] = frozenset()
    numbers: dict[str, int] = field(default_factory=dict)
    _last: dict[Speaker, int] = field(init=False)

    def __post_init__(self) -> None:
        self._last = {
            speaker: max((n for key, n in self.numbers.items() if key.startswith(f"{speaker}:")), default=0)
            for speaker in Speaker
        }

    def hides(self, response: Response) -> bool:
        """Whether the digest must not show the sender's name, nor a file name that may hold it."""
        match speaker_of(response):
            case Speaker.PERSON:
                return True
            case Speaker.UNDETERMINED:
                return bool(response.sender.strip()) and not self._may_be_shown(response)
            case _:
                return False

    def _may_be_shown(self, response: Response) -> bool:
        """A document that is no answer bears its publisher's name, unless that is a person's."""
        if response.kind not in ANSWERS and not is_personal(response.sender):
            return True
        return self.is_body(response.sender)

    def is_body(self, name: str) -> bool:
        """Whether a name is an invited body's, or reads as a body's; any other could be a person's."""
        return folded(name) in self.invited or looks_like_a_body(" ".join(name.split()))

    def principal(self, response: Response) -> str:
        """For whom the sender speaks, where both may be named."""
        principal = without_contact(response.on_behalf_of or "")
        return principal if self.is_body(principal) and not self.hides(response) else ""

    def name(self, response: Response) -> str:
        """The name by which the digest calls the sender."""
        sender = without_contact(response.sender)
        if sender and not self.hides(response):
            return sender
        speaker = speaker_of(response)
        return self._numbered(speaker, self.words.number(self._number(speaker, response.id)))

    def _number(self, speaker: Speaker, response: str) -> int:
        key = f"{speaker}:{response}"
        if key not in self.numbers:
            self._last[speaker] += 1
            self.numbers[key] = self._last[speaker]
        return self.numbers[key]

    def _numbered(self, speaker: Speaker, n: str) -> str:
        match speaker:
            case Speaker.PERSON:
                return self.words.gettext("Private person %(n)s", n=n)
            case Speaker.MEETING:
                return self.words.gettext("Meeting %(n)s", n=n)
            case Speaker.BODY:
                return self.words.gettext("Body without a name %(n)s", n=n)
            case Speaker.UNDETERMINED:
                return self.words.gettext("Unknown sender %(n)s", n=n)


def names_for(language: str, invited: Iterable[InvitedBody], numbers: dict[str, int] | None = None) -> Names:
    """Names in a digest's language."""
    known = frozenset(folded(body.name) for body in invited)
    return Names(words_in(language), known, {} if numbers is None else numbers)
