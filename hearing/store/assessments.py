"""What case handlers typed in the matrix: kept for good, edit by edit, whatever becomes of the answers' rows."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, Row, Select, Table, exists, func, insert, select

from hearing.store import tables
from hearing.store.dialects import insert_new, writing

_AT_ONCE = 500
TYPED, TAKEN_BACK = "typed", "taken-back"


@dataclass(frozen=True, slots=True)
class WrittenPoint:
    """A point as it stood when it was written out; ``sender`` folded, ``text`` empty for a whole answer."""

    id: str
    source: str
    part: str
    sender: str
    text: str


@dataclass(frozen=True, slots=True)
class MatrixFile:
    """A matrix that was written (``way`` is ``out``) or taken in (``in``).

    Attributes:
        path: Where it was.
        edition: Number of the last edit that it shows; None where the file does not say.
        made_by: Who wrote it or took it in.
        at: When, ISO 8601.
    """

    sha256: str
    path: str
    way: str
    edition: int | None
    made_by: str
    at: str


@dataclass(frozen=True, slots=True)
class Edit:
    """One field of one point changes; ``reason`` is ``typed``, ``taken-back``, ``moved`` or ``done``."""

    point: str
    field: str
    before: str
    after: str
    reason: str = TYPED


@dataclass(frozen=True, slots=True)
class KeptEdit:
    """An edit with its number and the file that it came from, where it came from one."""

    number: int
    edit: Edit
    path: str
    edition: int | None
    made_by: str
    at: str


@dataclass(frozen=True, slots=True)
class LooseText:
    """Typed text without a place of its own.

    Attributes:
        reason: ``no-point`` or ``conflict``.
        point: The point whose place is taken, or the id that the row had; may be empty.
        texts: By field.
        number: Given by the store.
        made_by: Who typed it, where the store knows.
    """

    reason: str
    point: str
    sender: str
    quotation: str
    texts: Mapping[str, str]
    number: int = 0
    made_by: str = ""

    @property
    def identity(self) -> str:
        """The same text from the same row is kept once, however often it is taken in."""
        parts = [self.reason, self.point, self.sender, self.quotation, sorted(self.texts.items())]
        return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Settled:
    """A person has moved a loose text to a point, or has done with it (``moved_to`` is empty)."""

    loose_text: int
    moved_to: str = ""


class Assessments:
    """The tables of the matrix; rows are only ever added."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def edition(self) -> int:
        """Number of the last edit; 0 before the first."""
        with self._engine.connect() as connection:
            return connection.execute(select(func.max(tables.assessments.c.number))).scalar_one() or 0

    def edits(self, after: int = 0) -> Iterator[KeptEdit]:
        """Every edit after the one with this number, oldest first."""
        query = _kept_edits().where(tables.assessments.c.number > after).order_by(tables.assessments.c.number)
        with self._engine.connect() as connection:
            for row in connection.execute(query):
                yield _kept_edit(row)

    def page(self, start: int, count: int) -> list[KeptEdit]:
        """So many edits, newest first, after the first ``start``."""
        query = _kept_edits().order_by(tables.assessments.c.number.desc()).offset(start).limit(count)
        with self._engine.connect() as connection:
            return [_kept_edit(row) for row in connection.execute(query)]

    def count(self) -> int:
        """How many edits there are."""
        with self._engine.connect() as connection:
            return connection.execute(select(func.count()).select_from(tables.assessments)).scalar_one()

    def last(self, made_by: str) -> list[KeptEdit]:
        """What a person typed last at one moment at the desk, has not taken back, and nobody else has changed."""
        table, later = tables.assessments, tables.assessments.alias()
        is_changed = exists().where(
            later.c.point == table.c.point,
            later.c.field == table.c.field,
            later.c.number > table.c.number,
            later.c.made_by != made_by,
        )
        own = _kept_edits().where(table.c.made_by == made_by, table.c.reason.in_((TYPED, TAKEN_BACK)))
        query = own.where(table.c.file.is_(None), ~is_changed).order_by(table.c.number.desc())
        with self._engine.connect() as connection:
            rows = connection.execution_options(yield_per=_AT_ONCE).execute(query)
            return _last_of(map(_kept_edit, rows))

    def take_back(self, edits: Iterable[KeptEdit], made_by: str, at: str) -> None:
        """Put back what stood before, in each field that nobody changes at this moment."""
        for kept in edits:
            old = kept.edit
            seen = self.now(old.point)[old.field].number
            self.type(Edit(old.point, old.field, old.after, old.before, TAKEN_BACK), seen, made_by, at)

    def loose_texts(self) -> list[LooseText]:
        """Every loose text, settled ones too, oldest first."""
        with self._engine.connect() as connection:
            return [
                LooseText(row.reason, row.point, row.sender, row.quotation, row.texts, row.number, row.made_by)
                for row in connection.execute(select(tables.loose_texts).order_by(tables.loose_texts.c.number))
            ]

    def settled(self) -> frozenset[int]:
        """Numbers of the loose texts that a person has settled."""
        with self._engine.connect() as connection:
            return frozenset(connection.execute(select(tables.settled_texts.c.loose_text)).scalars())

    def written_points(self, ids: Iterable[str]) -> dict[str, WrittenPoint]:
        """How those of ``ids`` that were written out once stood then."""
        wanted = sorted(set(ids))
        found: dict[str, WrittenPoint] = {}
        table = tables.matrix_points
        with self._engine.connect() as connection:
            for start in range(0, len(wanted), _AT_ONCE):
                query = select(table).where(table.c.id.in_(wanted[start : start + _AT_ONCE]))
                for row in connection.execute(query):
                    found[row.id] = WrittenPoint(row.id, row.source, row.part, row.sender, row.text)
        return found

    def remember(self, points: Iterable[WrittenPoint]) -> None:
        """Keep how points stand, those that are not known yet."""
        rows = [
            {"id": one.id, "source": one.source, "part": one.part, "sender": one.sender, "text": one.text}
            for one in points
        ]
        with writing(self._engine) as connection:
            for start in range(0, len(rows), _AT_ONCE):
                connection.execute(insert_new(connection, tables.matrix_points), rows[start : start + _AT_ONCE])

    def files(self) -> list[MatrixFile]:
        """Every matrix that was written or taken in, oldest first."""
        table = tables.matrix_files
        with self._engine.connect() as connection:
            return [
                MatrixFile(row.sha256, row.path, row.way, row.edition, row.made_by, row.at)
                for row in connection.execute(select(table).order_by(table.c.number))
            ]

    def keep(
        self,
        file: MatrixFile,
        edits: Iterable[Edit] = (),
        loose: Iterable[LooseText] = (),
        settled: Iterable[Settled] = (),
    ) -> None:
        """Keep a file and all that came of it, all or nothing."""
        with writing(self._engine) as connection:
            number = _add_file(connection, file)
            stamp = {"file": number, "made_by": file.made_by, "at": file.at}
            _add(connection, tables.assessments, [{**_edit_row(one), **stamp} for one in edits])
            _add(connection, tables.loose_texts, [{**_loose_row(one), **stamp} for one in loose])
            rows = [{"loose_text": one.loose_text, "moved_to": one.moved_to, **stamp} for one in settled]
            _add(connection, tables.settled_texts, rows)

    def now(self, point: str) -> dict[str, KeptEdit]:
        """The last edit of each field of a point: what stands there, who typed it, and its number as version."""
        return self.now_on([point])[point]

    def now_on(self, points: Iterable[str]) -> dict[str, dict[str, KeptEdit]]:
        """The last edit of each field, for each of some points of one page."""
        found: dict[str, dict[str, KeptEdit]] = {point: {} for point in points}
        query = _kept_edits().where(tables.assessments.c.point.in_(list(found)))
        with self._engine.connect() as connection:
            for row in connection.execute(query.order_by(tables.assessments.c.number)):
                found[row.point][row.field] = _kept_edit(row)
        return found

    def type(self, edit: Edit, seen: int, made_by: str, at: str) -> bool:
        """Keep what was typed in a field, unless somebody has changed the field meanwhile.

        Args:
            edit: The field and its text.
            seen: Number of the field's last edit when it was shown to whoever typed; 0 for none.
            made_by: Who typed.
            at: When, ISO 8601.

        Returns:
            Whether it was kept. If not, keep it as a loose text: nothing that was typed is lost.
        """
        table = tables.assessments
        last = select(func.coalesce(func.max(table.c.number), 0)).where(
            table.c.point == edit.point, table.c.field == edit.field
        )
        with writing(self._engine) as connection:
            if connection.execute(last).scalar_one() != seen:
                return False
            connection.execute(insert(table).values({**_edit_row(edit), "made_by": made_by, "at": at}))
            return True

    def set_loose(self, text: LooseText, made_by: str, at: str) -> None:
        """Keep a text that has no place, such as one that two persons typed at once."""
        row = {**_loose_row(text), "file": None, "made_by": made_by, "at": at}
        with writing(self._engine) as connection:
            connection.execute(insert_new(connection, tables.loose_texts).values(row))

    def settle(self, edits: Iterable[Edit], settled: Iterable[Settled], made_by: str, at: str) -> None:
        """A person moves loose texts to points, or has done with them."""
        stamp: dict[str, object] = {"file": None, "made_by": made_by, "at": at}
        with writing(self._engine) as connection:
            _add(connection, tables.assessments, [{**_edit_row(one), **stamp} for one in edits])
            rows = [{"loose_text": one.loose_text, "moved_to": one.moved_to, **stamp} for one in settled]
            _add(connection, tables.settled_texts, rows)

    def move(self, edits: Iterable[Edit], made_by: str, at: str) -> None:
        """Keep edits that come from no file: text that follows its point to where it stands now."""
        rows = [{**_edit_row(one), "file": None, "made_by": made_by, "at": at} for one in edits]
        with writing(self._engine) as connection:
            _add(connection, tables.assessments, rows)


