"""``hearing review``: the desk at which a case handler checks labels and corrects them."""

import getpass
import shlex
import webbrowser
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hearing.cli.opening import opened
from hearing.cli.options import hearing_folder

if TYPE_CHECKING:
    from hearing.intake.hearing_file import HearingFolder
    from hearing.review.desk import Desk
    from hearing.store.store import Store


@click.command()
@hearing_folder
@click.option("--by", default="", help="Your name, for the record; the user of this machine if not given.")
@click.option("--port", type=click.IntRange(0, 65535), default=0, show_default="any that is free")
@click.option("--browser/--no-browser", default=True, help="Open the desk in a browser.")
def review(folder: Path, by: str, port: int, browser: bool) -> None:
    """Check and correct the labels of the hearing in DIR, in a browser on this machine.

    Only this machine can reach the desk, and only by the link that is printed. Stop it with Ctrl-C; each decision
    is kept as soon as it is made, and stands in the next digest, matrix and export.
    """
    from hearing.review.serve import serve

    hearing, store = opened(folder)
    desk = _desk(hearing, store)

    def ready(link: str) -> None:
        click.echo(f"The desk is open at {link}\nStop it with Ctrl-C.", err=True)
        if browser:
            webbrowser.open(link)

    serve(desk, by or getpass.getuser(), port, ready)


def _desk(hearing: "HearingFolder", store: "Store") -> "Desk":
    from hearing.batch.known import invited_of
    from hearing.classify.bodies import KnownBodies
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
    return Desk(hearing, store, rules.taxonomy, rules.reasons, invited_of(hearing), known, thesaurus)
