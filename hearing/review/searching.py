"""Search over all answers: what is asked for, what is found, and where it stands in a paragraph."""

import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from urllib.parse import urlencode

from hearing.batch.indexing import index
from hearing.core.model import Span
from hearing.core.search import Clause, Field, Term
from hearing.language.asking import Sought, asked, sought
from hearing.language.synonyms import Synonym, synonyms
from hearing.language.word_forms import fold, places
from hearing.store.search import Filters, Found, Indexed
from hearing.store.store import Store

_LONGEST, _MOST_THINGS = 300, 12  # characters, and things that one search may ask for


@dataclass(frozen=True, slots=True)
class Query:
    """A search as a person makes it."""

    text: str = ""
    synonyms: bool = True
    filters: Filters = field(default_factory=Filters)

    @classmethod
    def of(cls, params: Mapping[str, str]) -> "Query":
        """The search of an address; synonyms are wanted unless a form was sent without them."""
        known = {one.name: params.get(one.name, "")[:_LONGEST] for one in fields(Filters)}
        wanted = params.get("synonyms") == "on" or "form" not in params
        return cls(params.get("q", "").strip()[:_LONGEST], wanted, Filters(**known))

    @property
    def address(self) -> str:
        """What stands in an address for it."""
        held = {"q": self.text, **asdict(self.filters)}
        kept = {name: value for name, value in held.items() if value}
        return urlencode(kept if self.synonyms else {**kept, "form": "1"})

    def __bool__(self) -> bool:
        """Whether it asks for anything."""
        return bool(self.text or self.filters)


@dataclass(frozen=True, slots=True)
class Result:
    """What a search found, and what it looked for."""

    found: Found
    sought: tuple[Sought, ...]

    @property
    def clauses(self) -> list[Clause]:
        """What each paragraph holds to."""
        return [one.clause for one in self.sought]

    @property
    def synonyms(self) -> list[Synonym]:
        """Words that were looked for because they mean the same."""
        return list(dict.fromkeys(other for one in self.sought for other in one.synonyms))


@dataclass(slots=True)
class Searching:
    """Searches in one hearing.

    Attributes:
        thesaurus: Folder of the field's words; None where there is none.
        languages: Of the paragraphs, after ``prepare``.
    """

    store: Store
    thesaurus: Path | None
    languages: tuple[str, ...] = ()
    _vocabulary: frozenset[str] = frozenset()
    _edition: tuple[int, int] | None = None
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def find(self, query: Query, start: int, most: int) -> Result:
        """One page of what a search finds, after ``prepare``."""
        known = synonyms(self.thesaurus) if query.synonyms and self.thesaurus and query.text else None
        wanted = tuple(self._that_occur(one) for one in sought(asked(query.text)[:_MOST_THINGS], known))
        found = self.store.search.find([one.clause for one in wanted], query.filters, start, most)
        return Result(found, wanted)

    def _that_occur(self, one: Sought) -> Sought:
        """Without words that no answer has: hundreds mean the same, and each costs time."""
        terms = [term for term in one.clause.terms if term.is_prefix or self._vocabulary.issuperset(term.words)]
        alike = (other for other in one.synonyms if self._vocabulary.issuperset(map(fold, other.lemmas)))
        return Sought(replace(one.clause, terms=tuple(terms) or one.clause.terms[:1]), tuple(alike))

    def prepare(self) -> None:
        """Put into the index what is not in it yet."""
        with self._lock:
            edition = self.store.listing.edition()
            if edition != self._edition:
                index(self.store)
                self.languages = tuple(self.store.search.languages())
                self._vocabulary = self.store.search.vocabulary()
                self._edition = edition


def places_found(text: str, words: Indexed, clauses: Iterable[Clause]) -> list[Span]:
    """Where a paragraph has what was looked for."""
    at = places(text)
    terms = [term for clause in clauses if not clause.is_excluded for term in clause.terms]
    found: set[tuple[int, int]] = set()
    for field_, column in _columns(words).items():
        if len(column) == len(at):
            found.update(_places_of([term for term in terms if term.field is field_], column))
    return sorted(Span(at[first][0], at[last][1]) for first, last in found)


def _columns(words: Indexed) -> dict[Field, list[Sequence[str]]]:
    return {
        Field.WORDS: [(word,) for word in words.words.split()],
        Field.LEMMAS: [(lemma,) for lemma in words.lemmas.split()],
        Field.PARTS: [parts.split("_") for parts in words.parts.split()],
    }


def _places_of(terms: Iterable[Term], column: Sequence[Sequence[str]]) -> Iterator[tuple[int, int]]:
    """First and last word, counted from 0, of each place of a term."""
    by_first: dict[str, list[Term]] = {}
    prefixes: list[Term] = []
    for term in terms:
        if term.is_prefix and len(term.words) == 1:
            prefixes.append(term)
        else:
            by_first.setdefault(term.words[0], []).append(term)
    for start, item in enumerate(column):
        for term in (*prefixes, *(term for word in item for term in by_first.get(word, ()))):
            if _stands(term, column[start : start + len(term.words)]):
                yield start, start + len(term.words) - 1


def _stands(term: Term, items: Sequence[Sequence[str]]) -> bool:
    if len(items) < len(term.words):
        return False
    *before, last = term.words
    ends = any(one.startswith(last) for one in items[-1]) if term.is_prefix else last in items[-1]
    return ends and all(word in item for word, item in zip(before, items, strict=False))
