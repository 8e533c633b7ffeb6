"""Rules added and retired, pipelines begun."""

from collections.abc import Callable
from pathlib import Path

import pytest

from hearing.core.errors import ConfigurationError
from hearing.core.places import shipped
from hearing.rules.pipeline import Pipeline, load_pipeline, validate
from hearing.workbench.editing import add_rule, retire_rule
from hearing.workbench.linting import problems_in
from hearing.workbench.starting import start_pipeline
from hearing.workbench.testing import all_results

Load = Callable[[], Pipeline]


def test_a_new_rule_stands_in_the_file_of_its_label_and_loads(folder: Path, load: Load) -> None:
    place = add_rule(load(), "theme/housing", "theme.housing.cabins")
    path, line = place.rsplit(":", 1)
    assert Path(path) == folder / "rules" / "rules.yaml"
    assert "theme.housing.cabins" in Path(path).read_text("utf-8").splitlines()[int(line) - 1]
    assert load().rules[-1].status == "draft"


def test_a_new_rule_may_have_a_file_of_its_own(folder: Path, load: Load) -> None:
    add_rule(load(), "theme/housing", "theme.housing.cabins", "own.yaml")
    assert validate(folder) == []
    assert (folder / "rules" / "own.yaml").is_file()


@pytest.mark.parametrize(
    ("label", "rule_id"), [("theme/castles", "theme.x"), ("theme/housing", "theme.housing.words")]
)
def test_what_would_not_load_is_not_written(folder: Path, load: Load, label: str, rule_id: str) -> None:
    before = (folder / "rules" / "rules.yaml").read_bytes()
    with pytest.raises(ConfigurationError, match="nothing was changed"):
        add_rule(load(), label, rule_id)
    assert (folder / "rules" / "rules.yaml").read_bytes() == before


def test_a_retired_rule_is_gone_and_its_id_stays_taken(folder: Path, load: Load) -> None:
    ids = [rule.id for rule in load().rules]
    retire_rule(load(), "theme.opioid.acronym", 'Replaced by "words"')
    assert [rule.id for rule in load().rules] == [one for one in ids if one != "theme.opioid.acronym"]
    assert problems_in(folder) == []
    with pytest.raises(ConfigurationError, match="was retired"):
        add_rule(load(), "theme/opioid-substitution", "theme.opioid.acronym")


def test_retiring_what_does_not_exist_names_what_does(load: Load) -> None:
    with pytest.raises(ConfigurationError, match=r"no rule «theme\.x»") as raised:
        retire_rule(load(), "theme.x", "")
    assert "theme.housing.words" in raised.value.hint


def test_a_file_whose_only_rule_is_retired_still_loads(folder: Path, load: Load) -> None:
    add_rule(load(), "theme/housing", "theme.housing.cabins", "own.yaml")
    retire_rule(load(), "theme.housing.cabins", "Not needed")
    assert validate(folder) == []


@pytest.mark.parametrize("base", sorted(path.parent.name for path in shipped("pipelines").glob("*/pipeline.yaml")))
def test_a_new_pipeline_is_valid_and_its_tests_are_right(tmp_path: Path, base: str) -> None:
    start_pipeline(tmp_path / "skolebruk", load_pipeline(base))
    assert problems_in(tmp_path / "skolebruk") == []
    pipeline = load_pipeline(str(tmp_path / "skolebruk"))
    assert pipeline.name == "skolebruk"
    assert [one.message for one in all_results(pipeline) if not one.passed] == []
    assert {rule.kind for rule in pipeline.rules} >= {"theme", "stance"}


def test_a_new_pipeline_never_replaces_a_folder(tmp_path: Path, load: Load) -> None:
    with pytest.raises(ConfigurationError, match="is there already"):
        start_pipeline(tmp_path / "own", load())
    with pytest.raises(ConfigurationError, match="no name for a pipeline"):
        start_pipeline(tmp_path / "Skole Bruk", load())
