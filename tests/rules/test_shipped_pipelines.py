"""Every example of every rule that ships is a test of its own."""

import pytest

from hearing.core.errors import ConfigurationError
from hearing.core.places import shipped
from hearing.rules.examples import RuleExample, check_example, examples
from hearing.rules.pipeline import Pipeline, load_pipeline, validate

NAMES = sorted(path.parent.name for path in shipped("pipelines").glob("*/pipeline.yaml"))


def _pipelines() -> dict[str, Pipeline]:
    loaded = {}
    for name in NAMES:
        try:
            loaded[name] = load_pipeline(name)
        except ConfigurationError:
            continue  # shown, with all its problems, by the test of its files
    return loaded


PIPELINES = _pipelines()


@pytest.mark.parametrize("name", NAMES)
def test_the_files_are_valid(name: str) -> None:
    assert [str(problem) for problem in validate(shipped("pipelines") / name)] == []


@pytest.mark.parametrize(
    ("name", "example"),
    [
        pytest.param(name, example, id=f"{name}: {example.name}")
        for name, pipeline in PIPELINES.items()
        for example in examples(pipeline)
    ],
)
def test_the_example_comes_out_as_its_rule_says(name: str, example: RuleExample) -> None:
    failure = check_example(PIPELINES[name], example)
    assert failure is None, str(failure)
