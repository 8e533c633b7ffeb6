"""The shipped stance suite: what a sender says for and against, in all its turns."""

from pathlib import Path

import pytest
from classify_help import codes, response
from ruamel.yaml import YAML

from hearing.classify.labelling import Classifier
from hearing.core.model import LabelKind
from hearing.core.places import shipped
from hearing.rules.pipeline import load_pipeline

_RUSMELDING: Path = shipped("pipelines") / "rusmelding"
_SUITE = YAML(typ="safe").load(_RUSMELDING / "suites" / "stance.yaml")


def _cases() -> list[tuple[str, str, str]]:
    return [
        (language, text, case["expect"])
        for case in _SUITE["cases"]
        for language, text in case.items()
        if language != "expect"
    ]


@pytest.fixture(scope="module")
def rusmelding() -> Classifier:
    return Classifier(load_pipeline(str(_RUSMELDING)))


@pytest.mark.parametrize(("language", "text", "stance"), _cases())
def test_every_case_of_the_suite_comes_out_right(
    rusmelding: Classifier, language: str, text: str, stance: str
) -> None:
    found = codes(rusmelding.label(response(text, language=language)), LabelKind.STANCE)
    assert (found or ["none"]) == [stance]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Når døgnplassene legges ned, har vi ingen steder å sende dem.", ["oppose"]),
        ("Spilleavhengighet er ikke nevnt i utkastet.", ["conditional"]),
        ("Fristen ble lagt til fellesferien, og styret fikk ikke møttes.", []),
    ],
)
def test_a_concern_shows_a_stance_where_none_is_said_but_criticism_of_the_process_does_not(
    rusmelding: Classifier, text: str, stance: list[str]
) -> None:
    assert codes(rusmelding.label(response(text)), LabelKind.STANCE) == stance


@pytest.mark.parametrize(
    ("texts", "stance"),
    [
        (["Vi frykter at døgnplassene legges ned."], "opposes"),
        (["Spilleavhengighet er ikke nevnt i utkastet."], "unstated"),
        (["Vi støtter tiltak 2.", "Vi frykter at døgnplassene legges ned."], "supports-with-reservations"),
    ],
)
def test_stance_of_an_answer_that_mostly_shows_it(rusmelding: Classifier, texts: list[str], stance: str) -> None:
    assert rusmelding.label(response(*texts)).response.stance == stance
