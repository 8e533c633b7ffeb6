"""OpenDocument texts."""

import pytest
from docx_maker import make_zip

from hearing.core import fields
from hearing.core.model import BlockKind, Contents, Status
from hearing.readers import formats
from hearing.readers.contract import CannotRead, Options

P, H, L, T = BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.TABLE_ROW
Shown = list[tuple[BlockKind, str]]

_NAMES = ("office", "text", "table", "style", "meta", "manifest")
_NAMESPACES = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in _NAMES) + (
    ' xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
)


def _read(body: str, *, styles: str = "", meta: str = "", manifest: str = "") -> Contents:
    members = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f"<office:document-content {_NAMESPACES}><office:body><office:text>{body}</office:text>"
        "</office:body></office:document-content>",
        "styles.xml": f"<office:document-styles {_NAMESPACES}>{styles}</office:document-styles>",
        "meta.xml": f"<office:document-meta {_NAMESPACES}><office:meta>{meta}</office:meta>"
        "</office:document-meta>",
        "META-INF/manifest.xml": f"<manifest:manifest {_NAMESPACES}>{manifest}</manifest:manifest>",
    }
    return formats.read(make_zip(members), "svar.odt", Options())


def _shown(contents: Contents) -> Shown:
    reading = contents.readings[0]
    return [(block.kind, reading.text[slice(*block.span)]) for block in reading.blocks]


def _p(text: str) -> str:
    return f"<text:p>{text}</text:p>"


def _cells(*texts: str) -> str:
    cells = "".join(f"<table:table-cell>{_p(text)}</table:table-cell>" for text in texts)
    return f"<table:table-row>{cells}</table:table-row>"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('<text:h text:outline-level="2">Om oss</text:h>' + _p("Vi svarer."), [(H, "Om oss"), (P, "Vi svarer.")]),
        (_p("ett\n   ord<text:s text:c='2'/>til<text:tab/>x<text:line-break/>y"), [(P, "ett ord  til\tx\ny")]),
        (_p("Vi er <text:span>helt</text:span> enige"), [(P, "Vi er helt enige")]),
        (f"<text:list><text:list-item>{_p('ett')}</text:list-item><text:list-item>{_p('to')}</text:list-item></text:list>",
         [(L, "ett"), (L, "to")]),
        (f"<text:section>{_p('I avsnitt')}</text:section>", [(P, "I avsnitt")]),
        (f"<table:table><table:table-header-rows>{_cells('a', 'b')}</table:table-header-rows>{_cells('c', 'd')}"
         "</table:table>", [(T, "a\tb"), (T, "c\td")]),
        (_p(f"Før<draw:frame><draw:text-box>{_p('I boksen')}</draw:text-box></draw:frame> etter"),
         [(P, "Før etter"), (BlockKind.TEXT_BOX, "I boksen")]),
        (_p(f"Se<text:note><text:note-citation>1</text:note-citation><text:note-body>{_p('Noten')}</text:note-body>"
            "</text:note> her") + _p("Slutt"), [(P, "Se her"), (P, "Slutt"), (BlockKind.FOOTNOTE, "Noten")]),
        (_p(f"Vi<office:annotation><dc:creator>Ola</dc:creator>{_p('Hvem?')}</office:annotation> mener"),
         [(P, "Vi mener"), (BlockKind.COMMENT, "Hvem?")]),
    ],
)  # fmt: skip
def test_blocks_of_a_text(body: str, expected: Shown) -> None:
    assert _shown(_read(body)) == expected


def test_list_in_a_list_is_deeper() -> None:
    inner = f"<text:list><text:list-item>{_p('under')}</text:list-item></text:list>"
    blocks = (
        _read(f"<text:list><text:list-item>{_p('over')}{inner}</text:list-item></text:list>").readings[0].blocks
    )
    assert [block.level for block in blocks] == [1, 2]


def test_deletions_are_out_and_named() -> None:
    deleted = f"<text:changed-region><text:deletion>{_p('ikke')}</text:deletion></text:changed-region>"
    contents = _read(f"<text:tracked-changes>{deleted}</text:tracked-changes>" + _p("Vi er<text:change/> enige"))
    assert _shown(contents) == [(P, "Vi er enige")]
    assert [issue.code for issue in contents.issues] == ["tracked-changes"]


def test_header_comes_first_and_footer_last_each_once() -> None:
    page = f"<style:header>{_p('Prøvevik')}</style:header><style:footer>{_p('Side 1')}</style:footer>"
    styles = f"<office:master-styles>{f'<style:master-page>{page}</style:master-page>' * 2}</office:master-styles>"
    assert _shown(_read(_p("Svar"), styles=styles)) == [(P, "Prøvevik"), (P, "Svar"), (P, "Side 1")]


def test_title_and_author_come_from_the_metadata() -> None:
    contents = _read(_p("Svar"), meta="<dc:title>Svar på høring</dc:title><dc:creator>Kari Prøve</dc:creator>")
    assert dict(contents.readings[0].fields) == {fields.TITLE: "Svar på høring", fields.AUTHOR: "Kari Prøve"}


def test_encrypted_text_is_refused_as_such() -> None:
    manifest = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
    with pytest.raises(CannotRead) as refusal:
        _read(_p("x"), manifest=manifest)
    assert refusal.value.status is Status.ENCRYPTED


@pytest.mark.parametrize(
    ("body", "status", "says"),
    [
        (_p(""), Status.UNREADABLE, "holds no text"),
        (_p("<draw:frame><draw:image/></draw:frame>"), Status.NEEDS_OCR, "holds only pictures"),
    ],
)
def test_document_without_text_is_refused(body: str, status: Status, says: str) -> None:
    with pytest.raises(CannotRead, match=says) as refusal:
        _read(body)
    assert refusal.value.status is status
