"""Groups and types of senders carry examples too."""

from collections.abc import Callable
from pathlib import Path

import pytest

from hearing.rules.pipeline import Pipeline
from hearing.workbench.testing import all_results

Load = Callable[[], Pipeline]


@pytest.fixture
def wrong(folder: Path, load: Load) -> Callable[[str], str]:
    """Message of the one failure, with these examples beside the group of older people."""

    def check(examples: str) -> str:
        path = folder / "groups.yaml"
        text = path.read_text("utf-8").replace(
            "    not: {nb: [eldre tiltak]}", f"    not: {{nb: [eldre tiltak]}}\n    examples: {examples}"
        )
        path.write_text(text, encoding="utf-8")
        return " ".join(one.message for one in all_results(load()) if not one.passed)

    return check


@pytest.mark.parametrize(
    ("examples", "says"),
    [
        ('{match: [{nb: "Mange [[eldre]] bor her."}], no_match: [{nb: "Eldre tiltak gjelder."}]}', ""),
        ('{match: [{nb: "Mange [[unge]] bor her."}]}', "the group is named by nothing, the mark is «unge»"),
        ('{match: [{nb: "Mange eldre bor her."}]}', "one [[mark]]"),
        ('{no_match: [{nb: "Mange eldre bor her."}]}', "the group is named by «eldre» but must not be"),
        ('{todo_match: [{nb: "Mange [[gamle]] bor her."}]}', ""),
        ('{todo_match: [{nb: "Mange [[eldre]] bor her."}]}', "comes out right now: move it to match"),
    ],
)
def test_examples_of_a_group(wrong: Callable[[str], str], examples: str, says: str) -> None:
    message = wrong(examples)
    assert says in message
    assert bool(message) == bool(says)


SENDERS = """\
stakeholders:
  - code: city-district
    names: {nb: Bydeler}
    patterns: {starts: [Bydel]}
    examples:
      match: [{nb: Bydel Nord}, {nb: Storvik kommune}]
      no_match: [{nb: Lillevik vel}, {nb: Bydel Sør}]
"""


def test_examples_of_a_type_of_sender_are_names(folder: Path, load: Load) -> None:
    (folder / "stakeholders.yaml").write_text(SENDERS, encoding="utf-8")
    failed = {one.name: one.message for one in all_results(load()) if not one.passed}
    assert failed == {
        "stakeholder/city-district match 2 nb": "«Storvik kommune» is taken for unknown",
        "stakeholder/city-district no_match 2 nb": (
            "«Bydel Sør» is taken for city-district by rule:stakeholder.city-district.starts@1.0"
        ),
    }
