"""Rules and model together: a tiny model trained on a handful of sentences."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from classify_help import codes, of, response
from scipy.sparse import csr_matrix

from hearing.classify import choice
from hearing.classify.choice import Threshold
from hearing.classify.combined import Combined
from hearing.classify.features import seen, sentences, within
from hearing.classify.labelling import Classifier
from hearing.classify.model import Model, load, save, shipped_model
from hearing.classify.skops_files import file_hash
from hearing.classify.surroundings import Stretch
from hearing.core.errors import MissingRequirement
from hearing.core.model import OUTVOTED, Kind, LabelKind, Paragraph, Response, Span, Voice
from hearing.core.offsets import stands_in
from hearing.digest.records import as_record
from hearing.rules.pipeline import Pipeline, load_pipeline
from hearing.train.examples import Example, Told
from hearing.train.fitting import fit, multinomial

_HOUSING = "Boliger til alle som bor på hospits."
_WORK = "Arbeid gir folk noe å stå opp til."
_CLOSED = "Plassene på hospitset legges ned."
_FINE = "Plassene på hospitset er gode."


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return load_pipeline("rusmelding")


@pytest.fixture(scope="module")
def model(pipeline: Pipeline) -> Model:
    told = [
        (_HOUSING, ("housing",), "none", ()),
        (_WORK, ("work-activity-income",), "support", ()),
        (_CLOSED, ("residential-care",), "oppose", ("residential-closure",)),
        (_FINE, ("residential-care",), "support", ()),
    ] * 6
    examples = [_example(pipeline, *one) for one in told]
    fitted = fit(examples)
    thresholds = dict.fromkeys(("theme", "stance", "concern", "group"), Threshold(0.4, 0.05))
    return Model("tiny@1", fitted.rarity, fitted.heads, thresholds)


def _example(
    pipeline: Pipeline, text: str, themes: tuple[str, ...], stance: str, concerns: tuple[str, ...]
) -> Example:
    paragraph = Paragraph(1, text, Span(0, len(text)))
    one = Response("1", "a", "", text, Kind.RESPONSE, (paragraph,), "nb")
    (read,) = Classifier(pipeline).read(one)
    hits = [finding.hit for finding in read.findings]
    features = seen(read.context, hits, pipeline, sentences(read.context))
    labels = Told(themes, stance, dict.fromkeys(concerns, frozenset({"homeless"})))
    nothing = Told((), "none", {})
    return Example("1", "", "nb", "a", Voice.OWN, tuple(features), labels, nothing)


def test_what_the_model_has_learnt_is_labelled_with_the_sentence_as_evidence(pipeline, model) -> None:
    labelled = Classifier(pipeline, model).label(response(f"Vi har lest planen. {_CLOSED}"))
    (concern,) = [one for one in of(labelled, LabelKind.CONCERN) if one.made_by == "model:tiny@1"]
    assert concern.code == "residential-closure"
    assert concern.groups == ("homeless",)
    assert _CLOSED.startswith(concern.evidence.text.rstrip("."))
    assert all(stands_in(labelled.response.text, one.evidence) for one in labelled.labels)


def test_both_makers_are_kept_and_a_record_shows_the_label_once(pipeline, model) -> None:
    labelled = Classifier(pipeline, model).label(response(_HOUSING))
    makers = [one.made_by for one in of(labelled, LabelKind.THEME) if one.code == "housing"]
    assert [maker.partition(":")[0] for maker in makers] == ["rule", "model"]
    (paragraph,) = as_record(labelled)["paragraphs"]
    shown = [theme["code"] for theme in paragraph["themes"]]
    assert shown.count("housing") == 1


def test_what_the_model_votes_down_is_kept_apart_with_both_votes(pipeline, model) -> None:
    strict = replace(model, thresholds=dict.fromkeys(model.thresholds, Threshold(1.1, 1.1)))
    alone, labelled = (Classifier(pipeline, one).label(response(_HOUSING)) for one in (None, strict))
    assert codes(labelled, LabelKind.THEME) == []
    down = [one for one in labelled.outvoted if (one.kind, one.code) == (LabelKind.THEME, "housing")]
    assert [one.made_by.partition(":")[0] for one in down] == ["rule", "model"]
    assert {one.status for one in labelled.outvoted} == {OUTVOTED}
    said = {(one.kind, one.code) for one in alone.labels if one.paragraph}
    kept = {(one.kind, one.code) for one in (*labelled.labels, *labelled.outvoted) if one.paragraph}
    assert said <= kept
    assert as_record(labelled)["paragraphs"][0]["themes"] == []


def test_without_a_model_nothing_is_voted_down(pipeline) -> None:
    assert Classifier(pipeline).label(response(_HOUSING)).outvoted == ()


def test_a_language_without_rules_is_left_to_no_model(pipeline, model) -> None:
    labelled = Classifier(pipeline, model).label(response("The places will be closed.", language="en"))
    assert codes(labelled, LabelKind.THEME) == codes(labelled, LabelKind.CONCERN) == []


def test_without_a_model_rules_label_alone(pipeline) -> None:
    assert shipped_model("boligplan") is None
    labelled = Classifier(pipeline, None).label(response(_HOUSING))
    assert {one.made_by.partition(":")[0] for one in labelled.labels} == {"rule"}


def test_a_saved_model_says_the_same_and_is_the_same_file_each_time(pipeline, model, tmp_path: Path) -> None:
    save(model, tmp_path / "a.skops")
    read = load(tmp_path / "a.skops")
    save(read, tmp_path / "b.skops")
    assert file_hash(tmp_path / "a.skops") == file_hash(tmp_path / "b.skops")
    features = _example(pipeline, _CLOSED, (), "none", ()).sentences
    (one,), (other,) = read.likely([Stretch(features)]), model.likely([Stretch(features)])
    assert one.paragraph["theme"] == pytest.approx(other.paragraph["theme"], abs=1e-4)


def test_a_file_that_is_no_model_is_refused_with_advice(tmp_path: Path) -> None:
    (tmp_path / "model.skops").write_bytes(b"PK")
    with pytest.raises(MissingRequirement) as refused:
        load(tmp_path / "model.skops")
    assert "hearing train" in refused.value.hint


def test_a_rules_label_stands_at_a_lower_probability_than_the_models_own() -> None:
    assert choice.themes({"housing": 0.1, "alcohol-policy": 0.1}, {"housing"}, Threshold(0.4, 0.05)) == ["housing"]


def test_at_most_three_themes_stand_the_likeliest_first() -> None:
    likely = {"a": 0.5, "b": 0.9, "c": 0.6, "d": 0.7}
    assert choice.themes(likely, (), Threshold(0.4, 0.1)) == ["b", "d", "c"]


def test_group_at_risk_needs_a_group() -> None:
    threshold = Threshold(0.4, 0.1)
    assert choice.concerns({"group-at-risk": 0.9}, {}, (), threshold) == []
    assert choice.concerns({"group-at-risk": 0.9}, {}, ("women",), threshold) == ["group-at-risk"]


@pytest.mark.parametrize(
    ("likely", "stands"),
    [
        ({"group-at-risk": 0.01, "stigma": 0.01}, ["group-at-risk"]),
        ({"group-at-risk": 0.01, "stigma": 0.1}, ["stigma"]),
        ({"group-at-risk": 0.01, "stigma": 0.4}, ["stigma"]),
        ({"group-at-risk": 0.2, "stigma": 0.4}, ["stigma", "group-at-risk"]),
    ],
)
def test_a_group_that_a_rule_sees_at_risk_is_carried_by_some_concern(
    likely: dict[str, float], stands: list[str]
) -> None:
    said, threshold = {"group-at-risk"}, Threshold(0.3, 0.1)
    assert choice.concerns(likely, said, ("women",), threshold) == stands
    assert "group-at-risk" not in choice.concerns(likely, said, (), threshold)


def test_a_group_that_a_rule_names_stands_unless_the_model_finds_it_unlikely() -> None:
    threshold = Threshold(0.4, 0.1)
    assert choice.groups({"women": 0.05, "pregnant": 0.2}, {"women", "pregnant"}, threshold) == ("pregnant",)
    said = {"stigma", "underfunding"}
    assert choice.concerns({"stigma": 0.15, "underfunding": 0.0}, said, ("women",), threshold) == ["stigma"]


def test_a_group_that_may_lose_out_is_carried_by_the_likeliest_concern() -> None:
    threshold = Threshold(0.4, 0.1)
    assert choice.concerns({"stigma": 0.15, "underfunding": 0.2}, (), ("women",), threshold) == ["underfunding"]
    assert choice.concerns({"stigma": 0.15, "underfunding": 0.2}, (), (), threshold) == []
    assert choice.concerns({"stigma": 0.01}, (), ("women",), threshold) == []


def test_what_the_model_has_never_met_is_the_rules_alone() -> None:
    threshold = Threshold(0.4, 0.1)
    assert choice.groups({"women": 0.9}, {"seafarers"}, threshold) == ("women", "seafarers")
    assert choice.stance({"support": 0.45}, "none", threshold) == "support"
    assert choice.stance({"support": 0.2}, "", threshold) == ""


def test_a_group_that_is_voted_down_beside_a_concern_that_stands_is_kept_apart(pipeline, model) -> None:
    text = "Plassene på hospitset legges ned for bostedsløse."
    unlikely = replace(model, thresholds={**model.thresholds, "group": Threshold(1.1, 1.1)})
    alone, labelled = (Classifier(pipeline, one).label(response(text)) for one in (None, unlikely))
    said = [one for one in of(alone, LabelKind.CONCERN) if one.groups]
    assert {group for one in said for group in one.groups} == {"homeless"}
    stands = of(labelled, LabelKind.CONCERN)
    assert {one.code for one in said} <= {one.code for one in stands}
    assert not any(one.groups for one in stands)
    down = {(one.code, one.groups) for one in labelled.outvoted if one.kind is LabelKind.CONCERN}
    assert down == {(one.code, ("homeless",)) for one in said}


def test_a_group_at_risk_without_a_group_falls_where_another_concern_has_it(pipeline, model) -> None:
    """The group is the closure's, whose sentence is likelier to be about it; the bare label says nothing more."""
    code = "group-at-risk"
    text = "Plassene på hospitset legges ned. Slik er det."
    one = response(text)
    (read,) = Classifier(pipeline).read(one)
    spans = [within(span) for span in sentences(read.context)]
    (likely,) = model.likely([Stretch(seen(read.context, [], pipeline, sentences(read.context)))])
    concerns = {**likely.paragraph["concern"], code: 0.9, "residential-closure": 0.9}
    first, second = (
        {**said, "concern": {**said["concern"], code: at}}
        for said, at in zip(likely.sentences, (0.0, 1.0), strict=True)
    )
    first["group"], second["group"] = {"homeless": 0.9}, {"homeless": 0.1}
    likely = replace(
        likely,
        paragraph={**likely.paragraph, "concern": concerns, "group": {"homeless": 0.9}},
        sentences=(first, second),
    )
    stands = Combined(model, one, read.paragraph, spans, likely).concerns([])
    assert {(label.code, label.groups) for label in stands} == {("residential-closure", ("homeless",))}


@pytest.mark.parametrize("labels", [["a"], ["a", "b"], ["a", "b", "c"]])
def test_a_head_with_one_right_label_tells_it_apart_however_many_there_are(labels: list[str]) -> None:
    right = np.array(labels * 8)
    seen = csr_matrix(np.eye(len(labels))[[labels.index(one) for one in right]])
    head = multinomial(seen, right, 10.0, 100)
    assert head.labels == tuple(labels)
    assert [head.labels[at] for at in head.scores(seen).argmax(axis=1)] == list(right)
