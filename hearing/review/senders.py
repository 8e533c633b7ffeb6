"""Everybody who has answered, answers of one sender together, and senders that may be one and the same."""

import re
import threading
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, islice

from hearing.classify.bodies import KnownBodies
from hearing.core.model import Kind
from hearing.digest.invited import is_like
from hearing.digest.senders import folded
from hearing.intake.names import looks_like_a_body
from hearing.review.translations import N_
from hearing.store.listing import Sent
from hearing.store.store import Store

# Senders that share the beginning of a word with more than so many others are not held against them all.
_TOO_COMMON = 200
_BEGINNING = 4
_NEARLY = 90
_NUMBER = re.compile(r"\d+")
# Of no use in telling whether two senders are one.
_NO_BODY = frozenset({"private-person"})

# How a type was known: the last part of a rule's name.
BY = {
    "bodies": N_("a well-known body"),
    "names": N_("a name that the rules know"),
    "words": N_("a word in the name"),
    "starts": N_("how the name begins"),
    "ends": N_("how the name ends"),
    "otherwise": N_("a word in the name, and nothing speaks for another type"),
    "form": N_("what the form says"),
    "presentation": N_("how the sender presents itself"),
    "invited-list": N_("the list of invited bodies"),
    "personal-name": N_("reads as a person's name"),
}


@dataclass(frozen=True, slots=True)
class Sender:
    """One sender.

    Attributes:
        name: As most of its answers have it.
        types: Codes, that of most answers first.
        canonical: Name of the well-known body that it is; empty where that is the name already or there is none.
        as_read: Names as they were read, where a person has decided otherwise.
        known_by: Who says the type, and the words that show it.
    """

    name: str
    answers: tuple[Sent, ...]
    types: tuple[str, ...]
    canonical: str
    as_read: tuple[str, ...]
    known_by: tuple[str, str]

    @property
    def id(self) -> str:
        """Id of its first answer."""
        return self.answers[0].id

    @property
    def on_behalf_of(self) -> str:
        """For whom it speaks, by its first answer."""
        return self.answers[0].on_behalf_of or ""

    @property
    def other_names(self) -> tuple[str, ...]:
        """Names in its answers that differ from the one that most have."""
        return tuple(dict.fromkeys(one.sender for one in self.answers if one.sender != self.name))

    @property
    def how(self) -> str:
        """How the type was known, as a key of ``BY``; empty where that says nothing."""
        by = self.known_by[0].partition("@")[0].rpartition(".")[2]
        return by if by in BY else ""


@dataclass(frozen=True, slots=True)
class Alike:
    """Two senders that may be one; ``body`` is the well-known body that both are, where there is one."""

    one: Sender
    other: Sender
    body: str


@dataclass(slots=True)
class Senders:
    """Everybody who has answered; found anew when an answer or its sender has changed."""

    store: Store
    owner: str
    known: KnownBodies | None
    _state: tuple[object, ...] = ()
    _every: list[Sender] = field(default_factory=list)
    _alike: list[Alike] | None = None
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def every(self) -> list[Sender]:
        """By name. Private persons of one name are not taken for one."""
        with self._lock:
            self._bring_up_to_date()
            return self._every

    def alike(self, most: int) -> list[Alike]:
        """So many senders that may be one, unless a person has said that they are two."""
        with self._lock:
            self._bring_up_to_date()
            if self._alike is None:
                found = alike(self._every, self.owner, self.store.sender_decisions.apart())
                self._alike = list(islice(found, most))
            return self._alike

    def _bring_up_to_date(self) -> None:
        listing = self.store.listing
        state = (listing.edition(), self.store.sender_decisions.count(), listing.sent())
        if state != self._state:
            self._every = _senders(state[2], self.store, self.known)
            self._state, self._alike = state, None


def _senders(sent: Iterable[Sent], store: Store, known: KnownBodies | None) -> list[Sender]:
    groups: dict[str, list[Sent]] = {}
    for answer in sent:
        groups.setdefault(_key(answer), []).append(answer)
    makers, as_read = store.listing.type_makers(), store.sender_decisions.as_read()
    found = [_sender(answers, makers, as_read, known) for answers in groups.values()]
    return sorted(found, key=lambda one: (not one.name, one.name.casefold()))


def alike(found: Sequence[Sender], owner: str, apart: Collection[frozenset[str]]) -> Iterator[Alike]:
    """Senders that may be one, unless a person has said that they are two."""
    bodies = [one for one in found if one.name and one.types[0] not in _NO_BODY]
    for at, other_at in _near(bodies):
        one, other = bodies[at], bodies[other_at]
        if frozenset((one.name, other.name)) in apart:
            continue
        body = _body(one) if _body(one) == _body(other) else ""
        if (body and (one.canonical or other.canonical)) or _are_alike(one.name, other.name, owner):
            yield Alike(one, other, body)


def _are_alike(one: str, other: str, owner: str) -> bool:
    """Whether two names differ by a word that says little, or by a few letters; never by a number."""
    from rapidfuzz import fuzz

    is_same_number = _NUMBER.findall(one) == _NUMBER.findall(other)
    nearly = fuzz.ratio(folded(one), folded(other)) >= _NEARLY
    return is_same_number and (nearly or is_like(one, other, owner))


def _key(answer: Sent) -> str:
    name = folded(answer.sender)
    is_body = answer.stakeholder not in _NO_BODY and answer.kind != Kind.MEETING_NOTES
    may_be_one = is_body and (answer.stakeholder != "unknown" or looks_like_a_body(answer.sender))
    return name if name and may_be_one else f"|{answer.id}"


def _sender(
    answers: Sequence[Sent],
    makers: Mapping[str, tuple[str, str]],
    as_read: Mapping[str, tuple[str, str]],
    known: KnownBodies | None,
) -> Sender:
    name = _commonest(one.sender for one in answers)[0]
    body = known.at_start(name) if known and name else None
    canonical = body.body.name if body and body.whole and body.body.name != name else ""
    read = dict.fromkeys(as_read[one.id][0] for one in answers if one.id in as_read)
    return Sender(
        name,
        tuple(answers),
        _commonest(one.stakeholder for one in answers),
        canonical,
        tuple(one for one in read if one and one != name),
        makers.get(answers[0].id, ("", "")),
    )


def _commonest(values: Iterable[str]) -> tuple[str, ...]:
    listed = list(values)
    return tuple(sorted(dict.fromkeys(listed), key=lambda one: -listed.count(one)))


def _body(one: Sender) -> str:
    return one.canonical or one.name


def _near(bodies: Sequence[Sender]) -> Iterator[tuple[int, int]]:
    """Pairs that are worth a comparison: they share the beginning of a word, or the well-known body."""
    by_beginning: dict[str, list[int]] = {}
    for at, one in enumerate(bodies):
        beginnings = {word[:_BEGINNING] for word in folded(one.name).split() if len(word) >= _BEGINNING}
        for key in beginnings | {f"|{folded(_body(one))}"}:
            by_beginning.setdefault(key, []).append(at)
    pairs = {
        pair
        for members in by_beginning.values()
        if len(members) <= _TOO_COMMON
        for pair in combinations(members, 2)
    }
    yield from sorted(pairs)
