"""Every example, every case of a suite and the neutral text of the pipelines that ship are tests of their own."""

import pytest

from hearing.core.errors import ConfigurationError
from hearing.core.places import shipped
from hearing.rules.pipeline import load_pipeline
from hearing.workbench import testing
from hearing.workbench.linting import problems_in

NAMES = sorted(path.parent.name for path in shipped("pipelines").glob("*/pipeline.yaml"))


def _tests() -> list[tuple[str, testing.Test]]:
    found: list[tuple[str, testing.Test]] = []
    for name in NAMES:
        try:
            found += [(name, test) for test in testing.tests(load_pipeline(name))]
        except ConfigurationError:
            continue  # shown, with all its problems, by the test of its files
    return found


@pytest.mark.parametrize("name", NAMES)
def test_the_files_are_valid(name: str) -> None:
    assert [str(problem) for problem in problems_in(shipped("pipelines") / name)] == []


@pytest.mark.parametrize("test", [pytest.param(test, id=f"{name}: {test[0]}") for name, test in _tests()])
def test_the_rules_do_what_is_asked(test: testing.Test) -> None:
    result = test[1]()
    assert result.passed, f"{result.place}: {result.message}"
