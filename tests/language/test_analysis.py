"""Tokens, sentences and lemmas of running text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearing.language.analysis import analyse


def _sentences(text: str, language: str) -> list[str]:
    return [sentence.text for sentence in analyse(text, language).sents]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nb", "Tiltak som f.eks. Bydel Nord har prøvd, er gode."),
        ("nb", "Dette gjelder bl.a. Oslo og dvs. Alle andre."),
        ("nb", "Vi viser til jf. Kapittel 3 i planen."),
        ("nb", "Se kap. 3 og pkt. 4.2 i utkastet."),
        ("nb", "Brevet er datert 9. mai 2018 og signert."),
        ("nb", "Ca. 40 personer møtte fram til samtale med nr. 5."),
        ("nb", "Uttalelsen er skrevet av K. Nordmann for St. Olavs hospital."),
        ("nb", "Dei sa «nei.» og gjekk."),
        ("nb", "Spørsmålet «hva vil du?» stilles ofte."),
        ("nn", "Dette gjeld t.d. Bergen og m.a. Voss."),
        ("sv", "Detta gäller t.ex. Göteborg och bl.a. Malmö."),
        ("sv", "Svaret lämnades den 9. Maj var sen, d.v.s. Våren kom."),
        ("en", "This is, e.g. London, a sentence."),
    ],
)
def test_abbreviations_ordinals_and_initials_do_not_end_a_sentence(language: str, text: str) -> None:
    expected = 2 if "Maj" in text else 1
    assert len(_sentences(text, language)) == expected


@pytest.mark.parametrize(
    ("language", "text", "sentences"),
    [
        ("nb", "Vi støtter planen. Men den er kort.", ["Vi støtter planen.", "Men den er kort."]),
        ("nb", "Er det bra? Ja! 3 av 4 mener det.", ["Er det bra?", "Ja!", "3 av 4 mener det."]),
        ("nb", "«Vi vil hjelpe.» Det sa alle.", ["«Vi vil hjelpe.»", "Det sa alle."]),
        ("nb", "Planen er god (se vedlegg.) Vi takker.", ["Planen er god (se vedlegg.)", "Vi takker."]),
        ("nb", "Det står i meldinga osv. Vi er enige.", ["Det står i meldinga osv.", "Vi er enige."]),
        ("nb", "Planen gjelder til 2025. Da må den fornyes.", ["Planen gjelder til 2025.", "Da må den fornyes."]),
        ("nb", "1. Mål for planen. 2. Tiltak.", ["1. Mål for planen.", "2. Tiltak."]),
        ("nb", "Vi ber om: • flere senger • bedre tid", ["Vi ber om:", "• flere senger", "• bedre tid"]),
        ("nb", "Vi savner behandling.Dette må inn.", ["Vi savner behandling.", "Dette må inn."]),
        ("nn", "Vi er uroa. Kven skal hjelpe?", ["Vi er uroa.", "Kven skal hjelpe?"]),
        ("sv", "Vi avstyrker. ”Inte så här.” Vi vill mer.", ["Vi avstyrker.", "”Inte så här.”", "Vi vill mer."]),
    ],
)
def test_sentences_end_where_a_reader_sees_them_end(language: str, text: str, sentences: list[str]) -> None:
    assert _sentences(text, language) == sentences


@pytest.mark.parametrize(
    ("language", "word", "lemma"),
    [
        ("nb", "Mister", "miste"),
        ("nb", "boligene", "bolig"),
        ("nn", "støttar", "støtte"),
        ("nn", "bustadene", "bustad"),
        ("sv", "Tillstyrker", "tillstyrka"),
        ("sv", "platserna", "plats"),
        ("da", "boliger", "bolig"),
        ("nb", "123", "123"),
        ("nb", "Xyzzyk", "xyzzyk"),
    ],
)
def test_lemmas_are_lower_case_dictionary_forms(language: str, word: str, lemma: str) -> None:
    assert analyse(word, language)[0].lemma_ == lemma


@pytest.mark.parametrize("language", ["", "se", "xx"])
def test_a_language_without_tables_is_still_cut_into_words(language: str) -> None:
    assert [token.text for token in analyse("Bures, Sápmi.", language)] == ["Bures", ",", "Sápmi", "."]


def test_the_components_can_be_used_in_another_pipeline() -> None:
    import spacy

    from hearing.language import components

    nlp = spacy.blank("sv")
    nlp.add_pipe(components.SENTENCES)
    nlp.add_pipe(components.LEMMAS, config={"language": "sv"})
    doc = nlp("Vi avstyrker t.ex. Förslaget. Platserna behövs.")
    assert len(list(doc.sents)) == 2
    assert doc[-3].lemma_ == "plats"


@settings(deadline=None)  # the first word of a language loads its tables
@given(st.text(max_size=300), st.sampled_from(["nb", "nn", "sv", "en"]))
def test_any_text_is_covered_by_its_sentences_without_a_gap(text: str, language: str) -> None:
    doc = analyse(text, language)
    assert "".join(sentence.text_with_ws for sentence in doc.sents) == text
