"""Where a document holds the terms of cues, groups and rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from hearing.language.negation import NEGATORS
from hearing.rules.lexicon import Lexicon
from hearing.rules.terms import GAP, LONGEST_GAP, PASSED_OVER, Term

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token


@dataclass(frozen=True, slots=True)
class TermSet:
    """Terms that mean the same: a cue set, a group, or the terms of one condition.

    Attributes:
        name: ``cue:worry``, ``group:older-people``, or a name of the condition's own.
        terms: What to find.
        not_within: Longer phrases inside which a term does not count.
    """

    name: str
    terms: tuple[Term, ...]
    not_within: tuple[Term, ...] = ()


class TermHit(NamedTuple):
    """A term found: tokens ``start`` up to ``end``; ``denied`` where a negation stands in its gap."""

    term_set: int
    start: int
    end: int
    denied: bool = False


@dataclass(slots=True)
class _Node:
    """A place in the trie of terms."""

    following: dict[int, _Node] = field(default_factory=dict)
    after_gap: _Node | None = None
    sets: list[int] = field(default_factory=list)
    excluded: list[int] = field(default_factory=list)


class Phrases:
    """All terms of a language in one trie; finding them costs the same for ten rules as for a thousand."""

    def __init__(self, term_sets: Sequence[TermSet], language: str) -> None:
        every = [term for one in term_sets for term in (*one.terms, *one.not_within)]
        atoms = dict.fromkeys(atom for term in every for atom in term if atom is not GAP)
        self._numbers = {atom: number for number, atom in enumerate(atoms)}
        self._lexicon = Lexicon(atoms, language)
        self._root = _Node()
        for number, one in enumerate(term_sets):
            for term in one.terms:
                self._node(term).sets.append(number)
            for term in one.not_within:
                self._node(term).excluded.append(number)

    def find(self, doc: Doc | Span) -> list[TermHit]:
        """All hits in a document or a stretch of it; of hits of one set inside one another only the longest."""
        tokens, starts = _heard(doc)
        matched = [self._lexicon.matching(token.text, token.lemma_) for token in tokens]
        found: list[TermHit] = []
        excluded: dict[int, list[TermHit]] = {}
        for begin, atoms in enumerate(matched):
            if not self._root.following.keys().isdisjoint(atoms):
                for node, end, gaps in _walk(self._root, matched, begin, starts):
                    denied = any(tokens[at].lower_ in NEGATORS for at in gaps)
                    span = (tokens[begin].i, tokens[end - 1].i + 1)
                    found += [TermHit(number, *span, denied) for number in node.sets]
                    for number in node.excluded:
                        excluded.setdefault(number, []).append(TermHit(number, *span))
        return _longest(
            hit for hit in found if not any(_inside(hit, other) for other in excluded.get(hit.term_set, ()))
        )

    def _node(self, term: Term) -> _Node:
        node = self._root
        for atom in term:
            node = self._gap(node) if atom is GAP else node.following.setdefault(self._numbers[atom], _Node())
        return node

    @staticmethod
    def _gap(node: _Node) -> _Node:
        node.after_gap = node.after_gap or _Node()
        return node.after_gap


def _walk(
    node: _Node, matched: Sequence[Sequence[int]], at: int, starts: set[int], gaps: tuple[int, ...] = ()
) -> Iterator[tuple[_Node, int, tuple[int, ...]]]:
    """Nodes where a term ends, with the position after its last word and the positions in its gaps."""
    if node.sets or node.excluded:
        yield node, at, gaps
    if at < len(matched) and node.following:
        for atom in matched[at]:
            if atom in node.following:
                yield from _walk(node.following[atom], matched, at + 1, starts, gaps)
    if node.after_gap:
        for skipped in range(LONGEST_GAP + 1):
            last = at + skipped
            if last >= len(matched) or last in starts:
                return
            yield from _step(node.after_gap, matched, last, starts, (*gaps, *range(at, last)))


def _step(
    node: _Node, matched: Sequence[Sequence[int]], at: int, starts: set[int], gaps: tuple[int, ...]
) -> Iterator[tuple[_Node, int, tuple[int, ...]]]:
    for atom in matched[at]:
        if atom in node.following:
            yield from _walk(node.following[atom], matched, at + 1, starts, gaps)


def _heard(doc: Doc | Span) -> tuple[list[Token], set[int]]:
    """Tokens without quotation marks, and at which of them a sentence begins, with such a mark or without."""
    tokens: list[Token] = []
    starts: set[int] = set()
    begins = False
    for token in doc:
        begins = begins or bool(token.is_sent_start)
        if token.text not in PASSED_OVER:
            if begins:
                starts.add(len(tokens))
            begins = False
            tokens.append(token)
    return tokens, starts


def _inside(hit: TermHit, other: TermHit) -> bool:
    return other.start <= hit.start and hit.end <= other.end


def _longest(hits: Iterable[TermHit]) -> list[TermHit]:
    kept: dict[int, TermHit] = {}
    result = []
    for hit in sorted(set(hits), key=lambda hit: (hit.start, -hit.end, hit.term_set, hit.denied)):
        last = kept.get(hit.term_set)
        if last is None or hit.end > last.end:
            kept[hit.term_set] = hit
            result.append(hit)
    return result
