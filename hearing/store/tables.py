"""The tables of a hearing's store."""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData()

# A source without a status waits to be read. What lies inside another file names it as its container.
sources = Table(
    "sources",
    metadata,
    Column("path", String, primary_key=True),
    Column("container", ForeignKey("sources.path", ondelete="CASCADE"), index=True),
    Column("depth", Integer, nullable=False),
    Column("sha256", String, nullable=False),
    Column("identity", String, nullable=False, index=True),
    Column("size", Integer, nullable=False),
    Column("format", String, nullable=False),
    Column("status", String, index=True),
    Column("issues", JSON, nullable=False),
    Column("duplicate_of", String),
    Column("context", JSON, nullable=False),
    Column("stamp", String, nullable=False),
)

responses = Table(
    "responses",
    metadata,
    Column("id", String, primary_key=True),
    Column("source", ForeignKey("sources.path", ondelete="CASCADE"), nullable=False, index=True),
    Column("position", Integer, nullable=False),
    Column("part", String, nullable=False),
    Column("text", Text, nullable=False),
    Column("words", String, nullable=False, index=True),
    Column("kind", String, nullable=False),
    Column("language", String, nullable=False),
    Column("languages", JSON, nullable=False),
    Column("sender", String, nullable=False),
    Column("sender_from", String, nullable=False),
    Column("sender_span", JSON),
    Column("on_behalf_of", String),
    Column("recipient", String, nullable=False),
    Column("received", Date),
    Column("late", Boolean),
    Column("case_number", String, nullable=False),
    Column("title", String, nullable=False),
    Column("fields", JSON, nullable=False),
    Column("removed", JSON, nullable=False),
    Column("stakeholder", String, nullable=False),
    Column("stance", String, nullable=False),
    Column("duplicate_of", String),
    Column("label_stamp", String),
    # A row is long; lists are made from these alone.
    Index("responses_in_order", "source", "position", "kind", "duplicate_of", "late", "id"),
    Index("responses_by_id", "id", "kind", "duplicate_of", "stakeholder", "stance"),
)

