"""The texts of the example: what each answer says, how it was sent, and its labels (see examples/README.md)."""

import re
from dataclasses import dataclass, field
from pathlib import Path

_ROLES = {
    "# ": "title",
    "## ": "heading",
    "- ": "item",
    "| ": "row",
    "[^1] ": "footnote",
    "[boks] ": "box",
    "[kommentar] ": "comment",
    "{bilde} ": "picture",
}
_DELETED = re.compile(r"\{-.*?-\}")
_INSERTED = re.compile(r"\{\+(.*?)\+\}")
_ROW = "=== "


@dataclass(frozen=True)
class Concern:
    """One concern of a paragraph."""

    code: str
    groups: tuple[str, ...]
    evidence: str


@dataclass(frozen=True)
class Block:
    """One paragraph with its labels; ``raw`` still holds marks for tracked changes and footnotes."""

    raw: str
    role: str = "paragraph"
    voice: str = "formal"
    themes: tuple[str, ...] = ()
    stance: str = "none"
    concerns: tuple[Concern, ...] = ()
    column: int = 0

    @property
    def text(self) -> str:
        """What a reader sees when the tracked changes are accepted."""
        return _INSERTED.sub(r"\1", _DELETED.sub("", self.raw)).replace("[^1]", "")


@dataclass(frozen=True)
class Text:
    """One answer, or one row of a survey (``part``)."""

    name: str
    header: dict[str, str]
    blocks: tuple[Block, ...]
    part: str = ""
    rows: tuple["Text", ...] = field(default=())

    def __getitem__(self, key: str) -> str:
        return self.header.get(key, "")


def load_texts(folder: Path) -> list[Text]:
    """All texts of ``folder``, by name."""
    return [load_text(path) for path in sorted(folder.glob("*.md"))]


def load_text(path: Path) -> Text:
    """One text.

    Raises:
        ValueError: if a line of labels cannot be read.
    """
    whole, *rows = path.read_text(encoding="utf-8").split("\n" + _ROW)
    header, blocks = _header_and_blocks(whole)
    parts = tuple(_row(path.stem, row) for row in rows)
    return Text(path.stem, header, blocks, rows=parts)


def _row(name: str, text: str) -> Text:
    part, _, rest = text.partition("\n")
    header, blocks = _header_and_blocks(rest)
    return Text(name, header, blocks, part=part.strip())


def _header_and_blocks(text: str) -> tuple[dict[str, str], tuple[Block, ...]]:
    head, _, body = text.partition("\n\n")
    pairs = (line.partition(":") for line in head.splitlines())
    header = {key.strip(): value.strip() for key, _, value in pairs}
    chunks = re.split(r"\n\s*\n", body.strip())
    return header, tuple(_block(chunk) for chunk in chunks if chunk.strip())


def _block(chunk: str) -> Block:
    column, voice, themes, stance = 0, "formal", (), "none"
    concerns: list[Concern] = []
    lines: list[str] = []
    for line in chunk.splitlines():
        if line.startswith("? "):
            column = int(line[2:])
        elif line.startswith("@ "):
            voice, themes, stance = _labels(line[2:])
        elif line.startswith("! "):
            concerns.append(_concern(line[2:]))
        else:
            lines.append(line)
    role, raw = _role("\n".join(lines))
    return Block(raw, role, voice, themes, stance, tuple(concerns), column)


def _labels(line: str) -> tuple[str, tuple[str, ...], str]:
    left, _, stance = line.partition("/")
    voice, _, themes = left.strip().partition(" ")
    return voice, tuple(theme.strip() for theme in themes.split(",") if theme.strip()), stance.strip() or "none"


def _concern(line: str) -> Concern:
    label, _, evidence = line.partition(": ")
    code, _, groups = label.partition("+")
    return Concern(code, tuple(group for group in groups.split(",") if group), evidence.strip())


def _role(text: str) -> tuple[str, str]:
    for mark, role in _ROLES.items():
        if text.startswith(mark):
            return role, text.removeprefix(mark).removesuffix(" |")
    return "paragraph", text
