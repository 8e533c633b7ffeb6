"""Search and blind coding by keys alone."""

from conftest import PHONE, Open
from playwright.sync_api import Page, Route, expect
from review_desk import AtDesk


def press(page: Page, *keys: str) -> None:
    page.wait_for_load_state()
    for key in keys:
        page.keyboard.press(key)


def test_a_search_is_typed_and_what_it_finds_is_decided_on(open_at: Open, at: AtDesk) -> None:
    page = open_at("/queue")
    press(page, "/")
    expect(page.locator("#q")).to_be_visible()
    press(page, "/")
    expect(page.locator("#q")).to_be_focused()
    page.keyboard.type("boligene")
    press(page, "Enter")
    expect(page.get_by_role("heading", name="2 avsnitt · 2 svar")).to_be_visible()
    expect(page.locator("#p-id-eldrelaget-3 mark.found")).to_have_text(["bolig", "boliger"])
    press(page, "Tab", "j", "a")
    expect(page.locator("#p-id-eldrelaget-3 .place .done")).to_be_visible()
    expect(page.locator("#p-id-storvik-2")).to_be_focused()
    assert [one.act.value for one in at.store.label_decisions.all()][-1] == "confirm"


def test_a_search_is_narrowed_down_kept_and_found_again(open_at: Open, at: AtDesk) -> None:
    page = open_at("/search?q=bolig", PHONE)
    page.get_by_text("Avgrens", exact=True).click()
    page.get_by_label("Avsendertype").select_option("nonprofit")
    page.get_by_label("Sett på").select_option("untouched")
    page.locator(".narrow").get_by_role("button", name="Søk").click()
    page.get_by_label("Lagre søket som").fill("Bolig hos frivillige")
    page.get_by_role("button", name="Lagre", exact=True).click()
    page.get_by_role("link", name="Bolig hos frivillige").click()
    expect(page.get_by_label("Sett på")).to_have_value("untouched")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]
    (kept,) = at.store.search.saved()
    assert kept.name == "Bolig hos frivillige"


def test_an_answer_is_gone_through_with_one_key(open_at: Open, at: AtDesk) -> None:
    page = open_at("/responses/id-eldrelaget")
    press(page, "d")
    expect(page.get_by_text("Hele svaret er gått gjennom")).to_be_visible()
    assert at.store.label_decisions.count() == 5
    press(page, "u")
    expect(page.get_by_text("2 av 2 avsnitt er ikke bekreftet")).to_be_visible()


def draw(page: Page, paragraphs: int) -> None:
    page.get_by_label("Navn").fill("Prøve")
    page.get_by_label("Avsnitt").fill(f"{paragraphs}")
    page.get_by_role("button", name="Trekk").click()


def test_what_is_typed_before_the_script_has_come_narrows_the_list_too(open_at: Open) -> None:
    page = open_at("/coding")
    on_their_way: list[Route] = []

    def hold(script: Route) -> None:
        on_their_way.append(script)

    page.route("**/desk.js", hold)
    draw(page, 1)
    page.locator("#find-code").press_sequentially("housing")
    assert page.locator(".codes li:visible").count() > 1
    on_their_way.pop().continue_()
    expect(page.locator(".codes li:visible")).to_have_count(1)


def test_a_sample_is_drawn_and_coded_by_typing(open_at: Open, at: AtDesk) -> None:
    page = open_at("/coding")
    draw(page, 2)
    for at_paragraph in (1, 2):
        expect(page.get_by_role("heading", level=1)).to_have_text(f"Prøve: avsnitt {at_paragraph} av 2")
        expect(page.locator("#find-code")).to_be_focused()
        page.keyboard.type("housing")
        expect(page.locator(".codes li:visible")).to_have_count(1)
        press(page, "Enter")
        expect(page.locator("input[value=housing]")).to_be_checked()
        page.keyboard.type("støtter")
        press(page, "Enter", "Enter")
    expect(page.get_by_role("heading", name="Enighet: Prøve")).to_be_visible()
    (mine,) = at.store.coding.codings(1).values()
    assert {(one.themes, one.stance) for one in mine.values()} == {(("housing",), "support")}
