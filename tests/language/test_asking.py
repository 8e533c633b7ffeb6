"""What a person types finds all that it may look like in a text."""

from pathlib import Path

import pytest

from hearing.core.places import shipped
from hearing.core.search import Field
from hearing.language.asking import asked, sought
from hearing.language.synonyms import synonyms
from hearing.language.word_forms import fold, forms

THESAURUS = shipped("pipelines") / "rusmelding" / "thesaurus"


@pytest.mark.parametrize(
    ("one", "other"),
    [("Åsen", "Aasen"), ("behöver", "behøver"), ("pårørende", "paaroerende"), ("ære", "äre"), ("kafé", "Kafe")],
)
def test_letters_of_one_language_find_those_of_another(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_a_word_has_its_lemma_and_a_compound_its_parts() -> None:
    (word,) = forms("boligene", "nb")
    assert (word.word, word.lemma, word.parts) == ("boligene", "bolig", ())
    (compound,) = forms("Ungdomsboliger", "nb")
    assert compound.parts == ("ungdom", "bolig")
    assert [one.word for one in forms("Rus- og tiltak 7, jf. §3", "nb")] == ["rus", "og", "tiltak", "7", "jf", "3"]


def test_a_line_is_read_as_things_that_are_asked_for() -> None:
    things = asked('boliger «bolig først» "stå i kø" rus* -hasj -«ett år» e-post')
    assert [one.words for one in things] == [
        ("boliger",), ("bolig", "først"), ("stå", "i", "kø"), ("rus",), ("hasj",), ("ett", "år"), ("e", "post"),
    ]  # fmt: skip
    assert [one.is_exact for one in things] == [False, True, True, False, False, True, True]
    assert [one.is_prefix for one in things] == [False, False, False, True, False, False, False]
    assert [one.is_without for one in things] == [False, False, False, False, True, True, False]


@pytest.mark.parametrize("line", ["", "  ", '"', "«»", "- *", "…!"])
def test_a_line_without_words_asks_for_nothing(line: str) -> None:
    assert asked(line) == []


def lemmas(line: str, folder: Path | None = None) -> set[tuple[str, ...]]:
    (one,) = sought(asked(line), synonyms(folder) if folder else None)
    return {term.words for term in one.clause.terms if term.field is Field.LEMMAS}


def test_an_inflected_word_finds_its_lemma_in_each_language() -> None:
    assert ("bolig",) in lemmas("boligene")
    assert ("bostad",) in lemmas("bostäder")
    assert ("loesning",) in lemmas("loesninger")
    assert ("anhoerig",) in lemmas("anhørige") | lemmas("anhøriga")


def test_words_that_mean_the_same_are_found_in_three_languages() -> None:
    found = lemmas("ventelister", THESAURUS)
    assert {("koe",), ("vaentetid",), ("ventetid",)} <= found
    assert ("staa", "i", "koe") in found


def test_a_set_phrase_is_one_thing_and_is_found_by_its_synonyms() -> None:
    known = synonyms(THESAURUS)
    assert known
    (phrase,) = sought(asked("står i kø"), known)
    assert "venteliste" in [one.text for one in phrase.synonyms]
    assert len(sought(asked("stolen er grønn"), known)) == 3


def test_exact_words_and_what_is_left_out_have_no_synonyms() -> None:
    known = synonyms(THESAURUS)
    for one in sought(asked("«ventelister» -kø vente*"), known):
        assert one.synonyms == ()
    assert lemmas("ventelister").isdisjoint({("koe",)})


def test_an_abbreviation_does_not_mean_what_its_folded_letters_mean() -> None:
    known = synonyms(THESAURUS)
    (place,) = sought(asked("Åsen"), known)
    assert place.synonyms == ()


def test_a_folder_without_words_has_no_synonyms(tmp_path: Path) -> None:
    assert synonyms(tmp_path) is None
