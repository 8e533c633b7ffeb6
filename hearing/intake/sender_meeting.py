"""What a meeting is called, for notes in which many speak."""

import re

from hearing.intake.dates import find_dates
from hearing.intake.lines import Line
from hearing.intake.material import Material
from hearing.intake.named import Sender
from hearing.intake.names import OUTER, SENTENCE_ENDS, capitalised, is_person
from hearing.intake.sender_phrases import MEETING, NOTES_OF, NOTES_TAKEN_BY

_TITLE_LINES = 6
_LONGEST_TITLE = 120
_WHEN = re.compile(
    r"[\s,]+(?:den|d\.|kl\.? ?[\d.:–-]+|(?:man|tirs|ons|tors|fre|lør|lau|sø?n)dag(?:s?kveld)?|"
    r"(?:mån|tis|lör|sön)dag(?:s?kväll)?)(?=\W|$)|\(\s*\)",
    re.IGNORECASE,
)


def meeting_of(material: Material) -> Sender:
    """The meeting, with whoever took the notes in brackets: «Dialogmøte på Fjordby bibliotek (Kari Berg)».

    Empty where no line at the top calls it anything.
    """
    for line, below in zip(material.lines[:_TITLE_LINES], [*material.lines[1:], None], strict=False):
        name = _name_of_meeting(line)
        if name:
            name = f"{name}{_place(below)}"
            taken_by = _taken_by(material)
            return Sender(f"{name} ({taken_by})" if taken_by else name, "meeting", line.span_of(name))
    return Sender()


def _name_of_meeting(line: Line) -> str:
    notes = NOTES_OF.match(line.text.strip(OUTER))
    text = re.split(SENTENCE_ENDS, line.text, maxsplit=1)[0] if notes else line.text
    is_sentence = text[-1] == "." and not notes
    text = NOTES_OF.sub("", text.strip(OUTER))
    if len(text) > _LONGEST_TITLE or not MEETING.match(text) or is_sentence:
        return ""
    for one in reversed(find_dates(text)):
        comma = "," if "," in text[one.span.start : one.span.end] else ""
        text = f"{text[: one.span.start]}{comma} {text[one.span.end :]}"
    name = re.sub(r"\s+([,.])", r"\1", " ".join(_WHEN.sub(" ", text).split())).strip(OUTER + ".")
    return capitalised(name)


def _place(line: Line | None) -> str:
    """Where it was held, if the line below the title says so before the date: «Folkets hus, Fjordby, 3. mai»."""
    dates = find_dates(line.text) if line else ()
    if line is None or not dates or len(line.text) > _LONGEST_TITLE:
        return ""
    place = _WHEN.sub(" ", line.text[: dates[0].span.start]).strip(OUTER + ".")
    is_place = place[:1].isupper() and ":" not in place and not is_person(place)
    return f", {place}" if is_place else ""


def _taken_by(material: Material) -> str:
    for line in material.lines:
        match = NOTES_TAKEN_BY.search(line.text)
        if match:
            name = match["name"].split(",")[0].strip(OUTER + ".")
            return name if is_person(name) or material.bodies.is_body(name) else ""
    return ""
