"""Word documents: nothing that a reader of the page sees is lost, nothing that he does not see is read."""

import pytest
from docx_maker import make_docx, numbered, p, row, run, table

from hearing.core import fields
from hearing.core.model import BlockKind, Contents, Status
from hearing.readers import formats
from hearing.readers.contract import CannotRead, Options

P, H, L, T = BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.TABLE_ROW
Shown = list[tuple[BlockKind, str]]

STYLES = """
<w:style w:styleId="Overskrift1"><w:name w:val="heading 1"/></w:style>
<w:style w:styleId="a2"><w:name w:val="Rubrik 2"/></w:style>
<w:style w:styleId="Egen"><w:name w:val="Kapittel"/><w:basedOn w:val="Overskrift1"/></w:style>
<w:style w:styleId="Ring1"><w:name w:val="Ring"/><w:basedOn w:val="Ring2"/></w:style>
<w:style w:styleId="Ring2"><w:name w:val="Ring to"/><w:basedOn w:val="Ring1"/></w:style>
<w:style w:styleId="Punkt"><w:name w:val="List Bullet"/>
<w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>
"""
BOX = f"<w:txbxContent>{p('I boksen')}</w:txbxContent>"


def _read(body: str, **parts: str) -> Contents:
    return formats.read(make_docx(body, **parts), "svar.docx", Options())


def _shown(contents: Contents) -> Shown:
    reading = contents.readings[0]
    return [(block.kind, reading.text[slice(*block.span)]) for block in reading.blocks]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (p("Ett.") + p() + p("To."), [(P, "Ett."), (P, "To.")]),
        (p("Om oss", style="Overskrift1"), [(H, "Om oss")]),
        (p("Om oss", style="a2"), [(H, "Om oss")]),
        (p("Om oss", style="Egen"), [(H, "Om oss")]),
        (p("Om oss", style="Overskrift3"), [(H, "Om oss")]),
        (p("Om oss", properties='<w:outlineLvl w:val="0"/>'), [(H, "Om oss")]),
        (p("Tekst", style="Overskrift1", properties='<w:outlineLvl w:val="9"/>'), [(P, "Tekst")]),
        (p("Tekst", style="Ring1"), [(P, "Tekst")]),
        (p("ett", properties=numbered()) + p("to", style="Punkt"), [(L, "ett"), (L, "to")]),
        (p("ikke punkt", style="Punkt", properties=numbered(number=0)), [(P, "ikke punkt")]),
        (p("– ett") + p("– to"), [(L, "– ett"), (L, "– to")]),
        (p("Vi ber om:\u2003", inner="<w:r><w:br/><w:t>- ett</w:t><w:br/><w:t>- to</w:t></w:r>"),
         [(P, "Vi ber om:"), (L, "- ett"), (L, "- to")]),
        (p("a", inner="<w:r><w:tab/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t><w:softHyphen/><w:t>d</w:t></w:r>"),
         [(P, "a\tb\u2011c\u00add")]),
        (table(row(p("Tiltak"), p("Svar")), row(p("1"), p("Ja"))), [(T, "Tiltak\tSvar"), (T, "1\tJa")]),
        (table(row(p("Tydelig?"), p("Ja, men …") + p("Se også …"))),
         [(T, "Tydelig?"), (P, "Ja, men …"), (P, "Se også …")]),
        (table(row(p("Ytre"), table(row(p("a"), p("b")), row(p("c"))))),
         [(T, "Ytre"), (T, "a\tb"), (T, "c")]),
        (f"<w:sdt><w:sdtContent>{p('Utfylt')}</w:sdtContent></w:sdt>", [(P, "Utfylt")]),
        (p("Navn:", inner="<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Skriv her</w:t>"
           "</w:r></w:sdtContent></w:sdt>"), [(P, "Navn:")]),
        (p("Se ", inner="<w:hyperlink><w:r><w:t>planen</w:t></w:r></w:hyperlink>"), [(P, "Se planen")]),
        (p("Side ", inner="<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>1</w:t></w:r>"), [(P, "Side 1")]),
    ],
)  # fmt: skip
def test_blocks_of_a_body(body: str, expected: Shown) -> None:
    assert _shown(_read(body, styles=STYLES)) == expected


