"""What may have to be removed before a digest is published."""

import hashlib
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from hearing.core.model import Span

_WORD = re.compile(r"\w+")
_ID_LENGTH = 12


class Kind(StrEnum):
    """What is to be removed."""

    IDENTITY_NUMBER = "identity-number"
    BANK_ACCOUNT = "bank-account"
    PHONE = "phone-number"
    EMAIL = "e-mail-address"
    ADDRESS = "street-address"
    VEHICLE = "car-registration"
    NAME = "personal-name"
    STAFF = "named-staff"
    HEALTH = "health-or-family"


NAMES = frozenset({Kind.NAME, Kind.STAFF})
NUMBERS = frozenset({Kind.IDENTITY_NUMBER, Kind.BANK_ACCOUNT, Kind.PHONE})


class Sureness(IntEnum):
    """How sure a proposal is; only what check digits or an exact form prove is certain."""

    POSSIBLE = 1
    LIKELY = 2
    CERTAIN = 3


@dataclass(frozen=True, slots=True)
class Found:
    """Characters ``start`` up to ``end`` of a page that may have to be removed, and why."""

    start: int
    end: int
    kind: Kind
    why: str
    sureness: Sureness

    def overlaps(self, other: "Found") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Proposal:
    """Words of one response that may have to be removed; the same words are one proposal wherever they stand.

    Attributes:
        id: The same in every run, for the same words of the same kind in the same document.
        response: Id of the response.
        source: Path of its file.
        text: The words, as they stand first.
        spans: In the text as read, in order.
        why: One sentence in English.
        context: The words with what stands around them.
    """

    id: str
    response: str
    source: str
    kind: Kind
    text: str
    spans: tuple[Span, ...]
    why: str
    sureness: Sureness
    context: str


# A recogniser of persons' names, whatever it is made of: the spans of a text that name a person.
Persons = Callable[[str], Iterable[Span]]


def normal(text: str, kind: Kind) -> str:
    """What stays the same however the words are spaced, punctuated or capitalised."""
    if kind in NUMBERS:
        return "".join(char for char in text.upper() if char.isalnum())
    return " ".join(_WORD.findall(text.casefold()))


def proposal_id(response: str, text: str, kind: Kind) -> str:
    """Identity of a proposal."""
    return hashlib.sha256(f"{response}|{kind}|{normal(text, kind)}".encode()).hexdigest()[:_ID_LENGTH]