paragraphs = Table(
    "paragraphs",
    metadata,
    Column("response", ForeignKey("responses.id", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("text", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("role", String, nullable=False),
    Column("page", Integer),
    Column("voice", String, nullable=False),
    Column("language", String, nullable=False),
    Column("lead_in", Integer),
    Column("question", String, nullable=False),
)

labels = Table(
    "labels",
    metadata,
    Column("response", ForeignKey("responses.id", ondelete="CASCADE"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("finding", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("code", String, nullable=False),
    Column("paragraph", Integer),
    Column("evidence", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("made_by", String, nullable=False),
    Column("score", Float, nullable=False),
    Column("groups", JSON, nullable=False),
    Column("status", String, nullable=False),
    Column("cues", JSON, nullable=False),
    Index("labels_by_finding", "finding"),
    Index("labels_by_code", "kind", "code", "status", "response", "groups"),
)

# What rules said and the model voted down, with the model's own vote: apart from labels, so that nothing shows it.
outvoted = Table(
    "outvoted",
    metadata,
    Column("response", ForeignKey("responses.id", ondelete="CASCADE"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("kind", String, nullable=False),
    Column("code", String, nullable=False),
    Column("paragraph", Integer, nullable=False),
    Column("evidence", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("made_by", String, nullable=False),
    Column("score", Float, nullable=False),
    Column("groups", JSON, nullable=False),
    Column("status", String, nullable=False),
    Column("cues", JSON, nullable=False),
)

# What the labels in the store were made with: program version, ruleset, models.
made_with = Table(
    "made_with",
    metadata,
    Column("name", String, primary_key=True),
    Column("value", String, nullable=False),
)

# Which hearing a database belongs to, by an identity that lies in the hearing's folder; no row in a file.
belongs_to = Table(
    "belongs_to",
    metadata,
    Column("identity", String, primary_key=True),
    Column("title", String, nullable=False),
)

# Points as they stood in a matrix that was written: what was typed on one is found again by these, also when the
# answers have been read anew. None of the tables from here on is ever updated or emptied, and none depends on the
# answers' own rows, which come and go with the files of the inbox.
matrix_points = Table(
    "matrix_points",
    metadata,
    Column("id", String, primary_key=True),
    Column("source", String, nullable=False),
    Column("part", String, nullable=False),
    Column("sender", String, nullable=False),
    Column("text", Text, nullable=False),
)

# Matrices that were written (way "out") and taken in (way "in").
matrix_files = Table(
    "matrix_files",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("sha256", String, nullable=False, index=True),
    Column("path", String, nullable=False),
    Column("way", String, nullable=False),
    Column("edition", Integer),
    Column("made_by", String, nullable=False),
    Column("at", String, nullable=False),
)

# Each edit of a case handler's text, from what to what.
assessments = Table(
    "assessments",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("point", String, nullable=False, index=True),
    Column("field", String, nullable=False),
    Column("before", Text, nullable=False),
    Column("after", Text, nullable=False),
    Column("reason", String, nullable=False),
    Column("file", ForeignKey("matrix_files.number")),
    Column("made_by", String, nullable=False),
    Column("at", String, nullable=False),
)

# Typed text that has no place, or whose place holds other text; shown until a person settles it.
loose_texts = Table(
    "loose_texts",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("identity", String, nullable=False, unique=True),
    Column("reason", String, nullable=False),
    Column("point", String, nullable=False),
    Column("sender", String, nullable=False),
    Column("quotation", Text, nullable=False),
    Column("texts", JSON, nullable=False),
    Column("file", ForeignKey("matrix_files.number")),
    Column("made_by", String, nullable=False),
    Column("at", String, nullable=False),
)

settled_texts = Table(
    "settled_texts",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("loose_text", ForeignKey("loose_texts.number"), nullable=False, index=True),
    Column("moved_to", String, nullable=False),
    Column("file", ForeignKey("matrix_files.number")),
    Column("made_by", String, nullable=False),
    Column("at", String, nullable=False),
)

# Only ever added to; the last decision on a proposal counts. Nothing here hangs on a response, so that decisions
# outlive a new reading of its file.
redaction_decisions = Table(
    "redaction_decisions",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("made_at", String, nullable=False),
    Column("made_by", String, nullable=False),
    Column("decision", String, nullable=False),
    Column("proposal", String, nullable=False),
    Column("response", String, nullable=False),
    Column("source", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("text", Text, nullable=False),
    Column("why", String, nullable=False),
    sqlite_autoincrement=True,
)

# Senders without a name keep the number under which they were first published.
sender_numbers = Table(
    "sender_numbers",
    metadata,
    Column("sender", String, primary_key=True),
    Column("number", Integer, nullable=False),
)

# What persons have decided about labels. Only ever added to; nothing here hangs on a response, and each row holds
# enough to find its words again in an answer that was read anew. ``batch`` joins what was decided with one key.
decisions = Table(
    "decisions",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("batch", String, nullable=False, index=True),
    Column("made_at", String, nullable=False),
    Column("made_by", String, nullable=False),
    Column("act", String, nullable=False),
    Column("finding", String, nullable=False, index=True),
    Column("kind", String, nullable=False),
    Column("before", JSON),
    Column("after", JSON),
    Column("response", String, nullable=False, index=True),
    Column("source", String, nullable=False),
    Column("part", String, nullable=False),
    Column("sender", String, nullable=False),
    Column("words", String, nullable=False),
    Column("paragraph", Integer),
    Column("text", Text, nullable=False),
    Column("evidence", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("undoes", Integer),
    sqlite_autoincrement=True,
)

# Which response of today a decision belongs to whose own response is gone: found anew after each reading.
decision_homes = Table(
    "decision_homes",
    metadata,
    Column("response", String, primary_key=True),
    Column("home", String, nullable=False, index=True),
)

# What rules and models say of whole answers; ``responses`` and ``labels`` hold what stands after decisions. The
# numbers grow with each labelling, so that the highest tells whether anything was labelled anew.
as_labelled = Table(
    "as_labelled",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("response", ForeignKey("responses.id", ondelete="CASCADE"), nullable=False, unique=True),
    Column("stakeholder", String, nullable=False),
    Column("stance", String, nullable=False),
    sqlite_autoincrement=True,
)

# What persons have decided about who answers. ``field`` is ``sender`` or ``on_behalf_of``; ``apart`` keeps two
# names apart that look alike, and hangs on no answer. ``sender`` is the name as it was read.
sender_decisions = Table(
    "sender_decisions",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("batch", String, nullable=False),
    Column("made_at", String, nullable=False),
    Column("made_by", String, nullable=False),
    Column("field", String, nullable=False),
    Column("before", Text, nullable=False),
    Column("after", Text, nullable=False),
    Column("response", String, nullable=False, index=True),
    Column("source", String, nullable=False),
    Column("part", String, nullable=False),
    Column("sender", String, nullable=False),
    Column("words", String, nullable=False),
    Column("undoes", Integer),
    sqlite_autoincrement=True,
)

# Who answers as it was read, where a person has decided otherwise; ``responses`` holds what stands.
senders_as_read = Table(
    "senders_as_read",
    metadata,
    Column("response", ForeignKey("responses.id", ondelete="CASCADE"), primary_key=True),
    Column("sender", String, nullable=False),
    Column("sender_from", String, nullable=False),
    Column("on_behalf_of", String),
)

# Paragraphs that can be searched for, and their words, folded, one item for each word in all three columns. What
# is put in ``searchable_texts`` stands in the index ``searchable_words`` (SQLite's FTS5) too, by triggers.
searchable = Table(
    "searchable",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("response", ForeignKey("responses.id", ondelete="CASCADE"), nullable=False),
    Column("paragraph", Integer, nullable=False),
    Column("language", String, nullable=False),
    UniqueConstraint("response", "paragraph"),
)

searchable_texts = Table(
    "searchable_texts",
    metadata,
    Column("number", ForeignKey("searchable.number", ondelete="CASCADE"), primary_key=True),
    Column("words", Text, nullable=False),
    Column("lemmas", Text, nullable=False),
    Column("parts", Text, nullable=False),
)

saved_searches = Table(
    "saved_searches",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("name", String, nullable=False, unique=True),
    Column("query", Text, nullable=False),
    Column("made_by", String, nullable=False),
    Column("made_at", String, nullable=False),
)

# Paragraphs on which a decision stands; ``how`` is ``confirmed`` or ``decided``. Made anew from the decisions.
looked_at = Table(
    "looked_at",
    metadata,
    Column("response", ForeignKey("responses.id", ondelete="CASCADE"), primary_key=True),
    Column("paragraph", Integer, primary_key=True),
    Column("how", String, nullable=False),
)

# Blind coding: paragraphs drawn by lot, and what each person says of them. Codings are only ever added to; a
# person's last one on a paragraph counts.
samples = Table(
    "samples",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("name", String, nullable=False, unique=True),
    Column("seed", Integer, nullable=False),
    Column("made_by", String, nullable=False),
    Column("made_at", String, nullable=False),
)

sampled = Table(
    "sampled",
    metadata,
    Column("sample", ForeignKey("samples.number"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("anchor", JSON, nullable=False),
)

codings = Table(
    "codings",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("sample", ForeignKey("samples.number"), nullable=False, index=True),
    Column("position", Integer, nullable=False),
    Column("labels", JSON, nullable=False),
    Column("made_by", String, nullable=False),
    Column("made_at", String, nullable=False),
)
