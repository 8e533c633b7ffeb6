"""All files of a pipeline, read and checked against each other."""

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import regex

from hearing.core.taxonomy import GROUP_AT_RISK
from hearing.rules import codes
from hearing.rules.compiled import SENDER_KIND
from hearing.rules.schema import (
    BodiesFile,
    ByLanguage,
    ConcernsFile,
    Condition,
    CueFile,
    EntryFile,
    Examples,
    GroupEntry,
    GroupsFile,
    Patterns,
    PipelineFile,
    PipelineFiles,
    Rule,
    RulesFile,
    StakeholderEntry,
    StakeholdersFile,
    ThemesFile,
    VoicesFile,
)
from hearing.rules.terms import parse
from hearing.rules.yaml_files import Model, Problem, Where, YamlFile

STANCES = ("support", "conditional", "oppose")
_CHECKED = frozenset({"test", "stable"})
_SHORTEST_ANCHOR = 2


def read_files(folder: Path) -> tuple[PipelineFiles | None, list[Problem]]:
    """Read a pipeline's files.

    Returns:
        The content, None where a file does not fit its schema, and all problems.
    """
    reading = Reading(folder)
    with uncollected():
        files = reading.files()
    if files:
        reading.check(files)
    return files, reading.problems()


@contextmanager
def uncollected() -> Iterator[None]:
    """No garbage collection: YAML makes many small objects that live on, and it would take most of the time."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


class Reading:
    """One reading of a folder, which remembers where everything came from.

    Attributes:
        cues: Each cue set with its file.
        rules: Each rule with its file and its number in it.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._files: list[YamlFile] = []
        self.cues: list[tuple[YamlFile, CueFile]] = []
        self.bodies: list[tuple[YamlFile, BodiesFile]] = []
        self.rules: list[tuple[YamlFile, int, Rule]] = []

    def files(self) -> PipelineFiles | None:
        """Read all files; None where one does not fit its schema."""
        pipeline = self._one("pipeline.yaml", PipelineFile)
        themes = self._one("themes.yaml", ThemesFile)
        stakeholders = self._one("stakeholders.yaml", StakeholdersFile)
        concerns = self._one("concerns.yaml", ConcernsFile)
        groups = self._one("groups.yaml", GroupsFile)
        self.cues = list(self._all("cues", CueFile))
        self.bodies = list(self._all("bodies", BodiesFile))
        has_voices = (self._folder / "voices.yaml").is_file()
        voices = self._one("voices.yaml", VoicesFile) if has_voices else None
        self.rules = [
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
            cues={cue.cue: cue for _, cue in self.cues},
            rules=[rule for _, _, rule in self.rules],
            bodies=[content for _, content in self.bodies],
            voices=voices or VoicesFile(),
            places=dict(self._places(groups.groups, stakeholders.stakeholders)),
        )

    def _places(
        self, groups: Iterable[GroupEntry], stakeholders: Iterable[StakeholderEntry]
    ) -> Iterator[tuple[str, str]]:
        """Places of the rules, groups and stakeholders, and of their examples."""
        by_name = {file.path.name: file for file in self._files}
        for file, number, rule in self.rules:
            yield from self._places_of(rule.id, file, ["rules", number], rule.examples)
        for number, group in enumerate(groups):
            file = by_name["groups.yaml"]
            yield from self._places_of(f"group/{group.code}", file, ["groups", number], group.examples)
        for number, one in enumerate(stakeholders):
            file = by_name["stakeholders.yaml"]
            yield from self._places_of(f"stakeholder/{one.code}", file, ["stakeholders", number], one.examples)

    def _places_of(
        self, name: str, file: YamlFile, where: list[str | int], given: Examples
    ) -> Iterator[tuple[str, str]]:
        path = file.path.relative_to(self._folder).as_posix()
        yield name, f"{path}:{file.line_and_column([*where, 'id'])}"
        for kind in type(given).model_fields:
            for number in range(len(getattr(given, kind))):
                place = file.line_and_column([*where, "examples", kind, number])
                yield f"{name} {kind} {number + 1}", f"{path}:{place}"

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
        for file, cue in self.cues:
            _check_terms(file, ["terms"], cue.terms)
            _check_terms(file, ["not"], cue.not_)
            if cue.cue != file.path.stem:
                file.problem(
                    ["cue"], f"cue «{cue.cue}» in a file named {file.path.name}", "name both alike", codes.FILE
                )
        for bodies_file, content in self.bodies:
            _check_bodies(bodies_file, content, [one.code for one in files.stakeholders])
        if files.voices.voices or files.voices.field:
            _check_voices(self.file("voices.yaml"), files)
        seen: dict[str, str] = {}
        for file, number, rule in self.rules:
            where: list[str | int] = ["rules", number]
            if rule.id in seen:
                message = f"rule id «{rule.id}» is taken, see {seen[rule.id]}"
                file.problem([*where, "id"], message, "give another id", codes.TAKEN)
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

    def file(self, name: str) -> YamlFile:
        """The file of the pipeline's folder that has this name."""
        return next(file for file in self._files if file.path.name == name)

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
            file.problem(
                [key, number, "code"], f"code «{entry.code}» is given twice", "remove one of them", codes.TAKEN
            )
        seen.add(entry.code)


