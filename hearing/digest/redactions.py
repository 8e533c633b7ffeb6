"""Proposals of what to remove from the answers that a digest shows, and what persons have decided on each."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from hearing.core.errors import NotPublished
from hearing.core.model import Response, Source
from hearing.digest.publication import is_shown, own_needles
from hearing.digest.senders import Names
from hearing.privacy.model import NAMES, Kind, Persons, Proposal, Sureness, normal, proposal_id
from hearing.privacy.needles import Needle, Needles, Removals
from hearing.privacy.proposals import proposals
from hearing.store.redactions import Decision, Verdict, now, standing
from hearing.store.store import Store

# What finds names of persons in texts of a language; None where there is no model for it.
Recogniser = Callable[[str], Persons | None]


@dataclass(frozen=True, slots=True)
class Review:
    """What there is to decide, and what is decided.

    Attributes:
        proposals: Of every answer that a digest shows, in its order.
        decided: The decision that stands on each proposal, by id; also on proposals that no longer are.
        unnamed: What is known of senders whom the digest does not name.
    """

    proposals: tuple[Proposal, ...]
    decided: Mapping[str, Decision]
    unnamed: tuple[Needle, ...]

    @property
    def waiting(self) -> tuple[Proposal, ...]:
        """Proposals that nobody has decided on."""
        return tuple(proposal for proposal in self.proposals if proposal.id not in self.decided)

    def after(self, made: Iterable[Decision]) -> "Review":
        """The review when these decisions have been made."""
        return replace(self, decided={**self.decided, **{one.proposal: one for one in made}})

    def removals(self) -> Removals:
        """Whatever must not be published: what is confirmed, and unnamed senders unless that was rejected."""
        everywhere: list[Needle] = []
        within: dict[str, list[Needle]] = {}
        for one in self._decided_as(Verdict.CONFIRMED):
            kind = Kind(one.kind)
            is_ambiguous = kind in NAMES and len(one.text.split()) == 1 and one.response
            (within.setdefault(one.response, []) if is_ambiguous else everywhere).append(Needle(one.text, kind))
        rejected = {
            (Kind(one.kind), normal(one.text, Kind(one.kind))) for one in self._decided_as(Verdict.REJECTED)
        }
        everywhere += [one for one in self.unnamed if (one.kind, normal(one.text, one.kind)) not in rejected]
        return Removals(Needles.of(everywhere), {response: Needles.of(own) for response, own in within.items()})

    def _decided_as(self, verdict: Verdict) -> list[Decision]:
        return [one for one in self.decided.values() if one.decision == verdict]


def review(store: Store, names: Names, recogniser: Recogniser | None = None) -> Review:
    """All proposals of a hearing.

    Args:
        store: With labelled responses.
        names: Which senders the digest names.
        recogniser: Gives what finds more names of persons in a language, where a model is at hand.
    """
    sources = {source.path: source for source in store.sources()}
    looked = (look_through(response, names, recogniser) for response in _shown(store, sources))
    return review_of(looked, store.decisions())


@dataclass(frozen=True, slots=True)
class LookedThrough:
    """What there is in one answer: proposals, and what is known of a sender whom the digest does not name."""

    proposals: tuple[Proposal, ...]
    unnamed: tuple[Needle, ...]


def look_through(response: Response, names: Names, recogniser: Recogniser | None = None) -> LookedThrough:
    """Look one answer through; arguments as for ``review``."""
    found = proposals(response, recogniser(response.language) if recogniser else None)
    return LookedThrough(found, tuple(own_needles(response)) if names.hides(response) else ())


def review_of(looked: Iterable[LookedThrough], made: Iterable[Decision]) -> Review:
    """The review of answers that have been looked through, after these decisions, oldest first."""
    found: list[Proposal] = []
    unnamed: dict[Needle, None] = {}
    for one in looked:
        found.extend(one.proposals)
        unnamed.update(dict.fromkeys(one.unnamed))
    return Review(tuple(found), standing(made), tuple(unnamed))


def _shown(store: Store, sources: Mapping[str, Source]) -> Iterator[Response]:
    return (one.response for one in store.labelled() if is_shown(one.response, sources))


def decisions(proposed: Iterable[Proposal], verdict: Verdict, by: str) -> list[Decision]:
    """Decisions on proposals.

    Raises:
        NotPublished: if a number that is an identity number by its check digits is to be published.
    """
    made: list[Decision] = []
    at = now()
    for one in proposed:
        if verdict == Verdict.REJECTED and _is_certain_identity(one):
            raise NotPublished(
                "the check digits are those of an identity number, which must never be published",
                place=f"{one.source}, {one.id}",
                hint=f"confirm it: hearing redact … --confirm {one.id}",
            )
        made.append(Decision(at, by, verdict, one.id, one.response, one.source, one.kind, one.text, one.why))
    return made


def _is_certain_identity(proposal: Proposal) -> bool:
    return proposal.kind == Kind.IDENTITY_NUMBER and proposal.sureness == Sureness.CERTAIN


def addition(text: str, kind: Kind, by: str) -> Decision:
    """A decision to remove words that were not proposed, wherever they stand."""
    words = " ".join(text.split())
    why = "added by a person"
    return Decision(now(), by, Verdict.CONFIRMED, proposal_id("", words, kind), "", "", kind, words, why)
