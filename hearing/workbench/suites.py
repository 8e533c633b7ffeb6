"""Suites: sentences with the label that they must get from all rules together."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from hearing.classify.labelling import Classifier
from hearing.core.errors import ConfigurationError
from hearing.core.model import Label
from hearing.rules.examples import as_context, words_and_lemmas
from hearing.rules.files import STANCES
from hearing.rules.pipeline import Pipeline
from hearing.rules.schema import Names, Sample, Strict, Text
from hearing.rules.yaml_files import Problem, YamlFile
from hearing.workbench.explain import silent_rules
from hearing.workbench.readings import labels_of, stakeholder_of
from hearing.workbench.results import Result

NONE = "none"
Of = Literal["stance", "theme", "concern", "stakeholder"]


class Case(Sample):
    """A sentence, or a sender's name, and the code that it must get."""

    expect: Names = Field(description="The code, or all codes, of the labels; «none» for no label.")


class SuiteFile(Strict):
    """``suites/*.yaml``."""

    name: Text
    of: Of = Field(description="Which kind of label is looked at.")
    cases: Annotated[list[Case], Field(min_length=1)]


@dataclass(frozen=True, slots=True)
class SuiteCase:
    """A case and where it stands.

    Attributes:
        suite: Name of its suite.
        number: From 1 within the suite.
        place: ``path:line:column``.
    """

    suite: str
    of: Of
    number: int
    case: Case
    place: str

    @property
    def name(self) -> str:
        """Such as ``stance 12 sv``."""
        return f"{self.suite} {self.number} {self.case.language}"


def read_suites(pipeline: Pipeline) -> Iterator[SuiteCase]:
    """All cases of a pipeline's suites.

    Raises:
        ConfigurationError: for the first problem in a suite's file.
    """
    for path in sorted((pipeline.path / "suites").glob("*.yaml")):
        cases, problems = read_suite(path, pipeline)
        if problems:
            raise ConfigurationError(problems[0].message, place=problems[0].place, hint=problems[0].hint)
        yield from cases


def read_suite(path: Path, pipeline: Pipeline) -> tuple[list[SuiteCase], list[Problem]]:
    """Cases of a suite's file, and all problems in it."""
    file = YamlFile(path)
    content = file.as_model(SuiteFile)
    if content is None:
        return [], file.problems
    known = [NONE, *_codes(pipeline, content.of)]
    cases = []
    for number, case in enumerate(content.cases):
        for code in case.expect:
            if code not in known:
                hint = f"known: {', '.join(known)}"
                file.problem(["cases", number, "expect"], f"no {content.of} «{code}»", hint)
        place = f"{path}:{file.line_and_column(['cases', number])}"
        cases.append(SuiteCase(content.name, content.of, number + 1, case, place))
    return cases, file.problems


class SuiteTests:
    """Holds cases against all rules of a pipeline."""

    def __init__(self, pipeline: Pipeline) -> None:
        self._pipeline = pipeline

    def check(self, case: SuiteCase) -> Result:
        """Whether the sentence gets the labels that it must get and no others of the kind."""
        labels = self._labels(case)
        found = {label.code for label in labels}
        wanted = set(case.case.expect) - {NONE}
        message = "" if found == wanted else self._message(case, labels, wanted)
        return Result(case.suite, case.name, case.place, message)

    @cached_property
    def _classifier(self) -> Classifier:
        return Classifier(self._pipeline)

    def _labels(self, case: SuiteCase) -> list[Label]:
        if case.of == "stakeholder":
            label = stakeholder_of(self._classifier, case.case)
            return [label] if label else []
        return [label for label in labels_of(self._classifier, case.case) if label.kind == case.of]

    def _message(self, case: SuiteCase, labels: list[Label], wanted: set[str]) -> str:
        found = ", ".join(f"{one.code} by {one.made_by} («{one.evidence.text}»)" for one in labels) or NONE
        lines = [f"«{case.case.text}»: expected {', '.join(case.case.expect)}, found {found}"]
        if case.of != "stakeholder":
            here = as_context(case.case)
            missing = [f"{case.of}/{code}" for code in sorted(wanted - {one.code for one in labels})]
            silent = silent_rules(self._pipeline, here, missing)
            lines += [f"{rule.id} is silent: {why}" for rule, why in silent]
            if missing and not silent:
                lines.append(f"no rule of {', '.join(missing)} has a word there")
            lines.append(words_and_lemmas(here))
        return "\n    ".join(lines)


def _codes(pipeline: Pipeline, of: Of) -> Iterable[str]:
    taxonomy = pipeline.taxonomy
    by_kind: dict[str, Iterable[str]] = {
        "stance": STANCES,
        "theme": taxonomy.themes,
        "concern": taxonomy.concerns,
        "stakeholder": taxonomy.stakeholders,
    }
    return by_kind[of]
