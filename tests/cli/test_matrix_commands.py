"""The matrix goes out, is filled in, and comes back, as on a case handler's machine."""

import hashlib
import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import openpyxl

Run = Callable[..., subprocess.CompletedProcess[str]]


def fill_in(path: Path, text: str, row: int = 2) -> None:
    book = openpyxl.load_workbook(path)
    book.worksheets[0].cell(row, 20).value = text
    book.save(path)


def typed_in(path: Path) -> list[str]:
    sheet = openpyxl.load_workbook(path).worksheets[0]
    return [str(row[19].value) for row in sheet.iter_rows(min_row=2) if row[19].value]


def test_what_was_typed_stands_in_the_next_matrix(hearing: Run, hearing_folder: Path) -> None:
    hearing("run", hearing_folder)
    paths = [Path(line) for line in hearing("matrix", hearing_folder).stdout.splitlines()]
    assert [path.name for path in paths] == ["matrix-1.xlsx", "matrix-1.docx"]
    fill_in(paths[0], "Vurdert av oss")
    warned = hearing("matrix", hearing_folder, "--format", "xlsx")
    assert "was changed and not taken in" in warned.stderr
    done = hearing("import-matrix", hearing_folder, paths[0], "--by", "Kari")
    assert done.stdout.split()[:4] == ["1", "texts", "taken", "in"]
    newest = Path(hearing("matrix", hearing_folder, "--format", "xlsx").stdout.strip())
    assert typed_in(newest) == ["Vurdert av oss"]
    assert typed_in(paths[0]) == ["Vurdert av oss"]


def test_a_run_writes_no_matrix_and_loses_nothing_that_was_typed(hearing: Run, hearing_folder: Path) -> None:
    hearing("run", hearing_folder)
    path = Path(hearing("matrix", hearing_folder, "--format", "xlsx").stdout.strip())
    fill_in(path, "Vurdert")
    hearing("import-matrix", hearing_folder, path)
    letter = hearing_folder / "inbox" / "pårørende.txt"
    letter.write_text(letter.read_text(encoding="utf-8") + "\nPS: Vi kommer gjerne i møte.\n", encoding="utf-8")
    hearing("run", hearing_folder)
    assert sorted(one.name for one in (hearing_folder / "matrix").iterdir()) == ["matrix-1.xlsx"]
    assert typed_in(Path(hearing("matrix", hearing_folder, "--format", "xlsx").stdout.strip())) == ["Vurdert"]


def test_no_matrix_is_written_of_answers_that_were_not_labelled(hearing: Run, hearing_folder: Path) -> None:
    hearing("ingest", hearing_folder)
    done = hearing("matrix", hearing_folder, check=3)
    assert "hearing run" in done.stderr
    assert not (hearing_folder / "matrix").exists()


def test_a_file_that_is_no_matrix_is_refused_with_an_exit_code_and_advice(
    hearing: Run, hearing_folder: Path, tmp_path: Path
) -> None:
    hearing("run", hearing_folder)
    path = tmp_path / "notat.odt"
    path.write_bytes(b"PK")
    done = hearing("import-matrix", hearing_folder, path, check=5)
    assert done.stdout == ""
    assert str(path) in done.stderr


def test_the_manifest_names_inputs_settings_rules_and_outputs_with_their_hashes(
    hearing: Run, hearing_folder: Path
) -> None:
    hearing("run", hearing_folder)
    for format_ in ("csv", "qdpx"):
        paths = [Path(line) for line in hearing("export", hearing_folder, "--format", format_).stdout.splitlines()]
        manifest = json.loads(paths[-1].read_text(encoding="utf-8"))
        assert paths[-1].name == "manifest.json"
        for path in [*paths[:-1], *(hearing_folder / "digest").iterdir()]:
            assert manifest["outputs"][path.name] == hashlib.sha256(path.read_bytes()).hexdigest()
    inbox = hearing_folder / "inbox"
    assert {one["file"]: one["sha256"] for one in manifest["inputs"]} == {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in inbox.iterdir()
    }
    assert set(manifest["settings"]) == {"hearing.yaml", "draft.md"}
    assert manifest["labelled_with"]["rules"].startswith("rusmelding")


def test_two_exports_of_the_same_hearing_have_the_same_manifest(hearing: Run, hearing_folder: Path) -> None:
    hearing("run", hearing_folder)
    path = hearing_folder / "export" / "manifest.json"
    hearing("export", hearing_folder, "--format", "csv")
    first = path.read_bytes()
    hearing("export", hearing_folder, "--format", "csv")
    assert path.read_bytes() == first
