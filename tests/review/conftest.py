from collections.abc import Iterator
from pathlib import Path

import pytest
from review_desk import AtDesk, at_desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[AtDesk]:
    with at_desk(tmp_path / "fjellvik") as opened:
        yield opened
