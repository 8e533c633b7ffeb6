"""Alembic's migrations of the store, oldest first."""

# The newest revision; opening a store that has it costs no Alembic import.
NEWEST = "0007"
