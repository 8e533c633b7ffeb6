"""Everyday text on which no rule may fire more often than listed."""

import gzip
from collections.abc import Callable
from pathlib import Path

import pytest

from hearing.core.errors import ConfigurationError
from hearing.rules.pipeline import Pipeline, load_pipeline
from hearing.workbench.neutral import check_labels, check_rules, paragraphs, record_labels, treebank

Write = Callable[[str, str], Path]
Load = Callable[[], Pipeline]
TEXT = "Det er vått ute.\n\nBoliger er\ndyre nå.\n\nBoligen er rød.\n"
ALLOWED = "- {rule: theme.housing.words, times: %s, since: 2026-11-26, why: A home is a home in the news too.}\n"


def failed(load: Load) -> dict[str, str]:
    return {one.subject: one.message for one in check_rules(load()) if not one.passed}


def test_a_rule_that_is_not_listed_may_not_fire(write: Write, load: Load) -> None:
    path = write("neutral/nb.txt", TEXT)
    message = failed(load)["theme.housing.words"]
    assert message.startswith("fires 2 times on neutral text, 0 allowed")
    assert f"{path}:3: theme.housing.words: Boliger er dyre nå." in message


@pytest.mark.parametrize(("times", "says"), [(1, "fires 2 times"), (2, ""), (3, "lower the number")])
def test_a_listed_rule_may_fire_just_as_often_as_listed(write: Write, load: Load, times: int, says: str) -> None:
    write("neutral/nb.txt", TEXT)
    write("neutral/allowed.yaml", ALLOWED % times)
    assert says in failed(load).get("theme.housing.words", "")
    assert bool(says) == bool(failed(load))


def test_an_allowance_for_no_rule_is_told_of(write: Write, load: Load) -> None:
    write("neutral/allowed.yaml", ALLOWED.replace("housing.words", "gone") % 1)
    assert "no rule «theme.gone»" in failed(load)["theme.gone"]


def test_an_allowance_needs_its_date(write: Write, load: Load) -> None:
    path = write("neutral/allowed.yaml", ALLOWED.replace("since: 2026-11-26, ", "") % 1)
    with pytest.raises(ConfigurationError, match="since") as raised:
        check_rules(load())
    assert raised.value.place == f"{path}:1:3"


def test_paragraphs_have_the_line_on_which_they_begin(write: Write) -> None:
    path = write("neutral/sv.txt", "\n\nEtt\ntvå.\n\nTre.")
    assert [(one.language, one.text, one.place) for one in paragraphs(path.parent)] == [
        ("sv", "Ett två.", f"{path}:3"),
        ("sv", "Tre.", f"{path}:6"),
    ]


CONLLU = "# lang = nn\n# text = Bustader er dyre.\n1\tBustader\n\n# text = Bustaden er raud, bustaden er min.\n"


@pytest.fixture
def treebanks(tmp_path: Path) -> Path:
    folder = tmp_path / "treebanks"
    folder.mkdir()
    with gzip.open(folder / "no-dev.conllu.gz", "wt", encoding="utf-8") as file:
        file.write(CONLLU)
    with gzip.open(folder / "sv_x-ud-test.conllu.gz", "wt", encoding="utf-8") as file:
        file.write("# text = Bostaden är röd.\n")
    return folder


def test_a_treebank_says_its_language_or_its_name_does(treebanks: Path) -> None:
    assert [one.language for one in treebank(treebanks / "no-dev.conllu.gz")] == ["nn", "nn"]
    assert [one.language for one in treebank(treebanks / "sv_x-ud-test.conllu.gz")] == ["sv"]


def test_labels_are_counted_once_a_sentence_and_held_against_their_list(
    write: Write, load: Load, treebanks: Path
) -> None:
    listed = "texts: [no-dev.conllu.gz]\nallowed: [{label: theme/housing, times: %s, since: 2026-11-26}]\n"
    results = {}
    for times in (1, 2, 3):
        write("neutral/treebanks.yaml", listed % times)
        (results[times],) = check_labels(load(), treebanks)
    assert "fires 2 times" in results[1].message
    assert (results[2].message, results[2].note) == ("", "")
    assert not results[3].message
    assert "lower the number" in results[3].note


def test_counts_can_be_recorded_and_keep_the_date_of_what_stays(write: Write, load: Load, treebanks: Path) -> None:
    listed = "texts: [no-dev.conllu.gz]\nallowed: [{label: theme/housing, times: 2, since: 2020-01-01}]\n"
    path = write("neutral/treebanks.yaml", listed)
    record_labels(load(), treebanks)
    assert "2020-01-01" in path.read_text("utf-8")
    assert all(one.passed and not one.note for one in check_labels(load(), treebanks))


TREEBANKS = Path(__file__).resolve().parents[3] / "shared" / "treebanks"
NAMES = [path.parent.parent.name for path in Path("pipelines").glob("*/neutral/treebanks.yaml")]


@pytest.mark.skipif(not TREEBANKS.is_dir(), reason="the treebanks do not travel with the project")
@pytest.mark.parametrize("name", NAMES)
def test_no_label_of_a_shipped_pipeline_fires_too_often_on_treebanks(name: str) -> None:
    wrong = [f"{one.subject} {one.message}" for one in check_labels(load_pipeline(name), TREEBANKS) if one.message]
    assert wrong == []
