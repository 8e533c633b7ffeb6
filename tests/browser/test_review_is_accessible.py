"""Every page passes axe, in both sizes and in the dark, and fits a phone."""

import pytest
from conftest import DESKTOP, PHONE, Open, violations
from review_desk import AtDesk

from hearing.core.model import LabelKind
from hearing.store.anchors import anchor
from hearing.store.coding import Coded
from hearing.store.decisions import Act, Decision, Tag
from hearing.store.search import SavedSearch

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
    "search": "/search?q=bolig&status=untouched",
    "kept": "/search?q=nothing",
    "learning": "/learning",
    "rule": "/learning/rule?by=rule:housing@1",
    "missed": "/learning/theme/treatment",
    "coding": "/coding",
    "paragraph": "/coding/1",
    "agreement": "/coding/1/agreement",
    "choose": "/responses/id-eldrelaget/paragraphs/2/choose?kind=concern",
}


def work(at: AtDesk, coded_by_me: bool) -> None:
    """What pages show that are empty without it."""
    record, (answer, *_) = at.store.label_decisions, at.store.labelled()
    for number in (1, 2, 3):
        of = answer.response.paragraphs[number - 1]
        where = anchor(answer.response, of, of.text)
        record.add(
            [Decision(Act.ADD, LabelKind.THEME, None, Tag("treatment"), where, "Ola", "2031-01-01", f"b{number}")]
        )
    at.store.search.save(SavedSearch(0, "Bolig", "q=bolig", "Ola", "2031-01-01"))
    at.store.coding.draw("Prøve", 5, 7, "Ola", "2031-01-01")
    for who in ("Ola", "Eva", *(["Siri"] if coded_by_me else [])):
        for position in range(1, 6):
            at.store.coding.keep(
                1, position, Coded(("housing",), "support", ("underfunding",), ("women",)), who, ""
            )


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_no_violation_and_no_sideways_scrolling(
    open_at: Open, at: AtDesk, name: str, size: tuple[int, int]
) -> None:
    work(at, coded_by_me=name == "agreement")
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
