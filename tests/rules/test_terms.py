"""What a term finds, and what it leaves alone."""

import pytest

from hearing.language.analysis import analyse
from hearing.rules.phrases import Phrases, TermSet
from hearing.rules.terms import parse


def _found(terms: list[str], text: str, language: str = "nb", outside: tuple[str, ...] = ()) -> list[str]:
    one = TermSet("x", tuple(parse(term, language) for term in terms), tuple(parse(t, language) for t in outside))
    doc = analyse(text, language)
    return [doc[hit.start : hit.end].text for hit in Phrases([one], language).find(doc)]


@pytest.mark.parametrize(
    ("language", "term", "text", "found"),
    [
        # words, by form or by lemma
        ("nb", "miste tilbudet", "Hun mister tilbudet sitt.", ["mister tilbudet"]),
        ("nb", "egen innsats", "Krav om EGEN INNSATS er vanskelig.", ["EGEN INNSATS"]),
        ("nn", "miste tilbodet", "Ho mistar tilbodet.", ["mistar tilbodet"]),
        ("sv", "tappa bort", "De tappas bort.", ["tappas bort"]),
        ("nb", "legges ned", "Plassene legges «ned» nå.", ["legges «ned"]),
        ("nb", "«bør» og «kan»", "Det er for mye bør og «kan» her.", ["bør og «kan"]),
        ("nb", "rus/psykiatri", "Feltet rus/psykiatri er stort.", ["rus/psykiatri"]),
        (
            "nb",
            "hva er viktig for deg?",
            "Spørsmålet «Hva er viktig for deg?» stilles.",
            ["Hva er viktig for deg?"],
        ),
        # beginnings
        ("nb", "forebygg*", "Forebyggende arbeid og rusforebygging.", ["Forebyggende"]),
        ("nb", "rus*", "Rusbehandling for russ i Rusland.", ["Rusbehandling"]),
        # parts of compounds
        ("nb", "*bolig*", "Ungdomsboliger og boligsosialt arbeid.", ["Ungdomsboliger", "boligsosialt"]),
        ("nb", "*rus*", "Rusen, russ, Rusland, diskursus, krus og rusmisbruk.", ["Rusen", "rusmisbruk"]),
        ("sv", "*vård*", "Missbruksvården och vårdkedjan.", ["Missbruksvården", "vårdkedjan"]),
        # last parts
        ("nb", "*tilbud", "Rusbehandlingstilbudet og tilbudsplikt.", ["Rusbehandlingstilbudet"]),
        ("sv", "*nämnd", "Socialnämnden och nämndplan.", ["Socialnämnden"]),
        # regard to case
        ("nb", "=LAR", "Byrådet lar LAR bestå. Lar det.", ["LAR"]),
        ("nb", "=LAR*", "LAR-pasienter lar seg hjelpe.", ["LAR-pasienter"]),
        ("nb", "=RIO", "RIO, ikke Rio.", ["RIO"]),
        # hyphenated compounds, as one token or several
        ("nb", "*oppfølging", "LAR-oppfølging mangler.", ["LAR-oppfølging"]),
        ("nb", "oppfølging*", "LAR-oppfølging mangler.", ["LAR-oppfølging"]),
        # gaps
        ("nb", "ber om … tas ut", "Vi ber om at hele punktet tas ut.", ["ber om at hele punktet tas ut"]),
        ("nb", "ber om … tas ut", "Vi ber om tas ut.", ["ber om tas ut"]),
        ("nb", "ber om...tas ut", "Vi ber om at det tas ut.", ["ber om at det tas ut"]),
        ("nb", "ber om … tas ut", "Vi ber om møte. Punktet tas ut.", []),
        ("nb", "ber om … tas ut", "Vi ber om a b c d e f g h i tas ut.", []),
        # never blind
        ("nb", "støtte", "Støttekontakt og understøtte.", []),
        ("sv", "oro", "Orosanmälan gjordes.", []),
    ],
)
def test_a_term_finds_words_and_parts_of_compounds(language: str, term: str, text: str, found: list[str]) -> None:
    assert _found([term], text, language) == found


def test_of_terms_inside_one_another_only_the_longest_counts() -> None:
    assert _found(["bekymret", "er bekymret for"], "Vi er bekymret for dem.") == ["er bekymret for"]


@pytest.mark.parametrize(
    ("language", "term", "outside", "text"),
    [
        ("nb", "bekymring", "fra bekymring til handling", "Programmet «Fra bekymring til handling» videreføres."),
        ("nb", "frykt", "frykt for straff", "Frykt for straff holder folk borte."),
        ("nb", "uro", "ro og uro", "Ro og uro i sentrum."),
        ("sv", "oro", "oro och bråk", "Oro och bråk på torget."),
    ],
)
def test_a_term_inside_an_excluded_phrase_does_not_count(
    language: str, term: str, outside: str, text: str
) -> None:
    assert _found([term], text, language, (outside,)) == []


def test_an_excluded_phrase_does_not_silence_the_same_term_elsewhere() -> None:
    text = "Frykt for straff er én ting, vår frykt en annen."
    assert _found(["frykt"], text, outside=("frykt for straff",)) == ["frykt"]


@pytest.mark.parametrize("term", ["", "… tas ut", "ber om …", "a … … b", "*r*", "in*sti", "**", "=", "b=a"])
def test_a_term_that_means_nothing_is_refused(term: str) -> None:
    with pytest.raises(ValueError, match="«"):
        parse(term)
