"""The points of the matrix, as a page needs them: found once, and anew only where something was decided."""

import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from hearing.core.model import Response
from hearing.core.taxonomy import Taxonomy
from hearing.digest.matrix.build import MatrixInput, answers_of, finder_of, known_of
from hearing.digest.matrix.model import Point
from hearing.digest.matrix.points import PointFinder, is_counted
from hearing.digest.matrix.typed import Typed
from hearing.intake.hearing_file import HearingFile
from hearing.intake.occasion import InvitedBody
from hearing.review.moments import now
from hearing.store.assessments import LooseText
from hearing.store.store import Store

# Who is said to move a text that follows its point.
PROGRAM = "hearing"


@dataclass(frozen=True, slots=True)
class Row:
    """What a point is chosen by; ``themes`` and so on are names in the hearing's language."""

    id: str
    response: str
    number: str
    type: str
    themes: tuple[str, ...]
    concerns: tuple[str, ...]
    is_labelled: bool


@dataclass(slots=True)
class Points:
    """All points of a hearing, and what has been typed on them."""

    hearing: HearingFile
    store: Store
    taxonomy: Taxonomy
    invited: tuple[InvitedBody, ...]
    texts: dict[str, dict[str, str]] = field(default_factory=dict)
    homeless: tuple[LooseText, ...] = ()
    _typed: Typed = field(default_factory=Typed)
    _typed_until: int = 0
    _finder: PointFinder | None = None
    _rows: dict[str, list[Row]] = field(default_factory=dict)
    _edition: tuple[int, ...] = ()
    _decided_until: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def rows(self) -> list[Row]:
        """Every point in which something was found or typed, in the order of the matrix."""
        with self._lock:
            self._bring_up_to_date()
            texts = self.texts
            return [row for rows in self._rows.values() for row in rows if row.is_labelled or row.id in texts]

    def points(self, rows: Iterable[Row]) -> list[Point]:
        """The points of some rows, whole."""
        wanted = [(row.response, row.id) for row in rows]
        with self._lock:
            found = {
                point.id: point
                for response in dict.fromkeys(one for one, _ in wanted)
                for point in self._of(response)
            }
        return [found[id_] for _, id_ in wanted if id_ in found]

    def find(self, id_or_number: str) -> Row | None:
        """The row of an id, or of a number such as 7.3."""
        wanted = id_or_number.strip().upper()
        with self._lock:
            self._bring_up_to_date()
            every = (row for rows in self._rows.values() for row in rows)
            return next((row for row in every if wanted in (row.id, row.number)), None)

    def forget_homeless(self, point: str) -> None:
        """A person has settled the texts of a point that is gone."""
        with self._lock:
            self.homeless = tuple(one for one in self.homeless if one.point != point)

    def inputs(self) -> MatrixInput:
        """What a matrix is made from."""
        return MatrixInput(
            self.hearing, tuple(self.store.sources()), self.store.labelled(), self.taxonomy, self.invited
        )

    def _bring_up_to_date(self) -> None:
        edition = (*self.store.listing.edition(), self.store.sender_decisions.count())
        if edition != self._edition:
            self._decided_until = self.store.label_decisions.edition()
            self._find_all()
            self._edition = edition
        else:
            self._find_decided()
        self._take_typed()

    def _find_all(self) -> None:
        inputs = self.inputs()
        finder = self._finder = finder_of(inputs)
        self._rows = {}
        for labelled in inputs.labelled:
            if is_counted(labelled.response, finder.gatherer.sources):
                points = finder.of_answer(labelled, len(self._rows) + 1)
                self._rows[labelled.response.id] = [_row(point, labelled.response) for point in points]
        self._follow()

    def _find_decided(self) -> None:
        fresh = self.store.label_decisions.since(self._decided_until)
        if not fresh:
            return
        self._decided_until = fresh[-1].number
        for response in {self.store.label_decisions.home(one.anchor.response) for one in fresh}:
            labelled = self.store.response(response) if response in self._rows else None
            if labelled:
                self._rows[response] = [_row(point, labelled.response) for point in self._of(response)]

    def _of(self, response: str) -> Sequence[Point]:
        labelled = self.store.response(response)
        rows = self._rows.get(response)
        if labelled is None or not rows or self._finder is None:
            return ()
        return self._finder.of_answer(labelled, int(rows[0].number.partition(".")[0]))

    def _follow(self) -> None:
        """Let texts follow points that have another identity now; those that find none are shown."""
        typed = Typed.of(self.store.assessments.edits())
        ids = {row.id for rows in self._rows.values() for row in rows}
        self.homeless = ()
        if typed.texts.keys() <= ids:
            return
        known = known_of(answers_of(self.inputs()), self.store.assessments)
        self.store.assessments.move(known.moves, PROGRAM, now())
        self.homeless = tuple(one for one in known.loose if not one.number)

    def _take_typed(self) -> None:
        for kept in self.store.assessments.edits(self._typed_until):
            self._typed.put(kept.edit)
            self._typed_until = kept.number
        self.texts = self._typed.texts
        self.homeless = tuple(one for one in self.homeless if one.point in self.texts)


def _row(point: Point, response: Response) -> Row:
    return Row(
        point.id,
        response.id,
        point.number,
        response.stakeholder,
        point.themes,
        (*point.concerns, *point.groups),
        point.is_labelled,
    )
