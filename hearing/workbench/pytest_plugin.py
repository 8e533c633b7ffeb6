"""``pytest --hearing-rules pipelines/``: every example of a rule and every case of a suite is a test.

Nothing of the program is imported before the option is given.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from hearing.workbench.results import Result


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option."""
    group = parser.getgroup("hearing", "rules of hearing pipelines")
    group.addoption(
        "--hearing-rules",
        action="append",
        default=[],
        metavar="FOLDER",
        help="test the rules of the pipeline, or of all pipelines, in FOLDER",
    )


def pytest_collection(session: pytest.Session) -> None:
    """Have pytest collect the folders that the option names."""
    folders = session.config.getoption("--hearing-rules")
    args = session.config.args
    if folders and session.config.args_source is not pytest.Config.ArgsSource.ARGS:
        args.clear()  # without other arguments only the rules are tested
    args.extend(str(path) for folder in folders for path in pipelines_in(Path(folder)))


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """A pipeline that the option names."""
    folders = parent.config.getoption("--hearing-rules")
    named = {path.resolve() for folder in folders for path in pipelines_in(Path(folder))}
    return PipelineTests.from_parent(parent, path=file_path) if file_path.resolve() in named else None


def pipelines_in(folder: Path) -> list[Path]:
    """``pipeline.yaml`` of the folder itself, or of the folders in it."""
    own = folder / "pipeline.yaml"
    return [own] if own.is_file() else sorted(folder.glob("*/pipeline.yaml"))


class PipelineTests(pytest.File):
    """The tests of one pipeline."""

    def collect(self) -> Iterable[pytest.Item]:
        """One item for each example, suite case, and rule that fires on neutral text."""
        from hearing.rules.pipeline import load_pipeline
        from hearing.workbench.testing import tests

        for name, check in tests(load_pipeline(str(self.path.parent))):
            yield RuleTest.from_parent(self, name=name, check=check)


class RuleTest(pytest.Item):
    """One example, case or count."""

    def __init__(self, *, check: Callable[[], Result], **more: object) -> None:
        super().__init__(**more)  # type: ignore[arg-type]
        self._check = check

    def runtest(self) -> None:
        """Fail where the rules do not do what they must."""
        result = self._check()
        if not result.passed:
            raise RuleFailure(f"{result.place}: {result.message}")

    def repr_failure(
        self,
        excinfo: pytest.ExceptionInfo[BaseException],
        style: object = None,  # noqa: ARG002  pytest passes it
    ) -> str:
        """The message alone: a traceback helps no rule keeper."""
        return str(excinfo.value) if isinstance(excinfo.value, RuleFailure) else str(excinfo.getrepr())

    def reportinfo(self) -> tuple[Path, None, str]:
        """Where the item belongs, and its name."""
        return self.path, None, self.name


class RuleFailure(Exception):
    """A rule does not do what its example says."""
