"""Labelled responses as they stand in the store."""

from dataclasses import replace

from sqlalchemy import Connection, Select, select

from hearing.core.model import Label, Labelled, Paragraph
from hearing.store import tables
from hearing.store.rows import label_of, paragraph_of, response_of

Place = tuple[str, int]


def read_page(
    connection: Connection, query: Select[tuple[object, ...]], *, with_labels: bool
) -> list[tuple[Labelled, Place]]:
    """The responses that ``query`` selects, each with its source and position."""
    rows = connection.execute(query).mappings().all()
    ids = [row["id"] for row in rows]
    paragraphs: dict[str, list[Paragraph]] = {id_: [] for id_ in ids}
    found: dict[str, list[Label]] = {id_: [] for id_ in ids}
    table = tables.paragraphs
    for row in connection.execute(
        select(table).where(table.c.response.in_(ids)).order_by(table.c.response, table.c.number)
    ).mappings():
        paragraphs[row["response"]].append(paragraph_of(row))
    if with_labels:
        table = tables.labels
        for row in connection.execute(
            select(table).where(table.c.response.in_(ids)).order_by(table.c.response, table.c.position)
        ).mappings():
            found[row["response"]].append(label_of(row))
    return [
        (
            Labelled(response_of(row, tuple(paragraphs[row["id"]])), tuple(found[row["id"]])),
            (row["source"], row["position"]),
        )
        for row in rows
    ]


def read_one(connection: Connection, response: str) -> Labelled | None:
    """One response with its labels and what was voted down; None where there is none of this id."""
    query: Select[tuple[object, ...]] = select(tables.responses).where(tables.responses.c.id == response)
    page = read_page(connection, query, with_labels=True)
    if not page:
        return None
    table = tables.outvoted
    rows = connection.execute(select(table).where(table.c.response == response).order_by(table.c.position))
    return replace(page[0][0], outvoted=tuple(label_of(row) for row in rows.mappings()))
