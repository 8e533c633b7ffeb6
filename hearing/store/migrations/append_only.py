"""Tables whose rows nobody can change or delete, not even with another program."""

from alembic import op

from hearing.store.dialects import is_postgresql

_SQLITE = """
CREATE TRIGGER {table}_no_{what} BEFORE {what} ON {table}
BEGIN SELECT RAISE(ABORT, '{why}'); END
"""
_FUNCTION = """
CREATE FUNCTION {table}_only_added_to() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION '{why}'; END $$
"""
_POSTGRESQL = """
CREATE TRIGGER {table}_no_{what} BEFORE {what} ON {table}
FOR EACH STATEMENT EXECUTE FUNCTION {table}_only_added_to()
"""


def only_added_to(table: str, why: str) -> None:
    """Refuse changes in a table, with a message."""
    if not is_postgresql(op.get_bind()):
        for what in ("UPDATE", "DELETE"):
            op.execute(_SQLITE.format(table=table, what=what, why=why))
        return
    op.execute(_FUNCTION.format(table=table, why=why))
    for what in ("UPDATE", "DELETE", "TRUNCATE"):
        op.execute(_POSTGRESQL.format(table=table, what=what))
