"""Every text in a file that is about to be published: also metadata, what is zipped, and files inside it."""

import base64
import binascii
import html
import io
import json
import re
import zipfile
from collections.abc import Iterator
from typing import Any, NamedTuple

_DEEPEST = 4
_TAG = re.compile(r"<[^>]*>")
# Where a cell, a paragraph or a line of a drawing ends: figures on both sides of it are not one number.
_END_OF_CELL = re.compile(
    r"</(?:t[dhr]|li|p|d[dt]|h[1-6]|div|caption|text|title|desc|w:p|w:tc|a:p|si|c)\s*>", re.IGNORECASE
)
_CELL_OF_MARKDOWN = re.compile(r"(?<!\\)\|")
_BREAK = " ¦ "
_ENTITY_SAFE = re.compile(r"\\([!-/:-@\[-`{-~])")
_DATA_URI = re.compile(r"data:[\w/+.-]*;base64,([A-Za-z0-9+/=\s]+)")
_XMP = re.compile(rb"<\?xpacket begin.*?<\?xpacket end", re.DOTALL)
# Letters of the Latin alphabets as UTF-16 stores them, low byte first or last.
_WIDE = {
    "utf-16-le": re.compile(rb"(?:[\x20-\x7e\xa0-\xff]\x00){4,}"),
    "utf-16-be": re.compile(rb"(?:\x00[\x20-\x7e\xa0-\xff]){4,}"),
}
_MARKUP = re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*<[?!a-zA-Z]")


class PublishedText(NamedTuple):
    """A text, and where it stands."""

    place: str
    text: str


def texts_of(name: str, content: bytes, depth: int = 0) -> Iterator[PublishedText]:
    """Texts of a file of any kind; the same words may come more than once, with and without markup.

    Args:
        name: The file's name, shown as part of the place.
        content: Its bytes.
        depth: How many files it lies in.
    """
    yield PublishedText(f"the name of {name}", name)
    if depth > _DEEPEST:
        return
    if content.startswith(b"PK"):
        yield from _zipped(name, content, depth)
    elif content.startswith(b"%PDF"):
        yield from _pdf(name, content, depth)
    elif name.endswith((".json", ".jsonl")):
        yield from _json(name, content.decode("utf-8", "replace"))
    elif _MARKUP.match(content):
        yield from _markup(name, content.decode("utf-8", "replace"), depth)
    else:
        yield from _plain(name, content)


def _zipped(name: str, content: bytes, depth: int) -> Iterator[PublishedText]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        yield PublishedText(f"the comment of {name}", archive.comment.decode("utf-8", "replace"))
        for member in archive.infolist():
            extra = member.comment + member.extra
            yield PublishedText(f"the properties of {name}/{member.filename}", extra.decode("utf-8", "replace"))
            if not member.is_dir():
                yield from texts_of(f"{name}/{member.filename}", archive.read(member), depth + 1)


def _pdf(name: str, content: bytes, depth: int) -> Iterator[PublishedText]:
    import pypdfium2

    document = pypdfium2.PdfDocument(content)
    try:
        for number, page in enumerate(document, 1):
            yield PublishedText(f"page {number} of {name}", page.get_textpage().get_text_bounded())
        for key, value in document.get_metadata_dict().items():
            yield PublishedText(f"{key} in the properties of {name}", value)
        for number in range(document.count_attachments()):
            attached = document.get_attachment(number)
            yield from texts_of(f"{name}/{attached.get_name()}", bytes(attached.get_data()), depth + 1)
    finally:
        document.close()
    for packet in _XMP.finditer(content):
        yield from _markup(f"the properties of {name}", packet[0].decode("utf-8", "replace"), depth)


def _json(name: str, text: str) -> Iterator[PublishedText]:
    for line in [text] if name.endswith(".json") else text.splitlines():
        yield from (PublishedText(f"{name}: {path}", value) for path, value in _strings(json.loads(line), "$"))


def _strings(value: Any, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield f"{path}, a key", key
            yield from _strings(inner, f"{path}.{key}")
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _strings(inner, f"{path}[{number}]")
    elif value is not None:
        yield path, str(value)


def _markup(name: str, text: str, depth: int) -> Iterator[PublishedText]:
    """Text as it stands, and without tags both ways: a word may be cut by a tag, or end at one."""
    plain = html.unescape(text)
    yield PublishedText(name, plain)
    cells = _END_OF_CELL.sub(_BREAK, text)
    for between in ("", " "):
        yield PublishedText(name, html.unescape(_TAG.sub(between, cells)))
    for number, found in enumerate(_DATA_URI.finditer(text), 1):
        try:
            embedded = base64.b64decode(found[1], validate=False)
        except binascii.Error:
            continue
        yield from texts_of(f"{name}/embedded file {number}", embedded, depth + 1)


def _plain(name: str, content: bytes) -> Iterator[PublishedText]:
    """Markdown and text as they stand and without backslashes; anything else in the ways that texts are stored."""
    text = content.decode("utf-8", "replace")
    if name.endswith(".md"):
        text = _CELL_OF_MARKDOWN.sub(_BREAK, text)
    yield PublishedText(name, text)
    yield PublishedText(name, html.unescape(_ENTITY_SAFE.sub(r"\1", text)))
    if "\0" in text or "\N{REPLACEMENT CHARACTER}" in text:
        yield PublishedText(name, content.decode("latin-1"))
        for encoding, runs in _WIDE.items():
            yield from (PublishedText(name, run[0].decode(encoding)) for run in runs.finditer(content))
