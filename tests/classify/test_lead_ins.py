"""What a rule hits may begin in the line above a list; its evidence stands in the item all the same."""

import pytest
from classify_help import of, response

from hearing.classify.labelling import Classifier
from hearing.core.model import LabelKind
from hearing.core.offsets import stands_in
from hearing.rules.examples import examples
from hearing.rules.pipeline import load_pipeline


@pytest.fixture(scope="module")
def rusmelding() -> Classifier:
    return Classifier(load_pipeline("rusmelding"))


def torn(language: str) -> list[str]:
    """Every example of a rule that hits, torn in the midst of what it hits: a lead-in, and an item."""
    texts = []
    for example in examples(load_pipeline("rusmelding")):
        sample = getattr(example.sample, language) or ""
        before, _, hit = sample.partition("[[")
        cut = hit.partition("]]")[0].rfind(" ")
        if cut > 0:
            texts += [before + hit[:cut], "– " + hit[cut:].replace("]]", "").strip()]
    return texts


def test_a_phrase_that_begins_in_the_lead_in_is_shown_by_the_item(rusmelding: Classifier) -> None:
    texts = ("Oppsummert ber laget om at", "– kravet om avtale strykes")
    (stance,) = of(rusmelding.label(response(*texts, lead_ins={2: 1})), LabelKind.STANCE)
    assert (stance.code, stance.paragraph, stance.evidence.text) == ("oppose", 2, "kravet om avtale strykes")


@pytest.mark.parametrize("language", ["nb", "nn", "sv"])
def test_wherever_a_hit_is_torn_its_evidence_stands_in_the_text(rusmelding: Classifier, language: str) -> None:
    texts = torn(language)
    lead_ins = {number: number - 1 for number in range(2, len(texts) + 1, 2)}
    labelled = rusmelding.label(response(*texts, language=language, lead_ins=lead_ins))
    assert len(texts) > 200
    assert len(labelled.labels) > len(texts) / 4
    for label in labelled.labels:
        assert label.evidence.text.strip()
        assert stands_in(labelled.response.text, label.evidence)
