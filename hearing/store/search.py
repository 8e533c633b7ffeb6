"""Search over the paragraphs of all answers: by their words, and by what is known of them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from itertools import groupby
from operator import attrgetter
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Engine,
    Select,
    String,
    and_,
    column,
    delete,
    exists,
    func,
    insert,
    literal_column,
    not_,
    select,
    table,
    type_coerce,
    update,
)
from sqlalchemy.exc import IntegrityError

from hearing.core.model import ANSWERS, REJECTED, LabelKind
from hearing.core.search import Clause, Term
from hearing.store import tables

_AT_ONCE = 2000
_INDEX = table("searchable_words", column("rowid"))
_WHOLE_INDEX: ColumnElement[str] = literal_column("searchable_words")
UNTOUCHED = "untouched"


@dataclass(frozen=True, slots=True)
class Unindexed:
    """A paragraph that cannot be found yet; ``language`` is its own, else the answer's."""

    response: str
    paragraph: int
    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Indexed:
    """The words of a paragraph, as ``tables.searchable`` holds them."""

    response: str
    paragraph: int
    words: str
    lemmas: str
    parts: str


@dataclass(frozen=True, slots=True)
class Filters:
    """What is known of the paragraphs that are wanted; empty for any.

    Attributes:
        stakeholder: Type of sender.
        overall: Stance of the whole answer.
        stance: Of the paragraph.
        group: That may lose out, by any concern.
        status: ``confirmed``, ``decided`` or ``untouched``.
    """

    stakeholder: str = ""
    theme: str = ""
    concern: str = ""
    group: str = ""
    stance: str = ""
    overall: str = ""
    language: str = ""
    status: str = ""

    def __bool__(self) -> bool:
        """Whether anything is asked of them."""
        return any(getattr(self, one.name) for one in fields(self))


@dataclass(frozen=True, slots=True)
class Found:
    """How many paragraphs and answers there are, and one page of them."""

    paragraphs: int
    answers: int
    page: tuple[Indexed, ...]


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search that was kept under a name; ``query`` as it stands in an address."""

    number: int
    name: str
    query: str
    made_by: str
    made_at: str


class Search:
    """Searches in the store of one hearing."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def unindexed(self) -> Iterator[Unindexed]:
        """Paragraphs whose words are not in the index, a page at a time in memory."""
        while page := self._unindexed():
            yield from page
            if len(page) < _AT_ONCE:
                return

    def _unindexed(self) -> list[Unindexed]:
        texts, responses, known = tables.paragraphs, tables.responses, tables.searchable
        query = (
            select(texts.c.response, texts.c.number, texts.c.text, texts.c.language, responses.c.language)
            .join(responses, responses.c.id == texts.c.response)
            .where(~exists().where(known.c.response == texts.c.response, known.c.paragraph == texts.c.number))
            .order_by(responses.c.source, responses.c.position, texts.c.number)
            .limit(_AT_ONCE)
        )
        with self._engine.connect() as connection:
            return [
                Unindexed(response, number, text, own or whole)
                for response, number, text, own, whole in connection.execute(query)
            ]

    def add(self, paragraphs: Iterable[Indexed]) -> None:
        """Put paragraphs into the index."""
        rows = [{one.name: getattr(paragraph, one.name) for one in fields(Indexed)} for paragraph in paragraphs]
        if rows:
            with self._engine.begin() as connection:
                connection.execute(insert(tables.searchable), rows)

    def find(self, clauses: Sequence[Clause], filters: Filters, start: int, most: int) -> Found:
        """Paragraphs that hold to every clause and filter, in the order in which they came in."""
        known = tables.searchable
        matching = _matching(clauses, filters)
        counts = matching.with_only_columns(func.count(), func.count(known.c.response.distinct()))
        page = matching.order_by(known.c.number).offset(start).limit(most)
        with self._engine.connect() as connection:
            paragraphs, answers = connection.execute(counts).one()
            return Found(paragraphs, answers, tuple(Indexed(*row) for row in connection.execute(page)))

    def languages(self) -> list[str]:
        """Languages of paragraphs of answers."""
        texts = tables.paragraphs
        query = select(texts.c.language).where(texts.c.language != "").distinct().order_by(texts.c.language)
        with self._engine.connect() as connection:
            return list(connection.scalars(query))

    def saved(self) -> list[SavedSearch]:
        """Searches that were kept, by name."""
        table_ = tables.saved_searches
        with self._engine.connect() as connection:
            return [SavedSearch(*row) for row in connection.execute(select(table_).order_by(table_.c.name))]

    def save(self, search: SavedSearch) -> None:
        """Keep a search; one of the same name gives way."""
        table_ = tables.saved_searches
        values = {
            "name": search.name, "query": search.query, "made_by": search.made_by, "made_at": search.made_at,
        }  # fmt: skip
        try:
            with self._engine.begin() as connection:
                connection.execute(insert(table_).values(values))
        except IntegrityError:
            with self._engine.begin() as connection:
                connection.execute(update(table_).where(table_.c.name == search.name).values(values))

    def forget(self, number: int) -> None:
        """Keep a search no longer."""
        table_ = tables.saved_searches
        with self._engine.begin() as connection:
            connection.execute(delete(table_).where(table_.c.number == number))


