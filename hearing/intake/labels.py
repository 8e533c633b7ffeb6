"""Labels of a letter's head and the values that belong to them, in nb, nn and sv.

A head is written in many ways: label and value on one line, the value on the line below, several pairs on a
line or, in text taken out of a PDF, all labels on one line and all values on the next, in no fixed columns. Where
values have no column they are told apart by what they look like.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from hearing.core.offsets import clean
from hearing.intake.dates import find_dates
from hearing.intake.lines import Line

_WORDS = {
    "yours": r"(?:deres|dykkar|er|ert|eders)\s+(?:ref\b\.?|referanse|referens|dnr|diarienummer|diarienr|"
             r"beteckning|"
    r"saksnr|saksnummer)",
    "their_date": r"(?:deres|dykkar|ert)\s+(?:dato|datum|brev)",
    "ours": r"(?:vår|vårt)\s+(?:ref\b\.?|referanse|referens|dnr|diarienummer|beteckning|saksnr|saksnummer)|"
    r"arkivsaks?(?:nr|nummer|id)?|journal(?:post)?(?:nr|nummer|id)|ärendenummer|ärendebeteckning|dnr|"
    r"diarienummer|diarienr",
    "case": r"saks?nr|saksnummer|sak nr|saks nr",
    "handler": r"(?:vår )?(?:saksbehandlar|saksbehandler|saksbeh|sakshandsamar|handläggare)|kontaktperson",
    "archive": r"arkivkode|arkivnr|arkiv|klassering",
    "dated": r"(?:vår )?dato|datum|brevdato",
    "received": r"mottatt dato|mottatt|motteke|motteken|inkommen|inkommet|inkom|ankommet|ankom",
    "meeting": r"møtedato|sammanträdesdatum",
    "to": r"til|till|mottaker|mottakar|adressat|mottagare",
    "by": r"fra|frå|från|avsender|avsendar|avsändare|innsender|innsendar|høringsinstans|høyringsinstans|"
          r"remissinstans|"
    r"organisasjon|organisation|virksomhet|verksemd",
    "other": r"telefon|tlf|e-post|telefax|telefaks|sted|stad|vedlegg|bilagor|bilaga|avdeling|utvalgssak|utvalg|"
             r"utval|side",
}  # fmt: skip
_LABEL = re.compile(
    rf"(?<![\w/-])(?:{'|'.join(f'(?P<{name}>{words})' for name, words in _WORDS.items())})"
    r"(?:\s*\((?:saksnr|saksnummer|bes oppgitt ved svar|må oppgis)[^)]*\))?(?P<colon>\s?[.:]{0,2})(?=\s|$)",
    re.IGNORECASE,
)
_NEVER_BARE = frozenset({"to", "by", "other"})
CASE_NUMBER = re.compile(
    r"\b(?:[A-ZÅÄÖ]{1,6}[ -]?)?\d[\d.]*(?:[/:-](?:[A-Z]{1,4}-?)?\d+)+(?:/[A-ZÆØÅÄÖ]{2,6})?\b|"
    r"\b20\d{7}(?:[/-]\w+)*\b"
)
_PERSON = re.compile(r"[A-ZÆØÅÄÖ][a-zæøåäö-]+(?: [A-ZÆØÅÄÖ][\wæøåäö.-]*)+")
_COLUMNS = re.compile(r"\t+| {3,}|\s\|\s")
_LONGEST_HEAD_LINE = 300
_DATES = ("dated", "received", "meeting", "their_date")
_REFERENCES = ("yours", "ours", "case")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A label of the head, what stands for it, and where."""

    label: str
    value: str
    line: Line


def labelled_values(lines: Sequence[Line]) -> tuple[Labelled, ...]:
    """All labels with a value, in order of appearance."""
    found: list[Labelled] = []
    at = 0
    while at < len(lines):
        pairs = _pairs(lines[at].text)
        run = at + 1
        if pairs:
            whole, open_labels = _settled(pairs)
            found += [Labelled(label, value, lines[at]) for label, value in whole]
            if open_labels:
                run, below = _below(lines, at, open_labels)
                found += below
        at = run
    return tuple(one for one in found if one.value)


def is_label_line(text: str) -> bool:
    """Whether the line holds labels of a letter's head."""
    return bool(_pairs(text))


