"""Debian's Chromium: in front of a desk that answers at a port, and of pages that are files."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, expect, sync_playwright
from review_desk import AtDesk, at_desk

from hearing.review.app import create_app
from hearing.review.guard import loopback
from hearing.review.serve import _listen
from hearing.review.sessions import Sessions

CHROMIUM = "/usr/bin/chromium"
AXE = Path(__file__).parent / "axe" / "axe.min.js"
PATIENCE = 30_000  # milliseconds; a busy machine is no fault of the page
expect.set_options(timeout=PATIENCE)
DESKTOP, PHONE = (1280, 900), (360, 740)

_TRIED_BY_THE_TEST = "Blocked script execution in"  # the browser's driver asks a frame in which nothing can run

Open = Callable[..., Page]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM)
        yield browser
        browser.close()


def violations(page: Page) -> list[str]:
    """What axe finds wrong; run outside the page's own policy, which lets no foreign script in."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [f"{one['id']}: {node['html']}" for one in found["violations"] for node in one["nodes"]]


@pytest.fixture
def shown(chromium: Browser) -> Iterator[Callable[..., Page]]:
    """Opens a file at a width; everything that is folded is unfolded."""
    contexts = []

    def show(path: Path, width: int = 1280, scheme: str = "light") -> Page:
        context = chromium.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True, offline=True
        )
        contexts.append(context)
        page = context.new_page()
        page.goto(path.as_uri())
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        return page

    yield show
    for context in contexts:
        context.close()


@pytest.fixture
def at(tmp_path: Path) -> Iterator[AtDesk]:
    with at_desk(tmp_path / "fjellvik") as opened:
        yield opened


@pytest.fixture
def served(at: AtDesk) -> Iterator[str]:
    """Address of a desk that is served as ``hearing review`` serves it."""
    listening = _listen("127.0.0.1", 0)
    port = listening.getsockname()[1]
    at.sessions = Sessions("Siri", "nb")
    server = uvicorn.Server(
        uvicorn.Config(create_app(at.desk, at.sessions, loopback(port)), log_level="warning", ws="none")
    )
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(10)


@pytest.fixture
def open_at(chromium: Browser, served: str, at: AtDesk) -> Iterator[Open]:
    """Opens a path in a new window; a script error or a refused file fails the test."""
    contexts = []
    wrong: list[str] = []

    def opened(path: str, size: tuple[int, int] = DESKTOP) -> Page:
        context = chromium.new_context(viewport={"width": size[0], "height": size[1]})
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
        page.goto(f"{served}/enter?token={at.sessions.token}")
        page.goto(served + path)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert [one for one in wrong if not one.startswith(_TRIED_BY_THE_TEST)] == []
