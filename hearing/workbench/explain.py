"""Why a label is there, and why another is not."""

from collections.abc import Sequence

from hearing.rules.matching import Matcher, ParagraphContext
from hearing.rules.pipeline import Pipeline
from hearing.rules.schema import Rule
from hearing.rules.why import near, why_not

_MOST = 5


def silent_rules(
    pipeline: Pipeline, paragraph: ParagraphContext, labels: Sequence[str], most: int = _MOST
) -> list[tuple[Rule, str]]:
    """Rules of the labels that might have hit, since a term of theirs stands there, and what stopped each."""
    compiled = pipeline.compiled(paragraph.language)
    if compiled is None:
        return []
    hit = {one.rule.id for one in Matcher(pipeline).match(paragraph)}
    candidates = [
        one.rule
        for one in compiled.rules
        if one.rule.label in labels and one.rule.id not in hit and near(compiled, one, paragraph)
    ]
    return [(rule, why_not(pipeline, rule, paragraph)) for rule in candidates[:most]]
