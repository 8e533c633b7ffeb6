"""All rules of a pipeline as a page that a case handler can read."""

from collections.abc import Iterator, Mapping

from hearing.core.taxonomy import Entry, wording
from hearing.rules.compiled import terms_for
from hearing.rules.examples import unmarked
from hearing.rules.files import STANCES
from hearing.rules.pipeline import Pipeline
from hearing.rules.schema import Condition, Rule

_TERMS = 8  # shown of a condition; the file has them all


def as_markdown(pipeline: Pipeline, language: str) -> str:
    """Every label with its rules, their words and their examples.

    Args:
        pipeline: Whose rules are shown.
        language: Of names, terms and examples: nb, nn or sv.
    """
    return "\n".join(_lines(pipeline, language))


def _lines(pipeline: Pipeline, language: str) -> Iterator[str]:
    yield f"# {pipeline.names.get(language, pipeline.name)}: {len(pipeline.rules)} rules"
    kinds: tuple[tuple[str, Mapping[str, Entry]], ...] = (
        ("theme", pipeline.taxonomy.themes),
        ("concern", pipeline.taxonomy.concerns),
        ("stance", {code: Entry(code, {}) for code in STANCES}),
        ("stakeholder", pipeline.taxonomy.stakeholders),
    )
    for kind, entries in kinds:
        yield from ("", f"## {kind}")
        for code, entry in entries.items():
            rules = [rule for rule in pipeline.rules if rule.label == f"{kind}/{code}"]
            yield from ("", f"### {entry.name(language)} (`{kind}/{code}`)", "")
            definition = wording(entry.definition, language)
            yield from [definition.text] if definition else []
            for rule in rules:
                yield from _rule(rule, language)


def _rule(rule: Rule, language: str) -> Iterator[str]:
    yield from ("", f"**`{rule.id}`** version {rule.version}, {rule.status}. {rule.reason(language)}", "")
    yield f"- within one {rule.match.within}: {_condition(rule.match, language)}"
    for condition in rule.unless:
        yield f"- unless {_condition(condition, language)}"
    for sign, samples in (("✓", rule.examples.match), ("✗", rule.examples.no_match)):
        for sample in samples:
            if sample.language == language:
                yield f"- {sign} «{unmarked(sample.text)}»"


def _condition(condition: Condition, language: str) -> str:
    if condition.any or condition.all:
        joined = " **or** " if condition.any else " **and** "
        return joined.join(_inner(one, language) for one in condition.any or condition.all or ())
    if condition.terms is not None:
        terms = terms_for(condition.terms, language)
        more = " …" if len(terms) > _TERMS else ""
        return ", ".join(f"`{term}`" for term in terms[:_TERMS]) + more
    named = (
        ("cue", condition.cue),
        ("group", condition.group),
        ("pattern", condition.regex and [condition.regex]),
    )
    return next((f"{what} {', '.join(names)}" for what, names in named if names), "a question")


def _inner(condition: Condition, language: str) -> str:
    text = _condition(condition, language)
    return f"({text})" if condition.any or condition.all else text
