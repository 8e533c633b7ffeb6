"""Which documents count: answers that repeat no other."""

from typing import Any

from sqlalchemy import ColumnElement, Select, and_, not_, select

from hearing.core.model import ANSWERS
from hearing.store import tables


def is_counted() -> ColumnElement[bool]:
    """Whether a response is an answer that repeats no other."""
    table = tables.responses
    return and_(table.c.kind.in_(sorted(ANSWERS)), table.c.duplicate_of.is_(None))


def uncounted() -> Select[Any]:
    """Ids of all other responses, which are few."""
    return select(tables.responses.c.id).where(not_(is_counted()))
