"""Which rules hit in a paragraph, where, and why."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hearing.core.model import BlockKind, Span, Voice
from hearing.core.taxonomy import GROUP_AT_RISK
from hearing.language.analysis import analyse
from hearing.language.negation import negated
from hearing.rules.clauses import clause_starts
from hearing.rules.compiled import Compiled, CompiledRule
from hearing.rules.conditions import Found, Place, Terms, width
from hearing.rules.phrases import TermHit
from hearing.rules.schema import Rule

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from hearing.rules.pipeline import Pipeline

_READ_AS = {"": "nb", "da": "nb"}  # languages without rules that can be read with another's


@dataclass(frozen=True, slots=True)
class ParagraphContext:
    """A paragraph to match, analysed together with the line that leads into it.

    Attributes:
        doc: Lead-in line, if any, and the paragraph.
        language: Whose rules apply.
        own_start: Character of ``doc`` at which the paragraph's own text begins.
        heading: The heading under which the paragraph stands.
    """

    doc: Doc
    language: str
    voice: Voice = Voice.OWN
    role: BlockKind = BlockKind.PARAGRAPH
    own_start: int = 0
    heading: str = ""


def context(
    text: str,
    language: str,
    voice: Voice = Voice.OWN,
    role: BlockKind = BlockKind.PARAGRAPH,
    lead_in: str = "",
) -> ParagraphContext:
    """Analyse a paragraph's cleaned text, with the text of its lead-in paragraph."""
    language = _READ_AS.get(language, language)
    joined = f"{lead_in} {text}" if lead_in else text
    return ParagraphContext(analyse(joined, language), language, voice, role, len(joined) - len(text))


@dataclass(frozen=True, slots=True)
class Hit:
    """A rule's hit.

    Attributes:
        rule: The rule.
        start: First character of the first matched term in the paragraph's own text.
        end: Character after the last matched term.
        sentence: Characters of the sentence, or sentences, around the hit in the paragraph's own text.
        cues: Names of the cue sets that fired.
        groups: Codes of the groups named in the same sentence or its lead-in.
        in_lead_in: Whether a matched term stands in the lead-in.
        count: How many terms of the rule hit there.
    """

    rule: Rule
    start: int
    end: int
    sentence: Span
    cues: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    in_lead_in: bool = False
    count: int = 1


class Matcher:
    """Matches the rules of a pipeline."""

    def __init__(self, pipeline: Pipeline) -> None:
        self._pipeline = pipeline

    def match(self, paragraph: ParagraphContext) -> list[Hit]:
        """All hits, in the order of the sentences and then of the rules; none in a language without rules."""
        compiled = self._pipeline.compiled(paragraph.language)
        return matches(compiled, paragraph) if compiled else []


def matches(compiled: Compiled, paragraph: ParagraphContext) -> list[Hit]:
    """All hits of the rules in a paragraph of their language."""
    return list(_Match(compiled, paragraph).hits()) if len(paragraph.doc) else []


