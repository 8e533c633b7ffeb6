"""From a reading to the responses that it holds."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from hearing.core.fields import FROM, PAGE_KIND, SUBJECT, TITLE, TO
from hearing.core.model import BlockKind, Kind, Paragraph, Reading, Response
from hearing.intake.chrome import web_chrome
from hearing.intake.kind import kind_of
from hearing.intake.letterhead import read_letterhead
from hearing.intake.lines import Line, lines_of, removed_stretches, without
from hearing.intake.mail import pasted_headers, quoted_mail
from hearing.intake.material import Material
from hearing.intake.named import Chooser, Sender
from hearing.intake.names import Bodies
from hearing.intake.occasion import Occasion
from hearing.intake.owner import owner_of
from hearing.intake.paragraphs import paragraphs_of
from hearing.intake.parts import parts_of
from hearing.intake.pasted_form import PastedForm, pasted_form
from hearing.intake.reception import reception
from hearing.intake.sender import find_council, find_sender
from hearing.intake.sender_meeting import meeting_of
from hearing.intake.sender_origin import from_masthead
from hearing.intake.voice import with_voices

_ID_DIGITS = 12
_TITLE_PARAGRAPHS = 12
_HEARING = re.compile(
    r"høring|høyring|remiss|yttrande|uttal|fråsegn|innspill|innspel|synpunkt|merknad|\bsvar\b", re.IGNORECASE
)


def take_in(
    reading: Reading, path: str, content_hash: str, hearing: Occasion, choose: Chooser | None = None
) -> tuple[Response, ...]:
    """Make responses of a reading: who sends, when, which kind of document, whose voice in each paragraph.

    Args:
        reading: What a reader found in a file.
        path: Of the file, relative to the inbox.
        content_hash: SHA-256 of the file's content, in hex.
        hearing: The hearing that the file came in for.
        choose: Has the last word on who sends; without it rules alone say so.

    Returns:
        One response, or one for each answer where the file plainly holds several.
    """
    known = hearing if hearing.owner else replace(hearing, owner=owner_of(hearing.draft))
    told = _Known(hearing, Bodies.of(known), choose)
    return tuple(_response(part, path, content_hash, told) for part in parts_of(reading))


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known before a file is opened."""

    hearing: Occasion
    bodies: Bodies
    choose: Chooser | None


def _response(reading: Reading, path: str, content_hash: str, known: _Known) -> Response:
    hearing, bodies = known.hearing, known.bodies
    lines = lines_of(reading)
    chrome = web_chrome(lines, reading.fields)
    quoted = quoted_mail(without(lines, chrome))
    removed = chrome | quoted
    kept = without(lines, removed)
    form = pasted_form(kept)
    fields = {**pasted_headers(kept), **form.fields, **reading.fields}
    head = read_letterhead(kept, bodies)
    material = Material(
        text=reading.text,
        path=path,
        part=reading.part,
        fields=fields,
        is_mail=FROM in fields or bool(quoted),
        lines=kept,
        set_aside=tuple(line for line in lines if line.number in chrome),
        paragraphs=_asked(paragraphs_of(reading.text, kept), form, kept),
        head=head,
        bodies=bodies,
    )
    kind = kind_of(material, hearing.draft)
    sender = _sender(material, kind, known.choose)
    came = reception(material, hearing.deadline)
    response = Response(
        id=_id(content_hash, reading.part),
        source=path,
        part=reading.part,
        text=reading.text,
        kind=kind,
        paragraphs=material.paragraphs,
        sender=sender.name,
        sender_from=sender.known_from,
        sender_span=sender.span,
        on_behalf_of=sender.on_behalf_of,
        recipient=_recipient(head.recipient or fields.get(TO, ""), sender, kept),
        received=came.received,
        late=came.late,
        case_number=head.case_number,
        title=_title(material.paragraphs, fields),
        fields={**fields, **head.fields, **came.fields},
        removed=removed_stretches(lines, removed),
    )
    return with_voices(response, hearing.draft)


def _sender(material: Material, kind: Kind, choose: Chooser | None) -> Sender:
    owner = material.bodies.owner
    if owner and kind in {Kind.INVITATION, Kind.DRAFT}:
        return Sender(owner, "hearing")
    if kind is Kind.MEETING_NOTES:
        meeting = meeting_of(material)
        return meeting if meeting.name else find_council(material)
    if kind is Kind.BACKGROUND:
        return from_masthead(material) or find_sender(material)
    return find_sender(material, choose)


def _asked(paragraphs: tuple[Paragraph, ...], form: PastedForm, lines: tuple[Line, ...]) -> tuple[Paragraph, ...]:
    """The paragraphs below a form's fields, with the chapter that the form says they are about."""
    if not form.chapter:
        return paragraphs
    start = next((line.span.start for line in lines if line.number >= form.end), 0)
    return tuple(replace(one, question=form.chapter) if one.span.start >= start else one for one in paragraphs)


def _recipient(named: str, sender: Sender, lines: tuple[Line, ...]) -> str:
    """The addressee, unless that line is the first half of the sender's name, or the body it belongs to."""
    if sender.known_from == "hearing":
        return ""
    heads_the_sender = sender.name.startswith(named) or (
        lines[:1] and lines[0].text.casefold() == named.casefold()
    )
    return "" if sender.known_from == "letterhead" and heads_the_sender else named


def _id(content_hash: str, part: str) -> str:
    number = re.search(r"\d+$", part)
    return "-".join([content_hash[:_ID_DIGITS], *([number[0] if number else part] if part else [])])


def _title(paragraphs: tuple[Paragraph, ...], fields: Mapping[str, str]) -> str:
    """The mail's subject, the page's title, or the heading that names the hearing, or else the first heading."""
    if fields.get(SUBJECT):
        return fields[SUBJECT]
    if fields.get(PAGE_KIND) and fields.get(TITLE):
        return fields[TITLE]
    top = paragraphs[:_TITLE_PARAGRAPHS]
    headings = [one.text for one in top if one.role is BlockKind.HEADING]
    return next((text for text in headings if _HEARING.search(text)), "") or next(
        iter(headings), fields.get(TITLE, "")
    )
