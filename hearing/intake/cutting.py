"""Cutting paragraphs where another voice begins; every span stays exact."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from hearing.core.model import Paragraph, Response, Span
from hearing.core.offsets import clean


def raw_lines(response: Response, paragraph: Paragraph) -> list[str]:
    """The lines of a paragraph as they stand on the page, trimmed, empty ones left out."""
    raw = response.text[paragraph.span.start : paragraph.span.end]
    return [line.strip() for line in raw.splitlines() if line.strip()]


def part_of(response: Response, paragraph: Paragraph, within: Span) -> Paragraph:
    """The paragraph cut down to ``within`` of its cleaned text, outer blanks left out."""
    text = paragraph.text[within.start : within.end]
    if text == paragraph.text:
        return paragraph
    start = within.start + len(text) - len(text.lstrip())
    cleaned = clean(response.text[paragraph.span.start : paragraph.span.end], paragraph.span.start)
    return replace(paragraph, text=text.strip(), span=cleaned.source_span(start, start + len(text.strip())))


def renumbered(families: Iterable[Sequence[Paragraph]]) -> tuple[Paragraph, ...]:
    """All paragraphs numbered from 1; each family is what became of one paragraph.

    A list item whose lead-in was cut follows the last part, which is where the lead-in line stands.
    """
    numbers: dict[int, int] = {}
    flat: list[Paragraph] = []
    for family in families:
        flat.extend(family)
        numbers[family[-1].number] = len(flat)
    return tuple(
        replace(paragraph, number=number, lead_in=numbers.get(paragraph.lead_in or 0))
        for number, paragraph in enumerate(flat, start=1)
    )
