"""The rules of a pipeline for one language, ready to match."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hearing.core.model import BlockKind, Voice
from hearing.language.analysis import analyse
from hearing.rules.conditions import AllOf, AnyOf, Held, Question, Terms
from hearing.rules.patterns import Patterns
from hearing.rules.phrases import Phrases, TermHit, TermSet
from hearing.rules.schema import ByLanguage, Condition, CueFile, GroupEntry, Rule
from hearing.rules.terms import Term, parse

if TYPE_CHECKING:
    from spacy.tokens import Doc

NEGATION_CUE = "negation"
_SIBLINGS = {"nb": "nn", "nn": "nb"}
SENDER_KIND = "stakeholder"  # its rules are held against the sender's name, never against the text
_VOICES = {"theme": {Voice.OWN, Voice.DRAFT}}
_ROLES = frozenset(BlockKind) - {BlockKind.HEADING}


@dataclass(frozen=True, slots=True)
class CompiledRule:
    """A rule with its terms looked up."""

    rule: Rule
    match: Held
    unless: tuple[Held, ...]
    voices: frozenset[Voice]
    roles: frozenset[BlockKind]


@dataclass(slots=True)
class Compiled:
    """All rules that apply to a language.

    Attributes:
        phrases: Finds the terms.
        names: Names of the term sets, by number.
        rules: In the order of the files.
        by_key: Numbers of the rules that may match where a term set has a hit, by where they must hold:
            ``clause``, ``sentence`` or ``paragraph``.
    """

    phrases: Phrases
    patterns: Patterns
    names: tuple[str, ...]
    rules: tuple[CompiledRule, ...]
    by_key: Mapping[str, Mapping[int, Sequence[int]]]
    language: str
    _headings: dict[str, frozenset[int]] = field(default_factory=dict)

    def find(self, doc: Doc) -> list[TermHit]:
        """All terms and patterns in a document."""
        return [*self.phrases.find(doc), *self.patterns.find(doc)]

    def sets_in(self, heading: str) -> frozenset[int]:
        """Numbers of the term sets that a heading holds; it is looked at once for all that stands under it."""
        if heading not in self._headings:
            self._headings.clear()
            found = self.find(analyse(heading, self.language)) if heading else []
            self._headings[heading] = frozenset(hit.term_set for hit in found)
        return self._headings[heading]


def terms_for(by_language: ByLanguage, language: str) -> list[str]:
    """Terms of the language; where a list has none, those of the other written Norwegian."""
    given = {str(code): terms for code, terms in by_language.items()}
    return given.get(language) or given.get(_SIBLINGS.get(language, ""), [])


def compile_rules(
    rules: Iterable[Rule], cues: Iterable[CueFile], groups: Iterable[GroupEntry], language: str
) -> Compiled:
    """Compile those of the rules that apply to ``language`` and are not deprecated."""
    sets = _Sets(language)
    for cue in cues:
        sets.add(f"cue:{cue.cue}", cue.terms, cue.not_)
    for group in groups:
        sets.add(f"group:{group.code}", group.terms, group.not_)
    active = [rule for rule in rules if language in rule.languages and rule.status != "deprecated"]
    compiled = tuple(_compiled(rule, sets) for rule in active)
    by_key: dict[str, dict[int, list[int]]] = {}
    for number, one in enumerate(compiled):
        for key in one.match.needed():
            by_key.setdefault(one.rule.match.within, {}).setdefault(key, []).append(number)
    names = tuple(one.name for one in sets.sets)
    return Compiled(Phrases(sets.sets, language), Patterns(sets.patterns), names, compiled, by_key, language)


@dataclass(slots=True)
class _Sets:
    """Term sets as they are met."""

    language: str
    sets: list[TermSet] = field(default_factory=list)
    by_name: dict[str, int] = field(default_factory=dict)
    patterns: dict[int, tuple[str, str]] = field(default_factory=dict)

    def add(self, name: str, terms: ByLanguage, not_within: ByLanguage) -> int:
        self.sets.append(TermSet(name, self._terms(terms), self._terms(not_within)))
        return self.by_name.setdefault(name, len(self.sets) - 1)

    def named(self, kind: str, names: Sequence[str]) -> frozenset[int]:
        """Numbers of the named cue sets or groups; all groups for ``any``."""
        if list(names) == ["any"]:
            return frozenset(n for name, n in self.by_name.items() if name.startswith(f"{kind}:"))
        return frozenset(self.by_name[f"{kind}:{name}"] for name in names)

    def _terms(self, by_language: ByLanguage) -> tuple[Term, ...]:
        return tuple(parse(term, self.language) for term in terms_for(by_language, self.language))


def _compiled(rule: Rule, sets: _Sets) -> CompiledRule:
    terms_are_cues = rule.kind == "stance" and not has_cue(rule.match)
    match = _Compiling(rule.id, sets, rule.negation)
    unless = _Compiling(rule.id, sets, "ignored")
    return CompiledRule(
        rule,
        match.held(rule.match, terms_are_cues),
        tuple(unless.held(condition, False) for condition in rule.unless),
        frozenset(rule.scope.voice or _VOICES.get(rule.kind, {Voice.OWN})),
        frozenset(rule.scope.role or _ROLES),
    )


def has_cue(condition: Condition) -> bool:
    """Whether the condition, or one inside it, asks for a cue."""
    return bool(condition.cue) or any(has_cue(inner) for inner in (*(condition.any or ()), *(condition.all or ())))


@dataclass(frozen=True, slots=True)
class _Compiling:
    """Compiles the conditions of a rule's ``match`` or ``unless``."""

    rule_id: str
    sets: _Sets
    negation: str

    def held(self, condition: Condition, terms_are_cues: bool) -> Held:
        """Compile a condition; terms that are an alternative to a cue are cues themselves."""
        if condition.any:
            beside_cue = terms_are_cues or any(one.cue for one in condition.any)
            return AnyOf(tuple(self.held(one, beside_cue) for one in condition.any))
        if condition.all:
            return AllOf(tuple(self.held(one, terms_are_cues) for one in condition.all))
        if condition.question:
            return Question()
        numbers, is_cue = self._numbers(condition, terms_are_cues)
        negation = condition.negation or self.negation
        return Terms(numbers, is_cue or condition.negation is not None, negation, condition.in_)

    def _numbers(self, condition: Condition, terms_are_cues: bool) -> tuple[frozenset[int], bool]:
        """Numbers of the condition's term sets, and whether they are cues."""
        if condition.cue:
            return self.sets.named("cue", condition.cue), condition.cue != [NEGATION_CUE]
        if condition.group:
            return self.sets.named("group", condition.group), False
        name = f"{self.rule_id}#{len(self.sets.sets)}"
        number = self.sets.add(name, condition.terms or {}, condition.not_)
        if condition.regex and condition.anchor:
            self.sets.patterns[number] = (condition.regex, condition.anchor)
        return frozenset({number}), terms_are_cues
