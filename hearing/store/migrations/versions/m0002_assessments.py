"""What case handlers type in the matrix: points that were written out, matrices taken in, and every edit."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Create the tables of the matrix."""
    op.create_table(
        "matrix_points",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("source", sa.String, nullable=False),
        sa.Column("part", sa.String, nullable=False),
        sa.Column("sender", sa.String, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
    )
    op.create_table(
        "matrix_files",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("sha256", sa.String, nullable=False, index=True),
        sa.Column("path", sa.String, nullable=False),
        sa.Column("way", sa.String, nullable=False),
        sa.Column("edition", sa.Integer),
        sa.Column("made_by", sa.String, nullable=False),
        sa.Column("at", sa.String, nullable=False),
    )
    op.create_table(
        "assessments",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("point", sa.String, nullable=False, index=True),
        sa.Column("field", sa.String, nullable=False),
        sa.Column("before", sa.Text, nullable=False),
        sa.Column("after", sa.Text, nullable=False),
        sa.Column("reason", sa.String, nullable=False),
        sa.Column("file", sa.Integer, sa.ForeignKey("matrix_files.number")),
        sa.Column("made_by", sa.String, nullable=False),
        sa.Column("at", sa.String, nullable=False),
    )
    op.create_table(
        "loose_texts",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("identity", sa.String, nullable=False, unique=True),
        sa.Column("reason", sa.String, nullable=False),
        sa.Column("point", sa.String, nullable=False),
        sa.Column("sender", sa.String, nullable=False),
        sa.Column("quotation", sa.Text, nullable=False),
        sa.Column("texts", sa.JSON, nullable=False),
        sa.Column("file", sa.Integer, sa.ForeignKey("matrix_files.number")),
        sa.Column("made_by", sa.String, nullable=False),
        sa.Column("at", sa.String, nullable=False),
    )
    op.create_table(
        "settled_texts",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("loose_text", sa.Integer, sa.ForeignKey("loose_texts.number"), nullable=False, index=True),
        sa.Column("moved_to", sa.String, nullable=False),
        sa.Column("file", sa.Integer, sa.ForeignKey("matrix_files.number")),
        sa.Column("made_by", sa.String, nullable=False),
        sa.Column("at", sa.String, nullable=False),
    )
