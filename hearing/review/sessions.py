"""Who is at the desk: a launch token or a password opens a session, a cookie keeps it."""

import secrets
import time
from dataclasses import dataclass, field

from hearing.review.attempts import Attempts
from hearing.review.roles import Role
from hearing.review.users import Users

HOURS = 12  # after which a session ends in which nobody comes, opened by the launch token
# The same for one opened by a password, and after how long it ends whoever comes.
IDLE_HOURS, WHOLE_HOURS = 1, 10


@dataclass(slots=True)
class Session:
    """One browser.

    Attributes:
        who: Name that decisions bear.
        language: Of the pages.
        role: What may be done.
        single_keys: Whether a single key does something; speech input may want it off.
        until: When it ends, in seconds of the monotonic clock; each visit moves it.
        ends: When it ends all the same.
        key: What its cookie holds.
        hash: Of the password that opened it; with another one it ends.
    """

    who: str
    language: str
    role: Role = Role.KEEPER
    single_keys: bool = True
    until: float = 0.0
    ends: float = float("inf")
    key: str = ""
    hash: str = ""

    @property
    def may_decide(self) -> bool:
        """Whether buttons that decide are shown."""
        return self.role.may(Role.CASE_HANDLER)

    @property
    def is_keeper(self) -> bool:
        """Whether what only keepers may do is shown."""
        return self.role.may(Role.KEEPER)


@dataclass(slots=True)
class Sessions:
    """The sessions of one run of the desk; they end with it.

    Attributes:
        who: Name of whoever holds the launch token.
        language: In which pages begin.
        users: Who may come in by a password; None where the launch token lets in.
        attempts: Passwords that were wrong.
    """

    who: str
    language: str
    users: Users | None = None
    token: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    attempts: Attempts = field(default_factory=Attempts)
    _open: dict[str, Session] = field(default_factory=dict)

    def enter(self, token: str) -> str | None:
        """Key of a new session; None where the token is not right."""
        if self.users or not secrets.compare_digest(token.encode(), self.token.encode()):
            return None
        return self._opened(Session(self.who, self.language)).key

    def log_in(self, name: str, password: str, language: str) -> Session | None:
        """A new session; None where name or password is not right."""
        user = self.users.verified(name, password) if self.users else None
        if user is None:
            return None
        ends = time.monotonic() + WHOLE_HOURS * 3600
        return self._opened(Session(user.name, language, user.role, ends=ends, hash=user.hash))

    def close(self, session: Session) -> None:
        """End a session."""
        self._open.pop(session.key, None)

    def find(self, key: str) -> Session | None:
        """The session of a key, while it lasts and whoever opened it may come in; in the role of now."""
        session = self._open.get(key)
        if session is None:
            return None
        if min(session.until, session.ends) < time.monotonic() or not self._is_welcome(session):
            self.close(session)
            return None
        session.until = self._end()
        return session

    def _is_welcome(self, session: Session) -> bool:
        """Whether the person is in the file still, with the same password; the role is that of now."""
        if self.users is None:
            return True
        user = self.users.find(session.who)
        if user is None or user.hash != session.hash:
            return False
        session.role = user.role
        return True

    def _opened(self, session: Session) -> Session:
        self._forget()
        session.key, session.until = secrets.token_urlsafe(32), self._end()
        self._open[session.key] = session
        return session

    def _forget(self) -> None:
        now = time.monotonic()
        for one in list(self._open.values()):
            if min(one.until, one.ends) < now:
                self.close(one)

    def _end(self) -> float:
        return time.monotonic() + (IDLE_HOURS if self.users else HOURS) * 3600
