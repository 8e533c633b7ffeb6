"""The rules of a pipeline for one language, ready to match."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from hearing.core.model import BlockKind, Voice
from hearing.rules.conditions import AllOf, AnyOf, Held, Question, Terms
from hearing.rules.phrases import Phrases, TermSet
from hearing.rules.schema import ByLanguage, Condition, CueFile, GroupEntry, Rule
from hearing.rules.terms import Term, parse

NEGATION_CUE = "negation"
_SIBLINGS = {"nb": "nn", "nn": "nb"}
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
        by_key: Numbers of the rules that may match where a term set has a hit.
    """

    phrases: Phrases
    names: tuple[str, ...]
    rules: tuple[CompiledRule, ...]
    by_key: Mapping[int, Sequence[int]]


def terms_for(by_language: ByLanguage, language: str) -> list[str]:
    """Terms of the language; where a list has none, those of the other written Norwegian."""
    given = {str(code): terms for code, terms in by_language.items()}
    return given.get(language) or given.get(_SIBLINGS.get(language, ""), [])


def compile_rules(
    rules: Iterable[Rule], cues: Iterable[CueFile], groups: Iterable[GroupEntry], language: str
) -> Compiled:
    """Compile the rules that apply to ``language`` and are not deprecated."""
    sets = _Sets(language)
    for cue in cues:
        sets.add(f"cue:{cue.cue}", cue.terms, cue.not_)
    for group in groups:
        sets.add(f"group:{group.code}", group.terms, group.not_)
    active = [rule for rule in rules if language in rule.languages and rule.status != "deprecated"]
    compiled = tuple(_compiled(rule, sets) for rule in active)
    by_key: dict[int, list[int]] = {}
    for number, one in enumerate(compiled):
        for key in one.match.needed():
            by_key.setdefault(key, []).append(number)
    names = tuple(one.name for one in sets.sets)
    return Compiled(Phrases(sets.sets, language), names, compiled, by_key)


@dataclass(slots=True)
class _Sets:
    """Term sets as they are met."""

    language: str
    sets: list[TermSet] = field(default_factory=list)
    by_name: dict[str, int] = field(default_factory=dict)

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
    return CompiledRule(
        rule,
        _held(rule.match, sets, rule.id, terms_are_cues),
        tuple(_held(condition, sets, rule.id, False) for condition in rule.unless),
        frozenset(rule.scope.voice or _VOICES.get(rule.kind, {Voice.OWN})),
        frozenset(rule.scope.role or _ROLES),
    )


def has_cue(condition: Condition) -> bool:
    """Whether the condition, or one inside it, asks for a cue."""
    return bool(condition.cue) or any(has_cue(inner) for inner in (*(condition.any or ()), *(condition.all or ())))


def _held(condition: Condition, sets: _Sets, name: str, terms_are_cues: bool) -> Held:
    """Compile a condition; terms that are an alternative to a cue are cues themselves."""
    if condition.cue:
        return Terms(sets.named("cue", condition.cue), is_cue=condition.cue != [NEGATION_CUE])
    if condition.group:
        return Terms(sets.named("group", condition.group), is_cue=False)
    if condition.terms is not None:
        number = sets.add(f"{name}#{len(sets.sets)}", condition.terms, condition.not_)
        return Terms(frozenset({number}), terms_are_cues)
    if condition.any:
        beside_cue = terms_are_cues or any(one.cue for one in condition.any)
        return AnyOf(tuple(_held(one, sets, name, beside_cue) for one in condition.any))
    if condition.all:
        return AllOf(tuple(_held(one, sets, name, terms_are_cues) for one in condition.all))
    return Question()
