"""A hearing whose store is a database: every command does there what it does with a file."""

import shutil
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner, Result
from databases import Cluster
from review_desk import fill

from hearing.cli.main import cli
from hearing.core.errors import ConfigurationError, HearingError, MissingRequirement
from hearing.store.anchors import anchor
from hearing.store.decisions import Act, Decision
from hearing.store.opening import NoDatabase
from hearing.store.store import Store

Run = Callable[..., Result]
PERSON = "Kari Testmann\nPrøveveien 5\n9999 Lillevik\n\nRing 92 34 56 78. Vi frykter at unge blir glemt.\n"


@pytest.fixture
def command() -> Run:
    """A command in this process, which has loaded its models already."""

    def run(*arguments: object, fails: type[HearingError] | None = None) -> Result:
        done = CliRunner().invoke(cli, [str(one) for one in arguments])
        if fails:
            assert isinstance(done.exception, fails), done.exception
        elif done.exception:
            raise done.exception
        return done

    return run


def with_database(folder: Path, address: str) -> Path:
    """A copy of a hearing's folder that has its store in a database."""
    other = folder.with_name("i-databasen")
    shutil.copytree(folder, other, ignore=shutil.ignore_patterns(".hearing"))
    settings = other / "hearing.yaml"
    settings.write_text(f"{settings.read_text(encoding='utf-8')}database: {address}\n", encoding="utf-8")
    return other


def files(folder: Path, *paths: str) -> list[str]:
    return [(folder / path).read_text(encoding="utf-8") for path in paths]


def test_every_command_says_the_same_as_with_a_file(command: Run, hearing_folder: Path, database: str) -> None:
    (hearing_folder / "inbox" / "Å privat.txt").write_text(PERSON, encoding="utf-8")
    (hearing_folder / "inbox" / "ærlig.txt").write_text(PERSON.replace("Kari", "Ola"), encoding="utf-8")
    other = with_database(hearing_folder, database)
    for folder in (hearing_folder, other):
        command("run", folder, "--workers", 1)
        command("export", folder)
        command("redact", folder, "--confirm-kind", "phone-number", "--by", "Siri")
        command("matrix", folder, "--format", "xlsx")
    assert not (other / ".hearing" / "store.sqlite").exists()
    written = ("digest/digest.html", "digest/digest.json", "export/responses.jsonl")
    assert files(other, *written) == files(hearing_folder, *written)
    for say in (["status"], ["audit"], ["redact", "--format", "json"]):
        name, *options = say
        one, two = (command(name, folder, *options).output for folder in (other, hearing_folder))
        assert one == two

    book = openpyxl.load_workbook(other / "matrix" / "matrix-1.xlsx")
    book.worksheets[0].cell(2, 20).value = "Vurdert av oss"
    book.save(other / "matrix" / "matrix-1.xlsx")
    command("import-matrix", other, other / "matrix" / "matrix-1.xlsx")
    with Store(database) as store:
        assert [one.edit.after for one in store.assessments.edits()] == ["Vurdert av oss"]


def test_a_store_goes_from_a_file_to_a_database_with_all_that_was_decided(
    command: Run, hearing_folder: Path, database: str
) -> None:
    with Store(hearing_folder / ".hearing" / "store.sqlite") as store:
        fill(store)
        confirm(store, "Siri")
        before = list(store.labelled())
    command("copy-store", hearing_folder, "--database", database)
    with Store(database) as store:
        assert list(store.labelled()) == before
        confirm(store, "Ola")
        assert [(one.number, one.made_by) for one in store.label_decisions.all()] == [(1, "Siri"), (2, "Ola")]
    command("status", hearing_folder, "--database", database)
    command("copy-store", hearing_folder, "--database", database, fails=ConfigurationError)


def confirm(store: Store, who: str) -> None:
    response = next(store.labelled()).response
    where = anchor(response, response.paragraphs[-1], "")
    store.label_decisions.add([Decision(Act.CONFIRM, None, None, None, where, who, "2031-01-01", who)])


def test_a_database_takes_no_second_hearing(
    command: Run, hearing_folder: Path, database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HEARING_DATABASE", database)
    command("ingest", hearing_folder, "--workers", 1)
    command("init", tmp_path / "another")
    refused = command("ingest", tmp_path / "another", fails=ConfigurationError)
    assert "Rusplan for Lillevik" in str(refused.exception)
    with Store(database) as store:
        assert {one.path for one in store.sources()} == {"pårørende.txt", "storvik.eml"}


def test_what_is_wrong_with_a_database_is_told_without_its_password(
    command: Run, hearing_folder: Path, server: Cluster
) -> None:
    for address in ("mysql://x/y", "fjordbyen", "sqlite:///x"):
        command("run", hearing_folder, "--database", address, fails=ConfigurationError)
    address = server.address("nowhere").replace("postgres@", "postgres:hemmelig@")
    done = command("status", hearing_folder, "--database", address, fails=NoDatabase)
    assert isinstance(done.exception, MissingRequirement)
    assert "hemmelig" not in f"{done.exception} {done.exception.hint}"
    assert "nowhere" in str(done.exception)
