"""Everyday text on which no rule should fire, and how often each may all the same."""

import gzip
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pydantic import Field

from hearing.core.errors import ConfigurationError
from hearing.rules.matching import Hit, Matcher, context
from hearing.rules.pipeline import Pipeline
from hearing.rules.schema import RuleId, Strict, Text
from hearing.rules.yaml_files import Model, YamlFile
from hearing.workbench.results import Result

_SHOWN = 3
_LANGUAGES = (("nynorsk", "nn"), ("nn", "nn"), ("sv", "sv"), ("da", "da"))
_READ = ("no_", "sv_")  # the treebanks that are counted unless the list names others
RULES_FILE, LABELS_FILE = "allowed.yaml", "treebanks.yaml"


class AllowedRule(Strict):
    """How often a rule may fire on the neutral corpus."""

    rule: RuleId
    times: int = Field(ge=1)
    since: date
    why: Text


class AllowedLabel(Strict):
    """How often rules of a label may fire on the named texts."""

    label: Text
    times: int = Field(ge=1)
    since: date
    why: str = ""


class AllowedLabels(Strict):
    """``neutral/treebanks.yaml``: for text that does not travel with the pipeline."""

    texts: list[Text] = Field(min_length=1, description="Names of the files that the counts are for.")
    allowed: list[AllowedLabel] = Field(default=[])


@dataclass(frozen=True, slots=True)
class NeutralText:
    """A paragraph of everyday text and where it stands."""

    language: str
    text: str
    place: str


@dataclass(frozen=True, slots=True)
class Fired:
    """A rule that hit on a neutral text."""

    hit: Hit
    text: NeutralText

    def __str__(self) -> str:
        return f"{self.text.place}: {self.hit.rule.id}: {self.text.text}"


def paragraphs(folder: Path) -> Iterator[NeutralText]:
    """Paragraphs of ``LANGUAGE.txt`` in a folder, with blank lines between them."""
    for path in sorted(folder.glob("*.txt")):
        lines: list[str] = []
        for number, line in enumerate([*path.read_text(encoding="utf-8").splitlines(), ""], start=1):
            if line.strip():
                lines.append(line.strip())
            elif lines:
                yield NeutralText(path.stem, " ".join(lines), f"{path}:{number - len(lines)}")
                lines = []


def treebank(path: Path) -> Iterator[NeutralText]:
    """Sentences of a gzipped CoNLL-U file; the language from ``# lang =``, else from the file's name."""
    language = next((code for mark, code in _LANGUAGES if mark in path.name.split(".")[0]), "nb")
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            key, _, value = line.partition(" = ")
            if key == "# lang":
                language = value.strip()
            elif key == "# text":
                yield NeutralText(language, value.strip(), f"{path}:{number}")


def fired(pipeline: Pipeline, texts: Iterable[NeutralText]) -> Iterator[Fired]:
    """Every hit of every rule, the texts taken for a sender's own words."""
    matcher = Matcher(pipeline)
    for text in texts:
        for hit in matcher.match(context(text.text, text.language)):
            yield Fired(hit, text)


def check_rules(pipeline: Pipeline) -> list[Result]:
    """One result for each rule that fires on the pipeline's own neutral corpus, or may; fewer hits fail too."""
    folder = pipeline.path / "neutral"
    path = folder / RULES_FILE
    allowed = {one.rule: one for one in _entries(path)}
    by_rule: dict[str, list[Fired]] = {name: [] for name in allowed}
    for one in fired(pipeline, paragraphs(folder)):
        by_rule.setdefault(one.hit.rule.id, []).append(one)
    known = {rule.id for rule in pipeline.rules}
    return [
        Result(name, f"{name} neutral", str(path), _rule_message(name, known, allowed, found))
        for name, found in sorted(by_rule.items())
    ]


