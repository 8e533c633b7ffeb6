"""Saved pages of the government's hearing portal: a single answer, several answers, or the list of answers."""

import re
from datetime import date
from typing import TYPE_CHECKING

from hearing.core import fields
from hearing.core.model import Issue, Reading
from hearing.readers.html_blocks import blocks_of
from hearing.readers.manuscript import Manuscript

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SENDER = re.compile(
    r"(?:Høringssvar|Høringsinnspill|Innspill|Høyringssvar|Høyringsfråsegn)\s+fr[aå]\s+(.+)", re.S
)
_DATE = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})")
_KIND = re.compile(r"Svartype:\s*((?:Med|Uten|Utan) merknad)", re.I)
_WITHOUT = re.compile(r"\s*\(uten merknad(?:er)?\)$", re.I)
_PERSON = re.compile(r"privat|enkeltperson", re.I)
_HEADINGS = ("h1", "h2", "h3", "h4")
_TEXT = ("article-ingress", "article-body")


def answers_on(root: "HtmlElement", found: dict[str, str]) -> tuple[list[Reading], tuple[Issue, ...]]:
    """The answers that a page gives in full, one reading each; none if it gives none.

    Args:
        root: Of the page.
        found: Fields of the page as a whole.
    """
    answers = _with_class(root, "hearing-answer")
    readings: list[Reading] = []
    for number, (answer, sender) in enumerate(zip(answers, _senders(root, answers), strict=True), 1):
        part = f"answer {number}" if len(answers) > 1 else ""
        readings.append(_reading(answer, sender, found, part))
    elsewhere = [answer for answer in answers if _is_elsewhere(answer)]
    return readings, (_ELSEWHERE,) if elsewhere else ()


def mark_list(root: "HtmlElement") -> bool:
    """Write each sender's category behind its name in a list of answers; whether there is such a list."""
    items = root.xpath(".//li[@data-instans]")
    for item in items:
        name, category, tail = _text(item), item.get("data-instans", ""), item.tail
        item.clear()
        item.text, item.tail = f"{name} ({category})" if category else name, tail
    return bool(items)


_ELSEWHERE = Issue(
    "answer-in-attachment",
    "the page says that there are remarks, but gives none: they stand in a document beside it",
    "download the attached document from the page and put it into the inbox",
)


def _reading(answer: "HtmlElement", sender: str, found: dict[str, str], part: str) -> Reading:
    manuscript = Manuscript()
    for name in _TEXT:
        for element in _with_class(answer, name):
            manuscript.extend(blocks_of(element))
    kind = _answer_kind(answer)
    if not manuscript:
        manuscript.add(kind)
    category = next(iter(answer.xpath("ancestor-or-self::*[@data-instans][1]/@data-instans")), "")
    own = {
        fields.DATE: _date(answer),
        fields.HAS_REMARKS: {"": "", "m": "yes", "u": "no"}[kind[:1].lower()],
        fields.NAME if _PERSON.search(category) else fields.ORGANISATION: sender,
        fields.SENDER_TYPE: category,
        fields.PAGE_KIND: "hearing-answer",
    }
    return manuscript.reading({**found, **own}, part)


def _is_elsewhere(answer: "HtmlElement") -> bool:
    bodies = [element for name in _TEXT for element in _with_class(answer, name)]
    return not any(_text(body) for body in bodies) and not _answer_kind(answer).lower().startswith("u")


def _answer_kind(answer: "HtmlElement") -> str:
    found = _KIND.search(_text(answer))
    return found[1] if found else ""


def _senders(root: "HtmlElement", answers: list["HtmlElement"]) -> list[str]:
    """Who gives each answer, from the nearest heading that says so: within the answer, or before it."""
    senders: list[str] = []
    before = ""
    starts = set(answers)
    for element in root.iter():
        if element in starts:
            senders.append(next(filter(None, map(_named, element.iter(*_HEADINGS))), before))
        elif element.tag in _HEADINGS:
            before = _named(element) or before
    return senders


def _named(heading: "HtmlElement") -> str:
    found = _SENDER.match(_text(heading))
    return _WITHOUT.sub("", found[1]) if found else ""


def _date(answer: "HtmlElement") -> str:
    for element in _with_class(answer, "hearing-answer-timestamp"):
        found = _DATE.search(_text(element))
        if found:
            day, month, year = (int(part) for part in found.groups())
            try:
                return date(year, month, day).isoformat()
            except ValueError:
                return ""
    return ""


def _with_class(element: "HtmlElement", name: str) -> list["HtmlElement"]:
    """Elements below that have the class, outermost only, in order."""
    has = f"contains(concat(' ', normalize-space(@class), ' '), ' {name} ')"
    found: list[HtmlElement] = element.xpath(f".//*[{has}][not(ancestor::*[{has}])]")
    return found


def _text(element: "HtmlElement") -> str:
    return " ".join("".join(element.itertext()).split())
