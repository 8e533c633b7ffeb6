import json
import stat
from dataclasses import replace

import pytest
from builders import Case, Said, digest_of, labelled

from hearing.core.errors import OutputNotWritable
from hearing.digest.write import WRITERS, write_digest

ONE = labelled("Sol", Said("Eldre glemmes.", groups=("older-people",), themes=("housing",)), stance="opposes")
NAMES = ["digest.html", "digest.md", "digest.json"]


def test_three_files_are_written_and_nothing_else(tmp_path):
    paths = write_digest(digest_of(ONE), tmp_path / "ny" / "mappe")
    assert [path.name for path in paths] == NAMES
    assert sorted(path.name for path in (tmp_path / "ny" / "mappe").iterdir()) == sorted(NAMES)


def test_two_runs_are_identical_to_the_byte(tmp_path):
    first = [path.read_bytes() for path in write_digest(digest_of(ONE), tmp_path / "a")]
    again = [path.read_bytes() for path in write_digest(digest_of(ONE), tmp_path / "b")]
    assert first == again


def test_the_three_formats_say_the_same(tmp_path):
    page, markdown, data = (path.read_text("utf-8") for path in write_digest(digest_of(ONE), tmp_path))
    digest = json.loads(data)
    assert digest["about"]["deadline"] == "2031-05-11"
    for text in [*digest["picture"], *digest["limits"], digest["groups"][0]["name"], "Eldre glemmes."]:
        assert text.replace("'", "&#39;") in page
        assert text in markdown


def test_an_old_digest_stays_whole_when_the_new_one_fails(tmp_path, monkeypatch):
    write_digest(digest_of(ONE), tmp_path)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}

    def full_disk(_):
        yield "begun"
        raise OSError(28, "No space left on device")

    monkeypatch.setitem(WRITERS, "digest.json", full_disk)
    with pytest.raises(OutputNotWritable, match="No space left"):
        write_digest(digest_of(replace(ONE, labels=())), tmp_path)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_folder_that_is_a_file_is_explained(tmp_path):
    (tmp_path / "digest").write_text("a file", encoding="utf-8")
    with pytest.raises(OutputNotWritable) as caught:
        write_digest(digest_of(ONE), tmp_path / "digest")
    assert caught.value.hint
    assert caught.value.exit_code == 7


def test_the_digest_can_be_read_by_those_who_may_read_the_folder(tmp_path):
    paths = write_digest(digest_of(ONE), tmp_path)
    (tmp_path / "plain").write_text("", encoding="utf-8")
    plain = stat.S_IMODE((tmp_path / "plain").stat().st_mode)
    assert {stat.S_IMODE(path.stat().st_mode) for path in paths} == {plain}


def test_what_it_was_made_with_is_told():
    digest = Case((ONE,), made_with={"program": "hearing 9", "own": "thing 1"}).digest()
    assert digest.made_with == (("Program", "hearing 9"), ("own", "thing 1"))
