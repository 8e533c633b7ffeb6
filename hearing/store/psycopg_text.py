"""Text on its way to PostgreSQL."""

from psycopg.abc import Buffer
from psycopg.types.string import StrDumper


class WithoutNul(StrDumper):
    """PostgreSQL has no place for the character U+0000; another of the same length keeps all others in theirs."""

    def dump(self, obj: str) -> Buffer | None:
        """The text as bytes."""
        return super().dump(obj.replace("\0", "\N{REPLACEMENT CHARACTER}"))
