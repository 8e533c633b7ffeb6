"""What a person decides about who answers, and what stands after it.

``responses`` holds what stands, so that digest, matrix and exports follow without asking; what was read is kept
beside it. A decision follows its answer to a file that was saved anew as decisions about labels do.
"""

from dataclasses import dataclass, fields
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, insert, or_, select, update

from hearing.store import tables
from hearing.store.decisions import standing

SENDER, ON_BEHALF_OF, APART = "sender", "on_behalf_of", "apart"
FIELDS = (SENDER, ON_BEHALF_OF)
# As ``Response.sender_from``: by whom the name is known.
BY_PERSON = "person"


class Stamp(NamedTuple):
    """Who decides and when; ``batch`` is the same for all that was decided with one key."""

    made_by: str
    made_at: str
    batch: str


@dataclass(frozen=True, slots=True)
class Change:
    """An answer is to have another sender, or another principal (``field``)."""

    response: str
    field: str
    after: str


@dataclass(frozen=True, slots=True)
class SenderDecision:
    """One decision.

    Attributes:
        field: ``sender`` or ``on_behalf_of``; ``apart`` where ``before`` and ``after`` are two senders.
        response: Id of the answer when it was made; empty for ``apart``.
        sender: Its sender as it was read.
        words: Hash of its words.
        undoes: Number of the decision that is taken back.
        number: Given by the store.
    """

    field: str
    before: str
    after: str
    response: str
    source: str
    part: str
    sender: str
    words: str
    made_by: str
    made_at: str
    batch: str
    undoes: int | None = None
    number: int = 0


def as_decision(row: Row[Any]) -> SenderDecision:
    """The decision of a row."""
    values = row._mapping
    return SenderDecision(**{one.name: values[one.name] for one in fields(SenderDecision)})


def where_from(connection: Connection, response: str) -> dict[str, str] | None:
    """What a decision on a response must know of it; None where there is no such response."""
    table, read = tables.responses, tables.senders_as_read
    query = (
        select(table, read.c.sender.label("as_read"))
        .outerjoin(read, read.c.response == table.c.id)
        .where(table.c.id == response)
    )
    row = connection.execute(query).one_or_none()
    if row is None:
        return None
    as_read = row.sender if row.as_read is None else row.as_read
    return {
        SENDER: row.sender, ON_BEHALF_OF: row.on_behalf_of or "", "source": row.source, "part": row.part,
        "words": row.words, "as_read": as_read,
    }  # fmt: skip


def let_senders_stand(connection: Connection) -> None:
    """After a reading: let decisions about senders hold in the answers that they are about now."""
    decided, homes = tables.sender_decisions, tables.decision_homes
    query = select(decided.c.response, homes.c.home).outerjoin(homes, homes.c.response == decided.c.response)
    for response in {home or old for old, home in connection.execute(query.distinct()) if old}:
        let_sender_stand(connection, response)


def let_sender_stand(connection: Connection, response: str) -> None:
    """Write what stands into a response, if it is there."""
    read = _as_read(connection, response)
    if read is None:
        return
    decided = {one.field: one.after for one in standing(_decisions_on(connection, response))}
    if SENDER in decided:
        read |= {SENDER: decided[SENDER], "sender_from": BY_PERSON}
    if ON_BEHALF_OF in decided:
        read |= {ON_BEHALF_OF: decided[ON_BEHALF_OF] or None}
    connection.execute(update(tables.responses).where(tables.responses.c.id == response).values(read))


def _as_read(connection: Connection, response: str) -> dict[str, str | None] | None:
    """Sender and principal as they were read; kept from now on."""
    columns = (SENDER, "sender_from", ON_BEHALF_OF)
    kept, table = tables.senders_as_read, tables.responses
    row = connection.execute(select(*(kept.c[one] for one in columns)).where(kept.c.response == response)).first()
    if row is not None:
        return dict(row._mapping)
    row = connection.execute(select(*(table.c[one] for one in columns)).where(table.c.id == response)).first()
    if row is None:
        return None
    values = dict(row._mapping)
    connection.execute(insert(kept).values({"response": response, **values}))
    return values


def _decisions_on(connection: Connection, response: str) -> list[SenderDecision]:
    table, homes = tables.sender_decisions, tables.decision_homes
    moved = select(homes.c.response).where(homes.c.home == response)
    query = select(table).where(or_(table.c.response == response, table.c.response.in_(moved)))
    return [as_decision(row) for row in connection.execute(query.order_by(table.c.number))]