def _check_bodies(file: YamlFile, content: BodiesFile, codes: list[str]) -> None:
    for code in content.bodies:
        if code not in codes:
            file.problem(["bodies", code], f"no type of sender «{code}»", f"known: {', '.join(codes)}")


def _check_voices(file: YamlFile, files: PipelineFiles) -> None:
    groups, types = [one.code for one in files.groups], [one.code for one in files.stakeholders]
    for number, voice in enumerate(files.voices.voices):
        where: list[str | int] = ["voices", number]
        if voice.group not in groups:
            hint = f"known: {', '.join(groups)}"
            file.problem([*where, "group"], f"no group «{voice.group}»", hint, codes.UNKNOWN)
        _check_types(file, [*where, "types"], voice.types, types)
        for key in ("words", "unless"):
            for index, term in enumerate(getattr(voice, key)):
                _check_term(file, [*where, key, index], term, "nb")
    _check_types(file, ["field"], files.voices.field, types)


def _check_types(file: YamlFile, where: list[str | int], given: Iterable[str], known: list[str]) -> None:
    for number, code in enumerate(given):
        if code not in known:
            message, hint = f"no type of sender «{code}»", f"known: {', '.join(known)}"
            file.problem([*where, number], message, hint, codes.UNKNOWN)


def _check_terms(file: YamlFile, where: Where, by_language: ByLanguage) -> None:
    for language, terms in by_language.items():
        for number, term in enumerate(terms):
            _check_term(file, [*where, language, number], term, language)


def _check_term(file: YamlFile, where: Where, term: str, language: str) -> None:
    try:
        parse(term, language)
    except ValueError as error:
        hint = "write word, stem*, *part*, *last, =Exact or =Exact*, and … for words in between"
        file.problem(where, str(error), hint, codes.TERM)


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
            self._problem(
                ["match"],
                "the rule matches without any term in the text",
                "add a term, cue or group",
                codes.NO_TERM,
            )
        for number, condition in enumerate(self.rule.unless):
            self._check_condition([*self.where, "unless", number], condition)
        self._check_languages()
        self._check_examples()

    def _check_label(self) -> None:
        kind, code = self.rule.kind, self.rule.code
        known = {
            "theme": [one.code for one in self.files.themes],
            "concern": [GROUP_AT_RISK, *(one.code for one in self.files.concerns)],
            "stance": list(STANCES),
            SENDER_KIND: [one.code for one in self.files.stakeholders],
        }[kind]
        if code not in known:
            self._problem(["label"], f"no {kind} «{code}»", f"known: {', '.join(known)}", codes.UNKNOWN)

    def _check_condition(self, where: list[str | int], condition: Condition) -> None:
        _check_terms(self.file, [*where, "terms"], condition.terms or {})
        _check_terms(self.file, [*where, "not"], condition.not_)
        self._check_names([*where, "cue"], "cue set", condition.cue, list(self.files.cues))
        groups = ["any", *(one.code for one in self.files.groups)]
        self._check_names([*where, "group"], "group", condition.group, groups)
        self._check_regex(where, condition)
        for key in ("any", "all"):
            for number, inner in enumerate(getattr(condition, key) or ()):
                self._check_condition([*where, key, number], inner)

    def _check_regex(self, where: list[str | int], condition: Condition) -> None:
        if condition.regex is None:
            return
        try:
            regex.compile(condition.regex)
        except regex.error as error:
            self.file.problem([*where, "regex"], f"«{condition.regex}»: {error}", "mend it", codes.REGEX)
        if len(condition.anchor or "") < _SHORTEST_ANCHOR:
            hint = "give letters that stand in everything that the pattern is to find"
            self.file.problem(
                [*where, "anchor"], f"an anchor has at least {_SHORTEST_ANCHOR} letters", hint, codes.REGEX
            )

    def _check_names(self, where: Where, what: str, names: list[str] | None, known: list[str]) -> None:
        for name in names or ():
            if name not in known:
                self.file.problem(where, f"no {what} «{name}»", f"known: {', '.join(known)}", codes.UNKNOWN)

    def _check_languages(self) -> None:
        for language in self.rule.languages:
            if language not in self.files.pipeline.languages:
                hint = f"known: {', '.join(self.files.pipeline.languages)}"
                self._problem(["languages"], f"the pipeline has no language «{language}»", hint, codes.UNKNOWN)

    def _check_examples(self) -> None:
        if self.rule.status not in _CHECKED:
            return
        examples = self.rule.examples
        for key, given in (("match", examples.match), ("no_match", examples.no_match)):
            have = {example.language for example in given}
            missing = [language for language in self.rule.languages if language not in have]
            if missing:
                message = f"rule «{self.rule.id}» has no {key} example in {', '.join(missing)}"
                hint = f"write one, or set status: draft (now {self.rule.status})"
                self._problem(["examples"], message, hint, codes.NO_EXAMPLE)

    def _problem(self, where: Where, message: str, hint: str, code: str) -> None:
        self.file.problem([*self.where, *where], message, hint, code)


def _needs_a_term(condition: Condition) -> bool:
    if condition.all:
        return any(_needs_a_term(one) for one in condition.all)
    if condition.any:
        return all(_needs_a_term(one) for one in condition.any)
    return condition.question is None and condition.in_ == "text"
