"""Who sent a document: asked of what is most to be trusted first."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from hearing.core.fields import (
    ANSWER,
    AUTHOR,
    EMAIL,
    FROM,
    NAME,
    ON_BEHALF_OF,
    ORGANISATION,
    SENDER_TYPE,
    SITE,
    TITLE,
)
from hearing.core.model import Paragraph, Span
from hearing.intake.file_name import sender_in_file_name
from hearing.intake.lines import Line
from hearing.intake.material import Material
from hearing.intake.name_words import VERBS
from hearing.intake.names import OUTER, capitalised, is_person, normal, without_next_column
from hearing.intake.sender_phrases import (
    BEHALF,
    BYLINE,
    COPYRIGHT_OF,
    END_OF_NAME,
    JOINT,
    MUNICIPALITY,
    NO_NAME,
    NO_ORGANISATION,
    PERSON_SPEAKS,
    PRESENTS,
    PUBLISHED_IN,
    SPEAKS,
    STATEMENT_OF,
    TITLE_OF,
    UNIT,
    WE_IN,
)
from hearing.intake.shapes import is_clause
from hearing.intake.signature import Piece, Signature, is_closing, read_signature

_HEAD_LINES = 14
_OPENING = 12
_PROSE = 110
_LOGO_LINES = 3
_LONGEST_OPENING = 2000
_MOST_WORDS_OF_A_NAME = 8


@dataclass(frozen=True, slots=True)
class Sender:
    """Who speaks.

    Attributes:
        name: As the body writes it; empty where nobody is named.
        known_from: Where the name was found: «form», «title», «letterhead», «signature», «text», «mail», «site»,
            «properties» or «file name».
        span: Where it stands in the text as read, if it does.
        on_behalf_of: For whom, if that is somebody else.
        is_person: Whether it is a person and no body.
    """

    name: str = ""
    known_from: str = ""
    span: Span | None = None
    on_behalf_of: str | None = None
    is_person: bool = False


_Finder = Callable[[Material], Sender | None]


def find_sender(material: Material) -> Sender:
    """The sender of a document; a body rather than the person who signs for it."""
    if _is_anonymous_form(material):
        return Sender(known_from="form", on_behalf_of=material.fields.get(ON_BEHALF_OF))
    by_trust = [sender for finder in _BY_TRUST if (sender := finder(material))]
    found = (
        _first(_EXPLICIT, material)
        or next((sender for sender in by_trust if not sender.is_person), None)
        or next(iter(by_trust), None)
        or _first(_WEAK, material)
        or Sender()
    )
    return _with_principal(_in_full(found, material), material)


def _first(finders: Sequence[_Finder], material: Material) -> Sender | None:
    return next((sender for finder in finders if (sender := finder(material))), None)


def _in_full(sender: Sender, material: Material) -> Sender:
    """The sender by the longer name that it signs with: «Mental Helse» as «Mental Helse Fjordby»."""
    start = normal(sender.name)
    for signed in read_signature(material.lines, material.bodies).bodies if start and not sender.is_person else ():
        if normal(signed.text).startswith(start) and len(normal(signed.text)) > len(start):
            return replace(sender, name=capitalised(signed.text), span=signed.span)
    return replace(sender, name=capitalised(sender.name))


def _is_anonymous_form(material: Material) -> bool:
    fields = material.fields
    is_row = material.part.startswith("row")
    is_form = is_row or any(key.startswith(ANSWER) or key == SENDER_TYPE for key in fields)
    names = (NAME, ORGANISATION, FROM, ON_BEHALF_OF, TITLE)
    return is_form and not any(fields.get(key, "").strip() for key in names)


def _from_form(material: Material) -> Sender | None:
    for key in (ORGANISATION, NAME):
        value = material.fields.get(key, "").strip()
        if value and value.casefold() not in NO_ORGANISATION:
            return Sender(value, "form")
    return None


def _from_title(material: Material) -> Sender | None:
    """«Høringssvar fra X», as a page's title or among the first lines."""
    lines = material.lines[:_HEAD_LINES]
    for title, line in ((material.fields.get(TITLE, ""), None), *((line.text, line) for line in lines)):
        name = _named_in_title(title, material)
        if name:
            is_body = material.bodies.is_body(capitalised(name))
            return Sender(name, "title", line.span_of(name) if line else None, is_person=not is_body)
    return None


