"""Labelled responses as they stand in gold files and in the program's own output."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any

from hearing.core.errors import ConfigurationError


@dataclass(frozen=True, slots=True)
class Concern:
    """A concern with the groups that may lose out, its words and, in the program's output, what made it."""

    code: str
    groups: tuple[str, ...]
    evidence: str
    made_by: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph and its labels; ``makers`` says for each theme what made it."""

    text: str
    voice: str
    themes: tuple[str, ...]
    stance: str
    concerns: tuple[Concern, ...]
    makers: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Document:
    """A labelled response; ``id`` is the gold id, which is also the stem of its file's name."""

    id: str
    kind: str
    language: str
    sender: str
    stakeholder: str
    stance: str
    passages: tuple[Passage, ...]

    def themes(self) -> set[str]:
        """Themes of the sender's own words."""
        return {theme for passage in self.passages if passage.voice == "own" for theme in passage.themes}

    def concerns(self) -> set[str]:
        """Codes of all concerns."""
        return {concern.code for passage in self.passages for concern in passage.concerns}

    def groups(self) -> set[str]:
        """Groups that may lose out by any concern."""
        return {group for passage in self.passages for concern in passage.concerns for group in concern.groups}


def read_documents(path: Path) -> dict[str, Document]:
    """Documents of a JSON Lines file, by id and by the stem of their file's name.

    Raises:
        ConfigurationError: with file and line, if a line is no labelled response.
    """
    found: dict[str, Document] = {}
    for number, line in enumerate(_lines(path), start=1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
            document = as_document(record)
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise ConfigurationError(
                f"no labelled response: {error}",
                place=f"{path}:{number}",
                hint="each line is one JSON object as «hearing label FILE…» prints it, or as gold files have it",
            ) from None
        found.setdefault(document.id, document)
        found[PurePath(record.get("source") or "").stem or document.id] = document
    return found


def _lines(path: Path) -> Iterator[str]:
    try:
        yield from path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigurationError(
            f"cannot be read: {error}", place=str(path), hint="give a folder with gold.jsonl, or a .jsonl file"
        ) from None


def as_document(record: Mapping[str, Any]) -> Document:
    """One line of a gold file, or one record of the program's output."""
    return Document(
        id=str(record.get("id") or ""),
        kind=record.get("kind") or "",
        language=record.get("lang") or record.get("language") or "",
        sender=record.get("sender") or "",
        stakeholder=record.get("stakeholder") or "",
        stance=record.get("stance") or "",
        passages=tuple(_passage(paragraph) for paragraph in record.get("paragraphs") or []),
    )


def _passage(paragraph: Mapping[str, Any]) -> Passage:
    themes = paragraph.get("themes") or []
    return Passage(
        text=paragraph.get("text") or "",
        voice=paragraph.get("voice") or "",
        themes=tuple(_code(theme) for theme in themes),
        stance=paragraph.get("stance") or "none",
        concerns=tuple(
            Concern(
                _code(concern),
                tuple(concern.get("groups") or ()),
                concern.get("evidence") or "",
                concern.get("made_by") or "",
            )
            for concern in paragraph.get("concerns") or []
        ),
        makers={_code(theme): theme.get("made_by", "") for theme in themes if not isinstance(theme, str)},
    )


def _code(item: Any) -> str:
    return item if isinstance(item, str) else str(item["code"])
