"""Labels on the dev gold are not below the bars that were reached."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from hearing.cli.evaluate import evaluate

GOLD = Path(__file__).parents[3] / "shared" / "gold"


@pytest.mark.skipif(not GOLD.is_dir(), reason="the dev gold is not beside this checkout")
def test_no_figure_is_below_its_bar() -> None:
    hearings = [str(path.parent) for path in sorted(GOLD.glob("*/gold.jsonl"))]
    bars = Path(__file__).with_name("bars.yaml")
    result = CliRunner().invoke(evaluate, [*hearings, "--bar", str(bars), "--workers", "2"])
    assert result.exception is None, f"{result.exception}\n{result.output}"
