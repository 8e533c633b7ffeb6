"""What a change of the rules does to a frozen set of texts."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from hearing.core.errors import ConfigurationError
from hearing.rules.pipeline import Pipeline
from hearing.workbench.changes import Comparison, as_markdown, as_record, at_revision, compare, frozen_texts

Load = Callable[[], Pipeline]


@pytest.fixture
def repository(folder: Path) -> Path:
    for arguments in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "first"]):
        names = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
        subprocess.run(["git", "-C", str(folder), *names, *arguments], check=True)
    return folder


@pytest.fixture
def comparison(repository: Path, load: Load, tmp_path: Path) -> Callable[[str, str], Comparison]:
    def changed(old: str, new: str) -> Comparison:
        path = repository / "rules" / "rules.yaml"
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")
        now = load()
        then = at_revision(repository, "HEAD", tmp_path / "then")
        return compare(then, now, frozen_texts(then, now, None))

    return changed


def test_nothing_changes_where_nothing_was_changed(comparison: Callable[[str, str], Comparison]) -> None:
    same = comparison("why: Support.", "why: Support, said plainly.")
    assert (same.added, same.removed, same.edited, same.hits, same.changed) == ((), (), (), {}, ())
    assert "No text gets other labels." in as_markdown(same, "HEAD")


def test_a_lost_word_shows_by_rule_and_by_paragraph(comparison: Callable[[str, str], Comparison]) -> None:
    found = comparison('["*bolig*"]', '["*leilighet*"]')
    assert found.hits == {
        "theme.housing.words": (found.hits["theme.housing.words"][0], found.hits["theme.housing.words"][0] - 1)
    }
    text = as_markdown(found, "main")
    assert "| `theme.housing.words` | changed |" in text
    assert "**Count `version` up** for: `theme.housing.words`" in text
    assert "- nb «Flere ungdomsboliger trengs.» (rules/rules.yaml:" in text
    assert "  - lost `theme/housing`, was by theme.housing.words@1" in text
    assert as_record(found, "main")["edited"] == ["theme.housing.words"]


def test_rules_that_came_and_went_are_named(comparison: Callable[[str, str], Comparison]) -> None:
    found = comparison("theme.coordination.words", "theme.coordination.better")
    assert [rule.id for rule in found.added] == ["theme.coordination.better"]
    assert [rule.id for rule in found.removed] == ["theme.coordination.words"]


def test_texts_of_ones_own_are_compared_too(repository: Path, load: Load, tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "nb.txt").write_text("Boliger.\n\nDøgnplasser.\n", encoding="utf-8")
    texts = frozen_texts(load(), load(), tmp_path / "texts")
    assert [text.sample.text for text in texts][-2:] == ["Boliger.", "Døgnplasser."]


@pytest.mark.parametrize("revision", ["nowhere", "--help"])
def test_an_unknown_revision_is_told_of(repository: Path, tmp_path: Path, revision: str) -> None:
    with pytest.raises(ConfigurationError):
        at_revision(repository, revision, tmp_path / "then")


def test_a_folder_outside_git_is_told_of(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="git"):
        at_revision(folder, "HEAD", tmp_path / "then")
