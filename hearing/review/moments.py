"""When something is decided, and what is decided with one key."""

import secrets
from datetime import UTC, datetime


def now() -> str:
    """This moment, as decisions bear it: UTC, to the millisecond."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def batch() -> str:
    """A mark for all that is decided with one key."""
    return secrets.token_hex(8)
