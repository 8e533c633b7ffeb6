"""All files of a pipeline, read and checked against each other."""

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from hearing.core.taxonomy import GROUP_AT_RISK
from hearing.rules.schema import (
    BodiesFile,
    ByLanguage,
    ConcernsFile,
    Condition,
    CueFile,
    EntryFile,
    GroupsFile,
    Patterns,
    PipelineFile,
    PipelineFiles,
    Rule,
    RulesFile,
    StakeholdersFile,
    ThemesFile,
)
from hearing.rules.terms import parse
from hearing.rules.yaml_files import Model, Problem, Where, YamlFile

STANCES = ("support", "conditional", "oppose")
_CHECKED = frozenset({"test", "stable"})


def read_files(folder: Path) -> tuple[PipelineFiles | None, list[Problem]]:
    """Read a pipeline's files.

    Returns:
        The content, None where a file does not fit its schema, and all problems.
    """
    reading = _Reading(folder)
    with _uncollected():
        files = reading.files()
    if files:
        reading.check(files)
    return files, reading.problems()


@contextmanager
def _uncollected() -> Iterator[None]:
    """No garbage collection: YAML makes many small objects that live on, and it would take most of the time."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


class _Reading:
    """One reading of a folder, which remembers where everything came from."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._files: list[YamlFile] = []
        self._cues: list[tuple[YamlFile, CueFile]] = []
        self._bodies: list[tuple[YamlFile, BodiesFile]] = []
        self._rules: list[tuple[YamlFile, int, Rule]] = []

    def files(self) -> PipelineFiles | None:
        """Read all files; None where one does not fit its schema."""
        pipeline = self._one("pipeline.yaml", PipelineFile)
        themes = self._one("themes.yaml", ThemesFile)
        stakeholders = self._one("stakeholders.yaml", StakeholdersFile)
        concerns = self._one("concerns.yaml", ConcernsFile)
        groups = self._one("groups.yaml", GroupsFile)
        self._cues = list(self._all("cues", CueFile))
        self._bodies = list(self._all("bodies", BodiesFile))
        self._rules = [
            (file, number, rule)
            for file, content in self._all("rules", RulesFile)
            for number, rule in enumerate(content.rules)
        ]
        if not (pipeline and themes and stakeholders and concerns and groups) or self.problems():
            return None
        return PipelineFiles(
            pipeline=pipeline,
            themes=themes.themes,
            stakeholders=stakeholders.stakeholders,
            concerns=concerns.concerns,
            groups=groups.groups,
            cues={cue.cue: cue for _, cue in self._cues},
            rules=[rule for _, _, rule in self._rules],
            bodies=[content for _, content in self._bodies],
        )

    def problems(self) -> list[Problem]:
        """Of all files read so far, each file's in the order of its lines."""
        return [
            problem
            for file in self._files
            for problem in sorted(file.problems, key=lambda one: (one.line, one.column))
        ]

    def check(self, files: PipelineFiles) -> None:
        """Note what each file may say by itself but not beside the others."""
        self._check_entries(files)
        for file, cue in self._cues:
            _check_terms(file, ["terms"], cue.terms)
            _check_terms(file, ["not"], cue.not_)
            if cue.cue != file.path.stem:
                file.problem(["cue"], f"cue «{cue.cue}» in a file named {file.path.name}", "name both alike")
        for bodies_file, content in self._bodies:
            _check_bodies(bodies_file, content, [one.code for one in files.stakeholders])
        seen: dict[str, str] = {}
        for file, number, rule in self._rules:
            where: list[str | int] = ["rules", number]
            if rule.id in seen:
                file.problem(
                    [*where, "id"], f"rule id «{rule.id}» is taken, see {seen[rule.id]}", "give another id"
                )
            seen[rule.id] = str(file.path)
            RuleCheck(file, where, rule, files).run()

    def _check_entries(self, files: PipelineFiles) -> None:
        by_name = {file.path.name: file for file in self._files}
        lists: tuple[tuple[str, Iterable[EntryFile]], ...] = (
            ("themes", files.themes),
            ("stakeholders", files.stakeholders),
            ("concerns", files.concerns),
            ("groups", files.groups),
        )
        for key, entries in lists:
            _check_codes(by_name[f"{key}.yaml"], key, entries)
        for number, group in enumerate(files.groups):
            _check_terms(by_name["groups.yaml"], ["groups", number, "terms"], group.terms)
            _check_terms(by_name["groups.yaml"], ["groups", number, "not"], group.not_)
        for number, stakeholder in enumerate(files.stakeholders):
            _check_patterns(by_name["stakeholders.yaml"], number, stakeholder.patterns)

    def _one(self, name: str, model: type[Model]) -> Model | None:
        file = YamlFile(self._folder / name)
        self._files.append(file)
        return file.as_model(model)

    def _all(self, folder: str, model: type[Model]) -> Iterator[tuple[YamlFile, Model]]:
        for path in sorted((self._folder / folder).glob("*.yaml")):
            content = self._one(f"{folder}/{path.name}", model)
            if content:
                yield self._files[-1], content


