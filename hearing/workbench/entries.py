"""Examples of groups and of stakeholder types: their words are tested as rules are."""

from collections.abc import Iterator

from hearing.classify.labelling import Classifier
from hearing.rules.examples import MARK, Kind, Listed, as_context, listed, words_and_lemmas
from hearing.rules.pipeline import Pipeline
from hearing.rules.schema import Examples, Sample
from hearing.workbench.readings import stakeholder_of
from hearing.workbench.results import Result


def check_entries(pipeline: Pipeline) -> Iterator[Result]:
    """One result for each example of a group or a stakeholder type."""
    for group in pipeline.files.groups:
        for example in listed(group.examples):
            message = _group_message(pipeline, group.code, example.kind, example.sample)
            yield _result(pipeline, f"group/{group.code}", example, message)
    yield from _check_stakeholders(pipeline)


def _check_stakeholders(pipeline: Pipeline) -> Iterator[Result]:
    given = [(one.code, one.examples) for one in pipeline.files.stakeholders]
    if all(examples == Examples() for _, examples in given):
        return
    classifier = Classifier(pipeline)
    for code, examples in given:
        for example in listed(examples):
            message = _stakeholder_message(classifier, code, example.kind, example.sample)
            yield _result(pipeline, f"stakeholder/{code}", example, message)


def _result(pipeline: Pipeline, subject: str, example: Listed, message: str) -> Result:
    kind, number, sample = example
    if kind.startswith("todo_"):
        message = "" if message else f"comes out right now: move it to {kind.removeprefix('todo_')}"
    place = pipeline.files.places.get(f"{subject} {kind} {number}", "")
    return Result(subject, f"{subject} {kind} {number} {sample.language}", f"{pipeline.path}/{place}", message)


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
