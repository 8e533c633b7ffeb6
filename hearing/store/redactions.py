"""What persons have decided on redactions, kept for good, and the numbers of senders without a name."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum

from sqlalchemy import Engine, delete, insert, select

from hearing.store import tables
from hearing.store.dialects import writing


class Verdict(StrEnum):
    """What a person has decided; ``WITHDRAWN`` takes the decision before it back."""

    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision on one proposal; a later one on the same proposal takes its place, and both are kept.

    Attributes:
        made_at: UTC, in ISO form.
        response: Id; empty for words that are to be removed wherever they stand.
    """

    made_at: str
    made_by: str
    decision: Verdict
    proposal: str
    response: str
    source: str
    kind: str
    text: str
    why: str


def now() -> str:
    """This moment as decisions bear it."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def add_decisions(engine: Engine, decisions: Iterable[Decision]) -> None:
    """Keep decisions, all or none."""
    rows = [asdict(decision) for decision in decisions]
    if rows:
        with writing(engine) as connection:
            connection.execute(insert(tables.redaction_decisions), rows)


def all_decisions(engine: Engine) -> list[Decision]:
    """Every decision, in the order in which they were made."""
    table = tables.redaction_decisions
    with engine.connect() as connection:
        rows = connection.execute(select(table).order_by(table.c.number)).mappings()
        return [
            Decision(
                **{
                    name: Verdict(value) if name == "decision" else value
                    for name, value in row.items()
                    if name != "number"
                }
            )
            for row in rows
        ]


def standing(decisions: Iterable[Decision]) -> dict[str, Decision]:
    """The decision that stands on each proposal that has one, by its id; ``decisions`` oldest first."""
    made: dict[str, list[Decision]] = {}
    for one in decisions:
        earlier = made.setdefault(one.proposal, [])
        if one.decision != Verdict.WITHDRAWN:
            earlier.append(one)
        elif earlier:
            earlier.pop()
    return {proposal: kept[-1] for proposal, kept in made.items() if kept}


def last_made(decisions: Iterable[Decision], made_by: str) -> list[Decision]:
    """What a person decided last at one moment, where it stands still; ``decisions`` oldest first."""
    own = [one for one in standing(decisions).values() if one.made_by == made_by]
    latest = max((one.made_at for one in own), default="")
    return [one for one in own if one.made_at == latest]


def taken_back(decisions: Iterable[Decision], made_by: str) -> list[Decision]:
    """Decisions that take these back."""
    at = now()
    return [replace(one, decision=Verdict.WITHDRAWN, made_by=made_by, made_at=at) for one in decisions]


def sender_numbers(engine: Engine) -> dict[str, int]:
    """Numbers that were given to senders without a name."""
    table = tables.sender_numbers
    with engine.connect() as connection:
        return {row.sender: row.number for row in connection.execute(select(table))}


def keep_sender_numbers(engine: Engine, numbers: Mapping[str, int]) -> None:
    """Keep the numbers for later digests."""
    table = tables.sender_numbers
    with writing(engine) as connection:
        connection.execute(delete(table))
        if numbers:
            connection.execute(
                insert(table), [{"sender": sender, "number": number} for sender, number in numbers.items()]
            )
