"""Files are looked through before they are published: also what is zipped, embedded or kept as a property."""

import base64
import io
import json
import sys
import zipfile
from pathlib import Path

import pypdfium2
import pytest
import xlsxwriter
from identity_makers import norwegian

from hearing.privacy.model import Kind
from hearing.privacy.needles import Needle, Needles
from hearing.privacy.scan import leaks

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "readers"))
from pdf_maker import Page, make_pdf, paragraph

NAME, PHONE, NUMBER = "Kari Testmann", "92 34 56 78", norwegian(17, 5, 63, 250)
NEEDLES = Needles.of([Needle(NAME, Kind.NAME), Needle(PHONE, Kind.PHONE)])
UNKNOWN = Needles.of([])


def places(path: Path, content: bytes | str, needles: Needles = NEEDLES) -> list[str]:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return [leak.place for leak in leaks([path], needles)]


def zipped(**members: str | bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), content)
    return out.getvalue()


def workbook(*, author: str = "", cell: str = "") -> bytes:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out)
    book.set_properties({"author": author})
    book.add_worksheet().write_string(0, 0, cell)
    book.close()
    return out.getvalue()


def pdf(*, title: str = "", text: str = "Tekst", attached: bytes = b"") -> bytes:
    content = make_pdf([Page(paragraph([text]))], title=title)
    if not attached:
        return content
    document = pypdfium2.PdfDocument(content)
    document.new_attachment("svar.json").set_data(attached)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.html", f"<p>{NAME}</p>"),
        ("a.html", "<p>Kari <b>Test</b>mann</p>"),
        ("a.html", "<p>Kari</p><p>Testmann</p>"),
        ("a.html", "<p>K&#97;ri&nbsp;Testmann</p>"),
        ("a.html", f'<p title="{NAME}">x</p>'),
        ("a.html", "<!-- kari TESTMANN -->"),
        ("a.html", f'<img src="data:image/png;base64,{base64.b64encode(workbook(author=NAME)).decode()}">'),
        ("a.svg", "<svg><text>92 34</text><text>56 78</text></svg>"),
        ("a.md", r"Kari\_Testmann, 92\-34\-56\-78"),
        ("a.json", json.dumps({"a": [{"b": "Kari\nTestmann"}]})),
        ("a.json", json.dumps({NAME: 1})),
        ("a.jsonl", '{}\n{"x": "+47 92345678"}'),
        ("a.csv", "navn;tlf\r\nTestmann, Kari;9 2 3 4 5 6 7 8"),
        ("Kari Testmann.txt", "x"),
        ("a.docx", zipped(docProps__core_xml=f"<a><dc:creator>{NAME}</dc:creator></a>")),
        ("a.docx", zipped(word__document_xml="<w:t>Kari Test</w:t><w:t>mann</w:t>")),
        ("a.docx", zipped(word__embeddings__bok_xlsx=workbook(cell=PHONE))),
        ("a.odt", zipped(**{"Kari Testmann_txt": "x"})),
        ("a.xlsx", workbook(author=NAME)),
        ("a.qdpx", zipped(sources__a_txt="Kari Testmann")),
        ("a.pdf", pdf(text=f"Skrevet av {NAME}")),
        ("a.pdf", pdf(title=NAME)),
        ("a.pdf", pdf(attached=json.dumps({"x": PHONE}).encode())),
        ("a.png", b"\x89PNG\r\n\x1a\n\0\0\0\x1dtEXtAuthor\0Kari Testmann\0\0"),
        ("a.bin", b"\0\1" + NAME.encode("utf-16-le")),
    ],
)
def test_confirmed_words_are_found_wherever_they_hide(tmp_path, name, content):
    assert places(tmp_path / name, content)


@pytest.mark.parametrize("shape", ["{0}", "{1} {2}", "{1}-{2}"])
def test_an_identity_number_is_found_though_nobody_knew_of_it(tmp_path, shape):
    written = shape.format(NUMBER, NUMBER[:6], NUMBER[6:])
    assert places(tmp_path / "a.md", f"Bruker {written} fikk nei.", UNKNOWN) == ["a.md"] * 2


def test_the_leak_is_told_with_its_place_and_without_its_words(tmp_path):
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"answers": [{"name": f"Navn: {NAME}, leder"}]}), encoding="utf-8")
    (leak,) = leaks([path], NEEDLES)
    assert leak.place == "a.json: $.answers[0].name"
    assert NAME not in leak.masked
    assert "Navn:" in leak.masked


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.html", '<path d="M12 34.5 67 89.1 23 45.6 78.9"/><p>Kari skrev. Testmann skrev ikke.</p>'),
        ("a.json", json.dumps({"sha": "92a34b56c78d", "n": 9234, "m": 5678})),
        ("a.md", "| 92 | 34 |\n|---|---:|\n| 560 | 78 |"),
        ("a.md", "Karis Testmannskap"),
    ],
)
def test_what_only_resembles_it_is_no_leak(tmp_path, name, content):
    assert places(tmp_path / name, content) == []


@pytest.mark.parametrize(
    ("name", "row"),
    [
        ("a.md", "| Bolig | " + " | ".join(NUMBER) + " |"),
        ("a.html", "<table><tr><th>Bolig</th>" + "".join(f"<td>{n}</td>" for n in NUMBER) + "</tr></table>"),
        ("a.html", "<svg>" + "\n".join(f"<text>{n}</text>" for n in NUMBER) + "</svg>"),
        ("a.docx", zipped(word__document_xml="".join(f"<w:tc><w:p><w:t>{n}</w:t></w:p></w:tc>" for n in NUMBER))),
    ],
)
def test_figures_in_the_cells_of_a_table_are_no_identity_number(tmp_path, name, row):
    assert places(tmp_path / name, row, UNKNOWN) == []


def test_an_identity_number_inside_one_cell_is_one(tmp_path):
    assert places(tmp_path / "a.md", f"| Bolig | {NUMBER[:6]} {NUMBER[6:]} |", UNKNOWN)
    assert places(tmp_path / "a.html", f"<td>{NUMBER[:6]} <b>{NUMBER[6:]}</b></td>", UNKNOWN)


def test_a_name_of_one_word_counts_where_it_is_capitalised(tmp_path):
    needles = Needles.of([Needle("Sol", Kind.NAME)])
    assert places(tmp_path / "a.md", "sol og sommer", needles) == []
    assert places(tmp_path / "b.md", "der bor Sol.", needles)
    assert places(tmp_path / "c.md", "det er Sols hus", needles)
