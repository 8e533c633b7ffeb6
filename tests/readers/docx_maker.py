"""Small Word documents for tests, written by hand as the XML that Word writes."""

import io
import zipfile

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_NAMESPACES = (
    f'{_W} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)


def p(text: str = "", *, style: str = "", properties: str = "", inner: str = "") -> str:
    """A paragraph with a run of text and then ``inner`` as it stands."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{run(text) if text else ''}{inner}</w:p>"


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def numbered(level: int = 0, number: int = 1) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def make_docx(body: str, *, core: str = "", prolog: str = "", **parts: str) -> bytes:
    """A document; ``parts`` are the inner XML of ``styles``, ``header``, ``footer``, ``footnotes``, ``comments``.

    ``prolog`` stands in front of the main part's root, as a document type would.
    """
    roots = {
        "styles": "styles",
        "header": "hdr",
        "footer": "ftr",
        "footnotes": "footnotes",
        "comments": "comments",
    }
    inner = {name: f"<w:{roots[name]} {_NAMESPACES}>{xml}</w:{roots[name]}>" for name, xml in parts.items()}
    members = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _relations(
            {"word/document.xml": f"{_RELATIONS}/officeDocument", "docProps/core.xml": _CORE}
        ),
        "word/document.xml": f"{prolog}<w:document {_NAMESPACES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": _relations({f"{name}.xml": f"{_RELATIONS}/{name}" for name in inner}),
        "docProps/core.xml": _core(core),
        **{f"word/{name}.xml": xml for name, xml in inner.items()},
    }
    return make_zip(members)


def make_zip(members: dict[str, str]) -> bytes:
    """A ZIP file that is the same every time."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(zipfile.ZipInfo(name), text, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def _relations(targets: dict[str, str]) -> str:
    inner = "".join(
        f'<Relationship Id="r{number}" Type="{kind}" Target="{target}"/>'
        for number, (target, kind) in enumerate(targets.items(), 1)
    )
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inner}</Relationships>'


def _core(inner: str) -> str:
    return (
        '<c:coreProperties xmlns:c="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        f' xmlns:dc="http://purl.org/dc/elements/1.1/">{inner}</c:coreProperties>'
    )
