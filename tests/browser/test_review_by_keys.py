"""The desk is worked by keys alone, and no page is loaded for a decision."""

from conftest import PHONE, Open
from playwright.sync_api import Page, expect
from review_desk import AtDesk

ANSWER = "/responses/id-eldrelaget"
SECOND, THIRD = "#p-id-eldrelaget-2", "#p-id-eldrelaget-3"


def press(page: Page, *keys: str) -> None:
    page.wait_for_load_state()
    for key in keys:
        page.keyboard.press(key)


def stays(page: Page) -> None:
    """Puts a mark on the page that a new page would not have."""
    page.evaluate("window.same = true")


def is_same(page: Page) -> bool:
    return bool(page.evaluate("window.same === true"))


def acts(at: AtDesk) -> list[str]:
    return [one.act.value for one in at.store.label_decisions.all()]


def test_confirming_goes_on_to_the_next_paragraph(open_at: Open, at: AtDesk) -> None:
    page = open_at(ANSWER)
    stays(page)
    press(page, "j", "j")
    expect(page.locator(SECOND)).to_be_focused()
    press(page, "a")
    expect(page.locator(f"{SECOND} .place .done")).to_be_visible()
    expect(page.locator(THIRD)).to_be_focused()
    press(page, "k")
    expect(page.locator(SECOND)).to_be_focused()
    assert is_same(page)
    assert acts(at) == ["accept", "confirm"]


def test_a_label_is_chosen_by_its_number_and_rejected(open_at: Open, at: AtDesk) -> None:
    page = open_at(ANSWER)
    stays(page)
    press(page, "j", "j", "j", "2")
    expect(page.locator(f"{THIRD}-2")).to_be_focused()
    press(page, "x")
    expect(page.locator(f"{THIRD} .rejected")).to_be_visible()
    expect(page.locator(THIRD)).to_be_focused()
    assert is_same(page)
    assert at.standing("eldrelaget") == {("concern", "residential-closure"), ("theme", "housing")}
    press(page, "u")
    expect(page.locator(f"{THIRD} .mark")).to_have_count(2)
    assert acts(at) == ["reject", "undo"]


def test_another_code_is_found_by_typing(open_at: Open, at: AtDesk) -> None:
    page = open_at(ANSWER)
    stays(page)
    press(page, "j", "j", "1", "r")
    expect(page.locator("[data-filter]")).to_be_focused()
    page.keyboard.type("underf")
    expect(page.locator(".codes li:visible")).to_have_count(1)
    press(page, "Enter")
    expect(page.locator(f"{SECOND} .mark strong")).to_have_text("Navn på underfunding")
    expect(page.locator(SECOND)).to_be_focused()
    assert is_same(page)
    (decision,) = at.store.label_decisions.all()
    assert decision.after is not None
    assert (decision.after.code, decision.after.groups) == ("underfunding", ("older-people",))


def test_a_theme_is_added_on_the_words_that_are_selected(open_at: Open, at: AtDesk) -> None:
    page = open_at(ANSWER)
    page.locator(SECOND).focus()
    page.evaluate(
        """selector => {
          const text = document.querySelector(selector + " mark").firstChild;
          window.getSelection().setBaseAndExtent(text, 17, text, 27);
        }""",
        SECOND,
    )
    press(page, "t")
    expect(page.get_by_label("Det jeg har markert")).to_be_checked()
    page.keyboard.type("treat")
    press(page, "Enter")
    expect(page.locator(f"{SECOND} .mark")).to_have_count(2)
    (decision,) = at.store.label_decisions.all()
    assert decision.anchor.evidence == "eldste fal"


def test_escape_closes_and_nothing_is_decided_while_typing(open_at: Open, at: AtDesk) -> None:
    page = open_at(ANSWER)
    press(page, "j", "j", "s")
    expect(page.locator("[data-filter]")).to_be_focused()
    page.keyboard.type("axu")
    press(page, "Escape")
    expect(page.locator(".choose")).to_have_count(0)
    expect(page.locator(SECOND)).to_be_focused()
    assert acts(at) == []


def test_keys_pressed_faster_than_the_desk_answers_are_not_lost(open_at: Open, at: AtDesk) -> None:
    page = open_at("/queue")
    page.route("**/decisions", lambda route: (page.wait_for_timeout(300), route.continue_()))
    press(page, "j", "a", "a", "a", "a")
    expect(page.locator(".card .place .done")).to_have_count(4)
    assert acts(at).count("confirm") == 4


def test_what_is_typed_before_the_list_is_there_narrows_it(open_at: Open) -> None:
    page = open_at(ANSWER)
    page.route("**/choose**", lambda route: (page.wait_for_timeout(300), route.continue_()))
    press(page, "j", "j", "1", "r")
    page.keyboard.type("underf")
    expect(page.locator(".codes li:visible")).to_have_count(1)
    expect(page.locator("[data-filter]")).to_have_value("underf")


def test_help_shows_every_key_and_keys_can_be_turned_off(open_at: Open, at: AtDesk) -> None:
    page = open_at(ANSWER)
    press(page, "?")
    expect(page.locator("#help")).to_be_visible()
    shown = page.locator("#help dt").all_inner_texts()
    on_page = {one.get_attribute("data-key") for one in page.locator("[data-key]").all()}
    assert on_page - set(shown) == set()
    press(page, "a")
    assert acts(at) == []
    press(page, "Escape")
    page.get_by_role("button", name="Slå av enkelttaster").click()
    press(page, "j", "a", "g")
    assert page.url.endswith(ANSWER)
    assert acts(at) == []


def test_the_queue_is_worked_through_by_one_key(open_at: Open, at: AtDesk) -> None:
    page = open_at("/queue")
    stays(page)
    cards = page.locator(".card")
    assert cards.count() == 4
    press(page, "j")
    for number in range(cards.count()):
        press(page, "a")
        expect(cards.nth(number).locator(".place .done")).to_be_visible()
    assert is_same(page)
    press(page, "n")
    expect(page.get_by_text("Det er ikke mer å se på.")).to_be_visible()
    assert at.desk.queue.left() == []


def test_everything_can_be_done_by_touch_on_a_phone(open_at: Open, at: AtDesk) -> None:
    page = open_at(ANSWER, PHONE)
    page.locator(f"{SECOND}-1").get_by_role("button", name="Avvis").click()
    expect(page.locator(f"{SECOND} .rejected")).to_be_visible()
    page.locator(f"{SECOND} .rejected summary").click()
    page.get_by_role("button", name="Godta likevel").click()
    expect(page.locator(f"{SECOND}-1.accepted")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE[0]
    assert acts(at) == ["reject", "accept"]
