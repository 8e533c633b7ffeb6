"""How senders present themselves: «Vi er et livssynssamfunn», «Balans (brukarorganisation)», «jeg driver …»."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hearing.core.model import Paragraph, Response

_OPENING = 8
_LONGEST = 1500
_ARTICLE = r"(?:en|ei|ein|et|eit|ett|an?|the|den|det|de|dei|Norges|Noregs|Sveriges|landets)"
_PHRASE = r"(?P<phrase>(?:[\w’'-]+,? ){0,5}?[\w’'-]+(?: (?:for|för|av|som|with|of|in|i) [^.,;:]{2,60})?)"
_OWNS = re.compile(
    r"\b(?:jeg|eg|jag|I)(?: selv| själv| sjølv)? (?P<phrase>driver|driv|drev|eier|eig|äger|run|own)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Presentation:
    """A phrase in which the sender says what it is; ``start`` and ``end`` are its place in the paragraph."""

    paragraph: Paragraph
    phrase: str
    start: int
    end: int
    owns: bool = False


def presentations(response: Response) -> Iterator[Presentation]:
    """Phrases in which the sender says what it is, in the order of the text."""
    name = re.escape(response.sender) if response.sender else r"(?!)"
    speaks = re.compile(
        rf"(?:\b(?:vi|me|we|oss)\b|{name})(?:,? (?:er|är|is|are) {_ARTICLE}? ?|,? som {_ARTICLE} |"
        rf", {_ARTICLE} ){_PHRASE}",
        re.IGNORECASE,
    )
    added = re.compile(rf"{name}\s*\((?P<phrase>[^)]{{3,80}})\)|{name}\s[–-]\s(?P<after>[^.,\n]{{4,80}})")
    for paragraph in response.paragraphs[:_OPENING]:
        text = paragraph.text[:_LONGEST]
        for match in (*added.finditer(text), *speaks.finditer(text)):
            group = "phrase" if match["phrase"] else "after"
            yield _presented(paragraph, match, group)
        for match in _OWNS.finditer(text):
            yield Presentation(paragraph, match["phrase"], *match.span(), owns=True)


def _presented(paragraph: Paragraph, match: re.Match[str], group: str) -> Presentation:
    phrase = match[group]
    return Presentation(paragraph, phrase, match.start(), match.end())
