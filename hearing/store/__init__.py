"""One SQLite file per hearing, through SQLAlchemy Core."""
