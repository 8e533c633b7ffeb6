"""Plain text and RTF."""

from making.texts import Block, Text


def plain_text(text: Text) -> bytes:
    """UTF-8, as an editor saves it."""
    return _joined(text).encode()


def windows_text(text: Text) -> bytes:
    """Windows-1252 with CRLF, as Notepad saved it for many years."""
    return _joined(text).replace("\n", "\r\n").encode("cp1252")


def markdown(text: Text) -> bytes:
    """Markdown, with the marks of headings and lists."""
    marks = {"title": "# ", "heading": "## ", "item": "- "}
    return ("\n\n".join(marks.get(block.role, "") + block.text for block in text.blocks) + "\n").encode()


def body(text: Text) -> str:
    """The text of a mail."""
    return _joined(text)


def _joined(text: Text) -> str:
    return "\n\n".join(("- " if block.role == "item" else "") + block.text for block in text.blocks) + "\n"


def rtf(text: Text) -> bytes:
    """RTF as WordPad writes it."""
    head = r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fnil\fcharset0 Calibri;}}" + "\n" + r"\viewkind4\uc1 "
    return (head + "\n".join(_rtf_paragraph(block) for block in text.blocks) + "\n}\n").encode("ascii")


def _rtf_paragraph(block: Block) -> str:
    lines = r"\line ".join(_rtf_escaped(line) for line in block.text.splitlines())
    bold = block.role in {"title", "heading"}
    return rf"\pard\sa200 {{\b {lines}\b0}}\par" if bold else rf"\pard\sa200 {lines}\par"


def _rtf_escaped(line: str) -> str:
    safe = line.replace("\\", r"\\").replace("{", r"\{").replace("}", r"\}").replace("\t", r"\tab ")
    return "".join(sign if ord(sign) < 128 else rf"\'{sign.encode('cp1252').hex()}" for sign in safe)
