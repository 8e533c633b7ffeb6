"""LibreOffice stays within reach: in the reader's process group, its folder and its time."""

import os
import sys
import time
from pathlib import Path

import pytest
from make_document_faults import compound_file

from hearing.core.model import Status
from hearing.readers import formats, legacy_doc
from hearing.readers.contract import CannotRead, Options

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="stands in for LibreOffice with a script")

OLD_WORD = compound_file({"WordDocument": bytes(4096)})


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program in LibreOffice's place that notes its process group and its folder, and then never ends."""
    program, noted = tmp_path / "soffice", tmp_path / "noted"
    program.write_text(
        f"#!{sys.executable}\nimport os, sys, time\n"
        f"open({str(noted)!r}, 'w').write(f'{{os.getpgid(0)}} {{sys.argv[-1]}}')\ntime.sleep(30)\n"
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(legacy_doc, "_SECONDS", 1)
    return noted


def test_endless_conversion_is_ended_and_leaves_nothing(office: Path, tmp_path: Path) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    begun = time.monotonic()
    with pytest.raises(CannotRead, match="gave up after 1 seconds") as refusal:
        formats.read(OLD_WORD, "svar.doc", Options(scratch=scratch))
    assert time.monotonic() - begun < 10
    assert refusal.value.status is Status.UNREADABLE
    group, letter = office.read_text().split()
    assert int(group) == os.getpgid(0)  # whoever ends the reader's group ends LibreOffice with it
    assert scratch in Path(letter).parents
    assert list(scratch.iterdir()) == []


def test_libreoffice_gives_up_before_the_file_does() -> None:
    limit = 0.8 * Options().seconds
    assert limit > legacy_doc._SECONDS


def test_libreoffice_is_found_outside_the_search_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "soffice"
    program.touch()
    monkeypatch.setenv("PATH", str(tmp_path / "elsewhere"))
    monkeypatch.setattr(legacy_doc, "_INSTALLED", ())
    assert legacy_doc.office() is None
    monkeypatch.setattr(legacy_doc, "_INSTALLED", (str(program),))
    assert legacy_doc.office() == str(program)


def test_libreoffice_may_go_by_its_own_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "libreoffice"
    program.touch(mode=0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert legacy_doc.office() == str(program)
