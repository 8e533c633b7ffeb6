"""Everything that is known about one hearing's answers."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Row, and_, delete, exists, func, insert, or_, select, update

from hearing.core.errors import ConfigurationError
from hearing.core.model import Issue, Labelled, Response, Source, Status
from hearing.store import tables
from hearing.store.assessments import Assessments
from hearing.store.coding import Coding
from hearing.store.copying import copy
from hearing.store.dialects import writing
from hearing.store.label_decisions import LabelDecisions
from hearing.store.listing import Listing
from hearing.store.opening import open_engine
from hearing.store.reading import read_one, read_page
from hearing.store.redactions import (
    Decision,
    add_decisions,
    all_decisions,
    keep_sender_numbers,
    sender_numbers,
)
from hearing.store.repeats import mark_repeated
from hearing.store.rows import (
    issue_rows,
    paragraph_row,
    response_row,
    source_of,
)
from hearing.store.search import Search
from hearing.store.sender_decisions import SenderDecisions
from hearing.store.standing import by_machine, keep_labelled

PAGE = 200


@dataclass(frozen=True, slots=True)
class Arrival:
    """A file that came in and has yet to be read.

    Attributes:
        path: As in ``Source``.
        sha256: Of the bytes; empty where they cannot be read.
        size: Bytes.
        container: Path of the file that it lies in.
        depth: How many files it lies in.
        context: What the container says about it, such as the mail's sender.
    """

    path: str
    sha256: str
    size: int
    container: str | None = None
    depth: int = 0
    context: Mapping[str, str] = field(default_factory=dict)

    @property
    def identity(self) -> str:
        """Hash of the bytes and of the way they came."""
        if not self.context:
            return self.sha256
        way = json.dumps(dict(self.context), sort_keys=True)
        return hashlib.sha256(f"{self.sha256}{way}".encode()).hexdigest()


class Store:
    """The store in a file, or at an address of PostgreSQL; use as a context manager."""

    def __init__(self, where: Path | str) -> None:
        self._engine = open_engine(where)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._engine.dispose()

    def belong_to(self, title: str, identity: str) -> bool:
        """Make sure that this is the store of a hearing: answers of another would be taken for vanished ones.

        Returns:
            Whether it belonged to none before.

        Raises:
            ConfigurationError: if it belongs to another hearing.
        """
        table = tables.belongs_to
        with writing(self._engine) as connection:
            row = connection.execute(select(table)).one_or_none()
            if row is None:
                connection.execute(insert(table).values(identity=identity, title=title))
                return True
        if row.identity != identity:
            raise ConfigurationError(
                f"the database holds another hearing, «{row.title}»",
                hint="each hearing has a database of its own; in a copy of the same hearing's folder, "
                f"write {row.identity} into .hearing/identity",
            )
        return False

    def copy_to(self, target: "Store") -> int:
        """Copy all that is in this store to an empty one; tells how many rows."""
        return copy(self._engine, target._engine)

    @property
    def label_decisions(self) -> LabelDecisions:
        """What persons have decided about labels."""
        return LabelDecisions(self._engine)

    @property
    def sender_decisions(self) -> SenderDecisions:
        """What persons have decided about who answers."""
        return SenderDecisions(self._engine)

    @property
    def listing(self) -> Listing:
        """What is in the store, a list at a time."""
        return Listing(self._engine)

    @property
    def search(self) -> Search:
        """Search in the words of all answers."""
        return Search(self._engine)

    @property
    def coding(self) -> Coding:
        """Samples that persons code blind."""
        return Coding(self._engine)

    @property
    def assessments(self) -> Assessments:
        """What case handlers have typed in the matrix."""
        return Assessments(self._engine)

    # --- files -----------------------------------------------------------------------------------------------

    def expect(self, arrivals: Iterable[Arrival], stamp: str) -> None:
        """Make the inbox's files known: new and changed ones wait to be read, vanished ones go.

        Args:
            arrivals: Every file of the inbox, and no other.
            stamp: What the reading depends on besides the file; a source with another stamp waits again.
        """
        with writing(self._engine) as connection:
            known = _known(connection)
            for arrival in arrivals:
                if known.pop(arrival.path, None) != (arrival.sha256, stamp):
                    _wait_for(connection, arrival, stamp)
            for path in known:
                connection.execute(delete(tables.sources).where(tables.sources.c.path == path))
            _wake_lone_copies(connection)
            _wake_failures(connection)

    def has_read(self, arrivals: Iterable[Arrival], stamp: str) -> bool:
        """Whether just these files, in just this state, have been read with ``stamp``, and none waits."""
        with self._engine.connect() as connection:
            known = _known(connection)
        expected = {arrival.path: arrival.sha256 for arrival in arrivals}
        current = {path: sha256 for path, (sha256, read_with) in known.items() if read_with in ("", stamp)}
        return current == expected and len(known) == len(expected) and not self.count_waiting()

    def note(self, path: str, issue: Issue) -> None:
        """Add an issue to a file."""
        with writing(self._engine) as connection:
            issues = connection.execute(
                select(tables.sources.c.issues).where(tables.sources.c.path == path)
            ).scalar_one()
            _write_issues(connection, path, [*issues, *issue_rows((issue,))])

    def forget(self, code: str) -> None:
        """Take the issues of this code from every file."""
        table = tables.sources
        with writing(self._engine) as connection:
            for path, issues in connection.execute(select(table.c.path, table.c.issues)).all():
                kept = [issue for issue in issues if issue["code"] != code]
                if kept != issues:
                    _write_issues(connection, path, kept)

    def waiting(self, depth: int) -> list[Arrival]:
        """Files inside ``depth`` other files that have yet to be read, by path."""
        table = tables.sources
        query = select(table).where(table.c.status.is_(None), table.c.depth == depth).order_by(table.c.path)
        with self._engine.connect() as connection:
            return [
                Arrival(row.path, row.sha256, row.size, row.container, row.depth, row.context)
                for row in connection.execute(query)
            ]

    def set_copies_aside(self) -> None:
        """Make every file that came in more than once a duplicate of the first, which is read.

        Copies have the same bytes and came the same way: one letter sent by two people is two answers.
        """
        with writing(self._engine) as connection:
            for copies in _same_files(connection):
                first, *others = copies
                if first.status == Status.DUPLICATE:
                    _reset(connection, first.path, status=None, duplicate_of=None)
                for other in others:
                    if other.duplicate_of != first.path or other.status != Status.DUPLICATE:
                        _reset(connection, other.path, status=Status.DUPLICATE, duplicate_of=first.path)

    def settle(
        self, source: Source, responses: Iterable[Response], members: Iterable[Arrival], stamp: str
    ) -> None:
        """Keep what became of a file: its status, its responses, and the files in it, all or nothing.

        Args:
            source: The file.
            responses: The responses in it, in order.
            members: The files in it; they wait to be read.
            stamp: What the reading depends on; empty for a failure that the next run should try again.
        """
        with writing(self._engine) as connection:
            connection.execute(
                update(tables.sources)
                .where(tables.sources.c.path == source.path)
                .values(
                    format=source.format,
                    status=source.status,
                    issues=issue_rows(source.issues),
                    duplicate_of=source.duplicate_of,
                    stamp=stamp,
                )
            )
            for position, response in enumerate(responses):
                _add_response(connection, response, position)
            for member in members:
                _wait_for(connection, member, stamp)

    def settle_member(self, source: Source, container: str, depth: int, stamp: str) -> None:
        """Keep a file inside another that is settled already, because it could not be had or is too deep."""
        with writing(self._engine) as connection:
            _wait_for(connection, Arrival(source.path, source.sha256, source.size, container, depth), stamp)
        self.settle(source, (), (), stamp)

    def sources(self) -> Iterator[Source]:
        """Every file that has been read, by path."""
        table = tables.sources
        with self._engine.connect() as connection:
            for row in connection.execute(select(table).where(table.c.status.is_not(None)).order_by(table.c.path)):
                yield source_of(row._mapping)

    def source(self, path: str) -> Source | None:
        """A file that has been read; None where there is none at this path."""
        table = tables.sources
        query = select(table).where(table.c.path == path, table.c.status.is_not(None))
        with self._engine.connect() as connection:
            row = connection.execute(query).one_or_none()
            return source_of(row._mapping) if row else None

    def waiting_paths(self) -> set[str]:
        """Paths of the files that have yet to be read."""
        with self._engine.connect() as connection:
            return set(connection.scalars(select(tables.sources.c.path).where(tables.sources.c.status.is_(None))))

    def hashes_of_members(self) -> set[str]:
        """Hashes of the files that lie inside other files."""
        table = tables.sources
        with self._engine.connect() as connection:
            return set(connection.scalars(select(table.c.sha256).where(table.c.container.is_not(None))))

    def count_waiting(self) -> int:
        """How many files have yet to be read."""
        query = select(func.count()).select_from(tables.sources).where(tables.sources.c.status.is_(None))
        with self._engine.connect() as connection:
            return connection.execute(query).scalar_one()

    # --- responses -------------------------------------------------------------------------------------------

    def mark_repeated(self) -> None:
        """Mark each answer that repeats every word of an earlier one from the same, named sender.

        A whole file that only repeats another file's answer becomes a duplicate of that file.
        """
        with writing(self._engine) as connection:
            mark_repeated(connection)

    def unlabelled(self, stamp: str) -> Iterator[Response]:
        """Responses whose labels were not made with ``stamp``."""
        table = tables.responses
        stale = or_(table.c.label_stamp.is_(None), table.c.label_stamp != stamp)
        yield from (labelled.response for labelled in self._walk(stale, with_labels=False))

    def count_unlabelled(self, stamp: str) -> int:
        """How many responses have labels that were not made with ``stamp``."""
        table = tables.responses
        stale = or_(table.c.label_stamp.is_(None), table.c.label_stamp != stamp)
        with self._engine.connect() as connection:
            return connection.execute(select(func.count()).select_from(table).where(stale)).scalar_one()

    def keep_labels(self, labelled: Labelled, stamp: str) -> None:
        """Keep a response's labels in place of its earlier ones; what persons have decided holds in them."""
        with writing(self._engine) as connection:
            keep_labelled(connection, labelled, stamp)

    def labelled(self) -> Iterator[Labelled]:
        """Every response with the labels that stand, by source path and position; a page at a time in memory."""
        return self._walk(None, with_labels=True)

    def response(self, id_: str) -> Labelled | None:
        """One response with the labels that stand; None where there is none of this id."""
        with self._engine.connect() as connection:
            return read_one(connection, id_)

    def as_labelled(self, id_: str) -> Labelled | None:
        """One response with the labels that rules and models gave it, whatever persons have decided."""
        with self._engine.connect() as connection:
            return by_machine(connection, id_)

    def responses(self, ids: Sequence[str]) -> list[Labelled]:
        """Some responses with the labels that stand, those of a page or so; those that are gone are left out."""
        table = tables.responses
        with self._engine.connect() as connection:
            found = read_page(connection, select(table).where(table.c.id.in_(ids)), with_labels=True)
        return [labelled for labelled, _ in found]

    def _walk(self, condition: object, *, with_labels: bool) -> Iterator[Labelled]:
        table = tables.responses
        last = ("", -1)
        while True:
            query = select(table).order_by(table.c.source, table.c.position).limit(PAGE)
            query = query.where(
                or_(table.c.source > last[0], and_(table.c.source == last[0], table.c.position > last[1]))
            )
            if condition is not None:
                query = query.where(condition)  # type: ignore[arg-type]
            with self._engine.connect() as connection:
                page = read_page(connection, query, with_labels=with_labels)
            yield from (labelled for labelled, _ in page)
            if len(page) < PAGE:
                return
            last = page[-1][1]

    # --- what is removed before publishing -------------------------------------------------------------------

    def decide(self, decisions: Iterable[Decision]) -> None:
        """Keep decisions on redactions, all or none; earlier ones stay in the log."""
        add_decisions(self._engine, decisions)

    def decisions(self) -> list[Decision]:
        """Every decision on redactions, in the order in which they were made."""
        return all_decisions(self._engine)

    def sender_numbers(self) -> dict[str, int]:
        """Numbers under which senders without a name were published."""
        return sender_numbers(self._engine)

    def keep_sender_numbers(self, numbers: Mapping[str, int]) -> None:
        """Keep the numbers for later digests."""
        keep_sender_numbers(self._engine, numbers)

    # --- what the labels were made with ----------------------------------------------------------------------

    def keep_made_with(self, made_with: Mapping[str, str]) -> None:
        """Keep what the labels were made with."""
        with writing(self._engine) as connection:
            connection.execute(delete(tables.made_with))
            rows = [{"name": name, "value": value} for name, value in sorted(made_with.items())]
            connection.execute(insert(tables.made_with), rows)

    def made_with(self) -> dict[str, str]:
        """What the labels were made with, by name."""
        with self._engine.connect() as connection:
            rows = connection.execute(select(tables.made_with).order_by(tables.made_with.c.name))
            return {row.name: row.value for row in rows}


