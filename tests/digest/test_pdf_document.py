"""The digest as a PDF that a screen reader can read."""

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import Said, digest_of, labelled
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject
from test_word_document import LANGUAGES, case

from hearing.core.errors import MissingRequirement
from hearing.digest.write import Wanted, write_digest

PDF = Wanted(("pdf",))


def elements(node: object) -> Iterator[DictionaryObject]:
    """Every element of the tree that tells a screen reader what stands where."""
    node = node.get_object() if isinstance(node, IndirectObject) else node
    if isinstance(node, ArrayObject):
        for child in node:
            yield from elements(child)
    elif isinstance(node, DictionaryObject):
        if "/S" in node:
            yield node
        yield from elements(node.get("/K"))


@pytest.fixture(scope="module", params=LANGUAGES)
def written(request, tmp_path_factory) -> tuple[str, PdfReader]:
    (path,) = write_digest(case(request.param), tmp_path_factory.mktemp("pdf"), PDF)
    return request.param, PdfReader(path)


def test_it_says_that_it_is_tagged_in_which_language_and_by_which_standard(written):
    language, reader = written
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == LANGUAGES[language]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata.title.endswith("Plan for rusfeltet")
    assert "pdfuaid:part" in reader.xmp_metadata.stream.get_data().decode("utf-8")


def test_headings_tables_and_lists_are_tagged_as_such(written):
    _, reader = written
    kinds = Counter(str(one["/S"]) for one in elements(reader.trailer["/Root"]["/StructTreeRoot"]))
    assert kinds["/H1"] >= 8
    assert kinds["/H2"]
    assert kinds["/H3"]
    assert kinds["/Table"] >= 5
    assert kinds["/TH"] >= 15
    assert kinds["/L"]
    assert kinds["/LI"]
    assert kinds["/TOC"]


def test_every_picture_has_a_text_alternative(written):
    _, reader = written
    tree = elements(reader.trailer["/Root"]["/StructTreeRoot"])
    pictures = [one for one in tree if one["/S"] == "/Figure"]
    assert len(pictures) >= 2
    assert all(str(one.get("/Alt", "")).strip() for one in pictures)


def test_a_quotation_is_marked_with_its_language(written):
    _, reader = written
    languages = {one.get("/Lang") for one in elements(reader.trailer["/Root"]["/StructTreeRoot"])}
    assert "sv-SE" in languages | {LANGUAGES["sv"]}


def test_what_no_font_can_show_is_marked_and_nothing_is_taken_for_markup(tmp_path):
    hostile = '#let x = 1 $a$ *fet* _skrå_ `kode` <merke> @vis "]; #include("/etc/passwd") 中文 \x07 \ufffe 😀 //'
    digest = digest_of(labelled("Sol", Said(hostile, groups=("women",))), title=hostile)
    (path,) = write_digest(digest, tmp_path, PDF)
    text = "".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())
    assert '#letx=1$a$*fet*_skrå_`kode`<merke>@vis"];#include("/etc/passwd")' in text


def test_without_the_extra_it_is_told_what_to_install(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(MissingRequirement) as caught:
        write_digest(case(), tmp_path, PDF)
    assert caught.value.exit_code == 6
    assert "hearing[pdf]" in caught.value.hint
    assert list(Path(tmp_path).iterdir()) == []
