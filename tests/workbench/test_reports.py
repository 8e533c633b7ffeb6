"""Results for other programs stay as they are."""

import json
from pathlib import Path

from lxml import etree

from hearing.rules.yaml_files import Problem
from hearing.workbench import reports
from hearing.workbench.results import Result

RESULTS = [
    Result("theme.a", "theme.a match 1 nb", "rules/a.yaml:7:11", "no hit: <nothing> & «more»\nsecond line"),
    Result("theme.a", "theme.a match 2 nb", "rules/a.yaml:8:11", note="lower the number"),
]
PROBLEMS = [Problem(Path("rules/a.yaml"), 3, 5, "no theme «x»", "known: y", "R006")]


def test_results_as_json() -> None:
    assert json.loads(reports.results_json("mini", RESULTS)) == {
        "schema_version": 1,
        "pipeline": "mini",
        "tests": 2,
        "failed": 1,
        "results": [
            {
                "subject": "theme.a",
                "name": "theme.a match 1 nb",
                "place": "rules/a.yaml:7:11",
                "passed": False,
                "message": "no hit: <nothing> & «more»\nsecond line",
                "note": "",
            },
            {
                "subject": "theme.a",
                "name": "theme.a match 2 nb",
                "place": "rules/a.yaml:8:11",
                "passed": True,
                "message": "",
                "note": "lower the number",
            },
        ],
    }


def test_results_as_junit() -> None:
    suite = etree.fromstring(reports.results_junit("mini", RESULTS).encode()).find("testsuite")
    assert suite is not None
    assert (suite.get("tests"), suite.get("failures")) == ("2", "1")
    first, second = suite.findall("testcase")
    assert (first.get("classname"), first.get("file"), first.get("line")) == ("theme.a", "rules/a.yaml", "7")
    assert [failure.get("message") for failure in first] == ["no hit: <nothing> & «more»"]
    assert list(second) == []


def test_problems_as_json_and_junit() -> None:
    (problem,) = json.loads(reports.problems_json("mini", PROBLEMS))["problems"]
    assert problem == {
        "code": "R006",
        "severity": "error",
        "path": "rules/a.yaml",
        "line": 3,
        "column": 5,
        "message": "no theme «x»",
        "hint": "known: y",
    }
    for problems, failed in ((PROBLEMS, "1"), ([], "0")):
        suite = etree.fromstring(reports.problems_junit("mini", problems).encode()).find("testsuite")
        assert suite is not None
        assert (suite.get("tests"), suite.get("failures")) == ("1", failed)
