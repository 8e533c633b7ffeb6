"""The sender as the mail, the form, the page or the file names it, outside the text itself."""

import re

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
from hearing.intake.file_name import sender_in_file_name
from hearing.intake.material import Material
from hearing.intake.name_words import words
from hearing.intake.named import Sender
from hearing.intake.names import bears_given_name, capitalised, is_kind_of_body, is_person, normal
from hearing.intake.sender_phrases import BYLINE, COPYRIGHT_OF, NEWSPAPER, NO_ORGANISATION, PUBLISHED_IN

_HEAD_LINES = 14
_LOGO_LINES = 3
_MOST_WORDS_OF_A_NAME = 8
_BOXES_OF_BODIES = words(
    "post postmottak firmapost info kontakt kontor kontoret kansli kansliet styret styrelsen styre leder leiar "
    "ordforande admin administrasjon registrator resepsjon sekretariat"
)
_POST_OFFICES = words(
    "gmail googlemail hotmail outlook live msn yahoo icloud me mac proton protonmail online frisurf broadpark "
    "getmail telia spray bredband comhem swipnet epost post mail"
)


def is_anonymous_form(material: Material) -> bool:
    """Whether this is a form in which nobody gave a name."""
    fields = material.fields
    is_row = material.part.startswith("row")
    is_form = is_row or any(key.startswith(ANSWER) or key == SENDER_TYPE for key in fields)
    names = (NAME, ORGANISATION, FROM, ON_BEHALF_OF, TITLE)
    return is_form and not any(fields.get(key, "").strip() for key in names)


def from_form(material: Material) -> Sender | None:
    """The organisation that a form names, or else the person."""
    for key in (ORGANISATION, NAME):
        value = material.fields.get(key, "").strip()
        if value and value.casefold() not in NO_ORGANISATION:
            return Sender(value, "form")
    return None


def sent_from(material: Material) -> str:
    """The header of a mail, or the field of a form, that says whose address it came from."""
    return material.fields.get(FROM, "") or material.fields.get(EMAIL, "")


def from_mail(material: Material) -> Sender | None:
    """The mail's sender: the display name, or the body whose domain the address has."""
    display, address = _display_and_address(sent_from(material))
    if material.bodies.is_body(display) and not material.bodies.is_owner(display):
        return Sender(display, "mail")
    body = _body_of_domain(address, material)
    if body:
        return Sender(body, "mail")
    if not display or "@" in display or display[0] in "[(" or material.bodies.is_owner(display):
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


def from_mailbox(material: Material) -> Sender | None:
    """The body whose box a mail was sent from, whoever wrote it: «Kari Lie <post@lia-vertshus.no>»."""
    _, address = _display_and_address(sent_from(material))
    name = name_in_address(address, material) if address.partition("@")[0].casefold() in _BOXES_OF_BODIES else ""
    is_owner = material.bodies.is_owner(name) or material.bodies.is_place_of_owner(name)
    return Sender(name, "mail") if name and not is_owner and not bears_given_name(name.title()) else None


def name_in_address(address: str, material: Material) -> str:
    """The name that the domain of an address holds, a place set apart: «post@fjordbyhavn.no» is «Fjordby havn».

    Empty where the domain is a post office's, in which anybody may have a box.
    """
    label = address.rpartition("@")[2].casefold().split(".")[0].strip("> ")
    place = material.bodies.place_of_owner.casefold()
    if label in _POST_OFFICES or "@" not in address:
        return ""
    if place and label.startswith(place) and len(label) > len(place):
        label = f"{place} {label.removeprefix(place)}"
    return capitalised(" ".join(label.replace("-", " ").split()))


def from_byline(material: Material) -> Sender | None:
    """Of an article: «Av Kari Berg, Fjordby kommune (2015)»."""
    for line in material.lines[:_HEAD_LINES]:
        match = BYLINE.fullmatch(line.text)
        name = match and (material.bodies.body_in(match["name"]) or match["name"])
        if name and (material.bodies.is_body(name) or is_person(name)):
            return Sender(name, "text", line.span_of(name), is_person=is_person(name))
    return None


def from_masthead(material: Material) -> Sender | None:
    """Of an article: the paper whose name stands at the top."""
    for line in material.lines[:2]:
        name = re.split(r"\s[·|•]\s", line.text)[0]
        if NEWSPAPER.fullmatch(name):
            return Sender(capitalised(name), "site", line.span_of(name))
    return None


def from_site(material: Material) -> Sender | None:
    """Who publishes the page, by its publication or copyright line or its name."""
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


def from_possessive_title(material: Material) -> Sender | None:
    """The body in a title such as «Viksunds kommuns arbete mot …», of a page that names nobody else."""
    for line in material.lines[:1]:
        first_words = line.text.split()[:_MOST_WORDS_OF_A_NAME]
        for end, word in enumerate(first_words, start=1):
            name = " ".join(first_words[:end]).removesuffix("s")
            kind = word.removesuffix("s").casefold()
            if kind != word.casefold() and is_kind_of_body(kind) and material.bodies.is_body(name):
                return Sender(name, "title", line.span_of(name))
    return None


def from_properties(material: Material) -> Sender | None:
    """The author that the file's own properties name."""
    return _known("properties", material.fields.get(AUTHOR, "").strip(), material)


def from_file_name(material: Material) -> Sender | None:
    """Whom the name of the file names."""
    return _known("file name", sender_in_file_name(material.path, material.bodies), material)


def _known(known_from: str, name: str, material: Material) -> Sender | None:
    is_body = material.bodies.is_body(name)
    if material.bodies.is_owner(name) or not (is_body or is_person(name)):
        return None
    return Sender(name, known_from, is_person=not is_body)
