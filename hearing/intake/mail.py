"""Mail as text: headers pasted with it, and the mail quoted below or between the lines of the answer."""

import re
from collections.abc import Mapping, Sequence

from hearing.core.fields import FROM, SENT, SUBJECT, TO
from hearing.intake.dates import parse_date
from hearing.intake.lines import Line

QUOTED = "quoted mail"
_LABELS = {
    FROM: "fra frå från from",
    SENT: "sendt skickat sent dato datum date",
    TO: "til till to",
    SUBJECT: "emne ämne subject",
    "": "kopi kopia cc bcc blindkopi vedlegg bilagor attachments viktighet prioritet",
}
_KEY_OF = {label: key for key, labels in _LABELS.items() for label in labels.split()}
_HEADER = re.compile(rf"\*?(?P<label>{'|'.join(_KEY_OF)})\s?:\*?\s*(?P<value>.*)", re.IGNORECASE)
_DIVIDER = re.compile(
    r"[-_ ]{2,}(?:opprinnelig melding|opprinneleg melding|opphavleg melding|original ?message|forwarded message|"
    r"ursprungligt meddelande|(?:videresendt|vidaresend) (?:melding|e-post)|"
    r"vidarebefordrat (?:meddelande|mejl))[-_ ]*",
    re.IGNORECASE,
)
_WROTE = re.compile(r".*\b(?:skrev|skreiv|wrote)\b.*:", re.IGNORECASE)
_ADDRESS_OR_TIME = re.compile(r"\S@\S|\b\d{1,2}[:.]\d{2}\b")
_HAS_DIGIT = re.compile(r"\d")
_RULE = re.compile(r"[_-]{8,}")
_ANSWERS_BELOW = re.compile(
    r"\b(?:svar\w*|kommentar\w*|merknad\w*|innspill\w*|innspel\w*|synpunkt\w*)\b.{0,40}"
    r"\b(?:nedenfor|nedanfor|nedanför|nedan|under|i teksten|i texten|i rødt|i raudt|i rött|mellom linj\w+)\b",
    re.IGNORECASE,
)
_SHORTEST_HEADER = 3


def pasted_headers(lines: Sequence[Line]) -> Mapping[str, str]:
    """Headers of a mail that was saved or pasted as text, by the keys of ``core.fields``."""
    length = _header_length(lines, 0)
    found: dict[str, str] = {}
    for line in lines[:length]:
        key, value = _header(line.text)
        if key and value:
            found.setdefault(key, value)
    sent = parse_date(found.pop(SENT, ""))
    return found | {SENT: sent.isoformat()} if sent else found


def quoted_mail(lines: Sequence[Line]) -> dict[int, str]:
    """Numbers of the lines that are somebody else's mail, each with the reason.

    An answer that is written between the quoted lines is kept; so is a mail that was merely passed on.
    """
    marked = {line.number: QUOTED for line in lines if line.raw.startswith(">")}
    own = _header_length(lines, 0)
    for at in range(len(lines)):
        length = _intro_length(lines, at) if at >= own else 0
        if not length:
            continue
        if at == own or _only_rules(lines[own:at]):
            own = at + length
        elif any(_ANSWERS_BELOW.search(line.text) for line in lines[own:at]):
            return marked
        else:
            return marked | _cut(lines, at, length)
    return marked


def _cut(lines: Sequence[Line], at: int, length: int) -> dict[int, str]:
    """Everything from the intro on; only the intro where each quoted line bears its own mark."""
    rest = lines[at + length :]
    end = at + length if any(line.raw.startswith(">") for line in rest) else len(lines)
    start = at - 1 if at and _RULE.fullmatch(lines[at - 1].text) else at
    return {line.number: QUOTED for line in lines[start:end]}


def _intro_length(lines: Sequence[Line], at: int) -> int:
    """Number of lines at ``at`` that introduce a quoted mail; 0 where none do."""
    if _DIVIDER.fullmatch(lines[at].text):
        return 1 + _header_length(lines, at + 1)
    for length in (1, 2) if _HAS_DIGIT.search(lines[at].text) else ():
        joined = " ".join(line.text for line in lines[at : at + length])
        if len(joined) < 250 and _WROTE.fullmatch(joined) and _ADDRESS_OR_TIME.search(joined):
            return length
    return _header_length(lines, at)


def _header_length(lines: Sequence[Line], at: int) -> int:
    """Number of header lines from ``at`` on; 0 unless they begin with the sender and are enough to be sure."""
    keys: list[str] = []
    for line in lines[at : at + 9]:
        key = _header(line.text)[0]
        if key is None:
            break
        keys.append(key)
    begins = bool(keys) and keys[0] in {FROM, SENT, SUBJECT}
    return len(keys) if begins and FROM in keys and len(set(keys)) >= _SHORTEST_HEADER else 0


def _header(text: str) -> tuple[str | None, str]:
    match = _HEADER.fullmatch(text)
    return (_KEY_OF[match["label"].lower()], match["value"].strip()) if match else (None, "")


def _only_rules(lines: Sequence[Line]) -> bool:
    return all(_RULE.fullmatch(line.text) for line in lines)
