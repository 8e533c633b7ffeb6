"""The labels that stand in the store: those of rules and models, with what persons have decided about them."""

from dataclasses import replace

from sqlalchemy import Connection, delete, insert, select, update

from hearing.core.model import PERSON, PROPOSED, Labelled
from hearing.store import tables
from hearing.store.decision_rows import decisions_on
from hearing.store.decisions import after_decisions
from hearing.store.reading import read_one
from hearing.store.rows import label_row


def keep_labelled(connection: Connection, labelled: Labelled, stamp: str) -> None:
    """Keep what rules and models say of a response, under the decisions that there are on it."""
    response = labelled.response
    table = tables.as_labelled
    connection.execute(delete(table).where(table.c.response == response.id))
    connection.execute(
        insert(table).values(response=response.id, stakeholder=response.stakeholder, stance=response.stance)
    )
    _write(connection, labelled)
    connection.execute(
        update(tables.responses).where(tables.responses.c.id == response.id).values(label_stamp=stamp)
    )


def renew(connection: Connection, response: str) -> None:
    """Let the decisions of now hold in a response, if it is there and labelled."""
    labelled = _by_machine(connection, response)
    if labelled is not None:
        _write(connection, labelled)


def _by_machine(connection: Connection, response: str) -> Labelled | None:
    """The response as rules and models have labelled it."""
    labelled = read_one(connection, response)
    if labelled is None:
        return None
    labels = tuple(
        replace(label, status=PROPOSED) for label in labelled.labels if not label.made_by.startswith(PERSON)
    )
    table = tables.as_labelled
    row = connection.execute(select(table).where(table.c.response == response)).one_or_none()
    whole = labelled.response
    if row is not None:
        whole = replace(whole, stakeholder=row.stakeholder, stance=row.stance)
    else:  # labelled by a version that knew no decisions
        connection.execute(
            insert(table).values(response=response, stakeholder=whole.stakeholder, stance=whole.stance)
        )
    return Labelled(whole, labels)


def _write(connection: Connection, labelled: Labelled) -> None:
    id_ = labelled.response.id
    decided = after_decisions(labelled, decisions_on(connection, id_))
    connection.execute(delete(tables.labels).where(tables.labels.c.response == id_))
    connection.execute(
        update(tables.responses)
        .where(tables.responses.c.id == id_)
        .values(stakeholder=decided.response.stakeholder, stance=decided.response.stance)
    )
    rows = [label_row(label, id_, number) for number, label in enumerate(decided.labels)]
    if rows:
        connection.execute(insert(tables.labels), rows)
