"""Who sent a document: asked of what is most to be trusted first."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from hearing.core.fields import ON_BEHALF_OF
from hearing.core.model import Span
from hearing.intake.full_form import full_form
from hearing.intake.lines import Line
from hearing.intake.material import Material
from hearing.intake.name_run import name_at_start
from hearing.intake.name_words import VERBS
from hearing.intake.named import Chooser, Finder, Sender
from hearing.intake.names import (
    OUTER,
    capitalised,
    is_only_a_kind,
    is_person,
    may_be_a_name,
    normal,
    without_document,
    without_representative,
    without_tagline,
)
from hearing.intake.sender_council import board_of_administration, of_municipality
from hearing.intake.sender_frames import without_joined
from hearing.intake.sender_head import from_letterhead, from_top_line, is_prose, joined
from hearing.intake.sender_origin import (
    from_byline,
    from_file_name,
    from_form,
    from_mail,
    from_mailbox,
    from_masthead,
    from_possessive_title,
    from_properties,
    from_site,
    is_anonymous_form,
)
from hearing.intake.sender_phrases import (
    BEHALF,
    INITIALLED,
    IS_TITLE,
    JOINT,
    MUNICIPALITY,
    NO_PSEUDONYM,
    PSEUDONYM,
    SIGNED_INLINE,
    UNIT,
    WE_TOGETHER,
)
from hearing.intake.sender_text import from_statement, speaks_as_one
from hearing.intake.sender_title import from_label, from_minutes, from_person_in_title, from_title
from hearing.intake.shapes import is_bullet
from hearing.intake.signature import Piece, Signature, closing_words, read_signature

_HEAD_LINES = 14
_LOGO_LINES = 2
_LONGEST_OPENING = 2000
_LAST_LINES = 3
_EDGE = 3  # lines
_CAPITAL = re.compile(r"\b[A-ZÆØÅÄÖ]")
_ABOUT = re.compile(
    r"\b(?:til|till|mot|om|ved|vid|av|med|hos|på|enn|än|og|och|eller|at|att|som|that|to|of|about)\s(?:\w+\s)?$",
    re.IGNORECASE,
)
_DEFINITE = ("et", "en", "a", "n", "t")
_SUBJECTS = frozenset({"vi", "jeg", "eg", "jag", "me", "gjør", "gjer", "gör", "vi,"})


def find_sender(material: Material, choose: Chooser | None = None) -> Sender:
    """The sender of a document; a body rather than the person who signs for it.

    Args:
        material: The document taken apart.
        choose: Has the last word: whom it takes for the sender, given what the rules say.
    """
    if is_anonymous_form(material):
        return Sender(known_from="form", on_behalf_of=material.fields.get(ON_BEHALF_OF))
    by_rules = _by_rules(material)
    chosen = choose(material, by_rules) if choose else by_rules
    if not _names_a_body(chosen, material):
        chosen = from_mailbox(material) or chosen
    if chosen is by_rules:
        return by_rules
    return _as_listed(_with_principal(_in_register_form(chosen, material), material), material)


def _names_a_body(sender: Sender, material: Material) -> bool:
    return bool(sender.name) and (not is_person(sender.name) or material.bodies.is_body(sender.name))


def _by_rules(material: Material) -> Sender:
    by_trust = [sender for finder in _BY_TRUST if (sender := finder(material))]
    found = (
        _first(_EXPLICIT, material)
        or next((sender for sender in by_trust if not sender.is_person), None)
        or next(iter(by_trust), None)
        or _first(_WEAK, material)
        or Sender()
    )
    full = _in_register_form(_in_full(found, material), material)
    named = _with_principal(board_of_administration(of_municipality(full, material), material), material)
    return _as_listed(named, material)


def find_council(material: Material) -> Sender:
    """The council whose debate these minutes tell; nobody where the notes are no council's."""
    found = from_minutes(material) or from_letterhead(material)
    return of_municipality(_in_full(found, material), material) if found else Sender()


def _in_register_form(sender: Sender, material: Material) -> Sender:
    """The name in full, without what stands beside it: a document, who represents the body, what it says it is."""
    if sender.is_person:
        return sender
    alone = without_tagline(without_representative(without_document(sender.name)))
    return replace(sender, name=full_form(alone, material.text))


