"""Decisions on what is removed before publishing, which nobody can change afterwards, and lasting numbers."""

import sqlalchemy as sa
from alembic import op

from hearing.store.migrations.append_only import only_added_to

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "redaction_decisions",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("made_at", sa.String, nullable=False),
        sa.Column("made_by", sa.String, nullable=False),
        sa.Column("decision", sa.String, nullable=False),
        sa.Column("proposal", sa.String, nullable=False),
        sa.Column("response", sa.String, nullable=False),
        sa.Column("source", sa.String, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("why", sa.String, nullable=False),
        sqlite_autoincrement=True,
    )
    only_added_to("redaction_decisions", "decisions are added to, never changed")
    op.create_table(
        "sender_numbers",
        sa.Column("sender", sa.String, primary_key=True),
        sa.Column("number", sa.Integer, nullable=False),
    )
