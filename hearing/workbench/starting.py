"""A pipeline for another subject, begun from one that there is."""

import re
import shutil
from pathlib import Path

from hearing.core.errors import ConfigurationError, OutputNotWritable
from hearing.core.taxonomy import GROUP_AT_RISK
from hearing.rules.pipeline import Pipeline
from hearing.rules.schema import Rule

# What answers to every hearing have in common, whatever its subject.
_KEPT = ("stakeholders.yaml", "groups.yaml", "voices.yaml", "cues")
_CODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

_PIPELINE = """\
name: {name}
version: 1
names: {{nb: {name}, nn: {name}, sv: {name}, en: {name}}}  # what readers see
languages: [{languages}]
"""
_THEMES = """\
# What answers are about, in the order in which a reader sees it.
themes:
  - code: first-theme
    names: {nb: Første tema, nn: Første tema, sv: Första tema, en: First theme}
"""
_CONCERNS = """\
# What senders fear or miss. That a group loses out is built in; it needs no entry here.
concerns:
  - code: first-concern
    names: {nb: Første bekymring, nn: Første uro, sv: Första farhåga, en: First concern}
"""
_RULES = """\
# Write your own rules after this pattern; see docs/rules.md.
rules:
  - id: theme.first-theme.words
    version: 1
    label: theme/first-theme
    languages: [{languages}]
    status: draft
    why: Words for the first theme.
    match:
      terms:
{terms}
"""


def start_pipeline(folder: Path, base: Pipeline) -> list[str]:
    """Make a pipeline's folder with the cues, senders, groups and stance of another.

    Its themes and concerns are one placeholder each: they are what a subject is about.

    Args:
        folder: That does not exist yet; its name becomes the pipeline's.
        base: Pipeline to begin from.

    Returns:
        The files made, relative to the folder.

    Raises:
        ConfigurationError: if the folder is there or its name is no code.
    """
    if not _CODE.fullmatch(folder.name):
        raise ConfigurationError(
            f"«{folder.name}» is no name for a pipeline", hint="use small letters a-z, digits and hyphens"
        )
    if folder.exists():
        raise ConfigurationError("is there already", place=str(folder), hint="choose another name")
    try:
        _make(folder, base)
    except OSError as error:
        raise OutputNotWritable(
            f"cannot be written: {error.strerror}", place=str(folder), hint="check your rights there"
        ) from None
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def _make(folder: Path, base: Pipeline) -> None:
    (folder / "rules").mkdir(parents=True)
    for name in _KEPT:
        source = base.path / name
        if not source.exists():
            continue
        shutil.copytree(source, folder / name) if source.is_dir() else shutil.copyfile(source, folder / name)
    by_file: dict[str, list[Rule]] = {}
    for rule in base.rules:
        by_file.setdefault(base.files.places[rule.id].split(":")[0], []).append(rule)
    for name, rules in by_file.items():
        if all(_is_general(rule) for rule in rules):
            shutil.copyfile(base.path / name, folder / name)
    if (base.path / "suites" / "stance.yaml").is_file():
        (folder / "suites").mkdir()
        shutil.copyfile(base.path / "suites" / "stance.yaml", folder / "suites" / "stance.yaml")
    languages = base.files.pipeline.languages
    terms = "\n".join(f"        {language}: [ORD]" for language in languages)
    _write(folder / "pipeline.yaml", _PIPELINE.format(name=folder.name, languages=", ".join(languages)))
    _write(folder / "themes.yaml", _THEMES)
    _write(folder / "concerns.yaml", _CONCERNS)
    _write(folder / "rules" / "themes.yaml", _RULES.format(languages=", ".join(languages), terms=terms))


def _is_general(rule: Rule) -> bool:
    return rule.kind == "stance" or rule.code == GROUP_AT_RISK


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
