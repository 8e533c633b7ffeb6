from dataclasses import replace

import pytest
from builders import Case, Said, digest_of, labelled
from hypothesis import given
from hypothesis import strategies as st

from hearing.core.errors import UnverifiableQuotation
from hearing.core.model import Evidence, Label, LabelKind, Labelled, Span, Voice
from hearing.digest.write import write_digest

SAID = "Vi frykter at eldre faller utenfor."


def with_evidence(text: str, span: Span, kind: LabelKind = LabelKind.CONCERN) -> Labelled:
    one = labelled("Sol", SAID, source="brev/sol.pdf", stance="opposes")
    paragraph = 1 if kind == LabelKind.CONCERN else None
    code = "underfunding" if kind == LabelKind.CONCERN else "opposes"
    return replace(one, labels=(Label(kind, code, paragraph, Evidence(text, span), "rule:x@1"),))


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("Vi frykter ikke at eldre", Span(0, 19)),
        ("Vi frykter at eldre", Span(1, 20)),
        ("Vi frykter at eldre", Span(0, 900)),
    ],
)
@pytest.mark.parametrize("kind", [LabelKind.CONCERN, LabelKind.STANCE])
def test_words_that_do_not_stand_in_the_source_stop_the_digest(text, span, kind, tmp_path):
    with pytest.raises(UnverifiableQuotation) as caught:
        write_digest(Case((with_evidence(text, span, kind),)).digest(), tmp_path)
    assert caught.value.place == "brev/sol.pdf"
    assert caught.value.hint
    assert list(tmp_path.iterdir()) == []


def test_a_quotation_is_found_again_through_line_ends_and_no_break_spaces():
    said = Said(
        "Vi frykter at eldre\nmed rus-\nproblemer\N{NO-BREAK SPACE}faller utenfor.", groups=("older-people",)
    )
    (raised,) = digest_of(labelled("Sol", said)).groups[0].raised
    assert raised.quotation.text == "Vi frykter at eldre med rusproblemer faller utenfor."


@given(st.data())
def test_every_stretch_of_a_response_can_be_quoted(data):
    words = SAID.split()
    start = data.draw(st.integers(0, len(words) - 1))
    end = data.draw(st.integers(start + 1, len(words)))
    stretch = " ".join(words[start:end])
    (raised,) = digest_of(labelled("Sol", Said(SAID, groups=("women",), words=stretch))).groups[0].raised
    assert raised.quotation.text == stretch


def span_of(text: str) -> Span:
    return Span(SAID.index(text), SAID.index(text) + len(text))


def several(*evidence: tuple[str, str, float]) -> Labelled:
    one = labelled("Sol", SAID)
    labels = tuple(
        Label(LabelKind.CONCERN, "underfunding", 1, Evidence(text, span_of(text)), maker, score)
        for text, maker, score in evidence
    )
    return replace(one, labels=labels)


def test_two_makers_of_one_finding_give_one_quotation_the_shorter():
    one = several((SAID, "model:m@1", 0.4), ("eldre faller utenfor", "rule:r@2", 0.9))
    (raised,) = digest_of(one).concerns[0].raised
    assert raised.quotation.text == "eldre faller utenfor"
    assert raised.made_by == ("model:m@1", "rule:r@2")
    assert raised.score == 0.9


def test_a_wide_finding_does_not_swallow_two_narrow_ones():
    one = several((SAID, "model:m@1", 0.9), ("Vi frykter", "rule:r@2", 0.5), ("faller utenfor", "rule:r@2", 0.5))
    texts = [raised.quotation.text for raised in digest_of(one).concerns[0].raised]
    assert texts == ["Vi frykter", "faller utenfor"]


def test_the_stance_is_shown_with_the_words_that_it_rests_on():
    (answer,) = digest_of(
        labelled("Sol", "Vi støtter planen. Takk.", stance="supports", stance_words="Vi støtter planen.")
    ).answers
    (stand,) = answer.stands
    assert stand.words.text == "Vi støtter planen."
    assert stand.words.place.paragraph == 1


def test_a_divided_answer_is_shown_with_words_for_and_words_against():
    (answer,) = digest_of(
        labelled(
            "Sol",
            Said("Vi støtter kapittel 2.", stance="supports-with-reservations"),
            Said("Vi støtter målene.", stance="supports", score=0.5),
            Said("Vi går imot tiltak 4.", stance="opposes"),
            Said("Andre støtter alt.", stance="supports", score=1.0, voice=Voice.REPORTED),
            stance="divided",
            stance_words="Vi støtter kapittel 2.",
        )
    ).answers
    assert [(stand.stance.code, stand.words.text) for stand in answer.stands] == [
        ("supports-with-reservations", "Vi støtter kapittel 2."),
        ("opposes", "Vi går imot tiltak 4."),
    ]


def test_a_divided_answer_with_words_of_one_kind_keeps_the_words_of_the_whole():
    (answer,) = digest_of(
        labelled(
            "Sol", Said("Både ja og nei.", stance="opposes"), stance="divided", stance_words="Både ja og nei."
        )
    ).answers
    assert [(stand.stance.code, stand.words.text) for stand in answer.stands] == [("divided", "Både ja og nei.")]


def test_a_quotation_keeps_its_own_language():
    (raised,) = (
        digest_of(labelled("Sol", Said("Eg er uroa.", groups=("women",), language="nn")), language="sv")
        .groups[0]
        .raised
    )
    assert raised.quotation.language == "nn"


def test_a_long_lead_in_is_cut_to_its_last_sentence():
    lead = "Planen er lang og grundig. " * 12 + "Den kan miste"
    one = labelled("Sol", lead, Said("de eldste", groups=("older-people",), lead_in=1))
    assert digest_of(one).groups[0].raised[0].quotation.lead_in == "Den kan miste"


def test_the_stream_is_walked_once_and_its_texts_let_go():
    walked = []

    def stream():
        for number in range(3):
            walked.append(number)
            yield labelled(
                f"Instans nr {number}",
                Said(SAID + " Og mer tekst står her." * 40, words=SAID, groups=("women",)),
            )

    inputs = replace(Case(()).inputs(), labelled=stream())
    from hearing.digest.build import build

    assert repr(build(inputs)).count("mer tekst") < 3 * 40 * 0.7
    assert walked == [0, 1, 2]
