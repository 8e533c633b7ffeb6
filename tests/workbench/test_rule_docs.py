"""What the pages for rule keepers say is what the program does."""

import json
import re
import shlex
import shutil
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from ruamel.yaml import YAML

from hearing.cli.main import cli
from hearing.rules import codes
from hearing.rules.pipeline import validate
from hearing.rules.schema import SenderPlace
from hearing.rules.yaml_files import Problem
from hearing.workbench import changes, coverage, reports
from hearing.workbench.reports import results_text
from hearing.workbench.results import Result
from hearing.workbench.testing import all_results

ROOT = Path(__file__).resolve().parents[2]
PAGES = {
    name: (ROOT / "docs" / f"{name}.md").read_text("utf-8")
    for name in ("rules", "rules-commands", "rules-recipes")
}
EVERYTHING = "\n".join(PAGES.values())
YAML_BLOCKS = re.findall(r"```yaml\n(.*?)```", EVERYTHING, re.DOTALL)
RULE = """\
rules:
  - id: test.rule
    version: 1
    label: theme/costs
    languages: [nb, nn, sv]
    why: A test.
"""


def _command(path: list[str]) -> click.Command:
    command: click.Command = cli
    for name in path:
        assert isinstance(command, click.Group)
        found = command.get_command(click.Context(command), name)
        assert found is not None, path
        command = found
    return command


def test_every_command_is_described() -> None:
    group = _command(["rules"])
    assert isinstance(group, click.Group)
    described = set(re.findall(r"^\| `hearing rules (\w+)", PAGES["rules-commands"], re.MULTILINE))
    assert described == set(group.list_commands(click.Context(group)))


def test_every_command_line_in_the_pages_is_one() -> None:
    for line in re.findall(r"^    (hearing .*)$", EVERYTHING, re.MULTILINE):
        words = shlex.split(line, comments=True)[1:]
        depth = 2 if words[0] in ("rules", "pipeline") else 1
        command = _command(words[:depth])
        known = {option for one in command.params for option in (*one.opts, *one.secondary_opts)}
        assert {word for word in words if word.startswith("--")} <= known, line


@pytest.mark.parametrize("option", sorted(set(re.findall(r"`(?:hearing rules \w+ )?(--[a-z]+)", EVERYTHING))))
def test_every_option_in_the_pages_exists(option: str) -> None:
    rules = _command(["rules"])
    assert isinstance(rules, click.Group)
    commands = [_command(["rules", name]) for name in rules.list_commands(click.Context(rules))]
    assert option in {opt for command in commands for one in command.params for opt in one.opts}


def test_the_table_of_codes_is_the_programs() -> None:
    rows = re.findall(r"^\| (R\d+) \| (.*?) \| (\w+) \|$", PAGES["rules-commands"], re.MULTILINE)
    assert rows == [(code, meaning, codes.severity(code)) for code, meaning in codes.MEANINGS.items()]


@pytest.mark.parametrize("block", [one for one in YAML_BLOCKS if one.startswith(("match:", "unless:"))])
def test_every_recipe_loads(block: str, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(ROOT / "pipelines" / "boligplan", tmp_path / "own"))
    match = "" if block.startswith("match:") else "    match: {cue: worry}\n"
    text = RULE + match + "".join(f"    {line}\n" for line in block.splitlines())
    (folder / "rules" / "zz.yaml").write_text(text, encoding="utf-8")
    assert [str(problem) for problem in validate(folder)] == []


def test_the_rule_that_is_explained_does_what_its_examples_say(folder: Path, load: Callable) -> None:
    (block,) = (one for one in YAML_BLOCKS if one.startswith("- id:"))
    text = f"rules:\n{block}".replace("concern.residential-closure.closing", "test.rule")
    (folder / "rules" / "zz.yaml").write_text(text, encoding="utf-8")
    (folder / "cues" / "loss.yaml").write_bytes((ROOT / "pipelines/rusmelding/cues/loss.yaml").read_bytes())
    results = [one for one in all_results(load()) if one.subject == "test.rule"]
    assert len(results) == 6
    assert [one.message for one in results if not one.passed] == []


def test_places_of_senders_are_all_named() -> None:
    for place in SenderPlace.__args__:  # type: ignore[attr-defined]
        assert re.search(rf"[\[` ]{place}[\]`,]", PAGES["rules"]), place


def test_a_broken_rule_says_what_the_page_shows(folder: Path, load: Callable) -> None:
    path = folder / "rules" / "rules.yaml"
    path.write_text(path.read_text("utf-8").replace('nb: ["*bolig*"]', 'nb: ["*leilighet*"]'), encoding="utf-8")
    said = results_text([one for one in all_results(load()) if not one.passed]).strip()
    shown = re.search(r"<!-- message of a broken rule -->\n    (.*)\n", PAGES["rules-commands"])
    assert shown
    assert said.removeprefix(f"{folder}/") == shown[1]


def test_the_hooks_and_the_example_workflow_call_commands_that_exist() -> None:
    yaml = YAML(typ="safe")
    hooks = yaml.load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    for hook in hooks:
        _command(hook["entry"].split()[1:])
    example = ROOT / "examples" / "rules-repository"
    used = yaml.load((example / ".pre-commit-config.yaml").read_text("utf-8"))["repos"][0]["hooks"]
    assert {one["id"] for one in used} <= {hook["id"] for hook in hooks}
    steps = yaml.load((example / ".github" / "workflows" / "rules.yml").read_text("utf-8"))["jobs"]["rules"][
        "steps"
    ]
    for step in steps:
        if step.get("run", "").startswith("hearing"):
            words = shlex.split(step["run"])
            command = _command(words[1:3])
            known = {option for one in command.params for option in one.opts}
            assert {word for word in words if word.startswith("--")} <= known


def test_the_keys_of_the_results_are_all_described(load: Callable) -> None:
    pipeline = load()
    problem = Problem(Path("a.yaml"), 1, 1, "wrong")
    results = {
        "test": json.loads(reports.results_json("mini", [Result("a", "b", "c")])),
        "lint": json.loads(reports.problems_json("mini", [problem])),
        "coverage": coverage.as_record(coverage.cover(pipeline, [])),
        "diff": changes.as_record(changes.compare(pipeline, pipeline, []), "main"),
    }
    for command, record in results.items():
        (row,) = re.findall(rf"^\| .*`{command}`.* \| (.*) \|$", PAGES["rules-commands"], re.MULTILINE)
        described = set(re.findall(r"`(\w+)`", row)) | {"schema_version"}
        inner = record.get("results") or record.get("problems") or []
        assert set(record) | {key for one in inner for key in one} <= described, command
