"""From labelled responses, and from what has been typed, to all that a matrix shows."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from hearing.core.model import Labelled, Source
from hearing.core.taxonomy import Taxonomy
from hearing.digest.gather import Gatherer
from hearing.digest.matrix.identity import Places
from hearing.digest.matrix.model import Group, Matrix, Point
from hearing.digest.matrix.points import PointFinder
from hearing.digest.matrix.typed import Typed, followed, without_point
from hearing.digest.senders import Names, folded
from hearing.digest.translations import Words, words_in
from hearing.intake.hearing_file import HearingFile
from hearing.intake.occasion import InvitedBody
from hearing.store.assessments import Assessments, Edit, LooseText

_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class MatrixInput:
    """What a matrix is made from; as for a digest."""

    hearing: HearingFile
    sources: tuple[Source, ...]
    labelled: Iterable[Labelled]
    taxonomy: Taxonomy
    invited: tuple[InvitedBody, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """What has been typed, brought to the points of today.

    Attributes:
        moves: Edits that follow points whose identity has changed; not in the store yet.
        loose: What has no place: kept loose texts, and texts whose point is gone.
    """

    typed: Typed
    moves: tuple[Edit, ...]
    loose: tuple[LooseText, ...]


def answers_of(inputs: MatrixInput) -> list[list[Point]]:
    """The rows of each answer.

    Raises:
        UnverifiableQuotation: if a quotation does not stand, letter by letter, in the text as read.
    """
    return list(finder_of(inputs).points(inputs.labelled))


def finder_of(inputs: MatrixInput) -> PointFinder:
    """What finds the points of the hearing's answers."""
    words = words_in(inputs.hearing.language)
    sources = {source.path: source for source in inputs.sources}
    names = Names(words, frozenset(folded(body.name) for body in inputs.invited))
    inbox = Path(inputs.hearing.inbox).as_posix()
    gatherer = Gatherer(sources, inputs.taxonomy, words, names, f"../{inbox}")
    return PointFinder(gatherer, inputs.hearing.questions)


def known_of(answers: Iterable[Iterable[Point]], kept: Assessments) -> Known:
    """What has been typed, brought to the points of today."""
    places = Places.of(point.written for rows in answers for point in rows)
    typed = Typed.of(kept.edits())
    written = kept.written_points(typed.texts)
    moves = followed(typed, places, written)
    settled = kept.settled()
    loose = [one for one in kept.loose_texts() if one.number not in settled]
    return Known(typed, tuple(moves), (*loose, *without_point(typed, places, written)))


def matrix_of(hearing: HearingFile, answers: Sequence[Sequence[Point]], known: Known, edition: int) -> Matrix:
    """The matrix; the same input gives the same matrix."""
    words = words_in(hearing.language)
    typed = known.typed.texts
    points = [point for rows in answers for point in rows if point.is_labelled or point.id in typed]
    return Matrix(
        language=hearing.language,
        title=hearing.title,
        owner=hearing.owner,
        deadline=hearing.deadline,
        answers=len(answers),
        groups=_groups(points, hearing.questions, words),
        others=tuple(
            point for rows in answers for point in rows if not point.is_labelled and point.id not in typed
        ),
        typed=typed,
        loose=known.loose,
        edition=edition,
    )


def _groups(points: Sequence[Point], questions: Sequence[str], words: Words) -> tuple[Group, ...]:
    """By question and chapter where the hearing asked questions, else by sender."""
    if not questions and not any(point.question for point in points):
        return tuple(Group(_sender(rows[0]), tuple(rows)) for rows in _by_answer(points))
    asked = dict.fromkeys([*questions, *(point.question for point in points if point.question)])
    by_question = {question: [one for one in points if one.question == question] for question in asked}
    by_chapter: dict[str, list[Point]] = {}
    rest: list[Point] = []
    for point in (one for one in points if not one.question):
        (by_chapter.setdefault(point.chapters[0], []) if point.chapters else rest).append(point)
    groups = [Group(question, tuple(rows)) for question, rows in by_question.items() if rows]
    groups += [Group(chapter, tuple(by_chapter[chapter])) for chapter in sorted(by_chapter, key=_in_order)]
    if rest:
        groups.append(Group(words.gettext("Points under no question and no chapter"), tuple(rest)))
    return tuple(groups)


def _by_answer(points: Iterable[Point]) -> list[list[Point]]:
    answers: dict[str, list[Point]] = {}
    for point in points:
        answers.setdefault(point.number.partition(".")[0], []).append(point)
    return list(answers.values())


def _sender(point: Point) -> str:
    return f"{point.number.partition('.')[0]} {point.sender}"


def _in_order(chapter: str) -> tuple[str, list[int]]:
    return _DIGITS.sub("", chapter), [int(number) for number in _DIGITS.findall(chapter)]
