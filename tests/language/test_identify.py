"""Which language a document and each of its paragraphs is in."""

from pathlib import Path

import pytest

from hearing.core.errors import MissingRequirement
from hearing.core.model import Kind, Paragraph, Response, Span, Voice
from hearing.language import identify as identify_module
from hearing.language.identify import identify, mark_languages, model_hash

NB = "Vi frykter at de som trenger hjelpen mest, ikke kommer til å få den når tilbudet flyttes ut av sentrum."
NN = "Me er redde for at dei som treng hjelpa mest, ikkje kjem til å få ho når tilbodet vert flytta ut av sentrum."
SV = "Vi befarar att de som behöver hjälpen mest inte kommer att få den när verksamheten flyttas ut från centrum."
EN = "We are afraid that those who need help the most will not get it when the service is moved out of the centre."
DA = (
    "Vi frygter, at de borgere, der har mest brug for hjælpen, ikke får den, når tilbuddet flyttes ud af midtbyen."
)
SE = "Mii ballat ahte sii geat eanemusat dárbbašit veahki, eai oaččo dan go fálaldat sirdojuvvo eret guovddážis."


@pytest.mark.parametrize(
    ("language", "text"), [("nb", NB), ("nn", NN), ("sv", SV), ("en", EN), ("da", DA), ("se", SE)]
)
def test_a_sentence_is_recognised(language: str, text: str) -> None:
    assert identify(text) == language


@pytest.mark.parametrize("text", ["", "12.03.2027", "Ja.", "§ 4-2 (1)"])
def test_too_little_text_has_no_language(text: str) -> None:
    assert identify(text) == ""


def respond(*parts: tuple[Voice, str]) -> Response:
    paragraphs, at = [], 0
    for number, (voice, text) in enumerate(parts, 1):
        paragraphs.append(Paragraph(number, text, Span(at, at + len(text)), voice=voice))
        at += len(text) + 2
    text = "\n\n".join(text for _, text in parts)
    return Response("id", "a.txt", "", text, Kind.RESPONSE, tuple(paragraphs))


def one(response: Response) -> Response:
    (marked,) = mark_languages([response])
    return marked


def test_many_responses_are_marked_as_each_by_itself() -> None:
    responses = [
        respond((Voice.OWN, NN)),
        respond((Voice.FORMAL, "3/27")),
        respond((Voice.OWN, SV), (Voice.OWN, "Ja")),
    ]
    assert mark_languages(responses) == tuple(map(one, responses))


def test_the_senders_own_words_decide_and_a_long_quotation_keeps_its_language() -> None:
    response = one(respond((Voice.DRAFT, f"{NB} {NB}"), (Voice.OWN, NN)))
    assert response.language == "nn"
    assert response.paragraphs[0].language == "nb"
    assert response.languages == ("nb", "nn")


def test_a_short_paragraph_takes_the_language_of_its_document() -> None:
    response = one(respond((Voice.OWN, NN), (Voice.OWN, "Vi støttar tiltak 4."), (Voice.FORMAL, "Hei")))
    assert [paragraph.language for paragraph in response.paragraphs] == ["nn", "nn", "nn"]
    assert response.languages == ("nn",)


def test_a_document_without_text_has_no_language() -> None:
    assert one(respond((Voice.FORMAL, "3/27"))).language == ""


def test_a_missing_model_says_what_helps(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(identify_module, "shipped", lambda name: tmp_path / name)
    with pytest.raises(MissingRequirement, match="language model") as caught:
        model_hash()
    assert "make install" in caught.value.hint
