"""An office's own Word template: its look, our facts, and no way for a response to become a template."""

import dataclasses
import re
import sys
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from builders import Case, Said, digest_of, labelled
from docx.enum.style import WD_STYLE_TYPE
from test_word_document import LANGUAGES, case

from hearing.core.errors import ConfigurationError, MissingRequirement
from hearing.digest.document.compose import document_of
from hearing.digest.document.example_template import write_example
from hearing.digest.document.fields import fields_of, part_names
from hearing.digest.model import Digest
from hearing.digest.write import Wanted, write_digest

DOCS = Path(__file__).parents[2] / "docs" / "templates.md"
JINJA = "{{ 7*7 }} {% for x in y %} {%p if z %} {{p parts.about }} {# note #} ${7*7} {_{ <w:p/> & ]]>"


def made(template: Path, digest: Digest, folder: Path) -> Path:
    (path,) = write_digest(digest, folder, Wanted(("docx",), template))
    return path


def template_of(folder: Path, *paragraphs: str) -> Path:
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    path = folder / "mal.docx"
    document.save(str(path))
    return path


def text_of(path: Path) -> str:
    document = docx.Document(str(path))
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_template_gives_a_whole_document(tmp_path, language):
    write_example(tmp_path / "mal.docx", language)
    path = made(tmp_path / "mal.docx", case(language), tmp_path)
    text = text_of(path)
    assert "Bydel Nordlia" in text
    assert "Eldre blir glemt." in text
    assert not re.search(r"\{\{|\{%|hearing-[0-9a-f]{8}", text)
    assert docx.Document(str(path)).sections[0].header.paragraphs[0].text == "Fjellvik kommune"


def test_fields_are_filled_in_wherever_they_stand(tmp_path):
    template = template_of(
        tmp_path,
        "{{ title }} – {{ counts.answers }} svar",
        "{%p for group in groups %}",
        "{{ group.name }}: {{ group.quotations[0].quoted }} ({{ group.quotations[0].place }})",
        "{%p endfor %}",
    )
    lines = text_of(made(template, case(), tmp_path)).split("\n")
    assert lines == [
        "Oppsummering av høringssvar: Plan for rusfeltet – 3 svar",
        "older-people (nb): «Eldre blir glemt.» (avsnitt 1, Bydel Nordlia.docx)",
    ]


def test_ready_made_parts_take_the_templates_own_styles(tmp_path):
    document = docx.Document()
    document.styles["Heading 1"].font.name = "Kommunefont"
    document.styles["Quote"].delete()
    document.add_paragraph("Vår ref.: 27/1")
    document.add_paragraph("{{p parts.concerns }}")
    document.add_paragraph("Med hilsen")
    document.save(str(tmp_path / "mal.docx"))
    result = docx.Document(str(made(tmp_path / "mal.docx", case(), tmp_path)))
    texts = [paragraph.text for paragraph in result.paragraphs]
    assert (texts[0], texts[-1]) == ("Vår ref.: 27/1", "Med hilsen")
    (heading,) = [one for one in result.paragraphs if one.text == "Flaggede bekymringer"]
    assert heading.style.font.name == "Kommunefont"
    assert any("«Eldre blir glemt.»" in text for text in texts)


def test_a_template_without_heading_styles_gets_real_headings(tmp_path):
    document = docx.Document()
    for level in (1, 2, 3):
        document.styles[f"Heading {level}"].delete()
    document.add_paragraph("{{p parts.everything }}")
    document.save(str(tmp_path / "mal.docx"))
    result = docx.Document(str(made(tmp_path / "mal.docx", case(), tmp_path)))
    used = {one.style.name for one in result.paragraphs if one.style.type == WD_STYLE_TYPE.PARAGRAPH}
    assert {"Heading 1", "Heading 2", "Heading 3"} <= used


def test_a_letterhead_without_any_field_gets_the_whole_digest_at_its_end(tmp_path):
    lines = text_of(made(template_of(tmp_path, "Fjellvik kommune, Postboks 1"), case(), tmp_path)).split("\n")
    assert lines[0] == "Fjellvik kommune, Postboks 1"
    assert "Om høringen" in lines
    assert "Metode og forbehold" in lines


def test_the_contents_list_what_the_template_holds_in_its_order(tmp_path):
    template = template_of(tmp_path, "{{p parts.contents }}", "{{p parts.method }}", "{{p parts.picture }}")
    with ZipFile(made(template, case(), tmp_path)) as archive:
        xml = archive.read("word/document.xml").decode("utf-8")
    listed = re.findall(r'w:hyperlink w:anchor="_h_(\w+)_0"', xml)
    assert listed == ["method", "picture"]


