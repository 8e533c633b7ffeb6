"""All tests of a pipeline: examples, suites, and the neutral corpus."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from hearing.rules.examples import RuleExample, check_example, examples
from hearing.rules.pipeline import Pipeline, load_pipeline
from hearing.workbench.entries import entry_tests
from hearing.workbench.linting import problems_in
from hearing.workbench.neutral import check_rules
from hearing.workbench.reports import problems_text, results_text
from hearing.workbench.results import Result
from hearing.workbench.suites import SuiteTests, read_suites

Test = tuple[str, Callable[[], Result]]  # its name, and what runs it


def tests(pipeline: Pipeline) -> Iterator[Test]:
    """Every example and every case of a suite; the neutral corpus is one test."""
    for example in examples(pipeline):
        yield example.name, partial(_example_result, pipeline, example)
    yield from entry_tests(pipeline)
    suites = SuiteTests(pipeline)
    for case in read_suites(pipeline):
        yield case.name, partial(suites.check, case)
    if (pipeline.path / "neutral").is_dir():
        yield "neutral", partial(_neutral_result, pipeline)


def all_results(pipeline: Pipeline) -> Iterator[Result]:
    """One result for each test, in the order of the files; one for each rule that fires on neutral text."""
    for name, check in tests(pipeline):
        if name != "neutral":
            yield check()
    yield from check_rules(pipeline)


def example_results(pipeline: Pipeline) -> Iterator[Result]:
    """One result for each example of a rule."""
    for example in examples(pipeline):
        yield _example_result(pipeline, example)


def _example_result(pipeline: Pipeline, example: RuleExample) -> Result:
    failure = check_example(pipeline, example)
    place = f"{pipeline.path}/{example.place}"
    return Result(example.rule.id, example.name, place, failure.message if failure else "")


def _neutral_result(pipeline: Pipeline) -> Result:
    failed = [f"{one.subject} {one.message}" for one in check_rules(pipeline) if not one.passed]
    return Result("neutral", "neutral", str(pipeline.path / "neutral"), "\n".join(failed))


def report(folder: Path) -> str:
    """What ``validate`` or else ``test`` says of a pipeline, with a last line that sums up."""
    problems = problems_in(folder)
    if problems:
        return f"{problems_text(problems)}\n{len(problems)} problems: the files do not load."
    results = list(all_results(load_pipeline(str(folder))))
    failed = sum(not one.passed for one in results)
    said = results_text(results)
    summary = f"{failed} of {len(results)} tests fail." if failed else f"All {len(results)} tests are right."
    return f"{said}\n{summary}" if said else summary
