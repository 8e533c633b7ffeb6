"""``hearing audit``: what a user is told of what became of everything."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from hearing.cli.audit import audit
from hearing.core.errors import BelowBar

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def run_hearing(hearing: Run, hearing_folder: Path) -> Path:
    hearing("run", hearing_folder)
    return hearing_folder


def test_paragraphs_flags_coverage_and_voices_are_told(hearing: Run, run_hearing: Path) -> None:
    out = hearing("audit", run_hearing).stdout
    assert "letters in no paragraph: 0" in out
    assert "Labels of concerns:" in out
    assert "Norwegian Bokmål" in out
    assert "Older people" in out
    assert "Not invited, User organisations: RIO" in out


def test_json_holds_what_the_digest_holds(hearing: Run, run_hearing: Path) -> None:
    told = json.loads(hearing("audit", run_hearing, "--format", "json").stdout)
    digest = json.loads((run_hearing / "digest" / "digest.json").read_text(encoding="utf-8"))["audit"]
    assert told["is_complete"] is True
    assert [one["n"] for one in told["paragraphs"]["counts"]] == [
        one["n"] for one in digest["paragraphs"]["counts"]
    ]
    assert told["coverage"]["quoted"] == digest["coverage"]["quoted"]


def test_what_is_out_of_date_is_not_audited(hearing: Run, run_hearing: Path) -> None:
    (run_hearing / "inbox" / "ny.txt").write_text("Vi støtter planen.", encoding="utf-8")
    assert "hearing run" in hearing("audit", run_hearing, check=3).stderr


def test_something_lost_ends_with_an_error(run_hearing: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hearing.digest.gather.findings", lambda *_: ())
    done = CliRunner().invoke(audit, [str(run_hearing)])
    assert isinstance(done.exception, BelowBar)
    assert "No reason is known" in done.output
