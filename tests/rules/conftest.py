"""A small pipeline for tests of the engine."""

from pathlib import Path

import pytest

from hearing.rules.pipeline import Pipeline, load_pipeline

MINI = Path(__file__).parent / "pipelines" / "mini"


@pytest.fixture(scope="session")
def mini_path() -> Path:
    return MINI


@pytest.fixture(scope="session")
def mini() -> Pipeline:
    return load_pipeline(str(MINI))
