"""Which hearing a database belongs to."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Create the table."""
    op.create_table(
        "belongs_to",
        sa.Column("identity", sa.String, primary_key=True),
        sa.Column("title", sa.String, nullable=False),
    )
