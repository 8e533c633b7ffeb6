"""Words of all texts for searching, searches that were kept, what was looked at, and blind coding."""

import sqlalchemy as sa
from alembic import op

from hearing.store.dialects import is_postgresql
from hearing.store.migrations.append_only import only_added_to

revision = "0006"
down_revision = "0005"

_WORDS = """
CREATE VIRTUAL TABLE searchable_words USING fts5(
    words, lemmas, parts,
    content='searchable_texts', content_rowid='number', tokenize='unicode61 remove_diacritics 0'
)
"""
_TERMS = "CREATE VIRTUAL TABLE searchable_words_terms USING fts5vocab(searchable_words, row)"
_ADDED = """
CREATE TRIGGER searchable_added AFTER INSERT ON searchable_texts BEGIN
    INSERT INTO searchable_words(rowid, words, lemmas, parts)
    VALUES (new.number, new.words, new.lemmas, new.parts);
END
"""
_GONE = """
CREATE TRIGGER searchable_gone AFTER DELETE ON searchable_texts BEGIN
    INSERT INTO searchable_words(searchable_words, rowid, words, lemmas, parts)
    VALUES ('delete', old.number, old.words, old.lemmas, old.parts);
END
"""
_SQLITE = (_WORDS, _TERMS, _ADDED, _GONE)
# One column for all three, words with weight A, lemmas B, parts C; parts of a compound are words of their own.
_VECTORS = """
ALTER TABLE searchable_texts ADD COLUMN terms tsvector GENERATED ALWAYS AS (
    setweight(to_tsvector('simple', words), 'A')
    || setweight(to_tsvector('simple', lemmas), 'B')
    || setweight(to_tsvector('simple', translate(parts, '_-', '  ')), 'C')
) STORED
"""
_POSTGRESQL = (_VECTORS, "CREATE INDEX searchable_terms ON searchable_texts USING gin (terms)")


def _response(*, primary_key: bool = False) -> sa.Column[str]:
    key = sa.ForeignKey("responses.id", ondelete="CASCADE")
    return sa.Column("response", sa.String, key, primary_key=primary_key, nullable=False)


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "searchable",
        sa.Column("number", sa.Integer, primary_key=True),
        _response(),
        sa.Column("paragraph", sa.Integer, nullable=False),
        sa.Column("language", sa.String, nullable=False),
        sa.UniqueConstraint("response", "paragraph"),
    )
    number = sa.ForeignKey("searchable.number", ondelete="CASCADE")
    op.create_table(
        "searchable_texts",
        sa.Column("number", sa.Integer, number, primary_key=True),
        sa.Column("words", sa.Text, nullable=False),
        sa.Column("lemmas", sa.Text, nullable=False),
        sa.Column("parts", sa.Text, nullable=False),
    )
    for statement in _POSTGRESQL if is_postgresql(op.get_bind()) else _SQLITE:
        op.execute(statement)
    op.create_table(
        "saved_searches",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("name", sa.String, nullable=False, unique=True),
        sa.Column("query", sa.Text, nullable=False),
        sa.Column("made_by", sa.String, nullable=False),
        sa.Column("made_at", sa.String, nullable=False),
    )
    op.create_table(
        "looked_at",
        _response(primary_key=True),
        sa.Column("paragraph", sa.Integer, primary_key=True),
        sa.Column("how", sa.String, nullable=False),
    )
    op.create_table(
        "outvoted",
        _response(primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("code", sa.String, nullable=False),
        sa.Column("paragraph", sa.Integer, nullable=False),
        sa.Column("evidence", sa.Text, nullable=False),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
        sa.Column("made_by", sa.String, nullable=False),
        sa.Column("score", sa.Float, nullable=False),
        sa.Column("groups", sa.JSON, nullable=False),
        sa.Column("status", sa.String, nullable=False),
        sa.Column("cues", sa.JSON, nullable=False),
    )
    op.create_table(
        "samples",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("name", sa.String, nullable=False, unique=True),
        sa.Column("seed", sa.Integer, nullable=False),
        sa.Column("made_by", sa.String, nullable=False),
        sa.Column("made_at", sa.String, nullable=False),
    )
    op.create_table(
        "sampled",
        sa.Column("sample", sa.Integer, sa.ForeignKey("samples.number"), primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True),
        sa.Column("anchor", sa.JSON, nullable=False),
    )
    op.create_table(
        "codings",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("sample", sa.Integer, sa.ForeignKey("samples.number"), nullable=False, index=True),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("labels", sa.JSON, nullable=False),
        sa.Column("made_by", sa.String, nullable=False),
        sa.Column("made_at", sa.String, nullable=False),
    )
    only_added_to("codings", "codings are added to, never changed")
    op.drop_index("labels_by_code", "labels")
    groups = [] if is_postgresql(op.get_bind()) else ["groups"]  # PostgreSQL has no order of JSON
    op.create_index("labels_by_code", "labels", ["kind", "code", "status", "response", *groups])
    op.create_index(
        "responses_in_order", "responses", ["source", "position", "kind", "duplicate_of", "late", "id"]
    )
    op.create_index("responses_by_id", "responses", ["id", "kind", "duplicate_of", "stakeholder", "stance"])