def test_a_word_template_file_is_taken_as_a_document_is(tmp_path):
    template_of(tmp_path, "{{ owner }}")
    with ZipFile(tmp_path / "mal.docx") as before, ZipFile(tmp_path / "mal.dotx", "w") as after:
        for name in before.namelist():
            content = before.read(name).replace(b"document.main+xml", b"template.main+xml")
            after.writestr(name, content)
    path = made(tmp_path / "mal.dotx", case(), tmp_path)
    assert text_of(path) == "Fjellvik kommune"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{{ ownr }}", "'ownr' is undefined"),
        ("{% for x in groups %}", "endfor"),
        ("{{ parts.about }}", "in a paragraph of its own"),
        ("{{ title.__class__.__mro__ }}", "unsafe"),
        ("{% include '/etc/passwd' %}", "cannot be filled in"),
        ("{{ 1 / 0 }}", "division"),
    ],
)
def test_a_template_with_a_mistake_is_refused_with_what_is_wrong(tmp_path, text, told):
    with pytest.raises(ConfigurationError, match=re.escape(told)) as caught:
        made(template_of(tmp_path, text), case(), tmp_path / "ut")
    assert caught.value.exit_code == 3
    assert "mal.docx" in caught.value.place
    assert "docs/templates.md" in caught.value.hint
    assert list((tmp_path / "ut").iterdir()) == []


def test_a_part_in_a_header_is_refused(tmp_path):
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "{{p parts.about }}"
    document.save(str(tmp_path / "mal.docx"))
    with pytest.raises(ConfigurationError, match="not in a header"):
        made(tmp_path / "mal.docx", case(), tmp_path / "ut")


@pytest.mark.parametrize("content", [b"no document", b"PK\x03\x04 broken", b""])
def test_what_is_no_word_document_is_refused(tmp_path, content):
    (tmp_path / "mal.docx").write_bytes(content)
    with pytest.raises(ConfigurationError, match="no Word document"):
        made(tmp_path / "mal.docx", case(), tmp_path / "ut")


def test_a_document_with_macros_is_refused(tmp_path):
    template_of(tmp_path, "{{ owner }}")
    with ZipFile(tmp_path / "mal.docx") as before, ZipFile(tmp_path / "mal.docm", "w") as after:
        for name in before.namelist():
            wordprocessing = b"vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
            after.writestr(
                name, before.read(name).replace(wordprocessing, b"vnd.ms-word.document.macroEnabled.main+xml")
            )
    with pytest.raises(ConfigurationError, match="without macros"):
        made(tmp_path / "mal.docm", case(), tmp_path / "ut")


def test_jinja_in_an_answer_stays_text(tmp_path):
    said = Said(JINJA, ("housing",), groups=("women",), stance="oppose")
    digest = digest_of(labelled(f"{JINJA} kommune", said, source="a.docx"), title=JINJA)
    template = template_of(
        tmp_path,
        "{{ title }}",
        "{%p for answer in answers %}",
        "{{ answer.summary[0].text }} – {{ answer.sender }}",
        "{%p endfor %}",
        "{{p parts.everything }}",
    )
    lines = text_of(made(template, digest, tmp_path)).split("\n")
    assert "{{ 7*7 }} {% for x in y %} {%p if z %} {{p parts.about }} {# note #} ${7*7}" in lines[0]
    assert "49" not in lines[0] + lines[1]
    assert any(f"«{JINJA}»" in line for line in lines)


def test_the_public_digest_follows_the_removals_in_a_template_too(tmp_path):
    from hearing.digest.build import build
    from hearing.privacy.model import Kind
    from hearing.privacy.needles import Needle, Needles, Removals

    said = Said("Eldre som ringer 92 34 56 78 blir glemt.", groups=("older-people",))
    inputs = Case((labelled("Sol", said),)).inputs()
    removals = Removals(Needles.of((Needle("92 34 56 78", Kind.PHONE),)))
    digest = build(dataclasses.replace(inputs, removals=removals))
    write_example(tmp_path / "mal.docx", "nb")
    text = text_of(made(tmp_path / "mal.docx", digest, tmp_path))
    assert "92 34" not in text
    assert "[fjernet: telefonnummer]" in text


def test_without_the_extra_it_is_told_what_to_install(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "docxtpl", None)
    with pytest.raises(MissingRequirement) as caught:
        made(template_of(tmp_path, "{{ owner }}"), case(), tmp_path / "ut")
    assert caught.value.exit_code == 6
    assert "hearing[template]" in caught.value.hint


def names(value: object) -> set[str]:
    if isinstance(value, dict):
        return set(value) | {name for inner in value.values() for name in names(inner)}
    return {name for inner in value for name in names(inner)} if isinstance(value, list) else set()


def test_every_field_and_every_part_is_in_the_docs():
    documented = set(re.findall(r"`([\w.]+)`", DOCS.read_text(encoding="utf-8")))
    fields = names(fields_of(case(), "Tittel"))
    assert fields - {name.rpartition(".")[2] for name in documented} == set()
    assert {f"parts.{name}" for name in part_names(document_of(case()))} <= documented
