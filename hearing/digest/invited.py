"""Which invited bodies have answered: names in a list and names in letters are rarely the same."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from rapidfuzz import fuzz

from hearing.digest.model import Replied, Speaker
from hearing.digest.senders import folded
from hearing.intake.occasion import InvitedBody

_BAR = 90
_SAME_WORD = 86
_BRACKETS = re.compile(r"\(([^()]+)\)")
_JOINERS = re.compile(r"\s*(?:[,/;+]|(?<!-)\s(?:og|och|and)\s)\s*")
_SMALL = frozenset({"i", "for", "av", "den", "det", "de", "til", "på", "ved", "norske", "of", "in"})

# A longer name with one of these words more is another body: «Eldrerådet i Bydel Nord» is not «Bydel Nord».
_ANOTHER_BODY = re.compile(
    r"(?:råd|rådet|utvalg|utvalget|nemnd|nemnda|nämnd|nämnden|kommune|kommunen|kommun|bydel|stadsdel|fylke|etat"
    r"|etaten|forening|foreningen|förening|föreningen|forbund|forbundet|lag|laget|krets|avdeling|ungdom|unge"
    r"|universitet|sykehus|sjukehus|sjukhus|parti|klubb|tilsyn|tilsynet|direktorat|direktoratet|kontor|kontoret)$"
)

# A longer name with one of these words more may be a part of the body: «Rusavdelingen i Vik kommune».
_UNIT = re.compile(
    r"(?:avdeling(?:en|a)?|seksjon(?:en)?|enhet(?:en)?|kontor(?:et)?|tjenesten?|tenesta?|etat(?:en)?|nemnda?"
    r"|klinikk(?:en)?|styret?|avdelning(?:en)?|förvaltning(?:en)?|nämnd(?:en)?|klinik(?:en)?|styrelsen?)$"
)


class Heard(Protocol):
    """Who has answered, as far as a list of invited bodies is concerned; an ``Answer`` is one."""

    @property
    def name(self) -> str:
        """As the digest calls the sender."""

    @property
    def speaker(self) -> Speaker:
        """Who stands behind the answer."""

    @property
    def on_behalf_of(self) -> str:
        """The principal; may be empty."""

    @property
    def anchor(self) -> str:
        """Where the answer stands."""


@dataclass(frozen=True, slots=True)
class _Sender:
    answer: Heard
    name: str


def replied(
    invited: Iterable[InvitedBody], answers: Iterable[Heard], owner: str = ""
) -> tuple[tuple[Replied, ...], tuple[str, ...]]:
    """What became of each invited body, and the names of bodies that answered without being on the list.

    Private persons are left out on both sides.
    """
    bodies = _distinct(invited)
    matched: dict[str, list[InvitedBody]] = {}
    found: dict[str, _Sender] = {}
    unmatched: dict[str, _Sender] = {}
    for sender in _senders(answers):
        if sender.name not in matched:
            matched[sender.name] = _bodies_named(sender.name, bodies, owner)
        matches = matched[sender.name]
        for body in matches:
            found.setdefault(body.name, sender)
        if not matches and sender.name == sender.answer.name and sender.answer.speaker == Speaker.BODY:
            unmatched.setdefault(folded(sender.name), sender)
    on_behalf = {folded(s.name) for s in found.values()} | {folded(s.answer.name) for s in found.values()}
    left = {key: sender for key, sender in unmatched.items() if key not in on_behalf}
    maybe = _perhaps([body for body in bodies if body.name not in found], left, owner)
    parts = {folded(sender.name) for sender in maybe.values()}
    return (
        tuple(_reply(body, found.get(body.name), maybe.get(body.name)) for body in bodies),
        tuple(sender.name for key, sender in left.items() if key not in parts),
    )


def _perhaps(silent: Iterable[InvitedBody], left: Mapping[str, _Sender], owner: str) -> dict[str, _Sender]:
    """Senders whose name is that of a silent body with a unit added: only a person can tell if it answered."""
    found: dict[str, _Sender] = {}
    for body in silent:
        name = folded(body.name)
        part = next((sender for key, sender in left.items() if _may_be_part(name, key)), None)
        if part and name != folded(owner):
            found[body.name] = part
    return found


def _may_be_part(body: str, sender: str) -> bool:
    """Whether a sender's name begins with a body's, or holds it together with the name of a unit."""
    if sender.startswith(body):
        return True
    before, found, after = f" {sender} ".partition(f" {body} ")
    return bool(found) and any(map(_UNIT.search, [*before.split(), *after.split()]))


def _distinct(invited: Iterable[InvitedBody]) -> tuple[InvitedBody, ...]:
    return tuple({folded(body.name): body for body in invited if body.name.strip()}.values())


def _senders(answers: Iterable[Heard]) -> list[_Sender]:
    senders: list[_Sender] = []
    for answer in answers:
        if answer.speaker in {Speaker.BODY, Speaker.UNDETERMINED}:
            names = (answer.name, answer.on_behalf_of)
            senders.extend(_Sender(answer, name) for name in names if name)
    return senders


def _reply(body: InvitedBody, sender: _Sender | None, maybe: _Sender | None) -> Replied:
    if sender:
        return Replied(body.name, sender.name, sender.answer.anchor)
    return Replied(body.name, "", maybe.answer.anchor, maybe.name) if maybe else Replied(body.name, "")


def is_like(one: str, other: str, owner: str = "") -> bool:
    """Whether two names may be one body's: the same words, but for spelling and what says little."""
    return _likeness(one, other, owner) >= _BAR


