"""``hearing sender`` types a list of names, and ``hearing label`` takes owner and list."""

import csv
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from hearing.cli.main import cli
from hearing.core.errors import ConfigurationError


def _typed(path: Path) -> list[dict[str, str]]:
    result = CliRunner().invoke(cli, ["sender", str(path)])
    assert result.exit_code == 0, result.output
    first = result.stdout.partition("\n")[0]
    return list(csv.DictReader(result.stdout.splitlines(), delimiter=";" if ";" in first else ","))


@pytest.mark.parametrize(("mark", "charset"), [(";", "utf-8"), (",", "utf-8-sig"), (";", "cp1252")])
def test_a_list_is_typed_whatever_its_mark_and_charset(tmp_path: Path, mark: str, charset: str) -> None:
    path = tmp_path / "names.csv"
    path.write_bytes(f"id{mark}name\n1{mark}RIO\n2{mark}Frelsesarméen Løten\n3{mark}Kari Åsen\n".encode(charset))
    rows = _typed(path)
    assert [row["type"] for row in rows] == ["user-organisation", "nonprofit", "private-person"]
    assert rows[0]["canonical"] == "RIO – Rusmisbrukernes interesseorganisasjon"
    assert [row["id"] for row in rows] == ["1", "2", "3"]
    assert all(row["why"] for row in rows)


def test_the_printed_list_serves_as_the_list_of_invited_bodies(tmp_path: Path) -> None:
    from hearing.intake.invited import read_invited

    (tmp_path / "names.csv").write_text("name\nLia vel\nRIO\n", encoding="utf-8")
    printed = CliRunner().invoke(cli, ["sender", str(tmp_path / "names.csv")]).stdout
    (tmp_path / "invited.csv").write_text(printed, encoding="utf-8")
    assert [(one.name, one.type) for one in read_invited("invited.csv", tmp_path)] == [
        ("Lia vel", "neighbours"),
        ("RIO", "user-organisation"),
    ]


def test_a_list_without_names_tells_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "names.csv"
    path.write_text("epost\na@b.no\n", encoding="utf-8")
    result = CliRunner().invoke(cli, ["sender", str(path)])
    assert isinstance(result.exception, ConfigurationError)
    assert f"{path}:1" in str(result.exception)


@pytest.mark.parametrize(
    ("listed", "options"),
    [("asked.csv", ["--invited", "asked.csv"]), ("invited.csv", ["--draft", "draft.md"])],
    ids=["named", "beside the draft"],
)
def test_files_are_labelled_with_owner_and_list(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, listed: str, options: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text("Lia kommune\n\nVi i eldrerådet støtter planen.\n\nHilsen Per", encoding="utf-8")
    Path("draft.md").write_text("# Rusplan\n\nTiltak 1: Et værested.\n", encoding="utf-8")
    Path(listed).write_text("name;type\nLia eldreråd;municipal-agency\n", encoding="utf-8")
    result = CliRunner().invoke(cli, ["label", "a.txt", "--owner", "Lia kommune", *options, "--workers", "1"])
    record = json.loads(result.stdout)
    assert (record["sender"], record["stakeholder"]) == ("Lia eldreråd", "municipal-agency")
    assert f"Invited bodies: 1 in {listed}" in result.stderr
