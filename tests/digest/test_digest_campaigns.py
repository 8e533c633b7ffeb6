"""Answers that are nearly alike stand together in the digest, with what each adds; none is left out."""

import json

import pytest
from builders import digest_of, labelled

from hearing.digest.records import as_record
from hearing.digest.render import as_json, as_markdown, as_page

SHARED = (
    "Vi ber kommunen om å beholde nattåpent mottak i sentrum hele året. "
    "Den som står uten seng klokka to, kan ikke vente til kontoret åpner på mandag."
)
OWN = "Hos oss ringer det på døra hver natt."
ALIKE = (
    labelled("Lia vel", SHARED),
    labelled("Nordåsen vel", f"{SHARED} {OWN}"),
    labelled("Veiviserne", "Planen er god."),
)


def test_a_campaign_is_shown_with_its_members_and_their_own_words():
    (campaign,) = digest_of(*ALIKE).campaigns
    assert " ".join(one.text for one in campaign.shared) == SHARED
    assert {one.name: [q.text for q in one.added] for one in campaign.members} == {
        "Lia vel": [],
        "Nordåsen vel": [OWN],
    }


def test_each_answer_is_still_counted_by_itself():
    assert digest_of(*ALIKE).about.answers.total == len(ALIKE)


@pytest.mark.parametrize(
    ("language", "heading"),
    [
        ("nb", "Likelydende svar"),
        ("nn", "Likelydande svar"),
        ("sv", "Likalydande svar"),
        ("en", "Answers that are nearly alike"),
    ],
)
def test_the_section_stands_in_page_and_markdown(language, heading):
    digest = digest_of(*ALIKE, language=language)
    for written in ("".join(as_page(digest)), "".join(as_markdown(digest))):
        assert heading in written
        assert OWN in written
    assert json.loads("".join(as_json(digest)))["campaigns"][0]["members"]


def test_without_campaigns_there_is_no_section():
    assert "Likelydende svar" not in "".join(as_page(digest_of(ALIKE[2])))


def test_a_record_tells_whose_answer_is_joined():
    (join,) = as_record(labelled("Lia vel", "Vi slutter oss til uttalelsen fra Lia brukerforening."))["joins"]
    assert join["name"] == "Lia brukerforening"
    assert join["paragraph"] == 1
