"""A small pipeline that a test may change."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from hearing.rules.pipeline import Pipeline, load_pipeline

MINI = Path(__file__).parent.parent / "rules" / "pipelines" / "mini"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(MINI, tmp_path / "own"))


@pytest.fixture
def load(folder: Path) -> Callable[[], Pipeline]:
    return lambda: load_pipeline(str(folder))


@pytest.fixture
def write(folder: Path) -> Callable[[str, str], Path]:
    def written(name: str, text: str) -> Path:
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return written