class _Match:
    """One matching of one paragraph."""

    def __init__(self, compiled: Compiled, paragraph: ParagraphContext) -> None:
        self._compiled = compiled
        self._paragraph = paragraph
        self._doc = paragraph.doc
        self._negated: dict[tuple[int, int], bool] = {}
        self._own = next((token.i for token in self._doc if token.idx >= paragraph.own_start), len(self._doc))
        self._starts = sorted({self._own, *(sentence.start for sentence in self._doc.sents)} - {len(self._doc)})
        self._ends = [*self._starts[1:], len(self._doc)]
        self._around: dict[str, frozenset[int]] = {"heading": compiled.sets_in(paragraph.heading)}

    def hits(self) -> Iterator[Hit]:
        """Hits in each sentence with the lead-in's last one, then those in the paragraph as a whole."""
        found = self._compiled.find(self._doc)
        by_sentence: dict[int, list[TermHit]] = {}
        for hit in found:
            by_sentence.setdefault(self._sentence_at(hit.start), []).append(hit)
        first_own = bisect_left(self._starts, self._own)
        lead_in = by_sentence.get(first_own - 1, [])
        self._around["lead-in"] = frozenset(hit.term_set for hit in lead_in)
        own = [number for number in by_sentence if number >= first_own]
        for number in own:
            for clause in self._clauses(number, by_sentence[number]):
                yield from self._hits_in([*lead_in, *clause], self._asks(number), "clause")
            yield from self._hits_in([*lead_in, *by_sentence[number]], self._asks(number), "sentence")
        if own:
            everything = [*lead_in, *(hit for hit in found if hit.start >= self._own)]
            yield from self._hits_in(everything, any(map(self._asks, own)), "paragraph")

    def _clauses(self, sentence: int, found: Sequence[TermHit]) -> Iterable[list[TermHit]]:
        """The hits of a sentence, clause by clause; none where no rule asks for clauses."""
        if "clause" not in self._compiled.by_key:
            return []
        starts = clause_starts(self._doc[self._starts[sentence] : self._ends[sentence]])
        by_clause: dict[int, list[TermHit]] = {}
        for hit in found:
            by_clause.setdefault(bisect_right(starts, hit.start), []).append(hit)
        return by_clause.values()

    def _hits_in(self, found: Sequence[TermHit], asks: bool, within: str) -> Iterator[Hit]:
        by_key = self._compiled.by_key.get(within, {})
        by_set: dict[int, list[TermHit]] = {}
        for one in found:
            by_set.setdefault(one.term_set, []).append(one)
        candidates = {number for key in by_set for number in by_key.get(key, ())}
        if not candidates:
            return
        place = Place(by_set, self._counts, asks, self._around)
        groups = self._names("group:", by_set)
        for number in sorted(candidates):
            rule = self._compiled.rules[number]
            if self._in_scope(rule):
                hit = self._hit(rule, place, groups)
                if hit:
                    yield hit

    def _in_scope(self, one: CompiledRule) -> bool:
        return self._paragraph.voice in one.voices and self._paragraph.role in one.roles

    def _hit(self, one: CompiledRule, place: Place, groups: tuple[str, ...]) -> Hit | None:
        options = [found for found in one.match.found(place) if found and found[-1].end > self._own]
        if not options or any(condition.found(place) for condition in one.unless):
            return None
        if one.rule.code == GROUP_AT_RISK and not groups:
            return None
        return self._as_hit(one.rule, min(options, key=width), groups, len(options))

    def _counts(self, hit: TermHit, terms: Terms) -> bool:
        if terms.negation == "ignored":
            return True
        if not terms.is_cue:
            return not (hit.denied and terms.negation == "blocks")
        return self._is_negated(hit) == (terms.negation == "required")

    def _is_negated(self, hit: TermHit) -> bool:
        key = (hit.start, hit.end)
        if key not in self._negated:
            self._negated[key] = negated(self._doc, *key)
        return self._negated[key] != hit.denied

    def _as_hit(self, rule: Rule, found: Found, groups: tuple[str, ...], count: int) -> Hit:
        own = [hit for hit in found if hit.end > self._own]
        # A phrase with a gap may begin in the lead-in: «ber om at – kravet strykes».
        first, last = max(self._own, min(hit.start for hit in own)), max(hit.end for hit in own) - 1
        start, end = self._characters(first, last)
        begins, ends = self._starts[self._sentence_at(first)], self._ends[self._sentence_at(last)]
        sentence = self._characters(begins, ends - 1)
        cues = self._names("cue:", (hit.term_set for hit in found))
        in_lead_in = any(hit.start < self._own for hit in found)
        return Hit(rule, start, end, Span(*sentence), cues, groups, in_lead_in, count)

    def _names(self, prefix: str, numbers: Iterable[int]) -> tuple[str, ...]:
        """Names of the term sets of a kind, in the order of the pipeline's files."""
        names = (self._compiled.names[number] for number in sorted(set(numbers)))
        return tuple(name.removeprefix(prefix) for name in names if name.startswith(prefix))

    def _sentence_at(self, token: int) -> int:
        """Number of the sentence; one that runs from the lead-in into the paragraph is two."""
        return bisect_right(self._starts, token) - 1

    def _characters(self, first: int, last: int) -> tuple[int, int]:
        """Characters of the paragraph's own text from the first to the last token, both included."""
        start, end = self._doc[first].idx, self._doc[last].idx + len(self._doc[last])
        return start - self._paragraph.own_start, end - self._paragraph.own_start

    def _asks(self, sentence: int) -> bool:
        closing = self._doc[max(self._starts[sentence], self._ends[sentence] - 3) : self._ends[sentence]]
        return any(token.text[-1:] == "?" for token in closing)
