"""A document as a tagged PDF (PDF/UA-1) that a screen reader can read; needs the extra ``pdf``."""

import json
import re
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import Any

from hearing.core.errors import MissingRequirement
from hearing.digest.document.blocks import Block, Document, Drawn
from hearing.digest.pictures.shapes import as_svg
from hearing.digest.translations import words_in
from hearing.digest.word_file import TAGS, clean

_LAYOUT = Path(__file__).parent / "layout.typ"
_STANDARD = "ua-1"
_TALLEST = 1.35  # of a picture, in widths of the text: it must fit on a page with its caption
_NO_GLYPH = "\N{REPLACEMENT CHARACTER}"
_UNSHOWN = re.compile(r'the text `"(.*?)"` could not be displayed')
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")


def write_pdf(document: Document, path: Path) -> None:
    """Write the document to ``path``.

    The layout reads the document as data, so that nothing in an answer can be taken for markup. A character that
    no font at hand can show becomes U+FFFD, since the standard demands that each can be read.

    Raises:
        MissingRequirement: if the extra is not installed.
    """
    typst = _typst()
    text = json.dumps(_cleaned(_data(document)), ensure_ascii=False)
    with tempfile.TemporaryDirectory() as folder:
        layout = Path(folder) / _LAYOUT.name
        layout.write_bytes(_LAYOUT.read_bytes())
        while True:
            (Path(folder) / "document.json").write_text(text, "utf-8")
            try:
                pdf = typst.compile(layout, root=folder, format="pdf", pdf_standards=[_STANDARD])
            except typst.TypstError as error:
                shown = text.translate(dict.fromkeys(_without_glyph(error.diagnostic), _NO_GLYPH))
                if shown == text:
                    raise
                text = shown
            else:
                path.write_bytes(pdf)
                return


def _typst() -> Any:
    try:
        import typst
    except ImportError as error:
        raise MissingRequirement(
            "a PDF needs the extra «pdf», which is not installed",
            hint="run: pip install 'hearing[pdf]', or choose another format",
        ) from error
    return typst


def _without_glyph(diagnostic: str) -> set[int]:
    """Characters that could not be shown, as the compiler tells them."""
    told = "".join(_UNSHOWN.findall(diagnostic))
    escaped = {int(code, 16) for code in _ESCAPED.findall(told)}
    return escaped | {ord(char) for char in _ESCAPED.sub("", told) if ord(char) > 127}


def _data(document: Document) -> dict[str, object]:
    words = words_in(document.language)
    language, region = TAGS[document.language].split("-")
    opening, closing = words.quoted("\0").split("\0")
    return {
        "title": document.title,
        "kicker": document.kicker,
        "lede": document.lede,
        "language": language,
        "region": region,
        "marks": [opening, closing],
        "contents": words.gettext("Contents"),
        "blocks": [_block(block) for section in document.sections for block in section.blocks()],
    }


def _cleaned(value: Any) -> Any:
    """The value with no character that a font never has."""
    match value:
        case str():
            return clean(value)
        case dict():
            return {key: _cleaned(inner) for key, inner in value.items()}
        case list() | tuple():
            return [_cleaned(inner) for inner in value]
        case _:
            return value


def _block(block: Block) -> dict[str, object]:
    if isinstance(block, Drawn):
        caption = block.picture.caption
        return {
            "kind": "Drawn",
            "svg": str(as_svg(block.picture)),
            "width": min(1.0, _TALLEST * block.picture.wide.width / block.picture.wide.height),
            "alt": f"{caption.title}. {caption.alt}",
            "caption": caption.title,
            "figures": _block(block.figures),
        }
    return {"kind": type(block).__name__, **asdict(block)}
