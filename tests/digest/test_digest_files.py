import json
import re
import stat
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import docx
import lxml.html
import pytest
from builders import Case, Said, digest_of, labelled
from pypdf import PdfReader

from hearing.core.errors import OutputNotWritable
from hearing.digest.build import build
from hearing.digest.write import WRITERS, Wanted, write_digest
from hearing.privacy.needles import Needles, Removals

ONE = labelled("Sol", Said("Eldre glemmes.", groups=("older-people",), themes=("housing",)), stance="opposes")
NAMES = ["digest.html", "digest.md", "digest.json"]


def test_three_files_are_written_and_nothing_else(tmp_path):
    paths = write_digest(digest_of(ONE), tmp_path / "ny" / "mappe")
    assert [path.name for path in paths] == NAMES
    assert sorted(path.name for path in (tmp_path / "ny" / "mappe").iterdir()) == sorted(NAMES)


def test_two_runs_are_identical_to_the_byte(tmp_path):
    every = Wanted(tuple(WRITERS))
    first = [path.read_bytes() for path in write_digest(digest_of(ONE), tmp_path / "a", every)]
    again = [path.read_bytes() for path in write_digest(digest_of(ONE), tmp_path / "b", every)]
    assert len(first) == 5
    assert first == again


def test_a_word_document_that_somebody_works_in_is_never_written_over(tmp_path):
    word = Wanted(("docx",))
    (path,) = write_digest(digest_of(ONE), tmp_path, word)
    assert write_digest(digest_of(ONE), tmp_path, word) == [path]
    path.write_bytes(b"what a case handler has made of it")
    (second,) = write_digest(digest_of(ONE), tmp_path, word)
    assert write_digest(digest_of(ONE), tmp_path, word) == [second]
    (third,) = write_digest(digest_of(replace(ONE, labels=())), tmp_path, word)
    assert [path.name, second.name, third.name] == ["digest.docx", "digest-2.docx", "digest-3.docx"]
    assert path.read_bytes() == b"what a case handler has made of it"


def squeezed(text: str) -> str:
    """Without white space and the hyphens of line ends, which each format sets in its own way."""
    return re.sub(r"[\s\u00ad-]", "", text)


def word_text(path: Path) -> str:
    document = docx.Document(str(path))
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def without_number(page: str) -> str:
    return re.sub(r"\n\d+\s*$", "", page)


READ: dict[str, Callable[[Path], str]] = {
    "html": lambda path: lxml.html.fromstring(path.read_text("utf-8")).text_content(),
    "md": lambda path: path.read_text("utf-8").replace("\\", ""),
    "docx": word_text,
    "pdf": lambda path: "".join(without_number(page.extract_text()) for page in PdfReader(path).pages),
}


@pytest.mark.parametrize("language", ["nb", "nn", "sv", "en"])
@pytest.mark.parametrize("is_public", [False, True])
def test_all_formats_say_the_same(tmp_path, language, is_public):
    said = [
        Said("Boligene er bra.", ("housing",), stance="support"),
        Said("Men ikke her.", ("housing",), stance="oppose"),
        Said("Vi foreslår flere.", ("housing",), stance="conditional"),
        Said("Eldre blir glemt.", groups=("older-people",), concern="underfunding"),
    ]
    responses = (
        labelled("Sol", *said),
        labelled("Kari", Said("Bolig.", ("housing",)), type_="private-person", source="k.txt"),
    )
    inputs = Case(responses, invited=("Sol", "Blå Hav"), language=language).inputs()
    digest = build(replace(inputs, removals=Removals(Needles.of(()))) if is_public else inputs)
    (views,) = digest.views
    texts = [
        *digest.picture,
        *digest.limits,
        *(sentence for concern in (*digest.groups, *digest.concerns) for sentence in concern.sentences),
        *views.sentences,
        *(sentence for side in views.sides for sentence in side.sentences),
        *(one.quotation.text for side in views.sides for one in side.said),
        *(quotation.text for answer in digest.answers for quotation in answer.summary),
        "Blå Hav",
        *(answer.name for answer in digest.answers),
    ]
    for path in write_digest(digest, tmp_path, Wanted(tuple(READ))):
        shown = squeezed(READ[path.suffix[1:]](path))
        assert [text for text in texts if squeezed(text) not in shown] == [], path.name


def test_the_data_has_its_version_and_dates_in_iso_form(tmp_path):
    (path,) = write_digest(digest_of(ONE), tmp_path, Wanted(("json",)))
    digest = json.loads(path.read_text("utf-8"))
    assert (digest["schema_version"], digest["about"]["deadline"]) == (3, "2031-05-11")


def test_an_old_digest_stays_whole_when_the_new_one_fails(tmp_path, monkeypatch):
    write_digest(digest_of(ONE), tmp_path)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}

    def full_disk(_, path):
        path.write_text("begun", encoding="utf-8")
        raise OSError(28, "No space left on device")

    monkeypatch.setitem(WRITERS, "json", full_disk)
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
