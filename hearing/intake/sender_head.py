"""The sender in the letterhead: the name that stands as a logo above the addressee."""

import re
from collections.abc import Iterator
from dataclasses import replace

from hearing.core.model import Span
from hearing.intake.dates import date_line
from hearing.intake.labels import is_label_line
from hearing.intake.lines import Line
from hearing.intake.material import Material
from hearing.intake.named import Sender
from hearing.intake.names import (
    OUTER,
    capitalised,
    is_person,
    is_written_as_a_name,
    may_be_a_name,
    names_a_unit,
    normal,
    without_address,
    without_document,
    without_next_column,
)
from hearing.intake.sender_phrases import (
    CHURCH,
    JOINT,
    MUNICIPALITY,
    STATE_BODY_ALONE,
    SUPERIOR,
    UNIT,
    WE_TOGETHER,
)
from hearing.intake.shapes import breaks_off, is_clause
from hearing.intake.signature import Signature, is_closing, read_signature

_HEAD_LINES = 14
_PROSE = 110
_SHORT = 70
_FEWEST_TOGETHER = 2
_BETWEEN_BODIES = re.compile(r"\s+[–—|/•-]\s+|\s*/\s*|,\s+|\s+(?:og|och|samt|and)\s+")
_ORNAMENT = re.compile(r"[*=_~#+•]{2,}")
_TITLE_ALONE = re.compile(
    r"(?:hørings|høyrings|remiss)?(?:svar|uttalelse|uttale|fråsegn|innspill|innspel|yttrande)|synpunkter|merknader",
    re.IGNORECASE,
)
_JOINT_TITLE = re.compile(r"\b(?:felles|gemensam\w*|samla|joint)\b", re.IGNORECASE)
_DESCRIPTION = re.compile(
    r"[–-]?\s*(?:(?:en|ei|ein|et|eit|ett) )?[\w-]*(?:organisasjon|organisation|forening|foreining|förening|"
    r"forbund|förbund|nettverk|nätverk|organ|råd|gruppe|grupp|stiftelse|stifting|lag)\b"
    r"(?: (?:for|för|av|mot|og|och|på|i)\b|$)",
    re.IGNORECASE,
)
_IS_MUNICIPAL = re.compile(r"\b(?:kommune|kommun|stad)\b", re.IGNORECASE)
# «Eldrerådet» reads on with «i Fjordby kommune»; «Råd for eldre» does not.
_DEFINITE_UNIT = re.compile(r"(?:[\w-]+,? )*[\w-]+(?:et|en|a|na)", re.IGNORECASE)
_RULE = re.compile(r"\W{3,}")


def from_letterhead(material: Material) -> Sender | None:
    """The body, or the bodies, that the head names before the addressee."""
    together = _together(material)
    if together:
        return together
    named = _named_in_head(material)
    if not named:
        return None
    beside = _several_in_one_block(material)
    if beside:
        return beside
    above = _above_its_description(named[0], material)
    if above:
        return above
    signed = read_signature(material.lines, material.bodies).bodies
    may_be_the_addressee = len(named) == 1 and not material.bodies.owner
    if (
        may_be_the_addressee
        and signed
        and MUNICIPALITY.search(named[0].name)
        and not _within(signed[0].text, named[0])
    ):
        return None
    return replace(named[0], known_from="letterhead")


def _several_in_one_block(material: Material) -> Sender | None:
    """Bodies on lines below one another, in a head or above a title that says «felles» or «gemensamt»."""
    head = list(head_lines(material))
    if not any(_JOINT_TITLE.search(line.text) for line in head):
        return None
    together = [line for line in head if line.block == head[0].block and _may_answer_too(line, material)]
    bodies = [line for line in together if material.bodies.is_body(line.text)]
    if not bodies or len(together) < _FEWEST_TOGETHER:
        return None
    span = Span(together[0].span.start, together[-1].span.end)
    return Sender(joined([capitalised(line.text) for line in together], material), "letterhead", span)


def _may_answer_too(line: Line, material: Material) -> bool:
    text = line.text.strip(OUTER)
    is_other = MUNICIPALITY.search(text) or material.is_addressee(text) or UNIT.fullmatch(text)
    is_name = material.bodies.is_body(text) or may_be_a_name(text) or is_written_as_a_name(text)
    return is_name and not is_other and not re.search(r"\d{4}", text) and not _JOINT_TITLE.search(text)


