"""A hearing as a folder: init, run, status, export."""

import csv
import json
import shutil
import subprocess
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]


def test_init_makes_a_folder_that_runs_as_it_is(hearing: Run, tmp_path: Path) -> None:
    folder = tmp_path / "ny"
    hearing("init", folder, "--title", 'Plan: "rus" #1', "--owner", "Lillevik kommune", "--deadline", "2027-03-15")
    (folder / "inbox" / "svar.txt").write_text("Vi støtter planen.\n\nHilsen Laget", encoding="utf-8")
    hearing("run", folder)
    digest = json.loads((folder / "digest" / "digest.json").read_text(encoding="utf-8"))
    assert 'Plan: "rus" #1' in json.dumps(digest, ensure_ascii=False).replace('\\"', '"')


def test_init_never_overwrites(hearing: Run, hearing_folder: Path) -> None:
    before = (hearing_folder / "hearing.yaml").read_bytes()
    done = hearing("init", hearing_folder, check=3)
    assert "is there already" in done.stderr
    assert (hearing_folder / "hearing.yaml").read_bytes() == before


def test_a_run_flags_the_group_with_the_senders_own_words(hearing: Run, hearing_folder: Path) -> None:
    done = hearing("run", hearing_folder)
    written = [Path(line) for line in done.stdout.splitlines()]
    assert {path.name for path in written} == {"digest.html", "digest.md", "digest.json"}
    for path in written:
        assert "de eldste med rusproblemer faller utenfor" in path.read_text(encoding="utf-8")


def test_status_accounts_for_every_file(hearing: Run, hearing_folder: Path) -> None:
    inbox = hearing_folder / "inbox"
    shutil.copy(inbox / "pårørende.txt", inbox / "pårørende (2).txt")
    (inbox / "tom.pdf").write_bytes(b"")
    hearing("run", hearing_folder, check=4)
    out = hearing("status", hearing_folder).stdout
    lines = [line.split() for line in out.splitlines() if line.strip()]
    counts = {words[1]: int(words[0]) for words in lines if words[0].isdigit()}
    assert counts.pop("files") == 4 == sum(counts.values())
    assert counts == {"read": 2, "duplicate": 1, "unreadable": 1}


def test_an_unchanged_hearing_is_not_read_again_and_gives_the_same_digest(
    hearing: Run, hearing_folder: Path
) -> None:
    hearing("run", hearing_folder)
    first = {path.name: path.read_bytes() for path in (hearing_folder / "digest").iterdir()}
    store = hearing_folder / ".hearing" / "store.sqlite"
    labelled_at = _rows(store)
    hearing("run", hearing_folder)
    assert {path.name: path.read_bytes() for path in (hearing_folder / "digest").iterdir()} == first
    assert _rows(store) == labelled_at


def _rows(store: Path) -> list[tuple[object, ...]]:
    """Row numbers change when a row is written anew."""
    import sqlite3

    with sqlite3.connect(store) as connection:
        return connection.execute("SELECT rowid, response, position FROM labels ORDER BY rowid").fetchall()


def test_export_writes_everything_in_three_formats(hearing: Run, hearing_folder: Path) -> None:
    hearing("run", hearing_folder)
    for format_ in ("jsonl", "csv", "xlsx"):
        hearing("export", hearing_folder, "--format", format_)
    folder = hearing_folder / "export"
    records = [json.loads(line) for line in (folder / "responses.jsonl").read_text(encoding="utf-8").splitlines()]
    assert Counter(record["kind"] for record in records) == {"response": 1, "no-remarks": 1}
    with (folder / "labels.csv").open(encoding="utf-8-sig", newline="") as file:
        labels = list(csv.DictReader(file, delimiter=";"))
    assert any("older-people" in label["groups"] and "faller utenfor" in label["evidence"] for label in labels)
    book = openpyxl.load_workbook(folder / "hearing.xlsx")
    assert book.sheetnames == ["Files", "Responses", "Paragraphs", "Labels"]
    assert book["Labels"].max_row == len(labels) + 1
    assert {row[0] for row in book["Files"].iter_rows(min_row=2, values_only=True)} == {
        "pårørende.txt",
        "storvik.eml",
    }