def _kept_edits() -> Select[Any]:
    table, files = tables.assessments, tables.matrix_files
    return select(table, files.c.path, files.c.edition).outerjoin(files)


def _kept_edit(row: Row[Any]) -> KeptEdit:
    edit = Edit(row.point, row.field, row.before, row.after, row.reason)
    return KeptEdit(row.number, edit, row.path or "", row.edition, row.made_by, row.at)


def _last_of(newest_first: Iterable[KeptEdit]) -> list[KeptEdit]:
    """Those of the newest moment that are not taken back; a field's edits are taken back newest first."""
    gone: Counter[tuple[str, str]] = Counter()
    found: list[KeptEdit] = []
    for kept in newest_first:
        place = (kept.edit.point, kept.edit.field)
        if found and kept.at != found[0].at:
            break
        if kept.edit.reason == TAKEN_BACK:
            gone[place] += 1
        elif gone[place]:
            gone[place] -= 1
        else:
            found.append(kept)
    return found


def _add_file(connection: Connection, file: MatrixFile) -> int:
    table = tables.matrix_files
    number: int = connection.execute(select(func.coalesce(func.max(table.c.number), 0) + 1)).scalar_one()
    connection.execute(
        insert(table).values(
            number=number,
            sha256=file.sha256,
            path=file.path,
            way=file.way,
            edition=file.edition,
            made_by=file.made_by,
            at=file.at,
        )
    )
    return number


def _add(connection: Connection, table: Table, rows: list[dict[str, object]]) -> None:
    if rows:
        connection.execute(insert(table), rows)


def _edit_row(one: Edit) -> dict[str, object]:
    return {
        "point": one.point, "field": one.field, "before": one.before, "after": one.after, "reason": one.reason,
    }  # fmt: skip


def _loose_row(one: LooseText) -> dict[str, object]:
    return {
        "identity": one.identity,
        "reason": one.reason,
        "point": one.point,
        "sender": one.sender,
        "quotation": one.quotation,
        "texts": dict(one.texts),
    }
