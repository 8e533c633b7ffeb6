"""The labels that stand in the store: those of rules and models, with what persons have decided about them."""

from dataclasses import replace

from sqlalchemy import Connection, delete, insert, select, update

from hearing.core.model import PERSON, PROPOSED, Labelled, Response
from hearing.store import tables
from hearing.store.decision_rows import decisions_on
from hearing.store.decisions import after_decisions, looked_at
from hearing.store.dialects import insert_new
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
    _keep_outvoted(connection, labelled)
    connection.execute(
        update(tables.responses).where(tables.responses.c.id == response.id).values(label_stamp=stamp)
    )


def _keep_outvoted(connection: Connection, labelled: Labelled) -> None:
    table, id_ = tables.outvoted, labelled.response.id
    connection.execute(delete(table).where(table.c.response == id_))
    rows = [label_row(label, id_, number) for number, label in enumerate(labelled.outvoted)]
    if rows:
        names = {column.name for column in table.columns}
        connection.execute(insert(table), [{name: row[name] for name in row if name in names} for row in rows])


def renew(connection: Connection, response: str) -> None:
    """Let the decisions of now hold in a response, if it is there and labelled."""
    labelled = by_machine(connection, response)
    if labelled is not None:
        _keep_as_labelled(connection, labelled.response)
        _write(connection, labelled)


def by_machine(connection: Connection, response: str) -> Labelled | None:
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
    return Labelled(whole, labels, labelled.outvoted)


def _keep_as_labelled(connection: Connection, response: Response) -> None:
    """Keep what a version that knew no decisions has said of a whole answer, before they change it."""
    values = {"response": response.id, "stakeholder": response.stakeholder, "stance": response.stance}
    connection.execute(insert_new(connection, tables.as_labelled).values(values))


def _write(connection: Connection, labelled: Labelled) -> None:
    id_ = labelled.response.id
    decisions = decisions_on(connection, id_)
    decided = after_decisions(labelled, decisions)
    connection.execute(delete(tables.labels).where(tables.labels.c.response == id_))
    connection.execute(
        update(tables.responses)
        .where(tables.responses.c.id == id_)
        .values(stakeholder=decided.response.stakeholder, stance=decided.response.stance)
    )
    rows = [label_row(label, id_, number) for number, label in enumerate(decided.labels)]
    if rows:
        connection.execute(insert(tables.labels), rows)
    connection.execute(delete(tables.looked_at).where(tables.looked_at.c.response == id_))
    looked = looked_at(decisions, labelled.response)
    if looked:
        values = [{"response": id_, "paragraph": number, "how": how} for number, how in looked.items()]
        connection.execute(insert(tables.looked_at), values)
