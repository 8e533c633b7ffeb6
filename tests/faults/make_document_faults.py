"""Documents that are broken, locked, disguised or built to do harm; small, and the same every time.

    python tests/faults/make_document_faults.py FOLDER

writes them to a folder, to be looked at or fed to a whole run.
"""

import random
import struct
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "readers"))

from docx_maker import make_docx, make_zip, p
from pdf_maker import Page, Picture, Text, assemble, make_pdf, paragraph

_SECTOR = 512
_NONE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_LETTER = [
    "Bydelen takker for utkastet og slutter seg til hovedlinjene i det, men",
    "vi er likevel urolige for at de eldste ikke blir nådd av tilbudene, og",
    "derfor ber vi om at planen får et eget kapittel om dem, med midler til",
    "oppsøkende arbeid i hele byen og ikke bare i sentrum.",
]
_WORD = "Bydelen er urolig for at de eldste ikke blir nådd."
_LAUGHS = "".join(f'<!ENTITY l{number} "{f"&l{number - 1};" * 10}">' for number in range(1, 10))


def document_faults() -> dict[str, bytes]:
    """The files, by name."""
    letter = make_pdf([Page(tuple(paragraph(_LETTER)))])
    word = make_docx(p(_WORD))
    return {
        "locked.pdf": _locked_pdf(),
        "locked.docx": compound_file({"EncryptionInfo": bytes(4096), "EncryptedPackage": bytes(4096)}),
        "cut-off.pdf": letter[: len(letter) // 3],
        "cut-off-at-the-end.pdf": letter[: letter.rindex(b"xref\n0")],
        "cut-off.docx": word[: len(word) // 2],
        "lost-page.pdf": _pdf_with_lost_page(),
        "looping-pages.pdf": _looping_pdf(),
        "scan.pdf": make_pdf([_textless_page()]),
        "letterhead-on-scan.pdf": make_pdf([_textless_page(Text(72, 800, "Prøvevik bydel"))]),
        "one-scanned-page.pdf": make_pdf([Page(tuple(paragraph(_LETTER))), _textless_page()]),
        "blank.pdf": make_pdf([Page()]),
        "empty.docx": b"",
        "really-a-pdf.docx": letter,
        "really-word.pdf": word,
        "lying-charset.html": f'<meta charset="iso-8859-1"><p>{_WORD}</p>'.encode(),
        "twice-encoded.txt": _WORD.encode("utf-8").decode("cp1252").encode("utf-8"),
        "entity.docx": _with_document_type('<!ENTITY secret SYSTEM "file:///etc/passwd">', "&secret;"),
        "laughs.docx": _with_document_type(f'<!ENTITY l0 "ha">{_LAUGHS}', "&l9;"),
        "entity.odt": _odt_with_entity(),
        "bomb.docx": make_docx(p(" " * 60_000_000)),
        "random.docx": random.Random(7).randbytes(5000),
        "no-main-part.docx": make_zip({"[Content_Types].xml": "<Types/>", "word/other.xml": "<x/>"}),
        "deep.docx": make_docx("<w:ins>" * 3000 + p(_WORD) + "</w:ins>" * 3000),
        "deep.html": b"<div>" * 20_000 + _WORD.encode() + b"</div>" * 20_000,
    }


def _locked_pdf() -> bytes:
    """No password opens it: the stored checks are those of none."""
    check = "0123456789abcdef" * 4
    lock = f"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{check}> /U <{check}> >> /ID [<{check}> <{check}>]"
    return make_pdf([Page((Text(72, 700, "Hemmelig"),))], trailer=lock)


def _pdf_with_lost_page() -> bytes:
    whole = make_pdf([Page(tuple(paragraph(_LETTER))), Page(tuple(paragraph(_LETTER)))])
    start = whole.rindex(b"<< /Type /Page /Parent")
    return whole[:start] + b"(" + whole[start + 1 :]


def _looping_pdf() -> bytes:
    catalog = b"<< /Type /Catalog /Pages 2 0 R >>"
    return assemble(
        [catalog, b"<< /Type /Pages /Count 3 /Kids [2 0 R 3 0 R] >>", b"<< /Type /Pages /Kids [2 0 R] >>"]
    )


def _textless_page(*texts: Text) -> Page:
    return Page(texts, Picture(8, 8, bytes(range(64))))


def _with_document_type(declarations: str, reference: str) -> bytes:
    return make_docx(p(reference), prolog=f"<!DOCTYPE w:document [{declarations}]>")


def _odt_with_entity() -> bytes:
    return make_zip(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
        }
    )


def compound_file(streams: dict[str, bytes]) -> bytes:
    """An OLE compound file with streams of whole sectors, at least 4,096 bytes each."""
    chains: list[int] = []
    entries = [_entry("Root Entry", 5, child=1)]
    for number, (name, data) in enumerate(streams.items(), 1):
        sibling = number + 1 if number < len(streams) else _NONE
        entries.append(_entry(name, 2, right=sibling, start=len(chains), size=len(data)))
        count = len(data) // _SECTOR
        chains += [*range(len(chains) + 1, len(chains) + count), _END]
    directory = b"".join(entries).ljust(_SECTOR, b"\0")
    fat = struct.pack("<128I", *chains, _END, _FAT, *[_NONE] * (126 - len(chains)))
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<5H", 0x3E, 3, 0xFFFE, 9, 6)
    head += bytes(6) + struct.pack("<10I", 0, 1, len(chains), 0, 4096, _END, 0, _END, 0, len(chains) + 1)
    return head.ljust(_SECTOR, b"\xff") + b"".join(streams.values()) + directory + fat


def _entry(
    name: str, kind: int, *, right: int = _NONE, child: int = _NONE, start: int = 0, size: int = 0
) -> bytes:
    title = name.encode("utf-16-le")
    head = title.ljust(64, b"\0") + struct.pack("<HBB3I", len(title) + 2, kind, 1, _NONE, right, child)
    return head + bytes(36) + struct.pack("<IQ", start, size)


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for file_name, content in document_faults().items():
        (folder / file_name).write_bytes(content)
