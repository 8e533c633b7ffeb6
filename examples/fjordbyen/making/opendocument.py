"""OpenDocument texts, as LibreOffice saves them."""

from itertools import groupby
from xml.sax.saxutils import escape

from making.texts import Block, Text
from making.zips import packed

_KIND = "application/vnd.oasis.opendocument.text"
_NAMES = "urn:oasis:names:tc:opendocument:xmlns"
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


def odt(text: Text) -> bytes:
    """An OpenDocument text."""
    files = {
        "mimetype": _KIND,
        "content.xml": _HEAD + _content(text.blocks),
        "meta.xml": _HEAD + _meta(text),
        "META-INF/manifest.xml": _HEAD + _manifest(),
    }
    return packed({name: content.encode() for name, content in files.items()}, stored=("mimetype",))


def _content(blocks: tuple[Block, ...]) -> str:
    body: list[str] = []
    for is_list, group in groupby(blocks, lambda block: block.role == "item"):
        drawn = "".join(map(_item if is_list else _paragraph, group))
        body.append(f"<text:list>{drawn}</text:list>" if is_list else drawn)
    return (
        f'<office:document-content xmlns:office="{_NAMES}:office:1.0" xmlns:text="{_NAMES}:text:1.0" office:version="1.3">'
        f"<office:body><office:text>{''.join(body)}</office:text></office:body></office:document-content>"
    )


def _item(block: Block) -> str:
    return f"<text:list-item><text:p>{escape(block.text)}</text:p></text:list-item>"


def _paragraph(block: Block) -> str:
    lines = [escape(line).replace("\t", "<text:tab/>") for line in block.text.splitlines()]
    if block.role in {"title", "heading"}:
        level = 1 if block.role == "title" else 2
        return f'<text:h text:outline-level="{level}">{lines[0]}</text:h>'
    return f"<text:p>{'<text:line-break/>'.join(lines)}</text:p>"


def _meta(text: Text) -> str:
    day = text["received"]
    return (
        f'<office:document-meta xmlns:office="{_NAMES}:office:1.0" xmlns:meta="{_NAMES}:meta:1.0" office:version="1.3">'
        f"<office:meta><meta:creation-date>{day}T08:00:00</meta:creation-date></office:meta></office:document-meta>"
    )


def _manifest() -> str:
    entries = {"/": _KIND, "content.xml": "text/xml", "meta.xml": "text/xml"}
    drawn = "".join(
        f'<manifest:file-entry manifest:full-path="{path}" manifest:media-type="{kind}"/>'
        for path, kind in entries.items()
    )
    return f'<manifest:manifest xmlns:manifest="{_NAMES}:manifest:1.0" manifest:version="1.3">{drawn}</manifest:manifest>'
