"""The figures are those of the scoring script of the dev gold, by which the program is judged."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import seed as seeded
from hypothesis import strategies as st

from hearing.core.alike import same_name
from hearing.evaluate.comparison import compare, evaluate
from hearing.evaluate.documents import Document, as_document, read_documents
from hearing.evaluate.figures import count, rate

SCRIPT = Path(__file__).parents[3] / "shared" / "gold" / "score.py"

CODES = ["housing", "treatment", "resources", "prevention"]
GROUPS = ["homeless", "pregnant", "women"]
WORDS = ["plan", "vi", "ikke", "bolig", "støtter", "natt", "kommunen", "dør", "øl"]

texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(" ".join)
concerns = st.lists(
    st.fixed_dictionaries(
        {
            "code": st.sampled_from(["housing-missing", "underfunding", "group-at-risk"]),
            "groups": st.lists(st.sampled_from(GROUPS), unique=True, max_size=2),
            "evidence": texts,
        }
    ),
    max_size=2,
)
paragraphs = st.lists(
    st.fixed_dictionaries(
        {
            "text": texts,
            "voice": st.sampled_from(["own", "draft", "formal"]),
            "themes": st.lists(st.sampled_from(CODES), unique=True, max_size=3),
            "stance": st.sampled_from(["none", "support"]),
            "concerns": concerns,
        }
    ),
    min_size=1,
    max_size=5,
)


def responses(language_key: str) -> st.SearchStrategy[list[dict]]:
    one = st.fixed_dictionaries(
        {
            "kind": st.sampled_from(["response", "no-remarks"]),
            language_key: st.sampled_from(["nb", "sv"]),
            "sender": st.sampled_from(["Bydel Nord", "Bydel Nord, Lia kommune", "Ola Li", ""]),
            "stakeholder": st.sampled_from(["city-district", "unknown"]),
            "stance": st.sampled_from(["supports", "opposes"]),
            "paragraphs": paragraphs,
        }
    )
    return st.lists(one, min_size=3, max_size=3).map(
        lambda some: [{**response, "id": f"R{at}"} for at, response in enumerate(some)]
    )


@pytest.mark.skipif(not SCRIPT.is_file(), reason="the scoring script is not beside this checkout")
@pytest.mark.parametrize("seed", range(4))
def test_figures_and_intervals_are_those_of_the_scoring_script(seed: int, tmp_path: Path) -> None:
    gold, predicted = _example(responses("lang"), seed), _example(responses("language"), seed + 100)
    for part, some in (("gold", gold), ("predicted", predicted)):
        (tmp_path / f"{part}.jsonl").write_text("\n".join(json.dumps(one) for one in some), encoding="utf-8")
    theirs = json.loads(
        subprocess.run(
            [
                sys.executable,
                str(SCRIPT),
                str(tmp_path / "gold.jsonl"),
                str(tmp_path / "predicted.jsonl"),
                "--json",
            ],
            capture_output=True,
            check=True,
        ).stdout
    )
    ours = evaluate(compare(read_documents(tmp_path / "gold.jsonl"), read_documents(tmp_path / "predicted.jsonl")))
    assert ours.figures == pytest.approx(theirs["figures"])
    assert {name: list(bounds) for name, bounds in ours.intervals.items()} == theirs["interval"]


def _example(strategy: st.SearchStrategy[list[dict]], seed: int) -> list[dict]:
    """One value of a strategy, always the same for a seed."""
    found: list[list[dict]] = []

    @settings(max_examples=10, database=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
    @seeded(seed)
    @given(strategy)
    def draw(value: list[dict]) -> None:
        found.append(value)

    draw()
    return max(found, key=lambda some: len(json.dumps(some)))


@given(responses("lang"))
def test_gold_held_against_itself_is_all_right(some: list[dict]) -> None:
    documents = {one["id"]: as_document(one) for one in some}
    figures = evaluate(compare(documents, documents)).figures
    exact = {name: value for name, value in figures.items() if name not in ("voice", "evidence")}
    paragraph_wise = {name for name in exact if ".paragraph" in name}
    assert all(exact[name] == 1.0 for name in exact if name not in paragraph_wise)


@given(st.sets(st.sampled_from(CODES)), st.sets(st.sampled_from(CODES)))
def test_precision_and_recall_change_places_when_gold_does(one: set[str], other: set[str]) -> None:
    there, back = count(one, other), count(other, one)
    assert (there.precision, there.recall, there.f1) == (back.recall, back.precision, pytest.approx(back.f1))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Bydel Nord", "Lia kommune, Bydel Nord", True),
        ("Pårørendeforeningen", "Pårørendeforeningen i Lia", True),
        ("Bydel Nord", "Bydel Sør", False),
        ("", "", True),
        ("", "Bydel Nord", False),
    ],
)
def test_a_sender_is_the_same_whatever_is_added_to_its_name(one: str, other: str, same: bool) -> None:
    assert same_name(one, other) is same


def test_paragraphs_need_not_be_cut_alike() -> None:
    words = "Boligene mangler . Natteravnene slutter når pengene er brukt opp i mars og ingen tar over"
    gold = _document([{"text": words, "voice": "own", "themes": ["housing"], "concerns": []}])
    halves = [
        {"text": words[:18], "voice": "own", "themes": [], "concerns": []},
        {"text": words[18:], "voice": "own", "themes": ["housing"], "concerns": []},
    ]
    rating = rate(gold, _document(halves))
    assert rating.weighted["voice"] == (15, 15)
    assert rating.counted["themes.paragraph"].right == 1


def _document(paragraphs_: list[dict]) -> Document:
    return as_document({"id": "A", "paragraphs": paragraphs_})
