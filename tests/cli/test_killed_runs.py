"""A run that is killed loses nothing, and the next run ends as an uninterrupted one does."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]

ANSWERS = 60


def fill(folder: Path) -> None:
    for number in range(ANSWERS):
        text = f"Velforening nr. {number}\n\nVi støtter tiltak {number}.\n\nVi frykter at unge faller utenfor.\n"
        (folder / "inbox" / f"svar-{number:03}.txt").write_text(text, encoding="utf-8")


def result(hearing: Run, folder: Path) -> list[bytes]:
    hearing("run", folder)
    hearing("export", folder)
    return [
        (folder / "export" / "responses.jsonl").read_bytes(),
        (folder / "export" / "files.jsonl").read_bytes(),
        (folder / "digest" / "digest.html").read_bytes(),
    ]


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="kill -9 is for POSIX")
@pytest.mark.parametrize("seconds", [1.2, 2.5, 5.0])
def test_a_killed_run_goes_on_where_it_was(
    hearing: Run, hearing_folder: Path, tmp_path: Path, seconds: float
) -> None:
    fill(hearing_folder)
    killed = subprocess.Popen(
        [sys.executable, "-m", "hearing", "run", str(hearing_folder)], stdout=subprocess.DEVNULL
    )
    time.sleep(seconds)
    os.kill(killed.pid, signal.SIGKILL)
    killed.wait()
    after_kill = result(hearing, hearing_folder)
    (hearing_folder / ".hearing").rename(tmp_path / "old")
    assert result(hearing, hearing_folder) == after_kill
    assert after_kill[0].count(b"\n") == ANSWERS + 2
