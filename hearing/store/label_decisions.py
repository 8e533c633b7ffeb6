"""The record of decisions about labels: it only grows, and what stands follows it."""

from collections.abc import Iterable
from dataclasses import replace

from sqlalchemy import Engine, func, insert, select

from hearing.store import tables
from hearing.store.decision_rows import decision_of, decision_row, decisions_on, every_decision
from hearing.store.decisions import Act, Decision, last_batch
from hearing.store.dialects import writing
from hearing.store.homes import homes_of, settle_homes
from hearing.store.named_senders import let_senders_stand
from hearing.store.standing import renew

_AT_ONCE = 200


class LabelDecisions:
    """Decisions about labels, in the store of one hearing."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def add(self, decisions: Iterable[Decision]) -> None:
        """Keep decisions, all or none; what stands in their responses follows at once."""
        rows = [decision_row(decision) for decision in decisions]
        if not rows:
            return
        with writing(self._engine) as connection:
            connection.execute(insert(tables.decisions), rows)
            for response in homes_of(connection, {row["response"] for row in rows}):
                renew(connection, response)

    def on(self, response: str) -> list[Decision]:
        """Decisions on a response, oldest first, those that were taken back too."""
        with self._engine.connect() as connection:
            return decisions_on(connection, response)

    def all(self) -> list[Decision]:
        """Every decision, oldest first."""
        with self._engine.connect() as connection:
            return list(every_decision(connection))

    def edition(self) -> int:
        """Number of the last decision; 0 before the first."""
        with self._engine.connect() as connection:
            return connection.execute(select(func.max(tables.decisions.c.number))).scalar() or 0

    def by_response(self) -> dict[str, list[Decision]]:
        """Every decision, oldest first, under the response that it belongs to now."""
        with self._engine.connect() as connection:
            homes = {row.response: row.home for row in connection.execute(select(tables.decision_homes))}
            found: dict[str, list[Decision]] = {}
            for one in every_decision(connection):
                found.setdefault(homes.get(one.anchor.response, one.anchor.response), []).append(one)
            return found

    def since(self, number: int) -> list[Decision]:
        """Decisions after the one with this number, oldest first."""
        table = tables.decisions
        query = select(table).where(table.c.number > number).order_by(table.c.number)
        with self._engine.connect() as connection:
            return [decision_of(row) for row in connection.execute(query)]

    def last(self, made_by: str) -> list[Decision]:
        """What a person decided last with one key and has not taken back; empty where there is nothing."""
        table = tables.decisions
        query = select(table).where(table.c.made_by == made_by).order_by(table.c.number.desc())
        with self._engine.connect() as connection:
            rows = connection.execution_options(yield_per=_AT_ONCE).execute(query)
            return last_batch(decision_of(row) for row in rows)

    def page(self, start: int, count: int) -> list[Decision]:
        """So many decisions, newest first, after the first ``start``."""
        table = tables.decisions
        query = select(table).order_by(table.c.number.desc()).offset(start).limit(count)
        with self._engine.connect() as connection:
            return [decision_of(row) for row in connection.execute(query)]

    def undo(self, decisions: Iterable[Decision], made_by: str, made_at: str, batch: str) -> None:
        """Take decisions back; they and their taking back stay in the record."""
        self.add(
            replace(one, act=Act.UNDO, undoes=one.number, made_by=made_by, made_at=made_at, batch=batch, note="")
            for one in decisions
        )

    def count(self, after: str = "") -> int:
        """How many were made after this moment, which is UTC in ISO form."""
        table = tables.decisions
        query = select(func.count()).select_from(table).where(table.c.made_at > after)
        with self._engine.connect() as connection:
            return connection.execute(query).scalar_one()

    def home(self, response: str) -> str:
        """The response that decisions on ``response`` belong to now."""
        table = tables.decision_homes
        with self._engine.connect() as connection:
            found = connection.execute(select(table.c.home).where(table.c.response == response)).scalar()
            return found or response

    def find_homes(self) -> None:
        """After a reading: let decisions follow answers that were saved anew, mended or moved."""
        with writing(self._engine) as connection:
            changed = settle_homes(connection)
            let_senders_stand(connection)
            for response in changed:
                renew(connection, response)
