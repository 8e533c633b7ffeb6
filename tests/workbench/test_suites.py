"""Suites: what all rules together must say of a sentence."""

from collections.abc import Callable
from pathlib import Path

import pytest

from hearing.core.errors import ConfigurationError
from hearing.rules.pipeline import Pipeline
from hearing.workbench.suites import SuiteTests, read_suites

Write = Callable[[str, str], Path]
Load = Callable[[], Pipeline]


def messages(load: Load) -> list[str]:
    pipeline = load()
    tests = SuiteTests(pipeline)
    return [tests.check(case).message for case in read_suites(pipeline)]


SUITE = """\
name: stance
of: stance
cases:
  - {nb: "Vi støtter planen.", expect: support}
  - {nb: "Vi støtter ikke planen.", expect: oppose}
  - {sv: "Nämnden tillstyrker förslaget under förutsättning att medel följer.", expect: conditional}
  - {nn: "Planen har fire kapittel.", expect: none}
  - {nb: "Vi støtter planen.", expect: none, voice: draft}
"""


def test_right_cases_pass(write: Write, load: Load) -> None:
    write("suites/stance.yaml", SUITE)
    assert messages(load) == [""] * 5


def test_a_wrong_case_says_what_was_found_by_which_rule_and_which_rule_was_near(write: Write, load: Load) -> None:
    write("suites/stance.yaml", SUITE.replace("expect: support", "expect: conditional"))
    wrong = messages(load)[0]
    assert "expected conditional, found support by rule:stance.support.words@1 («Vi støtter planen.»)" in wrong
    assert "stance.conditional.words is silent: no hit for cue:condition" in wrong
    assert "støtter/støtte" in wrong


def test_none_where_a_label_is_found_is_wrong(write: Write, load: Load) -> None:
    write("suites/stance.yaml", SUITE.replace("expect: oppose", "expect: none"))
    assert "found oppose by rule:stance.oppose.denied-support@1" in messages(load)[1]


def test_a_suite_may_be_of_themes_concerns_or_senders(write: Write, load: Load) -> None:
    write(
        "suites/more.yaml",
        'name: themes\nof: theme\ncases: [{nb: "Boliger og døgnplasser.", expect: [housing, residential-care]}]\n',
    )
    write("suites/senders.yaml", 'name: senders\nof: stakeholder\ncases: [{nb: "Ukjent lag", expect: none}]\n')
    assert messages(load) == ["", ""]


def test_a_list_item_is_read_with_its_lead_in(write: Write, load: Load) -> None:
    case = '{nb: "– eldre", lead_in: "Vi er bekymret for:", expect: group-at-risk}'
    write("suites/lists.yaml", f"name: lists\nof: concern\ncases: [{case}]\n")
    assert messages(load) == [""]


@pytest.mark.parametrize(
    ("change", "place", "says"),
    [
        (("expect: support", "expect: supports"), "4:32", "no stance «supports»"),
        (("of: stance", "of: mood"), "2:1", "of"),
        (('nb: "Vi støtter planen.", expect: support', "expect: support"), "4:5", "exactly one of nb, nn"),
        (("cases:", "casess:"), "1:1", "«cases» is missing"),
    ],
)
def test_a_malformed_suite_is_told_of_with_its_place(
    write: Write, load: Load, change: tuple[str, str], place: str, says: str
) -> None:
    path = write("suites/stance.yaml", SUITE.replace(*change))
    with pytest.raises(ConfigurationError, match=says) as raised:
        messages(load)
    assert raised.value.place == f"{path}:{place}"
