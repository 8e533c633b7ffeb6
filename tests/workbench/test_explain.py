"""Why a label is there, and why another is not."""

from collections.abc import Callable

import pytest

from hearing.classify.labelling import Classifier
from hearing.rules.pipeline import Pipeline
from hearing.rules.schema import Sample
from hearing.workbench.explain import Explained, as_record, as_text, explain
from hearing.workbench.readings import as_response

Load = Callable[[], Pipeline]
Explain = Callable[..., Explained]


@pytest.fixture
def explained(load: Load) -> Explain:
    def one(text: str, label: str = "", **more: str) -> Explained:
        pipeline = load()
        sample = Sample.model_validate({"nb": text, **more})
        (found,) = explain(pipeline, Classifier(pipeline).label(as_response(sample)), label)
        return found

    return one


def test_a_label_is_shown_with_its_rule_words_cues_and_groups(explained: Explain) -> None:
    text = as_text(explained("Når døgnplassene legges ned, står eldre uten bolig."))
    assert (
        "concern/residential-closure by rule:concern.residential-closure.closing@3, status stable: "
        "«døgnplassene legges ned»; cues: loss; groups: older-people" in text
    )
    assert "Places and closing in one sentence." in text
    assert "døgnplassene/døgnplass" in text


def test_a_rule_that_might_have_hit_says_what_stopped_it(explained: Explain) -> None:
    text = as_text(explained("Vi er ikke bekymret for eldre."))
    assert "not concern/group-at-risk: concern.group-at-risk.words: negated: bekymret" in text


def test_a_rule_without_any_word_there_is_named_only_when_its_label_is_asked_for(explained: Explain) -> None:
    text = "Vi har en plan."
    assert "opioid" not in as_text(explained(text))
    assert "theme.opioid.acronym: no hit for the terms «=LAR», «=LAR*»" in as_text(
        explained(text, "theme/opioid-substitution")
    )


def test_a_hit_that_another_label_outweighs_says_so(explained: Explain) -> None:
    found = explained("Vi støtter planen, men går imot gebyret.")
    shown = {hit["label"]: hit["shown"] for hit in as_record(found)["hits"]}  # type: ignore[attr-defined]
    assert shown == {"stance/support": False, "stance/oppose": True}
    assert "outweighs" in as_text(found)


def test_the_voice_is_told(explained: Explain) -> None:
    text = as_text(explained("Døgnplassene legges ned for eldre.", "concern/residential-closure", voice="draft"))
    assert "the words are in voice «draft», the rule looks at own" in text
