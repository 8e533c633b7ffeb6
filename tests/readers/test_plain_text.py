"""Plain text and Markdown, in whatever encoding they come."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearing.core import fields
from hearing.core.model import BlockKind, Reading
from hearing.readers import charsets, formats
from hearing.readers.contract import Options

P, H, L, T = BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.TABLE_ROW
TEXT = "Bydelen er bekymret: «færre døgnplasser» gir lengre køer på gården."
SWEDISH = "Nämnden är orolig för att åtgärderna börjar för sent."


def _blocks(text: str, name: str = "a.txt") -> list[tuple[BlockKind, str]]:
    reading = formats.read(text.encode(), name, Options()).readings[0]
    return _shown(reading)


def _shown(reading: Reading) -> list[tuple[BlockKind, str]]:
    return [(block.kind, reading.text[slice(*block.span)]) for block in reading.blocks]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ett avsnitt\nover to linjer.\n\n\nEt nytt.", [(P, "Ett avsnitt\nover to linjer."), (P, "Et nytt.")]),
        ("Ett.\r\n \r\nTo.", [(P, "Ett."), (P, "To.")]),
        ("Vi ber om:\n- plasser\n- penger", [(P, "Vi ber om:"), (L, "- plasser"), (L, "- penger")]),
        ("• plasser som\n  varer\n• penger", [(L, "• plasser som\n  varer"), (L, "• penger")]),
        ("1. plasser\n2) penger\na) mer", [(L, "1. plasser"), (L, "2) penger"), (L, "a) mer")]),
        ("Fristen er\n11. mai for alle.", [(P, "Fristen er\n11. mai for alle.")]),
        ("Planen er god\n– sier vi nå.", [(P, "Planen er god\n– sier vi nå.")]),
        (
            "– Vi er glade, sier lederen.\n\nHun er fornøyd.",
            [(P, "– Vi er glade, sier lederen."), (P, "Hun er fornøyd.")],
        ),
        ("- plasser\n\n- penger", [(L, "- plasser"), (L, "- penger")]),
        ("Vi ber om:\n\n- plasser", [(P, "Vi ber om:"), (L, "- plasser")]),
        ("1. Innledning\n\nVi svarer her.", [(P, "1. Innledning"), (P, "Vi svarer her.")]),
        ("Side en.\fSide to.", [(P, "Side en."), (P, "Side to.")]),
    ],
)
def test_blocks_of_plain_text(text: str, expected: list[tuple[BlockKind, str]]) -> None:
    assert _blocks(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Svar #\n## Om *oss*\nVi er **mange**.", [(H, "Svar"), (H, "Om oss"), (P, "Vi er mange.")]),
        ("Svar\n====\n\n> Sitat fra\n> utkastet", [(H, "Svar"), (P, "Sitat fra\nutkastet")]),
        ("Se [planen](https://a.no/x) og <https://b.no>.", [(P, "Se planen og https://b.no.")]),
        ("* ett\n* to\n  - under", [(L, "* ett"), (L, "* to"), (L, "- under")]),
        ("| a | b |\n|---|---|\n| c | d |", [(T, "a\tb"), (T, "c\td")]),
        ("To_ord_her og 2 * 3 * 4\n\n---\n\nslutt", [(P, "To_ord_her og 2 * 3 * 4"), (P, "slutt")]),
    ],
)
def test_markdown_is_read_without_its_marks(text: str, expected: list[tuple[BlockKind, str]]) -> None:
    assert _blocks(text, "a.md") == expected


def test_first_heading_of_markdown_is_the_title() -> None:
    reading = formats.read(b"## Svar\n\nTekst.", "a.md", Options()).readings[0]
    assert reading.fields[fields.TITLE] == "Svar"


@given(st.text(st.sampled_from("ab -•1.)\n\t\r\f:æ"), max_size=80))
def test_blocks_hold_every_sign_that_can_be_seen(text: str) -> None:
    if not text.strip():
        return
    reading = formats.read(text.encode(), "a.txt", Options()).readings[0]
    inside = "".join(shown for _, shown in _shown(reading))
    assert "".join(inside.split()) == "".join(text.split())


@pytest.mark.parametrize("text", [TEXT, SWEDISH])
@pytest.mark.parametrize(
    ("encoding", "declared", "issues"),
    [
        ("utf-8", "", []),
        ("utf-8-sig", "cp1252", []),
        ("utf-16", "", []),
        ("utf-16-le", "", ["guessed-charset"]),
        ("cp1252", "", []),
        ("cp1252", "iso-8859-1", []),
        ("cp1252", "utf-8", ["guessed-charset"]),
        ("utf-8", "iso-8859-1", ["guessed-charset"]),
        ("mac_roman", "", ["guessed-charset"]),
        ("cp850", "", ["guessed-charset"]),
        ("iso8859-10", "iso-8859-10", []),
    ],
)
def test_letters_are_right_in_any_encoding(text: str, encoding: str, declared: str, issues: list[str]) -> None:
    writable = text.encode(encoding, errors="ignore").decode(encoding)
    decoded = charsets.decode(writable.encode(encoding), declared)
    assert decoded.text == writable
    assert [issue.code for issue in decoded.issues] == issues


@pytest.mark.parametrize(
    ("content", "declared"),
    [
        ("Där är det för få.".encode("mac_roman"), ""),
        ("Där är det för få.".encode("cp850"), ""),
        ("Jag är för".encode("cp850"), ""),
        ("It’s a café".encode("cp1252"), ""),
        ("Færre plasser \xa4 og \xb6".encode("cp1252"), ""),
        ("Tiltaka våre".encode("cp1252"), "utf-8"),
    ],
    ids=[
        "Mac",
        "DOS",
        "DOS without å",
        "no letter to tell by",
        "signs that speak against it",
        "declared as another",
    ],
)
def test_an_encoding_in_doubt_is_named(content: bytes, declared: str) -> None:
    assert [issue.code for issue in charsets.decode(content, declared).issues] == ["guessed-charset"]


def test_text_encoded_twice_is_decoded_twice() -> None:
    decoded = charsets.decode(TEXT.encode().decode("cp1252").encode())
    assert decoded.text == TEXT
    assert [issue.code for issue in decoded.issues] == ["guessed-charset"]


def test_letters_that_are_wrong_in_the_file_itself_are_left_and_named() -> None:
    text = "Brukere på gÃ¥rden – ŋ"
    decoded = charsets.decode(text.encode())
    assert decoded.text == text
    assert [issue.code for issue in decoded.issues] == ["mojibake"]


def test_one_damaged_letter_does_not_spoil_the_others() -> None:
    decoded = charsets.decode((TEXT * 5).encode() + b"\xe5 slutt")
    assert decoded.text == TEXT * 5 + "\ufffd slutt"
    assert [issue.code for issue in decoded.issues] == ["guessed-charset"]


@given(
    st.binary(max_size=200), st.sampled_from(["", "utf-8", "cp1252", "no-such-charset", "idna", "rot13", "zlib"])
)
def test_any_bytes_can_be_decoded(content: bytes, declared: str) -> None:
    assert isinstance(charsets.decode(content, declared).text, str)
