"""All tests of a pipeline: examples, suites, and the neutral corpus."""

from collections.abc import Iterator

from hearing.rules.examples import check_example, examples
from hearing.rules.pipeline import Pipeline
from hearing.workbench.entries import check_entries
from hearing.workbench.neutral import check_rules
from hearing.workbench.results import Result
from hearing.workbench.suites import SuiteTests, read_suites


def all_results(pipeline: Pipeline) -> Iterator[Result]:
    """One result for each test, in the order of the files."""
    yield from example_results(pipeline)
    yield from check_entries(pipeline)
    tests = SuiteTests(pipeline)
    yield from map(tests.check, read_suites(pipeline))
    yield from check_rules(pipeline)


def example_results(pipeline: Pipeline) -> Iterator[Result]:
    """One result for each example of a rule."""
    for example in examples(pipeline):
        failure = check_example(pipeline, example)
        place = f"{pipeline.path}/{example.place}"
        yield Result(example.rule.id, example.name, place, failure.message if failure else "")
