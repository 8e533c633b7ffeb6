"""Lists for a person to look through: quick also with ten thousand answers, since texts are not read for them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Engine,
    Row,
    Select,
    Table,
    and_,
    exists,
    func,
    literal,
    or_,
    select,
    tuple_,
    union_all,
)

from hearing.core.model import ANSWERS, PERSON, REJECTED, UNUSABLE, BlockKind, LabelKind, Source, Voice
from hearing.store import tables
from hearing.store.counted import is_counted, uncounted
from hearing.store.decisions import CONFIRMED
from hearing.store.dialects import as_text, items
from hearing.store.rows import source_of


@dataclass(frozen=True, slots=True)
class Listed:
    """An answer as a list shows it; ``decisions`` counts those on it, taken back or not."""

    id: str
    source: str
    part: str
    kind: str
    sender: str
    stakeholder: str
    stance: str
    language: str
    received: date | None
    late: bool | None
    paragraphs: int
    decisions: int


class Sent(NamedTuple):
    """Who sent an answer, and as what."""

    id: str
    kind: str
    sender: str
    on_behalf_of: str | None
    stakeholder: str


@dataclass(frozen=True, slots=True)
class LabelledPlace:
    """One label of one maker, and where it stands."""

    response: str
    paragraph: int
    kind: str
    code: str
    groups: tuple[str, ...]
    made_by: str
    score: float
    status: str


class Tally(NamedTuple):
    """Numbers of answers: all, begun on by somebody, and late; of other documents; and of files."""

    answers: int
    begun: int
    late: int
    documents: int
    files: int


class Day(NamedTuple):
    """How many answers came on a day."""

    day: date
    answers: int
    is_late: bool


class Listing:
    """Lists from the store of one hearing."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def answers(self) -> list[Listed]:
        """Every answer that repeats no other, by file and place in it."""
        table = tables.responses
        query = _listed().where(is_counted()).order_by(table.c.source, table.c.position)
        with self._engine.connect() as connection:
            return [Listed(*row) for row in connection.execute(query)]

    def sent(self) -> list[Sent]:
        """Who sent each answer that repeats no other, in the order of the answers."""
        table = tables.responses
        query = select(*(table.c[name] for name in Sent._fields)).where(is_counted())
        with self._engine.connect() as connection:
            return [Sent(*row) for row in connection.execute(query.order_by(table.c.source, table.c.position))]

    def in_file(self, path: str) -> str | None:
        """Id of the first answer or document in a file, or in the files inside it; None where there is none."""
        table = tables.responses
        inside = table.c.source.startswith(f"{path}/", autoescape=True)
        query = select(table.c.id).where(or_(table.c.source == path, inside))
        with self._engine.connect() as connection:
            return connection.execute(query.order_by(table.c.source, table.c.position)).scalars().first()

    def type_makers(self) -> dict[str, tuple[str, str]]:
        """Who says the type of each answer's sender, persons first, and the words that show it."""
        labels = tables.labels
        query = select(labels.c.response, labels.c.made_by, labels.c.evidence).where(
            labels.c.kind == LabelKind.STAKEHOLDER, labels.c.status != REJECTED
        )
        found: dict[str, tuple[str, str]] = {}
        with self._engine.connect() as connection:
            for response, made_by, evidence in connection.execute(query.order_by(labels.c.position)):
                if response not in found or made_by.startswith(PERSON):
                    found[response] = (made_by, evidence)
        return found

    def page(self, start: int, most: int) -> list[Listed]:
        """So many of the answers, after so many."""
        table = tables.responses
        query = _listed().where(is_counted()).order_by(table.c.source, table.c.position).offset(start).limit(most)
        with self._engine.connect() as connection:
            return [Listed(*row) for row in connection.execute(query)]

    def newest(self, most: int) -> list[Listed]:
        """So many of the answers that came last, newest first."""
        table = tables.responses
        query = _listed().where(is_counted(), table.c.received.is_not(None)).limit(most)
        with self._engine.connect() as connection:
            return [
                Listed(*row) for row in connection.execute(query.order_by(table.c.received.desc(), table.c.id))
            ]

    def days(self, most: int) -> list[Day]:
        """So many of the last days on which answers came, newest first."""
        day = tables.responses.c.received
        late = func.count().filter(tables.responses.c.late)
        query = select(day, func.count(), late).where(is_counted(), day.is_not(None)).group_by(day)
        with self._engine.connect() as connection:
            rows = connection.execute(query.order_by(day.desc()).limit(most))
            return [Day(day, count, late > 0) for day, count, late in rows]

    def neighbours(self, id_: str) -> tuple[str, str]:
        """Ids of the answers before and after one; empty where there is none."""
        table = tables.responses
        place = tuple_(table.c.source, table.c.position)
        with self._engine.connect() as connection:
            here = connection.execute(
                select(table.c.source, table.c.position).where(table.c.id == id_)
            ).one_or_none()
            if here is None:
                return "", ""
            others = select(table.c.id).where(is_counted()).limit(1)
            before = others.where(place < here).order_by(table.c.source.desc(), table.c.position.desc())
            after = others.where(place > here).order_by(table.c.source, table.c.position)
            return connection.scalar(before) or "", connection.scalar(after) or ""

    def tally(self) -> Tally:
        """How many there are of what a person has to see to."""
        table, decisions = tables.responses, tables.decisions
        counted = select(func.count()).select_from(table).where(is_counted())
        begun = exists().where(decisions.c.response == table.c.id)
        queries = (
            counted,
            counted.where(begun),
            counted.where(table.c.late),
            select(func.count()).select_from(table).where(table.c.kind.not_in(sorted(ANSWERS))),
            select(func.count()).select_from(tables.sources).where(tables.sources.c.status.is_not(None)),
        )
        with self._engine.connect() as connection:
            return Tally(*(connection.execute(query).scalar_one() for query in queries))

    def troubles(self) -> list[Source]:
        """Files that could not be used, or of which a person should know something."""
        table = tables.sources
        noted = as_text(table.c.issues) != "[]"
        query = select(table).where(or_(table.c.status.in_(sorted(UNUSABLE)), noted), table.c.status.is_not(None))
        with self._engine.connect() as connection:
            return [source_of(row) for row in connection.execute(query.order_by(table.c.path)).mappings()]

    def documents(self) -> list[Listed]:
        """Documents that came in and are no answers."""
        table = tables.responses
        query = _listed().where(table.c.kind.not_in(sorted(ANSWERS))).order_by(table.c.source, table.c.position)
        with self._engine.connect() as connection:
            return [Listed(*row) for row in connection.execute(query)]

    def files_of_responses(self) -> list[tuple[str, str]]:
        """Id and file of every response, whatever it is."""
        table = tables.responses
        query = select(table.c.id, table.c.source).order_by(table.c.source, table.c.position)
        with self._engine.connect() as connection:
            return [(id_, source) for id_, source in connection.execute(query)]

    def places(self, kind: LabelKind) -> Iterator[LabelledPlace]:
        """Every label of that kind of a paragraph of an answer, in the order of answers and paragraphs."""
        return self._places(tables.labels, where=[tables.labels.c.kind == kind])

    def places_with_outvoted(self) -> Iterator[LabelledPlace]:
        """The same, and after them in each paragraph what was voted down in it."""
        return self._places(tables.labels, tables.outvoted)

    def places_decided(self) -> Iterator[LabelledPlace]:
        """Those of paragraphs on which a decision stands."""
        looked, labels = tables.looked_at, tables.labels
        decided = and_(looked.c.response == labels.c.response, looked.c.paragraph == labels.c.paragraph)
        return self._places(labels, where=[exists().where(decided)])

    def count_confirmed(self) -> int:
        """Paragraphs that persons have confirmed; those of repeated answers are not counted."""
        looked, responses = tables.looked_at, tables.responses
        query = (
            select(func.count())
            .select_from(looked.join(responses, responses.c.id == looked.c.response))
            .where(is_counted(), looked.c.how == CONFIRMED)
        )
        with self._engine.connect() as connection:
            return connection.execute(query).scalar_one()

    def _places(self, *of: Table, where: Sequence[ColumnElement[bool]] = ()) -> Iterator[LabelledPlace]:
        responses = tables.responses
        queries = [
            select(
                *(table.c[name] for name in LabelledPlace.__dataclass_fields__),
                responses.c.source,
                responses.c.position.label("of_source"),
                literal(number).label("of_table"),
                table.c.position.label("place"),
            )
            .join(responses, responses.c.id == table.c.response)
            .where(is_counted(), table.c.paragraph.is_not(None), *where)
            for number, table in enumerate(of)
        ]
        order = ("source", "of_source", "paragraph", "of_table", "place")
        with self._engine.connect() as connection:
            for row in connection.execute(union_all(*queries).order_by(*order)):
                yield _place(row)

    def edition(self) -> tuple[int, int]:
        """Changes whenever anything is labelled anew, and not by a decision."""
        number = tables.as_labelled.c.number
        with self._engine.connect() as connection:
            last, count = connection.execute(select(func.max(number), func.count(number))).one()
            return last or 0, count

    def codes(self) -> dict[tuple[str, str], int]:
        """How many answers each label stands in, by kind and code."""
        labels = tables.labels
        query = (
            select(labels.c.kind, labels.c.code, func.count(labels.c.response.distinct()))
            .where(labels.c.status != REJECTED, labels.c.response.not_in(uncounted()))
            .group_by(labels.c.kind, labels.c.code)
        )
        with self._engine.connect() as connection:
            return {(kind, code): count for kind, code, count in connection.execute(query)}

    def groups(self) -> dict[str, int]:
        """How many answers each group is said to be at risk in."""
        labels = tables.labels
        standing = (
            labels.c.kind == LabelKind.CONCERN,
            labels.c.status != REJECTED,
            labels.c.response.not_in(uncounted()),
        )
        with self._engine.connect() as connection:
            group = items(connection, labels.c.groups)
            query = select(group, func.count(labels.c.response.distinct())).select_from(labels)
            return {row[0]: row[1] for row in connection.execute(query.where(*standing).group_by(group))}

    def places_of(self, kind: LabelKind, code: str) -> list[tuple[str, int]]:
        """Paragraphs in which a label stands, in the order of answers."""
        labels = tables.labels
        query = _standing(labels.c.response, labels.c.paragraph)
        query = query.where(labels.c.kind == kind, labels.c.code == code)
        with self._engine.connect() as connection:
            rows = connection.execute(query)
            return list(dict.fromkeys((response, paragraph) for response, paragraph in rows))

    def evidence_of(self, kind: LabelKind, code: str) -> dict[tuple[str, int], str]:
        """The words that a label rests on, by answer and paragraph, in the order of answers."""
        labels = tables.labels
        query = _standing(labels.c.response, labels.c.paragraph, labels.c.evidence)
        query = query.where(labels.c.kind == kind, labels.c.code == code)
        found: dict[tuple[str, int], str] = {}
        with self._engine.connect() as connection:
            for response, paragraph, evidence in connection.execute(query):
                earlier = found.get((response, paragraph), "")
                found[response, paragraph] = (
                    evidence if evidence in earlier or not earlier else f"{earlier} {evidence}"
                )
        return found

    def places_of_group(self, code: str) -> list[tuple[str, int]]:
        """Paragraphs in which a group is said to be at risk, in the order of answers."""
        rows = self._with_groups()
        return list(dict.fromkeys((response, paragraph) for response, paragraph, groups in rows if code in groups))

    def _with_groups(self) -> list[tuple[str, int, tuple[str, ...]]]:
        labels = tables.labels
        query = _standing(labels.c.response, labels.c.paragraph, labels.c.groups)
        query = query.where(labels.c.kind == LabelKind.CONCERN)
        with self._engine.connect() as connection:
            rows = connection.execute(query)
            return [(response, paragraph, tuple(groups)) for response, paragraph, groups in rows if groups]


