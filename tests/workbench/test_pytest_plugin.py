"""``pytest --hearing-rules``: every example is a test."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Write = Callable[[str, str], Path]


@pytest.fixture
def rule_tests(tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    def run(*arguments: object) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *map(str, arguments)],
            capture_output=True,
            text=True,
            encoding="utf-8",
            cwd=tmp_path,
            check=False,
        )

    return run


def test_examples_and_suite_cases_are_items(rule_tests: Callable, folder: Path, write: Write) -> None:
    write("suites/s.yaml", 'name: stance\nof: stance\ncases: [{nb: "Vi støtter planen.", expect: support}]\n')
    done = rule_tests("-v", "--hearing-rules", folder)
    assert done.returncode == 0, done.stdout
    assert "words match 1 nb PASSED" in done.stdout
    assert "own/pipeline.yaml::stance 1 nb PASSED" in done.stdout
    assert "21 passed" in done.stdout


def test_a_failure_is_the_message_alone(rule_tests: Callable, folder: Path) -> None:
    path = folder / "rules" / "rules.yaml"
    path.write_text(path.read_text("utf-8").replace("[[ungdomsboliger]]", "[[ungdommer]]"), encoding="utf-8")
    done = rule_tests("--hearing-rules", folder.parent)
    assert done.returncode == 1
    assert "rules/rules.yaml:11:11: no hit: no hit for the terms «*bolig*»" in done.stdout
    assert "Traceback" not in done.stdout


def test_one_example_can_be_chosen(rule_tests: Callable, folder: Path) -> None:
    assert "3 passed" in rule_tests("--hearing-rules", folder, "-k", "housing and not no_match").stdout


def test_files_that_do_not_load_say_where(rule_tests: Callable, folder: Path) -> None:
    (folder / "themes.yaml").write_text("themes: [oops\n", encoding="utf-8")
    done = rule_tests("--hearing-rules", folder)
    assert done.returncode != 0
    assert "themes.yaml:2:1" in done.stdout


def test_without_the_option_nothing_is_collected(rule_tests: Callable, folder: Path) -> None:
    assert rule_tests(folder.parent).returncode == 5
