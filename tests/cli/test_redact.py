"""Deciding what is removed, and publishing, as a case handler does it."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "privacy"))
from identity_makers import norwegian

Run = Callable[..., subprocess.CompletedProcess[str]]

NUMBER = norwegian(17, 5, 63, 250)
SETTINGS = "title: Rusplan for Lillevik\nowner: Lillevik kommune\n"
PERSON = f"""\
Kari Testmann
Prøveveien 5
9999 Lillevik

Vi er bekymret for at de eldste faller utenfor når de ringer 92 34 56 78 eller oppgir {NUMBER}.

Hilsen
Kari Testmann
"""
BODY = """\
Lillevik pårørendelag

Vi frykter at unge blir glemt.

Vi frykter at eldre som Per Prøvestad mister plassen sin.

Hilsen
Lillevik pårørendelag
"""


@pytest.fixture(scope="module")
def labelled(hearing: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("redact") / "lillevik"
    (folder / "inbox").mkdir(parents=True)
    (folder / "hearing.yaml").write_text(SETTINGS, encoding="utf-8")
    (folder / "inbox" / "kari.txt").write_text(PERSON, encoding="utf-8")
    (folder / "inbox" / "lag.txt").write_text(BODY, encoding="utf-8")
    hearing("run", folder)
    return folder


@pytest.fixture
def folder(labelled: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(labelled, tmp_path / "lillevik"))


def waiting(hearing: Run, folder: Path, *more: str) -> list[dict[str, str]]:
    return [json.loads(line) for line in hearing("redact", folder, "--format", "json", *more).stdout.splitlines()]


def confirm_all(hearing: Run, folder: Path) -> None:
    ids = ",".join(one["id"] for one in waiting(hearing, folder))
    hearing("redact", folder, "--confirm", ids, "--by", "Siri")


def test_each_proposal_says_what_why_and_where(hearing: Run, folder: Path) -> None:
    proposals = waiting(hearing, folder)
    by_kind = {one["kind"]: one for one in proposals}
    assert set(by_kind) == {"personal-name", "street-address", "phone-number", "identity-number"}
    assert by_kind["identity-number"]["sureness"] == "certain"
    assert by_kind["identity-number"]["file"] == "kari.txt"
    assert "check digits" in by_kind["identity-number"]["why"]
    rows = [line.split("\t") for line in hearing("redact", folder).stdout.splitlines()]
    assert [row[0] for row in rows] == [one["id"] for one in proposals]


def test_nothing_is_published_before_all_is_decided(hearing: Run, folder: Path) -> None:
    done = hearing("digest", folder, "--public", check=8)
    assert waiting(hearing, folder)[0]["id"] in done.stderr
    assert "hearing redact" in done.stderr
    assert "Testmann" not in done.stderr
    assert not (folder / "public").exists()


def test_what_is_confirmed_is_removed_and_what_is_rejected_stays(hearing: Run, folder: Path) -> None:
    name = next(one["id"] for one in waiting(hearing, folder) if one["text"] == "Per Prøvestad")
    hearing("redact", folder, "--reject", name, "--by", "Siri")
    confirm_all(hearing, folder)
    hearing("digest", folder, "--public")
    text = "".join(path.read_text(encoding="utf-8") for path in (folder / "public").iterdir())
    assert "Per Prøvestad" in text
    for gone in ("Testmann", "92 34 56 78", NUMBER, "Prøveveien"):
        assert gone not in text
    assert "Privatperson 1" in text


def test_decisions_outlive_a_new_reading(hearing: Run, folder: Path) -> None:
    confirm_all(hearing, folder)
    inbox = folder / "inbox"
    (inbox / "kari.txt").rename(inbox / "flyttet.txt")
    hearing("run", folder)
    assert waiting(hearing, folder) == []
    hearing("digest", folder, "--public")


def test_an_answer_that_has_changed_waits_again(hearing: Run, folder: Path) -> None:
    confirm_all(hearing, folder)
    path = folder / "inbox" / "kari.txt"
    path.write_text(path.read_text(encoding="utf-8").replace("92 34 56 78", "92 34 56 79"), encoding="utf-8")
    hearing("run", folder)
    assert "92 34 56 79" in {one["text"] for one in waiting(hearing, folder)}
    hearing("digest", folder, "--public", check=8)


def test_a_later_decision_counts_and_the_log_keeps_both(hearing: Run, folder: Path) -> None:
    phone = next(one["id"] for one in waiting(hearing, folder) if one["kind"] == "phone-number")
    hearing("redact", folder, "--confirm", phone, "--by", "Siri Ås")
    hearing("redact", folder, "--reject", phone, "--by", "Ola  Bø")
    log = [json.loads(line) for line in hearing("redact", folder, "--log").stdout.splitlines()]
    assert [(one["made_by"], one["decision"], one["text"]) for one in log] == [
        ("Siri Ås", "confirmed", "92 34 56 78"),
        ("Ola Bø", "rejected", "92 34 56 78"),
    ]
    assert all(one["made_at"].startswith("20") for one in log)
    shown = {one["id"]: one["decision"] for one in waiting(hearing, folder, "--all")}
    assert shown[phone] == "rejected"


def test_a_whole_kind_is_confirmed_at_once(hearing: Run, folder: Path) -> None:
    hearing("redact", folder, "--confirm-kind", "personal-name", "--by", "Siri")
    assert "personal-name" not in {one["kind"] for one in waiting(hearing, folder)}


def test_words_that_were_not_proposed_can_be_removed(hearing: Run, folder: Path) -> None:
    confirm_all(hearing, folder)
    hearing("redact", folder, "--add", "de eldste", "--kind", "personal-name", "--by", "Siri")
    hearing("digest", folder, "--public")
    text = (folder / "public" / "digest.json").read_text(encoding="utf-8")
    assert "bekymret for at [fjernet: personnavn] faller utenfor" in text


def test_an_identity_number_cannot_be_left_in(hearing: Run, folder: Path) -> None:
    number = next(one["id"] for one in waiting(hearing, folder) if one["kind"] == "identity-number")
    done = hearing("redact", folder, "--reject", number, "--by", "Siri", check=8)
    assert "--confirm" in done.stderr
    assert number in {one["id"] for one in waiting(hearing, folder)}


def test_an_identity_number_in_the_settings_stops_the_publishing(hearing: Run, folder: Path) -> None:
    confirm_all(hearing, folder)
    hearing("digest", folder, "--public")
    before = {path.name: path.read_bytes() for path in (folder / "public").iterdir()}
    other = norwegian(3, 3, 71, 400)
    (folder / "hearing.yaml").write_text(SETTINGS.replace("Rusplan", f"Rusplan {other}"), encoding="utf-8")
    done = hearing("digest", folder, "--public", check=8)
    assert "digest.json: $.about.title" in done.stderr
    assert other not in done.stderr
    assert {path.name: path.read_bytes() for path in (folder / "public").iterdir()} == before


def test_who_decides_must_be_said(hearing: Run, folder: Path) -> None:
    assert "--by" in hearing("redact", folder, "--confirm-kind", "phone-number", check=2).stderr
    assert "no proposal" in hearing("redact", folder, "--confirm", "abc", "--by", "Siri", check=2).stderr


def test_one_is_asked_after_another_and_breaking_off_loses_nothing(folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "hearing", "redact", str(folder), "--interactive", "--by", "Siri"],
        input="y\nn\ns\nq\n",
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=True,
    )
    assert "1 of 5" in done.stdout
    assert "Kari Testmann" in done.stdout
    log = subprocess.run(
        [sys.executable, "-m", "hearing", "redact", str(folder), "--log"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert [json.loads(line)["decision"] for line in log.stdout.splitlines()] == ["confirmed", "rejected"]


def test_a_language_model_that_is_not_there_is_told_of(hearing: Run, folder: Path) -> None:
    done = hearing("redact", folder, "--language-model", "nb=no_such_model", check=6)
    assert "no_such_model" in done.stderr
