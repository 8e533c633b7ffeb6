"""Documents that are ZIP files of XML parts: opened with limits, parsed without entities or network."""

import posixpath
from contextlib import suppress
from typing import TYPE_CHECKING, Self
from zipfile import BadZipFile, ZipFile
from zlib import error as ZlibError  # noqa: N812

from hearing.core.model import Status
from hearing.readers import refusals
from hearing.readers.archive import open_archive, refuse_bomb
from hearing.readers.contract import CannotRead

if TYPE_CHECKING:
    from lxml.etree import _Element

_PART = 50 * 2**20  # a part of text only; the tree in memory takes ten times as much
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


def parse_xml(content: bytes, what: str) -> "_Element":
    """Parse XML without entities, document type, network, or limitless depth.

    Args:
        content: The XML.
        what: What it belongs to, for the refusal: «a Word document».

    Raises:
        CannotRead: if it is not well-formed, or declares a document type, as only harmful documents do.
    """
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        refusals.raise_out_of_memory(error)
        if b"<!ENTITY" in content[:4096]:
            raise _harmful(what) from None
        raise refusals.damaged(what, str(error)) from None
    if root.getroottree().docinfo.doctype:
        raise _harmful(what)
    return root


def _harmful(what: str) -> CannotRead:
    return CannotRead(
        Status.UNREADABLE,
        "harmful-xml",
        f"{what} that declares entities, as only documents built to do harm have",
        hint="do not open it; ask the sender for the answer as PDF, and tell your security officer",
    )


class Package:
    """A DOCX or ODT file.

    Args:
        content: The file's bytes.
        what: What it is called in a refusal.

    Raises:
        CannotRead: if the ZIP file is damaged or built to do harm.
    """

    def __init__(self, content: bytes, what: str) -> None:
        self._what = what
        try:
            self._zip: ZipFile = open_archive(content)
        except CannotRead as refusal:
            if refusal.code == "broken-archive":
                raise refusals.damaged(what) from None
            raise
        refuse_bomb(self._zip)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._zip.close()

    def xml(self, path: str) -> "_Element | None":
        """The part's root element; None where there is no such part.

        Raises:
            CannotRead: if the part is damaged, harmful or too large.
        """
        data = self.bytes(path)
        return None if data is None else parse_xml(data, self._what)

    def bytes(self, path: str) -> bytes | None:
        """The part's bytes; None where there is no such part.

        Raises:
            CannotRead: if the part is damaged or too large.
        """
        with suppress(KeyError):
            info = self._zip.getinfo(path)
            try:
                with self._zip.open(info) as part:
                    data = part.read(_PART + 1)
            except (BadZipFile, ZlibError, EOFError, OSError, RuntimeError, ValueError) as error:
                raise refusals.damaged(self._what, f"{path}: {error}") from None
            if len(data) > _PART:
                raise refusals.damaged(self._what, f"{path} is larger than any document")
            return data
        return None

    def relations(self, path: str) -> dict[str, tuple[str, str]]:
        """Relations of an OOXML part: id to (last word of the type, path of the target), inner targets only.

        Args:
            path: Of the part; empty for the package itself.
        """
        folder, _, name = path.rpartition("/")
        root = self.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
        found: dict[str, tuple[str, str]] = {}
        for relation in [] if root is None else root.iter(_RELATION):
            if relation.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target", "")))
                found[relation.get("Id", "")] = (relation.get("Type", "").rpartition("/")[2], target.lstrip("/"))
        return found
