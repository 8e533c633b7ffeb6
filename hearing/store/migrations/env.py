"""Runs the migrations on the connection that the store hands over."""

from typing import Any

from alembic import context
from sqlalchemy import Column, String, event

from hearing.store.dialects import is_postgresql


def _by_code_point(column: Column[Any], _: object) -> None:
    if isinstance(column.type, String):
        column.type = type(column.type)(collation="C")


connection = context.config.attributes["connection"]
context.configure(connection=connection, render_as_batch=True)
# Text is compared as SQLite and Python compare it, whatever the database's own language: so both give one order.
if is_postgresql(connection):
    event.listen(Column, "before_parent_attach", _by_code_point)
try:
    with context.begin_transaction():
        context.run_migrations()
finally:
    if is_postgresql(connection):
        event.remove(Column, "before_parent_attach", _by_code_point)
