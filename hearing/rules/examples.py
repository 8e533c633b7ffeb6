"""Every rule carries its own right and wrong examples; are they what the rule does?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hearing.core.model import BlockKind
from hearing.rules.matching import Hit, Matcher, ParagraphContext, context
from hearing.rules.pipeline import Pipeline
from hearing.rules.schema import Rule
from hearing.rules.why import why_not

_MARK = re.compile(r"\[\[(.+?)\]\]")


@dataclass(frozen=True, slots=True)
class RuleExample:
    """A sentence and what its rule must do with it.

    Attributes:
        rule: The rule.
        number: From 1, among the rule's examples of the kind.
        language: Of the sentence.
        text: With the mark, if it has one.
        must_match: Whether the rule must hit exactly once, or be silent.
    """

    rule: Rule
    number: int
    language: str
    text: str
    must_match: bool

    @property
    def name(self) -> str:
        """Such as ``concern.residential-closure.closing match 1 nb``."""
        return f"{self.rule.id} {'match' if self.must_match else 'no_match'} {self.number} {self.language}"


@dataclass(frozen=True, slots=True)
class ExampleFailure:
    """An example that does not come out as its rule's keeper says, and why."""

    example: RuleExample
    message: str

    def __str__(self) -> str:
        return f"{self.example.name}: {self.message}"


def examples(pipeline: Pipeline) -> Iterator[RuleExample]:
    """All examples of all rules that are not deprecated."""
    for rule in pipeline.rules:
        if rule.status == "deprecated":
            continue
        for must_match, given in ((True, rule.examples.match), (False, rule.examples.no_match)):
            for number, example in enumerate(given, start=1):
                for language, text in example.items():
                    yield RuleExample(rule, number, language, text, must_match)


def check(pipeline: Pipeline) -> list[ExampleFailure]:
    """Failures of all examples of a pipeline."""
    failures = (check_example(pipeline, example) for example in examples(pipeline))
    return [failure for failure in failures if failure]


def check_example(pipeline: Pipeline, example: RuleExample) -> ExampleFailure | None:
    """Hold one example against its rule."""
    marks = list(_MARK.finditer(example.text))
    paragraph = _paragraph(example)
    hits = [hit for hit in Matcher(pipeline).match(paragraph) if hit.rule.id == example.rule.id]
    message = _unmarked(example, marks) or _wrong_count(pipeline, example, paragraph, hits)
    if not message and example.must_match and marks:
        message = _wrong_place(paragraph, hits[0], *marks[0].span())
    return ExampleFailure(example, message) if message else None


def _paragraph(example: RuleExample) -> ParagraphContext:
    scope = example.rule.scope
    text = _MARK.sub(r"\1", example.text)
    voice = {"voice": scope.voice[0]} if scope.voice else {}
    return context(text, example.language, role=scope.role[0] if scope.role else BlockKind.PARAGRAPH, **voice)


def _unmarked(example: RuleExample, marks: list[re.Match[str]]) -> str:
    if example.must_match and len(marks) > 1:
        return "an example has one [[mark]]"
    if not example.must_match and marks:
        return "a no_match example has no [[mark]]"
    return ""


def _wrong_count(pipeline: Pipeline, example: RuleExample, paragraph: ParagraphContext, hits: list[Hit]) -> str:
    if not example.must_match and hits:
        found = _words(paragraph, hits[0].start, hits[0].end)
        return f"the rule hits «{found}» but must be silent. {_tokens(paragraph)}"
    if example.must_match and not hits:
        return f"no hit: {why_not(pipeline, example.rule, paragraph)}. {_tokens(paragraph)}"
    if example.must_match and len(hits) > 1:
        found = " and ".join(f"«{_words(paragraph, hit.start, hit.end)}»" for hit in hits)
        return f"the rule hits {len(hits)} times, {found}, but must hit once. {_tokens(paragraph)}"
    return ""


def _wrong_place(paragraph: ParagraphContext, hit: Hit, start: int, end: int) -> str:
    marked = (start, end - len("[[]]"))
    sentence = _without_final_mark(paragraph, hit.sentence.start, hit.sentence.end)
    if (hit.start, hit.end) == marked or sentence == _without_final_mark(paragraph, *marked):
        return ""
    return (
        f"the rule hits «{_words(paragraph, hit.start, hit.end)}», "
        f"the mark is «{_words(paragraph, *marked)}». {_tokens(paragraph)}"
    )


def _without_final_mark(paragraph: ParagraphContext, start: int, end: int) -> tuple[int, int]:
    text = _words(paragraph, start, end)
    return start, start + len(text.rstrip(' .!?…»”"'))


def _words(paragraph: ParagraphContext, start: int, end: int) -> str:
    return paragraph.doc.text[start:end]


def _tokens(paragraph: ParagraphContext) -> str:
    words = (
        token.text if token.lemma_ == token.lower_ else f"{token.text}/{token.lemma_}" for token in paragraph.doc
    )
    return f"Words/lemmas: {' '.join(words)}"
