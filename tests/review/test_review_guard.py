"""Nobody gets in but by the link, and nothing foreign gets a page, a decision or a file."""

import hashlib
import re
from pathlib import Path

import pytest
from review_desk import HOSTILE, ORIGIN, PORT, AtDesk
from starlette.testclient import TestClient

from hearing.core.model import Source, Status
from hearing.review import sessions
from hearing.review.guard import HEADERS, LONGEST

PAGES = [
    "/",
    "/queue",
    "/responses",
    "/responses/id-fiendtlig",
    "/labels",
    "/labels/concern/residential-closure",
    "/matrix",
    "/senders",
    "/redactions",
    "/digest",
    "/files/eldrelaget.txt",
    "/redactions/answers/id-fiendtlig",
    "/log",
    "/search",
    "/search?q=alert+onerror",
    "/learning",
    "/coding",
]
DECISIONS = "/responses/id-eldrelaget/paragraphs/2/decisions"


def stranger(desk: AtDesk) -> TestClient:
    return TestClient(desk.client.app, base_url=ORIGIN)


@pytest.mark.parametrize("path", [*PAGES, "/log.csv", "/log.jsonl", "/responses/id-eldrelaget/pages/1.png"])
def test_without_a_session_no_page_is_shown(desk: AtDesk, path: str) -> None:
    answer = stranger(desk).get(path)
    assert answer.status_code == 401
    assert "Eldrelaget" not in answer.text


@pytest.mark.parametrize("token", ["", "x", "é", "A" * 5000])
def test_a_wrong_token_opens_nothing(desk: AtDesk, token: str) -> None:
    client = stranger(desk)
    assert client.get("/enter", params={"token": token}).status_code == 403
    assert not client.cookies
    assert client.get("/").status_code == 401


def test_the_cookie_is_kept_from_scripts_and_other_sites(desk: AtDesk) -> None:
    answer = stranger(desk).get(f"/enter?token={desk.sessions.token}", follow_redirects=False)
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert desk.sessions.token.lower() not in cookie
    assert (answer.status_code, answer.headers["location"]) == (303, "/")


def test_a_forged_cookie_is_no_session(desk: AtDesk) -> None:
    client = stranger(desk)
    for forged in ("x", desk.sessions.token, "a" * 9000, "=;=;"):
        assert client.get("/", headers={"cookie": f"hearing-{PORT}={forged}"}).status_code == 401


def test_a_session_ends_when_nobody_comes(desk: AtDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    later = sessions.time.monotonic() + sessions.HOURS * 3600 + 1
    monkeypatch.setattr(sessions.time, "monotonic", lambda: later)
    assert desk.get("/").status_code == 401


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        f"evil.example:{PORT}",
        "127.0.0.1",
        f"127.0.0.1:{PORT + 1}",
        f"127.0.0.1:{PORT}.evil.example",
        "",
    ],
)
def test_another_name_for_this_machine_is_not_answered(desk: AtDesk, host: str) -> None:
    answer = desk.get("/responses", headers={"host": host})
    assert answer.status_code == 421
    assert "Eldrelaget" not in answer.text


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"origin": "null"},
        {"origin": "http://evil.example"},
        {"origin": f"https://127.0.0.1:{PORT}"},
        {"origin": f"http://127.0.0.1:{PORT + 1}"},
        {"origin": f"{ORIGIN}.evil.example"},
        {"referer": f"{ORIGIN}/"},
    ],
)
def test_a_form_from_another_page_decides_nothing(desk: AtDesk, headers: dict[str, str]) -> None:
    for path in (DECISIONS, "/undo", "/settings", "/responses/id-eldrelaget/whole"):
        assert desk.client.post(path, data={"act": "confirm"}, headers=headers).status_code == 403
    assert desk.store.label_decisions.count() == 0


