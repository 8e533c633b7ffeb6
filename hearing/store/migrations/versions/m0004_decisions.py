"""Decisions about labels, which nobody can change afterwards."""

import sqlalchemy as sa
from alembic import op

from hearing.store.migrations.append_only import only_added_to

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "decisions",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("batch", sa.String, nullable=False, index=True),
        sa.Column("made_at", sa.String, nullable=False),
        sa.Column("made_by", sa.String, nullable=False),
        sa.Column("act", sa.String, nullable=False),
        sa.Column("finding", sa.String, nullable=False, index=True),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("before", sa.JSON),
        sa.Column("after", sa.JSON),
        sa.Column("response", sa.String, nullable=False, index=True),
        sa.Column("source", sa.String, nullable=False),
        sa.Column("part", sa.String, nullable=False),
        sa.Column("sender", sa.String, nullable=False),
        sa.Column("words", sa.String, nullable=False),
        sa.Column("paragraph", sa.Integer),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("evidence", sa.Text, nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("undoes", sa.Integer),
        sqlite_autoincrement=True,
    )
    only_added_to("decisions", "decisions are added to, never changed")
    op.create_table(
        "decision_homes",
        sa.Column("response", sa.String, primary_key=True),
        sa.Column("home", sa.String, nullable=False, index=True),
    )
    op.create_table(
        "as_labelled",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column(
            "response", sa.String, sa.ForeignKey("responses.id", ondelete="CASCADE"), nullable=False, unique=True
        ),
        sa.Column("stakeholder", sa.String, nullable=False),
        sa.Column("stance", sa.String, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("labels_by_code", "labels", ["kind", "code"])
