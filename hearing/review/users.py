"""The file of passwords: who may come to the desk, in which role; of passwords only hashes.

A line for each: ``NAME:ROLE:HASH``. The file is looked at anew whenever it has changed, so that who is taken out
of it is out of the desk at once.
"""

import os
import re
import stat
import threading
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from hearing.core.errors import ConfigurationError, MissingRequirement, OutputNotWritable
from hearing.review.roles import Role

if TYPE_CHECKING:
    from argon2 import PasswordHasher

SHORTEST, LONGEST = 12, 1024  # characters of a password
_NAME = re.compile(r"[^:\x00-\x1f\x7f]{1,80}")
_AT_ONCE = 2  # passwords; looking at one takes much memory


@dataclass(frozen=True, slots=True)
class User:
    """Somebody who may come in."""

    name: str
    role: Role
    hash: str


def key_of(name: str) -> str:
    """Under which a name is found, however it is typed."""
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())


def cleaned(name: str) -> str:
    """The name as it is kept.

    Raises:
        ConfigurationError: if it cannot be kept.
    """
    name = " ".join(unicodedata.normalize("NFC", name).split())
    if not _NAME.fullmatch(name):
        raise ConfigurationError(
            "that is no name for the file of passwords", hint="1 to 80 characters, without colons"
        )
    return name


def hasher() -> "PasswordHasher":
    """What makes hashes of passwords and compares them, with the settings that its makers recommend."""
    try:
        from argon2 import PasswordHasher
    except ModuleNotFoundError:
        raise MissingRequirement(
            "passwords need argon2-cffi, which is not installed", hint="run: pip install 'hearing[office]'"
        ) from None
    return PasswordHasher()


def read(path: Path) -> dict[str, User]:
    """Everybody in the file, by ``key_of`` their names.

    Raises:
        ConfigurationError: if the file is missing, invalid, or open to others on the machine.
    """
    try:
        mode = path.stat().st_mode
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise ConfigurationError(
            f"cannot be read: {error.strerror}", place=str(path), hint="make it with: hearing review-users add"
        ) from None
    if os.name == "posix" and stat.S_IMODE(mode) & 0o077:
        raise ConfigurationError(
            "others on this machine can read or change the passwords' hashes", place=str(path), hint="chmod 600 it"
        )
    users = [_user(line, f"{path}:{number}") for number, line in enumerate(lines, start=1) if line.strip()]
    return {key_of(one.name): one for one in users}


def _user(line: str, place: str) -> User:
    name, _, rest = line.partition(":")
    role, _, hash_ = rest.partition(":")
    if not name or role not in list(Role) or not hash_.startswith("$argon2"):
        raise ConfigurationError(
            "that is no line NAME:ROLE:HASH", place=place, hint="change the file with hearing review-users alone"
        )
    return User(name, Role(role), hash_.strip())


def write(path: Path, users: Iterable[User]) -> None:
    """Write the file anew, for its owner alone.

    Raises:
        OutputNotWritable: if it cannot be written.
    """
    new = path.with_name(f"{path.name}.new")
    content = "".join(f"{one.name}:{one.role}:{one.hash}\n" for one in users)
    try:
        new.unlink(missing_ok=True)
        with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
            file.write(content)
        new.replace(path)
    except OSError as error:
        raise OutputNotWritable(
            f"cannot be written: {error.strerror}", place=str(path), hint="check your rights there"
        ) from None


@dataclass
class Users:
    """Everybody in the file as it stands now."""

    path: Path
    _known: dict[str, User] = field(default_factory=dict)
    _state: tuple[int, int, int] = (0, 0, 0)
    _hasher: "PasswordHasher" = field(init=False)
    _nobody: str = field(init=False)  # a hash that no password has
    _busy: threading.BoundedSemaphore = field(default_factory=lambda: threading.BoundedSemaphore(_AT_ONCE))

    def __post_init__(self) -> None:
        self._hasher = hasher()
        self._nobody = self._hasher.hash(os.urandom(32))

    def find(self, name: str) -> User | None:
        """The one of a name; nobody while the file cannot be read."""
        try:
            self._look()
        except (OSError, ConfigurationError):
            return None
        return self._known.get(key_of(name))

    def verified(self, name: str, password: str) -> User | None:
        """The one of a name and password; it takes as long where there is none of the name."""
        from argon2.exceptions import Argon2Error, InvalidHashError

        user = self.find(name)
        with self._busy:
            try:
                self._hasher.verify(user.hash if user else self._nobody, password[:LONGEST])
            except (Argon2Error, InvalidHashError):
                return None
        return user

    def _look(self) -> None:
        found = self.path.stat()
        state = (found.st_mtime_ns, found.st_size, found.st_ino)
        if state != self._state:
            self._known, self._state = read(self.path), state