def _named_in_title(title: str, material: Material) -> str:
    """The name in a title, up to «til», «om», a dash and the like; after a mere dash only a body's."""
    match = TITLE_OF.match(title)
    if not match:
        return ""
    name = END_OF_NAME.split(match["name"], maxsplit=1)[0].strip(OUTER + ".")
    is_numbered = any(char.isdigit() for char in title[: match.start("name")])
    known = material.bodies.is_body(capitalised(name)) or ((match["from"] or is_numbered) and is_person(name))
    return name if known and not material.bodies.is_owner(name) else ""


def _from_label(material: Material) -> Sender | None:
    labelled = material.head.sender
    if labelled is None or "@" in labelled.value:
        return None
    name = material.bodies.body_in(labelled.value) or labelled.value
    if material.bodies.is_owner(name):
        return None
    return Sender(name, "letterhead", labelled.line.span_of(name), is_person=is_person(name))


def _from_letterhead(material: Material) -> Sender | None:
    """The name that stands as a logo above the addressee."""
    named = _named_in_head(material)
    if not named:
        return None
    signed = read_signature(material.lines, material.bodies).bodies
    may_be_the_addressee = len(named) == 1 and not material.bodies.owner
    if may_be_the_addressee and signed and not _within(signed[0].text, named[0].name):
        return None
    return replace(named[0], known_from="letterhead")


def _within(one: str, other: str) -> bool:
    return normal(one) in normal(other) or normal(other) in normal(one)


def _named_in_head(material: Material) -> list[Sender]:
    named: list[Sender] = []
    above: Line | None = None
    for line in _head_lines(material):
        name = without_next_column(line.text)
        is_unit = above is not None and _is_unit_of(above, line, material)
        if above is not None and is_unit:
            joined = f"{capitalised(above.text)}, {name}"
            named = [*_without_last(named, above), Sender(joined, span=Span(above.span.start, line.span.end))]
        elif above is not None and _is_parent(above, line):
            named = [*_without_last(named, above), Sender(name, span=line.span_of(name))]
        elif not material.bodies.is_owner(name):
            named.append(Sender(name, span=line.span_of(name)))
        above = None if is_unit else line
    return named


def _is_unit_of(above: Line, line: Line, material: Material) -> bool:
    """Whether a line is a council or department of the municipality in the line above it."""
    together = above.block == line.block or material.bodies.is_owner(above.text)
    named = bool(MUNICIPALITY.search(above.text)) and bool(UNIT.fullmatch(line.text.strip(OUTER)))
    return named and together and above.number + 1 == line.number


def _is_parent(above: Line, line: Line) -> bool:
    """Whether a line is the municipality above its district: one block, no address between."""
    return above.block == line.block and above.number + 1 == line.number and bool(MUNICIPALITY.search(above.text))


def _without_last(named: list[Sender], line: Line) -> list[Sender]:
    return [sender for sender in named if sender.span is None or sender.span.end != line.span.end]


def _head_lines(material: Material) -> Iterator[Line]:
    """Lines above the first running text that name a body."""
    recipient = normal(material.head.recipient)
    for line in material.lines[:_HEAD_LINES]:
        if _is_prose(line.text) or is_closing(line.text):
            return
        # The owner's name is kept: one of its councils may stand below it.
        is_other_recipient = normal(line.text) == recipient and not material.bodies.is_owner(line.text)
        if material.bodies.is_body(without_next_column(line.text)) and not is_other_recipient:
            yield line


def _is_prose(text: str) -> bool:
    ends = text[-1] in ".!?"
    return len(text) > _PROSE or (ends and (is_clause(text) or len(text.split()) > 8))


