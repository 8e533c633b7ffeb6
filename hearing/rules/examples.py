"""Every rule carries its own right and wrong examples; are they what the rule does?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from hearing.core.model import BlockKind, Voice
from hearing.rules.compiled import SENDER_KIND
from hearing.rules.matching import Hit, Matcher, ParagraphContext, context, matches
from hearing.rules.pipeline import Pipeline
from hearing.rules.schema import Examples, Rule, Sample
from hearing.rules.why import why_not

Kind = Literal["match", "no_match", "todo_match", "todo_no_match"]
KINDS: tuple[Kind, ...] = ("match", "no_match", "todo_match", "todo_no_match")
MARK = re.compile(r"\[\[(.+?)\]\]")


class Listed(NamedTuple):
    """An example and where it stands: the list, and its number there from 1."""

    kind: Kind
    number: int
    sample: Sample


@dataclass(frozen=True, slots=True)
class RuleExample:
    """A sentence and what its rule must do with it.

    Attributes:
        rule: The rule.
        kind: The list in which it stands.
        number: From 1, among the rule's examples of the kind.
        sample: The sentence, with the mark if it has one.
        place: ``file:line:column`` in the pipeline's folder.
    """

    rule: Rule
    kind: Kind
    number: int
    sample: Sample
    place: str = ""

    @property
    def name(self) -> str:
        """Such as ``concern.residential-closure.closing match 1 nb``."""
        return f"{self.rule.id} {self.kind} {self.number} {self.sample.language}"

    @property
    def must_match(self) -> bool:
        """Whether the rule must hit exactly once, or be silent."""
        return self.kind.removeprefix("todo_") == "match"

    @property
    def todo(self) -> bool:
        """Whether it does not come out right yet, and its keeper knows."""
        return self.kind.startswith("todo_")


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
        if rule.status != "deprecated":
            for kind, number, sample in listed(rule.examples):
                place = pipeline.files.places.get(f"{rule.id} {kind} {number}", "")
                yield RuleExample(rule, kind, number, sample, place)


def listed(given: Examples) -> Iterator[Listed]:
    """All examples in order."""
    for kind in KINDS:
        for number, sample in enumerate(getattr(given, kind), start=1):
            yield Listed(kind, number, sample)


def check(pipeline: Pipeline) -> list[ExampleFailure]:
    """Failures of all examples of a pipeline."""
    found = (check_example(pipeline, example) for example in examples(pipeline))
    return [failure for failure in found if failure]


def check_example(pipeline: Pipeline, example: RuleExample) -> ExampleFailure | None:
    """Hold one example against its rule; one that is still to do fails where it comes out right."""
    message = _message(pipeline, example)
    if example.todo:
        right = f"comes out right now: move it to {example.kind.removeprefix('todo_')}"
        message = "" if message else right
    return ExampleFailure(example, message) if message else None


def as_context(sample: Sample, rule: Rule | None = None) -> ParagraphContext:
    """The sentence, without its mark, as the rule under test would meet it."""
    voice = sample.voice or (rule.scope.voice[0] if rule and rule.scope.voice else Voice.OWN)
    role = sample.role or (rule.scope.role[0] if rule and rule.scope.role else _usual_role(sample))
    here = context(unmarked(sample.text), sample.language, voice, role, sample.lead_in)
    return replace(here, heading=sample.heading)


def unmarked(text: str) -> str:
    """An example's text without its mark."""
    return MARK.sub(r"\1", text)


def words_and_lemmas(paragraph: ParagraphContext) -> str:
    """What the rules see of a paragraph: words, lemmas where they differ, and whose voice it is."""
    words = (
        token.text if token.lemma_ == token.lower_ else f"{token.text}/{token.lemma_}" for token in paragraph.doc
    )
    return f"Words/lemmas: {' '.join(words)}. Voice: {paragraph.voice}"


def _usual_role(sample: Sample) -> BlockKind:
    return BlockKind.LIST_ITEM if sample.lead_in else BlockKind.PARAGRAPH


def _message(pipeline: Pipeline, example: RuleExample) -> str:
    marks = list(MARK.finditer(example.sample.text))
    wrong_mark = _wrong_mark(example, len(marks))
    if wrong_mark:
        return wrong_mark
    paragraph = as_context(example.sample, example.rule)
    hits = [hit for hit in _hits(pipeline, paragraph, example.rule) if hit.rule.id == example.rule.id]
    message = _wrong_count(pipeline, example, paragraph, hits)
    if not message and marks:
        message = _wrong_place(paragraph, hits[0], *marks[0].span())
    return f"{message}. {words_and_lemmas(paragraph)}" if message else ""


def _hits(pipeline: Pipeline, paragraph: ParagraphContext, rule: Rule) -> list[Hit]:
    """All hits; those of a rule for senders in the example as a sender's name."""
    if rule.kind != SENDER_KIND:
        return Matcher(pipeline).match(paragraph)
    of_language = (one for one in pipeline.compiled_for_senders() if one.language == paragraph.language)
    return [hit for compiled in of_language for hit in matches(compiled, paragraph)]


def _wrong_mark(example: RuleExample, marks: int) -> str:
    if example.must_match and marks != 1:
        return f"a {example.kind} example has one [[mark]] around the words that the rule goes by, not {marks}"
    if not example.must_match and marks:
        return f"a {example.kind} example has no [[mark]]"
    return ""


def _wrong_count(pipeline: Pipeline, example: RuleExample, paragraph: ParagraphContext, hits: list[Hit]) -> str:
    if not example.must_match and hits:
        return f"the rule hits «{_words(paragraph, hits[0].start, hits[0].end)}» but must be silent"
    if example.must_match and not hits:
        return f"no hit: {why_not(pipeline, example.rule, paragraph)}"
    if example.must_match and len(hits) > 1:
        found = " and ".join(f"«{_words(paragraph, hit.start, hit.end)}»" for hit in hits)
        return f"the rule hits {len(hits)} times, {found}, but must hit once"
    return ""


def _wrong_place(paragraph: ParagraphContext, hit: Hit, start: int, end: int) -> str:
    marked = (start, end - len("[[]]"))
    if (hit.start, hit.end) == marked:
        return ""
    return f"the rule hits «{_words(paragraph, hit.start, hit.end)}», the mark is «{_words(paragraph, *marked)}»"


def _words(paragraph: ParagraphContext, start: int, end: int) -> str:
    """Characters ``start`` up to ``end`` of the paragraph's own text."""
    return paragraph.doc.text[paragraph.own_start :][start:end]
