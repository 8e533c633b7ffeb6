"""Where a hearing answer misleads a reader of words: every pitfall, in three languages, with the shipped rules."""

from pathlib import Path
from typing import Any

import pytest
from classify_help import codes, of, response
from ruamel.yaml import YAML

from hearing.classify.labelling import Classifier
from hearing.core.model import LabelKind, Labelled
from hearing.core.places import shipped
from hearing.intake.voice import with_voices
from hearing.rules.pipeline import load_pipeline

_CASES: list[dict[str, Any]] = YAML(typ="safe").load(Path(__file__).with_name("pitfalls.yaml"))
_LANGUAGES = {"nb", "nn", "sv"}


@pytest.fixture(scope="module")
def rusmelding() -> Classifier:
    return Classifier(load_pipeline(str(shipped("pipelines") / "rusmelding")))


def test_every_pitfall_is_tried_in_every_language() -> None:
    tried = {(case["pitfall"], case["language"]) for case in _CASES}
    assert tried == {(f"P{number}", language) for number in range(1, 17) for language in _LANGUAGES}


@pytest.mark.parametrize(
    "case", _CASES, ids=lambda case: f"{case['pitfall']}-{case['language']}-{case['text'][:40]}"
)
def test_a_reader_is_not_misled(rusmelding: Classifier, case: dict[str, Any]) -> None:
    labelled = _label(rusmelding, case)
    concerns = codes(labelled, LabelKind.CONCERN)
    if "concerns" in case:
        assert list(dict.fromkeys(concerns)) == case["concerns"]
    assert not set(concerns) & set(case.get("concerns_without", ()))
    assert not set(codes(labelled, LabelKind.THEME)) & set(case.get("without", ()))
    if "groups" in case:
        assert {group for label in of(labelled, LabelKind.CONCERN) for group in label.groups} == set(
            case["groups"]
        )
    if "stance" in case:
        assert (codes(labelled, LabelKind.STANCE) or ["none"]) == [case["stance"]]
    if "document" in case:
        assert labelled.response.stance == case["document"]


def _label(rusmelding: Classifier, case: dict[str, Any]) -> Labelled:
    texts = [*([case["lead_in"]] if "lead_in" in case else []), *case["text"].split("\n\n")]
    lead_ins = {2: 1} if "lead_in" in case else None
    return rusmelding.label(with_voices(response(*texts, language=case["language"], lead_ins=lead_ins), None))
