import pytest
from builders import Case, Said, digest_of, labelled
from hypothesis import given, settings
from hypothesis import strategies as st

from hearing.core.model import Issue, Source, Status
from hearing.digest.vocabulary import STANCES

STANCE = st.sampled_from(list(STANCES))
BROKEN = Source("x.pdf", "ab" * 32, "pdf", 1, Status.UNREADABLE, (Issue("damaged", "no", "yes"),))


def bodies(*stances: str):
    return [labelled(f"Instans nr {n}", "Tekst.", stance=stance) for n, stance in enumerate(stances)]


def said(*stances: str, language: str = "nb") -> str:
    return " ".join(digest_of(*bodies(*stances), language=language).picture)


@settings(deadline=None)
@given(st.lists(st.tuples(STANCE, st.booleans()), max_size=15), st.sampled_from(["nb", "nn", "sv", "en"]))
def test_there_are_at_most_eight_sentences_and_each_counts_something(answers, language):
    responses = tuple(
        labelled(
            f"Instans nr {n}",
            Said("Eldre glemmes.", concern="underfunding", groups=("older-people",)) if worried else "Tekst.",
            stance=stance,
            late=worried,
        )
        for n, (stance, worried) in enumerate(answers)
    )
    digest = Case(responses, (BROKEN,), invited=("Instans nr 1", "Blå Hav"), language=language).digest()
    assert 1 <= len(digest.picture) <= 8
    assert "%(" not in " ".join(digest.picture)
    if responses:
        assert all(any(sign.isdigit() for sign in sentence) for sentence in digest.picture)


def test_silence_is_never_support():
    text = said(*["supports"] * 6, *["opposes"] * 4, *["unstated"] * 30, *["no-remarks"] * 5, "abstains")
    assert "et flertall (6 av 10, blant dem Instans nr 0, Instans nr 1 og Instans nr 2) som støtter" in text
    assert "Ingen samlet holdning ble lest i svarene fra et flertall (30 av 46, blant dem Instans nr 10" in text


def test_the_one_that_stands_alone_is_named():
    assert "Instans nr 0 (1 av 11) som går imot" in said("opposes", *["supports"] * 10)


def test_nobody_is_said_to_support_where_nobody_has_taken_a_stand():
    assert "støtter" not in said("unstated", "no-remarks")


def test_the_unstated_are_worded_as_such_never_as_neutral():
    digest = digest_of(*bodies("unstated"))
    assert digest.answers[0].stance.name == "Har ikke sagt det"
    assert [count.name for count in digest.about.stances] == ["Har ikke sagt det"]


@pytest.mark.parametrize(
    ("language", "whole", "reading"),
    [
        ("nb", "som helhet", "slik svarene er lest"),
        ("nn", "som heilskap", "slik svara er lesne"),
        ("sv", "som helhet", "så som svaren har lästs"),
        ("en", "as a whole", "as the answers were read"),
    ],
)
def test_a_stance_is_told_as_a_reading_not_as_a_verdict_on_the_whole(language, whole, reading):
    text = said(
        *["supports"] * 3, "supports-with-reservations", "opposes", "divided", "unstated", language=language
    )
    assert whole not in text
    assert reading in text


def test_the_invited_that_may_have_answered_are_told_apart():
    case = Case((labelled("Vik kommune, helseavdelingen", "Tekst."),), invited=("Vik kommune", "Blå Hav"))
    assert (
        "0 av 2 inviterte instanser; det er ikke funnet svar fra Blå Hav (1 av 2), "
        "og det er usikkert for Vik kommune (1 av 2)."
    ) in " ".join(case.digest().picture)


def test_a_body_that_says_both_is_divided():
    both = [labelled("Sol", "Tekst.", stance=stance, source=f"{stance}.pdf") for stance in ("supports", "opposes")]
    assert "Sol (1 av 1) som er delt" in " ".join(digest_of(*both).picture)


def test_bodies_without_remarks_are_no_measure_of_a_concern():
    worried = labelled("Sol", Said("Eldre glemmes.", groups=("older-people",)))
    text = " ".join(digest_of(worried, *bodies("no-remarks", "supports")).picture)
    assert "Sol (1 av 2) som er bekymret" in text


def test_private_persons_alone_are_told_of_as_such():
    people = [
        labelled(f"Kari {n}", Said("Eldre glemmes.", groups=("older-people",)), type_="private-person")
        for n in range(3)
    ]
    assert "svarene fra andre enn instanser uttrykker 3 av 3" in " ".join(digest_of(*people).picture)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("nb", "Det har kommet inn 1 svar: 1 fra en instans."),
        ("nn", "Det har kome inn 1 svar: 1 frå ein instans."),
        ("sv", "Det har kommit in 1 svar: 1 från en instans."),
        ("en", "1 answer has come in: 1 from a body."),
    ],
)
def test_the_picture_is_in_the_language_of_the_hearing(language, sentence):
    assert digest_of(*bodies("supports"), language=language).picture[0] == sentence


def test_no_answers_is_said_plainly():
    assert digest_of().picture == ("Det har ikke kommet inn noen svar.",)
