"""A browser at a desk that asks for a password: it gets in by keys alone, a reader finds nothing to press."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import uvicorn
from argon2 import PasswordHasher
from conftest import DESKTOP, PATIENCE, PHONE, violations
from playwright.sync_api import Browser, Page, expect
from review_desk import AtDesk

from hearing.review.app import create_app
from hearing.review.guard import loopback
from hearing.review.roles import Role
from hearing.review.serve import _listen
from hearing.review.sessions import Sessions
from hearing.review.users import User, Users, write

PASSWORD = "riktig hest batteri stift"
PAGES = ["/", "/responses/id-eldrelaget", "/labels/concern/residential-closure", "/matrix", "/senders", "/log"]


@pytest.fixture
def address(at: AtDesk, tmp_path: Path) -> Iterator[str]:
    """A desk at which a reader and a case handler may sit."""
    quick, path = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1), tmp_path / "passwords"
    roles = {"Siri": Role.READER, "Ola": Role.CASE_HANDLER}
    write(path, [User(name, role, quick.hash(PASSWORD)) for name, role in roles.items()])
    listening = _listen("127.0.0.1", 0)
    port = listening.getsockname()[1]
    app = create_app(at.desk, Sessions("", "nb", Users(path)), loopback(port))
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", ws="none"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(10)


@pytest.fixture
def opened(chromium: Browser, address: str) -> Iterator[Callable[..., Page]]:
    contexts = []

    def show(path: str, size: tuple[int, int] = DESKTOP) -> Page:
        context = chromium.new_context(viewport={"width": size[0], "height": size[1]}, locale="nb-NO")
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        page.goto(address + path)
        return page

    yield show
    for context in contexts:
        context.close()


def log_in(page: Page, name: str, password: str = PASSWORD) -> None:
    expect(page.get_by_label("Navn")).to_be_focused()
    page.keyboard.type(name)
    page.keyboard.press("Tab")
    page.keyboard.type(password)
    page.keyboard.press("Enter")


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_logging_in_has_no_violation_and_fits_a_phone(opened: Callable[..., Page], size: tuple[int, int]) -> None:
    page = opened("/responses", size)
    assert violations(page) == []
    log_in(page, "Ola", "galt passord")
    expect(page.get_by_role("alert")).to_have_text("Navn eller passord er ikke riktig.")
    expect(page.get_by_label("Passord")).to_be_focused()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
    page.emulate_media(color_scheme="dark")
    assert violations(page) == []


def test_who_logs_in_by_keys_decides_and_logs_out(opened: Callable[..., Page], at: AtDesk) -> None:
    page = opened("/responses/id-eldrelaget")
    log_in(page, "Ola")
    page.wait_for_url("**/responses/id-eldrelaget")
    page.locator("#p-id-eldrelaget-2").focus()
    page.keyboard.press("a")
    page.locator("#p-id-eldrelaget-2 .place .done").wait_for()
    assert {one.made_by for one in at.store.label_decisions.all()} == {"Ola"}
    page.get_by_role("button", name="Logg ut").click()
    page.wait_for_url("**/login**")
    page.go_back()
    assert "Eldrelaget" not in page.locator("body").inner_text()


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_what_a_reader_sees_has_no_violation_and_nothing_that_decides(
    opened: Callable[..., Page], at: AtDesk, size: tuple[int, int]
) -> None:
    page = opened("/", size)
    log_in(page, "Siri")
    page.get_by_role("button", name="Logg ut").wait_for()
    start = page.url.rstrip("/")
    for path in PAGES:
        page.goto(start + path)
        assert violations(page) == [], path
        assert page.evaluate("document.documentElement.scrollWidth") <= size[0], path
        page.keyboard.press("j")
        for key in "axdmu":
            page.keyboard.press(key)
    assert page.url == start + PAGES[-1]
    assert at.store.label_decisions.count() == 0
