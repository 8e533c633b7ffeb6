"""The wheel holds all that the program needs, rules and models included."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_the_program_runs_from_its_wheel(tmp_path: Path) -> None:
    build = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-deps",
        "--no-build-isolation",
        "-w",
        tmp_path,
        ROOT,
    ]
    subprocess.run(build, check=True, timeout=300)
    (wheel,) = tmp_path.glob("*.whl")
    site = tmp_path / "site"
    zipfile.ZipFile(wheel).extractall(site)
    (tmp_path / "svar.txt").write_text("Laget\n\nVi støtter planen.\n\nHilsen Laget", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "hearing", "label", "svar.txt"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(site)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
        check=True,
    )
    assert json.loads(done.stdout)["language"] == "nb"
    where = "import hearing.core.places as p; print(p.shipped('models'), p.shipped('pipelines'))"
    places = subprocess.run(
        [sys.executable, "-c", where],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(site)},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert places.stdout.split() == [str(site / "hearing" / name) for name in ("models", "pipelines")]
