"""``hearing matrix`` and ``hearing import-matrix``: the matrix goes out to the case handlers and comes back."""

import getpass
import os
import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hearing.cli.options import hearing_folder

if TYPE_CHECKING:
    from hearing.digest.matrix.model import Point
    from hearing.digest.matrix.taking_in import Outcome
    from hearing.intake.hearing_file import HearingFolder
    from hearing.store.assessments import Assessments
    from hearing.store.store import Store

_KEPT = "matrices"


@click.command()
@hearing_folder
@click.option(
    "--format",
    "formats",
    type=click.Choice(["xlsx", "docx"]),
    multiple=True,
    default=("xlsx", "docx"),
    show_default="both",
)
@click.option(
    "--output", type=click.Path(file_okay=False, path_type=Path), help="Folder to write; DIR/matrix if not given."
)
@click.option("--by", default="", help="Your name, for the record; the user of this machine if not given.")
def matrix(folder: Path, formats: tuple[str, ...], output: Path | None, by: str) -> None:
    """Write the matrix of the hearing in DIR: one row for each point, with room for its assessment.

    What was taken in with import-matrix stands in its place. No file that is there already is written over.
    """
    from hearing.digest.matrix.build import known_of, matrix_of
    from hearing.digest.matrix.files import sha256_of, write_matrix
    from hearing.store.assessments import MatrixFile

    hearing, store = _opened(folder)
    kept, at, who = store.assessments, _now(), by or _user()
    answers = _answers(hearing, store)
    known = known_of(answers, kept)
    kept.move(known.moves, who, at)
    kept.remember(point.written for rows in answers for point in rows)
    target = output or folder / "matrix"
    _warn_of_changed(target, kept)
    built = matrix_of(hearing.settings, answers, known, kept.edition())
    for path in write_matrix(built, target, dict.fromkeys(formats)):
        kept.keep(MatrixFile(sha256_of(path), str(path.resolve()), "out", built.edition, who, at))
        click.echo(path)
    if built.loose:
        click.echo(f"{len(built.loose)} typed texts have no place; they stand under «not placed».", err=True)


@click.command("import-matrix")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path), metavar="DIR")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="FILE")
@click.option("--by", default="", help="Who filled it in, for the record; the user of this machine if not given.")
def import_matrix(folder: Path, file: Path, by: str) -> None:
    """Take in what was typed in FILE, a matrix of the hearing in DIR saved by Word, Excel or LibreOffice.

    Rows are known by their ID, also when they were sorted, moved or deleted, and when the answers have been
    read or labelled anew since. FILE itself is kept beside the store; what has no place is shown in the next
    matrix.
    """
    from hearing.digest.matrix.build import known_of
    from hearing.digest.matrix.files import sha256_of
    from hearing.digest.matrix.reading import read_matrix
    from hearing.digest.matrix.taking_in import new_loose
    from hearing.store.assessments import MatrixFile

    hearing, store = _opened(folder)
    filled = read_matrix(file)
    kept, at, who = store.assessments, _now(), by or _user()
    answers = _answers(hearing, store)
    known = known_of(answers, kept)
    kept.move(known.moves, who, at)
    outcome = _taken_in(filled, [point for rows in answers for point in rows], known.typed, kept)
    loose = new_loose(outcome, {one.identity for one in kept.loose_texts()})
    _keep_copy(file, hearing.store.parent / _KEPT)
    taken = MatrixFile(sha256_of(file), filled.path, "in", filled.edition, who, at)
    kept.keep(taken, outcome.edits, loose, outcome.settled)
    for line in (*outcome.report, *filled.remarks):
        click.echo(line)
    _print_counts(outcome, len(loose))


def _opened(folder: Path) -> "tuple[HearingFolder, Store]":
    from hearing.intake.hearing_file import load_hearing
    from hearing.store.store import Store

    hearing = load_hearing(folder)
    return hearing, click.get_current_context().with_resource(Store(hearing.store))


def _answers(hearing: "HearingFolder", store: "Store") -> "list[list[Point]]":
    from hearing.batch.known import invited_of
    from hearing.digest.matrix.build import MatrixInput, answers_of
    from hearing.rules.pipeline import load_pipeline

    own = hearing.path / hearing.settings.pipeline
    rules = load_pipeline(str(own.resolve()) if own.is_dir() else hearing.settings.pipeline)
    return answers_of(
        MatrixInput(
            hearing=hearing.settings,
            sources=tuple(store.sources()),
            labelled=store.labelled(),
            taxonomy=rules.taxonomy,
            invited=invited_of(hearing),
        )
    )


def _taken_in(filled: object, points: "list[Point]", typed: object, kept: "Assessments") -> "Outcome":
    from hearing.core.errors import HearingError
    from hearing.digest.matrix.identity import Places
    from hearing.digest.matrix.taking_in import FilledMatrix, TakingIn
    from hearing.digest.matrix.typed import Typed

    assert isinstance(filled, FilledMatrix)  # noqa: S101  # imported late, so typed late
    assert isinstance(typed, Typed)  # noqa: S101
    loose = kept.loose_texts()
    outcome = TakingIn(
        file=filled,
        points=points,
        places=Places.of(point.written for point in points),
        typed=typed,
        written=kept.written_points(row.id for row in filled.rows if row.id),
        known_loose={one.number: one for one in loose},
        open_loose=frozenset(one.number for one in loose) - kept.settled(),
    ).run()
    if filled.rows and not outcome.recognised:
        raise HearingError(
            f"none of the {len(filled.rows)} rows belongs to this hearing; nothing was taken in",
            place=filled.path,
            hint="name the folder of the hearing that the matrix was written for",
        )
    return outcome


def _keep_copy(file: Path, folder: Path) -> None:
    """The file as it came, by its hash: whatever is typed in it outside the columns is there still."""
    from hearing.digest.matrix.files import sha256_of

    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{sha256_of(file)[:16]}{file.suffix.lower()}"
    if not target.exists():
        shutil.copyfile(file, target)


def _print_counts(outcome: "Outcome", loose: int) -> None:
    typed = sum(edit.reason == "typed" for edit in outcome.edits)
    click.echo(f"{typed:6}  texts taken in")
    click.echo(f"{outcome.unchanged:6}  rows with texts that were known already")
    click.echo(f"{outcome.found:6}  rows whose point was found by its words")
    click.echo(f"{len(outcome.settled):6}  texts without a place settled")
    click.echo(f"{loose:6}  rows not placed; their texts are kept and shown in the next matrix")


def _warn_of_changed(folder: Path, kept: "Assessments") -> None:
    """Name files that a person has changed since they were written, and that were not taken in."""
    from hearing.digest.matrix.files import sha256_of

    known = {one.sha256 for one in kept.files()}
    for path in sorted(folder.glob("matrix-*.*")) if folder.is_dir() else []:
        if path.suffix in {".xlsx", ".docx"} and sha256_of(path) not in known:
            click.echo(f"{path}: changed and not taken in. Run: hearing import-matrix … {path}", err=True)


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return os.environ.get("USER", "unknown")


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
