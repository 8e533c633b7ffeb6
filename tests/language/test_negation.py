"""Which cues are negated; the cue stands in brackets."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearing.language.analysis import analyse
from hearing.language.negation import negated, negations

_WORDS = [
    *("vi", "ikke", "støtter", "bekymret", ",", ".", "at", "verken", "eller", "uten", "deler", "og", "ingen", "å"),
    *("tror", "la", "behov", "for", "utan", "att", "inte", "heller", "på", "måte", "?", "kan", "nok", "er"),
]


def _answers(text: str, language: str) -> list[bool]:
    plain = text.replace("[", "").replace("]", "")
    doc = analyse(plain, language)
    answers = []
    for number, cue in enumerate(re.finditer(r"\[(.*?)\]", text)):
        start = cue.start() - 2 * number
        span = doc.char_span(start, start + len(cue[1]))
        assert span is not None
        answers.append(negated(doc, span.start, span.end))
    return answers


@pytest.mark.parametrize(
    ("language", "text"),
    [
        # main clause: the negation follows the verb
        ("nb", "Vi [støtter] ikke planen."),
        ("nb", "Derfor [støtter] vi ikke forslaget."),
        ("nb", "Dette [støtter] bydelen ikke."),
        ("nn", "Vi [støttar] difor ikkje framlegget."),
        ("sv", "Vi [tillstyrker] inte förslaget."),
        ("sv", "Därför [tillstyrker] nämnden inte förslaget."),
        # the negation stands before the cue
        ("nb", "Vi er ikke [bekymret] for dette."),
        ("nb", "Vi er ikke lenger særlig [bekymret] for dette."),
        ("nb", "Vi er knapt [bekymret]."),
        ("nb", "Vi kan neppe [støtte] dette."),
        ("nn", "Vi er ikkje [uroa] for dette."),
        ("nn", "Me er slett ikkje [uroa]."),
        ("sv", "Vi är inte [oroliga]."),
        ("sv", "Vi är knappast [oroliga]."),
        # subordinate clause
        ("nb", "Det er flere som ikke [støtter] planen."),
        ("nn", "Det er fleire som ikkje [støttar] planen."),
        ("sv", "Det är flera som inte [stödjer] planen."),
        # nouns
        ("nb", "Det er ingen grunn til [uro]."),
        ("nb", "Vi ser ikke noen stor [fare for] dette."),
        ("nb", "Dette kan gjøres uten [fare for] overdose."),
        ("nn", "Det er ingen grunn til [uro]."),
        ("sv", "Det finns ingen [risk] för detta."),
        ("sv", "Vi ser inte någon [risk] för undanträngning."),
        ("sv", "Det finns inga skäl till [oro]."),
        # a worry that is not shared
        ("nb", "Vi deler ikke [bekymringen]."),
        ("nb", "Vi deler ikke bydelens store [bekymring]."),
        ("nn", "Vi deler ikkje [uroa]."),
        ("sv", "Vi delar inte [oron]."),
        # an opinion that is denied
        ("nb", "Vi mener ikke at det er [fare for] dette."),
        ("sv", "Vi tror inte att det finns [risk] för detta."),
        # what is not disagreed with is not opposed
        ("nb", "Vi er ikke [uenig]."),
        ("nb", "Vi ønsker endringer uten at noen [mister] tilbudet."),
    ],
)
def test_negated(language: str, text: str) -> None:
    assert _answers(text, language) == [True]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nb", "Vi [støtter] planen."),
        # emphasis
        ("nb", "Vi er ikke bare [bekymret], men også redde."),
        ("nb", "Ikke minst er vi [bekymret] for LAR."),
        ("nb", "Vi [støtter] planen, ikke minst forebyggingen."),
        ("nb", "Vi kan ikke understreke sterkt nok at vi er [bekymret]."),
        ("nb", "Vår [bekymring] kan ikke understrekes nok."),
        ("nn", "Vi er ikkje berre [uroa], men òg redde."),
        ("sv", "Vi är inte bara [oroliga] utan också rädda."),
        # two negations
        ("nb", "Vi er ikke uten [bekymring]."),
        ("sv", "Vi är inte utan [oro]."),
        # the negation belongs to another clause or another verb
        ("nb", "De som ikke ønsker hjelp [faller utenfor]."),
        ("nb", "Planen er ikke god, og vi er [bekymret]."),
        ("nb", "Vi [støtter] tiltak som ikke koster."),
        ("nb", "Dette er ikke omtalt. Vi er [bekymret]."),
        ("nb", "Planen er ikke tydelig og vi [frykter] kutt."),
        ("nn", "Dei som ikkje får hjelp, [fell utanfor]."),
        ("sv", "De som inte vill ha hjälp [hamnar utanför]."),
        ("nb", "Vi [frykter] at de ikke får hjelp."),
        ("nb", "Planen sier ikke at det er [fare for] dette."),
        ("sv", "Planen säger inte att det finns [risk] för detta."),
    ],
)
def test_not_negated(language: str, text: str) -> None:
    assert _answers(text, language) == [False]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nb", "Vi verken [støtter] eller [avviser] forslaget."),
        ("nb", "Bydelen er hverken [bekymret] eller [redd]."),
        ("nn", "Vi korkje [støttar] eller [avviser] framlegget."),
        ("sv", "Vi varken [tillstyrker] eller [avstyrker] förslaget."),
    ],
)
def test_neither_nor_negates_both(language: str, text: str) -> None:
    assert _answers(text, language) == [True, True]


def test_a_negation_inside_the_cue_is_a_part_of_it() -> None:
    assert _answers("De [ikke fanges opp] av tjenestene.", "nb") == [False]


def test_a_component_marks_negations_with_what_they_deny() -> None:
    import spacy

    from hearing.language import components

    nlp = spacy.blank("nb")
    for name in (components.SENTENCES, components.LEMMAS, components.NEGATION):
        nlp.add_pipe(name)
    doc = nlp("Planen er god. Vi støtter den, men tror ikke at ingen mister plassen.")
    assert [(doc[one.cue].text, [doc[at].text for at in one.scope]) for one in doc._.negations] == [
        ("ikke", ["tror", "ingen", "mister"]),
        ("ingen", ["mister"]),
    ]
    assert [cue.text for cue in doc.spans["negation_cues"]] == ["ikke", "ingen"]
    assert [token.text for token in doc if token._.negated] == ["tror", "ingen"]


def test_a_text_without_negation_has_none() -> None:
    assert negations(analyse("Vi støtter planen. Nei til tvang.", "nb")) == ()


@settings(deadline=None)  # the first word of a language loads its tables
@given(st.lists(st.sampled_from(_WORDS), min_size=1), st.sampled_from(["nb", "sv"]))
def test_every_stretch_of_any_words_has_an_answer(words: list[str], language: str) -> None:
    doc = analyse(" ".join(words), language)
    for at in range(len(doc)):
        assert negated(doc, at, len(doc)) in (True, False)
    assert all(0 <= at < len(doc) and at != one.cue for one in negations(doc) for at in one.scope)
