"""Word documents with all that letters bring: tables, footnotes, text boxes, tracked changes, comments."""

import re
from itertools import groupby
from xml.sax.saxutils import escape

from making.texts import Block, Text
from making.zips import packed

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_SPACES = (
    f'{_W} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WHO = 'w:author="Saksbehandler" w:date="2025-10-20T10:00:00Z"'
_PIECES = re.compile(r"(\{-.*?-\}|\{\+.*?\+\}|\[\^1\]|\t)")
_STYLES = {"title": "Heading1", "heading": "Heading2", "item": "ListBullet"}
_OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PARTS = ("document", "styles", "numbering", "footnotes", "comments")


def docx(text: Text) -> bytes:
    """A Word document."""
    files = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations({"officeDocument": "word/document.xml"}, core="docProps/core.xml"),
        "word/_rels/document.xml.rels": _relations({part: f"{part}.xml" for part in _PARTS[1:]}),
        "word/document.xml": _document(text.blocks),
        "word/styles.xml": _styles(),
        "word/numbering.xml": _numbering(),
        "word/footnotes.xml": _notes(text.blocks),
        "word/comments.xml": _comments(text.blocks),
        "docProps/core.xml": _properties(text),
    }
    return packed({name: (_HEAD + content).encode() for name, content in files.items()})


def _document(blocks: tuple[Block, ...]) -> str:
    body: list[str] = []
    shown = [block for block in blocks if block.role not in {"footnote", "comment"}]
    for is_table, group in groupby(shown, lambda block: block.role == "row"):
        together = list(group)
        body.append(_table(together) if is_table else "".join(map(_paragraphs, together)))
    if any(block.role == "comment" for block in blocks):
        body[-1] = _commented(body[-1])
    page = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
    return f"<w:document {_SPACES}><w:body>{''.join(body)}{page}</w:body></w:document>"


def _paragraphs(block: Block) -> str:
    if block.role == "box":
        return _text_box(block.text)
    style = f'<w:pPr><w:pStyle w:val="{_STYLES[block.role]}"/></w:pPr>' if block.role in _STYLES else ""
    return "".join(f"<w:p>{style}{_runs(line)}</w:p>" for line in block.raw.splitlines())


def _runs(line: str) -> str:
    return "".join(_run(number, piece) for number, piece in enumerate(_PIECES.split(line)) if piece)


def _run(number: int, piece: str) -> str:
    if piece.startswith("{-"):
        return f'<w:del w:id="{number}0" {_WHO}><w:r><w:delText xml:space="preserve">{escape(piece[2:-2])}</w:delText></w:r></w:del>'
    if piece.startswith("{+"):
        return f'<w:ins w:id="{number}1" {_WHO}>{_words(piece[2:-2])}</w:ins>'
    if piece == "[^1]":
        return '<w:r><w:footnoteReference w:id="1"/></w:r>'
    return "<w:r><w:tab/></w:r>" if piece == "\t" else _words(piece)


def _words(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def _table(rows: list[Block]) -> str:
    cells = [[cell.strip() for cell in row.raw.split("|")] for row in rows]
    grid = "<w:gridCol/>" * len(cells[0])
    drawn = "".join(
        f"<w:tr>{''.join(f'<w:tc><w:p>{_words(cell)}</w:p></w:tc>' for cell in row)}</w:tr>" for row in cells
    )
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{drawn}</w:tbl>"


def _text_box(text: str) -> str:
    inside = f"<w:txbxContent><w:p>{_words(text)}</w:p></w:txbxContent>"
    shape = f'<v:shape id="boks1" style="width:300pt;height:60pt"><v:textbox>{inside}</v:textbox></v:shape>'
    return f"<w:p><w:r><w:pict>{shape}</w:pict></w:r></w:p>"


def _commented(xml: str) -> str:
    """The comment hangs on the last paragraph."""
    mark = '<w:r><w:commentReference w:id="0"/></w:r></w:p>'
    return xml.removesuffix("</w:p>") + mark


def _notes(blocks: tuple[Block, ...]) -> str:
    notes = [block.text for block in blocks if block.role == "footnote"]
    drawn = "".join(f'<w:footnote w:id="1"><w:p>{_words(note)}</w:p></w:footnote>' for note in notes)
    return f"<w:footnotes {_W}>{drawn}</w:footnotes>"


def _comments(blocks: tuple[Block, ...]) -> str:
    comments = [block.text for block in blocks if block.role == "comment"]
    drawn = "".join(
        f'<w:comment w:id="0" {_WHO} w:initials="S"><w:p>{_words(comment)}</w:p></w:comment>'
        for comment in comments
    )
    return f"<w:comments {_W}>{drawn}</w:comments>"


def _styles() -> str:
    names = {"Normal": "Normal", "Heading1": "heading 1", "Heading2": "heading 2", "ListBullet": "List Bullet"}
    listed = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    drawn = (
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/>{listed if key == "ListBullet" else ""}</w:style>'
        for key, name in names.items()
    )
    return f"<w:styles {_W}>{''.join(drawn)}</w:styles>"


def _numbering() -> str:
    level = '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="–"/></w:lvl>'
    return (
        f'<w:numbering {_W}><w:abstractNum w:abstractNumId="0">{level}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )


def _properties(text: Text) -> str:
    day = f"{text['received'] or '2025-09-01'}T08:00:00Z"
    dates = "".join(
        f'<dcterms:{key} xsi:type="dcterms:W3CDTF">{day}</dcterms:{key}>' for key in ("created", "modified")
    )
    spaces = (
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    )
    return f"<cp:coreProperties {spaces}><dc:creator>Saksbehandler</dc:creator>{dates}</cp:coreProperties>"


def _content_types() -> str:
    kinds = {part: f"{_OFFICE}.{'document.main' if part == 'document' else part}+xml" for part in _PARTS}
    drawn = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{kind}"/>' for part, kind in kinds.items()
    )
    core = "application/vnd.openxmlformats-package.core-properties+xml"
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{drawn}'
        f'<Override PartName="/docProps/core.xml" ContentType="{core}"/></Types>'
    )


def _relations(targets: dict[str, str], core: str = "") -> str:
    links = [(f"{_REL}/{kind}", target) for kind, target in targets.items()]
    if core:
        links.append(
            ("http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", core)
        )
    drawn = "".join(
        f'<Relationship Id="r{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(links)
    )
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{drawn}</Relationships>'
