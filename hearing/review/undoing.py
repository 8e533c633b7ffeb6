"""One key takes back what a person did last at the desk, whatever it was."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from hearing.review.moments import batch, now
from hearing.store.assessments import KeptEdit
from hearing.store.decisions import Decision
from hearing.store.named_senders import SenderDecision, Stamp
from hearing.store.redactions import Decision as Redaction
from hearing.store.redactions import last_made, taken_back
from hearing.store.store import Store


class Last(NamedTuple):
    """What a person did last: decisions of labels and of senders may come of one key."""

    labels: Sequence[Decision] = ()
    senders: Sequence[SenderDecision] = ()
    redactions: Sequence[Redaction] = ()
    edits: Sequence[KeptEdit] = ()


def last(store: Store, who: str) -> Last:
    """What this person did last and has not taken back."""
    labels, senders = store.label_decisions.last(who), store.sender_decisions.last(who)
    redactions, edits = last_made(store.decisions(), who), store.assessments.last(who)
    moments: dict[str, tuple[str, Sequence[Any]]] = {
        "labels": (_made_at(labels), labels),
        "senders": (_made_at(senders), senders),
        "redactions": (_made_at(redactions), redactions),
        "edits": (edits[0].at if edits else "", edits),
    }
    newest = max(moments, key=lambda name: moments[name][0])
    if labels and senders and labels[0].batch == senders[0].batch and newest in ("labels", "senders"):
        return Last(labels=labels, senders=senders)
    return Last(**{newest: moments[newest][1]})


def take_back(store: Store, what: Last, who: str) -> None:
    """Take it back; all of it stays in the log."""
    at, together = now(), batch()
    if what.labels:
        store.label_decisions.undo(what.labels, who, at, together)
    if what.senders:
        store.sender_decisions.undo(what.senders, Stamp(who, at, together))
    if what.redactions:
        store.decide(taken_back(what.redactions, who))
    if what.edits:
        store.assessments.take_back(what.edits, who, at)


def where(store: Store, what: Last) -> str:
    """The page on which it can be seen that it is taken back."""
    if what.senders:
        return f"/senders#s-{store.label_decisions.home(what.senders[0].response)}"
    if what.labels:
        place = what.labels[0].anchor
        id_ = store.label_decisions.home(place.response)
        return f"/responses/{id_}" + (f"#p-{id_}-{place.paragraph}" if place.paragraph else "")
    if what.redactions:
        return f"/redactions?proposal={what.redactions[0].proposal}"
    return f"/matrix?id={what.edits[0].edit.point}#{what.edits[0].edit.point}" if what.edits else "/"


def _made_at(decisions: Sequence[Any]) -> str:
    return decisions[0].made_at if decisions else ""
