"""The digest as a Word document: found one's way in, read aloud, pasted."""

import re
import sys
from itertools import pairwise
from pathlib import Path
from zipfile import ZipFile

import pytest
from builders import Case, Said, digest_of, labelled
from docx import Document
from docx.oxml.ns import qn

from hearing.core.model import Kind
from hearing.digest.document.compose import document_of
from hearing.digest.document.word import write_word
from hearing.digest.model import Digest

LANGUAGES = {"nb": "nb-NO", "nn": "nn-NO", "sv": "sv-SE", "en": "en-GB"}


def case(language: str = "nb") -> Digest:
    responses = (
        labelled(
            "Bydel Nordlia",
            Said("Eldre blir glemt.", themes=("housing",), groups=("older-people",), stance="oppose"),
            Said("Vi saknar pengar.", concern="underfunding", language="sv"),
            stance="opposes",
            stance_words="Eldre blir glemt.",
        ),
        labelled("Kari Test", Said("Boligene er bra.", ("housing",), stance="support"), type_="private-person"),
        labelled("Fjellvik kommune", "Møte.", kind=Kind.MEETING_NOTES, type_="unknown", source="møte.docx"),
    )
    return Case(responses, invited=("Bydel Nordlia", "Bydel Sørlia"), language=language).digest()


@pytest.fixture(scope="module", params=LANGUAGES)
def written(request, tmp_path_factory) -> tuple[str, Path]:
    path = tmp_path_factory.mktemp("word") / "digest.docx"
    write_word(document_of(case(request.param)), path)
    return request.param, path


def headings(path: Path) -> list[tuple[int, str]]:
    return [
        (int(one.style.name[-1]), one.text)
        for one in Document(str(path)).paragraphs
        if re.fullmatch(r"Heading \d", one.style.name)
    ]


def test_title_language_and_owner_are_in_the_properties(written):
    language, path = written
    properties = Document(str(path)).core_properties
    assert properties.title.endswith("Plan for rusfeltet")
    assert properties.language == LANGUAGES[language]
    assert properties.author == "Fjellvik kommune"
    assert properties.last_modified_by == ""


def test_the_document_speaks_its_language_and_quotations_their_own(written):
    language, path = written
    document = Document(str(path))
    own = document.styles["Normal"].element.rPr.find(qn("w:lang"))
    assert own.get(qn("w:val")) == LANGUAGES[language]
    runs = [run for paragraph in document.paragraphs for run in paragraph.runs if "Vi saknar pengar." in run.text]
    assert runs
    assert {run._r.rPr.find(qn("w:lang")).get(qn("w:val")) for run in runs} == {"sv-SE"}


def test_headings_are_real_and_step_down_one_at_a_time(written):
    _, path = written
    levels = [level for level, _ in headings(path)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert set(levels) == {1, 2, 3}


def test_the_table_of_contents_is_a_field_whose_links_lead_to_every_heading(written):
    _, path = written
    with ZipFile(path) as archive:
        xml = archive.read("word/document.xml").decode("utf-8")
    assert re.search(r'<w:instrText[^>]*> TOC \\o "1-2" \\h \\z \\u </w:instrText>', xml)
    assert [xml.count(f'w:fldCharType="{kind}"') for kind in ("begin", "separate", "end")] == [1, 1, 1]
    anchors = re.findall(r'w:hyperlink w:anchor="([^"]+)"', xml)
    assert anchors
    assert sorted(anchors) == sorted(re.findall(r'<w:bookmarkStart w:id="\d+" w:name="([^"]+)"', xml))
    shown = re.findall(r'<w:hyperlink [^>]*><w:r><w:t xml:space="preserve">([^<]*)', xml)
    assert shown == [text for level, text in headings(path) if level <= 2]


def test_tables_repeat_their_head_and_are_told_of(written):
    _, path = written
    tables = Document(str(path)).tables
    assert len(tables) >= 5
    for table in tables:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
        assert table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val"))
        assert table.rows[0].cells[0].text in table._tbl.tblPr.find(qn("w:tblDescription")).get(qn("w:val"))
        assert all(cell.text for cell in table.rows[0].cells)
        assert {len(row.cells) for row in table.rows} == {len(table.columns)}


def test_a_column_of_figures_is_as_wide_as_the_longest_word_over_it(written):
    _, path = written
    for table in Document(str(path)).tables:
        for cell in table.rows[0].cells:
            longest = max(map(len, cell.text.split()))
            assert (
                cell.width.pt >= longest * 4.7
            )  # half of the size of the letters and a little more, they are bold


def test_every_picture_has_a_text_alternative_and_its_figures_below(written):
    _, path = written
    with ZipFile(path) as archive:
        xml = archive.read("word/document.xml").decode("utf-8")
        pictures = [name for name in archive.namelist() if name.startswith("word/media/")]
    described = re.findall(r'<wp:docPr [^>]*descr="([^"]+)"', xml)
    assert len(described) == len(pictures) >= 2
    ids = re.findall(r'<wp:docPr [^>]*id="(\d+)"', xml)
    assert len(ids) == len(set(ids))
    assert all(re.match(r".*?</w:p><w:p>.*?<w:tbl>", rest) for rest in xml.split("</w:drawing>")[1:])


def test_without_the_program_that_draws_the_figures_stand_in_tables(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    write_word(document_of(case()), tmp_path / "d.docx")
    with ZipFile(tmp_path / "d.docx") as archive:
        assert not [name for name in archive.namelist() if name.startswith("word/media/")]
    assert len(Document(str(tmp_path / "d.docx")).tables) >= 8


def test_the_sections_come_in_the_order_of_a_case_paper():
    path_sections = [section.code for section in document_of(case()).sections]
    assert path_sections.index("picture") < path_sections.index("concerns") < path_sections.index("themes")
    assert path_sections.index("proposals") < path_sections.index("answers") < path_sections.index("invited")
    assert path_sections[0] == "about"
    assert path_sections[-1] == "method"


def test_silence_is_told_as_silence(tmp_path):
    write_word(document_of(case()), tmp_path / "d.docx")
    texts = [one.text for one in Document(str(tmp_path / "d.docx")).paragraphs]
    at = texts.index("Invitert, uten svar vi har funnet (1 av 2)")
    assert texts[at + 1 : at + 3] == ["Bydel Sørlia", "Taushet regnes aldri som støtte."]


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_hearing_gives_a_whole_document(tmp_path, language):
    write_word(document_of(Case((), language=language).digest()), tmp_path / "d.docx")
    assert headings(tmp_path / "d.docx")


def test_bodies_and_persons_have_their_own_headings(tmp_path):
    write_word(document_of(case()), tmp_path / "d.docx")
    found = headings(tmp_path / "d.docx")
    at = found.index((1, "Svar for svar"))
    assert found[at + 1 : at + 7] == [
        (2, "Instanser"),
        (3, "Bydel Nordlia"),
        (2, "Privatpersoner"),
        (3, "Privatperson 1"),
        (2, "Møter og ukjente avsendere"),
        (3, "Fjellvik kommune"),
    ]


def test_many_quotations_of_a_concern_are_cut_and_the_rest_is_told_of(tmp_path):
    said = Said("Eldre glemmes.", groups=("older-people",))
    digest = digest_of(*(labelled(f"Instans nr {n}", said) for n in range(9)))
    write_word(document_of(digest), tmp_path / "d.docx")
    texts = [one.text for one in Document(str(tmp_path / "d.docx")).paragraphs]
    assert "4 sitater til står på nettsiden og i matrisen." in texts
