"""The first tables: sources, responses, paragraphs, labels."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Create the tables of the first version."""
    op.create_table(
        "sources",
        sa.Column("path", sa.String, primary_key=True),
        sa.Column("container", sa.String, sa.ForeignKey("sources.path", ondelete="CASCADE"), index=True),
        sa.Column("depth", sa.Integer, nullable=False),
        sa.Column("sha256", sa.String, nullable=False),
        sa.Column("identity", sa.String, nullable=False, index=True),
        sa.Column("size", sa.Integer, nullable=False),
        sa.Column("format", sa.String, nullable=False),
        sa.Column("status", sa.String, index=True),
        sa.Column("issues", sa.JSON, nullable=False),
        sa.Column("duplicate_of", sa.String),
        sa.Column("context", sa.JSON, nullable=False),
        sa.Column("stamp", sa.String, nullable=False),
    )
    op.create_table(
        "responses",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column(
            "source", sa.String, sa.ForeignKey("sources.path", ondelete="CASCADE"), nullable=False, index=True
        ),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("part", sa.String, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("words", sa.String, nullable=False, index=True),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("language", sa.String, nullable=False),
        sa.Column("languages", sa.JSON, nullable=False),
        sa.Column("sender", sa.String, nullable=False),
        sa.Column("sender_from", sa.String, nullable=False),
        sa.Column("sender_span", sa.JSON),
        sa.Column("on_behalf_of", sa.String),
        sa.Column("recipient", sa.String, nullable=False),
        sa.Column("received", sa.Date),
        sa.Column("late", sa.Boolean),
        sa.Column("case_number", sa.String, nullable=False),
        sa.Column("title", sa.String, nullable=False),
        sa.Column("fields", sa.JSON, nullable=False),
        sa.Column("removed", sa.JSON, nullable=False),
        sa.Column("stakeholder", sa.String, nullable=False),
        sa.Column("stance", sa.String, nullable=False),
        sa.Column("duplicate_of", sa.String),
        sa.Column("label_stamp", sa.String),
    )
    op.create_table(
        "paragraphs",
        sa.Column("response", sa.String, sa.ForeignKey("responses.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
        sa.Column("role", sa.String, nullable=False),
        sa.Column("page", sa.Integer),
        sa.Column("voice", sa.String, nullable=False),
        sa.Column("language", sa.String, nullable=False),
        sa.Column("lead_in", sa.Integer),
        sa.Column("question", sa.String, nullable=False),
    )
    op.create_table(
        "labels",
        sa.Column("response", sa.String, sa.ForeignKey("responses.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True),
        sa.Column("finding", sa.String, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("code", sa.String, nullable=False),
        sa.Column("paragraph", sa.Integer),
        sa.Column("evidence", sa.Text, nullable=False),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
        sa.Column("made_by", sa.String, nullable=False),
        sa.Column("score", sa.Float, nullable=False),
        sa.Column("groups", sa.JSON, nullable=False),
        sa.Column("status", sa.String, nullable=False),
        sa.Column("cues", sa.JSON, nullable=False),
    )
    op.create_index("labels_by_finding", "labels", ["finding"])
    op.create_table(
        "made_with",
        sa.Column("name", sa.String, primary_key=True),
        sa.Column("value", sa.String, nullable=False),
    )
