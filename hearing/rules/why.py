"""Why a rule is silent on a text: which of its conditions failed."""

from hearing.core.taxonomy import GROUP_AT_RISK
from hearing.language.negation import negated
from hearing.rules.compiled import Compiled, CompiledRule
from hearing.rules.conditions import AllOf, AnyOf, Held, Place, Question, Terms, always
from hearing.rules.matching import ParagraphContext
from hearing.rules.phrases import TermHit
from hearing.rules.pipeline import Pipeline
from hearing.rules.schema import Rule


def why_not(pipeline: Pipeline, rule: Rule, paragraph: ParagraphContext) -> str:
    """Say in a few words which condition of ``rule`` does not hold in the paragraph as a whole."""
    compiled = pipeline.compiled(paragraph.language)
    one = next((one for one in compiled.rules if one.rule.id == rule.id), None) if compiled else None
    if compiled is None or one is None:
        return f"the rule does not apply to language «{paragraph.language}»"
    by_set: dict[int, list[TermHit]] = {}
    for hit in compiled.phrases.find(paragraph.doc):
        by_set.setdefault(hit.term_set, []).append(hit)
    place = Place(by_set, always, "?" in paragraph.doc.text)
    failed = _failed(one.match, place, compiled)
    if failed:
        return failed
    return _otherwise(one, place, compiled, paragraph)


def _failed(held: Held, place: Place, compiled: Compiled) -> str:
    if held.found(place):
        return ""
    if isinstance(held, AllOf):
        return next(_failed(one, place, compiled) for one in held.conditions if not one.found(place))
    if isinstance(held, AnyOf):
        return "none of: " + "; ".join(_failed(one, place, compiled) for one in held.conditions)
    return _name(held, compiled)


def _name(held: Terms | Question, compiled: Compiled) -> str:
    if isinstance(held, Question):
        return "no question"
    names = [compiled.names[number] for number in sorted(held.sets)]
    named = [name for name in names if not name[-1:].isdigit() or "#" not in name]
    return f"no hit for {', '.join(named)}" if named else f"no hit for the terms of {names[0]}"


def _otherwise(one: CompiledRule, place: Place, compiled: Compiled, paragraph: ParagraphContext) -> str:
    """All terms are there; then it is the negation, an exception, or the distance."""
    for condition in one.unless:
        found = condition.found(place)
        if found:
            words = [paragraph.doc[hit.start : hit.end].text for hit in found[0]]
            return f"«unless» holds: {', '.join(words)}"
    cues = [hit for found in one.match.found(place) for hit in found]
    denied = [
        paragraph.doc[hit.start : hit.end].text for hit in cues if negated(paragraph.doc, hit.start, hit.end)
    ]
    if denied and one.rule.negation == "blocks":
        return f"negated: {', '.join(dict.fromkeys(denied))}"
    if one.rule.negation == "required":
        return "no cue is negated"
    if one.rule.code == GROUP_AT_RISK and not any(
        compiled.names[number].startswith("group:") for number in place.hits
    ):
        return "no group is named"
    return f"the terms do not stand in one {one.rule.match.within}"
