"""A desk that others reach: who has no password does not come in, and nobody does more than their role allows."""

import re
from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest
from argon2 import PasswordHasher
from review_desk import AtDesk, at_desk
from starlette.testclient import TestClient
from test_review_guard import PAGES

from hearing.core.errors import ConfigurationError
from hearing.review import attempts, sessions
from hearing.review.app import create_app
from hearing.review.roles import Role
from hearing.review.sessions import Sessions
from hearing.review.users import User, Users, key_of, read, write

ORIGIN = "https://desk.fjellvik.example"
PASSWORD = "riktig hest batteri stift"
ROLES = {"Siri Lesersen": Role.READER, "Ola Åsen": Role.CASE_HANDLER, "Kari Vokter": Role.KEEPER}
QUICK = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
DECISION = "/responses/id-eldrelaget/paragraphs/2/decisions"


@pytest.fixture
def passwords(tmp_path: Path) -> Path:
    path = tmp_path / "passwords"
    write(path, [User(name, role, QUICK.hash(PASSWORD)) for name, role in ROLES.items()])
    return path


@pytest.fixture
def desk(tmp_path: Path, passwords: Path) -> Iterator[AtDesk]:
    with at_desk(tmp_path / "fjellvik") as opened:
        opened.sessions = Sessions("", "nb", Users(passwords))
        app = create_app(opened.desk, opened.sessions, [ORIGIN])
        opened.client = TestClient(app, base_url=ORIGIN)
        yield opened


def browser(desk: AtDesk) -> TestClient:
    return TestClient(desk.client.app, base_url=ORIGIN)


def log_in(client: TestClient, name: str, password: str = PASSWORD, query: str = "") -> httpx2.Response:
    return client.post(
        f"/login{query}",
        data={"name": name, "password": password},
        headers={"origin": ORIGIN},
        follow_redirects=False,
    )


def logged_in(desk: AtDesk, name: str) -> TestClient:
    client = browser(desk)
    assert log_in(client, name).status_code == 303
    return client


def post(client: TestClient, path: str, **fields: object) -> httpx2.Response:
    return client.post(path, data=fields, headers={"origin": ORIGIN}, follow_redirects=False)


@pytest.mark.parametrize("path", [*PAGES, "/log.csv", "/enter", f"/enter?token={'x' * 40}"])
def test_without_a_password_there_is_only_the_page_on_which_one_logs_in(desk: AtDesk, path: str) -> None:
    answer = browser(desk).get(path, follow_redirects=False)
    assert answer.status_code == 303
    assert answer.headers["location"].startswith("/login?to=%2F")
    shown = browser(desk).get(path)
    assert "Eldrelaget" not in shown.text
    assert "Rusplan" not in shown.text


def test_the_launch_token_opens_nothing_here(desk: AtDesk) -> None:
    client = browser(desk)
    client.get("/enter", params={"token": desk.sessions.token})
    assert not client.cookies


def test_who_logs_in_gets_to_the_page_that_was_wanted_and_decides_under_the_own_name(desk: AtDesk) -> None:
    client = browser(desk)
    arrived = log_in(client, "  ola  åsen ", query="?to=%2Fresponses%3Ffrom%3D20")
    assert (arrived.status_code, arrived.headers["location"]) == (303, "/responses?from=20")
    assert post(client, DECISION, act="confirm").status_code == 303
    assert {one.made_by for one in desk.store.label_decisions.all()} == {"Ola Åsen"}


@pytest.mark.parametrize("to", ["//evil.example", "https://evil.example", "/\\evil.example"])
def test_logging_in_leads_nowhere_else(desk: AtDesk, to: str) -> None:
    assert log_in(browser(desk), "Ola Åsen", query=f"?to={to}").headers["location"] == "/"


def test_the_cookie_is_for_tls_and_this_machine_alone(desk: AtDesk) -> None:
    cookie = log_in(browser(desk), "Ola Åsen").headers["set-cookie"]
    assert cookie.startswith("__Host-")
    parts = {one.strip() for one in cookie.lower().split(";")}
    assert {"httponly", "secure", "samesite=strict", "path=/"} <= parts


def test_what_is_wrong_is_not_told(desk: AtDesk) -> None:
    shown = [log_in(browser(desk), name, "galt passord her") for name in ("Ola Åsen", "Per Ukjent")]
    assert {one.status_code for one in shown} == {401}
    one, two = (re.sub(r'value="[^"]*"', "", answer.text) for answer in shown)
    assert one == two
    assert "Navn eller passord er ikke riktig." in one


