"""Results for other programs: JSON that stays as it is, and JUnit XML for CI systems."""

import json
from collections import Counter
from collections.abc import Sequence
from typing import Literal
from xml.etree import ElementTree

from hearing.rules import codes
from hearing.rules.yaml_files import Problem
from hearing.workbench.results import Result

Format = Literal["text", "json", "junit"]
FORMATS: tuple[Format, ...] = ("text", "json", "junit")
SCHEMA_VERSION = 1  # counted up when a key changes its meaning or goes away


def results_text(results: Sequence[Result]) -> str:
    """Each failure and each note with its place; empty where there is neither."""
    failed = [f"{one.place}: {one.name}: {one.message}\n" for one in results if not one.passed]
    return "\n".join([*failed, *(f"{one.place}: {one.name}: note: {one.note}" for one in results if one.note)])


def results_json(pipeline: str, results: Sequence[Result]) -> str:
    """All results of a run of the tests."""
    listed = [
        {
            "subject": one.subject,
            "name": one.name,
            "place": one.place,
            "passed": one.passed,
            "message": one.message,
            "note": one.note,
        }
        for one in results
    ]
    failed = sum(not one.passed for one in results)
    return as_json({"pipeline": pipeline, "tests": len(results), "failed": failed, "results": listed})


def results_junit(pipeline: str, results: Sequence[Result]) -> str:
    """All results of a run of the tests."""
    return _junit(
        f"hearing rules test {pipeline}", [(one.subject, one.name, one.place, one.message) for one in results]
    )


def problems_text(problems: Sequence[Problem]) -> str:
    """A line for each problem."""
    return "\n".join(map(str, problems))


def counts_by_code(problems: Sequence[Problem]) -> list[str]:
    """A line for each code that occurs."""
    counts = Counter(one.code for one in problems)
    return [
        f"{code} {codes.MEANINGS[code]}: {times} times (see them with --warnings)"
        for code, times in sorted(counts.items())
    ]


def problems_json(pipeline: str, problems: Sequence[Problem]) -> str:
    """What ``validate`` or ``lint`` found."""
    listed = [
        {
            "code": one.code,
            "severity": one.severity,
            "path": str(one.path),
            "line": one.line,
            "column": one.column,
            "message": one.message,
            "hint": one.hint,
        }
        for one in problems
    ]
    return as_json({"pipeline": pipeline, "problems": listed})


def problems_junit(pipeline: str, problems: Sequence[Problem]) -> str:
    """What ``validate`` or ``lint`` found; one test that passes where that is nothing."""
    cases = [(one.code, f"{one.code} {one.place}", one.place, f"{one.message} ({one.hint})") for one in problems]
    return _junit(f"hearing rules {pipeline}", cases or [("rules", "all rules", pipeline, "")])


def as_json(content: dict[str, object]) -> str:
    """A document with its version."""
    return json.dumps({"schema_version": SCHEMA_VERSION, **content}, ensure_ascii=False, indent=2)


def _junit(name: str, cases: Sequence[tuple[str, str, str, str]]) -> str:
    """JUnit XML of cases: class, name, place and, where it failed, message."""
    failed = sum(bool(message) for *_, message in cases)
    suite = ElementTree.Element("testsuite", name=name, tests=str(len(cases)), failures=str(failed))
    for group, case_name, place, message in cases:
        path, *numbers = place.rsplit(":", place.count(":")) if ":" in place else [place]
        line = {"line": numbers[0]} if numbers else {}
        case = ElementTree.SubElement(
            suite, "testcase", {"classname": group, "name": case_name, "file": path, **line}
        )
        if message:
            ElementTree.SubElement(case, "failure", message=message.splitlines()[0]).text = message
    suites = ElementTree.Element("testsuites")
    suites.append(suite)
    ElementTree.indent(suites)
    return ElementTree.tostring(suites, encoding="unicode", xml_declaration=True)