def _bodies_named(name: str, bodies: Sequence[InvitedBody], owner: str) -> list[InvitedBody]:
    """The invited bodies that a sender's name names: one for each part of a joint name, or the best match."""
    parts = [part for part in _JOINERS.split(name) if part]
    joint = [body for part in parts if (body := _best(part, bodies, owner))] if len(parts) > 1 else []
    if joint and len({body.name for body in joint}) == len(parts):
        return joint
    best = _best(name, bodies, owner)
    return [best] if best else []


def _best(name: str, bodies: Sequence[InvitedBody], owner: str) -> InvitedBody | None:
    scored = [(_likeness(body.name, name, owner), -number) for number, body in enumerate(bodies)]
    score, number = max(scored, default=(0.0, 0))
    return bodies[-number] if score >= _BAR else None


def _likeness(invited: str, sender: str, owner: str) -> float:
    """0 where two names differ, 200 where they are the same; between, the share of common words decides."""
    pairs = [(a, b) for a in _aliases(invited, owner) for b in _aliases(sender, owner)]
    return max((_compared(a, b) for a, b in pairs), default=0.0)


@lru_cache(maxsize=4096)
def _aliases(name: str, owner: str) -> tuple[str, ...]:
    """The name, the name without its brackets, what stands in them, and the name without the owner's."""
    names = [name, _BRACKETS.sub(" ", name), *_BRACKETS.findall(name)]
    keys = [folded(part) for part in names]
    belongs_to = folded(owner)
    if belongs_to:
        keys += [key.replace(belongs_to, " ").strip() for key in keys if key != belongs_to]
    return tuple(dict.fromkeys(" ".join(key.split()) for key in keys if key.strip()))


def _compared(a: str, b: str) -> float:
    if a == b:
        return 200.0
    shorter, longer = sorted((a.split(), b.split()), key=len)
    surplus = list(longer)
    for word in shorter:
        match = max(surplus, key=lambda other: fuzz.ratio(word, other), default="")
        if not match or fuzz.ratio(word, match) < _SAME_WORD:
            return 0.0
        surplus.remove(match)
    starts_otherwise = len(shorter) == 1 and bool(surplus) and surplus[0] == longer[0]
    is_another = any(_ANOTHER_BODY.search(word) or _UNIT.search(word) for word in surplus)
    if starts_otherwise or is_another or not set(shorter) - _SMALL:
        return 0.0
    likeness = fuzz.token_set_ratio(a, b)
    return likeness * (1 + 0.9 * len(shorter) / len(longer)) if likeness >= _BAR else 0.0
