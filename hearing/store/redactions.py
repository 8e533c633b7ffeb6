"""What persons have decided on redactions, kept for good, and the numbers of senders without a name."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from enum import StrEnum

from sqlalchemy import Engine, delete, insert, select

from hearing.store import tables


class Verdict(StrEnum):
    """What a person has decided."""

    CONFIRMED = "confirmed"
    REJECTED = "rejected"


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
    return datetime.now(UTC).isoformat(timespec="seconds")


def add_decisions(engine: Engine, decisions: Iterable[Decision]) -> None:
    """Keep decisions, all or none."""
    rows = [asdict(decision) for decision in decisions]
    if rows:
        with engine.begin() as connection:
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


def sender_numbers(engine: Engine) -> dict[str, int]:
    """Numbers that were given to senders without a name."""
    table = tables.sender_numbers
    with engine.connect() as connection:
        return {row.sender: row.number for row in connection.execute(select(table))}


def keep_sender_numbers(engine: Engine, numbers: Mapping[str, int]) -> None:
    """Keep the numbers for later digests."""
    table = tables.sender_numbers
    with engine.begin() as connection:
        connection.execute(delete(table))
        if numbers:
            connection.execute(
                insert(table), [{"sender": sender, "number": number} for sender, number in numbers.items()]
            )
