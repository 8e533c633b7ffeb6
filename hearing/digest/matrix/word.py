"""The matrix as a Word document: a table for each group, its rows written straight into the file.

python-docx makes the frame (page, styles, header and footer); the rows are too many for it and are written as XML,
each text escaped.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import quoteattr

from hearing.digest.matrix.about import advice_of, advice_on_loose, figures_of, heading_of, mark_of
from hearing.digest.matrix.columns import (
    CHOOSE,
    DONE,
    FIELD_HEADINGS,
    HEADINGS,
    LOOSE_ID,
    MOVED_TO,
    OUTCOMES,
    REMARK,
    SENDER,
    in_time,
    place,
    quoted,
)
from hearing.digest.matrix.model import FIELDS, Group, Matrix, Point, Texts
from hearing.digest.matrix.workbook import loose_id, reason
from hearing.digest.translations import Words, words_in
from hearing.digest.word_file import TAGS, clean, language_element, new_marker, write_filled, xml_text
from hearing.store.assessments import LooseText

if TYPE_CHECKING:
    from docx.document import Document

_MOST_CHOICE = 60
# Twentieths of a point; 15 138 are 26.7 cm, what A4 on its side leaves between margins of 1.5 cm.
_WIDTHS = (1150, 1900, 5000, 2788, 1550, 1400, 1350)
_LOOSE_WIDTHS = (1250, 4100, 2600, 1600, 1600, 1388, 1400, 1200)


@dataclass(frozen=True, slots=True)
class Look:
    """How a run looks; ``size`` in half points, 0 for that of the style."""

    size: int = 0
    bold: bool = False
    color: str = ""

    @property
    def xml(self) -> str:
        """As run properties."""
        color = f'<w:color w:val="{self.color}"/>' if self.color else ""
        size = f'<w:sz w:val="{self.size}"/><w:szCs w:val="{self.size}"/>' if self.size else ""
        return f"{'<w:b/>' if self.bold else ''}{color}{size}"


PLAIN, BODY, BOLD = Look(), Look(18), Look(18, bold=True)
SMALL, NOTE, TINY = Look(16), Look(16, color="595959"), Look(12, color="595959")
GREY, WHITE = Look(18, color="595959"), Look(16, bold=True, color="FFFFFF")


def write_document(matrix: Matrix, path: Path) -> None:
    """Write the matrix to ``path``."""
    words = words_in(matrix.language)
    frame = BytesIO()
    marker = new_marker()
    _frame(matrix, words, marker).save(frame)
    write_filled(frame, path, {marker: lambda: _body(matrix, words)})


def _frame(matrix: Matrix, words: Words, marker: str) -> "Document":
    from docx import Document
    from docx.enum.section import WD_ORIENT
    from docx.shared import Cm

    document = Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21.0)
    section.left_margin = section.right_margin = Cm(1.5)
    section.top_margin, section.bottom_margin = Cm(2.2), Cm(1.5)
    _styles(document, matrix.language)
    properties = document.core_properties
    properties.title, properties.author = heading_of(matrix, words), matrix.owner
    properties.keywords, properties.comments = mark_of(matrix), ""
    properties.language = TAGS[matrix.language]
    properties.created = properties.modified = datetime(2000, 1, 1)  # two runs give the same bytes
    document.add_heading(clean(heading_of(matrix, words)), 0)
    for line in _introduction(matrix, words):
        document.add_paragraph(clean(line))
    document.add_paragraph(marker)
    section.header.paragraphs[0].text = clean(matrix.title)
    _page_number(section.footer.paragraphs[0])
    return document


def _introduction(matrix: Matrix, words: Words) -> list[str]:
    lines = [matrix.owner] if matrix.owner else []
    if matrix.deadline:
        lines.append(words.gettext("Deadline: %(day)s", day=words.date(matrix.deadline)))
    return [*lines, figures_of(matrix, words), *advice_of(matrix, words)]


def _styles(document: "Document", language: str) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(10)
    normal.paragraph_format.space_after = Pt(3)
    normal.element.get_or_add_rPr().append(language_element(language))
    for name, size in (("Title", 20), ("Heading 1", 13)):
        style = document.styles[name]
        style.font.name, style.font.size = "Calibri", Pt(size)
        style.font.color.rgb = RGBColor(0x1F, 0x38, 0x64)
        fonts = style.element.rPr.rFonts
        for key in [key for key in fonts.attrib if key.endswith("Theme")]:
            del fonts.attrib[key]
        fonts.set(qn("w:hAnsi"), "Calibri")


def _page_number(paragraph: Any) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)


# --- the rows --------------------------------------------------------------------------------------------------


def _body(matrix: Matrix, words: Words) -> Iterator[str]:
    if matrix.loose:
        yield from _loose_table(matrix.loose, words)
    for group in matrix.groups:
        yield from _group(group, matrix, words)
    yield "<w:p/>"


def _group(group: Group, matrix: Matrix, words: Words) -> Iterator[str]:
    say = words.gettext
    headings = [say(HEADINGS["id"]), say(HEADINGS[SENDER]), say(REMARK), *(say(FIELD_HEADINGS[f]) for f in FIELDS)]
    yield _heading(group.title)
    yield _table_start(_WIDTHS, headings)
    for point in group.points:
        yield _row(point, matrix.typed.get(point.id, {}), words)
    yield "</w:tbl>"


def _row(point: Point, texts: Texts, words: Words) -> str:
    cells = [
        _paragraph(point.number, BOLD) + _paragraph(point.id, TINY),
        _sender(point, words),
        _remark(point, words),
        *_own(texts, words),
    ]
    return _cells(_WIDTHS, cells)


def _sender(point: Point, words: Words) -> str:
    lines = [_paragraph(point.sender, BOLD), _paragraph(point.type, SMALL)]
    if point.on_behalf_of:
        lines.append(_paragraph(words.gettext("on behalf of %(name)s", name=point.on_behalf_of), SMALL))
    if point.received:
        late = words.gettext(" (after the deadline)") if in_time(point, words) and not point.in_time else ""
        lines.append(_paragraph(words.date(point.received) + late, SMALL))
    if point.case_number:
        lines.append(_paragraph(point.case_number, NOTE))
    return "".join(lines)


def _remark(point: Point, words: Words) -> str:
    quotation = point.quotation
    lines = [_paragraph(point.summary, BOLD)]
    if quotation is not None:
        text = quoted(quotation, words)
        opening, closing = ("”", "”") if words.language == "sv" else ("«", "»")
        shown = text if quotation.withheld else f"{opening}{text}{closing}"
        language = "" if quotation.withheld else quotation.language
        lines.append(_paragraphs(shown, language=language))
    notes = [place(quotation, words), *point.chapters]
    if point.themes and (point.concerns or point.groups):
        notes.append(", ".join(point.themes))
    lines.append(_paragraph(" · ".join(note for note in notes if note), NOTE))
    return "".join(lines)


def _own(texts: Texts, words: Words) -> list[str]:
    return [
        _choice(texts.get(name, ""), words) if name == "change" else _paragraphs(texts.get(name, ""))
        for name in FIELDS
    ]


def _choice(text: str, words: Words) -> str:
    """A content control with a list to choose from; other text may be typed. Longer text stands as it is."""
    if "\n" in text or len(text) > _MOST_CHOICE:
        return _paragraphs(text)
    choices = [words.gettext(outcome) for outcome in OUTCOMES]
    items = "".join(f"<w:listItem w:displayText={_attr(one)} w:value={_attr(one)}/>" for one in choices)
    waits = "" if text else "<w:showingPlcHdr/>"
    shown = _run(text, BODY) if text else _run(words.gettext(CHOOSE), GREY)
    return (
        f"<w:p><w:sdt><w:sdtPr>{waits}<w:comboBox>{items}</w:comboBox></w:sdtPr>"
        f"<w:sdtContent>{shown}</w:sdtContent></w:sdt></w:p>"
    )


def _loose_table(loose: Iterable[LooseText], words: Words) -> Iterator[str]:
    say = words.gettext
    names = (LOOSE_ID, SENDER, *FIELDS, MOVED_TO, DONE)
    yield _heading(words.gettext("Not placed"))
    yield _paragraph(advice_on_loose(words))
    yield _table_start(_LOOSE_WIDTHS, [say(HEADINGS[name]) for name in names])
    for one in loose:
        about = _paragraph(one.sender, BOLD) + _paragraphs(one.quotation[:600], language="")
        cells = [
            _paragraph(loose_id(one), BOLD),
            about + _paragraph(reason(one, words), NOTE),
            *(_paragraphs(one.texts.get(name, "")) for name in FIELDS),
            _paragraph(""),
            _paragraph(""),
        ]
        yield _cells(_LOOSE_WIDTHS, cells)
    yield "</w:tbl>"


# --- XML -------------------------------------------------------------------------------------------------------


def _heading(text: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="Heading1"/><w:keepNext/></w:pPr>{_run(text)}</w:p>'


def _table_start(widths: Sequence[int], headings: Sequence[str]) -> str:
    border = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="A6A6A6"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    head = "".join(
        _cell(width, f"<w:p>{_run(text, WHITE)}</w:p>", shade="1F3864")
        for width, text in zip(widths, headings, strict=True)
    )
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>{border}</w:tblBorders>'
        '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="70" w:type="dxa"/>'
        '<w:right w:w="70" w:type="dxa"/></w:tblCellMar><w:tblLook w:firstRow="1" w:val="0020"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>"
        f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{head}</w:tr>"
    )


def _cells(widths: Sequence[int], cells: Sequence[str]) -> str:
    inside = "".join(_cell(width, cell) for width, cell in zip(widths, cells, strict=True))
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{inside}</w:tr>"


def _cell(width: int, content: str, shade: str = "") -> str:
    fill = f'<w:shd w:val="clear" w:color="auto" w:fill="{shade}"/>' if shade else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{fill}</w:tcPr>{content}</w:tc>'


def _paragraphs(text: str, language: str = "") -> str:
    return "".join(_paragraph(line, language=language) for line in text.split("\n"))


def _paragraph(text: str, look: Look = BODY, language: str = "") -> str:
    return f'<w:p><w:pPr><w:spacing w:after="40"/></w:pPr>{_run(text, look, language) if text else ""}</w:p>'


def _run(text: str, look: Look = PLAIN, language: str = "") -> str:
    properties = look.xml + (f'<w:lang w:val="{TAGS[language]}"/>' if language in TAGS else "")
    about = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{about}<w:t xml:space="preserve">{xml_text(text)}</w:t></w:r>'


def _attr(text: str) -> str:
    return quoteattr(text)
