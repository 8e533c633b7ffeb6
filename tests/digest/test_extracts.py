"""An answer in three to six lines of its sender's own sentences."""

import dataclasses

from builders import Case, Said, digest_of, labelled
from hypothesis import given, settings
from hypothesis import strategies as st

from hearing.core.model import BlockKind, Labelled, Voice
from hearing.digest.build import build
from hearing.digest.model import Answer
from hearing.privacy.model import Kind
from hearing.privacy.needles import Needle, Needles, Removals

FILLER = "Kommunen har i mange år hatt et tilbud som de fleste kjenner til og som har vært i endring."


def answer(one: Labelled) -> Answer:
    return digest_of(one).answers[0]


def summed_up(one: Labelled) -> list[str]:
    return [quotation.text for quotation in answer(one).summary]


def test_a_short_answer_stands_whole():
    one = labelled("Sol", "Vi støtter planen.", "Vi håper på boliger.")
    assert summed_up(one) == ["Vi støtter planen.", "Vi håper på boliger."]


def test_of_a_long_answer_what_was_flagged_comes_before_filler_in_the_order_of_the_text():
    one = labelled(
        "Sol",
        *[FILLER] * 6,
        Said(f"{FILLER} De eldste blir glemt. {FILLER}", groups=("older-people",), words="De eldste blir glemt."),
        *[FILLER] * 6,
        Said("Vi er imot tiltak 4.", stance="oppose"),
    )
    found = summed_up(one)
    assert "De eldste blir glemt." in found
    assert found[-1] == "Vi er imot tiltak 4."
    assert sum(map(len, found)) <= 540
    numbers = [quotation.place.paragraph for quotation in answer(one).summary]
    assert numbers == sorted(numbers)


def test_different_subjects_come_before_more_of_the_same():
    same = [Said(f"Døgnplassene blir borte i år {n}.", concern="residential-closure") for n in range(40)]
    one = labelled("Sol", *same, Said("Det mangler penger til alt dette.", concern="underfunding"))
    assert "Det mangler penger til alt dette." in summed_up(one)


def test_neighbouring_sentences_are_one_quotation():
    one = labelled("Sol", "Vi er mange. Vi er små. Vi er her.")
    assert summed_up(one) == ["Vi er mange. Vi er små. Vi er her."]


def test_headings_letterheads_and_the_drafts_words_are_not_the_senders_sentences():
    one = labelled(
        "Sol",
        Said("Høringssvar", role=BlockKind.HEADING),
        Said("Vår ref.: 4/27", voice=Voice.FORMAL),
        Said("Kommunen vil avvikle døgnplassene.", voice=Voice.DRAFT),
        "Vi er uenige.",
    )
    assert summed_up(one) == ["Vi er uenige."]


def test_an_abbreviation_ends_no_sentence():
    long = " ".join([FILLER] * 7)
    one = labelled(
        "Sol", long, Said("Barn, jf. kap. 3, blir glemt, bl.a. i helgene.", groups=("women",), words="blir glemt")
    )
    assert "Barn, jf. kap. 3, blir glemt, bl.a. i helgene." in summed_up(one)


def test_words_that_may_identify_somebody_are_left_out_and_others_chosen():
    one = labelled("Kari Moen", "Jeg heter Kari Moen.", "Boligene må bygges.", type_="private-person")
    assert summed_up(one) == ["Boligene må bygges."]


def test_in_public_nothing_of_somebodys_health_is_chosen_and_removed_words_are_marked():
    one = labelled("Sol", "Sønnen min er syk.", "Ring 92 34 56 78 om boligene.")
    needles = (Needle("Sønnen min er syk.", Kind.HEALTH), Needle("92 34 56 78", Kind.PHONE))
    inputs = dataclasses.replace(Case((one,)).inputs(), removals=Removals(Needles.of(needles)))
    (found,) = build(inputs).answers
    assert [quotation.text for quotation in found.summary] == ["Ring [fjernet: telefonnummer] om boligene."]


def test_in_public_no_single_persons_other_sentences_are_published():
    person = labelled("Kari Moen", "Vi trenger boliger.", type_="private-person", source="k.txt")
    unknown = labelled("Noen", "Vi trenger boliger.", type_="unknown", source="n.txt")
    inputs = dataclasses.replace(Case((person, unknown)).inputs(), removals=Removals(Needles.of(())))
    assert [found.summary for found in build(inputs).answers] == [(), ()]


WORDS = st.text(alphabet='abc ÆØÅ.!?…«»"–-:;()\u00a01234', max_size=200)


@settings(deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=12))
def test_every_chosen_word_is_the_senders_whatever_is_written(texts):
    one = labelled("Sol", *texts)
    for quotation in answer(one).summary:
        (paragraph,) = [p for p in one.response.paragraphs if p.number == quotation.place.paragraph]
        assert quotation.text in paragraph.text