def check_labels(pipeline: Pipeline, folder: Path, path: Path | None = None) -> list[Result]:
    """One result for each label that fires on treebank text, or may.

    Args:
        pipeline: Whose rules are run.
        folder: With the files that the allowance names.
        path: Of the allowance; the pipeline's own if not given.
    """
    path = path or pipeline.path / "neutral" / LABELS_FILE
    if not path.is_file():
        raise ConfigurationError("no list of allowed counts", place=str(path), hint="write it: add --record")
    allowance = _read(path, AllowedLabels)
    allowed = {one.label: one.times for one in allowance.allowed}
    by_label = by_label_in(pipeline, folder, allowance.texts)
    results = []
    for label in sorted({*allowed, *by_label}):
        found = by_label.get(label, [])
        message = _too_often(found, allowed.get(label, 0))
        note = "" if len(found) >= allowed.get(label, 0) else _stale(len(found), allowed[label])
        results.append(Result(label, f"{label} treebanks", str(path), message, note=note))
    return results


def by_label_in(pipeline: Pipeline, folder: Path, names: Sequence[str]) -> dict[str, list[Fired]]:
    """What fires in treebank files, by label; a label counts once for a sentence.

    Raises:
        ConfigurationError: if a file is not there.
    """
    found: dict[str, list[Fired]] = {}
    for name in names:
        if not (folder / name).is_file():
            raise ConfigurationError(f"no file {name}", place=str(folder), hint="name the treebanks' folder")
        for one in fired(pipeline, treebank(folder / name)):
            same = found.setdefault(one.hit.rule.label, [])
            if not same or same[-1].text != one.text:
                same.append(one)
    return found


def _rule_message(name: str, known: set[str], allowed: dict[str, AllowedRule], found: list[Fired]) -> str:
    times = allowed[name].times if name in allowed else 0
    if name not in known:
        return f"no rule «{name}»; take it off the list"
    return _stale(len(found), times) if len(found) < times else _too_often(found, times)


def _too_often(found: list[Fired], times: int) -> str:
    if len(found) <= times:
        return ""
    shown = "".join(f"\n    {one}" for one in found[times : times + _SHOWN])
    return f"fires {len(found)} times on neutral text, {times} allowed{shown}"


def _stale(found: int, times: int) -> str:
    return f"fires {found} times on neutral text, {times} allowed: lower the number, or take it off the list"


def _entries(path: Path) -> list[AllowedRule]:
    """The list of allowed rules, which stands at the top of its file; empty where there is no file."""
    if not path.is_file():
        return []
    file = YamlFile(path, under="allowed")
    return _demanded(file, _AllowedRules).allowed


class _AllowedRules(Strict):
    allowed: list[AllowedRule] = Field(default=[])


def _read(path: Path, model: type[Model]) -> Model:
    return _demanded(YamlFile(path), model)


def _demanded(file: YamlFile, model: type[Model]) -> Model:
    content = file.as_model(model)
    if content is None:
        problem = file.problems[0]
        raise ConfigurationError(problem.message, place=problem.place, hint=problem.hint)
    return content


def record_labels(pipeline: Pipeline, folder: Path, path: Path | None = None) -> str:
    """Write how often each label fires on the treebanks now; counts that stay keep their date and reason."""
    path = path or pipeline.path / "neutral" / LABELS_FILE
    before = _read(path, AllowedLabels) if path.is_file() else None
    tests = sorted(one.name for one in folder.glob("*-ud-test.conllu.gz") if one.name.startswith(_READ))
    names = before.texts if before else tests
    kept = {(one.label, one.times): one for one in before.allowed} if before else {}
    entries = []
    for label, found in sorted(by_label_in(pipeline, folder, names).items()):
        fresh = AllowedLabel(label=label, times=len(found), since=date.today())
        entries.append(kept.get((label, len(found)), fresh))
    path.parent.mkdir(exist_ok=True)
    path.write_text(_as_allowance(entries, names), encoding="utf-8")
    return f"{path}: {len(entries)} labels"


def _as_allowance(entries: Sequence[AllowedLabel], names: Sequence[str]) -> str:
    lines = ["# How often rules of each label fire on everyday text. Written by: hearing rules test --record"]
    lines += ["texts:", *(f"  - {name}" for name in names), "allowed:" if entries else "allowed: []"]
    lines += [f"  - {one.model_dump_json(exclude_defaults=True)}" for one in entries]
    return "\n".join(lines) + "\n"
