"""``hearing matrix`` and ``hearing import-matrix``: the matrix goes out to the case handlers and comes back."""

import getpass
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hearing.cli.opening import opened
from hearing.cli.options import database, hearing_folder

if TYPE_CHECKING:
    from hearing.digest.matrix.build import MatrixInput
    from hearing.digest.matrix.exchange import Person, TakenIn
    from hearing.intake.hearing_file import HearingFolder
    from hearing.store.store import Store


@click.command()
@hearing_folder
@click.option(
    "--format",
    "formats",
    type=click.Choice(["xlsx", "docx", "csv"]),
    multiple=True,
    default=("xlsx", "docx"),
    show_default="xlsx and docx",
)
@click.option(
    "--output", type=click.Path(file_okay=False, path_type=Path), help="Folder to write; DIR/matrix if not given."
)
@click.option("--by", default="", help="Your name, for the record; the user of this machine if not given.")
def matrix(folder: Path, formats: tuple[str, ...], output: Path | None, by: str) -> None:
    """Write the matrix of the hearing in DIR: one row for each point, with room for its assessment.

    What was taken in with import-matrix stands in its place. No file that is there already is written over.
    """
    from hearing.cli.steps import demand_up_to_date
    from hearing.digest.matrix.exchange import send_out

    hearing, store = opened(folder)
    demand_up_to_date(hearing, store)
    target = output or folder / "matrix"
    written = send_out(_inputs(hearing, store), store.assessments, target, dict.fromkeys(formats), _person(by))
    if written.is_too_long_for_word:
        rows = len(written.matrix.points)
        click.echo(f"No Word document was written: {rows} rows are too many for Word. Use the workbook.", err=True)
    for path in written.changed:
        command = f"hearing import-matrix {shlex.quote(str(folder))} {shlex.quote(str(path))}"
        click.echo(f"{path} was changed and not taken in. Run: {command}", err=True)
    if written.matrix.loose:
        count = len(written.matrix.loose)
        click.echo(f"{count} rows of typed text have no place; they stand in a table of their own.", err=True)
    for path in written.paths:
        click.echo(path)


@click.command("import-matrix")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path), metavar="DIR")
@database
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="FILE")
@click.option("--by", default="", help="Who filled it in, for the record; the user of this machine if not given.")
def import_matrix(folder: Path, file: Path, by: str) -> None:
    """Take in what was typed in FILE, a matrix of the hearing in DIR saved by Word, Excel or LibreOffice.

    Rows are known by their ID, also when they were sorted, moved or deleted, and when the answers have been
    read or labelled anew since. FILE itself is kept beside the store; what has no place is shown in the next
    matrix.
    """
    from hearing.digest.matrix.exchange import take_in

    hearing, store = opened(folder)
    taken = take_in(_inputs(hearing, store), store.assessments, file, hearing.matrices, _person(by))
    _report(taken)


def _inputs(hearing: "HearingFolder", store: "Store") -> "MatrixInput":
    from hearing.batch.known import invited_of
    from hearing.digest.matrix.build import MatrixInput
    from hearing.rules.pipeline import load_pipeline

    own = hearing.path / hearing.settings.pipeline
    rules = load_pipeline(str(own.resolve()) if own.is_dir() else hearing.settings.pipeline)
    return MatrixInput(
        hearing=hearing.settings,
        sources=tuple(store.sources()),
        labelled=store.labelled(),
        taxonomy=rules.taxonomy,
        invited=invited_of(hearing),
    )


def _report(taken: "TakenIn") -> None:
    outcome = taken.outcome
    for line in (*outcome.report, *taken.remarks):
        click.echo(line)
    counts = {
        "texts taken in": len(outcome.edits),
        "rows with texts that were known already": outcome.unchanged,
        "rows whose point was found by its words": outcome.found,
        "texts without a place settled": len(outcome.settled),
        "rows not placed; their texts are kept and stand in the next matrix": len(taken.loose),
    }
    for what, count in counts.items():
        click.echo(f"{count:6}  {what}")


def _person(name: str) -> "Person":
    from datetime import UTC, datetime

    from hearing.digest.matrix.exchange import Person

    return Person(name or getpass.getuser(), datetime.now(UTC).isoformat(timespec="seconds"))