def _from_signature(material: Material) -> Sender | None:
    signature = read_signature(material.lines, material.bodies)
    if signature.bodies:
        return _signing_body(signature, material)
    if signature.persons:
        return Sender(signature.persons[0].text, "signature", signature.persons[0].span, is_person=True)
    return None


def _signing_body(signature: Signature, material: Material) -> Sender:
    bodies = _distinct(signature.bodies)
    opening = " ".join(line.text for line in material.lines[:_HEAD_LINES])
    if len(bodies) > 1 and (JOINT.search(opening) or len(signature.persons) >= len(bodies)):
        joiner = " och " if re.search(r"\boch\b", material.text) else " og "
        name = ", ".join(one.text for one in bodies[:-1]) + joiner + bodies[-1].text
        return Sender(name, "signature", Span(bodies[0].span.start, bodies[-1].span.end))
    if len(bodies) > 1 and UNIT.fullmatch(bodies[0].text):
        name = f"{bodies[0].text}, {bodies[1].text}"
        return Sender(name, "signature", Span(bodies[0].span.start, bodies[1].span.end))
    return Sender(bodies[0].text, "signature", bodies[0].span)


def _distinct(pieces: tuple[Piece, ...]) -> list[Piece]:
    distinct: list[Piece] = []
    for piece in pieces:
        if not any(_within(piece.text, other.text) for other in distinct):
            distinct.append(piece)
    return distinct


def _from_statement(material: Material) -> Sender | None:
    """Who the text itself says is speaking: «Fjordby vel takker for …», «vi i Fjordby vel», «jeg heter …»."""
    for paragraph in material.paragraphs[:_OPENING]:
        for pattern in (SPEAKS, WE_IN, STATEMENT_OF, PRESENTS, PERSON_SPEAKS):
            for match in pattern.finditer(paragraph.text[:_LONGEST_OPENING]):
                sender = _stated(material, paragraph, match)
                if sender and (sender.is_person or pattern is PRESENTS or _is_known_body(sender.name, material)):
                    return sender
    return None


def _is_known_body(name: str, material: Material) -> bool:
    """Whether the name looks like a body's, or stands as a logo at the top."""
    return material.bodies.is_body(name) or any(line.text == name for line in material.lines[:_LOGO_LINES])


def _stated(material: Material, paragraph: Paragraph, match: re.Match[str]) -> Sender | None:
    name = END_OF_NAME.split(match["name"], maxsplit=1)[0].strip(OUTER + ".")
    if not name or material.bodies.is_owner(name) or name.casefold() in NO_NAME:
        return None
    start = match.start("name") + match["name"].find(name)
    span = material.span_in(paragraph, start, start + len(name))
    return Sender(name, "text", span, is_person=match.re is PERSON_SPEAKS)


def _from_mail(material: Material) -> Sender | None:
    """The mail's sender: the display name, or the body whose domain the address has."""
    display, address = _display_and_address(material.fields.get(FROM, "") or material.fields.get(EMAIL, ""))
    if material.bodies.is_body(display) and not material.bodies.is_owner(display):
        return Sender(display, "mail")
    body = _body_of_domain(address, material)
    if body:
        return Sender(body, "mail")
    if not display or "@" in display or material.bodies.is_owner(display):
        return None
    return Sender(display, "mail", is_person=True)


def _display_and_address(header: str) -> tuple[str, str]:
    """The two halves of «Berg, Kari <kari@post.no>», the name in its natural order."""
    display, _, address = header.partition("<")
    if "@" in display:
        display, address = "", display
    display = display.strip(" \"'")
    if display.count(", ") == 1 and is_person(display.replace(", ", " ")):
        display = " ".join(reversed(display.split(", ")))
    return display, address.rstrip("> ")


def _body_of_domain(address: str, material: Material) -> str:
    domain = address.rpartition("@")[2].casefold()
    if not domain:
        return ""
    names = [normal(label) for label in domain.split(".")[:-1]]
    invited = (
        name for known, name in material.bodies.invited.items() if known in names or known == "".join(names)
    )
    municipality = re.fullmatch(r"(?:[\w-]+\.)*([\w-]+)\.kommune\.no", domain)
    named = next(invited, "") or (f"{municipality[1].capitalize()} kommune" if municipality else "")
    return "" if material.bodies.is_owner(named) else named


