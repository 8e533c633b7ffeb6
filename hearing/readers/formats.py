"""The table of formats, and the one way in: bytes to what can be read of them."""

from dataclasses import replace
from importlib import import_module
from pathlib import PurePosixPath
from typing import NamedTuple, cast

from hearing.core.model import Contents, Issue, Status
from hearing.readers import recognition, refusals
from hearing.readers.contract import CannotRead, Options, Reader


class Format(NamedTuple):
    """A format: what people call it, who reads it, which file name endings it goes by."""

    title: str
    reader: str
    endings: tuple[str, ...]


FORMATS = {
    "pdf": Format("a PDF", "pdf:read_pdf", (".pdf",)),
    "docx": Format("a Word document", "docx:read_docx", (".docx", ".docm", ".dotx", ".dotm")),
    "odt": Format("an OpenDocument text", "odt:read_odt", (".odt", ".ott")),
    "rtf": Format("an RTF document", "rtf:read_rtf", (".rtf",)),
    "doc": Format("an old Word document", "legacy_doc:read_doc", (".doc", ".dot")),
    "html": Format("a web page", "html:read_html", (".html", ".htm", ".xhtml", ".aspx", ".php")),
    "mhtml": Format("a saved web page", "html:read_mhtml", (".mhtml", ".mht")),
    "markdown": Format("Markdown", "markdown:read_markdown", (".md", ".markdown")),
    "text": Format("plain text", "plain_text:read_text", (".txt", ".text", ".asc")),
    "image": Format("a picture", "ocr:read_image", (".png", ".jpg", ".jpeg", ".tif", ".tiff", ".jfif")),
    "eml": Format("an e-mail", "mail:read_mail", (".eml",)),
    "msg": Format("an Outlook e-mail", "outlook:read_outlook", (".msg",)),
    "csv": Format("a table in text form", "survey:read_csv", (".csv", ".tsv", ".tab")),
    "xlsx": Format("an Excel workbook", "sheets:read_xlsx", (".xlsx", ".xlsm", ".xltx")),
    "zip": Format("a ZIP archive", "archive:read_zip", (".zip",)),
}
_SAME_TO_A_READER = ({"text", "markdown", "eml"}, {"html", "mhtml"})
_OTHER_FILES = {
    ".xls": "save it as .xlsx in Excel or LibreOffice",
    ".ods": "save it as .xlsx in LibreOffice",
    ".pages": "export it as PDF or Word from Pages",
    ".pptx": "export it as PDF",
    ".ppt": "export it as PDF",
    ".odp": "export it as PDF",
    ".wpd": "save it as .docx in LibreOffice",
    ".7z": "unpack it and put the files into the inbox",
    ".rar": "unpack it and put the files into the inbox",
    ".gz": "unpack it and put the files into the inbox",
    ".heic": "save the picture as JPEG or PNG",
}


def detect(content: bytes, name: str) -> str:
    """Name in ``FORMATS`` of what the content is, whatever the file is called; empty if unknown."""
    return "" if _is_blank(content) else recognition.recognise(content, name)


def read(content: bytes, name: str, options: Options) -> Contents:
    """Read a file of any known format.

    Args:
        content: The file's bytes.
        name: The file's name, with or without folders.
        options: How to read.

    Raises:
        CannotRead: with the status that the file gets and what to do.
        MemoryError: if there is too little memory to read it.
    """
    return read_as(detect(content, name), content, name, options)


def read_as(format_name: str, content: bytes, name: str, options: Options) -> Contents:
    """Read a file whose format is known already.

    Args:
        format_name: What ``detect`` says of it.
        content: The file's bytes.
        name: The file's name, with or without folders.
        options: How to read.

    Raises:
        CannotRead: with the status that the file gets and what to do.
        MemoryError: if there is too little memory to read it.
    """
    if _is_blank(content):
        raise CannotRead(
            Status.UNREADABLE, "empty", "the file is empty", hint="ask the sender for the file once more"
        )
    if not format_name:
        raise _unsupported(name)
    contents = _parsed(format_name, content, name, options)
    return replace(contents, issues=(*_wrong_extension(format_name, name), *contents.issues))


def _is_blank(content: bytes) -> bool:
    return not content.strip(b"\0 \t\r\n")


def _parsed(found: str, content: bytes, name: str, options: Options) -> Contents:
    if found in {"docx", "xlsx"} and recognition.is_ole(content):
        raise refusals.encrypted(FORMATS[found].title)
    module, function = FORMATS[found].reader.split(":")
    reader = cast(Reader, getattr(import_module(f"hearing.readers.{module}"), function))
    try:
        return reader(content, name, options)
    except (CannotRead, MemoryError):
        raise
    except Exception as error:  # a parser may raise anything on bytes that nobody foresaw
        raise refusals.damaged(FORMATS[found].title, f"{type(error).__name__}: {error}") from error


def _unsupported(name: str) -> CannotRead:
    ending = PurePosixPath(name).suffix.lower()
    said = f"files of type {ending}" if ending in _OTHER_FILES else "this kind of file"
    hint = _OTHER_FILES.get(ending, "save it as PDF, Word, OpenDocument or plain text, or leave it out")
    return CannotRead(Status.UNSUPPORTED, "unknown-format", f"{said} cannot be read", hint=hint)


def _wrong_extension(found: str, name: str) -> tuple[Issue, ...]:
    path = PurePosixPath(name)
    ending = path.suffix.lower()
    said = next((key for key, entry in FORMATS.items() if ending in entry.endings), "")
    if not said and ending not in _OTHER_FILES:
        return ()
    if said == found or any({said, found} <= same for same in _SAME_TO_A_READER):
        return ()
    message = f"{path.name} is really {FORMATS[found].title}, and was read as such"
    return (Issue("wrong-extension", message, f"rename it to end in {FORMATS[found].endings[0]}"),)
