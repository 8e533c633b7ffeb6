"""Parts of Nordic compounds."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearing.language.compounds import begins_part, boundaries, inflected, split, stem_stands


def _parts(word: str, language: str) -> list[str]:
    edges = [0, *boundaries(word, language), len(word)]
    return [word[a:b] for a, b in pairwise(edges)]


@pytest.mark.parametrize(
    ("language", "word", "parts"),
    [
        ("nb", "boligsosialt", ["bolig", "sosialt"]),
        ("nb", "ungdomsboliger", ["ungdoms", "boliger"]),
        ("nb", "rusbehandlingstilbudet", ["rus", "behandlings", "tilbudet"]),
        ("nb", "døgnplassene", ["døgn", "plassene"]),
        ("nb", "nattog", ["nat", "tog"]),
        ("nn", "heildøgnsplassar", ["heil", "døgns", "plassar"]),
        ("nn", "rusvernet", ["rus", "vernet"]),
        ("sv", "missbruksvårdsenhet", ["missbruks", "vårds", "enhet"]),
        ("sv", "socialnämnden", ["social", "nämnden"]),
        ("sv", "kvinnofrid", ["kvinno", "frid"]),
        ("sv", "skolkurator", ["skol", "kurator"]),
        ("nb", "LAR-oppfølging", ["LAR-", "oppfølging"]),
    ],
)
def test_compounds_come_apart_where_a_part_begins(language: str, word: str, parts: list[str]) -> None:
    assert _parts(word, language) == parts


@pytest.mark.parametrize(
    "word", ["bolig", "tilbudet", "boligere", "forbruk", "innsats", "virus", "krus", "xyzzyk", "av", ""]
)
def test_simple_words_and_words_with_a_particle_have_no_boundaries(word: str) -> None:
    assert boundaries(word, "nb") == ()


@pytest.mark.parametrize(
    ("language", "word", "parts"),
    [
        ("nb", "Rusbehandlingstilbudet", ("rus", "behandling", "tilbudet")),
        ("nb", "bussjåfør", ("buss", "sjåfør")),
        ("sv", "gatukontor", ("gata", "kontor")),
        ("sv", "skolkurator", ("skola", "kurator")),
        ("sv", "arbetsliv", ("arbete", "liv")),
        ("nb", "LAR-oppfølging", ("lar", "oppfølging")),
        ("nb", "-oppfølging", ("oppfølging",)),
        ("nb", "samfunn", ("samfunn",)),
        ("nb", "", ()),
    ],
)
def test_parts_are_words_without_linking_letters(language: str, word: str, parts: tuple[str, ...]) -> None:
    assert split(word, language) == parts


@pytest.mark.parametrize(
    ("language", "word", "parts"),
    [
        ("nb", "busstopp", ["bus", "stopp"]),  # not buss-topp
        ("nb", "idrettslag", ["idretts", "lag"]),  # not idrett-slag
        ("nb", "kulturskole", ["kultur", "skole"]),  # not kulturs-kole
        ("nb", "planarbeid", ["plan", "arbeid"]),  # not planar-beid
        ("sv", "familjerätt", ["familje", "rätt"]),  # not familjer-ätt
        ("sv", "flickskola", ["flick", "skola"]),  # not flicks-kola
    ],
)
def test_of_several_readings_the_likeliest_is_taken(language: str, word: str, parts: list[str]) -> None:
    assert _parts(word, language) == parts


@pytest.mark.parametrize("ending", ["en", "er", "ene", "ens"])
def test_a_word_that_must_stay_whole_does_so_in_every_inflection(ending: str) -> None:
    assert boundaries(f"landsby{ending}", "nb") == ()


def test_what_is_too_long_for_a_word_is_left_whole_at_once() -> None:
    assert boundaries("plan" * 5000, "nb") == ()


def _holds(word: str, stem: str, language: str) -> bool:
    places = (at for at in range(len(word)) if word.lower().startswith(stem, at))
    return any(begins_part(word, at, language) and stem_stands(word, at, stem, language) for at in places)


@pytest.mark.parametrize(
    ("language", "stem", "word"),
    [
        *[("nb", "rus", word) for word in ("rus", "rusen", "rusmisbruk", "rusfri", "Rusmeldingen", "ungdomsrus")],
        *[("nb", "rus", word) for word in ("rusvern", "rusreformen", "rusavhengige", "ruspolitikken")],
        *[("nb", "bolig", word) for word in ("boligen", "boligløse", "omsorgsboligene", "bolig-", "boligkøen")],
        ("nn", "bustad", "bustadløyse"),
        ("nn", "rus", "rustenestene"),
        ("sv", "vård", "missbruksvården"),
        ("sv", "boende", "stödboendet"),
        ("nb", "forebygg", "rusforebyggende"),
        ("nb", "kutt", "kuttes"),
    ],
)
def test_a_stem_is_found_where_it_is_a_part_of_its_own(language: str, stem: str, word: str) -> None:
    assert _holds(word, stem, language)


@pytest.mark.parametrize(
    ("language", "stem", "word"),
    [
        *[
            ("nb", "rus", word)
            for word in ("russ", "russetid", "Rusland", "Russland", "diskursus", "krus", "virus")
        ],
        *[("nb", "rus", word) for word in ("rusk", "rust", "rusle", "citrus", "papyrus", "russisk")],
        ("nb", "bolig", "boligere"),
        ("nb", "bruk", "forbruk"),
        ("nb", "bud", "tilbudet"),
        ("sv", "rus", "virus"),
    ],
)
def test_the_letters_of_a_stem_inside_another_word_are_no_part(language: str, stem: str, word: str) -> None:
    assert not _holds(word, stem, language)


@pytest.mark.parametrize("ending", ["", "et", "ets", "ene", "a"])
def test_a_last_part_may_be_inflected(ending: str) -> None:
    assert inflected(f"rusbehandlingstilbud{ending}", len("rusbehandlings"), "tilbud", "nb")


def test_a_last_part_is_followed_by_nothing_else() -> None:
    assert not inflected("tilbudsplikt", 0, "tilbud", "nb")


@settings(deadline=None)  # the first word of a language loads its tables
@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyzæøåäö-S", max_size=30), st.sampled_from(["nb", "nn", "sv"]))
def test_boundaries_lie_inside_the_word_in_order(word: str, language: str) -> None:
    found = boundaries(word, language)
    assert list(found) == sorted(set(found))
    assert all(0 < at < len(word) for at in found)