def _matching(clauses: Sequence[Clause], filters: Filters) -> Select[Any]:
    known, responses = tables.searchable, tables.responses
    return (
        select(*(known.c[one.name] for one in fields(Indexed)))
        .join(responses, responses.c.id == known.c.response)
        .where(
            responses.c.kind.in_(sorted(ANSWERS)),
            responses.c.duplicate_of.is_(None),
            *_words_conditions(clauses),
            *_conditions(filters),
        )
    )


def _words_conditions(clauses: Sequence[Clause]) -> Iterator[ColumnElement[bool]]:
    number = tables.searchable.c.number
    wanted = [_expression(one.terms) for one in clauses if not one.is_excluded]
    if wanted:
        yield number.in_(_rows(" AND ".join(f"({one})" for one in wanted)))
    for one in clauses:
        if one.is_excluded:
            yield number.not_in(_rows(_expression(one.terms)))


def _rows(expression: str) -> Select[Any]:
    return select(_INDEX.c.rowid).where(_WHOLE_INDEX.op("MATCH")(expression))


def _expression(terms: Iterable[Term]) -> str:
    """Any of the terms in the language of FTS5; words are letters and digits, so that quotation marks hold."""
    by_field = groupby(sorted(terms, key=attrgetter("field")), key=attrgetter("field"))
    return " OR ".join(f"{name} : ({' OR '.join(map(_quoted, some))})" for name, some in by_field)


def _quoted(term: Term) -> str:
    words = " ".join(term.words).replace('"', "")
    return f'"{words}"{" *" if term.is_prefix else ""}'


def _conditions(filters: Filters) -> Iterator[ColumnElement[bool]]:
    known, responses, texts = tables.searchable, tables.responses, tables.paragraphs
    if filters.stakeholder:
        yield responses.c.stakeholder == filters.stakeholder
    if filters.overall:
        yield responses.c.stance == filters.overall
    for kind in (LabelKind.THEME, LabelKind.CONCERN, LabelKind.STANCE):
        code = getattr(filters, kind.value)
        if code:
            yield _labelled(tables.labels.c.kind == kind, tables.labels.c.code == code)
    if filters.group:
        named = type_coerce(tables.labels.c.groups, String).contains(f'"{filters.group}"', autoescape=True)
        yield _labelled(tables.labels.c.kind == LabelKind.CONCERN, named)
    if filters.language:
        here = and_(texts.c.response == known.c.response, texts.c.number == known.c.paragraph)
        yield exists().where(here, texts.c.language == filters.language)
    if filters.status:
        yield _looked_at(filters.status)


def _labelled(*conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    labels, known = tables.labels, tables.searchable
    here = and_(labels.c.response == known.c.response, labels.c.paragraph == known.c.paragraph)
    return exists().where(here, labels.c.status != REJECTED, *conditions)


def _looked_at(status: str) -> ColumnElement[bool]:
    looked, known = tables.looked_at, tables.searchable
    here = exists().where(looked.c.response == known.c.response, looked.c.paragraph == known.c.paragraph)
    return not_(here) if status == UNTOUCHED else here.where(looked.c.how == status)
