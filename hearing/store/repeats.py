"""Answers that came in more than once."""

from sqlalchemy import Connection, Select, func, select, update

from hearing.core.model import ANSWERS, Status
from hearing.store import tables


def mark_repeated(connection: Connection) -> None:
    """Mark each answer that repeats every word of an earlier one from the same, named sender."""
    table = tables.responses
    connection.execute(update(table).values(duplicate_of=None).where(table.c.duplicate_of.is_not(None)))
    connection.execute(
        update(tables.sources).values(duplicate_of=None).where(tables.sources.c.status != Status.DUPLICATE)
    )
    first: dict[tuple[str, str, str | None], tuple[str, str]] = {}
    for row in connection.execute(_answers_with_sender()):
        original = first.setdefault((row.words, row.sender, row.on_behalf_of), (row.id, row.source))
        if original[0] != row.id:
            connection.execute(update(table).where(table.c.id == row.id).values(duplicate_of=original[0]))
            _mark_source(connection, row.source, original[1])


def _answers_with_sender() -> Select[tuple[str, str, str, str, str | None]]:
    table = tables.responses
    return (
        select(table.c.id, table.c.source, table.c.words, table.c.sender, table.c.on_behalf_of)
        .join(tables.sources)
        .where(table.c.kind.in_(sorted(ANSWERS)), table.c.sender != "")
        .order_by(tables.sources.c.depth, table.c.source, table.c.position)
    )


def _mark_source(connection: Connection, path: str, original: str) -> None:
    table = tables.responses
    alone = (
        connection.execute(select(func.count()).select_from(table).where(table.c.source == path)).scalar_one() == 1
    )
    if alone and path != original:
        connection.execute(
            update(tables.sources).where(tables.sources.c.path == path).values(duplicate_of=original)
        )
