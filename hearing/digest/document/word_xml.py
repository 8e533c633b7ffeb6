"""Blocks as the XML of a Word document, in the styles of the document that they go into."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from itertools import count
from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from hearing.core.errors import MissingRequirement
from hearing.digest.document.blocks import Block, Bullets, Drawn, Heading, Line, Part, Quote, Section, Table
from hearing.digest.document.blocks import Document as Composed
from hearing.digest.pictures.model import Picture
from hearing.digest.pictures.png import as_png
from hearing.digest.translations import Words, words_in
from hearing.digest.word_file import TAGS, clean, xml_text

if TYPE_CHECKING:
    from docx.document import Document

# What Word calls the styles, whatever language it speaks to its user.
STYLES = {
    "title": "Title",
    "heading 1": "Heading 1",
    "heading 2": "Heading 2",
    "heading 3": "Heading 3",
    "quote": "Quote",
    "bullet": "List Bullet",
    "caption": "Caption",
    "contents 1": "toc 1",
    "contents 2": "toc 2",
}
_HEADINGS = ("heading 1", "heading 2", "heading 3")
_IN_CONTENTS = 2
TWIP, _A4 = 635, 7560310  # in Word's own units
_GREY, _DARK, _BODIES, _OTHERS = "595959", "1F3864", "1F3864", "8FAADC"
_TALLEST = 12200  # of a picture, in twentieths of a point: it must fit on a page with its caption
_FIGURES, _NAMES = 1200, 2700  # least widths in twentieths of a point
_LETTER, _MARGINS = 95, 220  # of a column's head, which no word of it must outgrow


def style_ids(document: "Document") -> dict[str, str]:
    """Ids of the styles in a document; headings are made where it has none, others are left out."""
    names = {style.name.lower(): style.style_id for style in document.styles}
    for role in _HEADINGS:
        if role not in names:
            names[role] = _new_heading(document, role)
    return {role: names[name.lower()] for role, name in STYLES.items() if name.lower() in names}


def drawings_of(frame: "Document", pictures: Iterable[Picture]) -> dict[str, str]:
    """Puts pictures into a document that is not saved yet; gives the XML of each, by its anchor.

    Where nothing is installed that draws them there are none: their figures stand in tables all the same.
    """
    from lxml import etree

    found: dict[str, str] = {}
    for number, picture in enumerate(pictures, start=1):
        try:
            png = as_png(picture)
        except MissingRequirement:
            return {}
        drawing = picture.wide
        width = min(text_width(frame), round(_TALLEST * drawing.width / drawing.height))
        inline = frame.part.new_pic_inline(BytesIO(png), width=width * TWIP)
        caption = picture.caption
        for key, value in {"id": str(1000 + number), "name": caption.title, "descr": caption.alt}.items():
            inline.docPr.set(key, clean(value))
        found[caption.anchor] = f"<w:drawing>{etree.tostring(inline, encoding='unicode')}</w:drawing>"
    return found


def text_width(frame: "Document") -> int:
    """Width of the text on a page, in twentieths of a point."""
    section = frame.sections[0]
    margins = (section.left_margin or 0) + (section.right_margin or 0)
    return round(((section.page_width or _A4) - margins) / TWIP)


def _new_heading(document: "Document", role: str) -> str:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Pt

    level = int(role[-1])
    style = document.styles.add_style(STYLES[role], WD_STYLE_TYPE.PARAGRAPH, builtin=True)
    style.base_style = document.styles["Normal"]
    style.font.bold, style.font.size = True, Pt(17 - 2 * level)
    style.paragraph_format.keep_with_next = True
    style.paragraph_format.space_before = Pt(12)
    outline = OxmlElement("w:outlineLvl")
    outline.set(qn("w:val"), str(level - 1))
    style.element.get_or_add_pPr().append(outline)
    return str(style.style_id)


def writer_for(frame: "Document", document: Composed) -> "WordXml":
    """What writes the parts of a document into a frame that is not saved yet."""
    drawings = drawings_of(frame, document.pictures)
    return WordXml(style_ids(frame), words_in(document.language), text_width(frame), drawings)


@dataclass(slots=True)
class WordXml:
    """Writes blocks.

    Attributes:
        ids: As from ``style_ids``.
        width: Of the text on a page, in twentieths of a point.
        drawings: As from ``drawings_of``.
    """

    ids: Mapping[str, str]
    words: Words
    width: int
    drawings: Mapping[str, str]
    _bookmarks: Callable[[], int] = field(default_factory=lambda: count(1).__next__)

    def section(self, section: Section) -> Iterator[str]:
        """All blocks of a section, a piece at a time."""
        number = count()
        for block in section.blocks():
            if isinstance(block, Heading) and block.level <= _IN_CONTENTS:
                yield self._heading(block, _bookmark(section, next(number)))
            else:
                yield self._block(block)

    def contents(self, title: str, sections: Iterable[Section]) -> Iterator[str]:
        """A table of contents: a field that Word updates, and links that lead somewhere before it has."""
        entries = [entry for section in sections for entry in _entries(section)]
        yield (
            '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/>'
            "</w:docPartObj></w:sdtPr><w:sdtContent>"
        )
        yield _paragraph(_run(title, bold=True, size=28), "<w:keepNext/>")
        begin = (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> '
            f'TOC \\o "1-{_IN_CONTENTS}" \\h \\z \\u </w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        )
        for number, (level, text, bookmark) in enumerate(entries):
            link = f'<w:hyperlink w:anchor="{bookmark}" w:history="1">{_run(text)}</w:hyperlink>'
            indent = "" if f"contents {level}" in self.ids else f'<w:ind w:left="{284 * (level - 1)}"/>'
            yield _paragraph(("" if number else begin) + link, self._style(f"contents {level}") + indent)
        end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        yield _paragraph(end if entries else f"{begin}{end}")
        yield "</w:sdtContent></w:sdt>"

    def _style(self, role: str) -> str:
        return f'<w:pStyle w:val="{self.ids[role]}"/>' if role in self.ids else ""

    def _heading(self, heading: Heading, bookmark: str = "") -> str:
        text = _run(heading.text)
        if bookmark:
            id_ = self._bookmarks()
            text = f'<w:bookmarkStart w:id="{id_}" w:name="{bookmark}"/>{text}<w:bookmarkEnd w:id="{id_}"/>'
        return _paragraph(text, self._style(f"heading {heading.level}"))

    def _block(self, block: Block) -> str:
        match block:
            case Heading():
                return self._heading(block)
            case Line():
                return _paragraph(_runs(block.parts))
            case Bullets():
                return "".join(map(self._bullet, block.items))
            case Quote():
                return self._quote(block)
            case Table():
                return self._table(block)
            case Drawn():
                drawing = self.drawings.get(block.picture.caption.anchor, "")
                caption = _paragraph(_run(block.picture.caption.title), self._style("caption") + "<w:keepNext/>")
                shown = caption + _paragraph(f"<w:r>{drawing}</w:r>") if drawing else ""
                return shown + self._table(block.figures)

    def _bullet(self, line: Line) -> str:
        if "bullet" in self.ids:
            return _paragraph(_runs(line.parts), self._style("bullet"))
        return _paragraph(_run("–\t") + _runs(line.parts), '<w:ind w:left="284" w:hanging="284"/>')

    def _quote(self, quote: Quote) -> str:
        if quote.withheld:
            words = _run(quote.withheld)
        else:
            lead = _run(f"{quote.lead_in} ", language=quote.language) if quote.lead_in else ""
            opening, closing = self.words.quoted("\0").split("\0")
            said = _run(f"{opening}{quote.text}{closing}", language=quote.language)
            words = lead + said
        source = _run(" (", color=_GREY) + _runs(quote.source, color=_GREY) + _run(")", color=_GREY)
        indent = "" if "quote" in self.ids else '<w:ind w:left="425"/>'
        return _paragraph(words + source, self._style("quote") + indent)

    # --- tables ----------------------------------------------------------------------------------------------

    def _table(self, table: Table) -> str:
        widths = self._widths(table)
        shares: Sequence[tuple[float, float]] = table.shares or [(0, 0)] * len(table.rows)
        rows = [_row(row, widths, table, share) for row, share in zip(table.rows, shares, strict=True)]
        if table.foot:
            rows.append(_row(table.foot, widths, table, (0, 0), bold=True))
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        return (
            _paragraph(_run(table.caption), self._style("caption") + "<w:keepNext/>")
            + f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/>{_BORDERS}<w:tblLayout w:type="fixed"/>'
            '<w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar>'
            '<w:tblLook w:val="00A0" w:firstRow="1" w:firstColumn="1"/>'
            f"<w:tblCaption w:val={_attribute(table.caption)}/>"
            f"<w:tblDescription w:val={_attribute(self._told(table))}/></w:tblPr>"
            f"<w:tblGrid>{grid}</w:tblGrid>{_head(widths, table)}{''.join(rows)}</w:tbl>"
            + _paragraph("", '<w:spacing w:after="60"/>')
        )

    def _told(self, table: Table) -> str:
        """What a screen reader says of the table before it reads it."""
        return self.words.gettext(
            "A table with %(rows)s rows and the columns %(columns)s.",
            rows=self.words.number(len(table.rows)),
            columns=self.words.listed(table.head),
        )

    def _widths(self, table: Table) -> list[int]:
        figures = [_of_figures(head) for head in table.head[1 : -1 if table.ends_in_words else None]]
        if not table.ends_in_words:
            return [max(_NAMES, self.width - sum(figures)), *figures]
        names = _NAMES - 700
        return [names, *figures, max(1500, self.width - names - sum(figures))]


def _of_figures(head: str) -> int:
    """Width of a column of figures under a head."""
    return max(_FIGURES, _MARGINS + _LETTER * max(map(len, head.split()), default=0))


def _head(widths: Sequence[int], table: Table) -> str:
    cells = "".join(
        _cell(
            width,
            _paragraph(_run(text, size=16, color="FFFFFF", bold=True), _TIGHT + _align(table, at)),
            fill=_DARK,
        )
        for at, (text, width) in enumerate(zip(table.head, widths, strict=True))
    )
    return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{cells}</w:tr>"


def _row(
    row: Sequence[str], widths: Sequence[int], table: Table, share: tuple[float, float], *, bold: bool = False
) -> str:
    contents = [
        _paragraph(_run(text, size=18, bold=bold), _TIGHT + _align(table, at)) for at, text in enumerate(row)
    ]
    contents[0] += _bars(share, widths[0])
    cells = "".join(_cell(width, one) for width, one in zip(widths, contents, strict=True))
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>"


_TIGHT = '<w:spacing w:before="20" w:after="20"/>'
_BORDERS = (
    "<w:tblBorders>"
    + "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="BFBFBF"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    + "</w:tblBorders>"
)


def _entries(section: Section) -> Iterator[tuple[int, str, str]]:
    headings = (one for one in section.blocks() if isinstance(one, Heading) and one.level <= _IN_CONTENTS)
    for number, heading in enumerate(headings):
        yield heading.level, heading.text, _bookmark(section, number)


def _bookmark(section: Section, number: int) -> str:
    return f"_h_{section.code}_{number}"


def _bars(share: tuple[float, float], width: int) -> str:
    """Bars drawn as the ground of lines that hold no text, so that nothing is read aloud."""
    room = width - 140
    return "".join(
        _paragraph(
            "",
            f'<w:shd w:val="clear" w:color="auto" w:fill="{color}"/>'
            '<w:spacing w:before="0" w:after="20" w:line="80" w:lineRule="exact"/>'
            f'<w:ind w:right="{round(room * (1 - length))}"/>',
        )
        for length, color in zip(share, (_BODIES, _OTHERS), strict=True)
        if length
    )


def _align(table: Table, at: int) -> str:
    is_words = at == 0 or (table.ends_in_words and at == len(table.head) - 1)
    return "" if is_words else '<w:jc w:val="right"/>'


def _cell(width: int, content: str, fill: str = "") -> str:
    ground = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{ground}</w:tcPr>{content}</w:tc>'


def _paragraph(runs: str, properties: str = "") -> str:
    about = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{about}{runs}</w:p>"


def _runs(parts: Iterable[Part], color: str = "") -> str:
    return "".join(_run(one.text, bold=one.bold, language=one.language, color=color) for one in parts)


def _run(text: str, *, bold: bool = False, language: str = "", color: str = "", size: int = 0) -> str:
    """A run; ``size`` in half points, 0 for that of the style."""
    properties = "".join(
        (
            "<w:b/>" if bold else "",
            f'<w:color w:val="{color}"/>' if color else "",
            f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>' if size else "",
            f'<w:lang w:val="{TAGS[language]}"/>' if language in TAGS else "",
        )
    )
    about = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{about}<w:t xml:space="preserve">{xml_text(text)}</w:t></w:r>'


def _attribute(text: str) -> str:
    return quoteattr(clean(text))
