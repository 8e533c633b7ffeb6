"""The letters that were written to see what is proposed: one file a language, what should be found in brackets."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from identity_makers import account, norwegian, swedish

from hearing.core.model import Kind, Paragraph, Response, Span
from hearing.privacy.model import Kind as What
from hearing.privacy.model import normal

LETTERS = Path(__file__).parent / "letters"
LANGUAGES = ("nb", "nn", "sv")
_MARK = re.compile(r"\[\[([a-z-]+)\|((?:(?!\[\[|\]\]).)*)\]\]", re.DOTALL)
_fnr, _pnr = norwegian(17, 5, 63, 250), swedish(23, 8, 1971, 238)
NUMBERS = {
    "{NO11}": _fnr,
    "{NO6 5}": f"{_fnr[:6]} {_fnr[6:]}",
    "{NOdots}": f"{_fnr[:2]}.{_fnr[2:4]}.{_fnr[4:6]} {_fnr[6:]}",
    "{NOD}": norwegian(9, 11, 88, 300, d_number=True),
    "{NOKTO}": account(),
    "{SE10-}": f"{_pnr[2:8]}-{_pnr[8:]}",
    "{SE12-}": f"{_pnr[:8]}-{_pnr[8:]}",
    "{SE12}": _pnr,
    "{SEco}": f"{(c := swedish(4, 2, 1999, 511, coordination=True))[2:8]}-{c[8:]}",
}


@dataclass(frozen=True)
class Letter:
    """A response, and what should be proposed in it as (kind, words)."""

    response: Response
    wanted: frozenset[tuple[str, str]]


def letters(language: str) -> Iterator[Letter]:
    text = (LETTERS / f"{language}.txt").read_text(encoding="utf-8")
    for token, number in NUMBERS.items():
        text = text.replace(token, number)
    for number, chunk in enumerate(text.split("\n===\n"), 1):
        head, _, body = chunk.strip().partition("\n")
        role, _, sender = head.partition(" ")
        yield letter(f"{language}-{number}", role, sender, body)


def letter(name: str, role: str, sender: str, marked: str) -> Letter:
    wanted: set[tuple[str, str]] = set()
    while found := _MARK.search(marked):
        wanted.add((found[1], normal(found[2], What(found[1]))))
        marked = marked[: found.start()] + found[2] + marked[found.end() :]
    paragraph = Paragraph(1, " ".join(marked.split()), Span(0, len(marked)))
    stakeholder = "private-person" if role == "person" else "nonprofit"
    response = Response(
        name, f"{name}.txt", "", marked, Kind.RESPONSE, (paragraph,), sender=sender, stakeholder=stakeholder
    )
    return Letter(response, frozenset(wanted))
