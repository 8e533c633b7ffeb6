"""The index of words: SQLite's FTS5, or a column of PostgreSQL's own kind over the same folded words."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import attrgetter
from typing import Any, Protocol

from sqlalchemy import ColumnElement, Engine, Select, column, func, literal_column, select, table

from hearing.core.search import Clause, Field, Term
from hearing.store import tables
from hearing.store.dialects import is_postgresql


class FullText(Protocol):
    """What a search asks of the index."""

    order: ColumnElement[int]

    def holding(self, query: Select[Any], clauses: Sequence[Clause]) -> Select[Any]:
        """Of the paragraphs that ``query`` selects, those that hold to every clause."""
        ...

    def numbers(self, terms: Iterable[Term]) -> Select[tuple[int]]:
        """Numbers of the paragraphs that have any of the terms."""
        ...

    def vocabulary(self) -> Select[tuple[str]]:
        """Every word, lemma and part of a compound."""
        ...


def full_text_of(engine: Engine) -> FullText:
    """The index of a store."""
    return WordVectors() if is_postgresql(engine) else Fts5()


_INDEX = table("searchable_words", column("rowid"))
_WHOLE_INDEX: ColumnElement[str] = literal_column("searchable_words.searchable_words")
_TERMS = table("searchable_words_terms", column("term"))


class Fts5:
    """SQLite's index, a virtual table with three columns."""

    # The index gives its own numbers in this order, and stops when a page is full.
    order: ColumnElement[int] = _INDEX.c.rowid

    def holding(self, query: Select[Any], clauses: Sequence[Clause]) -> Select[Any]:
        """As in ``FullText``."""
        known = tables.searchable
        expression = " AND ".join(f"({_fts5_of(one.terms)})" for one in clauses)
        return query.join_from(_INDEX, known, known.c.number == _INDEX.c.rowid).where(_matches(expression))

    def numbers(self, terms: Iterable[Term]) -> Select[tuple[int]]:
        """As in ``FullText``."""
        return select(_INDEX.c.rowid).where(_matches(_fts5_of(terms)))

    def vocabulary(self) -> Select[tuple[str]]:
        """As in ``FullText``."""
        return select(_TERMS.c.term)


def _matches(expression: str) -> ColumnElement[bool]:
    return _WHOLE_INDEX.op("MATCH", is_comparison=True)(expression)


def _fts5_of(terms: Iterable[Term]) -> str:
    """Any of the terms in the language of FTS5; words are letters and digits, so that quotation marks hold."""
    by_field = groupby(sorted(terms, key=attrgetter("field")), key=attrgetter("field"))
    return " OR ".join(f"{name} : ({' OR '.join(map(_fts5_term, some))})" for name, some in by_field)


def _fts5_term(term: Term) -> str:
    words = " ".join(term.words).replace('"', "")
    return f'"{words}"{" *" if term.is_prefix else ""}'


# The column that PostgreSQL makes of the other three: words weigh A in it, lemmas B, parts C.
_VECTORS: ColumnElement[Any] = literal_column("searchable_texts.terms")
_WEIGHTS = {Field.WORDS: "A", Field.LEMMAS: "B", Field.PARTS: "C"}
_STATISTICS = func.ts_stat("SELECT terms FROM searchable_texts").table_valued("word")


class WordVectors:
    """PostgreSQL's index, a column with every word, where it stands, and in which of the three columns."""

    order: ColumnElement[int] = tables.searchable.c.number

    def holding(self, query: Select[Any], clauses: Sequence[Clause]) -> Select[Any]:
        """As in ``FullText``."""
        texts = tables.searchable_texts
        expression = " & ".join(f"({_tsquery_of(one.terms)})" for one in clauses)
        return query.join(texts, texts.c.number == tables.searchable.c.number).where(_has(expression))

    def numbers(self, terms: Iterable[Term]) -> Select[tuple[int]]:
        """As in ``FullText``."""
        return select(tables.searchable_texts.c.number).where(_has(_tsquery_of(terms)))

    def vocabulary(self) -> Select[tuple[str]]:
        """As in ``FullText``."""
        return select(_STATISTICS.c.word)


def _has(expression: str) -> ColumnElement[bool]:
    query = func.to_tsquery(literal_column("'simple'::regconfig"), expression)
    return _VECTORS.op("@@", is_comparison=True)(query)


def _tsquery_of(terms: Iterable[Term]) -> str:
    """Any of the terms in the language of PostgreSQL."""
    return " | ".join(map(_tsquery_term, terms))


def _tsquery_term(term: Term) -> str:
    weight = _WEIGHTS[term.field]
    labels = [f":{weight}"] * (len(term.words) - 1) + [f":*{weight}" if term.is_prefix else f":{weight}"]
    quoted = (word.replace("\\", "").replace("'", "") for word in term.words)
    return "(" + " <-> ".join(f"'{word}'{label}" for word, label in zip(quoted, labels, strict=True)) + ")"
