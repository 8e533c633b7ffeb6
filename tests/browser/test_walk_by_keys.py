"""A walk of fifty decisions through twenty-five answers, by the keyboard alone."""

from collections.abc import Callable

from conftest import Open
from playwright.sync_api import Page, expect
from review_desk import HOUSING, WORRY, AtDesk, answer, fill

ANSWERS = tuple(answer(f"lag-{number:02d}", f"Lag {number:02d}", WORRY, HOUSING) for number in range(1, 26))
Step = Callable[[Page, str], None]


def typed(page: Page, text: str) -> None:
    """Narrows the list that has opened until one code is left, and takes it."""
    expect(page.locator("[data-filter]")).to_be_focused()
    page.keyboard.type(text)
    expect(page.locator(".codes li:visible")).to_have_count(1)
    page.keyboard.press("Enter")


def confirm(page: Page, card: str) -> None:
    page.keyboard.press("a")
    expect(page.locator(f"{card} .place .done")).to_be_visible()


def reject(page: Page, card: str) -> None:
    page.keyboard.press("1")
    expect(page.locator(f"{card}-1")).to_be_focused()
    page.keyboard.press("x")
    expect(page.locator(f"{card} .rejected")).to_be_visible()


def change(page: Page, card: str) -> None:
    page.keyboard.press("1")
    page.keyboard.press("r")
    typed(page, "underf" if card.endswith("-2") else "coord")
    expect(page.locator(f"{card} .mark strong").first).to_have_text(
        "Navn på underfunding" if card.endswith("-2") else "Navn på coordination"
    )


def add_theme(page: Page, card: str) -> None:
    before = page.locator(f"{card} .mark").count()
    page.keyboard.press("t")
    typed(page, "treat")
    expect(page.locator(f"{card} .mark")).to_have_count(before + 1)


def undo_and_confirm(page: Page, card: str) -> None:
    confirm(page, card)
    page.keyboard.press("u")
    expect(page.locator(f"{card} .place .done")).to_have_count(0)
    page.wait_for_load_state()
    page.locator(card).focus()
    confirm(page, card)


STEPS: tuple[Step, ...] = (confirm, reject, change, add_theme, undo_and_confirm)


def test_fifty_decisions_by_keys_alone(open_at: Open, at: AtDesk) -> None:
    fill(at.store, ANSWERS)
    page = open_at("/responses/id-lag-01")
    made = 0
    for number in range(1, 26):
        expect(page.get_by_role("heading", level=1)).to_have_text(f"Lag {number:02d}")
        page.wait_for_load_state()
        for paragraph in (2, 3):
            card = f"#p-id-lag-{number:02d}-{paragraph}"
            page.locator(card).focus()
            STEPS[made % len(STEPS)](page, card)
            made += 1
        page.keyboard.press("n")
    assert made == 50
    log = at.store.label_decisions.all()
    acts = {act: sum(1 for one in log if one.act.value == act) for act in {one.act.value for one in log}}
    assert (acts["reject"], acts["relabel"], acts["add"]) == (10, 10, 10)
    assert acts["confirm"] == 30  # ten of them are taken back and made again
    assert {one.made_by for one in log} == {"Siri"}
