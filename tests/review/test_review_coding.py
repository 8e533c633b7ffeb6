"""Two persons code the same paragraphs blind, and see how far they agree, beside rules and model."""

import pytest
from lxml import html
from review_desk import HOUSING, WORRY, AtDesk
from sqlalchemy import create_engine, text
from sqlalchemy.exc import DatabaseError


def draw(desk: AtDesk, size: int = 50) -> str:
    answered = desk.post("/coding", part=False, name="Prøve", size=size)
    assert answered.status_code == 303
    return str(answered.headers["location"])


def code_all(desk: AtDesk, path: str, closure: str = "residential-closure") -> None:
    """Codes each paragraph by its words."""
    for _ in range(9):
        page = html.fromstring(desk.get(path).text)
        if not page.xpath("//blockquote[@class='coded']"):
            return
        words = page.xpath("string(//blockquote)")
        fields: dict[str, object] = {"at": page.xpath("//input[@name='at']/@value")[0]}
        if WORRY in words:
            fields |= {"concerns": closure, "groups": ["older-people", "no-such"]}
        if HOUSING in words:
            fields |= {"themes": ["housing"], "stance": "support"}
        assert desk.post(path, part=False, **fields).status_code == 303


def table(desk: AtDesk, path: str) -> dict[str, list[str]]:
    page = html.fromstring(desk.get(f"{path}/agreement").text)
    return {
        row.xpath("string(th)"): [cell.text_content().strip() for cell in row.xpath("td")]
        for row in page.xpath("//tbody/tr")
    }


def test_paragraphs_are_drawn_from_the_senders_own_words(desk: AtDesk) -> None:
    draw(desk)
    (sample,) = desk.store.coding.samples()
    assert sample.size == 5
    assert {one.paragraph for one in desk.store.coding.anchors(1)} == {2, 3}


def test_nothing_but_the_words_is_shown(desk: AtDesk) -> None:
    path = draw(desk)
    desk.post(path, at=1, themes="housing")
    colleague = desk.colleague("Ola")
    for at in range(1, 6):
        page = colleague.get(path, params={"at": str(at)}).text
        assert "closure@3" not in page
        assert "Eldrelaget" not in page
        assert not html.fromstring(page).xpath("//li//input[@type='checkbox'][@checked]")
    assert "checked" in desk.get(path, params={"at": "1"}).text


def test_agreement_stands_beside_rules_and_model(desk: AtDesk) -> None:
    path = draw(desk)
    code_all(desk, path)
    colleague = desk.colleague("Ola")
    code_all(colleague, path, closure="underfunding")
    found = table(desk, path)
    assert found["Navn på housing"] == ["2", "2", "1", "1", "1", "0", "1"]
    assert found["Støtter"] == ["2", "2", "1", "1", "0", "1", "1"]
    assert found["Navn på residential-closure"][:2] == ["2", "0"]
    assert found["Navn på residential-closure"][3:] == ["0", "0,5", "0,5", "0,5"]
    assert found["Navn på older-people"][3] == "1"


def test_agreement_is_kept_from_who_is_not_done(desk: AtDesk) -> None:
    path = draw(desk)
    code_all(desk, path)
    assert table(desk, path) == {}
    colleague, third = desk.colleague("Ola"), desk.colleague("Eva")
    third.post(path, at=1)
    code_all(colleague, path)
    assert table(desk, path) != {}
    assert table(third, path) == {}


def test_the_last_coding_counts_and_the_first_stays(desk: AtDesk) -> None:
    path = draw(desk)
    desk.post(path, at=1, themes="housing")
    desk.post(path, at=1, themes=["treatment", "coordination"])
    assert desk.store.coding.codings(1)["Siri"][1].themes == ("treatment", "coordination")
    engine = create_engine(f"sqlite:///{desk.desk.hearing.store}")
    with pytest.raises(DatabaseError, match="never changed"), engine.begin() as connection:
        connection.execute(text("DELETE FROM codings"))
    with engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM codings")).scalar() == 2
    engine.dispose()


def test_coding_decides_nothing(desk: AtDesk) -> None:
    before = desk.standing("eldrelaget")
    code_all(desk, draw(desk), closure="underfunding")
    assert desk.standing("eldrelaget") == before
    assert desk.store.label_decisions.count() == 0


def test_what_cannot_be_is_refused(desk: AtDesk) -> None:
    path = draw(desk)
    assert desk.post("/coding", name="Prøve").status_code == 422
    assert desk.post("/coding", name=" ").status_code == 422
    assert desk.post(path, at=99).status_code == 404
    assert desk.get("/coding/99").status_code == 404
    desk.post(path, at=1, themes="no-such", stance="opposes")
    assert desk.store.coding.codings(1)["Siri"][1].themes == ()
    assert desk.store.coding.codings(1)["Siri"][1].stance == "none"