def _known(connection: Connection) -> dict[str, tuple[str, str]]:
    """Hash and stamp of each file of the inbox, by path."""
    table = tables.sources
    rows = connection.execute(
        select(table.c.path, table.c.sha256, table.c.stamp).where(table.c.container.is_(None))
    )
    return {row.path: (row.sha256, row.stamp) for row in rows}


def _write_issues(connection: Connection, path: str, issues: list[dict[str, str]]) -> None:
    connection.execute(update(tables.sources).where(tables.sources.c.path == path).values(issues=issues))


def _wait_for(connection: Connection, arrival: Arrival, stamp: str) -> None:
    connection.execute(delete(tables.sources).where(tables.sources.c.path == arrival.path))
    connection.execute(
        insert(tables.sources).values(
            path=arrival.path,
            container=arrival.container,
            depth=arrival.depth,
            sha256=arrival.sha256,
            identity=arrival.identity,
            size=arrival.size,
            format="",
            issues=[],
            context=dict(arrival.context),
            stamp=stamp,
        )
    )


def _same_files(connection: Connection) -> list[list[Row[str, str, str, str]]]:
    """Files that came in more than once, the first of each first."""
    table = tables.sources
    repeated = select(table.c.identity).group_by(table.c.identity).having(func.count() > 1)
    rows = connection.execute(
        select(table.c.path, table.c.status, table.c.duplicate_of, table.c.identity)
        .where(table.c.identity.in_(repeated), table.c.sha256 != "")
        .order_by(table.c.identity, table.c.depth, table.c.path)
    ).all()
    return [list(copies) for _, copies in groupby(rows, key=attrgetter("identity"))]


