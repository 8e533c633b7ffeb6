"""What is doubtful in a pipeline's files though they load; each finding has a code (see ``rules.codes``)."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pydantic import Field
from ruamel.yaml import YAML
from ruamel.yaml.tokens import ScalarToken

from hearing.core.model import BlockKind, Voice
from hearing.rules import codes
from hearing.rules.compiled import SENDER_KIND, terms_for
from hearing.rules.files import Reading, uncollected
from hearing.rules.patterns import why_unbounded
from hearing.rules.pipeline import RETIRED, load_pipeline, validate
from hearing.rules.schema import Condition, Examples, PipelineFiles, Rule, RuleId, Strict, Text
from hearing.rules.yaml_files import Problem, YamlFile
from hearing.workbench.generality import covers, finds_all_of
from hearing.workbench.lint_words import check_words
from hearing.workbench.neutral import RULES_FILE
from hearing.workbench.suites import read_suite

FEWEST = {"draft": 0, "test": 2, "stable": 4, "deprecated": 0}
_UNQUOTED = re.compile(r"no|ja|nei|nej|yes|on|off|y|n", re.IGNORECASE)
_LABELLED = {"theme": {Voice.OWN, Voice.DRAFT}}


class RetiredRule(Strict):
    """An id that must not be used again."""

    id: RuleId
    since: date
    why: Text


class RetiredFile(Strict):
    """``retired.yaml``, a list."""

    retired: list[RetiredRule] = Field(default=[])


def problems_in(folder: Path) -> list[Problem]:
    """All that keeps a pipeline, its suites and its lists from loading."""
    problems = validate(folder)
    retired = folder / RETIRED
    if retired.is_file():
        problems += _retired(retired)[1]
    if not problems:
        pipeline = load_pipeline(str(folder))
        for path in sorted((folder / "suites").glob("*.yaml")):
            problems += read_suite(path, pipeline)[1]
    return problems


def findings(folder: Path) -> list[Problem]:
    """All that is doubtful in the files of a pipeline that loads."""
    with uncollected():
        reading = Reading(folder)
        files = reading.files()
        if files is not None:
            _Lint(reading, files, _retired_ids(folder)).run()
        unquoted = [problem for path in sorted(folder.rglob("*.yaml")) for problem in _unquoted(path)]
    return sorted(
        [*reading.problems(), *unquoted], key=lambda one: (str(one.path), one.line, one.column, one.code)
    )


def _retired(path: Path) -> tuple[list[RetiredRule], list[Problem]]:
    file = YamlFile(path, under="retired")
    content = file.as_model(RetiredFile)
    return (content.retired if content else []), file.problems


def _retired_ids(folder: Path) -> dict[str, RetiredRule]:
    path = folder / RETIRED
    return {one.id: one for one in _retired(path)[0]} if path.is_file() else {}


@dataclass(frozen=True, slots=True)
class _Lint:
    """The rules of one pipeline, held against each other and against what is asked of them."""

    reading: Reading
    files: PipelineFiles
    retired: dict[str, RetiredRule]

    def run(self) -> None:
        """Note all findings in the files of the reading."""
        for file, cue in self.reading.cues:
            check_words(file, ["terms"], cue.terms)
        for number, group in enumerate(self.files.groups):
            file = self.reading.file("groups.yaml")
            check_words(file, ["groups", number, "terms"], group.terms)
            _check_tested(file, ["groups", number], f"group «{group.code}»", group.examples)
        for number, one in enumerate(self.files.stakeholders):
            file = self.reading.file("stakeholders.yaml")
            _check_tested(file, ["stakeholders", number], f"type «{one.code}»", one.examples)
        before: list[Rule] = []
        for file, number, rule in self.reading.rules:
            if rule.status == "deprecated":
                continue
            _RuleLint(file, ["rules", number], rule, self.files).run()
            self._check_retired(file, number, rule)
            self._check_others(file, number, rule, before)
            before.append(rule)

    def _check_retired(self, file: YamlFile, number: int, rule: Rule) -> None:
        if rule.id in self.retired:
            old = self.retired[rule.id]
            message = f"id «{rule.id}» was retired on {old.since} ({old.why})"
            file.problem(["rules", number, "id"], message, "give a new id", codes.REUSED)

    def _check_others(self, file: YamlFile, number: int, rule: Rule, before: list[Rule]) -> None:
        for other in before:
            if other.label != rule.label:
                continue
            narrower, wider = finds_all_of(other, rule), finds_all_of(rule, other)
            where: list[str | int] = ["rules", number, "match"]
            place = self.files.places.get(other.id, "")
            if narrower and wider:
                message = f"«{rule.id}» is the same as «{other.id}» ({place})"
                file.problem(where, message, "keep one of them", codes.DUPLICATE)
            elif narrower or wider:
                small, big = (rule, other) if narrower else (other, rule)
                message = f"«{big.id}» finds all that «{small.id}» finds ({place})"
                file.problem(where, message, f"remove «{small.id}» or tell them apart", codes.SHADOWED)


@dataclass(frozen=True, slots=True)
class _RuleLint:
    """One rule, held against what is asked of it."""

    file: YamlFile
    where: list[str | int]
    rule: Rule
    files: PipelineFiles

    def run(self) -> None:
        """Note all findings of the rule."""
        self._check_never()
        self._check_examples()
        self._check_counterparts()
        for where, condition in self._conditions():
            if condition.terms:
                check_words(self.file, [*where, "terms"], condition.terms)
            wrong = why_unbounded(condition.regex) if condition.regex else ""
            if wrong:
                self.file.problem([*where, "regex"], f"«{condition.regex}»: {wrong}", "", codes.UNBOUNDED)

    def _conditions(self) -> Iterator[tuple[list[str | int], Condition]]:
        yield from _inner([*self.where, "match"], self.rule.match)
        for number, condition in enumerate(self.rule.unless):
            yield from _inner([*self.where, "unless", number], condition)

    def _check_never(self) -> None:
        rule = self.rule
        voices = _LABELLED.get(rule.kind, {Voice.OWN})
        if rule.kind != SENDER_KIND and rule.scope.voice and voices.isdisjoint(rule.scope.voice):
            self._never(
                ["scope", "voice"], f"a {rule.kind} is looked for in voice {', '.join(sorted(voices))} only"
            )
        if rule.scope.role and set(rule.scope.role) == {BlockKind.HEADING}:
            self._never(
                ["scope", "role"], "headings get no labels; ask with «in: heading» what stands above a text"
            )
        languages = [str(language) for language in rule.languages]
        for number, condition in enumerate(rule.unless):
            if condition.negation in (None, "ignored") and covers(condition, rule.match, languages):
                self._never(["unless", number], "the exception holds wherever the rule does")
        for language in languages:
            if self._wordless(rule.match, language):
                self._never(["match"], f"a condition has no words in «{language}»")

    def _never(self, where: list[str | int], reason: str) -> None:
        message = f"«{self.rule.id}» can never fire: {reason}"
        self.file.problem([*self.where, *where], message, "change it or take it away", codes.NEVER)

    def _wordless(self, condition: Condition, language: str) -> bool:
        """Whether the condition cannot hold in the language, for want of words."""
        if condition.any or condition.all:
            some: Callable[[Iterator[bool]], bool] = all if condition.any else any
            return some(self._wordless(one, language) for one in condition.any or condition.all or ())
        if condition.cue:
            return not any(terms_for(self.files.cues[name].terms, language) for name in condition.cue)
        if condition.terms is not None:
            return not terms_for(condition.terms, language)
        return False

    def _check_examples(self) -> None:
        fewest = FEWEST[self.rule.status]
        for key in ("match", "no_match"):
            count = len(getattr(self.rule.examples, key))
            if count < fewest:
                message = f"«{self.rule.id}» has {count} {key} examples, status {self.rule.status} needs {fewest}"
                self.file.problem([*self.where, "examples", key], message, "write more", codes.FEW_EXAMPLES)

    def _check_counterparts(self) -> None:
        if self.rule.status != "stable":
            return
        missing = [language for language in self.files.pipeline.languages if language not in self.rule.languages]
        if missing:
            self._lacks(["languages"], ", ".join(missing))
        for where, condition in self._conditions():
            lacking = [one for one in self.rule.languages if condition.terms and one not in condition.terms]
            if lacking:
                self._lacks([*where[len(self.where) :], "terms"], ", ".join(lacking))

    def _lacks(self, where: list[str | int], languages: str) -> None:
        message = f"the stable rule «{self.rule.id}» has no words in {languages}"
        self.file.problem([*self.where, *where], message, "add them, or set status: test", codes.COUNTERPART)


def _inner(where: list[str | int], condition: Condition) -> Iterator[tuple[list[str | int], Condition]]:
    yield where, condition
    for key in ("any", "all"):
        for number, one in enumerate(getattr(condition, key) or ()):
            yield from _inner([*where, key, number], one)


def _check_tested(file: YamlFile, where: list[str | int], what: str, given: Examples) -> None:
    fewest = FEWEST["test"]
    if min(len(given.match), len(given.no_match)) < fewest:
        message = f"{what} has {len(given.match)} match and {len(given.no_match)} no_match examples"
        file.problem(where, message, f"write at least {fewest} of each", codes.UNTESTED)


def _unquoted(path: Path) -> Iterator[Problem]:
    """Words that other programs read as yes or no. The lists of allowed counts are ours alone."""
    if path.name == RULES_FILE:
        return
    for token in YAML(typ="rt", pure=True).scan(path.read_text(encoding="utf-8")):
        if isinstance(token, ScalarToken) and token.plain and _UNQUOTED.fullmatch(token.value):
            mark = token.start_mark
            message = f"«{token.value}» without quotation marks is read as yes or no by other programs"
            hint = f'write "{token.value}"'
            yield Problem(path, mark.line + 1, mark.column + 1, message, hint, codes.UNQUOTED)
