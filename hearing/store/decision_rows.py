"""Decisions as rows, and back."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from sqlalchemy import Connection, Row, or_, select

from hearing.core.model import LabelKind
from hearing.store import tables
from hearing.store.anchors import Anchor
from hearing.store.decisions import Act, Decision, Tag

_ANCHOR = list(Anchor.__dataclass_fields__)


def decision_row(decision: Decision) -> dict[str, Any]:
    """The row of a decision, without its number."""
    return {
        **asdict(decision.anchor),
        "batch": decision.batch,
        "made_at": decision.made_at,
        "made_by": decision.made_by,
        "act": decision.act.value,
        "finding": decision.finding,
        "kind": decision.kind.value if decision.kind else "",
        "before": _as_json(decision.before),
        "after": _as_json(decision.after),
        "note": decision.note,
        "undoes": decision.undoes,
    }


def decisions_on(connection: Connection, response: str) -> list[Decision]:
    """Decisions on a response, and on those that it has taken the place of, oldest first."""
    table, homes = tables.decisions, tables.decision_homes
    moved = select(homes.c.response).where(homes.c.home == response)
    query = select(table).where(or_(table.c.response == response, table.c.response.in_(moved)))
    return [decision_of(row) for row in connection.execute(query.order_by(table.c.number))]


def every_decision(connection: Connection) -> Iterator[Decision]:
    """Every decision, oldest first."""
    table = tables.decisions
    for row in connection.execute(select(table).order_by(table.c.number)):
        yield decision_of(row)


def decision_of(row: Row[Any]) -> Decision:
    """The decision of a row."""
    values = row._mapping
    return Decision(
        act=Act(row.act),
        kind=LabelKind(row.kind) if row.kind else None,
        before=_as_tag(row.before),
        after=_as_tag(row.after),
        anchor=Anchor(**{name: values[name] for name in _ANCHOR}),
        made_by=row.made_by,
        made_at=row.made_at,
        batch=row.batch,
        note=row.note,
        undoes=row.undoes,
        number=row.number,
    )


def _as_json(tag: Tag | None) -> dict[str, Any] | None:
    return {"code": tag.code, "groups": list(tag.groups)} if tag else None


def _as_tag(value: Any) -> Tag | None:
    return Tag(value["code"], tuple(value["groups"])) if value else None
