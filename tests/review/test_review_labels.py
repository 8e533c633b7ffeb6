"""Themes that may be one, labels that may be two, and many labels decided on at once."""

import pytest
from review_desk import ANSWERS, HOUSING, WORRY, AtDesk, answer, fill

from hearing.core.model import LabelKind
from hearing.review.suggestions import pairs, split
from hearing.store.listing import LabelledPlace


def place(number: int, code: str, status: str = "proposed") -> LabelledPlace:
    return LabelledPlace("a", number, LabelKind.THEME, code, (), "rule:r@1", 0.9, status)


def test_themes_that_stand_together_in_most_paragraphs_of_the_rarer_may_be_one() -> None:
    places = [place(n, "housing") for n in range(10)] + [place(n, "treatment") for n in range(7, 17)]
    places += [place(n, "coordination") for n in range(7)]
    (found,) = pairs(sorted(places, key=lambda one: one.paragraph))
    assert (found.rarer, found.other, found.together, found.of) == ("coordination", "housing", 7, 7)


@pytest.mark.parametrize(("together", "found"), [(6, 0), (7, 1), (10, 1)])
def test_the_bar_is_seven_in_ten(together: int, found: int) -> None:
    places = [place(n, "housing") for n in range(20)] + [place(n, "treatment") for n in range(together)]
    places += [place(n, "treatment") for n in range(30, 40 - together)]
    assert len(pairs(sorted(places, key=lambda one: one.paragraph))) == found


def test_rejected_labels_and_rare_themes_are_not_counted() -> None:
    few = [place(n, code) for n in range(4) for code in ("housing", "treatment")]
    assert pairs(few) == []
    rejected = [
        place(n, code, "rejected" if code == "housing" else "accepted")
        for n in range(9)
        for code in ("housing", "treatment")
    ]
    assert pairs(rejected) == []


def test_two_words_that_part_the_paragraphs_are_found_in_all_their_forms() -> None:
    texts = ["Vi trenger døgnplasser", "Døgnplassene må bestå"] * 6 + [
        "Ambulante team",
        "Det ambulante teamet",
    ] * 6
    found = split(texts)
    assert found
    assert {found.one.beginning, found.other.beginning} == {"døgnpl", "ambula"}
    assert (found.one.count, found.other.count, found.common, found.of) == (12, 12, 0, 24)


def test_words_that_stand_together_or_seldom_part_nothing() -> None:
    assert split(["døgnplasser og ambulante team"] * 30) is None
    assert split(["døgnplasser"] * 10 + ["ambulante"] * 9) is None
    assert split([f"{word}sak" for word in ("bolig", "helse", "skole", "arbeid", "fritid", "kultur")] * 5) is None


def test_pairs_are_shown_with_their_numbers_and_lead_to_the_paragraphs_that_have_both(desk: AtDesk) -> None:
    many = answer("mange", "Mange", *(f"{HOUSING} Nr. {number}." for number in range(6)))
    fill(desk.store, (*ANSWERS, many), stamp="s2")
    for number in range(2, 8):
        desk.decide("mange", number, "add", kind="theme", to="treatment", evidence=HOUSING[:22])
    text = desk.get("/labels").text
    assert "Temaer som kan være ett" in text
    assert "sammen i 6 av de 6 avsnittene" in text
    assert desk.get("/labels/theme/treatment?with=housing").text.count("<article") == 6
    assert desk.get("/labels/theme/housing?with=treatment").text.count("<article") == 6
    assert desk.get("/labels/theme/housing").text.count("<article") == 8


def test_paragraphs_are_narrowed_to_a_word(desk: AtDesk) -> None:
    assert desk.get("/labels/theme/housing?word=støtte").text.count("<article") == 2
    assert desk.get("/labels/theme/housing?word=helikopter").text.count("<article") == 0


def test_many_labels_get_another_code_at_once_and_one_undo_takes_it_back(desk: AtDesk) -> None:
    done = desk.post(
        "/labels/theme/housing/many", part=False, act="relabel", to="treatment",
        place=["id-eldrelaget:3", "id-storvik:2"],
    )  # fmt: skip
    assert done.headers["location"] == "/labels/theme/housing?decided=2"
    for name in ("eldrelaget", "storvik"):
        assert ("theme", "treatment") in desk.standing(name)
        assert ("theme", "housing") not in desk.standing(name)
    desk.post("/undo", part=False)
    for name in ("eldrelaget", "storvik"):
        assert ("theme", "housing") in desk.standing(name)
        assert ("theme", "treatment") not in desk.standing(name)


def test_many_concerns_keep_their_groups_and_can_be_rejected(desk: AtDesk) -> None:
    places = ["id-eldrelaget:2", "id-fiendtlig:2"]
    desk.post(
        "/labels/concern/residential-closure/many", part=False, act="relabel", to="underfunding", place=places
    )
    labels = desk.store.response("id-eldrelaget").labels
    assert [one.groups for one in labels if one.code == "underfunding"] == [("older-people",)]
    desk.post("/labels/concern/underfunding/many", part=False, act="reject", place=places)
    assert not any(code == "underfunding" for _, code in desk.standing("fiendtlig"))


@pytest.mark.parametrize(
    ("path", "fields", "status"),
    [
        ("theme/housing", {"act": "relabel", "to": "no-such", "place": "id-storvik:2"}, 422),
        ("theme/housing", {"act": "destroy", "place": "id-storvik:2"}, 422),
        ("theme/housing", {"act": "reject", "place": "id-storvik:99"}, 404),
        ("theme/housing", {"act": "reject", "place": "id-storvik:2 id-none:2"}, 404),
        ("theme/no-such", {"act": "reject", "place": "id-storvik:2"}, 404),
        ("group/women", {"act": "reject", "place": "id-storvik:2"}, 422),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_kept(
    desk: AtDesk, path: str, fields: dict[str, str], status: int
) -> None:
    assert desk.post(f"/labels/{path}/many", part=False, **fields).status_code == status
    assert desk.store.label_decisions.count() == 0


def test_worry_is_still_shown_under_its_group(desk: AtDesk) -> None:
    assert WORRY in desk.get("/labels/group/older-people").text
