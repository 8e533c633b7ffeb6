"""What a rule keeper sees of ``hearing evaluate``."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from hearing.cli.evaluate import evaluate
from hearing.core.errors import BelowBar, ConfigurationError

TEXT = "De eldste faller utenfor når varmestua stenger."


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(_response(["harm-reduction"], ["older-people"], "lang")) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def predicted(tmp_path: Path) -> Path:
    path = tmp_path / "predicted.jsonl"
    path.write_text(json.dumps(_response(["housing"], [], "language")) + "\n", encoding="utf-8")
    return path


def _response(themes: list[str], groups: list[str], language: str) -> dict:
    concern = {"code": "services-moved", "groups": groups, "evidence": TEXT, "made_by": "rule:concern.moved@1"}
    return {
        "id": "A1",
        "kind": "response",
        language: "nb",
        "sender": "Lia kirkelige råd",
        "stakeholder": "faith-community",
        "stance": "opposes",
        "paragraphs": [
            {"text": TEXT, "voice": "own", "themes": themes, "stance": "oppose", "concerns": [concern]}
        ],
    }


def run(*arguments: object) -> tuple[str, BaseException | None]:
    result = CliRunner().invoke(evaluate, [str(one) for one in arguments])
    return result.output, result.exception


def test_the_worst_mistakes_are_shown_with_words_and_maker(gold: Path, predicted: Path) -> None:
    output, error = run(gold, "--predicted", predicted, "--worst", 3)
    assert error is None
    assert TEXT in output
    assert "missed  group older-people" in output
    assert "wrong   theme housing" in output
    assert "missed  theme harm-reduction" in output


@pytest.mark.parametrize(("asked", "right"), [("Lia kirkelige råd", 1.0), ("Lia eldreråd", 0.0)])
def test_texts_are_labelled_with_the_bodies_that_were_invited(gold: Path, asked: str, right: float) -> None:
    inbox = gold.parent / "inbox"
    inbox.mkdir()
    (inbox / "A1.txt").write_text(f"Hei!\n\nVi i kirkelig råd svarer gjerne.\n\n{TEXT}", encoding="utf-8")
    (gold.parent / "invited.csv").write_text(f"name\n{asked}\n", encoding="utf-8")
    output, error = run(gold.parent, "--format", "json", "--workers", "1")
    assert error is None
    assert json.loads(output)["figures"]["sender"] == right


def test_a_figure_below_its_bar_ends_with_code_nine(gold: Path, predicted: Path, tmp_path: Path) -> None:
    bar = tmp_path / "bars.yaml"
    bar.write_text("figures:\n  kind: 1.0\n  groups.recall: 0.9\n", encoding="utf-8")
    output, error = run(gold, "--predicted", predicted, "--bar", bar)
    assert isinstance(error, BelowBar)
    assert error.exit_code == 9
    assert "groups.recall is 0.000; the bar is 0.900" in output
    assert "kind is" not in output


def test_a_language_that_lags_behind_the_best_is_below_the_bar(tmp_path: Path) -> None:
    right, wrong = _response(["housing"], [], "lang"), _response(["housing"], [], "lang")
    wrong |= {"id": "A2", "lang": "nn"}
    found = [{**right, "language": "nb"}, {**wrong, "language": "nn"}]
    found[1] = json.loads(json.dumps(found[1]).replace("housing", "treatment"))
    for name, some in (("gold", [right, wrong]), ("predicted", found)):
        (tmp_path / f"{name}.jsonl").write_text("\n".join(json.dumps(one) for one in some), encoding="utf-8")
    bar = tmp_path / "bars.yaml"
    bar.write_text("no-language-below-best-by: {themes: 0.05}\n", encoding="utf-8")
    output, error = run(tmp_path / "gold.jsonl", "--predicted", tmp_path / "predicted.jsonl", "--bar", bar)
    assert isinstance(error, BelowBar)
    assert "themes in nn is 0.000, over 0.05 below nb (1.000)" in output


def test_a_bar_for_a_figure_that_is_not_there_is_told_with_those_that_are(
    gold: Path, predicted: Path, tmp_path: Path
) -> None:
    bar = tmp_path / "bars.yaml"
    bar.write_text("figures: {theme: 0.8}\n", encoding="utf-8")
    _, error = run(gold, "--predicted", predicted, "--bar", bar)
    assert isinstance(error, ConfigurationError)
    assert "themes" in error.hint


def test_two_annotators_are_held_against_each_other(gold: Path, predicted: Path) -> None:
    output, error = run(gold, "--second", predicted, "--format", "json")
    assert error is None
    found = json.loads(output)
    assert found["voice"]["kappa"] == 1.0
    assert found["themes"]["f1"] == 0.0
    assert found["concerns"]["f1"] == 1.0


def test_a_line_that_is_no_response_is_told_with_its_place(tmp_path: Path, predicted: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text("\n[1, 2]\n", encoding="utf-8")
    _, error = run(path, "--predicted", predicted)
    assert isinstance(error, ConfigurationError)
    assert error.place.endswith("gold.jsonl:2")


def test_json_holds_every_figure_by_label_language_and_sender(gold: Path, predicted: Path) -> None:
    output, _ = run(gold, "--predicted", predicted, "--format", "json")
    found = json.loads(output)
    assert found["by_label"]["group"]["older-people"] == {"right": 0, "wrong": 0, "missed": 1, "f1": 0.0}
    assert set(found["by_stakeholder"]) == {"faith-community"}
    assert found["by_language"]["nb"]["kind"] == 1.0