def _pairs(text: str) -> list[tuple[str, str]]:
    """Labels of a line with the text that follows each; none where the line is prose."""
    if len(text) > _LONGEST_HEAD_LINE:
        return []
    labels = [match for match in _LABEL.finditer(text) if ":" in match["colon"] or _may_be_bare(match, text)]
    if not labels or not _begins_a_head_line(labels, text):
        return []
    ends = [match.start() for match in labels[1:]] + [len(text)]
    return [(_name(match), text[match.end() : end].strip(" ,;|")) for match, end in zip(labels, ends, strict=True)]


def _name(match: re.Match[str]) -> str:
    groups = match.groupdict()
    return next(name for name in _WORDS if groups[name])


def _may_be_bare(match: re.Match[str], text: str) -> bool:
    """Without a colon a label stands alone, among other labels only, or right before a value of its type."""
    rest = text[match.end() :].strip()
    if _name(match) in _DATES and any(one.span.start == 0 for one in find_dates(rest)):
        return match.start() == 0
    if _name(match) in _REFERENCES and CASE_NUMBER.match(rest):
        return match.start() == 0
    labels = [_name(other) for other in _LABEL.finditer(text)]
    left_over = len(_LABEL.sub("", text).split())
    alone = len(labels) == 1 and match.span() == (0, len(text)) and labels[0] not in _NEVER_BARE
    return alone or (len(set(labels) - _NEVER_BARE) > 1 and left_over <= 2)


def _begins_a_head_line(labels: Sequence[re.Match[str]], text: str) -> bool:
    before = text[: labels[0].start()].split()
    return not before or (len(labels) > 1 and len(before) <= 6)


def _settled(pairs: list[tuple[str, str]]) -> tuple[list[tuple[str, str]], list[str]]:
    """Pairs whose value is beyond doubt, and the labels at the line's end that wait for theirs."""
    if not pairs[-1][1]:
        start = _start_of_empty_run(pairs, len(pairs))
        return pairs[:start], [label for label, _ in pairs[start:]]
    settled: list[tuple[str, str]] = []
    empty: list[str] = []
    for label, value in pairs:
        empty.append(label)
        if value:
            settled += _told_apart(empty, value) if len(empty) > 1 else [(label, value)]
            empty = []
    return settled, []


def _start_of_empty_run(pairs: list[tuple[str, str]], end: int) -> int:
    start = end
    while start and not pairs[start - 1][1]:
        start -= 1
    return start


def _below(lines: Sequence[Line], at: int, labels: list[str]) -> tuple[int, list[Labelled]]:
    """Values on the lines below a line (or several) that ends in labels; and where to read on."""
    run = at + 1
    while run < len(lines) and (more := _pairs(lines[run].text)) and not any(value for _, value in more):
        labels = [*labels, *(label for label, _ in more)]
        run += 1
    height = run - at
    values = _value_lines(lines[run : run + height])
    if not values:
        return run, []
    columns = [clean(part).text for line in values for part in _COLUMNS.split(line.raw)]
    if len(columns) == len(labels) and (len(labels) > 1 or _fits(labels[0], columns[0])):
        found = list(zip(labels, columns, strict=True))
    else:
        found = _told_apart(labels, " ".join(line.text for line in values))
    return run + len(values), [Labelled(label, value, values[0]) for label, value in found]


def _value_lines(lines: Sequence[Line]) -> list[Line]:
    values: list[Line] = []
    for line in lines:
        if _pairs(line.text) or len(line.text) > 120:
            break
        values.append(line)
    return values


def _fits(label: str, value: str) -> bool:
    return label in {"to", "by"} or bool(_told_apart([label], value))


def _told_apart(labels: Sequence[str], text: str) -> list[tuple[str, str]]:
    """Values for ``labels`` out of a text that holds them all, by what dates, references and names look like."""
    dates = [text[one.span.start : one.span.end] for one in find_dates(text) if one.year]
    rest = text
    for one in dates:
        rest = rest.replace(one, " ", 1)
    references = [match[0] for match in CASE_NUMBER.finditer(rest)]
    persons = [match[0] for match in _PERSON.finditer(rest)]
    return [
        *_shared_out([label for label in labels if label in _DATES], dates, first="dated"),
        *_shared_out([label for label in labels if label in _REFERENCES], references, first="ours"),
        *_shared_out([label for label in labels if label == "handler"], persons, first="handler"),
    ]


def _shared_out(labels: list[str], values: list[str], first: str) -> list[tuple[str, str]]:
    """Each label its value in order; where values are too few, ``first`` comes first."""
    if len(values) < len(labels):
        labels = sorted(labels, key=lambda label: label != first)
    return list(zip(labels, values, strict=False))
