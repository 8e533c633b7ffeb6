"""Rules added to and taken out of a pipeline's files; what would not load is undone."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from hearing.core.errors import ConfigurationError, OutputNotWritable
from hearing.rules.pipeline import RETIRED, Pipeline
from hearing.workbench.linting import problems_in

_RULE = """\
{indent}- id: {id}
{indent}  version: 1
{indent}  label: {label}
{indent}  languages: [{languages}]
{indent}  status: draft  # then test, with at least 2 + 2 examples, then stable, with 4 + 4
{indent}  why: Say in a sentence what the rule finds.
{indent}  match:
{indent}    terms:
{terms}
{indent}  examples:
{indent}    match: []  # such as: - {{nb: "Her er [[ordet]] som regelen går etter."}}
{indent}    no_match: []
"""
_FIRST_RULE = re.compile(r"^( *)- id:", re.MULTILINE)


def add_rule(pipeline: Pipeline, label: str, rule_id: str, file: str = "") -> str:
    """Add a draft rule to the file that holds the label's other rules.

    Args:
        pipeline: To which the rule is added.
        label: Such as ``theme/housing``.
        rule_id: Of the new rule.
        file: Name of the file under ``rules/``; found by the label if empty.

    Returns:
        ``path:line`` of the new rule.

    Raises:
        ConfigurationError: if the id was retired or the files would not load with the rule.
    """
    retired = pipeline.path / RETIRED
    if retired.is_file() and f'"{rule_id}"' in retired.read_text(encoding="utf-8"):
        raise ConfigurationError(f"id «{rule_id}» was retired", place=str(retired), hint="give another id")
    path = pipeline.path / "rules" / (file or _file_of(pipeline, label))
    text = path.read_text(encoding="utf-8") if path.is_file() else "rules:\n"
    first = _FIRST_RULE.search(text)
    indent = first[1] if first else "  "
    gap = "\n" if first else ""
    before = f"{text.rstrip()}\n{gap}"
    with _loading(pipeline.path, {path: before + _skeleton(pipeline, label, rule_id, indent)}):
        return f"{path}:{len(before.splitlines()) + 1}"


def drafted(label: str, rule_id: str, terms: Mapping[str, Sequence[str]]) -> str:
    """A rule as it would stand in a file, to be changed and given examples before it is kept.

    Args:
        label: Such as ``theme/housing``.
        rule_id: Of the new rule.
        terms: Words in dictionary form by language.
    """
    lines = "\n".join(
        f"      {language}: [{', '.join(json.dumps(word, ensure_ascii=False) for word in words)}]"
        for language, words in sorted(terms.items())
    )
    return _RULE.format(indent="", id=rule_id, label=label, languages=", ".join(sorted(terms)), terms=lines)


def retire_rule(pipeline: Pipeline, rule_id: str, why: str) -> Path:
    """Take a rule out of its file, and note its id in ``retired.yaml``.

    Raises:
        ConfigurationError: if there is no such rule, or the files would not load without it.
    """
    place = pipeline.files.places.get(rule_id)
    if place is None:
        known = ", ".join(rule.id for rule in pipeline.rules)
        raise ConfigurationError(f"no rule «{rule_id}»", place=str(pipeline.path), hint=f"known: {known}")
    name, line, _ = place.rsplit(":", 2)
    path, retired = pipeline.path / name, pipeline.path / RETIRED
    listed = retired.read_text(encoding="utf-8") if retired.is_file() else "# Ids that must not be used again.\n"
    entry = (
        f'- {{id: "{rule_id}", since: {date.today().isoformat()}, why: {json.dumps(why, ensure_ascii=False)}}}\n'
    )
    with _loading(pipeline.path, {path: _without(path, int(line) - 1), retired: listed + entry}):
        return retired


def _file_of(pipeline: Pipeline, label: str) -> str:
    """The file with the last rule of the label, else of its kind, else one named after the kind."""
    kind, _, _ = label.partition("/")
    same = [rule.id for rule in pipeline.rules if rule.label == label]
    alike = [rule.id for rule in pipeline.rules if rule.kind == kind]
    for names in (same, alike):
        if names:
            return Path(pipeline.files.places[names[-1]].split(":")[0]).name
    return f"{kind}s.yaml"


def _skeleton(pipeline: Pipeline, label: str, rule_id: str, indent: str) -> str:
    languages = pipeline.files.pipeline.languages
    terms = "\n".join(f"{indent}      {language}: [ORD]" for language in languages)
    return _RULE.format(indent=indent, id=rule_id, label=label, languages=", ".join(languages), terms=terms)


def _without(path: Path, start: int) -> str:
    """The file without the rule that begins at line ``start``; remarks above the next rule stay."""
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    indent = len(lines[start]) - len(lines[start].lstrip())
    end = start + 1
    while end < len(lines) and not re.match(rf" {{{indent}}}- ", lines[end]):
        end += 1
    while end < len(lines) and lines[end - 1].lstrip().startswith("#"):
        end -= 1
    kept = "".join([*lines[:start], *lines[end:]])
    return kept if "- " in kept else "rules: []\n"


@contextmanager
def _loading(folder: Path, contents: Mapping[Path, str]) -> Iterator[None]:
    """Write files of a pipeline, and put them back as they were where the pipeline would not load."""
    before = {path: path.read_text(encoding="utf-8") if path.is_file() else None for path in contents}
    try:
        for path, text in contents.items():
            path.write_text(text, encoding="utf-8")
        problems = problems_in(folder)
    except OSError as error:
        raise OutputNotWritable(
            f"cannot be written: {error.strerror}", place=str(folder), hint="copy the pipeline and change the copy"
        ) from None
    if problems:
        for path, old in before.items():
            path.unlink() if old is None else path.write_text(old, encoding="utf-8")
        message = f"nothing was changed: {problems[0].message}"
        raise ConfigurationError(message, place=problems[0].place, hint=problems[0].hint)
    yield
