"""The record of decisions about who answers: it only grows, and what stands follows it."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, replace

from sqlalchemy import Connection, Engine, func, insert, select

from hearing.store import tables
from hearing.store.decisions import last_batch, standing
from hearing.store.dialects import writing
from hearing.store.homes import homes_of
from hearing.store.named_senders import (
    APART,
    FIELDS,
    Change,
    SenderDecision,
    Stamp,
    as_decision,
    let_sender_stand,
    where_from,
)
from hearing.store.repeats import mark_repeated

_AT_ONCE = 200


class SenderDecisions:
    """Decisions about senders, in the store of one hearing."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def change(self, changes: Iterable[Change], stamp: Stamp) -> int:
        """Let answers bear another name, or speak on behalf of somebody; all or none.

        Returns:
            How many of the changes changed anything.
        """
        with writing(self._engine) as connection:
            made = [one for change in changes if (one := _made(connection, change, stamp))]
            _add(connection, made)
        return len(made)

    def keep_apart(self, one: str, other: str, stamp: Stamp) -> None:
        """Remember that two names that look alike are two senders."""
        made = SenderDecision(APART, one, other, "", "", "", "", "", *stamp)
        with writing(self._engine) as connection:
            _add(connection, [made])

    def apart(self) -> frozenset[frozenset[str]]:
        """Pairs of names that are two senders."""
        table = tables.sender_decisions
        with self._engine.connect() as connection:
            rows = connection.execute(select(table).where(table.c.field == APART).order_by(table.c.number))
            return frozenset(
                frozenset((one.before, one.after)) for one in standing([as_decision(r) for r in rows])
            )

    def last(self, made_by: str) -> list[SenderDecision]:
        """What a person decided last with one key and has not taken back; empty where there is nothing."""
        table = tables.sender_decisions
        query = select(table).where(table.c.made_by == made_by).order_by(table.c.number.desc())
        with self._engine.connect() as connection:
            rows = connection.execution_options(yield_per=_AT_ONCE).execute(query)
            return last_batch(as_decision(row) for row in rows)

    def undo(self, decisions: Iterable[SenderDecision], stamp: Stamp) -> None:
        """Take decisions back; they and their taking back stay in the record."""
        made = [
            replace(one, before=one.after, after=one.before, undoes=one.number, **stamp._asdict())
            for one in decisions
        ]
        with writing(self._engine) as connection:
            _add(connection, made)

    def page(self, start: int, count: int) -> list[SenderDecision]:
        """So many decisions, newest first, after the first ``start``."""
        table = tables.sender_decisions
        query = select(table).order_by(table.c.number.desc()).offset(start).limit(count)
        with self._engine.connect() as connection:
            return [as_decision(row) for row in connection.execute(query)]

    def all(self) -> list[SenderDecision]:
        """Every decision, oldest first."""
        return self.page(0, self.count())[::-1]

    def count(self, after: str = "") -> int:
        """How many were made after this moment, which is UTC in ISO form."""
        table = tables.sender_decisions
        query = select(func.count()).select_from(table).where(table.c.made_at > after)
        with self._engine.connect() as connection:
            return connection.execute(query).scalar_one()

    def as_read(self) -> dict[str, tuple[str, str]]:
        """Name and principal as they were read, of the answers where a person has decided otherwise."""
        table = tables.senders_as_read
        with self._engine.connect() as connection:
            return {
                row.response: (row.sender, row.on_behalf_of or "") for row in connection.execute(select(table))
            }


def _made(connection: Connection, change: Change, stamp: Stamp) -> SenderDecision | None:
    """The decision that a change comes to; None where there is no such answer, or all is so already."""
    found = where_from(connection, change.response)
    if found is None or change.field not in FIELDS:
        return None
    before = found[change.field]
    after = " ".join(change.after.split())
    if before == after:
        return None
    place = (change.response, found["source"], found["part"], found["as_read"], found["words"])
    return SenderDecision(change.field, before, after, *place, *stamp)


def _add(connection: Connection, made: Sequence[SenderDecision]) -> None:
    rows = [{name: value for name, value in asdict(one).items() if name != "number"} for one in made]
    if not rows:
        return
    connection.execute(insert(tables.sender_decisions), rows)
    for response in homes_of(connection, {one.response for one in made if one.response}):
        let_sender_stand(connection, response)
    mark_repeated(connection)
