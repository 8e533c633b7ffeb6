"""Reading YAML with places is slow: right files are read once."""

import shutil
from pathlib import Path

import pytest

from hearing.core.errors import ConfigurationError
from hearing.rules import pipeline as pipelines


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def folder(mini_path: Path, tmp_path: Path, cache: Path) -> Path:
    return Path(shutil.copytree(mini_path, tmp_path / "own"))


def test_what_is_kept_is_what_was_read(folder: Path) -> None:
    first, second = pipelines.load_pipeline(str(folder)), pipelines.load_pipeline(str(folder))
    assert second.files == first.files
    assert second.taxonomy == first.taxonomy


def test_unchanged_files_are_read_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pipelines.load_pipeline(str(folder))
    monkeypatch.setattr(pipelines, "read_files", lambda _: pytest.fail("read again"))
    pipelines.load_pipeline(str(folder))


def test_a_change_is_seen_at_once_and_replaces_what_was_kept(folder: Path, cache: Path) -> None:
    pipelines.load_pipeline(str(folder))
    rules = folder / "rules" / "rules.yaml"
    rules.write_text(rules.read_text("utf-8").replace("version: 3", "version: 4"), encoding="utf-8")
    changed = pipelines.load_pipeline(str(folder))
    assert 4 in {rule.version for rule in changed.rules}
    assert len(list(cache.rglob("*.json"))) == 1


def test_wrong_files_are_never_kept(folder: Path, cache: Path) -> None:
    with (folder / "cues" / "loss.yaml").open("a") as file:
        file.write("colour: red\n")
    for _ in range(2):
        with pytest.raises(ConfigurationError, match="colour"):
            pipelines.load_pipeline(str(folder))
    assert not list(cache.rglob("*.json"))


def test_a_damaged_or_unwritable_cache_does_no_harm(folder: Path, cache: Path) -> None:
    pipelines.load_pipeline(str(folder))
    (kept,) = cache.rglob("*.json")
    kept.write_bytes(b"{\xff")
    assert pipelines.load_pipeline(str(folder)).rules
    shutil.rmtree(cache)
    cache.write_text("a file where the folder should be")
    assert pipelines.load_pipeline(str(folder)).rules
