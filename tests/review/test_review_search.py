"""Search finds paragraphs by words, however they are inflected and spelt, and by what is known of them."""

import re

import pytest
from review_desk import HOSTILE, HOUSING, WORRY, AtDesk, answer, fill

from hearing.core.places import shipped
from hearing.store import search

CLOSURE = {"kind": "concern", "code": "residential-closure", "groups": "older-people", "evidence": WORRY}


@pytest.fixture
def desk(any_desk: AtDesk) -> AtDesk:
    return any_desk


def found(desk: AtDesk, **params: str) -> list[str]:
    """Ids of the cards that are found."""
    page = desk.get("/search", params=params)
    assert page.status_code == 200
    return re.findall(r'<article [^>]*id="p-id-([^"]+)"', page.text)


def test_a_word_is_found_in_any_inflection_and_spelling_and_inside_compounds(desk: AtDesk) -> None:
    for words in ("bolig", "boligene", "BOLIGER"):
        assert found(desk, q=words) == ["eldrelaget-3", "storvik-2"]
    assert found(desk, q="støtte først") == found(desk, q="stoette först") == ["eldrelaget-3", "storvik-2"]
    assert found(desk, q="plasser") == ["eldrelaget-2", "fiendtlig-2"]


def test_a_phrase_is_found_as_it_is_written(desk: AtDesk) -> None:
    assert found(desk, q="«de eldste faller»") == ["eldrelaget-2", "fiendtlig-2"]
    assert found(desk, q='"eldste de faller"') == []
    assert found(desk, q="eldste døgnplass -alert") == ["eldrelaget-2"]
    assert found(desk, q="merkn*") == ["storvik-3"]
    assert found(desk, q="-bolig faller") == ["eldrelaget-2", "fiendtlig-2"]


def test_words_that_mean_the_same_are_found_and_shown_unless_they_are_not_wanted(desk: AtDesk) -> None:
    desk.desk.searching.thesaurus = shipped("pipelines") / "rusmelding" / "thesaurus"
    assert found(desk, q="leilighet") == ["eldrelaget-3", "storvik-2"]
    page = desk.get("/search", params={"q": "leilighet"}).text
    assert "ord som betyr det samme" in page
    assert re.search(r"<dd lang=\"nb\">[^<]*\bbolig\b", page)
    assert "bostad" not in page  # no answer has it
    assert found(desk, q="leilighet", form="1") == []
    assert found(desk, q="leilighet", form="1", synonyms="on") == ["eldrelaget-3", "storvik-2"]


def test_what_was_looked_for_is_marked_in_the_text(desk: AtDesk) -> None:
    text = desk.get("/search", params={"q": "flere «ber om»"}).text
    assert 'men <mark class="found">ber om</mark> <mark class="found">flere</mark> boliger.' in text
    assert '<mark class="evidence found">' in desk.get("/search", params={"q": "støtter"}).text


@pytest.mark.parametrize(
    ("filters", "wanted"),
    [
        ({"stakeholder": "nonprofit"}, 7),
        ({"stakeholder": "unknown"}, 0),
        ({"theme": "housing"}, 2),
        ({"concern": "residential-closure"}, 2),
        ({"group": "older-people"}, 2),
        ({"group": "women"}, 0),
        ({"stance": "support"}, 2),
        ({"overall": "supports-with-reservations", "theme": "housing"}, 2),
        ({"language": "nb"}, 9),
        ({"language": "sv"}, 0),
        ({"status": "untouched"}, 9),
        ({"theme": "'); DROP TABLE labels; --"}, 0),
    ],
)
def test_filters_narrow_down_with_and_without_words(desk: AtDesk, filters: dict[str, str], wanted: int) -> None:
    if filters == {"stakeholder": "nonprofit"}:
        desk.post("/responses/id-storvik/whole", kind="stakeholder", to="city-district")
        wanted = 6
    assert len(found(desk, **filters)) == wanted
    assert set(found(desk, q="støtter", **filters)) <= set(found(desk, **filters))


def test_what_was_looked_at_is_found_by_it(desk: AtDesk) -> None:
    desk.decide("eldrelaget", 2, "confirm")
    desk.decide("fiendtlig", 2, "reject", **CLOSURE | {"evidence": HOSTILE[: len(WORRY)]})
    assert found(desk, status="confirmed") == ["eldrelaget-2"]
    assert found(desk, status="decided") == ["fiendtlig-2"]
    assert len(found(desk, status="untouched")) == 7
    assert found(desk, concern="residential-closure") == ["eldrelaget-2"]
    desk.post("/undo")
    assert found(desk, status="decided") == []


def test_a_paragraph_that_was_found_is_decided_on_there(desk: AtDesk) -> None:
    page = desk.get("/search", params={"q": "døgnplass"}).text
    assert 'hx-post="/responses/id-eldrelaget/paragraphs/2/decisions"' in page


def test_an_answer_that_is_read_anew_is_found_by_its_new_words(desk: AtDesk) -> None:
    assert found(desk, q="kjøkkenhage") == []
    fill(desk.store, (answer("eldrelaget", "Eldrelaget", "Vi ønsker oss en kjøkkenhage."),), stamp="s2")
    assert found(desk, q="kjøkkenhager") == ["eldrelaget-2"]
    assert found(desk, q="døgnplass", stakeholder="nonprofit") == []


def test_a_search_is_kept_used_and_removed(desk: AtDesk) -> None:
    desk.post("/search/saved", name="Bolig, alle", query="q=bolig&theme=housing")
    desk.post("/search/saved", name="Bolig, alle", query="q=bolig&status=untouched&form=1")
    (kept,) = desk.store.search.saved()
    assert (kept.name, kept.made_by) == ("Bolig, alle", "Siri")
    page = desk.get("/search").text
    assert "Bolig, alle" in page
    (address,) = re.findall(r'href="(/search\?q=bolig[^"]*)"', page)
    assert "checked" not in desk.get(address.replace("&amp;", "&")).text.split("</form>")[1]
    desk.post(f"/search/saved/{kept.number}/forget")
    assert desk.store.search.saved() == []


@pytest.mark.parametrize(
    "words",
    [
        '"',
        '""',
        "NEAR(a b)",
        "words : x",
        "a OR",
        "AND NOT",
        "*",
        "(((",
        "a* *b",
        "^a",
        "{x}",
        "'; --",
        HOSTILE,
        "å" * 999,
    ],
)
def test_nothing_that_is_typed_breaks_the_search(desk: AtDesk, words: str) -> None:
    page = desk.get("/search", params={"q": words})
    assert page.status_code == 200
    assert "<script>alert" not in page.text


@pytest.mark.parametrize("counted_here", [10_000, 26, 25, 12, 3])
def test_pages_of_results_follow_each_other(
    desk: AtDesk, counted_here: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "_COUNTED_HERE", counted_here)  # of more, the rest is looked for page by page
    more = tuple(answer(f"m{number:02}", "Laget", HOUSING) for number in range(25))
    fill(desk.store, more, stamp="s3")
    assert len(found(desk, q="bolig")) == 10
    seen = [one for start in ("0", "10", "20") for one in found(desk, **{"q": "bolig", "from": start})]
    assert len(seen) == len(set(seen)) == 25
    assert "25 avsnitt · 25 svar" in desk.get("/search", params={"q": "bolig"}).text
