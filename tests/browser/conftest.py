"""A desk that answers at a port, and Debian's Chromium in front of it."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, sync_playwright
from review_desk import AtDesk, at_desk

from hearing.review.app import create_app
from hearing.review.serve import _listen
from hearing.review.sessions import Sessions

CHROMIUM = "/usr/bin/chromium"
DESKTOP, PHONE = (1280, 900), (360, 740)

Open = Callable[..., Page]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM)
        yield browser
        browser.close()


@pytest.fixture
def at(tmp_path: Path) -> Iterator[AtDesk]:
    with at_desk(tmp_path / "fjellvik") as opened:
        yield opened


@pytest.fixture
def served(at: AtDesk) -> Iterator[str]:
    """Address of a desk that is served as ``hearing review`` serves it."""
    listening = _listen(0)
    port = listening.getsockname()[1]
    at.sessions = Sessions("Siri", "nb")
    server = uvicorn.Server(uvicorn.Config(create_app(at.desk, at.sessions, port), log_level="warning", ws="none"))
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
        page.set_default_timeout(10_000)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
        page.goto(f"{served}/enter?token={at.sessions.token}")
        page.goto(served + path)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert wrong == []
