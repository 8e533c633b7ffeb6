"""``hearing init`` and ``hearing status``: the hearing's folder and what is in it."""

import shlex
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hearing.cli.opening import opened
from hearing.cli.options import hearing_folder

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hearing.core.model import Source

_TEMPLATE = """\
# Settings of this hearing. Lines that begin with # are explanations. Dates are written 2027-03-15.

title: {title}
# What the hearing is about; the heading of the digest.

owner: {owner}
# The body that holds the hearing, such as Fjordbyen kommune. Letters are addressed to it, so it is never taken
# for their sender.

pipeline: rusmelding
# Which rules to label with: the name of a pipeline that ships with the program, or a folder of your own.

language: {language}
# Language of the digest: nb, nn, sv or en. Quotations always stay in their own language.

sent:
# The day the hearing was sent out.

deadline: {deadline}
# The last day for answers. Later answers are marked, never left out.

draft:
# The draft that was sent out, such as draft.docx, in this folder (not in the inbox). With it the program knows
# where an answer quotes the draft, so that the draft's words are not taken for the sender's.

invited:
# The bodies that were asked: a file with the columns name;type, such as invited.csv, or a list right here:
#   invited: [Bydel Nord, Pårørendeforeningen]
# The digest says who has not answered.

inbox: inbox
# The folder with the answers, as they came. The program only reads it.

legal_basis:
# Why the hearing is held, in your own words, such as pbl § 11-14, fvl § 37, utredningsinstruksen or frivillig.

questions: []
# The questions that the hearing asked, if it did:
#   questions: ["Beskriver del 1 situasjonen godt nok?", "Hvordan vurderes tiltakene i del 2?"]

language_models: {{nb: bundled, nn: bundled, sv: bundled}}
# What finds names of persons before a digest is published: bundled (our models), auto (an official one where it is
# installed, else ours), the name of an installed one, or a folder. See: hearing models list

# database: postgresql+psycopg://server/fjordbyen
# Only in an office with a database server: a database for this hearing alone, in place of a file in this folder.
# A password belongs in ~/.pgpass, not here.

# columns:
# Only for a survey export that the program does not recognise: the text in the heading of each column.
#   sender: Navn
#   organisation: Virksomhet
#   sender_type: Svarer som
#   on_behalf_of: På vegne av
#   email: E-post
#   date: Innsendt
#   texts: [Hva mener du om planen?, Andre innspill]
"""


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), metavar="DIR")
@click.option("--title", help="What the hearing is about.")
@click.option("--owner", default="", help="The body that holds the hearing.")
@click.option(
    "--deadline",
    type=click.DateTime(["%Y-%m-%d", "%d.%m.%Y"]),
    metavar="DATE",
    help="Last day for answers, as 2027-03-15.",
)
@click.option("--language", type=click.Choice(["nb", "nn", "sv", "en"]), default="nb", show_default=True)
def init(folder: Path, title: str | None, owner: str, deadline: object, language: str) -> None:
    """Make a hearing's folder DIR with its hearing.yaml and an empty inbox."""
    from hearing.core.errors import ConfigurationError, OutputNotWritable
    from hearing.intake.hearing_file import FILE_NAME

    path = folder / FILE_NAME
    if path.exists():
        raise ConfigurationError("is there already", place=str(path), hint="edit it, or choose another folder")
    try:
        (folder / "inbox").mkdir(parents=True, exist_ok=True)
        path.write_text(_filled(title or folder.resolve().name, owner, deadline, language), encoding="utf-8")
    except OSError as error:
        raise OutputNotWritable(
            f"cannot be written: {error.strerror}", place=str(path), hint="check your rights there"
        ) from None
    click.echo(f"{path} is ready. Next:")
    click.echo(f"  1. put the answers in {folder / 'inbox'}")
    click.echo(f"  2. fill in {path}")
    click.echo(f"  3. hearing run {shlex.quote(str(folder))}")


def _filled(title: str, owner: str, deadline: object, language: str) -> str:
    import json
    from datetime import datetime

    day = deadline.date().isoformat() if isinstance(deadline, datetime) else ""
    quoted = (json.dumps(value, ensure_ascii=False) if value else "" for value in (title, owner))
    return _TEMPLATE.format(**dict(zip(("title", "owner"), quoted, strict=True)), deadline=day, language=language)


@click.command()
@hearing_folder
@click.option("--issues", is_flag=True, help="Only files that a person should look at.")
def status(folder: Path, issues: bool) -> None:
    """Show every file of the hearing in DIR and what became of it."""
    from hearing.batch.inbox import files_in
    from hearing.core.model import UNUSABLE

    hearing, store = opened(folder)
    sources = list(store.sources())
    waiting = store.waiting_paths()
    found = set(files_in(hearing.inbox))
    known = {source.path for source in sources} | waiting
    waiting |= found - known
    shown = [source for source in sources if source.issues or source.status in UNUSABLE] if issues else sources
    _print_files(shown)
    _print_counts(sources, sorted(waiting))
    gone = sorted(source.path for source in sources if not _lies_in(source.path, found))
    if gone or waiting:
        click.echo(f"The inbox has changed. Run: hearing run {shlex.quote(str(folder))}")
    for path in gone:
        click.echo(f"  gone: {path}")
    for path in sorted(waiting):
        click.echo(f"  not read yet: {path}")


def _lies_in(path: str, found: set[str]) -> bool:
    """Whether the file is there, or lies inside a file that is."""
    return path in found or any(path.startswith(f"{container}/") for container in found)


def _print_files(sources: "Sequence[Source]") -> None:
    """A table on a terminal, else one line a file with tabs between the columns."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    rows = [(source.sha256[:12], source.path, str(source.status), _notes(source)) for source in sources]
    console = Console()
    if not console.is_terminal:
        for row in rows:
            click.echo("\t".join(row).replace("\n", " "))
        return
    table = Table("Id", "File", "Status", "What to know", box=None, pad_edge=False, header_style="bold")
    for row in rows:
        table.add_row(*(Text(cell, overflow="fold") for cell in row))
    console.print(table)


def _notes(source: "Source") -> str:
    notes = [f"{issue.message}. {issue.hint}".strip() for issue in source.issues]
    return "\n".join([*notes, f"the same as {source.duplicate_of}"] if source.duplicate_of else notes)


def _print_counts(sources: "Sequence[Source]", waiting: "Sequence[str]") -> None:
    counts = Counter(source.status for source in sources)
    click.echo()
    for status_, count in sorted(counts.items()):
        click.echo(f"{count:6}  {status_}")
    if waiting:
        click.echo(f"{len(waiting):6}  waiting")
    click.echo(f"{len(sources) + len(waiting):6}  files in all")
