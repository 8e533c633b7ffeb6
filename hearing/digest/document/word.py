"""A document as a Word file in a layout of our own."""

from collections.abc import Iterator
from datetime import datetime
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hearing.digest.document.blocks import Document
from hearing.digest.document.word_xml import WordXml, writer_for
from hearing.digest.translations import words_in
from hearing.digest.word_file import TAGS, clean, language_element, new_marker, write_filled

if TYPE_CHECKING:
    from docx.document import Document as Frame

_BLUE = "1F3864"
_SMALL = 9


def write_word(document: Document, path: Path) -> None:
    """Write the document to ``path``."""
    marker = new_marker()
    frame = _frame(document, marker)
    writer = writer_for(frame, document)
    file = BytesIO()
    frame.save(file)
    write_filled(file, path, {marker: partial(_body, document, writer)})


def _body(document: Document, writer: WordXml) -> Iterator[str]:
    yield from writer.contents(words_in(document.language).gettext("Contents"), document.sections)
    for section in document.sections:
        yield from writer.section(section)


def _frame(document: Document, marker: str) -> "Frame":
    frame = new_frame(document.language)
    set_properties(frame, document)
    if document.kicker:
        frame.add_paragraph(clean(document.kicker), style="Subtitle")
    frame.add_paragraph(clean(document.title), style="Title")
    frame.add_paragraph(clean(document.lede))
    frame.add_paragraph(marker)
    frame.sections[0].header.paragraphs[0].text = clean(document.title)
    return frame


def new_frame(language: str) -> "Frame":
    """An empty document: A4, our styles, numbered pages."""
    import docx
    from docx.shared import Cm

    frame = docx.Document()
    section = frame.sections[0]
    section.page_width, section.page_height = Cm(21.0), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin, section.bottom_margin = Cm(2.3), Cm(2.0)
    _set_styles(frame, language)
    _number_pages(section.footer.paragraphs[0])
    return frame


def set_properties(frame: "Frame", document: Document) -> None:
    """Title, owner and language; nothing tells who made the file, nor when."""
    properties = frame.core_properties
    properties.title, properties.author = clean(document.title)[:255], clean(document.kicker)[:255]
    properties.subject = properties.comments = properties.keywords = properties.last_modified_by = ""
    properties.language = TAGS[document.language]
    properties.created = properties.modified = datetime(2000, 1, 1)
    properties.revision = 1


def _set_styles(frame: "Frame", language: str) -> None:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Cm, Pt

    normal = frame.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(11)
    normal.paragraph_format.space_after = Pt(6)
    normal.element.get_or_add_rPr().append(language_element(language))
    _look(frame, "Title", 24, before=0, after=8)
    _look(frame, "Subtitle", 12, before=0, after=2)
    for level, size in enumerate((18, 14, 11.5), start=1):
        _look(frame, f"Heading {level}", size, before=24 - 5 * level, after=4)
    for style in ("toc 1", "toc 2"):
        new = frame.styles.add_style(style, WD_STYLE_TYPE.PARAGRAPH, builtin=True)
        new.base_style = normal
        new.paragraph_format.space_after = Pt(2)
        new.paragraph_format.left_indent = Cm(0.6) if style == "toc 2" else Cm(0)
    _set_quote(frame)
    _look(frame, "Header", 8.5, before=0, after=6)
    _look(frame, "Caption", 9.5, before=8, after=3)
    frame.styles["List Bullet"].paragraph_format.space_after = Pt(3)


def _look(frame: "Frame", name: str, size: float, *, before: int, after: int) -> None:
    """Dark blue in the document's own font, bold if it is not small; the default look has another for headings."""
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    style = frame.styles[name]
    style.font.name, style.font.size, style.font.bold, style.font.italic = (
        "Calibri",
        Pt(size),
        size > _SMALL,
        False,
    )
    style.font.color.rgb = RGBColor.from_string(_BLUE)
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
    fonts = style.element.get_or_add_rPr().rFonts
    for key in [key for key in fonts.attrib if key.endswith("Theme")]:
        del fonts.attrib[key]
    fonts.set(qn("w:hAnsi"), "Calibri")


def _set_quote(frame: "Frame") -> None:
    """Upright and indented with a line beside it: slanted text is hard to read."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt, RGBColor

    quote = frame.styles["Quote"]
    quote.font.italic, quote.font.size = False, Pt(10.5)
    quote.font.color.rgb = RGBColor(0x26, 0x26, 0x26)
    quote.paragraph_format.left_indent = Cm(0.6)
    quote.paragraph_format.space_after = Pt(5)
    border = OxmlElement("w:pBdr")
    left = OxmlElement("w:left")
    for key, value in {"val": "single", "sz": "12", "space": "8", "color": "8FAADC"}.items():
        left.set(qn(f"w:{key}"), value)
    border.append(left)
    properties = quote.element.get_or_add_pPr()
    properties.insert_element_before(border, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:outlineLvl")


def _number_pages(paragraph: Any) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    page = OxmlElement("w:fldSimple")
    page.set(qn("w:instr"), "PAGE")
    paragraph._p.append(page)
