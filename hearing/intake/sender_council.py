"""Councils and boards by their full name: which municipality's, and for whom an administration writes."""

import re
from dataclasses import replace

from hearing.core.model import Span
from hearing.intake.labels import is_label_line
from hearing.intake.material import Material
from hearing.intake.named import Sender
from hearing.intake.names import OF_A_PLACE, OUTER, capitalised, normal
from hearing.intake.sender_phrases import UNIT

_TOP = 2
_WHOSE = re.compile(rf"\b{OF_A_PLACE}$", re.IGNORECASE)
_ADMINISTRATION = re.compile(
    r"(?P<before>.*?)(?P<whose>[\w-]*?)förvaltning(?P<definite>en)?(?P<after>\b.*)", re.IGNORECASE
)
_COMMITTEE = re.compile(r"kommunstyrelsens? (?:arbets)?utskott\w*|kommunstyrelsen", re.IGNORECASE)


def of_municipality(sender: Sender, material: Material) -> Sender:
    """A council with the municipality that stands at the top of its paper: «Formannskapet i Fjordby kommune».

    Whose council it is goes without saying where the municipality holds the hearing itself.
    """
    name = sender.name.strip(OUTER)
    if sender.is_person or not (UNIT.fullmatch(name) or _COMMITTEE.fullmatch(name)) or name.count(" ") > 1:
        return sender
    for line in material.lines[:_TOP]:
        whose = line.text.strip(OUTER)
        if (
            _WHOSE.search(whose)
            and not is_label_line(whose)
            and not material.bodies.is_owner(whose.split(",")[0])
            and normal(name) != normal(whose)
        ):
            return replace(sender, name=f"{capitalised(name)} i {_without_shouting(whose)}")
    return sender


def _without_shouting(text: str) -> str:
    return ", ".join(capitalised(part) for part in text.split(", "))


def board_of_administration(sender: Sender, material: Material) -> Sender:
    """The board for which its administration wrote the answer, where the text names it.

    «Socialförvaltningen» drafts what «Socialnämnden» answers.
    """
    written = _ADMINISTRATION.fullmatch(sender.name)
    if sender.is_person or not written:
        return sender
    board = f"{written['whose']}nämnd"
    found = re.search(
        rf"\b(?P<before>(?:[A-ZÅÄÖ]\w+s )?){re.escape(board)}(?:en)?\b", material.text, re.IGNORECASE
    )
    if not written["whose"] or not found:
        return sender
    definite = "en" if written["definite"] else ""
    name = f"{written['before']}{board}{definite}{written['after']}"
    return replace(sender, name=name, span=Span(*found.span()))
