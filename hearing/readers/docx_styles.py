"""What a Word document's styles say of a paragraph: heading or list item, and how deep."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from hearing.core.model import BlockKind

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HEADING = re.compile(r"(?:heading|overskrift|rubrik|otsikko)\s*([1-9])", re.I)
_TITLE = re.compile(r"(?:title|tittel|titel|rubrik)$", re.I)
_BODY_LEVEL = 9


class Role(NamedTuple):
    """What a paragraph is, and how deep a heading or list item stands, from 1."""

    kind: BlockKind
    level: int = 0


@dataclass(frozen=True, slots=True)
class _Style:
    name: str
    based_on: str
    outline: int | None
    list_level: int | None


class Styles:
    """The styles of a document; without ``styles.xml`` the styles' own ids are taken for their names."""

    def __init__(self, root: "_Element | None") -> None:
        self._styles = (
            {}
            if root is None
            else {style.get(f"{W}styleId", ""): _read(style) for style in root.iter(f"{W}style")}
        )

    def role(self, properties: "_Element | None") -> Role:
        """Role of the paragraph with these ``w:pPr``."""
        if properties is None:
            return Role(BlockKind.PARAGRAPH)
        chain = self._chain(_value(properties, "pStyle"))
        heading = self._heading(chain, _number(properties, "outlineLvl"))
        if heading:
            return Role(BlockKind.HEADING, heading)
        listed = _list_level(properties)
        if listed is None:
            listed = next((style.list_level for style in chain if style.list_level is not None), -1)
        return Role(BlockKind.LIST_ITEM, listed + 1) if listed >= 0 else Role(BlockKind.PARAGRAPH)

    def _chain(self, style_id: str) -> list[_Style]:
        """The style and those that it is based on, nearest first."""
        chain: list[_Style] = []
        seen: set[str] = set()
        while style_id and style_id not in seen:
            seen.add(style_id)
            style = self._styles.get(style_id) or _Style(style_id, "", None, None)
            chain.append(style)
            style_id = style.based_on
        return chain

    def _heading(self, chain: list[_Style], direct: int | None) -> int:
        outline = next(
            (level for level in [direct, *(style.outline for style in chain)] if level is not None), None
        )
        if outline is not None:
            return outline + 1 if outline < _BODY_LEVEL else 0
        for style in chain:
            numbered = _HEADING.match(style.name)
            if numbered:
                return int(numbered[1])
        return 1 if any(_TITLE.match(style.name) for style in chain) else 0


def _read(style: "_Element") -> _Style:
    properties = style.find(f"{W}pPr")
    outline = None if properties is None else _number(properties, "outlineLvl")
    listed = None if properties is None else _list_level(properties)
    return _Style(_value(style, "name"), _value(style, "basedOn"), outline, listed)


def _list_level(properties: "_Element") -> int | None:
    """Level from 0; -1 where numbering is switched off, None where nothing is said."""
    numbering = properties.find(f"{W}numPr")
    if numbering is None:
        return None
    if _value(numbering, "numId") == "0":
        return -1
    return _number(numbering, "ilvl") or 0


def _value(element: "_Element", name: str) -> str:
    found = element.find(f"{W}{name}")
    return "" if found is None else str(found.get(f"{W}val", ""))


def _number(element: "_Element", name: str) -> int | None:
    value = _value(element, name)
    return int(value) if value.isdecimal() else None
