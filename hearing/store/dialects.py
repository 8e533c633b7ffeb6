"""What SQLite and PostgreSQL say differently, in one place; all else in the store is the same for both."""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from threading import Lock
from typing import Any

from sqlalchemy import JSON, ColumnElement, Connection, Engine, Table, Text, cast, func, text
from sqlalchemy.dialects import postgresql, sqlite

POSTGRESQL = "postgresql"
# SQLite lets writers try again and again, in no order; threads of one process wait in a queue before they do.
_TURN = Lock()
# What holds the lock and is heard of no more, such as a machine that was switched off, must not stop all others.
_ONE_WRITER = """
SELECT set_config('idle_in_transaction_session_timeout', '60s', true), pg_advisory_xact_lock(1212498242)
"""


def is_postgresql(connection: Connection | Engine) -> bool:
    """Whether it leads to PostgreSQL; if not, to SQLite."""
    return connection.dialect.name == POSTGRESQL


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A connection that may write, all or nothing; nobody else writes meanwhile.

    What stands after a decision is made from all decisions before it, so two that are made at one moment must come
    one after the other. So do their numbers, by which others find what is new. SQLite has one writer at a time;
    on PostgreSQL a lock of the database makes it so.
    """
    on_postgresql = is_postgresql(engine)
    with nullcontext() if on_postgresql else _TURN, engine.connect() as connection, connection.begin():
        connection.execute(text(_ONE_WRITER if on_postgresql else "BEGIN IMMEDIATE"))
        yield connection


def insert_new(connection: Connection, table: Table) -> postgresql.Insert | sqlite.Insert:
    """An insert that leaves out rows that are there already."""
    insert = postgresql.insert if is_postgresql(connection) else sqlite.insert
    return insert(table).on_conflict_do_nothing()


def items(connection: Connection, values: ColumnElement[JSON]) -> ColumnElement[Any]:
    """Each item of a list that a row holds, as a row of its own."""
    each = func.json_array_elements_text if is_postgresql(connection) else func.json_each
    item: ColumnElement[Any] = each(values).table_valued("value", joins_implicitly=True).c.value
    return item


def as_text(values: ColumnElement[JSON]) -> ColumnElement[str]:
    """The JSON that a row holds, as it is written."""
    return cast(values, Text)
