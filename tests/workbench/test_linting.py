"""What is doubtful in rules that load."""

from collections.abc import Callable
from pathlib import Path

import pytest

from hearing.rules import codes
from hearing.workbench.linting import findings, problems_in

Write = Callable[[str, str], Path]

RULE = """\
  - id: theme.housing.home
    version: 1
    label: theme/housing
    languages: [nb, nn, sv]
    status: draft
    why: Words for a home.
    match: {terms: {nb: [hjem, hytte], nn: [heim], sv: [hem]}}
"""
OTHER = RULE.replace("housing.home", "housing.other")


@pytest.fixture
def found(folder: Path, write: Write) -> Callable[[str], set[tuple[str, str]]]:
    """Codes and places (line:column) of the findings in a file with these rules."""

    def lint(rules: str) -> set[tuple[str, str]]:
        path = write("rules/zz.yaml", "rules:\n" + rules)
        assert problems_in(folder) == []
        return {(one.code, f"{one.line}:{one.column}") for one in findings(folder) if one.path == path}

    return lint


def test_a_sound_rule_has_no_findings(found: Callable[[str], set[tuple[str, str]]]) -> None:
    assert found(RULE) == set()


@pytest.mark.parametrize(
    ("rules", "code", "place"),
    [
        (RULE + OTHER, codes.DUPLICATE, "15:5"),
        (RULE + OTHER.replace("[hjem, hytte]", "[hytte]"), codes.SHADOWED, "15:5"),
        (RULE + OTHER.replace("[hjem, hytte]", "[hjem, hytte, kåk]"), codes.SHADOWED, "15:5"),
        (RULE + "    scope: {voice: [reported]}\n", codes.NEVER, "9:13"),
        (RULE + "    scope: {role: heading}\n", codes.NEVER, "9:13"),
        (RULE.replace("nn: [heim], sv: [hem]", "nn: [heim]"), codes.NEVER, "8:5"),
        (RULE + "    unless: [terms: {nb: [hjem, hytte], nn: [heim], sv: [hem]}]\n", codes.NEVER, "9:14"),
        (RULE.replace("hytte", "hytter"), codes.INFLECTED, "8:32"),
        (RULE.replace("hytte", "hytte, hytta"), codes.COVERED, "8:39"),
        (RULE.replace("hytte", "nei"), codes.UNQUOTED, "8:32"),
        (
            RULE.replace(
                "match: {terms: {nb: [hjem, hytte], nn: [heim], sv: [hem]}}",
                "match: {regex: 'hem(a+)+', anchor: hem}",
            ),
            codes.UNBOUNDED,
            "8:13",
        ),
    ],
)
def test_what_is_doubtful_has_its_code_and_place(
    found: Callable[[str], set[tuple[str, str]]], rules: str, code: str, place: str
) -> None:
    assert (code, place) in found(rules)


EXAMPLES = """\
    examples:
      match: [{nb: "Et [[hjem]]."}, {nn: "Ein [[heim]]."}, {sv: "Ett [[hem]]."}]
      no_match: [{nb: "Ute."}, {nn: "Ute."}, {sv: "Ute."}]
"""


def test_a_stable_rule_needs_four_and_four_examples(found: Callable[[str], set[tuple[str, str]]]) -> None:
    rule = RULE.replace("draft", "stable") + EXAMPLES
    assert {place for code, place in found(rule) if code == codes.FEW_EXAMPLES} == {"10:7", "11:7"}
    assert not found(RULE.replace("draft", "test") + EXAMPLES)


def test_a_stable_rule_needs_every_language_of_the_pipeline(found: Callable[[str], set[tuple[str, str]]]) -> None:
    rule = RULE.replace("draft", "stable").replace("nn: [heim], ", "") + EXAMPLES
    assert codes.COUNTERPART in {code for code, _ in found(rule)}
    fewer = rule.replace("[nb, nn, sv]", "[nb, sv]").replace(', {nn: "Ein [[heim]]."}', "")
    assert codes.COUNTERPART in {code for code, _ in found(fewer)}


def test_a_retired_id_may_not_come_back(found: Callable[[str], set[tuple[str, str]]], write: Write) -> None:
    write("retired.yaml", "- {id: theme.housing.home, since: 2026-11-26, why: It found too much.}\n")
    assert (codes.REUSED, "2:5") in found(RULE)


def test_a_group_without_examples_is_told_of(folder: Path) -> None:
    assert codes.UNTESTED in {one.code for one in findings(folder) if one.path.name == "groups.yaml"}


def test_a_narrower_exception_or_another_label_makes_another_rule(
    found: Callable[[str], set[tuple[str, str]]],
) -> None:
    assert not found(RULE + OTHER.replace("theme/housing", "theme/coordination"))
    exception = "    unless: [terms: {nb: [sitt hjem], nn: [sin heim], sv: [sitt hem]}]\n"
    narrower = found(RULE + exception + OTHER.replace("[hjem, hytte]", "[hjem]"))
    assert not {code for code, _ in narrower} & {codes.SHADOWED, codes.DUPLICATE}


def test_shipped_rules_have_no_errors() -> None:
    for path in sorted(Path("pipelines").glob("*/pipeline.yaml")):
        assert [str(one) for one in findings(path.parent) if one.severity == "error"] == []
