"""Examples of groups and of stakeholder types: their words are tested as rules are."""

from collections.abc import Callable, Iterator
from functools import cached_property, partial

from hearing.classify.labelling import Classifier
from hearing.rules.examples import MARK, Kind, Listed, as_context, listed, words_and_lemmas
from hearing.rules.pipeline import Pipeline
from hearing.rules.schema import Sample
from hearing.workbench.readings import stakeholder_of
from hearing.workbench.results import Result


def entry_tests(pipeline: Pipeline) -> Iterator[tuple[str, Callable[[], Result]]]:
    """Name of each example of a group or a stakeholder type, and what tests it."""
    tests = _EntryTests(pipeline)
    for group in pipeline.files.groups:
        for example in listed(group.examples):
            test = partial(tests.group, group.code, example)
            yield _name(f"group/{group.code}", example), test
    for one in pipeline.files.stakeholders:
        for example in listed(one.examples):
            test = partial(tests.stakeholder, one.code, example)
            yield _name(f"stakeholder/{one.code}", example), test


def _name(subject: str, example: Listed) -> str:
    return f"{subject} {example.kind} {example.number} {example.sample.language}"


class _EntryTests:
    def __init__(self, pipeline: Pipeline) -> None:
        self._pipeline = pipeline

    def group(self, code: str, example: Listed) -> Result:
        message = _group_message(self._pipeline, code, example.kind, example.sample)
        return self._result(f"group/{code}", example, message)

    def stakeholder(self, code: str, example: Listed) -> Result:
        message = _stakeholder_message(self._classifier, code, example.kind, example.sample)
        return self._result(f"stakeholder/{code}", example, message)

    @cached_property
    def _classifier(self) -> Classifier:
        return Classifier(self._pipeline)

    def _result(self, subject: str, example: Listed, message: str) -> Result:
        if example.kind.startswith("todo_"):
            right = f"comes out right now: move it to {example.kind.removeprefix('todo_')}"
            message = "" if message else right
        place = self._pipeline.files.places.get(f"{subject} {example.kind} {example.number}", "")
        return Result(subject, _name(subject, example), f"{self._pipeline.path}/{place}", message)


def _group_message(pipeline: Pipeline, code: str, kind: Kind, sample: Sample) -> str:
    here = as_context(sample)
    compiled = pipeline.compiled(sample.language)
    number = compiled.names.index(f"group:{code}") if compiled else -1
    hits = [hit for hit in compiled.phrases.find(here.doc) if hit.term_set == number] if compiled else []
    found = [here.doc[hit.start : hit.end].text for hit in hits]
    mark = MARK.search(sample.text)
    if kind.endswith("no_match"):
        wrong = f"the group is named by «{found[0]}» but must not be" if found else ""
    elif mark is None:
        wrong = "a match example has one [[mark]] around the words that name the group"
    elif found != [mark[1]]:
        wrong = f"the group is named by {_quoted(found)}, the mark is «{mark[1]}»"
    else:
        wrong = ""
    return f"{wrong}. {words_and_lemmas(here)}" if wrong else ""


def _stakeholder_message(classifier: Classifier, code: str, kind: Kind, sample: Sample) -> str:
    label = stakeholder_of(classifier, sample)
    found, by = (label.code, f" by {label.made_by}") if label else ("unknown", "")
    if (found == code) == (not kind.endswith("no_match")):
        return ""
    return f"«{sample.text}» is taken for {found}{by}"


def _quoted(found: list[str]) -> str:
    return f"«{'», «'.join(found)}»" if found else "nothing"
