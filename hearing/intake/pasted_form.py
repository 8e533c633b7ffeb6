"""Fields of a web form that came as text: «Svar nr. 12 | Innsendt 14.3.2027 | Navn: … | Gjelder kapittel: 4»."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from hearing.core.fields import DATE, EMAIL, NAME, ON_BEHALF_OF, ORGANISATION, PHONE, SENDER_TYPE
from hearing.intake.dates import parse_date
from hearing.intake.lines import Line

_FORM = "form"
_CHAPTER = "chapter"
_OTHER = "other"
_LABELS = {
    _FORM: r"(?:web|nett)?(?:skjema|formulär|form)|(?:svar|innspill|innspel|synpunkt|response)(?:[- ]?(?:id|nr\.?|"
    r"nummer|no\.?))?(?=[\s:#]*\d)|(?:referanse|referens|kvittering|ärende)(?:nr|nummer|id)?",
    DATE: r"(?:sendt inn|innsendt|innsend|innlevert|inskickat|inskickad|inkom|inkommet|insänt|mottatt|motteke|"
    r"registrert|submitted|received|tidspunkt|tidsmerke|tidstämpel)(?: (?:den|dato))?",
    NAME: r"(?:(?:ditt|avsenderens|fullt|ditt fulle) )?(?:navn|namn|name|innsender|avsender|avsändare|avsendar|"
    r"namnet ditt)"
    r"(?: ?(?:/|eller|or) ?(?:organisasjon|organisation|virksomhet|verksemd|lag|förening|forening))?",
    ORGANISATION: r"organisasjon|organisation|virksomhet|verksemd|lag ?/ ?forening|forening|förening|myndighet|"
    r"bedrift|företag",
    ON_BEHALF_OF: r"(?:svarer |svarar |uttaler seg )?(?:på vegne av|på vegner av|på uppdrag av|on behalf of)",
    SENDER_TYPE: r"avsendertype|type avsender|avsändartyp|(?:jeg |eg |jag )?(?:svarer|svarar|svarande) som|"
    r"rolle|roll|"
    r"jeg er|eg er|jag är|answering as",
    EMAIL: r"e-?post(?:adresse|adress)?|e-?mail",
    PHONE: r"telefon|tlf\.?|mobil|phone",
    _CHAPTER: r"(?:gjelder|gjeld|gäller|om|concerns)(?: (?:kapittel|kapitel|chapter|tiltak|åtgärd|del|avsnitt|"
    r"punkt))?|"
    r"kapittel|kapitel|chapter",
    _OTHER: r"(?:bosteds|bo)?kommune?|bosted|bustad|bostadsort|ort|sted|stad|postnr|postnummer|alder|ålder|kjønn|"
    r"kön|sak|saken|høring|høyring|remiss|bydel|stadsdel|starttid|slutförandetid|språk",
}  # fmt: skip
_FIELD = re.compile(
    rf"(?:{'|'.join(f'(?P<k{at}>{label})' for at, label in enumerate(_LABELS.values()))})"
    r"(?P<mark>\s*:\s*|\s+(?=#?\d)|\s*$)(?P<value>.*)",
    re.IGNORECASE,
)
# «Innspill mottatt via nettskjema 3.2.2027», «Kvittens e-tjänst \"Tyck till\"»
_SAYS_FORM = re.compile(
    r"(?:svar|innspill|innspel|synpunkt\w*|innsendt|innsend|inskickat|kvittens|kvittering|mottatt|motteke)\b"
    r"[^.!?]{0,60}?\b(?:\w*skjema|\w*formulär|e-tjänst|\w*enkät|nettsiden?|heimesida|hemsida)\b.*",
    re.IGNORECASE,
)
_EMPTY = re.compile(
    r"[\s(\[–-]*(?:tom|tomt|tomme|ingen|blank|ikke oppgitt|ikkje oppgitt|ej angivet|inte angivet|ej ifyllt|"
    r"anonym\w*|"
    r"(?:ikke|ikkje|ej|inte) (?:til|for|för|till) \w+|unntatt offentlighet|"
    r"ukjent|okänd|not given|none|n/a)?[\s)\]–-]*",
    re.IGNORECASE,
)
_CELLS = re.compile(r"\||\t| {3,}")
_TOP = 3
_LONGEST_TITLE = 120
_LONGEST_VALUE = 100
_FEWEST_IN_A_ROW = 2
_FEWEST_IN_A_COLUMN = 3


@dataclass(frozen=True, slots=True)
class PastedForm:
    """What stands above the answer in a form that was copied as text.

    Attributes:
        fields: By the keys of ``core.fields``; a name that was left empty is missing.
        chapter: What the answer is said to be about, in the form's words; empty where it does not say.
        end: Number of the first line below the fields; 0 where there are none.
    """

    fields: Mapping[str, str] = field(default_factory=dict)
    chapter: str = ""
    end: int = 0


def pasted_form(lines: Sequence[Line]) -> PastedForm:
    """The form's fields, in one row or one a line, if the text begins with some."""
    for at, line in enumerate(lines[:_TOP]):
        row = [found for cell in cells(line) if (found := _field(cell))]
        if len(row) >= _FEWEST_IN_A_ROW and _shows_a_form(row):
            return _form(row, line)
        column = _column(lines[at:])
        if len(column) >= _FEWEST_IN_A_COLUMN and _shows_a_form(column):
            return _form(column, lines[at + len(column) - 1])
    return PastedForm()


def cells(line: Line) -> list[str]:
    """What stands on a line between bars, tabs or gaps of three blanks."""
    return [" ".join(cell.split()) for cell in _CELLS.split(line.raw)]


def _column(lines: Sequence[Line]) -> list[tuple[str, str, str]]:
    column: list[tuple[str, str, str]] = []
    for line in lines:
        found = _field(line.text)
        if found is None:
            break
        column.append(found)
    return column


def _field(text: str) -> tuple[str, str, str] | None:
    """Key, value and the text itself of one field."""
    if len(text) < _LONGEST_TITLE and _SAYS_FORM.fullmatch(text):
        return _FORM, text, text
    match = _FIELD.fullmatch(text)
    if not match or len(match["value"]) > _LONGEST_VALUE:
        return None
    key = next(key for at, key in enumerate(_LABELS) if match[f"k{at}"])
    return key, match["value"].strip(), text


def _shows_a_form(found: Sequence[tuple[str, str, str]]) -> bool:
    """Whether this is no letterhead: a form is numbered or says when it was sent in, and asks who answers."""
    keys = {key for key, _, _ in found}
    return bool(keys & {_FORM, SENDER_TYPE}) and len(keys) > 1


def _form(found: Sequence[tuple[str, str, str]], last: Line) -> PastedForm:
    given = {key: value for key, value, _ in reversed(found) if not _EMPTY.fullmatch(value)}
    sent = parse_date(given.pop(DATE, ""))
    chapter = next((text for key, _, text in found if key == _CHAPTER), "")
    fields = {key: value for key, value in given.items() if key not in {_FORM, _CHAPTER, _OTHER}}
    dated = {DATE: sent.isoformat()} if sent else {}
    return PastedForm({SENDER_TYPE: "", **fields, **dated}, chapter, last.number + 1)
