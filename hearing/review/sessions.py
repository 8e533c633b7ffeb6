"""Who is at the desk: a launch token opens a session, a cookie keeps it."""

import secrets
import time
from dataclasses import dataclass, field

HOURS = 12


@dataclass(slots=True)
class Session:
    """One browser.

    Attributes:
        who: Name that decisions bear.
        language: Of the pages.
        single_keys: Whether a single key does something; speech input may want it off.
        until: When it ends, in seconds of the monotonic clock; each visit moves it.
    """

    who: str
    language: str
    single_keys: bool = True
    until: float = 0.0


@dataclass(slots=True)
class Sessions:
    """The sessions of one run of the desk; they end with it.

    Attributes:
        who: Name of whoever holds the launch token.
        language: In which their pages begin.
    """

    who: str
    language: str
    token: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    _open: dict[str, Session] = field(default_factory=dict)

    def enter(self, token: str) -> str | None:
        """Key of a new session; None where the token is not right."""
        if not secrets.compare_digest(token.encode(), self.token.encode()):
            return None
        key = secrets.token_urlsafe(32)
        self._open[key] = Session(self.who, self.language, until=_end())
        return key

    def find(self, key: str) -> Session | None:
        """The session of a key, while it lasts."""
        session = self._open.get(key)
        if session is None or session.until < time.monotonic():
            self._open.pop(key, None)
            return None
        session.until = _end()
        return session


def _end() -> float:
    return time.monotonic() + HOURS * 3600