@pytest.mark.parametrize(("style", "level"), [("Overskrift1", 1), ("a2", 2), ("Egen", 1)])
def test_headings_know_their_level(style: str, level: int) -> None:
    assert _read(p("Om oss", style=style), styles=STYLES).readings[0].blocks[0].level == level


def test_list_items_know_their_level() -> None:
    blocks = _read(p("a", properties=numbered()) + p("b", properties=numbered(1))).readings[0].blocks
    assert [block.level for block in blocks] == [1, 2]


def test_insertions_are_in_and_deletions_out_and_both_are_named() -> None:
    inner = f"<w:del><w:r><w:delText>ikke </w:delText></w:r></w:del><w:ins>{run('veldig ')}</w:ins>{run('enige')}"
    moved = f"<w:moveFrom>{run('flyttet fra')}</w:moveFrom><w:moveTo>{run('flyttet til')}</w:moveTo>"
    contents = _read(p("Vi er ", inner=inner) + p(inner=moved))
    assert _shown(contents) == [(P, "Vi er veldig enige"), (P, "flyttet til")]
    assert [issue.code for issue in contents.issues] == ["tracked-changes"]


def test_deleted_row_is_out() -> None:
    deleted = row(p("bort")).replace("<w:tr>", "<w:tr><w:trPr><w:del/></w:trPr>")
    assert _shown(_read(table(row(p("blir")), deleted))) == [(T, "blir")]


@pytest.mark.parametrize(
    "anchor",
    [
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'>{BOX}</mc:Choice><mc:Fallback>{BOX}</mc:Fallback>"
        "</mc:AlternateContent></w:r>",
        f"<w:r><w:pict>{BOX}</w:pict></w:r>",
    ],
)
def test_text_box_comes_once_after_its_paragraph(anchor: str) -> None:
    assert _shown(_read(p("Før ", inner=anchor + run("og etter")))) == [
        (P, "Før og etter"),
        (BlockKind.TEXT_BOX, "I boksen"),
    ]


def test_headers_come_first_then_notes_footers_and_comments_last() -> None:
    contents = _read(
        p("Svar"),
        header=p("Prøvevik bydel"),
        footer=p("Side 1 av 1"),
        footnotes=f'<w:footnote w:type="separator">{p("—")}</w:footnote><w:footnote>{p("Se s. 3")}</w:footnote>',
        comments=f"<w:comment>{p('Er dette')}{p('riktig?')}</w:comment>",
    )
    assert _shown(contents) == [
        (P, "Prøvevik bydel"),
        (P, "Svar"),
        (BlockKind.FOOTNOTE, "Se s. 3"),
        (P, "Side 1 av 1"),
        (BlockKind.COMMENT, "Er dette\nriktig?"),
    ]


def test_hidden_text_is_left_out_and_named() -> None:
    contents = _read(p("Synlig", inner=run(" skjult", "<w:vanish/>") + run(" vist", '<w:vanish w:val="0"/>')))
    assert _shown(contents) == [(P, "Synlig vist")]
    assert [issue.code for issue in contents.issues] == ["hidden-text"]


def test_title_and_author_come_from_the_properties() -> None:
    contents = _read(p("Svar"), core="<dc:title>Svar på høring</dc:title><dc:creator>Kari Prøve</dc:creator>")
    assert dict(contents.readings[0].fields) == {fields.TITLE: "Svar på høring", fields.AUTHOR: "Kari Prøve"}


@pytest.mark.parametrize(
    ("body", "status", "says"),
    [
        (p(), Status.UNREADABLE, "holds no text"),
        (p(inner="<w:r><w:drawing/></w:r>"), Status.NEEDS_OCR, "holds only pictures"),
        (p(inner="<w:r><w:pict/></w:r>"), Status.NEEDS_OCR, "holds only pictures"),
    ],
)
def test_document_without_text_is_refused(body: str, status: Status, says: str) -> None:
    with pytest.raises(CannotRead, match=says) as refusal:
        _read(body)
    assert refusal.value.status is status
    assert "PDF" in refusal.value.hint


def test_broken_side_part_is_a_refusal_not_a_silent_loss() -> None:
    with pytest.raises(CannotRead) as refusal:
        _read(p("Svar"), footnotes="<w:footnote>")
    assert refusal.value.status is Status.UNREADABLE