def _above_its_description(named: Sender, material: Material) -> Sender | None:
    """The first line, where the body that was found merely says what that is, or is a municipality written to.

    «Uteliv Fjordby» stands above «Bransjeforening for serveringssteder».
    """
    first = material.lines[0]
    name = first.text.strip(OUTER)
    is_first = named.span is not None and named.span.start <= first.span.start
    describes = bool(_DESCRIPTION.match(named.name)) and _same_block(named, material)
    may_be_one = may_be_a_name(name) or (describes and is_person(name))
    if is_first or len(first.text) > _SHORT or not may_be_one or material.is_addressee(name):
        return None
    if not describes and not (_IS_MUNICIPAL.search(named.name) and _is_borne_out(name, first, material)):
        return None
    return Sender(name, "letterhead", first.span_of(name))


def _same_block(named: Sender, material: Material) -> bool:
    first = material.lines[0]
    return any(
        line.block == first.block and named.span is not None and line.span.start == named.span.start
        for line in material.lines[1:3]
    )


def _within(name: str, sender: Sender) -> bool:
    return normal(name) in normal(sender.name) or normal(sender.name) in normal(name)


def head_lines(material: Material) -> Iterator[Line]:
    """Lines above the first running text."""
    for line in material.lines[:_HEAD_LINES]:
        if is_prose(line.text) or is_closing(line.text):
            return
        yield line


def is_prose(text: str) -> bool:
    """Whether the line is running text rather than a name, a title or an address."""
    ends = text[-1] in ".!?"
    return len(text) > _PROSE or (ends and (is_clause(text) or len(text.split()) > 8))


def _named_in_head(material: Material) -> list[Sender]:
    named: list[Sender] = []
    above: Line | None = None
    unit: Line | None = None
    for line in _body_lines(material):
        name = without_document(without_next_column(_without_place_and_date(line.text)))
        is_unit = above is not None and _is_unit_of(above, line, material)
        if unit is not None and named and _is_below_unit(unit, line, material):
            named, is_unit = [*named[:-1], _below_unit(named[-1], line)], True
        elif above is not None and is_unit:
            named = [*_without_last(named, above), _unit(above, line, material)]
        elif above is not None and _is_superior_below(above, line):
            named = [*_without_last(named, above), _with_superior_below(above, line)]
        elif above is not None and _is_parent(above, line):
            named = [*_without_last(named, above), Sender(name, span=line.span_of(name))]
        elif not material.is_addressee(name):
            named.append(Sender(name, span=line.span_of(name)))
        above, unit = (None, line) if is_unit else (line, None)
    return named


def _is_below_unit(unit: Line, line: Line, material: Material) -> bool:
    """Whether a line right below a department names a part of it: «Seksjon for rus» of «Klinikk for psykiatri»."""
    text = line.text.strip(OUTER)
    is_other = material.is_addressee(text) or MUNICIPALITY.search(text)
    return unit.block == line.block and unit.number + 1 == line.number and not is_other and may_be_a_name(text)


def _below_unit(sender: Sender, line: Line) -> Sender:
    text = line.text.strip(OUTER)
    start = sender.span.start if sender.span else line.span.start
    return Sender(f"{sender.name}, {text}", span=Span(start, line.span.end))


def _without_place_and_date(text: str) -> str:
    """«Tannhuset AS, Fjordby, 3. mars 2027» is headed by a name, too."""
    first, *rest = text.split(", ")
    return first if rest and re.search(r"\d", rest[-1]) and date_line(", ".join(rest)) else text


def _unit(above: Line, line: Line, material: Material) -> Sender:
    """A council or department of the hearing's owner by its own name: whose it is goes without saying."""
    unit = line.text.strip(OUTER)
    if material.bodies.is_owner(above.text):
        return Sender(unit, span=line.span_of(unit))
    return _with_superior(above, line)


def _with_superior(above: Line, line: Line) -> Sender:
    """The unit with its superior's name; of a church, a congregation that has a name of its own."""
    unit = line.text.strip(OUTER)
    if CHURCH.search(above.text) and names_a_unit(unit):
        return Sender(unit, span=line.span_of(unit))
    together = Span(above.span.start, line.span.end)
    if MUNICIPALITY.search(above.text) and _DEFINITE_UNIT.fullmatch(unit):
        return Sender(f"{capitalised(unit)} i {capitalised(above.text)}", span=together)
    return Sender(f"{capitalised(above.text)}, {unit}", span=together)


def _is_unit_of(above: Line, line: Line, material: Material) -> bool:
    """Whether a line is a council, station or department of the body in the line above it."""
    together = above.block == line.block or material.bodies.is_owner(above.text)
    if not together or above.number + 1 != line.number:
        return False
    if MUNICIPALITY.search(above.text):
        return bool(UNIT.fullmatch(line.text.strip(OUTER)))
    unit = line.text.strip(OUTER)
    is_other = material.is_addressee(unit) or MUNICIPALITY.search(unit)
    return bool(SUPERIOR.search(above.text)) and not is_other and may_be_a_name(unit)


