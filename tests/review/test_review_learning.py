"""Decisions tell which rules were wrong, and what paragraphs that no rule labels have in common."""

from html import unescape

from review_desk import HOUSING, WORRY, AtDesk, answer, fill
from ruamel.yaml import YAML

from hearing.review.learning import judged_rules, missed_by_rules, words_in_common
from hearing.workbench.editing import drafted

THEME = {"kind": "theme", "code": "housing", "groups": "", "evidence": HOUSING[:22]}
GARDEN = (
    "Kjøkkenhagen på Solbakken gir beboerne noe å gjøre.",
    "La kjøkkenhager få plass i planen, slik vi har bedt om.",
    "Vi savner en kjøkkenhage ved hvert tilbud.",
)
OTHERS = ("Kaffe er hyggelig i pausen.", "Bussen går sent på kvelden.", "Møtet i mars var nyttig for oss.")


def test_a_rule_is_told_how_often_it_was_wrong_with_its_cases(desk: AtDesk) -> None:
    more = tuple(answer(f"m{number}", "Laget", HOUSING) for number in range(3))
    fill(desk.store, more, stamp="s2")
    desk.decide("m0", 2, "reject", **THEME)
    desk.decide("m1", 2, "reject", **THEME)
    desk.decide("m2", 2, "confirm")
    (rule, *_) = judged_rules(desk.store.listing.places_decided())
    assert (rule.made_by, len(rule.wrong), rule.cases) == ("rule:housing@1", 2, 3)
    assert "tok feil i 2 av 3 tilfeller" in desk.get("/learning").text
    page = desk.get("/learning/rule", params={"by": "rule:housing@1"}).text
    assert page.index("Feil her") < page.index("p-id-m0-2") < page.index("Rett her") < page.index("p-id-m2-2")


def test_a_decision_that_is_taken_back_judges_no_rule(desk: AtDesk) -> None:
    desk.decide("eldrelaget", 3, "reject", **THEME)
    desk.post("/undo")
    assert judged_rules(desk.store.listing.places_decided()) == []
    assert desk.get("/learning/rule", params={"by": "rule:housing@1"}).status_code == 404


def garden(desk: AtDesk) -> None:
    fill(desk.store, (answer("hage", "Hagelaget", *GARDEN, *OTHERS, *(f"Avsnitt {n}." for n in range(20))),), "s2")
    for number in (2, 3, 4):
        text = GARDEN[number - 2]
        desk.decide("hage", number, "add", kind="theme", to="treatment", evidence=text)


def test_paragraphs_that_persons_labelled_have_words_in_common(desk: AtDesk) -> None:
    garden(desk)
    missed = missed_by_rules(desk.store.listing.places_decided())
    assert list(missed) == [("theme", "treatment")]
    desk.desk.searching.prepare()
    (word, *_) = words_in_common(desk.store.search, missed["theme", "treatment"])
    assert (word.word, word.language, word.here, word.elsewhere) == ("kjøkkenhage", "nb", 3, 0)
    assert "3 avsnitt" in desk.get("/learning").text
    page = unescape(desk.get("/learning/theme/treatment").text)
    assert 'nb: ["kjøkkenhage"' in page
    assert page.count("<article") == 3


def test_words_of_other_paragraphs_are_not_proposed(desk: AtDesk) -> None:
    garden(desk)
    desk.desk.searching.prepare()
    of = [("id-hage", number) for number in (2, 3, 4)]
    assert words_in_common(desk.store.search, of, without=[("id-hage", 3)]) == []
    assert desk.get("/learning/theme/no-such").status_code == 404
    assert desk.get("/learning/concern/residential-closure").status_code == 404


def test_what_a_rule_says_too_was_not_missed(desk: AtDesk) -> None:
    desk.decide("eldrelaget", 2, "confirm")
    desk.decide("eldrelaget", 3, "confirm")
    assert ("theme", "housing") not in missed_by_rules(desk.store.listing.places_decided())
    assert WORRY in desk.get("/responses/id-eldrelaget").text


def test_a_draft_of_a_rule_is_yaml_whatever_its_words() -> None:
    text = drafted("theme/housing", "theme.housing.new", {"nb": ["nei", 'bo"lig'], "sv": ["ja"]})
    (rule,) = YAML(typ="safe").load(text)
    assert rule["match"]["terms"] == {"nb": ["nei", 'bo"lig'], "sv": ["ja"]}
    assert rule["languages"] == ["nb", "sv"]
    assert rule["status"] == "draft"


def test_the_page_tells_what_the_model_can_learn_from_and_how(desk: AtDesk) -> None:
    assert "0 avsnitt er bekreftet" in desk.get("/learning").text
    desk.decide("eldrelaget", 2, "confirm")
    desk.decide("eldrelaget", 3, "reject", **THEME)
    page = desk.get("/learning").text
    assert "1 avsnitt er bekreftet" in page
    assert f"hearing learn {desk.folder}" in page
