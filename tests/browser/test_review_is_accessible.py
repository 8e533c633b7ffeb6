"""Every page passes axe, in both sizes and in the dark, and fits a phone."""

import pytest
from conftest import DESKTOP, PHONE, Open, violations

PAGES = {
    "overview": "/",
    "queue": "/queue",
    "answers": "/responses",
    "answer": "/responses/id-eldrelaget",
    "hostile": "/responses/id-fiendtlig",
    "labels": "/labels",
    "label": "/labels/concern/residential-closure",
    "matrix": "/matrix",
    "senders": "/senders",
    "redactions": "/redactions?show=all",
    "redactions of an answer": "/redactions/answers/id-fiendtlig",
    "words to remove": "/redactions/answers/id-eldrelaget/propose?number=2",
    "digest": "/digest",
    "public digest": "/digest?which=public",
    "log": "/log",
    "log of the matrix": "/log?of=matrix",
    "choose": "/responses/id-eldrelaget/paragraphs/2/choose?kind=concern",
}


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_no_violation_and_no_sideways_scrolling(
    open_at: Open, name: str, size: tuple[int, int]
) -> None:
    page = open_at("/responses/id-eldrelaget", size)
    page.locator("#p-id-eldrelaget-3-1").get_by_role("button", name="Avvis").click()
    page.locator(".rejected").wait_for()
    page.goto(page.url.split("/responses")[0] + PAGES[name])
    for one in page.locator("details").all():
        one.evaluate("element => element.open = true")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
    page.emulate_media(color_scheme="dark")
    assert violations(page) == []


def test_the_form_that_opens_and_the_help_have_no_violation(open_at: Open) -> None:
    page = open_at("/responses/id-eldrelaget")
    page.locator("#p-id-eldrelaget-2").get_by_role("button", name="Bekymring").click()
    page.locator(".choose").wait_for()
    assert violations(page) == []
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    page.locator("#help").wait_for()
    assert violations(page) == []