def _is_superior_below(above: Line, line: Line) -> bool:
    """Whether a unit stands above the body that it belongs to: «Eldrerådet» above «Fjordby kommune»."""
    is_superior = MUNICIPALITY.search(line.text) or SUPERIOR.search(line.text)
    is_right_below = above.block == line.block and above.number + 1 == line.number
    return is_right_below and bool(is_superior and UNIT.fullmatch(above.text.strip(OUTER)))


def _with_superior_below(above: Line, line: Line) -> Sender:
    unit, superior = above.text.strip(OUTER), line.text.strip(OUTER)
    between = " i " if MUNICIPALITY.search(superior) and _DEFINITE_UNIT.fullmatch(unit) else ", "
    name = f"{capitalised(unit)}{between}{capitalised(superior)}"
    return Sender(name, span=Span(above.span.start, line.span.end))


def _is_parent(above: Line, line: Line) -> bool:
    """Whether a line is the municipality above its district: one block, no address between."""
    return above.block == line.block and above.number + 1 == line.number and bool(MUNICIPALITY.search(above.text))


def _without_last(named: list[Sender], line: Line) -> list[Sender]:
    return [sender for sender in named if sender.span is None or sender.span.end != line.span.end]


def _body_lines(material: Material) -> Iterator[Line]:
    """Lines of the head that name a body, the addressee apart."""
    recipient = normal(material.head.recipient)
    above: Line | None = None
    addressed = _addressed_block(material)
    for line in head_lines(material):
        if line.block == addressed:
            continue
        # The owner's name is kept: one of its councils may stand below it.
        is_other_recipient = normal(line.text) == recipient and not material.bodies.is_owner(line.text)
        is_body = material.bodies.is_body(without_next_column(_without_place_and_date(line.text)))
        is_body = is_body or (line.number == 0 and bool(STATE_BODY_ALONE.fullmatch(line.text.strip(OUTER))))
        is_unit = above is not None and _may_be_its_unit(above, line)
        if (is_body or is_unit) and not is_other_recipient:
            yield line
        above = line if is_body or is_unit else None


def _may_be_its_unit(above: Line, line: Line) -> bool:
    """Whether a line below a body's name may name a unit of it, by its words or by the kind of that body."""
    text = line.text.strip(OUTER)
    if above.block != line.block:
        return False
    is_right_below = above.number + 1 == line.number
    return bool(UNIT.fullmatch(text)) or (
        is_right_below and bool(SUPERIOR.search(above.text)) and may_be_a_name(text)
    )


def _addressed_block(material: Material) -> int:
    """The block that holds the address of a recipient known from the letter alone; -1 where there is none."""
    recipient = normal(material.head.recipient)
    if not recipient or material.bodies.owner:
        return -1
    named = (line.block for line in head_lines(material) if normal(without_address(line.text)) == recipient)
    block = next(named, -1)
    return block if block != material.lines[0].block else -1


def _together(material: Material) -> Sender | None:
    """«Nordåsen vel – Veiviserne – Gatelaget» above a text that several bodies send together."""
    opening = " ".join(line.text for line in material.lines[:_HEAD_LINES])
    for line in material.lines[:2]:
        names = [part.strip(OUTER) for part in _BETWEEN_BODIES.split(line.text) if part.strip(OUTER)]
        if len(names) < _FEWEST_TOGETHER or len(line.text) > 2 * _PROSE or is_label_line(line.text):
            continue
        are_names = all(material.bodies.is_body(name) or may_be_a_name(name) for name in names)
        said = JOINT.search(opening) or WE_TOGETHER.search(opening)
        if are_names and said and not material.bodies.is_body(line.text.replace(" - ", " – ")):
            return Sender(joined(names, material), "letterhead", line.span)
        if are_names and said and re.search(r"\s[–—|/•-]\s", line.text):
            return Sender(joined(names, material), "letterhead", line.span)
    return None


def joined(names: list[str], material: Material) -> str:
    """Names as one: «A, B og C», with «och» in a Swedish text."""
    joiner = " och " if re.search(r"\boch\b", material.text) else " og "
    return ", ".join(names[:-1]) + joiner + names[-1] if len(names) > 1 else names[0]