def _reset(connection: Connection, path: str, *, status: Status | None, duplicate_of: str | None) -> None:
    connection.execute(delete(tables.responses).where(tables.responses.c.source == path))
    connection.execute(delete(tables.sources).where(tables.sources.c.container == path))
    connection.execute(
        update(tables.sources)
        .where(tables.sources.c.path == path)
        .values(status=status, duplicate_of=duplicate_of, issues=[], format="")
    )


def _wake_lone_copies(connection: Connection) -> None:
    """Copies whose original is gone or has changed wait to be read themselves."""
    table, original = tables.sources, tables.sources.alias()
    still_there = exists().where(original.c.path == table.c.duplicate_of, original.c.identity == table.c.identity)
    connection.execute(
        update(table)
        .where(table.c.status == Status.DUPLICATE, ~still_there)
        .values(status=None, duplicate_of=None)
    )


def _wake_failures(connection: Connection) -> None:
    """Files that failed for the machine's sake, not for their own, wait for another try."""
    table = tables.sources
    connection.execute(
        update(table).where(table.c.stamp == "", table.c.status.is_not(None)).values(status=None, issues=[])
    )


def _add_response(connection: Connection, response: Response, position: int) -> None:
    connection.execute(insert(tables.responses).values(response_row(response, position)))
    rows = [paragraph_row(paragraph, response.id) for paragraph in response.paragraphs]
    if rows:
        connection.execute(insert(tables.paragraphs), rows)