def _as_listed(sender: Sender, material: Material) -> Sender:
    """The sender by its name in the list of invited bodies.

    Where nobody but a person is found and many speak, it is the body on the list that the edges of the text name.
    """
    if sender.name and not sender.is_person:
        return replace(sender, name=material.bodies.roll.find(sender.name) or sender.name)
    if speaks_as_one(material):
        return sender
    for line in (*material.lines[:_EDGE], *material.lines[-_EDGE:]):
        listed = material.bodies.roll.in_line(without_joined(line.text))
        if listed and not material.is_addressee(listed):
            return Sender(listed, "text", line.span, sender.on_behalf_of)
    return _first_named(sender, material)


def _first_named(sender: Sender, material: Material) -> Sender:
    """The body that the first line names in full, where many speak and a mere person signs."""
    for line in material.lines[:1]:
        name = _body_in(without_joined(line.text), material)
        if name and not material.is_addressee(name) and not _names_the_hearing(line, name):
            return Sender(capitalised(name), "text", line.span_of(name), sender.on_behalf_of)
    return sender


def _names_the_hearing(line: Line, name: str) -> bool:
    """Whether a title says of which municipality's plan it speaks: «Innspill fra innbygger – Fjordby kommune»."""
    return bool(MUNICIPALITY.search(name) and IS_TITLE.search(line.text))


def _body_in(text: str, material: Material) -> str:
    """The body that a text names in full, whatever it says of it; none after «til», «mot» and the like."""
    for word in _CAPITAL.finditer(text):
        name = name_at_start(text[word.start() :])
        is_named = " " in name and material.bodies.is_body(name) and not material.bodies.is_owner(name)
        if is_named and not _ABOUT.search(text, 0, word.start()):
            return name
    return ""


def _first(finders: Sequence[Finder], material: Material) -> Sender | None:
    return next((sender for finder in finders if (sender := finder(material))), None)


def _in_full(sender: Sender, material: Material) -> Sender:
    """The sender by the longer name of its letterhead or signature: «Mental Helse» as «Mental Helse Fjordby»."""
    short = normal(sender.name)
    if not short or sender.is_person:
        return replace(sender, name=capitalised(sender.name))
    for line in material.lines[:_LOGO_LINES]:
        longer = line.text.strip(OUTER)
        is_name = material.bodies.is_body(longer) and not re.search(r"[\d:]", longer) and not closing_words(longer)
        if is_name and normal(longer).endswith(short) and len(normal(longer)) > len(short):
            return replace(sender, name=capitalised(longer), span=line.span)
        if is_only_a_kind(sender.name) and is_name and _is_definite_of(sender.name, longer):
            return replace(sender, name=capitalised(longer), span=line.span)
    for signed in read_signature(material.lines, material.bodies).bodies:
        if normal(signed.text).startswith(short) and len(normal(signed.text)) > len(short):
            return replace(sender, name=capitalised(signed.text), span=signed.span)
    return replace(sender, name=capitalised(sender.name))


def _is_definite_of(kind: str, name: str) -> bool:
    """Whether «Pastoratet» is short for «Viksunds pastorat»."""
    last_words = (word.casefold() for word in name.split())
    return any(kind.casefold() in {word + ending for ending in _DEFINITE} for word in last_words)


def _from_signature(material: Material) -> Sender | None:
    signature = read_signature(material.lines, material.bodies)
    if signature.in_columns and (beside := _signed_beside(signature, material)):
        return beside
    bodies = _distinct(one for one in signature.bodies if not material.is_addressee(one.text))
    if bodies:
        return _signing_body(bodies, signature, material)
    if signature.persons:
        return _signing_persons(signature)
    return None


def _signed_beside(signature: Signature, material: Material) -> Sender | None:
    """All bodies in a row of names under a row of persons."""
    rows = {piece.line.number: piece.line for piece in signature.bodies}
    persons = {piece.line.number for piece in signature.persons}
    for number, line in rows.items():
        cells = [" ".join(cell.split()) for cell in re.split(r"\s{2,}|\t", line.raw)]
        if (
            number not in persons
            and len(cells) > 1
            and all(may_be_a_name(cell) or material.bodies.is_body(cell) for cell in cells)
        ):
            return Sender(joined(cells, material), "signature", line.span)
    return None