def _check_codes(file: YamlFile, key: str, entries: Iterable[EntryFile]) -> None:
    seen: set[str] = set()
    for number, entry in enumerate(entries):
        if entry.code in seen:
            file.problem([key, number, "code"], f"code «{entry.code}» is given twice", "remove one of them")
        seen.add(entry.code)


def _check_bodies(file: YamlFile, content: BodiesFile, codes: list[str]) -> None:
    for code in content.bodies:
        if code not in codes:
            file.problem(["bodies", code], f"no type of sender «{code}»", f"known: {', '.join(codes)}")


def _check_terms(file: YamlFile, where: Where, by_language: ByLanguage) -> None:
    for language, terms in by_language.items():
        for number, term in enumerate(terms):
            _check_term(file, [*where, language, number], term, language)


def _check_term(file: YamlFile, where: Where, term: str, language: str) -> None:
    try:
        parse(term, language)
    except ValueError as error:
        file.problem(
            where, str(error), "write word, stem*, *part*, *last, =Exact or =Exact*, and … for words in between"
        )


def _check_patterns(file: YamlFile, number: int, patterns: Patterns) -> None:
    for key in ("words", "ends", "starts", "unless", "otherwise"):
        for index, term in enumerate(getattr(patterns, key)):
            _check_term(file, ["stakeholders", number, "patterns", key, index], term, "nb")


@dataclass(frozen=True, slots=True)
class RuleCheck:
    """Checks one rule against the rest of its pipeline."""

    file: YamlFile
    where: list[str | int]
    rule: Rule
    files: PipelineFiles

    def run(self) -> None:
        """Note all problems of the rule."""
        self._check_label()
        self._check_condition([*self.where, "match"], self.rule.match)
        if not _needs_a_term(self.rule.match):
            self._problem(["match"], "the rule matches without any term, cue or group", "add one of them")
        for number, condition in enumerate(self.rule.unless):
            self._check_condition([*self.where, "unless", number], condition)
        self._check_languages()
        self._check_examples()

    def _check_label(self) -> None:
        kind, code = self.rule.kind, self.rule.code
        codes = {
            "theme": [one.code for one in self.files.themes],
            "concern": [GROUP_AT_RISK, *(one.code for one in self.files.concerns)],
            "stance": list(STANCES),
        }[kind]
        if code not in codes:
            self._problem(["label"], f"no {kind} «{code}»", f"known: {', '.join(codes)}")

    def _check_condition(self, where: list[str | int], condition: Condition) -> None:
        _check_terms(self.file, [*where, "terms"], condition.terms or {})
        _check_terms(self.file, [*where, "not"], condition.not_)
        self._check_names([*where, "cue"], "cue set", condition.cue, list(self.files.cues))
        groups = ["any", *(one.code for one in self.files.groups)]
        self._check_names([*where, "group"], "group", condition.group, groups)
        for key in ("any", "all"):
            for number, inner in enumerate(getattr(condition, key) or ()):
                self._check_condition([*where, key, number], inner)

    def _check_names(self, where: Where, what: str, names: list[str] | None, known: list[str]) -> None:
        for name in names or ():
            if name not in known:
                self.file.problem(where, f"no {what} «{name}»", f"known: {', '.join(known)}")

    def _check_languages(self) -> None:
        for language in self.rule.languages:
            if language not in self.files.pipeline.languages:
                hint = f"known: {', '.join(self.files.pipeline.languages)}"
                self._problem(["languages"], f"the pipeline has no language «{language}»", hint)

    def _check_examples(self) -> None:
        if self.rule.status not in _CHECKED:
            return
        examples = self.rule.examples
        for key, given in (("match", examples.match), ("no_match", examples.no_match)):
            have = {language for example in given for language in example}
            missing = [language for language in self.rule.languages if language not in have]
            if missing:
                message = f"rule «{self.rule.id}» has no {key} example in {', '.join(missing)}"
                self._problem(["examples"], message, f"write one, or set status: draft (now {self.rule.status})")

    def _problem(self, where: Where, message: str, hint: str) -> None:
        self.file.problem([*self.where, *where], message, hint)


def _needs_a_term(condition: Condition) -> bool:
    if condition.all:
        return any(_needs_a_term(one) for one in condition.all)
    if condition.any:
        return all(_needs_a_term(one) for one in condition.any)
    return condition.question is None
