"""What a rule keeper sees of ``hearing rules``."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from hearing.core.places import shipped

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def pipeline(tmp_path: Path) -> Path:
    return Path(shutil.copytree(shipped("pipelines") / "rusmelding", tmp_path / "egen"))


RULE = """\
rules:
  - id: theme.housing.tomannsbolig
    version: 1
    label: theme/housing
    languages: [nb]
    status: test
    why: A word for a house.
    match: {terms: {nb: [%s]}}
    examples:
      match: [{nb: "De bor i en [[tomannsbolig]] nå."}]
      no_match: [{nb: "De venter på svar."}]
"""


def test_the_shipped_rules_are_valid_and_right(hearing: Run) -> None:
    assert "valid" in hearing("rules", "validate").stdout
    assert "are right" in hearing("rules", "test").stdout


def test_an_example_that_does_not_hit_fails_with_what_stopped_it(hearing: Run, pipeline: Path) -> None:
    (pipeline / "rules" / "egen.yaml").write_text(RULE % "enebolig", encoding="utf-8")
    done = hearing("rules", "test", pipeline, check=9)
    assert "theme.housing.tomannsbolig match 1 nb" in done.stdout
    assert "tomannsbolig" in done.stdout


def test_a_rule_that_hits_passes(hearing: Run, pipeline: Path) -> None:
    (pipeline / "rules" / "egen.yaml").write_text(RULE % "tomannsbolig", encoding="utf-8")
    hearing("rules", "test", pipeline)


def test_all_problems_are_shown_with_their_places(hearing: Run, pipeline: Path) -> None:
    (pipeline / "rules" / "egen.yaml").write_text(
        (RULE % "x").replace("theme/housing", "theme/castles").replace("version: 1", "version: one"),
        encoding="utf-8",
    )
    (pipeline / "themes.yaml").write_text("themes: [oops\n", encoding="utf-8")
    done = hearing("rules", "validate", pipeline, check=3)
    assert "egen.yaml:3:" in done.stdout
    assert "themes.yaml:" in done.stdout
