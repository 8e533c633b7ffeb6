"""What a person decides about a label, and what stands in an answer after it.

A decision is about a finding: a label, its words, its document. It is found again by the words, so that it holds
under new rules, which may find the same in a longer or a shorter clause, and in an answer that was read anew.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple, Protocol, TypeVar

from hearing.core.model import (
    ACCEPTED,
    PERSON,
    PROPOSED,
    REJECTED,
    Label,
    LabelKind,
    Labelled,
    Response,
)
from hearing.store.anchors import Anchor, Place, located
from hearing.store.rows import finding_of

# Of these a paragraph, and a document, has one.
_SINGLE = frozenset({LabelKind.STANCE, LabelKind.STAKEHOLDER})

# How a paragraph was looked at: all in it is right as it stands, or something was decided in it.
CONFIRMED, DECIDED = "confirmed", "decided"


class Act(StrEnum):
    """What a person does."""

    ACCEPT = "accept"
    REJECT = "reject"
    RELABEL = "relabel"
    ADD = "add"
    CONFIRM = "confirm"
    UNDO = "undo"


class Tag(NamedTuple):
    """What a label says: its code, and the groups that may lose out."""

    code: str
    groups: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision.

    Attributes:
        kind: Of the label; None where the paragraph as a whole is confirmed: nothing else stands in it.
        before: What the label said; None where there was none.
        after: What it says now; None where it is refused.
        made_at: UTC, in ISO form.
        batch: The same for all that was decided with one key, and is undone with one.
        undoes: Number of the decision that is taken back.
        number: Given by the store.
    """

    act: Act
    kind: LabelKind | None
    before: Tag | None
    after: Tag | None
    anchor: Anchor
    made_by: str
    made_at: str
    batch: str
    note: str = ""
    undoes: int | None = None
    number: int = 0

    @property
    def finding(self) -> str:
        """Identity of the finding that it is about."""
        tag = self.before or self.after or Tag("")
        return finding_of(self.kind or "", tag.code, self.anchor.evidence, self.anchor.response)


class Numbered(Protocol):
    """A decision of any kind; ``undoes`` is the number of the one that it takes back."""

    @property
    def number(self) -> int:
        """Given by the store."""

    @property
    def undoes(self) -> int | None:
        """Number of the decision that is taken back."""

    @property
    def batch(self) -> str:
        """The same for all that was decided with one key."""


_Any = TypeVar("_Any", bound=Numbered)


def standing(decisions: Sequence[_Any]) -> list[_Any]:
    """Decisions that nobody has taken back, oldest first; a decision to take back can be taken back itself."""
    return list(_newest_that_stand(reversed(decisions)))[::-1]


def last_batch(newest_first: Iterable[_Any]) -> list[_Any]:
    """What was decided last with one key and is not taken back, oldest first; reads no further than it must."""
    found: list[_Any] = []
    for decision in _newest_that_stand(newest_first):
        if found and decision.batch != found[0].batch:
            break
        found.append(decision)
    return found[::-1]


def _newest_that_stand(newest_first: Iterable[_Any]) -> Iterator[_Any]:
    gone: set[int] = set()
    for decision in newest_first:
        if decision.number in gone:
            continue
        if decision.undoes is not None:
            gone.add(decision.undoes)
        else:
            yield decision


def after_decisions(labelled: Labelled, decisions: Sequence[Decision]) -> Labelled:
    """The response with the labels that stand after these decisions.

    Args:
        labelled: As rules and models have labelled it.
        decisions: Those on the response, oldest first; a later one wins.
    """
    labels = list(labelled.labels)
    for decision in standing(decisions):
        place = located(decision.anchor, labelled.response)
        if place is not None:
            labels = list(_after(labels, decision, place))
    return replace(labelled, response=_as_decided(labelled.response, labels), labels=tuple(labels))


def without_place(decisions: Sequence[Decision], response: Response) -> list[Decision]:
    """Decisions that stand, and whose words are no longer in the response."""
    return [one for one in standing(decisions) if located(one.anchor, response) is None]


def looked_at(decisions: Sequence[Decision], response: Response) -> dict[int, str]:
    """Paragraphs on which a decision stands, by their numbers of now: ``CONFIRMED`` or ``DECIDED``."""
    found: dict[int, str] = {}
    for one in standing(decisions):
        place = located(one.anchor, response)
        if place and place.paragraph is not None and found.get(place.paragraph) != CONFIRMED:
            found[place.paragraph] = CONFIRMED if one.act is Act.CONFIRM else DECIDED
    return found


def confirmed(decisions: Sequence[Decision], response: Response) -> frozenset[int]:
    """Numbers of the paragraphs that a person has confirmed, as they are counted now."""
    return frozenset(number for number, how in looked_at(decisions, response).items() if how == CONFIRMED)


def _after(labels: Iterable[Label], decision: Decision, place: Place) -> Iterable[Label]:
    for label in labels:
        status = _status(label, decision, place)
        if not (label.made_by.startswith(PERSON) and _takes_its_place(label, decision, place)):
            yield replace(label, status=status)
    if decision.after is not None and decision.kind is not None:
        code, groups = decision.after
        made_by = f"{PERSON}{decision.made_by}"
        yield Label(decision.kind, code, place.paragraph, place.evidence, made_by, groups=groups, status=ACCEPTED)


def _status(label: Label, decision: Decision, place: Place) -> str:
    """Status of a label after a decision."""
    if label.paragraph != place.paragraph:
        return label.status
    if decision.kind is None:
        return REJECTED if label.status == PROPOSED else label.status
    if label.kind != decision.kind:
        return label.status
    if _says(label, decision.after, decision.kind, place):
        return ACCEPTED if decision.after and label.groups == decision.after.groups else REJECTED
    is_replaced = decision.after is not None and decision.kind in _SINGLE
    return REJECTED if is_replaced or _says(label, decision.before, decision.kind, place) else label.status


def _takes_its_place(label: Label, decision: Decision, place: Place) -> bool:
    """Whether a person's label goes: what was decided later is shown, the log has the rest."""
    is_here = label.kind == decision.kind and label.paragraph == place.paragraph
    if is_here and decision.kind in _SINGLE:
        return True
    return is_here and any(
        _says(label, tag, label.kind, place) for tag in (decision.before, decision.after) if tag
    )


def _says(label: Label, tag: Tag | None, kind: LabelKind, place: Place) -> bool:
    """Whether a label of the place's paragraph is the one that a tag speaks of.

    A paragraph has a theme or a stance once; a concern stands in certain words, longer or shorter.
    """
    if tag is None or label.code != tag.code:
        return False
    one, other = label.evidence.span, place.evidence.span
    return kind is not LabelKind.CONCERN or (one.start < other.end and other.start < one.end)


def _as_decided(response: Response, labels: Sequence[Label]) -> Response:
    """The response with the type of sender and the stance that a person gave it."""
    decided = {
        label.kind: label.code
        for label in labels
        if label.paragraph is None and label.status == ACCEPTED and label.made_by.startswith(PERSON)
    }
    return replace(
        response,
        stakeholder=decided.get(LabelKind.STAKEHOLDER, response.stakeholder),
        stance=decided.get(LabelKind.STANCE, response.stance),
    )
