"""Search over the paragraphs of all answers: by their words, and by what is known of them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, fields
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Engine,
    Select,
    Tuple,
    and_,
    delete,
    exists,
    func,
    insert,
    select,
    tuple_,
    update,
)
from sqlalchemy.exc import IntegrityError

from hearing.core.model import REJECTED, LabelKind
from hearing.core.search import Clause, Field, Term
from hearing.store import tables
from hearing.store.counted import uncounted
from hearing.store.dialects import as_text, writing
from hearing.store.full_text import full_text_of

_COUNTED_HERE = 10_000  # paragraphs found up to which the search need not be made anew to count them
_AT_ONCE = 200  # answers
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
    """The words of a paragraph, as ``tables.searchable_texts`` holds them."""

    response: str
    paragraph: int
    language: str
    words: str
    lemmas: str
    parts: str


@dataclass(frozen=True, slots=True)
class WithText:
    """The words of a paragraph beside its text."""

    words: Indexed
    text: str


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
        self._index = full_text_of(engine)

    def unindexed(self) -> Iterator[Unindexed]:
        """Paragraphs whose words are not in the index, by answer; some hundred answers at a time in memory."""
        texts, responses = tables.paragraphs, tables.responses
        waiting = (
            select(texts.c.response)
            .join(responses, responses.c.id == texts.c.response)
            .where(_is_unindexed())
            .group_by(texts.c.response, responses.c.source, responses.c.position)
            .order_by(responses.c.source, responses.c.position)
        )
        with self._engine.connect() as connection:
            ids = list(connection.scalars(waiting))
        for start in range(0, len(ids), _AT_ONCE):
            yield from self._unindexed(ids[start : start + _AT_ONCE])

    def _unindexed(self, ids: Sequence[str]) -> list[Unindexed]:
        texts, responses = tables.paragraphs, tables.responses
        query = (
            select(texts.c.response, texts.c.number, texts.c.text, texts.c.language, responses.c.language)
            .join(responses, responses.c.id == texts.c.response)
            .where(texts.c.response.in_(ids), _is_unindexed())
            .order_by(responses.c.source, responses.c.position, texts.c.number)
        )
        with self._engine.connect() as connection:
            return [
                Unindexed(response, number, text, own or whole)
                for response, number, text, own, whole in connection.execute(query)
            ]

    def add(self, paragraphs: Iterable[Indexed]) -> None:
        """Put paragraphs into the index."""
        places, texts = tables.searchable, tables.searchable_texts
        with writing(self._engine) as connection:
            last: int = connection.execute(select(func.coalesce(func.max(places.c.number), 0))).scalar_one()
            rows = [{"number": number, **asdict(one)} for number, one in enumerate(paragraphs, start=last + 1)]
            for table_ in (places, texts):
                names = {column_.name for column_ in table_.columns}
                if rows:
                    connection.execute(
                        insert(table_), [{name: row[name] for name in row if name in names} for row in rows]
                    )

    def find(self, clauses: Sequence[Clause], filters: Filters, start: int, most: int) -> Found:
        """Paragraphs that hold to every clause and filter, in the order in which they came in."""
        known = tables.searchable
        matching = self._matching(clauses, filters)
        order = self._index.order if any(not one.is_excluded for one in clauses) else known.c.number
        places = matching.with_only_columns(known.c.number, known.c.response).order_by(order)
        with self._engine.connect() as connection:
            first = connection.execute(places.limit(_COUNTED_HERE)).all()
            if len(first) < _COUNTED_HERE:
                paragraphs, answers = len(first), len({response for _, response in first})
            else:
                counts = matching.with_only_columns(func.count(), func.count(known.c.response.distinct()))
                paragraphs, answers = connection.execute(counts).one()
            page = first[start : start + most]
            if start + most > _COUNTED_HERE:
                page = connection.execute(places.offset(start).limit(most)).all()
            numbers = [number for number, _ in page]
            query = _indexed().where(known.c.number.in_(numbers)).order_by(known.c.number)
            return Found(paragraphs, answers, tuple(Indexed(*row) for row in connection.execute(query)))

    def _matching(self, clauses: Sequence[Clause], filters: Filters) -> Select[Any]:
        known = tables.searchable
        query = select(known.c.number).where(known.c.response.not_in(uncounted()), *_conditions(filters))
        wanted = [one for one in clauses if not one.is_excluded]
        if wanted:
            query = self._index.holding(query, wanted)
        for one in clauses:
            if one.is_excluded:
                query = query.where(known.c.number.not_in(self._index.numbers(one.terms).correlate(None)))
        return query

    def vocabulary(self) -> frozenset[str]:
        """Every word, lemma and part of a compound in the index."""
        with self._engine.connect() as connection:
            return frozenset(connection.scalars(self._index.vocabulary()))

    def texts(self, places: Iterable[tuple[str, int]]) -> list[WithText]:
        """Paragraphs of these places that are in the index, with their texts."""
        known, texts = tables.searchable, tables.paragraphs
        here = and_(texts.c.response == known.c.response, texts.c.number == known.c.paragraph)
        query = _indexed().add_columns(texts.c.text).join(texts, here).where(_place().in_(list(places)))
        with self._engine.connect() as connection:
            rows = connection.execute(query.order_by(known.c.number))
            return [WithText(Indexed(*words), text) for *words, text in rows]

    def counts(self, lemmas: Iterable[str]) -> dict[str, int]:
        """How many paragraphs each lemma stands in."""
        found: dict[str, int] = {}
        with self._engine.connect() as connection:
            for lemma in lemmas:
                having = self._index.numbers([Term(Field.LEMMAS, (lemma,))]).subquery()
                found[lemma] = connection.scalar(select(func.count()).select_from(having)) or 0
        return found

    def size(self) -> int:
        """How many paragraphs are in the index."""
        with self._engine.connect() as connection:
            return connection.scalar(select(func.count()).select_from(tables.searchable)) or 0

    def languages(self) -> list[str]:
        """Languages of paragraphs of answers."""
        known = tables.searchable.c.language
        query = select(known).where(known != "").distinct().order_by(known)
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
            with writing(self._engine) as connection:
                connection.execute(insert(table_).values(values))
        except IntegrityError:
            with writing(self._engine) as connection:
                connection.execute(update(table_).where(table_.c.name == search.name).values(values))

    def forget(self, number: int) -> None:
        """Keep a search no longer."""
        table_ = tables.saved_searches
        with writing(self._engine) as connection:
            connection.execute(delete(table_).where(table_.c.number == number))


def _indexed() -> Select[Any]:
    known, texts = tables.searchable, tables.searchable_texts
    columns = {**known.columns, **texts.columns}
    return select(*(columns[one.name] for one in fields(Indexed))).join(texts, texts.c.number == known.c.number)


def _is_unindexed() -> ColumnElement[bool]:
    texts, known = tables.paragraphs, tables.searchable
    return ~exists().where(known.c.response == texts.c.response, known.c.paragraph == texts.c.number)


def _conditions(filters: Filters) -> Iterator[ColumnElement[bool]]:
    responses = tables.responses
    for column_, value in ((responses.c.stakeholder, filters.stakeholder), (responses.c.stance, filters.overall)):
        if value:
            yield tables.searchable.c.response.in_(select(responses.c.id).where(column_ == value))
    for kind in (LabelKind.THEME, LabelKind.CONCERN, LabelKind.STANCE):
        code = getattr(filters, kind.value)
        if code:
            yield _labelled(tables.labels.c.kind == kind, tables.labels.c.code == code)
    if filters.group:
        named = as_text(tables.labels.c.groups).contains(f'"{filters.group}"', autoescape=True)
        yield _labelled(tables.labels.c.kind == LabelKind.CONCERN, named)
    if filters.language:
        yield tables.searchable.c.language == filters.language
    if filters.status:
        yield _looked_at(filters.status)


def _place() -> Tuple:
    return tuple_(tables.searchable.c.response, tables.searchable.c.paragraph)


def _labelled(*conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    labels = tables.labels
    return _place().in_(
        select(labels.c.response, labels.c.paragraph).where(labels.c.status != REJECTED, *conditions)
    )


def _looked_at(status: str) -> ColumnElement[bool]:
    looked = tables.looked_at
    places = select(looked.c.response, looked.c.paragraph)
    if status == UNTOUCHED:
        return _place().not_in(places)
    return _place().in_(places.where(looked.c.how == status))
