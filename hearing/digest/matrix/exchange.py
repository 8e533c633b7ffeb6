"""The matrix goes out to the case handlers and comes back: written, taken in, and nothing lost on the way."""

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from hearing.core.errors import HearingError
from hearing.digest.matrix.build import Known, MatrixInput, answers_of, known_of, matrix_of
from hearing.digest.matrix.files import changed_files, sha256_of, write_matrix
from hearing.digest.matrix.identity import Places
from hearing.digest.matrix.model import Matrix, Point
from hearing.digest.matrix.reading import read_matrix
from hearing.digest.matrix.taking_in import FilledMatrix, LooseRow, Outcome, TakingIn, new_loose
from hearing.store.assessments import Assessments, LooseText, MatrixFile

# A table of ten thousand rows is two thousand pages: nobody reads it, and Word hardly opens it.
MOST_ROWS_IN_WORD = 10_000


@dataclass(frozen=True, slots=True)
class Person:
    """Who does something with a matrix, and when (ISO 8601)."""

    name: str
    at: str


@dataclass(frozen=True, slots=True)
class Written:
    """Files that were written.

    Attributes:
        changed: Files that were there, that a person has changed, and that were not taken in.
        is_too_long_for_word: A document was asked for and not written.
    """

    matrix: Matrix
    paths: tuple[Path, ...]
    changed: tuple[Path, ...]
    is_too_long_for_word: bool


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What came of a file.

    Attributes:
        loose: Texts without a place that were not kept before.
        remarks: What the file holds besides and was not taken in, in English.
    """

    outcome: Outcome
    loose: tuple[LooseText, ...]
    remarks: tuple[str, ...]


def send_out(
    inputs: MatrixInput, kept: Assessments, folder: Path, formats: Iterable[str], person: Person
) -> Written:
    """Write the matrix with all that has been typed; a file that is there is never written over.

    Raises:
        OutputNotWritable: if the files cannot be written.
        UnverifiableQuotation: if a quotation does not stand, letter by letter, in the text as read.
    """
    answers = answers_of(inputs)
    known = known_of(answers, kept)
    kept.move(known.moves, person.name, person.at)
    kept.remember(point.written for rows in answers for point in rows)
    known_files = {one.sha256 for one in kept.files()}
    changed = changed_files(folder, known_files)
    matrix = matrix_of(inputs.hearing, answers, known, kept.edition())
    wanted = list(formats)
    is_too_long = "docx" in wanted and len(matrix.points) > MOST_ROWS_IN_WORD
    paths = write_matrix(matrix, folder, [one for one in wanted if one != "docx" or not is_too_long])
    for path in paths:
        sha256 = sha256_of(path)
        if sha256 not in known_files:
            kept.keep(MatrixFile(sha256, str(path.resolve()), "out", matrix.edition, person.name, person.at))
    return Written(matrix, tuple(paths), tuple(changed), is_too_long)


def take_in(inputs: MatrixInput, kept: Assessments, file: Path, copies: Path, person: Person) -> TakenIn:
    """Keep what was typed in ``file``, and a copy of it in ``copies``.

    Raises:
        CannotTakeIn: if the file is no matrix.
        HearingError: if it is the matrix of another hearing; then nothing is kept.
    """
    filled = read_matrix(file)
    points, known, outcome = _taken(inputs, kept, filled)
    if filled.rows and not outcome.recognised:
        raise HearingError(
            f"none of the {len(filled.rows)} rows belongs to this hearing; nothing was taken in",
            place=str(file),
            hint="name the folder of the hearing that the matrix was written for",
        )
    fresh = new_loose(outcome, {one.identity for one in kept.loose_texts()})
    _keep_copy(file, copies)
    kept.move(known.moves, person.name, person.at)
    touched = {edit.point for edit in outcome.edits}
    kept.remember(point.written for point in points if point.id in touched)
    taken = MatrixFile(sha256_of(file), filled.path, "in", filled.edition, person.name, person.at)
    kept.keep(taken, outcome.edits, fresh, outcome.settled)
    return TakenIn(outcome, tuple(fresh), filled.remarks)


def settle(inputs: MatrixInput, kept: Assessments, row: LooseRow, person: Person) -> Outcome:
    """Move a text without a place to a point, or have done with it, as a row of the matrix's list would."""
    _, known, outcome = _taken(inputs, kept, FilledMatrix("", kept.edition(), (), (row,)))
    kept.settle([*known.moves, *outcome.edits], outcome.settled, person.name, person.at)
    return outcome


def _taken(inputs: MatrixInput, kept: Assessments, filled: FilledMatrix) -> tuple[list[Point], Known, Outcome]:
    """The points of today, what is known of them, and what follows from a file; nothing is kept yet."""
    points = [point for rows in answers_of(inputs) for point in rows]
    known = known_of([points], kept)
    loose = kept.loose_texts()
    outcome = TakingIn(
        file=filled,
        points=points,
        places=Places.of(point.written for point in points),
        typed=known.typed,
        written=kept.written_points(row.id for row in filled.rows if row.id),
        known_loose={one.number: one for one in loose},
        open_loose=frozenset(one.number for one in loose) - kept.settled(),
    ).run()
    return points, known, outcome


def _keep_copy(file: Path, folder: Path) -> None:
    """The file as it came, by its hash: whatever is typed in it outside the columns is there still."""
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{sha256_of(file)[:16]}{file.suffix.lower()}"
    if not target.exists():
        shutil.copyfile(file, target)
