"""``hearing review``: the desk at which a case handler checks labels and corrects them."""

import getpass
import shlex
import webbrowser
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import click

from hearing.cli.opening import opened
from hearing.cli.options import hearing_folder

if TYPE_CHECKING:
    from hearing.intake.hearing_file import HearingFolder
    from hearing.review.desk import Desk
    from hearing.review.serve import Place
    from hearing.review.users import Users
    from hearing.store.store import Store


_FILE = click.Path(dir_okay=False, path_type=Path)


@click.command()
@hearing_folder
@click.option("--by", default="", help="Your name, for the record; the user of this machine if not given.")
@click.option("--port", type=click.IntRange(0, 65535), default=0, show_default="any that is free")
@click.option("--browser/--no-browser", default=True, help="Open the desk in a browser.")
@click.option("--host", default="127.0.0.1", show_default=True, help="Where to listen; others need --passwords.")
@click.option("--passwords", type=_FILE, metavar="FILE", help="Who may come in; see: hearing review-users")
@click.option(
    "--address",
    "addresses",
    multiple=True,
    metavar="URL",
    help="As browsers write it, such as https://desk.example; of --host and --port if not given.",
)
@click.option("--tls-cert", type=_FILE, metavar="FILE", help="Certificate (PEM) for https.")
@click.option("--tls-key", type=_FILE, metavar="FILE", help="Its key (PEM).")
def review(
    folder: Path,
    by: str,
    port: int,
    browser: bool,
    host: str,
    passwords: Path | None,
    addresses: tuple[str, ...],
    tls_cert: Path | None,
    tls_key: Path | None,
) -> None:
    """Check and correct the labels of the hearing in DIR, in a browser.

    Only this machine can reach the desk, and only by the link that is printed, unless you say otherwise: with
    --passwords everybody in that file logs in, and with --host too they do so from other machines. Stop the desk
    with Ctrl-C; each decision is kept as soon as it is made, and stands in the next digest, matrix and export.
    """
    from hearing.review.serve import serve
    from hearing.review.sessions import Sessions

    place = _place(host, port, addresses, (tls_cert, tls_key))
    users = _users(place, passwords, by)
    hearing, store = opened(folder)
    desk = _desk(hearing, store)
    opens_browser = browser and not users

    def ready(link: str) -> None:
        click.echo(f"The desk is open at {link}\nStop it with Ctrl-C.", err=True)
        if place.is_for_others and not link.startswith("https:"):
            click.echo("Passwords and answers go over the network as they are. See --tls-cert.", err=True)
        if opens_browser:
            webbrowser.open(link)

    serve(desk, Sessions(by or getpass.getuser(), hearing.settings.language, users), place, ready)


def _place(host: str, port: int, addresses: tuple[str, ...], tls: tuple[Path | None, Path | None]) -> "Place":
    from hearing.review.serve import Place

    certificate, key = tls
    if (certificate is None) != (key is None):
        raise click.UsageError("--tls-cert and --tls-key go together")
    if host in ("0.0.0.0", "::") and not addresses:  # noqa: S104  compared with, not listened at
        raise click.UsageError(f"--host {host} is every address of this machine: say with --address which one")
    origins = tuple(map(_origin, addresses))
    return Place(host, port, origins, (certificate, key) if certificate and key else None)


def _origin(address: str) -> str:
    """The address as browsers name it in their headers."""
    parts = urlsplit(address.strip().lower())
    try:
        port = parts.port
    except ValueError:
        port = None
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.path not in ("", "/") or parts.query:
        raise click.UsageError(
            f"--address {address}: write it as https://desk.example or http://desk.example:8000"
        )
    name = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    is_usual = port in (None, {"http": 80, "https": 443}[parts.scheme])
    return f"{parts.scheme}://{name}" + ("" if is_usual else f":{port}")


def _users(place: "Place", passwords: Path | None, by: str) -> "Users | None":
    """Everybody in the file of passwords, which is looked at before the desk opens."""
    from hearing.core.errors import ConfigurationError
    from hearing.review.users import Users, read

    if passwords is None:
        if place.is_for_others:
            raise click.UsageError(f"--host {place.host} lets other machines in: that takes --passwords FILE")
        return None
    if by:
        raise click.UsageError("--by is for a desk without --passwords: with them each decides under an own name")
    if not read(passwords):
        raise ConfigurationError(
            "there is nobody in the file", place=str(passwords), hint="run: hearing review-users add"
        )
    return Users(passwords)


def _desk(hearing: "HearingFolder", store: "Store") -> "Desk":
    from hearing.batch.known import invited_of
    from hearing.classify.bodies import KnownBodies
    from hearing.classify.voices import Voices
    from hearing.core.errors import NoUsableInput
    from hearing.review.desk import Desk
    from hearing.rules.pipeline import load_pipeline

    if not store.made_with():
        raise NoUsableInput(
            "there are no labelled answers yet",
            place=str(hearing.path),
            hint=f"run: hearing run {shlex.quote(str(hearing.path))}",
        )
    own = hearing.path / hearing.settings.pipeline
    rules = load_pipeline(str(own.resolve()) if own.is_dir() else hearing.settings.pipeline)
    known, thesaurus = KnownBodies(rules.files.bodies), rules.path / "thesaurus"
    invited = invited_of(hearing)
    return Desk(hearing, store, rules.taxonomy, rules.reasons, invited, known, thesaurus, lambda: Voices(rules))
