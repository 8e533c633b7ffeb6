"""The example hearing is made anew with the same bytes, and every answer in it has its gold line."""

import email
import io
import json
import subprocess
import sys
from email.policy import default
from hashlib import sha256
from pathlib import Path
from zipfile import ZipFile

import pytest

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "fjordbyen"


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(EXAMPLE / "make.py"), *arguments], capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def inbox(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("fjordbyen")
    made = run(str(folder))
    assert made.returncode == 0, made.stderr
    return folder / "inbox"


@pytest.fixture(scope="module")
def gold() -> list[dict[str, str]]:
    return [json.loads(line) for line in (EXAMPLE / "gold.jsonl").read_text(encoding="utf-8").splitlines()]


def contents(folder: Path) -> dict[str, str]:
    return {path.name: sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}


def inner_files(path: Path) -> list[str]:
    if path.suffix == ".zip":
        with ZipFile(io.BytesIO(path.read_bytes())) as archive:
            return archive.namelist()
    if path.suffix == ".eml":
        message = email.message_from_bytes(path.read_bytes(), policy=default)
        return [part.get_filename() or "" for part in message.iter_attachments()]
    return []


def sources(folder: Path) -> set[str]:
    """Every file, those in archives and mails too, without archives and second copies."""
    found: dict[str, str] = {}
    for path in sorted(folder.iterdir()):
        if path.suffix != ".zip":
            found.setdefault(sha256(path.read_bytes()).hexdigest(), path.name)
    inside = {f"{path.name}/{name}" for path in folder.iterdir() for name in inner_files(path)}
    return {*found.values(), *inside}


def test_making_it_twice_gives_identical_files(inbox: Path, tmp_path: Path) -> None:
    run(str(tmp_path))
    assert contents(tmp_path / "inbox") == contents(inbox)


def test_every_answer_has_its_gold_line_and_every_gold_line_its_answer(
    inbox: Path, gold: list[dict[str, str]]
) -> None:
    assert {line["source"] for line in gold} == sources(inbox)


def test_gold_ids_are_unique(gold: list[dict[str, str]]) -> None:
    ids = [line["id"] for line in gold]
    assert sorted(set(ids)) == sorted(ids)


def test_labels_hold_and_the_gold_file_is_what_the_texts_say() -> None:
    checked = run("--check")
    assert checked.returncode == 0, checked.stdout


def test_settings_draft_and_invited_bodies_come_along(inbox: Path) -> None:
    assert {path.name for path in inbox.parent.iterdir()} == {"hearing.yaml", "draft.md", "invited.csv", "inbox"}


def test_a_folder_that_is_no_hearing_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "budsjett.xlsx").write_bytes(b"1")
    assert run(str(tmp_path)).returncode != 0
    assert [path.name for path in tmp_path.iterdir()] == ["budsjett.xlsx"]


def test_one_file_lies_there_twice_under_two_names(inbox: Path) -> None:
    digests = list(contents(inbox).values())
    assert len(digests) - len(set(digests)) == 1
