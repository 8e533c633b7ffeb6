"""A store that has been in a file goes to a database, whole."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Engine, Integer, Select, Table, func, insert, select, text

from hearing.core.errors import ConfigurationError
from hearing.store import tables
from hearing.store.dialects import is_postgresql, writing

_AT_ONCE = 1000


def copy(source: Engine, target: Engine) -> int:
    """Copy every row; all or nothing.

    Returns:
        How many there were.

    Raises:
        ConfigurationError: if there is anything in the target.
    """
    with source.connect() as reading, writing(target) as connection:
        if any(_has_rows(connection, table) for table in tables.metadata.sorted_tables):
            raise ConfigurationError("the database is not empty", hint="name a new one; nothing was copied")
        count = 0
        for table in tables.metadata.sorted_tables:
            for rows in _rows(reading, table):
                connection.execute(insert(table), rows)
                count += len(rows)
            if is_postgresql(connection):
                _go_on_counting(connection, table)
        return count


def _has_rows(connection: Connection, table: Table) -> bool:
    return connection.execute(select(table).limit(1)).first() is not None


def _rows(connection: Connection, table: Table) -> Iterator[list[dict[str, Any]]]:
    query: Select[Any] = select(table)
    if table is tables.sources:
        query = query.order_by(table.c.depth)  # a file after the file that it lies in
    for rows in connection.execution_options(yield_per=_AT_ONCE).execute(query).partitions():
        yield [dict(row._mapping) for row in rows]


def _go_on_counting(connection: Connection, table: Table) -> None:
    """Let new rows get numbers after those that were copied."""
    key = list(table.primary_key)
    if len(key) != 1 or not isinstance(key[0].type, Integer) or key[0].foreign_keys:
        return
    last = connection.execute(select(func.max(key[0]))).scalar()
    if last:
        statement = text("SELECT setval(pg_get_serial_sequence(:name, :column), :last)")
        connection.execute(statement, {"name": table.name, "column": key[0].name, "last": last})
