"""The head of a letter: references, dates, case handler, addressee and, where labelled, the sender."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from hearing.core.fields import CASE_HANDLER, OUR_REFERENCE, YOUR_REFERENCE
from hearing.intake.dates import parse_date
from hearing.intake.labels import CASE_NUMBER, Labelled, labelled_values
from hearing.intake.lines import Line
from hearing.intake.names import Bodies, is_person, may_be_a_name, without_address

HEAD_LINES = 40
_NAMED_CASE = re.compile(
    r"\b(?:(?:arkiv)?sak(?:s?(?:nr|nummer))?(?: nr)?|ref|referanse|referens|dnr|diarienr|diarienummer|"
    r"remiss\w*)\b[.:]{0,2}\s*\(?"
    r"(?=[A-ZÅÄÖ\d])",
    re.IGNORECASE,
)
_HEARING_WORD = re.compile(r"høring|høyring|remiss|\bsak|\bdnr|\bref|diarie", re.IGNORECASE)
# In minutes «sak 12/27» is an item of the meeting, not the hearing's case.
_MINUTES = re.compile(
    r"(?:møteprotokoll|møtebok|protokoll|saksframlegg|saksfremlegg|utvalg:|utval:|møtested)", re.IGNORECASE
)
_POSTAL = re.compile(r"\b(?:postboks|pb\.?|box) ?\d|^\d{4} [A-ZÆØÅ]|^\d{3} ?\d{2} [A-ZÅÄÖ]", re.IGNORECASE)

_ADDRESSED_TO = re.compile(r"(?:til|till|to|att(?:\.|n\.?|ention)?)\b:?\s+(?:the )?", re.IGNORECASE)
_TO_ALONE = frozenset({"til", "till", "to"})
_MUNICIPAL = re.compile(
    r"\b(?:kommune|kommun|[Ss]tad|herad|city|council|municipality)$|^(?:kommunstyrelsen|kommunedirektøren|rådmannen|"
    r"bystyret|byrådet|formannskapet|kommunestyret|stadsledningskontoret|kommunledningskontoret)\b",
    re.IGNORECASE,
)
_TITLE = re.compile(r"høring|høyring|remiss|yttrande|uttal|innspill|innspel|synpunkt|svar", re.IGNORECASE)
_ADDRESS_LINES = 14
_LONGEST_ADDRESS = 80


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What the head of a letter says.

    Attributes:
        fields: References and case handler, by the keys of ``core.fields``.
        case_number: The hearing's case number, as the sender was asked to give it.
        dated: The date labelled as the letter's.
        received: From a stamp or label of receipt.
        meeting: Of the meeting whose minutes these are.
        recipient: Addressee; empty where the head names none.
        sender: What stands for a label such as «Avsender:».
    """

    fields: Mapping[str, str] = field(default_factory=dict)
    case_number: str = ""
    dated: date | None = None
    received: date | None = None
    meeting: date | None = None
    recipient: str = ""
    sender: Labelled | None = None


def read_letterhead(lines: Sequence[Line], bodies: Bodies) -> Letterhead:
    """Read the head of the letter."""
    head = lines[:HEAD_LINES]
    first: dict[str, Labelled] = {}
    for one in labelled_values(head):
        first.setdefault(one.label, one)
    values = {label: one.value for label, one in first.items()}
    fields = _references(values)
    return Letterhead(
        fields=fields,
        case_number=_case_number(head, values, fields),
        dated=parse_date(values.get("dated", "")),
        received=parse_date(values.get("received", "")),
        meeting=parse_date(values.get("meeting", "")),
        recipient=_recipient(head, values, bodies),
        sender=first.get("by"),
    )


def _references(values: Mapping[str, str]) -> dict[str, str]:
    # A bare «Saksnr» is the sender's own where a case handler, an archive code or a meeting stands beside it;
    # elsewhere it is the number that the invitation asked senders to give.
    own_case = values.get("case", "") if {"handler", "archive", "meeting"} & values.keys() else ""
    named = {
        OUR_REFERENCE: _number_in(values.get("ours", "") or own_case),
        YOUR_REFERENCE: _number_in(values.get("yours", "")),
        CASE_HANDLER: re.split(r",|\s\d|\s\S+@", values.get("handler", ""))[0].strip(),
    }
    return {key: value for key, value in named.items() if value}


def _number_in(value: str) -> str:
    number = CASE_NUMBER.search(value)
    return number[0] if number else ""


def _case_number(head: Sequence[Line], values: Mapping[str, str], fields: Mapping[str, str]) -> str:
    own = fields.get(OUR_REFERENCE, "")
    given = fields.get(YOUR_REFERENCE) or _number_in(values.get("case", ""))
    if given and given != own:
        return given
    if any(_MINUTES.match(line.text) for line in head):
        return ""
    return next((number for line in head for number in _named_in(line.text) if number != own), "")


def _named_in(text: str) -> list[str]:
    """Case numbers in a title or in prose that says what they are: «viser til høring (sak 27/114)»."""
    if not _HEARING_WORD.search(text) or re.match(r"(?:vår|vårt|dnr|diarienummer|arkivsak)", text, re.IGNORECASE):
        return []
    found = [CASE_NUMBER.match(text, named.end()) for named in _NAMED_CASE.finditer(text)]
    return [match[0] for match in found if match]


def _recipient(head: Sequence[Line], values: Mapping[str, str], bodies: Bodies) -> str:
    if values.get("to"):
        return values["to"]
    owner = next((line.text for line in head if bodies.is_owner(line.text)), "")
    addressed = [
        line.text
        for line, below in zip(head, [head[at + 1 : at + 4] for at in range(len(head))], strict=True)
        if bodies.is_body(line.text) and any(_POSTAL.search(other.text) for other in below)
    ]
    postal = addressed[-1] if len(addressed) > 1 else ""
    return without_address(owner) or ("" if bodies.owner else _below_the_sender(head, bodies)) or postal


def _below_the_sender(head: Sequence[Line], bodies: Bodies) -> str:
    """The municipality that stands below the block with which the letter begins, or what is addressed."""
    for above, line in zip([None, *head], head[:_ADDRESS_LINES], strict=False):
        if len(line.text) > _LONGEST_ADDRESS or line.text[-1] in ".!?":
            break
        if above and above.text.casefold().strip(":") in _TO_ALONE and bodies.is_body(line.text):
            return line.text
        to = _ADDRESSED_TO.match(line.text)
        name = without_address(line.text[to.end() :] if to else line.text)
        is_below = line.block != head[0].block and _MUNICIPAL.search(name) and _may_send(head[0].text, bodies)
        if name and name[0].isupper() and ((to and bodies.is_body(name)) or (is_below and not _TITLE.match(name))):
            return name
    return ""


def _may_send(text: str, bodies: Bodies) -> bool:
    return bodies.is_body(text) or is_person(text) or may_be_a_name(text.split(",", maxsplit=1)[0])
