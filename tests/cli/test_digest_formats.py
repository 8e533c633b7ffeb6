"""The digest as Word and PDF, as a case handler asks for it."""

import subprocess
from collections.abc import Callable
from pathlib import Path

Run = Callable[..., subprocess.CompletedProcess[str]]


def test_word_and_pdf_are_written_when_asked_for(hearing: Run, hearing_folder: Path) -> None:
    hearing("run", hearing_folder)
    assert not (hearing_folder / "digest" / "digest.docx").exists()
    done = hearing("digest", hearing_folder, "--format", "docx", "--format", "pdf")
    paths = [Path(line) for line in done.stdout.splitlines()]
    assert [path.name for path in paths] == ["digest.docx", "digest.pdf"]
    assert [path.read_bytes()[:4] for path in paths] == [b"PK\x03\x04", b"%PDF"]


def test_a_template_is_written_changed_and_used(hearing: Run, hearing_folder: Path, tmp_path: Path) -> None:
    hearing("run", hearing_folder)
    template = tmp_path / "mal.docx"
    hearing("template", template, "--language", "nn")
    assert "is there already" in hearing("template", template, check=7).stderr
    hearing("digest", hearing_folder, "--format", "docx", "--template", template)
    assert (hearing_folder / "digest" / "digest.docx").exists()
    done = hearing("digest", hearing_folder, "--template", template, check=2)
    assert "--format docx" in done.stderr


def test_a_template_that_is_no_document_is_told_of(hearing: Run, hearing_folder: Path, tmp_path: Path) -> None:
    hearing("run", hearing_folder)
    (tmp_path / "mal.docx").write_text("ingen mal", encoding="utf-8")
    done = hearing("digest", hearing_folder, "--format", "docx", "--template", tmp_path / "mal.docx", check=3)
    assert "no Word document" in done.stderr


def test_no_earlier_public_file_is_left_beside_a_newer_one(hearing: Run, hearing_folder: Path) -> None:
    hearing("run", hearing_folder)
    hearing("redact", hearing_folder, "--confirm-kind", "personal-name", "--by", "Siri Prøve", check=None)
    hearing("digest", hearing_folder, "--public", "--format", "docx", "--format", "html")
    public = hearing_folder / "public"
    assert {path.name for path in public.iterdir()} == {"digest.docx", "digest.html"}
    hearing("digest", hearing_folder, "--public")
    assert {path.name for path in public.iterdir()} == {"digest.html", "digest.md", "digest.json"}
