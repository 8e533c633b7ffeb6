"""Rules that carry their own right and wrong examples."""

import shutil
from pathlib import Path

import pytest

from hearing.rules.examples import check, examples
from hearing.rules.pipeline import Pipeline, load_pipeline


def test_the_examples_of_the_small_pipeline_are_right(mini: Pipeline) -> None:
    assert [str(failure) for failure in check(mini)] == []
    assert sum(1 for _ in examples(mini)) == 20


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("Flere [[ungdomsboliger]] trengs.", "Flere [[ungdommer]] trengs.", "no hit for the terms «*bolig*»"),
        ("Flere [[ungdomsboliger]] trengs.", "Flere boliger [[trengs]].", "hits «boliger», the mark is «trengs»"),
        ("Flere [[ungdomsboliger]] trengs.", "Flere [[boliger]]. Bolig for alle.", "hits 2 times"),
        ("Flere [[ungdomsboliger]] trengs.", "[[Flere]] [[boliger]].", "one [[mark]]"),
        ("Vi har en plan.", "Vi har en [[plan]].", "no [[mark]]"),
        ("Vi er ikke bekymret for eldre.", "Vi er bekymret for eldre.", "must be silent"),
        ("Vi er [[bekymret for eldre]] med", "Vi er ikke [[bekymret for eldre]] med", "negated: bekymret"),
        ("Vi er [[bekymret for eldre]] med", "Vi er [[bekymret for dem]] med", "no hit for group:"),
        ("Vi er [[bekymret for eldre]] med", "Vi [[snakker om eldre]] med", "no hit for cue:"),
        (
            "[[døgnplassene legges ned]], står",
            "[[døgnplassene]]. De legges ned. Da står",
            "do not stand in one sentence",
        ),
        (
            "legges ned]], står de",
            "legges ned]], erstattet av flere, står de",
            "«unless» holds: erstattet av flere",
        ),
    ],
)
def test_a_wrong_example_says_what_stopped_it(
    mini_path: Path, tmp_path: Path, old: str, new: str, says: str
) -> None:
    folder = Path(shutil.copytree(mini_path, tmp_path / "own"))
    rules = folder / "rules" / "rules.yaml"
    text = rules.read_text("utf-8")
    assert old in text
    rules.write_text(text.replace(old, new, 1), encoding="utf-8")
    (failure,) = check(load_pipeline(str(folder)))
    assert says in failure.message


def test_a_failure_shows_words_and_lemmas(mini_path: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(mini_path, tmp_path / "own"))
    rules = folder / "rules" / "rules.yaml"
    rules.write_text(
        rules.read_text("utf-8").replace("Flere [[ungdomsboliger]] trengs.", "Flere [[planer]] finnes.")
    )
    (failure,) = check(load_pipeline(str(folder)))
    assert "planer/plan" in failure.message
    assert str(failure).startswith("theme.housing.words match 1 nb: ")


def test_a_mark_around_more_than_the_hit_is_wrong(mini_path: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(mini_path, tmp_path / "own"))
    rules = folder / "rules" / "rules.yaml"
    text = rules.read_text("utf-8").replace("Flere [[ungdomsboliger]] trengs.", "[[Flere ungdomsboliger trengs.]]")
    rules.write_text(text, encoding="utf-8")
    (failure,) = check(load_pipeline(str(folder)))
    assert "hits «ungdomsboliger», the mark is «Flere ungdomsboliger trengs.»" in failure.message


def _with_examples(mini_path: Path, tmp_path: Path, examples: str) -> list[str]:
    """Failures of the small pipeline with these examples beside a draft rule for group and worry."""
    folder = Path(shutil.copytree(mini_path, tmp_path / "own"))
    text = (
        "rules: [{id: test.rule, version: 1, label: concern/group-at-risk, languages: [nb], why: A test., "
        f"match: {{all: [{{group: any}}, {{cue: worry}}]}}, examples: {examples}}}]\n"
    )
    (folder / "rules" / "own.yaml").write_text(text, encoding="utf-8")
    return [failure.message for failure in check(load_pipeline(str(folder)))]


@pytest.mark.parametrize(
    ("examples", "says"),
    [
        ('{todo_match: [{nb: "Vi er [[nervøse for eldre]]."}]}', ""),
        ('{todo_match: [{nb: "Vi er [[bekymret for eldre]]."}]}', "comes out right now: move it to match"),
        ('{todo_no_match: [{nb: "Vi er bekymret for eldre bygg."}]}', ""),
        ('{todo_no_match: [{nb: "Eldre bor her."}]}', "comes out right now: move it to no_match"),
        ('{match: [{nb: "– mange [[eldre]]", lead_in: "Vi er bekymret for:"}]}', ""),
        ('{no_match: [{nb: "Vi er bekymret for eldre.", voice: reported}]}', ""),
        (
            '{match: [{nb: "Vi er [[bekymret for eldre]].", voice: reported}]}',
            "the words are in voice «reported», the rule looks at own. Words/lemmas: Vi er/være",
        ),
        (
            '{match: [{nb: "Vi er bekymret for eldre."}]}',
            "one [[mark]] around the words that the rule goes by, not 0",
        ),
    ],
)
def test_examples_that_are_to_do_and_examples_that_say_where_they_stand(
    mini_path: Path, tmp_path: Path, examples: str, says: str
) -> None:
    messages = _with_examples(mini_path, tmp_path, examples)
    assert len(messages) == bool(says)
    assert says in "".join(messages)
