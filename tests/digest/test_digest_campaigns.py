"""Answers that are nearly alike stand together in the digest, with what each adds; none is left out."""

import json
from dataclasses import replace

import pytest
from builders import Case, digest_of, labelled

from hearing.core.model import Labelled
from hearing.digest.build import build
from hearing.digest.model import Digest
from hearing.digest.records import as_record
from hearing.digest.render import as_json, as_markdown, as_page
from hearing.privacy.model import Kind
from hearing.privacy.needles import Needle, Needles, Removals

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


def public(*responses: Labelled, needles: tuple[Needle, ...] = ()) -> Digest:
    return build(replace(Case(responses).inputs(), removals=Removals(Needles.of(needles))))


def person(number: int, text: str) -> Labelled:
    return labelled(f"Kari Testmann {number}", text, type_="private-person", source=f"brev{number}.docx")


def test_in_public_bodies_of_a_campaign_are_named_and_persons_counted():
    people = [person(n, f"{SHARED} Jeg heter ikke noe {n}.") for n in range(3)]
    digest = public(*ALIKE, *people)
    (campaign,) = digest.campaigns
    assert [one.name for one in campaign.members] == ["Lia vel", "Nordåsen vel"]
    assert campaign.senders == "2 instanser og 3 andre avsendere"
    assert " ".join(one.text for one in campaign.shared) == SHARED
    assert "Jeg heter ikke noe" not in "".join((*as_page(digest), *as_markdown(digest), *as_json(digest)))


@pytest.mark.parametrize(
    ("persons", "senders"), [(1, "1 instans og 1–2 andre avsendere"), (2, "1 instans og 1–2")]
)
def test_few_persons_of_a_campaign_are_not_counted_out_in_public(persons, senders):
    (campaign,) = public(ALIKE[0], *(person(n, SHARED) for n in range(persons))).campaigns
    assert campaign.senders.startswith(senders)


@pytest.mark.parametrize(("persons", "shown"), [(2, 0), (3, 1)])
def test_the_text_of_a_few_persons_alone_is_not_published(persons, shown):
    digest = public(*(person(n, SHARED) for n in range(persons)))
    assert len(digest.campaigns) == shown
    written = "".join((*as_page(digest), *as_markdown(digest), *as_json(digest)))
    assert (SHARED.partition(".")[0] in written) == bool(shown)


def test_whose_letter_the_common_words_are_from_is_not_told_in_public():
    digest = public(*(person(n, SHARED) for n in range(3)))
    (campaign,) = digest.campaigns
    assert {one.place.file for one in campaign.shared} == {""}
    assert (campaign.members, campaign.senders) == ((), "3 andre avsendere")


def test_confirmed_words_are_removed_from_a_campaign_and_health_is_not_shown():
    phone, health = Needle("92 34 56 78", Kind.PHONE), Needle("Sønnen vår ble syk i fjor.", Kind.HEALTH)
    text = f"{SHARED} Ring oss på 92345678 om dette. Sønnen vår ble syk i fjor."
    digest = public(labelled("Lia vel", text), labelled("Nordåsen vel", f"{text} {OWN}"), needles=(phone, health))
    (campaign,) = digest.campaigns
    written = "".join((*as_page(digest), *as_markdown(digest), *as_json(digest)))
    assert "Ring oss på [fjernet: telefonnummer] om dette." in [one.text for one in campaign.shared]
    assert "92345678" not in written
    assert "syk i fjor" not in written
    assert "[ikke vist]" in "".join(as_page(digest))
