"""Why a rule is silent on a text: which of its conditions failed."""

from hearing.core.taxonomy import GROUP_AT_RISK
from hearing.language.negation import negated
from hearing.rules.compiled import SENDER_KIND, Compiled, CompiledRule, terms_for
from hearing.rules.conditions import AnyOf, Held, Place, Question, Terms, always, parts
from hearing.rules.matching import ParagraphContext
from hearing.rules.phrases import TermHit
from hearing.rules.pipeline import Pipeline
from hearing.rules.schema import Condition, Rule

_SHOWN = 3  # terms of a condition that are named in a message


def why_not(pipeline: Pipeline, rule: Rule, paragraph: ParagraphContext) -> str:
    """Say in a few words which condition of ``rule`` does not hold in the paragraph as a whole."""
    of_senders = pipeline.compiled_for_senders() if rule.kind == SENDER_KIND else []
    compiled = next((one for one in of_senders if one.language == paragraph.language), None) or pipeline.compiled(
        paragraph.language
    )
    one = next((one for one in compiled.rules if one.rule.id == rule.id), None) if compiled else None
    if compiled is None or one is None:
        return f"the rule does not apply to language «{paragraph.language}»"
    if paragraph.voice not in one.voices:
        return f"the words are in voice «{paragraph.voice}», the rule looks at {', '.join(sorted(one.voices))}"
    if paragraph.role not in one.roles:
        return f"the text is a {paragraph.role}, the rule looks at {', '.join(sorted(one.roles))}"
    return _Why(compiled, one, paragraph).reason()


def nearness(compiled: Compiled, one: CompiledRule, paragraph: ParagraphContext) -> float:
    """Share of the rule's term conditions that something in the paragraph fulfils."""
    found = {hit.term_set for hit in compiled.find(paragraph.doc)}
    conditions = [part.sets for part in parts(one.match)]
    return sum(not sets.isdisjoint(found) for sets in conditions) / max(1, len(conditions))


class _Why:
    """The conditions of one rule, held against one paragraph."""

    def __init__(self, compiled: Compiled, one: CompiledRule, paragraph: ParagraphContext) -> None:
        self._compiled = compiled
        self._one = one
        self._paragraph = paragraph
        by_set: dict[int, list[TermHit]] = {}
        for hit in compiled.find(paragraph.doc):
            by_set.setdefault(hit.term_set, []).append(hit)
        lead_in = [hit for hits in by_set.values() for hit in hits if self._starts_before_own(hit)]
        around = {
            "heading": compiled.sets_in(paragraph.heading),
            "lead-in": frozenset(hit.term_set for hit in lead_in),
        }
        self._place = Place(by_set, always, "?" in paragraph.doc.text, around)

    def reason(self) -> str:
        """The condition that fails; where none does, what else keeps the rule silent."""
        rule = self._one.rule
        if not self._one.match.found(self._place):
            return self._failed(self._one.match, rule.match)
        return self._exception() or self._negation() or self._distance()

    def _starts_before_own(self, hit: TermHit) -> bool:
        return self._paragraph.doc[hit.start].idx < self._paragraph.own_start

    def _failed(self, held: Held, condition: Condition) -> str:
        if isinstance(held, Question):
            return "no question"
        if isinstance(held, Terms):
            return self._missing(held, condition)
        inner = list(zip(held.conditions, condition.any or condition.all or (), strict=True))
        missing = [self._failed(one, given) for one, given in inner if not one.found(self._place)]
        return f"none of: {'; '.join(missing)}" if isinstance(held, AnyOf) else missing[0]

    def _missing(self, held: Terms, condition: Condition) -> str:
        where = "" if held.where == "text" else f" in the {held.where}"
        if condition.regex:
            return f"no hit for the pattern «{condition.regex}»{where}"
        if condition.terms is None:
            names = (self._compiled.names[number] for number in sorted(held.sets))
            return f"no hit for {', '.join(names)}{where}"
        terms = terms_for(condition.terms, self._paragraph.language)
        more = ", …" if len(terms) > _SHOWN else ""
        return f"no hit for the terms «{'», «'.join(terms[:_SHOWN])}»{more}{where}"

    def _exception(self) -> str:
        for condition in self._one.unless:
            for found in condition.found(self._place)[:1]:
                return f"«unless» holds: {', '.join(self._words(hit) for hit in found) or 'around the text'}"
        return ""

    def _negation(self) -> str:
        rule, doc = self._one.rule, self._paragraph.doc
        cues = [hit for found in self._one.match.found(self._place) for hit in found]
        denied = [self._words(hit) for hit in cues if negated(doc, hit.start, hit.end)]
        if denied and rule.negation == "blocks":
            return f"negated: {', '.join(dict.fromkeys(denied))}"
        return "no cue is negated" if rule.negation == "required" and not denied else ""

    def _distance(self) -> str:
        names = (self._compiled.names[number] for number in self._place.hits)
        if self._one.rule.code == GROUP_AT_RISK and not any(name.startswith("group:") for name in names):
            return "no group is named"
        return f"the terms do not stand in one {self._one.rule.match.within}"

    def _words(self, hit: TermHit) -> str:
        return self._paragraph.doc[hit.start : hit.end].text
