"""The digest in its frame, and many labels decided on by keys."""

import pytest
from conftest import DESKTOP, PHONE, Open
from playwright.sync_api import expect
from review_desk import AtDesk
from test_review_is_accessible import violations


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_the_digest_is_written_by_a_key_and_read_in_its_frame(
    open_at: Open, at: AtDesk, size: tuple[int, int]
) -> None:
    page = open_at("/digest", size)
    page.keyboard.press("m")
    frame = page.frame_locator("iframe.digest")
    expect(frame.locator("h1")).to_contain_text("Rusplan")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
    # Its own style is let through by the policy: the page has the width that the style gives it.
    assert (
        frame.locator("body").evaluate("element => getComputedStyle(element).fontFamily").startswith("system-ui")
    )
    frame.locator('a[href="/files/eldrelaget.txt"]').first.click()
    page.wait_for_url("**/responses/id-eldrelaget")
    assert at.folder.joinpath("digest", "digest.html").is_file()


def test_a_decision_shows_that_the_digest_is_behind(open_at: Open, at: AtDesk) -> None:
    page = open_at("/digest")
    page.keyboard.press("m")
    expect(page.get_by_text("Ingenting er avgjort siden.")).to_be_visible()
    at.decide("eldrelaget", 3, "confirm")
    page.reload()
    expect(page.get_by_text("avgjørelser er tatt siden.")).to_be_visible()


def test_many_paragraphs_are_relabelled_by_keys(open_at: Open, at: AtDesk) -> None:
    page = open_at("/labels/theme/housing")
    page.keyboard.press("j")
    page.keyboard.press("v")
    expect(page.locator("input[name=place]").first).to_be_checked()
    page.keyboard.press("V")
    page.keyboard.press("b")
    page.locator("#bulk-to").select_option("treatment")
    page.get_by_role("button", name="Gi de merkede denne koden").click()
    expect(page.get_by_text("2 merkelapper er avgjort.")).to_be_visible()
    assert ("theme", "treatment") in at.standing("storvik")
    page.wait_for_load_state()
    page.keyboard.press("u")
    page.wait_for_url("**/responses/**")
    assert ("theme", "treatment") not in at.standing("storvik")
