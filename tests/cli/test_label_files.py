"""``hearing label FILE…`` without a hearing's folder, and the public format of what it prints."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import jsonschema

Run = Callable[..., subprocess.CompletedProcess[str]]


def test_a_paragraph_that_names_a_measure_is_labelled_by_what_the_draft_says_of_it(
    hearing: Run, tmp_path: Path
) -> None:
    letter, draft = tmp_path / "a.txt", tmp_path / "draft.md"
    letter.write_text("Lia vel\n\nVi mener at tiltak 7 må ut av planen.\n\nHilsen Lia vel", encoding="utf-8")
    draft.write_text("# Rusplan\n\n**Tiltak 7.** Døgnplassene på Fjellheim avvikles.\n", encoding="utf-8")
    with_draft = json.loads(hearing("label", letter, "--draft", draft).stdout)
    without = json.loads(hearing("label", letter).stdout)
    assert "residential-care" in themes(with_draft) - themes(without)


def themes(record: dict) -> set[str]:
    return {theme["code"] for paragraph in record["paragraphs"] for theme in paragraph["themes"]}


def test_each_response_is_one_line_of_the_public_format(hearing: Run, hearing_folder: Path) -> None:
    inbox = hearing_folder / "inbox"
    done = hearing("label", *sorted(inbox.iterdir()), "--draft", hearing_folder / "draft.md", "--format", "jsonl")
    schema = json.loads(hearing("schema").stdout)
    records = [json.loads(line) for line in done.stdout.splitlines()]
    for record in records:
        jsonschema.Draft202012Validator(schema).validate(record)
    by_name = {Path(record["source"]).name: record for record in records}
    letter = by_name["pårørende.txt"]
    assert (letter["kind"], letter["language"], letter["sender"]) == ("response", "nb", "Lillevik pårørendelag")
    assert (letter["stakeholder"], letter["received"]) == ("next-of-kin-organisation", "2027-03-02")
    concerns = [concern for paragraph in letter["paragraphs"] for concern in paragraph["concerns"]]
    assert "older-people" in {group for concern in concerns for group in concern["groups"]}
    text = (inbox / "pårørende.txt").read_text(encoding="utf-8")
    assert all(concern["evidence"] in text for concern in concerns)
    assert (by_name["storvik.eml"]["kind"], by_name["storvik.eml"]["stance"]) == ("no-remarks", "no-remarks")


def test_the_schema_refuses_what_the_format_does_not_know(hearing: Run, hearing_folder: Path) -> None:
    schema = json.loads(hearing("schema").stdout)
    line = hearing("label", hearing_folder / "inbox" / "storvik.eml").stdout.splitlines()[0]
    record = {**json.loads(line), "mood": "sour"}
    assert list(jsonschema.Draft202012Validator(schema).iter_errors(record))


def test_unusable_files_are_told_of_and_the_rest_is_printed(hearing: Run, hearing_folder: Path) -> None:
    (hearing_folder / "inbox" / "rot.docx").write_bytes(b"PK\x03\x04 broken")
    done = hearing("label", hearing_folder / "inbox", check=4)
    assert len(done.stdout.splitlines()) == 2
    assert "rot.docx" in done.stderr


def test_responses_come_in_the_order_of_the_files(hearing: Run, tmp_path: Path) -> None:
    names = [f"{number}.txt" for number in range(9)]
    for name in names:
        words = "Vi støtter planen. " * (3000 if name == "0.txt" else 1)
        (tmp_path / name).write_text(f"Laget\n\n{words}\n\nHilsen Laget", encoding="utf-8")
    (tmp_path / ".DS_Store").write_bytes(b"left by the system")
    done = hearing("label", tmp_path, "--workers", 2)
    assert [Path(json.loads(line)["source"]).name for line in done.stdout.splitlines()] == names


def test_a_hearings_folder_is_labelled_by_itself(hearing: Run, hearing_folder: Path) -> None:
    done = hearing("label", hearing_folder, hearing_folder / "draft.md", check=2)
    assert "by itself" in done.stderr


def test_only_unusable_files_are_exit_5(hearing: Run, tmp_path: Path) -> None:
    (tmp_path / "tom.pdf").write_bytes(b"")
    assert hearing("label", tmp_path / "tom.pdf", check=5).stdout == ""
    (tmp_path / "tom").mkdir()
    assert "no files" in hearing("label", tmp_path / "tom", check=5).stderr


def test_an_unknown_pipeline_is_exit_3(hearing: Run, hearing_folder: Path) -> None:
    done = hearing("label", hearing_folder / "draft.md", "--pipeline", "finnes-ikke", check=3)
    assert "finnes-ikke" in done.stderr
