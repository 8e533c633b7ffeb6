"""The matrix, senders and redactions are worked by keys alone, and nothing that is typed is lost."""

import pytest
from conftest import DESKTOP, PHONE, Open
from playwright.sync_api import Page, expect
from review_desk import ANSWERS, HOUSING, WORRY, AtDesk, answer, fill

from hearing.store.assessments import Edit


def press(page: Page, *keys: str) -> None:
    page.wait_for_load_state()
    for key in keys:
        page.keyboard.press(key)


def texts(at: AtDesk) -> list[dict[str, str]]:
    rows = at.desk.points.rows()
    return [dict(at.desk.points.texts.get(row.id, {})) for row in rows]


def test_a_point_is_assessed_by_keys_without_loading_the_page(open_at: Open, at: AtDesk) -> None:
    page = open_at("/matrix")
    page.evaluate("window.same = true")
    first = page.locator(".point").first
    press(page, "j", "2")
    expect(first.locator(".field-change .kept")).to_be_visible()
    press(page, "e")
    expect(first.locator("textarea").first).to_be_focused()
    page.keyboard.type("Ivaretas i kapittel 3, jf. u og a.")
    press(page, "Escape")
    expect(first).to_be_focused()
    expect(first.locator(".field-assessment .kept")).to_be_visible()
    press(page, "c")
    expect(first.locator(".field-checked .kept")).to_be_visible()
    assert page.evaluate("window.same === true")
    typed = texts(at)[0]
    assert typed["change"] == "Tas delvis til følge"
    assert typed["assessment"] == "Ivaretas i kapittel 3, jf. u og a."
    assert typed["checked"].startswith("Siri 20")
    press(page, "u")
    page.wait_for_url("**/matrix?id=*")
    assert "checked" not in texts(at)[0]


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_what_two_type_at_once_is_shown_to_the_second_and_both_are_kept(
    open_at: Open, at: AtDesk, size: tuple[int, int]
) -> None:
    page = open_at("/matrix", size)
    first = page.locator(".point").first
    point = first.get_attribute("id")
    assert point
    at.store.assessments.type(
        Edit(point, "assessment", "", "Olas vurdering"), 0, "Ola", "2027-01-01T10:00:00+00:00"
    )
    first.locator("textarea").first.fill("Min vurdering")
    press(page, "Tab")
    expect(first.get_by_text("Ola har endret dette mens du skrev")).to_be_visible()
    expect(first.locator("textarea").first).to_have_value("Min vurdering")
    first.get_by_role("button", name="Sett den i stedet for det som står").click()
    expect(page.locator(".point").first.locator("textarea").first).to_have_value("Min vurdering")
    expect(page.locator(".point").first.locator(".beside form")).to_have_count(0)
    assert texts(at)[0] == {"assessment": "Min vurdering"}


def test_many_points_are_filled_in_at_once(open_at: Open, at: AtDesk) -> None:
    page = open_at("/matrix")
    press(page, "j", "v", "j", "v", "b")
    page.locator("#bulk-change").select_option("Tas til orientering")
    page.get_by_role("button", name="Lagre på alle merkede innspill").click()
    expect(page.get_by_text("2 felt ble endret.")).to_be_visible()
    page.wait_for_load_state()
    assert [one.get("change") for one in texts(at)] == ["Tas til orientering"] * 2 + [None] * 2
    press(page, "V", "b")
    page.locator("#bulk-checked").fill("Siri")
    page.get_by_role("button", name="Lagre på alle merkede innspill").click()
    expect(page.get_by_text("4 felt ble endret.")).to_be_visible()


def test_senders_are_merged_and_kept_apart_by_keys(open_at: Open, at: AtDesk) -> None:
    fill(at.store, (*ANSWERS, answer("storvik2", "Bydelen Storvik", WORRY)), stamp="s2")
    page = open_at("/senders")
    press(page, "j", "a")
    page.wait_for_url("**/senders#s-*")
    expect(page.locator(".pair")).to_have_count(0)
    assert {one.after for one in at.store.sender_decisions.all()} <= {"Bydel Storvik", "Bydelen Storvik"}
    press(page, "u")
    expect(page.locator(".pair")).to_have_count(1)
    page.wait_for_load_state()
    page.locator(".pair").focus()
    press(page, "x")
    expect(page.locator(".pair")).to_have_count(0)
    assert len(at.store.sender_decisions.apart()) == 1


def test_a_sender_is_corrected_by_keys(open_at: Open, at: AtDesk) -> None:
    page = open_at("/senders")
    page.locator("#s-id-eldrelaget").focus()
    press(page, "e")
    page.locator("#name-id-eldrelaget").fill("Eldrelaget i Fjellvik")
    press(page, "Enter")
    expect(page.locator("#s-id-eldrelaget strong")).to_have_text("Eldrelaget i Fjellvik")


def test_redactions_are_decided_one_after_another_by_one_key(open_at: Open, at: AtDesk) -> None:
    private = answer(
        "privat", "Eldrelaget", f"{HOUSING} Ring 412 34 567.", f"{WORRY} Skriv til tordis@example.org."
    )
    fill(at.store, (private,), stamp="s2")
    page = open_at("/redactions")
    page.evaluate("window.same = true")
    items = page.locator(".redaction")
    count = items.count()
    assert count >= 2
    press(page, "j")
    for number in range(count):
        press(page, "a" if number else "x")
        expect(items.nth(number).locator(".done")).to_be_visible()
    assert page.evaluate("window.same === true")
    assert [one.decision.value for one in at.store.decisions()] == ["rejected"] + ["confirmed"] * (count - 1)
    page.reload()
    expect(page.get_by_text("Alt er avgjort.")).to_be_visible()


def test_words_that_are_selected_are_removed(open_at: Open, at: AtDesk) -> None:
    page = open_at("/redactions/answers/id-eldrelaget")
    page.locator("#p-2").focus()
    page.evaluate(
        """() => {
          const text = document.querySelector("#p-2 [data-text]").firstChild;
          window.getSelection().setBaseAndExtent(text, 14, text, 24);
        }"""
    )
    press(page, "d")
    expect(page.locator("#words-2")).to_have_value("de eldste")
    page.locator("#as-2").select_option("street-address")
    page.locator("#chooser-2").get_by_role("button", name="Fjern").click()
    expect(page.locator("#p-2 mark.confirmed")).to_have_text("de eldste")
    assert [one.text for one in at.store.decisions()] == ["de eldste"]