def test_a_form_without_a_session_decides_nothing(desk: AtDesk) -> None:
    answer = stranger(desk).post(DECISIONS, data={"act": "confirm"}, headers={"origin": ORIGIN})
    assert answer.status_code == 401
    assert desk.store.label_decisions.count() == 0


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_other_methods_do_nothing(desk: AtDesk, method: str) -> None:
    assert desk.client.request(method, "/responses", headers={"origin": ORIGIN}).status_code == 405


def test_a_page_cannot_decide_by_being_looked_at(desk: AtDesk) -> None:
    for path in (f"{DECISIONS}?act=confirm", "/undo"):
        assert desk.get(path).status_code in (404, 405)
    assert desk.store.label_decisions.count() == 0


@pytest.mark.parametrize("path", [*PAGES, "/static/desk.js", "/nowhere", "/enter?token=x"])
def test_every_answer_forbids_what_no_page_needs(desk: AtDesk, path: str) -> None:
    answer = desk.get(path)
    policy = answer.headers["content-security-policy"]
    allowed = {
        "content-security-policy": policy.removesuffix("; frame-src 'self'")
    }  # only where a digest is framed
    assert {**{name: answer.headers[name] for name in HEADERS}, **allowed} == HEADERS
    assert ("frame-src" in policy) == (path == "/digest")
    assert "unsafe" not in policy
    assert "default-src 'none'" in policy
    assert "server" not in answer.headers


@pytest.mark.parametrize("path", PAGES)
def test_pages_need_nothing_inline_and_nothing_from_elsewhere(desk: AtDesk, path: str) -> None:
    text = desk.get(path).text
    assert not re.search(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=[\"']|javascript:", text)
    assert set(re.findall(r"(?:src|href|action)=\"(\w+:|//)", text)) == set()


@pytest.mark.parametrize("path", [*PAGES, "/responses/id-fiendtlig/paragraphs/2/choose?kind=theme"])
def test_words_of_an_answer_are_never_markup(desk: AtDesk, path: str) -> None:
    desk.decide("fiendtlig", 2, "add", kind="theme", to="housing", evidence=HOSTILE, note=HOSTILE)
    text = desk.get(path).text
    assert "<script>alert" not in text
    assert "<img src=x" not in text
    assert "{{ 7*7 }}" in text or "&lt;script&gt;" not in text


@pytest.mark.parametrize(
    "path",
    [
        "/static/../app.py", "/static/%2e%2e/app.py", "/static/..%2fapp.py", "/static//etc/passwd",
        "/static/%5c..%5capp.py", "/../../etc/passwd", "/responses/..%2f..%2fetc%2fpasswd",
        "/responses/id-eldrelaget/pages/..%2f1.png", "/static/",
    ],
)  # fmt: skip
def test_no_path_leads_out(desk: AtDesk, path: str) -> None:
    answer = desk.get(path)
    assert answer.status_code in (401, 404, 405)
    assert "root:" not in answer.text
    assert "import" not in answer.text


def test_a_link_out_of_the_inbox_is_not_followed(desk: AtDesk, tmp_path: Path) -> None:
    outside = tmp_path / "secret.pdf"
    outside.write_bytes(b"%PDF-1.4 secret")
    (desk.folder / "inbox" / "link.pdf").symlink_to(outside)
    sha256 = hashlib.sha256(outside.read_bytes()).hexdigest()
    for path in ("link.pdf", "../../secret.pdf", str(outside)):
        assert desk.desk.pictures.of(Source(path, sha256, "pdf", 15, Status.READ), 1) is None


def test_a_form_longer_than_anybody_types_is_refused(desk: AtDesk) -> None:
    answer = desk.decide("eldrelaget", 2, "add", kind="theme", to="housing", evidence="x" * (LONGEST + 1))
    assert answer.status_code == 413
    assert desk.store.label_decisions.count() == 0


@pytest.mark.parametrize("path", ["//evil.example", "/\\evil.example", "https://evil.example", ""])
def test_settings_lead_nowhere_else(desk: AtDesk, path: str) -> None:
    assert desk.post("/settings", path=path, language="sv").headers["location"] == "/"
