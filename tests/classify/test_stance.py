"""Stance of paragraphs and of whole answers."""

import pytest
from classify_help import codes, response

from hearing.classify.labelling import Classifier
from hearing.core.model import Kind, LabelKind, Voice

NEUTRAL = "Tjenestene er mange."
WORRIED = "Vi er bekymret for eldre."


@pytest.mark.parametrize(
    ("language", "text", "stance"),
    [
        ("nb", "Vi støtter planen.", ["support"]),
        ("nb", "Vi støtter planen under forutsetning av at det følger penger.", ["conditional"]),
        ("nb", "Vi går imot forslaget.", ["oppose"]),
        ("nb", "Vi støtter ikke planen.", ["oppose"]),
        ("nb", "Vi er ikke uenig i dette.", []),
        ("nb", "Støttekontakt og stødig hjelp er viktig.", []),
        ("nb", "Vi støtter boligene, men går imot resten.", ["oppose"]),
        ("nb", "Vi går imot gebyret, men støtter resten.", ["support"]),
        ("nb", "Vi støtter målet. Vi går imot gebyret.", ["oppose"]),
        ("nn", "Vi støttar framlegget.", ["support"]),
        ("nn", "Vi støttar ikkje framlegget.", ["oppose"]),
        ("nn", "Vi støttar planen under føresetnad av at det følgjer pengar.", ["conditional"]),
        ("sv", "Nämnden tillstyrker förslaget.", ["support"]),
        ("sv", "Nämnden tillstyrker inte förslaget.", ["oppose"]),
        ("sv", "Nämnden tillstyrker under förutsättning att medel följer.", ["conditional"]),
        ("sv", "Nämnden avstyrker förslaget.", ["oppose"]),
    ],
)
def test_stance_of_a_paragraph(classifier: Classifier, language: str, text: str, stance: list[str]) -> None:
    assert codes(classifier.label(response(text, language=language)), LabelKind.STANCE) == stance


@pytest.mark.parametrize(
    ("texts", "stance"),
    [
        ([NEUTRAL], "unstated"),
        ([], "unstated"),
        ([WORRIED], "unstated"),
        (["Vi støtter planen."], "supports"),
        (["Vi er positiv til planen som helhet."], "supports"),
        (["Planen støttes."], "supports"),
        (["Vi støtter planen.", WORRIED], "supports-with-reservations"),
        (["Vi støtter planen forutsatt at det følger penger."], "supports-with-reservations"),
        (["Vi støtter planen.", NEUTRAL, "Vi går imot gebyret."], "supports-with-reservations"),
        (["Vi går imot planen."], "opposes"),
        (["Vi går imot planen.", NEUTRAL, "Vi støtter mer boliger."], "opposes"),
        (["Vi støtter boligene.", "Vi går imot gebyret."], "supports-with-reservations"),
        (["Vi støtter boligene.", "Vi går imot gebyret.", "Vi går imot flyttingen."], "opposes"),
        (["Vi støtter planen.", NEUTRAL, NEUTRAL, NEUTRAL, "Vi går imot forslaget."], "divided"),
        (["Vi går imot gebyret."], "opposes"),
        (["Vi støtter gebyret."], "supports"),
        (["Vi støtter gebyret.", WORRIED], "supports-with-reservations"),
    ],
)
def test_stance_of_an_answer(classifier: Classifier, texts: list[str], stance: str) -> None:
    assert classifier.label(response(*texts)).response.stance == stance


@pytest.mark.parametrize(
    ("language", "text", "stance"),
    [
        ("nn", "Vi støttar framlegget.", "supports"),
        ("nn", "Me går imot planen.", "opposes"),
        ("sv", "Nämnden tillstyrker förslaget.", "supports"),
        ("sv", "Nämnden avstyrker förslaget.", "opposes"),
        (
            "sv",
            "Nämnden tillstyrker förslaget under förutsättning att medel följer.",
            "supports-with-reservations",
        ),
    ],
)
def test_in_nynorsk_and_swedish(classifier: Classifier, language: str, text: str, stance: str) -> None:
    assert classifier.label(response(text, language=language)).response.stance == stance


def test_support_for_one_measure_of_the_plan_is_not_support_for_the_plan(classifier: Classifier) -> None:
    texts = ["Vi støtter forslaget om boliger.", "Vi går imot gebyret."]
    assert classifier.label(response(*texts)).response.stance == "supports-with-reservations"


def test_the_statement_on_the_whole_is_the_evidence(classifier: Classifier) -> None:
    labelled = classifier.label(response(NEUTRAL, "Vi støtter boligene.", NEUTRAL, "Alt i alt støtter vi planen."))
    (label,) = (one for one in labelled.labels if one.kind is LabelKind.STANCE and one.paragraph is None)
    assert (label.code, label.evidence.text) == ("supports", "Alt i alt støtter vi planen.")


def test_what_the_draft_or_others_say_is_not_the_senders_stance(classifier: Classifier) -> None:
    texts = ["Vi støtter planen.", "Vi går imot planen."]
    labelled = classifier.label(response(*texts, voices={1: Voice.DRAFT, 2: Voice.REPORTED}))
    assert labelled.response.stance == "unstated"


@pytest.mark.parametrize(
    ("language", "text", "stance"),
    [
        ("nb", "Bydelen har ingen merknader.", "no-remarks"),
        ("nb", "Kommunen avgir ikke høringsuttalelse.", "abstains"),
        ("nb", "Vi tar ikke stilling til forslaget.", "abstains"),
        ("nn", "Kommunen gir ikkje fråsegn i saka.", "abstains"),
        ("sv", "Nämnden har inget att erinra.", "no-remarks"),
        ("sv", "Myndigheten avstår från att yttra sig.", "abstains"),
    ],
)
def test_no_remarks_is_neither_support_nor_silence(
    classifier: Classifier, language: str, text: str, stance: str
) -> None:
    labelled = classifier.label(response(text, language=language, kind=Kind.NO_REMARKS))
    assert labelled.response.stance == stance


def test_an_answer_that_takes_no_stand_abstains_unless_it_then_takes_one(classifier: Classifier) -> None:
    declines = "Vi tar ikke stilling til detaljene."
    assert classifier.label(response(declines)).response.stance == "abstains"
    assert classifier.label(response(declines, "Vi støtter planen.")).response.stance == "supports"


def test_points_of_meeting_notes_are_not_added_up_to_support(classifier: Classifier) -> None:
    notes = response("Noen støtter boliger.", NEUTRAL, kind=Kind.MEETING_NOTES)
    assert classifier.label(notes).response.stance == "unstated"
    both = response("Vi støtter boliger.", "Vi går imot gebyret.", kind=Kind.MEETING_NOTES)
    assert classifier.label(both).response.stance == "divided"
