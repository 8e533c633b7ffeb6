"""Near-identical responses are grouped, each one's own words kept; copies and joined answers are known."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearing.core.model import Kind, Paragraph, Response, Span, Voice
from hearing.overlap.campaigns import campaigns
from hearing.overlap.copies import Sources
from hearing.overlap.joined import joined

SHARED = (
    "Vi ber kommunen om å beholde nattåpent mottak i sentrum hele året. "
    "Den som står uten seng klokka to, kan ikke vente til kontoret åpner på mandag. "
    "Planen må si hvem som har ansvaret når ingen andre har det, og hva det koster."
)
OTHERS = (
    "Ungdommene på skolen vår ønsker flere voksne om sommeren, og at rommet holder åpent når folk er på jobb.",
    "Som huseiere har vi leid ut til kommunen i mange år og venter fortsatt på svar om hvem som betaler skader.",
)


def _response(number: int, text: str) -> Response:
    paragraph = Paragraph(1, text, Span(0, len(text)), voice=Voice.OWN)
    return Response(
        f"r{number:05}", f"{number}.txt", "", text, Kind.RESPONSE, (paragraph,), sender=f"Person {number}"
    )


def test_a_campaign_shows_what_is_shared_and_what_each_adds() -> None:
    own = "Selv har jeg jobbet natt på legevakta i elleve år."
    (campaign,) = campaigns([_response(1, SHARED), _response(2, f"{SHARED} {own}"), _response(3, OTHERS[0])])
    assert campaign.sent == 2
    assert " ".join(one.text for one in campaign.shared) == SHARED
    assert [[one.text for one in member.added] for member in campaign.members] == [[], [own]]


def test_a_word_or_two_changed_is_still_the_same_text() -> None:
    changed = SHARED.replace("hele året", "hele vinteren").replace("kommunen", "byen")
    (campaign,) = campaigns([_response(1, SHARED), _response(2, changed)])
    assert campaign.sent == 2
    assert not any(member.added for member in campaign.members)


@pytest.mark.parametrize("text", ["Vi har ingen merknader.", "Vi støtter planen. Lykke til."])
def test_short_answers_are_alike_by_chance(text: str) -> None:
    assert campaigns([_response(1, text), _response(2, text)]) == ()


def test_different_texts_are_no_campaign() -> None:
    assert campaigns([_response(1, SHARED), *(_response(at, text) for at, text in enumerate(OTHERS, 2))]) == ()


EXTRA = st.sampled_from(["", " Jeg bor i gata.", " Dette angår oss alle.", " Hilsen fra nabolaget vårt."])


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_the_order_of_arrival_does_not_matter(data: st.DataObject) -> None:
    texts = data.draw(st.lists(st.tuples(st.sampled_from([SHARED, *OTHERS]), EXTRA), min_size=2, max_size=9))
    responses = [_response(at, f"{text}{extra}") for at, (text, extra) in enumerate(texts)]
    shuffled = data.draw(st.permutations(responses))
    assert campaigns(shuffled) == campaigns(responses)


def test_sentences_of_another_plan_are_known_again() -> None:
    plan = "Kommunen skal sikre at alle som skrives ut har et sted å bo. Kort setning."
    response = _response(1, f"Se til nabobyen! «{plan}» Det er bra.")
    (copy,) = Sources({"Plan for Lia": plan}).copies(response)
    assert copy.source == "Plan for Lia"
    assert copy.sentence.words[:3] == ("kommunen", "skal", "sikre")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Vi slutter oss til uttalelsen fra Lia brukerforening.", "Lia brukerforening"),
        ("Vi sluttar oss til fråsegna frå Straumen vel og har ikkje meir å leggje til.", "Straumen vel"),
        ("Vi ställer oss bakom yttrandet från Viksunds brukarförening.", "Viksunds brukarförening"),
        ("Vi støtter planen fra Lia kommune.", ""),
    ],
)
def test_an_answer_that_joins_another_names_it_in_its_own_words(text: str, name: str) -> None:
    found = list(joined(_response(1, text)))
    assert [one.name for one in found] == ([name] if name else [])
    assert all(one.evidence.text in text for one in found)
