import json
from dataclasses import replace

import pytest
from builders import Said, labelled
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, ValidationError

from hearing.core.model import BlockKind, Kind, Voice
from hearing.digest.records import as_record, schema_text

SCHEMA = Draft202012Validator(json.loads(schema_text()))


def test_the_schema_is_one():
    Draft202012Validator.check_schema(json.loads(schema_text()))


LANGUAGES = st.sampled_from(["nb", "nn", "sv", "da", "en", "se", ""])
PARAGRAPHS = st.builds(
    Said,
    st.just("Det mangler penger."),
    themes=st.sampled_from([(), ("housing",)]),
    concern=st.just("underfunding"),
    groups=st.sampled_from([(), ("older-people", "women")]),
    stance=st.sampled_from(["support", "conditional", "oppose", ""]),
    voice=st.sampled_from(Voice),
    role=st.sampled_from(BlockKind),
    page=st.none() | st.integers(1, 900),
    language=LANGUAGES,
)
RESPONSES = st.builds(
    labelled,
    st.text(),
    PARAGRAPHS,
    kind=st.sampled_from(Kind),
    language=LANGUAGES,
    late=st.none() | st.booleans(),
    on_behalf_of=st.none() | st.text(),
    received=st.none() | st.dates(),
)


@given(RESPONSES)
def test_every_response_holds_to_the_schema(one):
    SCHEMA.validate(json.loads(json.dumps(as_record(one))))


def test_a_record_says_what_was_labelled_with_its_evidence():
    said = Said(
        "Det mangler penger, sier vi.",
        words="Det mangler penger",
        concern="underfunding",
        groups=("women",),
        page=4,
    )
    record = as_record(labelled("Sol", "Innledning.", replace(said, themes=("housing",), stance="conditional")))
    paragraph = record["paragraphs"][1]
    assert (paragraph["number"], paragraph["page"], paragraph["stance"]) == (2, 4, "conditional")
    assert paragraph["themes"] == [
        {"code": "housing", "score": 0.9, "made_by": "rule:closure@3", "evidence": "Det mangler penger"}
    ]
    assert paragraph["concerns"] == [
        {
            "code": "underfunding",
            "groups": ["women"],
            "evidence": "Det mangler penger",
            "score": 0.9,
            "made_by": "rule:closure@3",
        }
    ]
    assert record["received"] == "2031-05-01"


def test_a_person_decides_over_a_more_certain_rule():
    one = labelled("Sol", Said("Vi er imot.", stance="support", score=0.99))
    decided = replace(one.labels[0], code="oppose", made_by="person:saksbehandler", score=0.5)
    assert as_record(replace(one, labels=(*one.labels, decided)))["paragraphs"][0]["stance"] == "oppose"


def test_what_a_person_rejected_is_left_out():
    one = labelled("Sol", Said("Eldre glemmes.", groups=("women",), status="rejected"))
    assert as_record(one)["paragraphs"][0]["concerns"] == []


@pytest.mark.parametrize(
    "change",
    [
        {"sender": None},
        {"stance": "neutral"},
        {"received": "1. mai"},
        {"extra": 1},
        {"schema_version": 3},
        {"kind": "letter"},
        {"stakeholder": "Private Person"},
    ],
)
def test_the_schema_refuses_what_does_not_hold(change):
    with pytest.raises(ValidationError):
        SCHEMA.validate({**as_record(labelled("Sol", "Tekst.")), **change})
