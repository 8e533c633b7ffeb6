"""What a file is, from its content; the name only decides between kinds of text."""

import io
import re
import zipfile
from pathlib import PurePosixPath

from hearing.readers import charsets

_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\0", b"MM\0*")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta|div|p|h[1-6]|table|article|main|section|script|style|link)\b",
    re.I | re.S,
)
_HTML_TAG = re.compile(r"</(?:p|div|body|html|table|h[1-6]|ul)>|<br\s*/?>", re.I)
_XML = re.compile(r"\s*<\?xml\b|\s*<[a-z][\w:-]*\s+xmlns\b", re.I)
_HEADER = re.compile(r"([A-Za-z][A-Za-z0-9-]*):(?:[ \t]|$)")
_MAIL_HEADERS = {
    "from", "to", "subject", "date", "received", "message-id", "mime-version", "return-path", "cc", "content-type",
    "delivered-to", "reply-to", "x-mailer", "dkim-signature",
}  # fmt: skip
_ONLY_IN_MAIL = {"received", "message-id", "mime-version", "return-path", "delivered-to", "dkim-signature"}
_MARKDOWN = re.compile(r"^(?:#{1,6} \S|```|\|[ :|-]*-[ :|-]*\|$)|\*\*\S[^*\n]*\*\*|\[[^\]\n]+\]\(https?://", re.M)
_CONTROL = frozenset(range(32)) - {9, 10, 11, 12, 13, 27}
_TABLES = frozenset({".csv", ".tsv", ".tab"})
_MEMBER = re.compile(rb"PK\x03\x04.{26}([\w/\[\]. -]+)", re.S)
_SAMPLE = 65_536


def recognise(content: bytes, name: str) -> str:
    """Name of the format in the table of formats; empty if unknown."""
    if content.startswith(_PICTURES):
        return "image"
    if is_ole(content):
        return _in_ole(content, name)
    if content.startswith(_ZIP):
        return _in_zip(content)
    if b"%PDF-" in content[:1024]:
        return "pdf"
    if content.lstrip()[:5] == b"{\\rtf":
        return "rtf"
    return _in_text(content, PurePosixPath(name).suffix.lower()) if _is_text(content) else ""


def is_ole(content: bytes) -> bool:
    """Whether the bytes are an OLE compound file: old Office, Outlook, or new Office under a password."""
    return content.startswith(_OLE)


def _in_ole(content: bytes, name: str) -> str:
    import olefile

    try:
        with olefile.OleFileIO(io.BytesIO(content)) as ole:
            streams = {"/".join(path).lower() for path in ole.listdir()}
    except MemoryError:
        raise
    except Exception:  # olefile raises whatever the damage leads it to
        return {".doc": "doc", ".dot": "doc", ".msg": "msg"}.get(PurePosixPath(name).suffix.lower(), "")
    if "encryptedpackage" in streams:
        return "xlsx" if name.lower().endswith((".xlsx", ".xlsm", ".xls")) else "docx"
    if "worddocument" in streams:
        return "doc"
    return "msg" if any(stream.startswith("__properties_version1") for stream in streams) else ""


def _in_zip(content: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = set(archive.namelist())
            mimetype = archive.open("mimetype").read(100) if "mimetype" in names else b""
    except (zipfile.BadZipFile, OSError, RuntimeError, ValueError, EOFError, NotImplementedError):
        return _in_broken_zip(content)
    if mimetype:
        return "odt" if b"opendocument.text" in mimetype else ""
    if "[Content_Types].xml" not in names:
        return "zip"
    return _office(names)


def _office(names: set[str]) -> str:
    for folder, found in (("word/", "docx"), ("xl/", "xlsx")):
        if any(name.startswith(folder) for name in names):
            return found
    return ""


def _in_broken_zip(content: bytes) -> str:
    """The directory at the end is gone; the names in front of the members are still there."""
    if b"opendocument.text" in content[:200]:
        return "odt"
    names = {match[1].decode("ascii", errors="ignore") for match in _MEMBER.finditer(content)}
    return _office(names) if any(name.startswith("[Content_Types].xml") for name in names) else "zip"


def _is_text(content: bytes) -> bool:
    sample = content[:_SAMPLE]
    if charsets.is_wide(sample):
        return True
    strange = sum(byte in _CONTROL for byte in sample)
    return strange <= len(sample) // 500


def _in_text(content: bytes, ending: str) -> str:
    text = charsets.decode(content[:_SAMPLE]).text.lstrip("\ufeff")
    headers = _headers(text)
    if _is_mail(headers):
        return (
            "mhtml"
            if "multipart/related" in headers.get("content-type", "") and _is_saved_page(headers)
            else "eml"
        )
    if _HTML.match(text) or (ending in {".html", ".htm"} and _HTML_TAG.search(text)):
        return "html"
    if _XML.match(text):
        return ""
    if _is_table(text, ending):
        return "csv"
    marked = ending in {".md", ".markdown"} or (ending not in {".txt", ""} and len(_MARKDOWN.findall(text)) > 2)
    return "markdown" if marked else "text"


def _headers(text: str) -> dict[str, str]:
    """Header lines at the top, folded ones joined; empty where the text begins with anything else."""
    found: dict[str, str] = {}
    last = ""
    for line in text.lstrip("\r\n").splitlines():
        match = _HEADER.match(line)
        if match:
            last = match[1].lower()
            found.setdefault(last, line[match.end() :])
        elif last and line[:1] in {" ", "\t"} and line.strip():
            found[last] += line
        elif found or not line.startswith("From "):
            break
    return found


def _is_mail(headers: dict[str, str]) -> bool:
    known = headers.keys() & _MAIL_HEADERS
    return len(known) >= 3 or bool(known & _ONLY_IN_MAIL and len(known) >= 2)


def _is_saved_page(headers: dict[str, str]) -> bool:
    by_browser = "snapshot-content-location" in headers or "saved by" in headers.get("from", "").lower()
    return by_browser and "multipart/related" in headers.get("content-type", "")


def _is_table(text: str, ending: str) -> bool:
    """A delimiter stands equally often in every row; commas count only where the name says that it is a table."""
    rows = [row for row in _without_quoted(text).splitlines() if row.strip()][:50]
    if len(text) == _SAMPLE and len(rows) > 1:
        rows.pop()
    if ending in _TABLES:
        return any(_columns(rows, delimiter) >= 2 for delimiter in ";\t,|") or (
            len(rows) >= 1 and _is_one_column(rows)
        )
    return len(rows) >= 3 and any(_columns(rows, delimiter) >= 3 for delimiter in ";\t")


def _without_quoted(text: str) -> str:
    return re.sub(r'"(?:[^"]|"")*"', "", text)


def _columns(rows: list[str], delimiter: str) -> int:
    """Columns of the table if nine rows of ten have equally many; 0 otherwise."""
    counts = [row.count(delimiter) + 1 for row in rows]
    usual = max(set(counts), key=counts.count, default=0)
    return usual if counts.count(usual) >= 0.9 * len(counts) else 0


def _is_one_column(rows: list[str]) -> bool:
    return all(len(row) < 200 for row in rows)
