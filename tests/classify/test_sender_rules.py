"""Rules for senders look at the sender's name, never at the text."""

import shutil
from pathlib import Path

import pytest
from classify_help import response

from hearing.classify.labelling import Classifier
from hearing.rules.pipeline import load_pipeline

RULE = """\
rules:
  - id: stakeholder.city-district.parish
    version: 2
    label: stakeholder/city-district
    languages: [nb]
    status: stable
    why: In this town the wards answer as parishes.
    match: {terms: {nb: [krets*]}}
    unless: [terms: {nb: [valgkrets*]}]
    scope: {sender: [letterhead, signature]}
    examples:
      match: [{nb: "[[Kretsen]] Nord"}]
      no_match: [{nb: "Storvik kommune"}]
"""


@pytest.fixture(scope="module")
def classifier(tmp_path_factory: pytest.TempPathFactory) -> Classifier:
    mini = Path(__file__).parent.parent / "rules" / "pipelines" / "mini"
    folder = Path(shutil.copytree(mini, tmp_path_factory.mktemp("own") / "own"))
    (folder / "rules" / "senders.yaml").write_text(RULE, encoding="utf-8")
    (folder / "stakeholders.yaml").write_text("stakeholders: [{code: city-district, names: {nb: Bydeler}}]\n")
    return Classifier(load_pipeline(str(folder)))


@pytest.mark.parametrize(
    ("sender", "known_from", "stakeholder"),
    [
        ("Kretsen", "letterhead", "city-district"),
        ("Kretsen", "signature", "city-district"),
        ("Kretsen", "file name", "unknown"),
        ("Valgkretsen", "letterhead", "unknown"),
        ("Lillevik vel", "letterhead", "unknown"),
    ],
)
def test_the_name_and_its_place_decide(
    classifier: Classifier, sender: str, known_from: str, stakeholder: str
) -> None:
    answer = response("Kretsen Nord er nevnt her.", sender=sender, sender_from=known_from)
    assert classifier.label(answer).response.stakeholder == stakeholder


def test_the_label_names_the_rule(classifier: Classifier) -> None:
    labelled = classifier.label(response("Tekst.", sender="Kretsen Nord", sender_from="letterhead"))
    assert [label.made_by for label in labelled.labels] == ["rule:stakeholder.city-district.parish@2"]
