"""``hearing review-users``: who may come to a desk that asks for passwords."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from hearing.review.users import User

_passwords = click.option(
    "--passwords",
    "path",
    type=click.Path(dir_okay=False, path_type=Path),
    required=True,
    envvar="HEARING_PASSWORDS",
    metavar="FILE",
    help="The file; made if it is not there.",
)
_role = click.option(
    "--role",
    type=click.Choice(["reader", "case-handler", "keeper"]),
    required=True,
    help="reader: sees all, decides nothing. case-handler: decides. keeper: takes out the log, draws samples.",
)
_name = click.argument("name", metavar="NAME")


@click.group("review-users")
def review_users() -> None:
    """Say who may come to the desk of «hearing review --passwords FILE», and in which role.

    Passwords are asked for, never given on the command line; the file holds their hashes (Argon2). A desk that is
    open follows the file at once.
    """


@review_users.command()
@_name
@_role
@_passwords
def add(name: str, role: str, path: Path) -> None:
    """Let NAME in, or give NAME another role and password. Decisions bear the name as it is written here."""
    from hearing.review.roles import Role
    from hearing.review.users import User, cleaned, hasher, key_of, write

    name, users = cleaned(name), _known(path)
    hashes = hasher()
    password = click.prompt("Password", hide_input=True, confirmation_prompt="The same again", err=True)
    _check(name, password)
    users[key_of(name)] = User(name, Role(role), hashes.hash(password))
    write(path, users.values())
    click.echo(f"{name} is let in as {role}", err=True)


@review_users.command("role")
@_name
@_role
@_passwords
def change_role(name: str, role: str, path: Path) -> None:
    """Give NAME another role; the password stays."""
    from dataclasses import replace

    from hearing.review.roles import Role
    from hearing.review.users import key_of, write

    users = _known(path)
    user = _of(users, name)
    users[key_of(name)] = replace(user, role=Role(role))
    write(path, users.values())


@review_users.command()
@_name
@_passwords
def remove(name: str, path: Path) -> None:
    """Let NAME in no longer; what NAME has decided stays."""
    from hearing.review.users import key_of, write

    users = _known(path)
    _of(users, name)
    del users[key_of(name)]
    write(path, users.values())


@review_users.command("list")
@_passwords
def list_users(path: Path) -> None:
    """Print names and roles."""
    for one in _known(path).values():
        click.echo(f"{one.role}\t{one.name}")


def _known(path: Path) -> "dict[str, User]":
    from hearing.review.users import read

    return read(path) if path.exists() else {}


def _of(users: "dict[str, User]", name: str) -> "User":
    from hearing.core.errors import ConfigurationError
    from hearing.review.users import key_of

    if key_of(name) not in users:
        raise ConfigurationError(f"there is no {name} in the file", hint="see: hearing review-users list")
    return users[key_of(name)]


def _check(name: str, password: str) -> None:
    from hearing.core.errors import ConfigurationError
    from hearing.review.users import LONGEST, SHORTEST, key_of

    if not SHORTEST <= len(password) <= LONGEST:
        raise ConfigurationError(
            f"a password has {SHORTEST} characters at least",
            hint="four words that nobody would join are easy",
        )
    if key_of(name) in key_of(password) or len(set(password)) < 5:
        raise ConfigurationError("that password is too easy to guess", hint="leave the name out, and vary more")
