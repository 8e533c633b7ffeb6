from collections.abc import Iterator
from pathlib import Path

import pytest
from review_desk import AtDesk, at_desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[AtDesk]:
    with at_desk(tmp_path / "fjellvik") as opened:
        yield opened


@pytest.fixture
def any_desk(tmp_path: Path, where: Path | str) -> Iterator[AtDesk]:
    """A desk over a store of SQLite, and one over a store of PostgreSQL."""
    with at_desk(tmp_path / "fjellvik", where=where) as opened:
        yield opened
