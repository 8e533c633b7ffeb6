from dataclasses import replace

import pytest
from builders import Said, digest_of, labelled

from hearing.core.errors import UnverifiableQuotation
from hearing.core.model import BlockKind, Voice
from hearing.digest.render import as_markdown, as_page


def proposed(*said: Said | str) -> list[str]:
    (answer,) = digest_of(labelled("Sol", *said)).answers
    return [quotation.text for quotation in answer.proposals]


@pytest.mark.parametrize(
    "text",
    [
        "Forslag til ny tekst: «Kommunen skal ha ti plasser.»",
        "Vi ber om ny ordlyd i punkt 3.",
        "Ordlyden endres til: «Alle skal få tilbud innen en uke.»",
        "Vi foreslår at andre setning i punkt 2 endres til «skal».",
        "Vi føreslår at ordet bør blir erstatta med skal.",
        "Vi föreslår att texten ändras så att alla omfattas.",
        "Ny lydelse: Kommunen ska erbjuda stöd.",
        "Nämnden föreslår att meningen får lydelsen «ska erbjudas».",
    ],
)
def test_another_wording_is_listed_as_it_stands(text):
    assert proposed("Innledning.", text, "Takk.") == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Forslaget til plan er godt.",
        "Vi foreslår flere plasser.",
        "Kommunen har endret teksten siden sist.",
        "Planen foreslår mye nytt.",
    ],
)
def test_a_wish_without_a_wording_is_none(text):
    assert proposed(text) == []


def test_what_only_announces_is_followed_by_the_wording_itself():
    said = (Said("Forslag til ny tekst", role=BlockKind.HEADING), "Kommunen skal ha ti plasser.", "Takk for oss.")
    assert proposed(*said) == ["Forslag til ny tekst", "Kommunen skal ha ti plasser."]


def test_the_drafts_own_words_are_no_proposal():
    assert proposed(Said("Ny ordlyd: Vi foreslår at dette endres til noe.", voice=Voice.DRAFT)) == []


def test_a_proposal_is_verified_like_all_quotations():
    one = labelled("Sol", "Forslag til ny tekst: Ja.")
    broken = replace(one, response=replace(one.response, text="Forslag til ny tekst: Nei."))
    with pytest.raises(UnverifiableQuotation):
        digest_of(broken)


def test_proposals_stand_under_their_sender_in_page_and_markdown():
    digest = digest_of(labelled("Sol", "Forslag til ny tekst: Ja."), labelled("Måne", "Vi er enige."))
    for text in ("".join(as_page(digest)), "".join(as_markdown(digest))):
        part = text[text.rindex("Forslag til endringer") : text.rindex("Svar for svar")]
        assert "Sol" in part
        assert "Forslag til ny tekst: Ja." in part
        assert "Måne" not in part
