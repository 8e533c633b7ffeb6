"""Conditions of rules, ready to be held against the terms found in a sentence or paragraph."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from hearing.rules.phrases import TermHit

_MOST = 30  # hits of one condition that are weighed against those of another; no real sentence has as many

Found = tuple[TermHit, ...]  # the hits that together fulfil a condition, in order
BySet = Mapping[int, Sequence[TermHit]]


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence or paragraph that conditions are held against.

    Attributes:
        hits: Terms found there, by term set.
        counts: Whether a hit counts for the condition.
        is_question: Whether a sentence of it ends in a question mark.
        around: Term sets found in the ``heading`` above and in the ``lead-in``.
    """

    hits: BySet
    counts: Callable[[TermHit, "Terms"], bool]
    is_question: bool = False
    around: Mapping[str, frozenset[int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Terms:
    """One of the term sets has a hit.

    Attributes:
        sets: Numbers of the term sets.
        is_cue: Whether a negation turns it round.
        negation: What a negation means here; see ``schema.Condition``.
        where: ``text``, ``heading`` or ``lead-in``.
    """

    sets: frozenset[int]
    is_cue: bool
    negation: str = "blocks"
    where: str = "text"

    def found(self, place: Place) -> list[Found]:
        """One for each hit; one without terms for all hits in the heading or the lead-in."""
        if self.where != "text":
            return [] if self.sets.isdisjoint(place.around.get(self.where, ())) else [()]
        hits = (hit for number in self.sets & place.hits.keys() for hit in place.hits[number])
        return [(hit,) for hit in sorted(hits, key=lambda hit: hit.start) if place.counts(hit, self)]

    def needed(self) -> frozenset[int]:
        """Term sets without which the condition cannot hold."""
        return self.sets if self.where == "text" else frozenset()


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one of the conditions holds."""

    conditions: tuple["Held", ...]

    def found(self, place: Place) -> list[Found]:
        """Those of every condition that holds."""
        return [found for condition in self.conditions for found in condition.found(place)]

    def needed(self) -> frozenset[int]:
        """Term sets, one of which must have a hit."""
        parts = [condition.needed() for condition in self.conditions]
        return frozenset().union(*parts) if all(parts) else frozenset()


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every condition holds; of several hits those that stand closest together."""

    conditions: tuple["Held", ...]

    def found(self, place: Place) -> list[Found]:
        """One for each way in which the rarest condition holds."""
        options = [condition.found(place)[:_MOST] for condition in self.conditions]
        if not all(options):
            return []
        options.sort(key=len)
        return [_closest(first, options[1:]) for first in options[0]]

    def needed(self) -> frozenset[int]:
        """Term sets of the condition that is likely the rarest: the one with the fewest sets."""
        return min(
            (keys for keys in (one.needed() for one in self.conditions) if keys), key=len, default=frozenset()
        )


@dataclass(frozen=True, slots=True)
class Question:
    """The sentence asks."""

    def found(self, place: Place) -> list[Found]:
        """One, without terms, where the sentence asks."""
        return [()] if place.is_question else []

    def needed(self) -> frozenset[int]:
        """None: no term is needed."""
        return frozenset()


Held = Terms | AnyOf | AllOf | Question


def always(_hit: TermHit, _terms: Terms) -> bool:
    """Every hit counts."""
    return True


def _closest(found: Found, others: Sequence[Sequence[Found]]) -> Found:
    for options in others:
        found = min((_joined(found, option) for option in options), key=width)
    return found


def _joined(one: Found, other: Found) -> Found:
    return tuple(sorted({*one, *other}, key=lambda hit: (hit.start, hit.end, hit.term_set)))


def width(found: Found) -> int:
    """Tokens from the first to the last term."""
    return max(hit.end for hit in found) - found[0].start if found else 0


def parts(held: Held) -> Iterator[Terms]:
    """Every term condition in a condition."""
    if isinstance(held, Terms):
        yield held
    elif not isinstance(held, Question):
        for condition in held.conditions:
            yield from parts(condition)
