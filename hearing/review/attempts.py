"""Passwords that were wrong: each next try must wait longer, whether or not there is anybody of that name."""

import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

LONGEST = 60.0  # seconds
_FORGOTTEN = 3600.0  # seconds
_FREE, _FREE_OF_EACH = 3, 30  # tries: of a name from a machine; of a name from anywhere, and from a machine
_MOST = 10_000


class _Failed(NamedTuple):
    tries: int
    at: float


@dataclass(slots=True)
class Attempts:
    """Tries that were wrong, by name, by machine, and by both."""

    _failed: dict[tuple[str, str], _Failed] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def begin(self, name: str, machine: str) -> float:
        """Count a try before it is looked at, so that many at once are of no use.

        Returns:
            How many seconds it must wait; then it is not counted, and must not be looked at.
        """
        now = time.monotonic()
        with self._lock:
            wait = max(self._wait(key, free, now) for key, free in _keys(name, machine))
            if wait > 0:
                return wait
            for key, _ in _keys(name, machine):
                self._failed[key] = _Failed(self._tries(key, now) + 1, now)
            if len(self._failed) > _MOST:
                self._forget(now)
        return 0.0

    def succeeded(self, name: str, machine: str) -> None:
        """The try was right: those before it no longer count."""
        with self._lock:
            for key, _ in _keys(name, machine):
                self._failed.pop(key, None)

    def _tries(self, key: tuple[str, str], now: float) -> int:
        failed = self._failed.get(key)
        return failed.tries if failed and now - failed.at < _FORGOTTEN else 0

    def _wait(self, key: tuple[str, str], free: int, now: float) -> float:
        over = self._tries(key, now) - free
        if over < 0:
            return 0.0
        return self._failed[key].at + min(2.0 ** min(over, 16), LONGEST) - now

    def _forget(self, now: float) -> None:
        kept = {key: one for key, one in self._failed.items() if now - one.at < _FORGOTTEN}
        newest = sorted(kept.items(), key=lambda item: item[1].at)[-_MOST // 2 :]
        self._failed = dict(newest)


def _keys(name: str, machine: str) -> Iterator[tuple[tuple[str, str], int]]:
    yield (name, machine), _FREE
    yield (name, ""), _FREE_OF_EACH
    yield ("", machine), _FREE_OF_EACH
