"""Finite verbs and clauses, told without a parser."""

import pytest

from hearing.language.analysis import analyse
from hearing.language.clauses import begins_clause, finite, finite_verb


def _words(text: str, language: str) -> tuple[list[str], list[str]]:
    doc = analyse(text, language)
    return [token.lower_ for token in doc], [token.lemma_ for token in doc]


@pytest.mark.parametrize(
    ("language", "text", "verb"),
    [
        ("nb", "situasjonen blir bedre", "blir"),
        ("nb", "grupper mister tilbudet", "mister"),
        ("nb", "kommunen støtter planen", "støtter"),
        ("nb", "barn skal miste plassen", "skal"),
        ("nn", "kommunen støttar planen", "støttar"),
        ("nn", "brukarane vart høyrde", "vart"),
        ("sv", "kommunen betalar", "betalar"),
        ("sv", "brukarna hördes", "hördes"),
        ("sv", "målen är tydliga", "är"),
    ],
)
def test_the_finite_verb_of_a_clause(language: str, text: str, verb: str) -> None:
    tokens, lemmas = _words(text, language)
    found = finite_verb(tokens, lemmas, 0)
    assert found is not None
    assert tokens[found] == verb


@pytest.mark.parametrize(
    ("language", "text"),
    [("nb", "stor fare for dette"), ("nb", "planen, som er god"), ("sv", "stor oro"), ("nb", "")],
)
def test_no_finite_verb_before_the_clause_ends(language: str, text: str) -> None:
    assert finite_verb(*_words(text, language), 0) is None


@pytest.mark.parametrize(
    ("word", "lemma"), [("støtte", "støtte"), ("plan", "plan"), ("at", "at"), ("fare", "fare")]
)
def test_a_dictionary_form_is_not_finite(word: str, lemma: str) -> None:
    assert not finite(word, lemma)


def test_a_clause_begins_after_a_mark_a_conjunction_or_that() -> None:
    tokens = ["planen", "er", "god", ",", "men", "vi", "ser", "at", "ingen", "svarer"]
    assert [tokens[at] for at in range(len(tokens)) if begins_clause(tokens, at)] == [
        "planen",
        "men",
        "vi",
        "ingen",
    ]