def from_top_line(material: Material) -> Sender | None:
    """A name that nothing but its place shows to be one: the first line, where something bears it out."""
    first = next((line for line in material.lines[:2] if not _TITLE_ALONE.fullmatch(line.text)), None)
    if first is None or is_prose(first.text) or len(first.text) > _SHORT:
        return None
    signature = read_signature(material.lines, material.bodies)
    if is_person(first.text.strip(OUTER)) and not signature.bodies:
        return _from_heading_person(first, material, signature)
    name = _without_place_and_date(_in_full(material, first)).strip(OUTER)
    if not may_be_a_name(name) or material.is_addressee(name):
        return None
    borne_out = _is_borne_out(name, first, material) or _lacks_only_its_body(name, signature, material)
    return Sender(name, "letterhead", first.span_of(name)) if borne_out else None


def _from_heading_person(first: Line, material: Material, signature: Signature) -> Sender | None:
    """What has the shape of a person's name at the top; between ornaments or over a board it is a body's."""
    is_body = bool(_ORNAMENT.match(first.text)) or (signature.led and _is_other(first, signature))
    if signature.persons and not is_body:
        return None
    below = (_is_contact(line.text) for line in material.lines[1:4] if line.block == first.block)
    if not (is_body or material.head.recipient or any(below)):
        return None
    return Sender(first.text.strip(OUTER), "letterhead", first.span, is_person=not is_body)


def _is_other(first: Line, signature: Signature) -> bool:
    return all(normal(one.text) != normal(first.text) for one in signature.persons)


def _in_full(material: Material, first: Line) -> str:
    """A name that runs over two lines."""
    second = next(iter(material.lines[1:2]), None)
    runs_on = second is not None and second.block == first.block and len(second.text) < _SHORT
    runs_on = runs_on and second is not None and not _is_contact(second.text)
    if second is not None and runs_on and (breaks_off(first.text) or second.text[0].islower()):
        return f"{first.text} {second.text}"
    return first.text


def _is_borne_out(name: str, first: Line, material: Material) -> bool:
    """Whether the name comes back as that of the speaker, or the line is set as a letterhead."""
    rest = " ".join(line.text for line in material.lines[1:])
    spoken = re.compile(
        rf"(?:\b(?:vi|oss|me|hos|på|styret|styrelsen|for|för|medlem\w*|driver|driv|"
        rf"av)\b[^.]{{0,25}} )?{re.escape(name)}"
        r"(?P<verb> (?:er|är|har|mener|meiner|ser|vil|vill|ønsker|ønskjer|ber|støtter|støttar|takker)\b)?"
    )
    said = any(match[0] != name for match in spoken.finditer(rest)) or _comes_back_in_short(name, rest)
    below = next((line for line in material.lines[1:2]), None)
    is_set_as_one = below is not None and bool(
        _RULE.fullmatch(below.text)
        or date_line(below.text)
        or _is_contact(below.text)
        or is_label_line(below.text)
    )
    is_alone = _stands_above_the_addressee(first, material) or (
        name != first.text and material.bodies.is_body(name)
    )
    return said or is_alone or (is_set_as_one and is_written_as_a_name(name)) or _is_underlined(first, material)


def _stands_above_the_addressee(first: Line, material: Material) -> bool:
    recipient = normal(material.head.recipient)
    blocks = [line.block for line in head_lines(material) if recipient and recipient in normal(line.text)]
    return bool(blocks) and blocks[0] != first.block


def _comes_back_in_short(name: str, rest: str) -> bool:
    """Whether the body is named in short below: «Innvandrernes samråd» as «Samrådet har …»."""
    kinds = (word for word in re.findall(r"[^\W\d_]{3,}", name))
    return any(re.search(rf"\b{kind.capitalize()}(?:et|en|a|n|t) [a-zæøåäö]", rest) for kind in kinds)


def _is_underlined(first: Line, material: Material) -> bool:
    after = material.text[first.span.end : first.span.end + 40].lstrip(" \t\r")
    return bool(re.match(r"\n[ \t]*[=_*~]{3,}", after)) and is_written_as_a_name(first.text)


def _is_contact(text: str) -> bool:
    return bool(
        re.search(r"@|www\.|\btlf|\btel\b|\borg\.? ?n|postboks|\bbox \d|\b\d{4} [A-ZÆØÅ]", text, re.IGNORECASE)
    )


def _lacks_only_its_body(name: str, signature: Signature, material: Material) -> bool:
    """Whether a leader or a board signs, or nobody does, and only the top line can tell for whom."""
    capitals = sum(word[0].isupper() for word in name.split())
    is_name = is_written_as_a_name(name) or name.isupper() or (signature.led and (capitals > 1 or " " not in name))
    if not is_name:
        return False
    speaks_as_many = re.search(r"\b(?:vi|oss|vår\w*|våra|we|our)\b", material.text, re.IGNORECASE)
    return not signature.bodies and (signature.led or (not signature.persons and bool(speaks_as_many)))