def _standing(*columns: Any) -> Select[Any]:
    """Labels of paragraphs of answers that no person has rejected, in the order of answers and paragraphs."""
    labels, responses = tables.labels, tables.responses
    return (
        select(*columns)
        .join(responses, responses.c.id == labels.c.response)
        .where(is_counted(), labels.c.status != REJECTED, labels.c.paragraph.is_not(None))
        .order_by(responses.c.source, responses.c.position, labels.c.paragraph, labels.c.position)
    )


def _place(row: Row[Any]) -> LabelledPlace:
    response, paragraph, kind, code, groups, made_by, score, status, *_ = tuple(row)
    return LabelledPlace(response, paragraph, kind, code, tuple(groups), made_by, score, status)


def _listed() -> Select[Any]:
    table, paragraphs, decisions = tables.responses, tables.paragraphs, tables.decisions
    own = (
        select(func.count())
        .where(
            paragraphs.c.response == table.c.id,
            paragraphs.c.voice == Voice.OWN,
            paragraphs.c.role != BlockKind.HEADING,
        )
        .scalar_subquery()
    )
    decided = select(func.count()).where(decisions.c.response == table.c.id).scalar_subquery()
    names = [name for name in Listed.__dataclass_fields__ if name not in ("paragraphs", "decisions")]
    return select(*(table.c[name] for name in names), own, decided)