def test_nothing_in_an_export_is_a_formula(hearing: Run, hearing_folder: Path) -> None:
    letter = (
        'Laget\n\nVi støtter ikke planen.\n\n=HYPERLINK("x";"y") er det noen som skrev om boliger.\n\nHilsen Laget'
    )
    (hearing_folder / "inbox" / "formel.txt").write_text(letter, encoding="utf-8")
    hearing("run", hearing_folder)
    hearing("export", hearing_folder, "--format", "csv")
    hearing("export", hearing_folder, "--format", "xlsx")
    with (hearing_folder / "export" / "paragraphs.csv").open(encoding="utf-8-sig", newline="") as file:
        cells = [row["text"] for row in csv.DictReader(file, delimiter=";")]
    assert any(cell.startswith("'=HYPERLINK") for cell in cells)
    sheet = openpyxl.load_workbook(hearing_folder / "export" / "hearing.xlsx")["Paragraphs"]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ("title: [oops\n", "hearing.yaml:2:1"),
        ("title: Plan\ndeadline: i morgen\n", "hearing.yaml:2"),
        ("title: Plan\nfarge: rød\n", "there is no setting «farge»"),
        ("title: Plan\ndedline: 2027-03-15\n", "did you mean «deadline»?"),
        ("title: Plan\ndeadline: 2027-13-40\n", "a date is wrong"),
        ("title: Plan\ninvited: bad.csv\n", "no type of sender is called «fargelag»"),
        ("title: Plan\npipeline: finnes-ikke\n", "finnes-ikke"),
        ("title: Plan\ndraft: borte.docx\n", "borte.docx"),
        ("title: Plan\ninvited: borte.csv\n", "borte.csv"),
    ],
)
def test_wrong_settings_are_told_with_their_place(
    hearing: Run, hearing_folder: Path, settings: str, message: str
) -> None:
    (hearing_folder / "hearing.yaml").write_text(settings, encoding="utf-8")
    (hearing_folder / "bad.csv").write_text("name;type\nLillevik lag;fargelag\n", encoding="utf-8")
    done = hearing("run", hearing_folder, check=3)
    assert message in done.stderr
    assert "Traceback" not in done.stderr


def test_a_date_may_be_written_the_nordic_way(hearing: Run, hearing_folder: Path) -> None:
    settings = (hearing_folder / "hearing.yaml").read_text(encoding="utf-8").replace("2027-03-15", "15.3.2027")
    (hearing_folder / "hearing.yaml").write_text(settings, encoding="utf-8")
    hearing("run", hearing_folder)
    hearing("export", hearing_folder)
    lines = (hearing_folder / "export" / "responses.jsonl").read_text(encoding="utf-8").splitlines()
    assert {record["source"]: record["late"] for record in map(json.loads, lines)} == {
        "pårørende.txt": False,
        "storvik.eml": True,
    }


def test_a_digest_of_a_hearing_that_has_changed_is_refused(hearing: Run, hearing_folder: Path) -> None:
    hearing("run", hearing_folder)
    hearing("digest", hearing_folder)
    (hearing_folder / "inbox" / "ny.txt").write_text("Vi støtter planen.\n\nHilsen Laget", encoding="utf-8")
    assert "hearing run" in hearing("digest", hearing_folder, check=3).stderr
    assert "not read yet: ny.txt" in hearing("status", hearing_folder).stdout
    hearing("ingest", hearing_folder)
    hearing("digest", hearing_folder, check=3)
    hearing("label", hearing_folder)
    hearing("digest", hearing_folder)
    settings = (hearing_folder / "hearing.yaml").read_text(encoding="utf-8").replace("2027-03-15", "2027-03-01")
    (hearing_folder / "hearing.yaml").write_text(settings, encoding="utf-8")
    hearing("digest", hearing_folder, check=3)


def test_an_invited_body_has_the_type_that_the_list_gives(hearing: Run, hearing_folder: Path) -> None:
    (hearing_folder / "invited.csv").write_text("name;type\nLillevik pårørendelag;nonprofit\n", encoding="utf-8")
    (hearing_folder / "hearing.yaml").write_text("title: Plan\ninvited: invited.csv\n", encoding="utf-8")
    hearing("run", hearing_folder)
    hearing("export", hearing_folder)
    lines = (hearing_folder / "export" / "responses.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(lines[0])["stakeholder"] == "nonprofit"


def test_what_a_measure_says_tells_of_a_paragraph_that_names_it_and_is_read_anew(
    hearing: Run, hearing_folder: Path
) -> None:
    letter = "Lia vel\n\nTil Lillevik kommune\n\nVi mener at tiltak 7 må ut av planen.\n\nHilsen Lia vel"
    (hearing_folder / "inbox" / "pårørende.txt").write_text(letter, encoding="utf-8")
    found = []
    for measure in ("Skjenketiden utvides til klokken 03.", "Døgnplassene på Fjellheim avvikles."):
        (hearing_folder / "draft.md").write_text(f"# Rusplan\n\n## Tiltak\n\n7. {measure}\n", encoding="utf-8")
        hearing("run", hearing_folder)
        hearing("export", hearing_folder)
        lines = (hearing_folder / "export" / "responses.jsonl").read_text(encoding="utf-8").splitlines()
        paragraphs = [one for line in lines for one in json.loads(line)["paragraphs"] if "tiltak 7" in one["text"]]
        found += [{theme["code"] for one in paragraphs for theme in one["themes"]}]
    assert "residential-care" in found[1] - found[0]


def test_an_empty_inbox_is_no_usable_input(hearing: Run, tmp_path: Path) -> None:
    hearing("init", tmp_path / "tom")
    assert "put the answers there" in hearing("run", tmp_path / "tom", check=5).stderr
    (tmp_path / "tom" / "inbox").rmdir()
    assert "there is no such inbox" in hearing("run", tmp_path / "tom", check=5).stderr


def test_a_digest_that_cannot_be_written_is_exit_7(hearing: Run, hearing_folder: Path) -> None:
    (hearing_folder / "digest").write_text("in the way", encoding="utf-8")
    assert "digest" in hearing("run", hearing_folder, check=7).stderr


def test_wrong_usage_is_exit_2(hearing: Run) -> None:
    assert "--format" in hearing("export", ".", "--format", "word", check=2).stderr
