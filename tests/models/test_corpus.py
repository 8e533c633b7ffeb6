"""The training corpus is whole, covers every label in every language, and shares no phrase with gold."""

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from hearing.core.alike import fold
from hearing.core.taxonomy import GROUP_AT_RISK
from hearing.rules.pipeline import load_pipeline

ROOT = Path(__file__).parents[2]
GOLD = ROOT.parent / "shared" / "gold"
CORPUS = ROOT / "models" / "corpus"
LANGUAGES = ("nb", "nn", "sv")
PHRASE = 8  # words that two writers do not find by chance
FEWEST = 60

sys.path.insert(0, str(CORPUS))
import letters  # noqa: E402
import settle  # noqa: E402
import units  # noqa: E402


@pytest.fixture(scope="module")
def corpus() -> list[tuple[units.Unit, settle.BlindLabels]]:
    return list(settle.final())


def test_every_unit_is_well_formed_and_the_plan_is_carried_out(
    corpus: list[tuple[units.Unit, settle.BlindLabels]],
) -> None:
    labels = load_pipeline("rusmelding").taxonomy
    known = set(labels.themes), {*labels.concerns, GROUP_AT_RISK}, set(labels.groups)
    wrong = [f"{unit.id}: {told}" for unit, _ in corpus for told in units.mistakes(unit, *known)]
    assert not wrong
    planned = {line.split("\t")[0] for line in (CORPUS / "plan.tsv").read_text(encoding="utf-8").splitlines()[1:]}
    assert {unit.id for unit, _ in corpus if unit.id in planned} == planned


def test_every_answer_is_well_formed() -> None:
    labels = load_pipeline("rusmelding").taxonomy
    wrong = [
        f"{letter.place}: {told}" for letter in letters.all_letters() for told in letters.faults(letter, labels)
    ]
    assert not wrong


def test_every_planned_unit_was_labelled_by_a_second_hand_and_differences_are_settled() -> None:
    second, third = settle.all_labels("labels"), settle.all_labels("settled")
    for unit in settle.planned_units():
        assert unit.id in second
        assert settle.agree(settle.as_labels(unit), second[unit.id]) or unit.id in third, unit.id


def test_every_label_is_there_in_every_language(corpus: list[tuple[units.Unit, settle.BlindLabels]]) -> None:
    counts: Counter[tuple[str, str]] = Counter()
    for unit, labels in corpus:
        found = {*labels.themes, *(code for _, code, _ in labels.concerns)}
        found |= {group for _, _, groups in labels.concerns for group in groups}
        counts.update((unit.language, code) for code in found)
    taxonomy = load_pipeline("rusmelding").taxonomy
    codes = {*taxonomy.themes, *taxonomy.concerns, *taxonomy.groups, GROUP_AT_RISK}
    assert {(lang, code) for lang in LANGUAGES for code in codes if counts[lang, code] < FEWEST} == set()


def _phrases(text: str) -> Iterator[tuple[str, ...]]:
    words = fold(text)
    return (tuple(words[at : at + PHRASE]) for at in range(len(words) - PHRASE + 1))


@pytest.mark.skipif(not GOLD.is_dir(), reason="the dev gold is not beside this checkout")
def test_nothing_is_lifted_from_gold(corpus: list[tuple[units.Unit, settle.BlindLabels]]) -> None:
    gold = {
        phrase
        for path in [*GOLD.glob("*/inbox/*.txt"), *GOLD.glob("*/draft.md")]
        for phrase in _phrases(path.read_text(encoding="utf-8"))
    }
    pages = [path for path in (ROOT / "pipelines").rglob("*") if path.suffix in {".yaml", ".txt"}]
    pages += (CORPUS / "drafts").glob("*.md")
    texts = [(unit.id, unit.text) for unit, _ in corpus]
    texts += [(unit.id, unit.text) for letter in letters.all_letters("held_back") for unit in letter.units]
    texts += [(str(path), path.read_text(encoding="utf-8")) for path in pages]
    assert [(name, phrase) for name, text in texts for phrase in _phrases(text) if phrase in gold] == []