def _from_byline(material: Material) -> Sender | None:
    """Of an article: «Av Kari Berg, Fjordby kommune (2015)»."""
    for line in material.lines[:_HEAD_LINES]:
        match = BYLINE.fullmatch(line.text)
        name = match and (material.bodies.body_in(match["name"]) or match["name"])
        if name and (material.bodies.is_body(name) or is_person(name)):
            return Sender(name, "text", line.span_of(name), is_person=is_person(name))
    return None


def _from_site(material: Material) -> Sender | None:
    for pattern in (PUBLISHED_IN, COPYRIGHT_OF):
        for line in material.set_aside:
            match = pattern.fullmatch(line.text)
            if match:
                return Sender(match["name"], "site", line.span_of(match["name"]))
    site = material.fields.get(SITE, "") or _site_in_page_title(material)
    return Sender(site, "site") if site else None


def _site_in_page_title(material: Material) -> str:
    """The last part of «Title - Lyngposten», if the page bears that name at its top too."""
    parts = re.split(r"\s[-–|]\s", material.fields.get(TITLE, ""))
    at_the_top = any(line.text == parts[-1] for line in material.lines[:_LOGO_LINES])
    return parts[-1] if len(parts) > 1 and at_the_top else ""


def _from_possessive_title(material: Material) -> Sender | None:
    """The body in a title such as «Viksunds kommuns arbete mot …», of a page that names nobody else."""
    for line in material.lines[:1]:
        first_words = line.text.split()[:_MOST_WORDS_OF_A_NAME]
        for end, word in enumerate(first_words, start=1):
            name = " ".join(first_words[:end]).removesuffix("s")
            if word.endswith("s") and material.bodies.is_body(name):
                return Sender(name, "title", line.span_of(name))
    return None


def _from_properties(material: Material) -> Sender | None:
    return _known("properties", material.fields.get(AUTHOR, "").strip(), material)


def _from_file_name(material: Material) -> Sender | None:
    return _known("file name", sender_in_file_name(material.path, material.bodies), material)


def _known(known_from: str, name: str, material: Material) -> Sender | None:
    is_body = material.bodies.is_body(name)
    if material.bodies.is_owner(name) or not (is_body or is_person(name)):
        return None
    return Sender(name, known_from, is_person=not is_body)


_EXPLICIT: tuple[_Finder, ...] = (_from_form, _from_title, _from_label)
_BY_TRUST: tuple[_Finder, ...] = (_from_letterhead, _from_signature, _from_statement, _from_mail)
_WEAK: tuple[_Finder, ...] = (
    _from_byline,
    _from_site,
    _from_properties,
    _from_file_name,
    _from_possessive_title,
)


def _with_principal(sender: Sender, material: Material) -> Sender:
    """The sender with the one it speaks for; a body that a mere person speaks for is itself the sender."""
    principal = material.fields.get(ON_BEHALF_OF, "").strip() or _principal_in_text(material)
    if not principal or _within(principal, sender.name or " "):
        return sender
    if sender.is_person and material.bodies.is_body(principal):
        return replace(sender, name=principal, is_person=False)
    return replace(sender, on_behalf_of=principal)


def _principal_in_text(material: Material) -> str:
    for paragraph in (*material.paragraphs[:6], *material.paragraphs[-3:]):
        for match in BEHALF.finditer(paragraph.text[:_LONGEST_OPENING]):
            name = _cut_before_verb(match["norwegian"] or match["swedish"])
            if name and (name[0].isupper() or name[0].isdigit()):
                return name
    return ""


def _cut_before_verb(text: str) -> str:
    words = text.split()
    verb = next((at for at, word in enumerate(words) if word.casefold() in VERBS), len(words))
    return " ".join(words[:verb]).strip(OUTER + ".")
