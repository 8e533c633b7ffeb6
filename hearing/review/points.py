"""The points of the matrix, as a page needs them: found once, and anew only where something was decided."""

import math
import threading
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from hearing.core.model import Labelled, Response
from hearing.core.taxonomy import Taxonomy
from hearing.digest.matrix.build import MatrixInput, answers_of, finder_of, known_of
from hearing.digest.matrix.model import Point
from hearing.digest.matrix.points import PointFinder
from hearing.digest.matrix.typed import Typed
from hearing.intake.hearing_file import HearingFile
from hearing.intake.occasion import InvitedBody
from hearing.review.moments import now
from hearing.store.assessments import LooseText
from hearing.store.store import Store

# Who is said to move a text that follows its point.
PROGRAM = "hearing"
_AT_ONCE = 50  # answers


@dataclass(frozen=True, slots=True)
class Row:
    """What a point is chosen by; ``themes`` and ``concerns`` are names in the hearing's language."""

    id: str
    response: str
    type: str
    themes: tuple[str, ...]
    concerns: tuple[str, ...]
    is_labelled: bool


@dataclass(slots=True)
class Points:
    """All points of a hearing, and what has been typed on them.

    Attributes:
        texts: What stands in the fields, by point.
        homeless: Texts whose point is gone.
    """

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
    _order: dict[str, int] = field(default_factory=dict)
    _edition: tuple[int, int] | None = None
    _decided: tuple[int, int] = (0, 0)
    _is_followed: bool = False
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def progress(self, seconds: float = math.inf) -> tuple[int, int]:
        """In how many answers of how many the points are found, after so many seconds' more work at most."""
        with self._lock:
            self._bring_up_to_date(seconds)
            return len(self._rows), len(self._order)

    def rows(self) -> list[Row]:
        """Every point in which something was found or typed, in the order of the matrix."""
        with self._lock:
            self._bring_up_to_date()
            every = (row for response in self._order for row in self._rows[response])
            return [row for row in every if row.is_labelled or row.id in self.texts]

    def points(self, rows: Iterable[Row]) -> list[Point]:
        """The points of some rows, whole."""
        wanted = [(row.response, row.id) for row in rows]
        with self._lock:
            responses = dict.fromkeys(response for response, _ in wanted)
            found = {point.id: point for _, points in self._of(list(responses)).values() for point in points}
        return [found[id_] for _, id_ in wanted if id_ in found]

    def find(self, id_or_number: str) -> Row | None:
        """The row of an id, or of a number such as 7.3."""
        wanted = id_or_number.strip().upper()
        with self._lock:
            self._bring_up_to_date()
            for response, number in self._order.items():
                for place, row in enumerate(self._rows[response], start=1):
                    if wanted in (row.id, f"{number}.{place}"):
                        return row
        return None

    def forget_homeless(self, point: str) -> None:
        """A person has settled the texts of a point that is gone."""
        with self._lock:
            self.homeless = tuple(one for one in self.homeless if one.point != point)

    def inputs(self) -> MatrixInput:
        """What a matrix is made from."""
        return MatrixInput(
            self.hearing, tuple(self.store.sources()), self.store.labelled(), self.taxonomy, self.invited
        )

    def _bring_up_to_date(self, seconds: float = math.inf) -> None:
        edition = self.store.listing.edition()
        if edition != self._edition:
            self._edition, self._rows, self._is_followed = edition, {}, False
            self._finder = finder_of(self.inputs())
        else:
            self._forget_decided()
        self._decided = self._decisions()
        ids = [one.id for one in self.store.listing.sent()]
        self._order = {id_: number for number, id_ in enumerate(ids, start=1)}
        self._rows = {id_: rows for id_, rows in self._rows.items() if id_ in self._order}
        self._find([id_ for id_ in ids if id_ not in self._rows], seconds)
        if not self._is_followed and len(self._rows) == len(ids):
            self._follow()
            self._is_followed = True
        self._take_typed()

    def _decisions(self) -> tuple[int, int]:
        return self.store.label_decisions.edition(), self.store.sender_decisions.count()

    def _forget_decided(self) -> None:
        """The points of answers on which something has been decided are found anew."""
        labels, senders = self._decided
        record = self.store.sender_decisions
        decided = {one.anchor.response for one in self.store.label_decisions.since(labels)}
        decided |= {one.response for one in record.page(0, record.count() - senders)}
        for response in decided:
            self._rows.pop(self.store.label_decisions.home(response), None)

    def _find(self, missing: Sequence[str], seconds: float) -> None:
        until = time.monotonic() + seconds
        for start in range(0, len(missing), _AT_ONCE):
            ids = missing[start : start + _AT_ONCE]
            for id_, (labelled, points) in self._of(ids).items():
                self._rows[id_] = [_row(point, labelled.response) for point in points]
            if time.monotonic() > until:
                return

    def _of(self, responses: Sequence[str]) -> dict[str, tuple[Labelled, list[Point]]]:
        """Answers with their points, those that are there."""
        finder = self._finder
        if finder is None:
            return {}
        return {
            one.response.id: (one, finder.of_answer(one, self._order[one.response.id]))
            for one in self.store.responses(responses)
            if one.response.id in self._order
        }

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
    concerns = (*point.concerns, *point.groups)
    return Row(point.id, response.id, response.stakeholder, point.themes, concerns, point.is_labelled)
