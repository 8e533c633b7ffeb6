"""Who may come to a desk that others reach, as whoever looks after it says it; and the desk over TLS."""

import re
import signal
import socket
import ssl
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx2
import pytest
from click.testing import CliRunner, Result
from review_desk import fill

from hearing.cli.main import cli
from hearing.core.errors import ConfigurationError
from hearing.store.store import Store

Run = Callable[..., subprocess.CompletedProcess[str]]
PASSWORD = "riktig hest batteri stift"
EVERYWHERE = "0.0.0.0"  # noqa: S104  the desk of a test, with passwords
ADDRESS = "https://desk.fjellvik.example"


def users(*arguments: object, typed: str = f"{PASSWORD}\n{PASSWORD}\n") -> Result:
    return CliRunner().invoke(cli, ["review-users", *map(str, arguments)], input=typed)


@pytest.fixture
def passwords(tmp_path: Path) -> Path:
    path = tmp_path / "passwords"
    assert users("add", "Ola Åsen", "--role", "reader", "--passwords", path).exit_code == 0
    return path


def test_a_password_is_asked_for_and_only_its_hash_is_kept(passwords: Path) -> None:
    assert passwords.stat().st_mode & 0o777 == 0o600
    content = passwords.read_text(encoding="utf-8")
    assert content.startswith("Ola Åsen:reader:$argon2id$")
    assert PASSWORD not in content
    assert [one.name for one in passwords.parent.iterdir() if one.is_file()] == ["passwords"]


def test_roles_change_and_persons_go(passwords: Path) -> None:
    before = passwords.read_text(encoding="utf-8")
    users("add", "Kari Vokter", "--role", "keeper", "--passwords", passwords)
    users("role", "ola  åsen", "--role", "case-handler", "--passwords", passwords, typed="")
    listed = users("list", "--passwords", passwords).stdout
    assert listed.splitlines() == ["case-handler\tOla Åsen", "keeper\tKari Vokter"]
    assert before.split(":")[2].strip() in passwords.read_text(encoding="utf-8")
    users("remove", "Kari Vokter", "--passwords", passwords)
    assert users("list", "--passwords", passwords).stdout == "case-handler\tOla Åsen\n"
    assert isinstance(users("remove", "Per", "--passwords", passwords).exception, ConfigurationError)


@pytest.mark.parametrize("password", ["kort", "ola åsen er best", "aaaaaaaaaaaaaaaaa"])
def test_a_password_that_is_easily_guessed_is_refused(passwords: Path, password: str) -> None:
    before = passwords.read_bytes()
    typed = f"{password}\n{password}\n"
    done = users("add", "Ola Åsen", "--role", "keeper", "--passwords", passwords, typed=typed)
    assert isinstance(done.exception, ConfigurationError)
    assert passwords.read_bytes() == before


def test_a_file_that_others_can_read_is_not_used(passwords: Path) -> None:
    passwords.chmod(0o644)
    done = users("list", "--passwords", passwords)
    assert isinstance(done.exception, ConfigurationError)
    assert "chmod 600" in done.exception.hint


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--host", EVERYWHERE, "--address", ADDRESS], "--passwords"),
        (["--host", "192.0.2.7"], "--passwords"),
        (["--host", EVERYWHERE, "--passwords", "FILE"], "--address"),
        (["--passwords", "FILE", "--by", "Siri"], "--by"),
        (["--passwords", "FILE", "--address", "desk"], "https://desk.example"),
        (["--tls-cert", "FILE"], "--tls-key"),
    ],
)
def test_what_would_let_others_in_unasked_is_refused(
    passwords: Path, tmp_path: Path, options: list[str], said: str
) -> None:
    given = [str(passwords) if one == "FILE" else one for one in options]
    done = CliRunner().invoke(cli, ["review", str(tmp_path), "--no-browser", *given])
    assert done.exit_code == 2
    assert said in done.output


@contextmanager
def desk_of(folder: Path, passwords: Path, certificate: Path) -> Iterator[httpx2.Client]:
    """A browser of another machine: it knows the desk by its name, and comes over TLS."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"{ADDRESS}:{port}"
    where = ["--host", EVERYWHERE, "--port", str(port), "--address", address, "--passwords", str(passwords)]
    tls = ["--tls-cert", str(certificate / "cert.pem"), "--tls-key", str(certificate / "key.pem")]
    command = [sys.executable, "-m", "hearing", "review", str(folder), "--no-browser", *where, *tls]
    trusted = ssl.create_default_context(cafile=certificate / "cert.pem")
    trusted.check_hostname = False  # it is reached at 127.0.0.1 here
    headers = {"host": address.removeprefix("https://"), "origin": address}
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, encoding="utf-8") as process:
        try:
            assert process.stderr
            assert re.match(rf"The desk is open at {address}/\n", process.stderr.readline())
            with httpx2.Client(base_url=f"https://127.0.0.1:{port}", headers=headers, verify=trusted) as client:
                yield client
            process.send_signal(signal.SIGINT)
            assert process.wait(20) in (0, 130)
        finally:
            process.kill()


def test_a_case_handler_decides_over_tls_under_the_desks_name_alone(
    passwords: Path, hearing_folder: Path, tmp_path: Path
) -> None:
    users("role", "Ola Åsen", "--role", "case-handler", "--passwords", passwords, typed="")
    make = "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=desk.fjellvik.example -keyout key.pem -out"
    subprocess.run([*make.split(), "cert.pem"], cwd=tmp_path, check=True, capture_output=True)
    store = hearing_folder / ".hearing" / "store.sqlite"
    with Store(store) as opened:
        fill(opened)
    with desk_of(hearing_folder, passwords, tmp_path) as client:
        decision, fields = "/responses/id-eldrelaget/paragraphs/2/decisions", {"act": "confirm"}
        assert client.get("/").headers["location"] == "/login?to=%2F"
        assert client.get("/login", headers={"host": f"127.0.0.1:{client.base_url.port}"}).status_code == 421
        arrived = client.post("/login", data={"name": "Ola Åsen", "password": PASSWORD})
        assert "Secure" in arrived.headers["set-cookie"]
        elsewhere = {"origin": "https://evil.example"}
        assert client.post(decision, data=fields, headers=elsewhere).status_code == 403
        assert client.post(decision, data=fields).status_code == 303
    with Store(store) as opened:
        assert {one.made_by for one in opened.label_decisions.all()} == {"Ola Åsen"}