def test_a_password_is_looked_at_for_a_name_that_there_is_not(
    desk: AtDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_at: list[str] = []
    verify = PasswordHasher.verify
    monkeypatch.setattr(
        PasswordHasher, "verify", lambda self, hash_, text: looked_at.append(hash_) or verify(self, hash_, text)
    )
    log_in(browser(desk), "Per Ukjent")
    (found,) = looked_at
    assert found.startswith("$argon2id$")


@pytest.mark.parametrize("name", ["Ola Åsen", "Per Ukjent"])
def test_who_is_wrong_often_must_wait_and_nobody_else(
    desk: AtDesk, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = browser(desk)
    tried = [log_in(client, name, "galt passord her").status_code for _ in range(4)]
    assert tried == [401, 401, 401, 429]
    refused = log_in(client, name)  # the right password is not looked at either
    assert refused.status_code == 429
    assert int(refused.headers["retry-after"]) >= 1
    assert "for mange" in refused.text
    assert log_in(browser(desk), "Kari Vokter").status_code == 303
    later = attempts.time.monotonic() + attempts.LONGEST
    monkeypatch.setattr(attempts.time, "monotonic", lambda: later)
    assert log_in(client, name).status_code == (303 if name in ROLES else 401)


def test_waiting_grows_up_to_a_minute_and_many_at_once_are_of_no_use() -> None:
    tries = attempts.Attempts()
    assert [tries.begin("ola", "10.0.0.1") > 0 for _ in range(10)] == [False] * 3 + [True] * 7
    assert max(tries.begin("ola", "10.0.0.1") for _ in range(100)) <= attempts.LONGEST
    from_anywhere = attempts.Attempts()
    assert sum(from_anywhere.begin("ola", f"10.0.0.{number}") == 0 for number in range(100)) == 30


def test_a_form_from_another_page_logs_nobody_in(desk: AtDesk) -> None:
    client = browser(desk)
    for origin in ("http://desk.fjellvik.example", "https://evil.example", "null"):
        fields = {"name": "Ola Åsen", "password": PASSWORD}
        assert client.post("/login", data=fields, headers={"origin": origin}).status_code == 403
    assert client.get("/login", headers={"host": "evil.example"}).status_code == 421
    assert not client.cookies


@pytest.mark.parametrize("hours", [sessions.IDLE_HOURS, sessions.WHOLE_HOURS])
def test_a_session_ends_when_nobody_comes_and_at_the_end_of_the_day(
    desk: AtDesk, hours: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    client, start = logged_in(desk, "Ola Åsen"), sessions.time.monotonic()
    step = hours * 3600 if hours == sessions.IDLE_HOURS else sessions.IDLE_HOURS * 3600 - 60
    status, now = 200, start
    while status == 200:
        now += step + 1
        monkeypatch.setattr(sessions.time, "monotonic", lambda at=now: at)
        status = client.get("/log", follow_redirects=False).status_code
    assert hours * 3600 <= now - start <= hours * 3600 + step + 1
    assert post(client, DECISION, act="confirm").status_code == 401


def test_who_logs_out_is_out_also_with_the_old_cookie(desk: AtDesk) -> None:
    client = logged_in(desk, "Ola Åsen")
    cookies = dict(client.cookies)
    left = post(client, "/logout")
    assert left.headers["location"].startswith("/login")
    assert "max-age=0" in left.headers["set-cookie"].lower()
    again = browser(desk)
    again.cookies.update(cookies)
    assert again.get("/log", follow_redirects=False).status_code == 303


def test_who_is_taken_out_of_the_file_or_gets_another_password_is_out_at_once(
    desk: AtDesk, passwords: Path
) -> None:
    ola, kari = logged_in(desk, "Ola Åsen"), logged_in(desk, "Kari Vokter")
    users = read(passwords)
    users[key_of("Kari Vokter")] = User("Kari Vokter", Role.KEEPER, QUICK.hash("et helt nytt passord"))
    write(passwords, [one for one in users.values() if one.name != "Ola Åsen"])
    assert [one.get("/log", follow_redirects=False).status_code for one in (ola, kari)] == [303, 303]


def test_another_role_holds_at_once(desk: AtDesk, passwords: Path) -> None:
    client = logged_in(desk, "Ola Åsen")
    write(passwords, [User(one.name, Role.READER, one.hash) for one in read(passwords).values()])
    assert post(client, DECISION, act="confirm").status_code == 403


def test_a_reader_sees_every_page_and_no_button_that_decides(desk: AtDesk) -> None:
    client = logged_in(desk, "Siri Lesersen")
    for path in PAGES:
        text = client.get(path).text
        forms = set(re.findall(r'<form[^>]*method="post"[^>]*action="([^"]+)"', text))
        assert forms <= {"/logout", "/settings"}, path
        assert not re.search(r'hx-post|data-key="[axrtcsduvVbmo]"|href="/log\.csv', text), path
    assert "Eldrelaget" in client.get("/responses").text


def test_what_a_reader_sends_is_refused_with_a_page_that_tells_why(desk: AtDesk) -> None:
    client = logged_in(desk, "Siri Lesersen")
    refused = [
        post(client, DECISION, act="confirm"),
        post(client, "/responses/id-eldrelaget/whole", kind="stance", to="opposes"),
        post(client, "/responses/id-eldrelaget/done"),
        post(client, "/labels/concern/residential-closure/many", act="accept", place="id-eldrelaget:2"),
        post(client, "/matrix/P-1/assessment", text="Vurdert", seen=0),
        post(client, "/matrix/bulk", assessment="x", point="P-1"),
        post(client, "/matrix/export", format="xlsx"),
        post(client, "/senders/merge", sender=["id-eldrelaget", "id-storvik"]),
        post(client, "/redactions/all", kind="phone-number"),
        post(client, "/redactions/answers/id-eldrelaget/add", words="Vi"),
        post(client, "/digest/public"),
        post(client, "/search/saved", name="x", query="q=y"),
        post(client, "/coding", name="x"),
        post(client, "/undo"),
        client.get("/log.csv"),
        client.get("/log.jsonl"),
    ]
    assert {one.status_code for one in refused} == {403}
    assert all("Rollen din" in one.text for one in refused)
    assert "Saksbehandlere" in refused[0].text
    assert desk.store.label_decisions.count() == 0


def test_every_form_that_is_sent_takes_a_role(desk: AtDesk) -> None:
    client = logged_in(desk, "Siri Lesersen")
    app = desk.client.app.app  # type: ignore[attr-defined]
    paths = [one.path for one in app.routes if "POST" in (getattr(one, "methods", None) or ())]
    assert len(paths) > 20
    filled = [re.sub(r"\{\w+:int\}", "1", re.sub(r"\{\w+\}", "x", path)) for path in paths]
    refused = [path for path in filled if path not in ("/login", "/logout", "/settings")]
    assert {post(client, path, name="x").status_code for path in refused} == {403}


def test_a_case_handler_decides_and_a_keeper_takes_the_log_out(desk: AtDesk) -> None:
    handler, keeper = logged_in(desk, "Ola Åsen"), logged_in(desk, "Kari Vokter")
    assert post(handler, DECISION, act="confirm").status_code == 303
    assert [one.get("/log.csv").status_code for one in (handler, keeper)] == [403, 200]
    assert "log.csv" not in handler.get("/log").text
    assert "log.csv" in keeper.get("/log").text
    assert [post(one, "/coding", name="Prøve", size=2).status_code for one in (handler, keeper)] == [403, 303]


@pytest.mark.parametrize(
    ("language", "said"), [("nb", "Logg inn"), ("nn", "Logg inn"), ("sv", "Logga in"), ("en", "Log in")]
)
def test_one_logs_in_in_four_languages(desk: AtDesk, language: str, said: str) -> None:
    client = browser(desk)
    text = client.get(f"/login?language={language}").text
    assert f"<h1>{said}</h1>" in text
    assert f'<html lang="{language}">' in text
    log_in(client, "Ola Åsen", query=f"?language={language}")
    assert f'<html lang="{language}">' in client.get("/").text


@pytest.mark.parametrize(("accepted", "language"), [("sv-SE,sv;q=0.9,en;q=0.8", "sv"), ("no", "nb"), ("de", "nb")])
def test_the_browsers_language_is_taken(desk: AtDesk, accepted: str, language: str) -> None:
    text = browser(desk).get("/login", headers={"accept-language": accepted}).text
    assert f'<html lang="{language}">' in text


@pytest.mark.parametrize("mode", [0o644, 0o640, 0o604, 0o622])
def test_a_file_that_others_can_read_or_change_is_refused(passwords: Path, mode: int) -> None:
    assert passwords.stat().st_mode & 0o777 == 0o600
    passwords.chmod(mode)
    with pytest.raises(ConfigurationError, match="others on this machine"):
        read(passwords)


@pytest.mark.parametrize("line", ["Ola", "Ola:boss:$argon2id$x", "Ola:reader:hemmelig", ":reader:$argon2id$x"])
def test_a_line_that_is_none_is_told_of_with_its_place(passwords: Path, line: str) -> None:
    with passwords.open("a", encoding="utf-8") as file:
        file.write(f"{line}\n")
    with pytest.raises(ConfigurationError) as caught:
        read(passwords)
    assert caught.value.place == f"{passwords}:4"
    assert "hemmelig" not in str(caught.value)
