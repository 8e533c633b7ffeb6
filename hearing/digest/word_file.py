"""What all Word documents have in common: python-docx makes the frame, long content is streamed in as XML.

python-docx keeps every paragraph in memory and looks up its style anew: ten thousand answers are too many for it.
Each text is escaped, and two runs give the same bytes.
"""

import re
import secrets
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import IO, Any
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

TAGS = {"nb": "nb-NO", "nn": "nn-NO", "sv": "sv-SE", "en": "en-GB", "da": "da-DK", "se": "se-NO"}
_DAY = (1980, 1, 1, 0, 0, 0)
_DOCUMENT = "word/document.xml"
# What XML cannot hold; U+FFFD shows that something stood there.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

# Makes the XML of what stands in a marker's place.
Filling = Callable[[], Iterable[str]]


def new_marker() -> str:
    """A marker that no text holds."""
    return f"hearing-{secrets.token_hex(12)}"


def clean(text: str) -> str:
    """The text without characters that XML cannot hold."""
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text)


def xml_text(text: str) -> str:
    """The text as the content of a run."""
    return escape(clean(text)).replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')


def language_element(language: str) -> Any:
    """The language of a style, for python-docx."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    element = OxmlElement("w:lang")
    element.set(qn("w:val"), TAGS[language])
    return element


def write_filled(frame: IO[bytes], path: Path, fillings: Mapping[str, Filling]) -> None:
    """Write the document ``frame`` to ``path``; its filling replaces each paragraph that holds just a marker."""
    with ZipFile(frame) as template, ZipFile(path, "w", ZIP_DEFLATED) as target:
        for name in sorted(template.namelist(), key=lambda one: one != "[Content_Types].xml"):
            info = ZipInfo(name, _DAY)
            info.compress_type = ZIP_DEFLATED
            content = template.read(name)
            with target.open(info, "w", force_zip64=True) as part:
                for piece in _filled(content, fillings) if name == _DOCUMENT else (content,):
                    part.write(piece)


def _filled(content: bytes, fillings: Mapping[str, Filling]) -> Iterator[bytes]:
    at = 0
    for start, end, marker in sorted(_markers(content, fillings)):
        yield content[at:start]
        for piece in fillings[marker]():
            yield piece.encode("utf-8")
        at = end
    yield content[at:]


def _markers(content: bytes, markers: Iterable[str]) -> Iterator[tuple[int, int, str]]:
    """Where the paragraph of each marker begins and ends; a marker may come more than once."""
    for marker in markers:
        for found in re.finditer(re.escape(marker.encode()), content):
            start = content.rindex(b"<w:p>", 0, found.start())
            yield start, content.index(b"</w:p>", found.end()) + len(b"</w:p>"), marker