def _signing_persons(signature: Signature) -> Sender:
    first, *others = signature.persons
    together = [first, *(one for one in others if one.line.number == first.line.number)]
    if len(together) > 1:
        return Sender(" og ".join(one.text for one in together), "signature", first.line.span, is_person=True)
    return Sender(first.text, "signature", first.span, is_person=True)


def _signing_body(bodies: list[Piece], signature: Signature, material: Material) -> Sender:
    opening = " ".join(line.text for line in material.lines[:_HEAD_LINES])
    said = JOINT.search(opening) or WE_TOGETHER.search(opening)
    if len(bodies) > 1 and (said or len(signature.persons) >= len(bodies)):
        name = joined([one.text for one in bodies], material)
        return Sender(name, "signature", Span(bodies[0].span.start, bodies[-1].span.end))
    if len(bodies) > 1 and UNIT.fullmatch(bodies[0].text):
        name = f"{bodies[0].text}, {bodies[1].text}"
        return Sender(name, "signature", Span(bodies[0].span.start, bodies[1].span.end))
    return Sender(bodies[0].text, "signature", bodies[0].span)


def _distinct(pieces: Iterable[Piece]) -> list[Piece]:
    distinct: list[Piece] = []
    for piece in pieces:
        if not any(_within(piece.text, other.text) for other in distinct):
            distinct.append(piece)
    return distinct


def _within(one: str, other: str) -> bool:
    return normal(one) in normal(other) or normal(other) in normal(one)


def _from_pseudonym(material: Material) -> Sender | None:
    """Whoever signs with a first name or a name of their own making: «/Sune», «Hilsen en bekymret nabo»."""
    last = material.lines[-_LAST_LINES:] if len(material.lines) > 1 else ()
    for line in reversed(last):
        closing = closing_words(line.text)
        match = PSEUDONYM.fullmatch(line.text[closing:].strip())
        if (
            match
            and match["name"].casefold() not in NO_PSEUDONYM
            and (closing or match["name"][0].isupper())
            and not is_bullet(line.text)
            and (closing or not is_prose(line.text))
            and _may_sign(line, material)
        ):
            return Sender(match["name"], "signature", line.span_of(match["name"]), is_person=True)
    return None


def _may_sign(line: Line, material: Material) -> bool:
    """Whether prose stands above a last line, which is then no heading and no item of a list."""
    above = [other for other in material.lines if other.number < line.number]
    return any(is_prose(other.text) or other.text[-1] in ".!?" or closing_words(other.text) for other in above)


def _from_end_of_text(material: Material) -> Sender | None:
    """Who signs at the end of the last line of running text: «… Tenk på det. Mvh Kari Berg»."""
    for line in material.lines[-_LAST_LINES:]:
        match = SIGNED_INLINE.search(line.text)
        if match and is_person(match["name"]):
            return Sender(match["name"], "signature", line.span_of(match["name"]), is_person=True)
    for line in material.lines[-1:]:
        match = INITIALLED.search(line.text)
        if match:
            return Sender(match["name"], "signature", line.span_of(match["name"]), is_person=True)
    return None


_EXPLICIT: tuple[Finder, ...] = (from_form, from_title, from_minutes, from_label)
_BY_TRUST: tuple[Finder, ...] = (from_letterhead, _from_signature, from_statement, from_top_line, from_mail)
_WEAK: tuple[Finder, ...] = (
    from_person_in_title,
    from_masthead,
    from_byline,
    from_site,
    _from_end_of_text,
    _from_pseudonym,
    from_properties,
    from_file_name,
    from_possessive_title,
)


def _with_principal(sender: Sender, material: Material) -> Sender:
    """The sender with the one it speaks for; a body that a mere person speaks for is itself the sender."""
    principal = material.fields.get(ON_BEHALF_OF, "").strip() or _principal_in_text(material)
    if not principal or _within(principal, sender.name or " "):
        return sender
    if (sender.is_person or not sender.name) and material.bodies.is_body(principal):
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
    verb = next((at for at, word in enumerate(words) if word.casefold() in VERBS | _SUBJECTS), len(words))
    return " ".join(words[:verb]).strip(OUTER + ".")
