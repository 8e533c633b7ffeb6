"""Decisions about who answers, which nobody can change afterwards."""

import sqlalchemy as sa
from alembic import op

from hearing.store.migrations.append_only import only_added_to

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "sender_decisions",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("batch", sa.String, nullable=False),
        sa.Column("made_at", sa.String, nullable=False),
        sa.Column("made_by", sa.String, nullable=False),
        sa.Column("field", sa.String, nullable=False),
        sa.Column("before", sa.Text, nullable=False),
        sa.Column("after", sa.Text, nullable=False),
        sa.Column("response", sa.String, nullable=False, index=True),
        sa.Column("source", sa.String, nullable=False),
        sa.Column("part", sa.String, nullable=False),
        sa.Column("sender", sa.String, nullable=False),
        sa.Column("words", sa.String, nullable=False),
        sa.Column("undoes", sa.Integer),
        sqlite_autoincrement=True,
    )
    only_added_to("sender_decisions", "decisions are added to, never changed")
    op.create_table(
        "senders_as_read",
        sa.Column("response", sa.String, sa.ForeignKey("responses.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("sender", sa.String, nullable=False),
        sa.Column("sender_from", sa.String, nullable=False),
        sa.Column("on_behalf_of", sa.String),
    )
