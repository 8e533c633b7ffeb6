"""What a rule keeper sees of ``hearing rules``."""

import json
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest
from lxml import etree
from ruamel.yaml import YAML

from hearing.core.places import shipped

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def pipeline(tmp_path: Path) -> Path:
    return Path(shutil.copytree(shipped("pipelines") / "boligplan", tmp_path / "egen"))


RULE = """\
rules:
  - id: theme.rental-market.tomannsbolig
    version: 1
    label: theme/rental-market
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
    assert "theme.rental-market.tomannsbolig match 1 nb" in done.stdout
    assert "tomannsbolig" in done.stdout


def test_a_rule_that_hits_passes(hearing: Run, pipeline: Path) -> None:
    (pipeline / "rules" / "egen.yaml").write_text(RULE % "tomannsbolig", encoding="utf-8")
    hearing("rules", "test", pipeline)


def test_all_problems_are_shown_with_their_places(hearing: Run, pipeline: Path) -> None:
    (pipeline / "rules" / "egen.yaml").write_text(
        (RULE % "x").replace("theme/rental-market", "theme/castles").replace("version: 1", "version: one"),
        encoding="utf-8",
    )
    (pipeline / "themes.yaml").write_text("themes: [oops\n", encoding="utf-8")
    done = hearing("rules", "validate", pipeline, check=3)
    assert "egen.yaml:3:" in done.stdout
    assert "themes.yaml:" in done.stdout


def test_results_are_there_for_other_programs(hearing: Run, pipeline: Path) -> None:
    (pipeline / "rules" / "egen.yaml").write_text(RULE % "enebolig", encoding="utf-8")
    found = json.loads(hearing("rules", "test", pipeline, "--format", "json", check=9).stdout)
    (wrong,) = (one for one in found["results"] if not one["passed"])
    assert wrong["subject"] == "theme.rental-market.tomannsbolig"
    assert wrong["place"].endswith("rules/egen.yaml:10:15")
    assert found["failed"] == 1
    xml = hearing("rules", "test", pipeline, "--format", "junit", check=9).stdout
    assert etree.fromstring(xml.encode()).find("testsuite").get("failures") == "1"


def test_lint_fails_on_errors_and_counts_warnings(hearing: Run, pipeline: Path) -> None:
    assert "no rule is wrong" in hearing("rules", "lint", pipeline).stdout
    (pipeline / "rules" / "egen.yaml").write_text(RULE % "tomannsbolig, nei", encoding="utf-8")
    done = hearing("rules", "lint", pipeline, check=3)
    assert "egen.yaml:8:40: R106" in done.stdout
    assert "egen.yaml:10:7: R108" in done.stdout
    found = json.loads(hearing("rules", "lint", pipeline, "--format", "json", check=3).stdout)
    assert {"R106", "R108"} <= {one["code"] for one in found["problems"]}


def test_lint_of_files_that_do_not_load_sends_to_validate(hearing: Run, pipeline: Path) -> None:
    (pipeline / "themes.yaml").write_text("themes: [oops\n", encoding="utf-8")
    assert "hearing rules validate" in hearing("rules", "lint", pipeline, check=3).stderr


def test_explain_a_sentence_and_a_file(hearing: Run, tmp_path: Path) -> None:
    text = "Vi støtter planen."
    assert "stance/support by rule:stance.support" in hearing("rules", "explain", text).stdout
    found = json.loads(hearing("rules", "explain", text, "--format", "json").stdout)
    assert found["paragraphs"][0]["hits"][0]["words"] == "Vi støtter"
    assert "stance/support" in hearing("rules", "explain", "Vi støtter planen. " * 40).stdout
    letter = tmp_path / "svar.txt"
    letter.write_text("Lillevik vel\n\nHøringssvar\n\nVi støtter planen fordi den er god.\n", encoding="utf-8")
    done = hearing("rules", "explain", letter, "--pipeline", "boligplan").stdout
    assert "Sender: «Lillevik vel», residents" in done
    assert "stance/support by rule:stance.support.said" in done


def test_coverage_of_a_folder(hearing: Run, hearing_folder: Path) -> None:
    done = hearing("rules", "coverage", hearing_folder / "inbox")
    assert "concern.residential-closure.closing" in done.stdout
    found = json.loads(hearing("rules", "coverage", hearing_folder / "inbox", "--format", "json").stdout)
    assert found["paragraphs"] > 0
    assert found["never_fired"]


def test_diff_is_markdown_for_a_pull_request(hearing: Run, pipeline: Path) -> None:
    names = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
    for arguments in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "first"]):
        subprocess.run(["git", "-C", str(pipeline), *names, *arguments], check=True)
    (pipeline / "rules" / "egen.yaml").write_text(RULE % "tomannsbolig", encoding="utf-8")
    done = hearing("rules", "diff", "HEAD", "--pipeline", pipeline).stdout
    assert done.startswith("## Rules: what changes since HEAD")
    assert "| `theme.rental-market.tomannsbolig` | added | 0 | 1 |" in done


def test_new_retire_docs_and_schema(hearing: Run, pipeline: Path) -> None:
    assert (
        "concerns"
        not in hearing(
            "rules", "new", "theme/rental-market", "theme.rental-market.x", "--pipeline", pipeline
        ).stdout
    )
    hearing("rules", "retire", "theme.rental-market.x", "--why", "Not needed.", "--pipeline", pipeline)
    assert "theme.rental-market.x" in (pipeline / "retired.yaml").read_text("utf-8")
    assert "### Leiemarkedet" in hearing("rules", "docs", pipeline).stdout
    schema = json.loads(hearing("rules", "schema", "--pipeline", pipeline).stdout)
    assert "theme/rental-market" in schema["$defs"]["Rule"]["properties"]["label"]["enum"]
    hearing("rules", "schema", "--pipeline", pipeline, "--write", pipeline / "schemas")
    assert (pipeline / "schemas" / "rules.schema.json").is_file()


def test_the_schema_takes_what_loads_and_refuses_what_does_not(hearing: Run) -> None:
    for kind, path in (
        ("rules", "rules/stance.yaml"),
        ("groups", "groups.yaml"),
        ("suites", "suites/stance.yaml"),
    ):
        schema = json.loads(hearing("rules", "schema", kind, "--pipeline", "boligplan").stdout)
        content = YAML(typ="safe").load((shipped("pipelines") / "boligplan" / path).read_text("utf-8"))
        jsonschema.validate(content, schema)
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate({**content, "colour": "red"}, schema)


def test_watch_tests_again_when_a_file_is_saved(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(shipped("pipelines") / "boligplan", tmp_path / "egen"))
    command = [sys.executable, "-u", "-m", "hearing", "rules", "watch", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8") as watching:
        assert watching.stdout is not None
        try:
            assert "tests are right" in watching.stdout.readline()
            time.sleep(1)  # the watcher starts after the first report
            (folder / "themes.yaml").write_text("themes: [oops\n", encoding="utf-8")
            said = [watching.stdout.readline() for _ in range(4)]
            assert "themes.yaml saved." in "".join(said)
            assert any("R001" in line for line in said)
        finally:
            watching.terminate()


def test_a_new_pipeline_labels(hearing: Run, hearing_folder: Path, tmp_path: Path) -> None:
    hearing("pipeline", "new", tmp_path / "skolebruk", "--from", "rusmelding")
    hearing("rules", "test", tmp_path / "skolebruk")
    done = hearing("label", hearing_folder / "inbox" / "pårørende.txt", "--pipeline", tmp_path / "skolebruk")
    assert json.loads(done.stdout)["stakeholder"] == "next-of-kin-organisation"
