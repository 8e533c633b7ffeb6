"""Every line, part of a line and phrase that may name the sender, with the place where it stands."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from hearing.core.fields import NAME, ORGANISATION
from hearing.core.model import Paragraph
from hearing.intake.file_name import sender_in_file_name
from hearing.intake.lines import Line
from hearing.intake.material import Material
from hearing.intake.name_run import name_at_start
from hearing.intake.name_words import words
from hearing.intake.named import Sender
from hearing.intake.names import OUTER, SENTENCE_ENDS, capitalised, normal, without_role
from hearing.intake.no_sender import names_no_sender
from hearing.intake.pasted_form import cells
from hearing.intake.sender_head import is_prose
from hearing.intake.sender_origin import name_in_address, sent_from
from hearing.intake.sender_phrases import ANSWER_NOUNS
from hearing.intake.signature import closing_words


class Place(StrEnum):
    """Where a candidate stands; its values are where a sender may be «known from»."""

    HEAD = "letterhead"
    FOOT = "signature"
    LABEL = "label"
    TEXT = "text"
    MAIL = "mail"
    FORM = "form"
    FILE = "file name"
    RULES = "rules"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Candidate:
    """What may be the sender's name.

    Attributes:
        part: Which part of its line it is: «whole», «first», «last», «two lines», «run» …
        at: Number of its line, or of its paragraph, from the top.
        left: What stands before it on its line, in its label or sentence.
        right: What stands after it.
    """

    name: str
    place: Place
    part: str = "whole"
    at: int = 0
    left: str = ""
    right: str = ""
    line: Line | None = None
    paragraph: Paragraph | None = None

    def as_sender(self, material: Material, *, is_person: bool) -> Sender:
        """The candidate as the sender of a document."""
        known_from = str(Place.HEAD if self.place is Place.LABEL else self.place)
        span = self.line.span_of(self.name) if self.line else None
        if self.paragraph:
            start = self.paragraph.text.find(self.name)
            span = material.span_in(self.paragraph, start, start + len(self.name)) if start >= 0 else None
        return Sender(capitalised(self.name), known_from, span, is_person=is_person)


NOBODY = Candidate("", Place.NOBODY)
DOMAIN = "domain"  # the part of a mail's address that says whose it is

_HEAD_LINES = 9
_OPENING_LINES = 2
_LONGEST_OPENING_NAME = 80
_OPENING_ENDS = re.compile(rf"{SENTENCE_ENDS}|\s+[–—-]\s+|:\s+")
_SEARCHED_LINES = 15
_FOOT_LINES = 8
_PARAGRAPHS = 4
_SHORTEST_PROSE = 25
_OPENING = 400
_LONGEST_NAME = 110
_LONGEST_TO_JOIN = 80
_MOST_PARTS = 5
_MOST_LINES = 3
_JOINED = ("", "", "two lines", "three lines")
_BETWEEN = re.compile(
    rf"\s*[,;|·•]\s+|{SENTENCE_ENDS}|\s+[–—-]\s+|\s+/\s+|\s*[()]\s*|:\s+|\s*[<>]\s*|\s{{2,}}|\t|"
    r"\s+v/\s*|\s+gm\.?\s+|"
    r"\s+(?:ved|genom|gjennom|c/o)\s+(?=[A-ZÆØÅÄÖa-zæøå])"
)
_LABEL = re.compile(r"(?P<label>[A-ZÆØÅÄÖ(][^:.!?]{0,60}?)\s?:\s+(?P<value>\S.*)")
_LEADS_TO_A_NAME = re.compile(
    r"\b(?:fra|frå|från|av|for|för|på vegne av|på vegner av|hilsen|helsing|hälsning|i|ved|vid|hos|oss)\s+"
    r"(?=[«”\"]?[A-ZÆØÅÄÖ])",
    re.IGNORECASE,
)
_CAPITAL = re.compile(r"(?<![\w-])[«”\"]?(?=[A-ZÆØÅÄÖ])")
_SAYS_NOBODY = re.compile(
    r"\W*(?:anonymt?|anonyme?r?t? (?:svar|innspill|innspel|yttrande|brev|person|innsender|avsender|avsendar|"
    r"avsändare)|(?:brev |svar )?(?:uten|utan) (?:navn|namn|avsender|avsendar|avsändare)|"
    r"(?:ikke|ikkje|ej|inte) (?:oppgitt|oppgjeve|angivet|uppgivet)|ukjent|okänd|ukjend)\W*",
    re.IGNORECASE,
)
_DOCUMENT_FROM = re.compile(rf"(?:{ANSWER_NOUNS}) (?:fra|frå|från) ", re.IGNORECASE)
_TO_WHOM = re.compile(r"(?:till?|te|to)\s", re.IGNORECASE)
# Words after which, in running text, the sender may be named.
CUES = words(
    "i på ved vid hos for för fra frå från er är heter heiter av undertegnede undertecknad undertegnede, "
    "undertekna vi, driver driv jeg eg jag jag, jeg, eg,"
)


def label_of(text: str) -> tuple[str, str] | None:
    """Label and value of a line such as «Organisasjon: Fjordby vel»."""
    match = _LABEL.match(text)
    return (match["label"], match["value"]) if match else None


def candidates(material: Material, by_rules: Sender) -> list[Candidate]:
    """What may be the sender's name, each name once for each place; what the rules say and «nobody» among it."""
    found: dict[tuple[str, Place], Candidate] = {}
    for one in _all(material):
        key = (normal(one.name), one.place)
        if key[0] and one.name and len(one.name) <= _LONGEST_NAME and not _names_nobody(one):
            found.setdefault(key, one)
    names = {name for name, _ in found}
    if by_rules.name and normal(by_rules.name) not in names:
        found[normal(by_rules.name), Place.RULES] = Candidate(by_rules.name, Place.RULES)
    return [*(one for one in found.values() if not _is_addressed(one, material)), NOBODY]


def _names_nobody(one: Candidate) -> bool:
    by_the_sender = one.place in {Place.MAIL, Place.FORM, Place.LABEL}
    return bool(_SAYS_NOBODY.fullmatch(one.name)) or (not by_the_sender and names_no_sender(one.name))


def _is_addressed(one: Candidate, material: Material) -> bool:
    """Whether it is the hearing's owner, its place alone, or a line that says to whom one writes."""
    bodies = material.bodies
    is_line_to = one.place in {Place.HEAD, Place.FOOT, Place.TEXT} and bool(_TO_WHOM.match(one.name))
    return is_line_to or bodies.is_owner(one.name) or bodies.is_place_of_owner(one.name)


def _all(material: Material) -> Iterator[Candidate]:
    yield from _in_head(material.lines)
    yield from _in_foot(material.lines)
    yield from _in_text(material)
    yield from _in_fields(material)


def _in_head(lines: Sequence[Line]) -> Iterator[Candidate]:
    for at, line in enumerate(lines[:_OPENING_LINES]):
        if is_prose(line.text):
            yield from _opening(at, line)
    head = [at for at, line in enumerate(lines[:_SEARCHED_LINES]) if not is_prose(line.text)][:_HEAD_LINES]
    for at in head:
        line = lines[at]
        labelled = [found for cell in cells(line) if (found := label_of(cell))]
        for label, value in labelled:
            yield from (_with(one, Place.LABEL, at, line, left=label) for one in _parts(value))
        if labelled:
            continue
        yield from (_with(one, Place.HEAD, at, line) for one in _parts(line.text))
        yield from _over_lines(lines, at, line.text, Place.HEAD)
        yield from _led_to(line.text, Place.HEAD, at, line)
        from_whom = _DOCUMENT_FROM.match(line.text)
        if from_whom:
            for one in _whole_and_first(line.text[from_whom.end() :]):
                yield Candidate(one.name, Place.HEAD, f"from {one.part}", at, from_whom[0], one.right, line)


def _opening(at: int, line: Line) -> Iterator[Candidate]:
    """What stands before the first mark of running text: «Fjordby vel, styret. Svar på høring om …»."""
    end = _OPENING_ENDS.search(line.text)
    if end and end.start() <= _LONGEST_OPENING_NAME:
        for one in _whole_and_first(line.text[: end.start()]):
            yield Candidate(one.name, Place.TEXT, f"opening {one.part}", at, "", line.text[end.start() :], line)


def _whole_and_first(text: str) -> Iterator[Candidate]:
    return (one for one in _parts(text) if one.part in {"whole", "first"})


def _in_foot(lines: Sequence[Line]) -> Iterator[Candidate]:
    for at in range(max(0, len(lines) - _FOOT_LINES), len(lines)):
        line = lines[at]
        greeting = closing_words(line.text)
        if is_prose(line.text) and not greeting:
            continue
        text = line.text[greeting:]
        for one in _parts(text):
            yield _with(one, Place.FOOT, at, line, left=line.text[:greeting] + one.left)
            rest = without_role(one.name)
            if rest != one.name:
                yield Candidate(rest, Place.FOOT, f"{one.part} with a role", at, "role", "", line)
        yield from _led_to(line.text, Place.FOOT, at, line)
        yield from _over_lines(lines, at, text, Place.FOOT)


def _in_text(material: Material) -> Iterator[Candidate]:
    prose = [one for one in material.paragraphs if len(one.text) > _SHORTEST_PROSE][:_PARAGRAPHS]
    for at, paragraph in enumerate(prose):
        text = paragraph.text[:_OPENING]
        for match in _CAPITAL.finditer(text):
            before = text[: match.end()].split()
            if before and before[-1].casefold() not in CUES and before[-1][-1] not in '.!?«”"':
                continue
            name = name_at_start(text[match.end() :])
            end = match.end() + len(name)
            part = "start" if not before else "sentence" if before[-1][-1] in ".!?" else "inside"
            left, right = text[max(0, match.end() - 40) : match.end()], text[end : end + 30]
            yield Candidate(name, Place.TEXT, part, at, left, right, None, paragraph)


def _in_fields(material: Material) -> Iterator[Candidate]:
    header = sent_from(material)
    display = header.partition("<")[0].strip(" \"'")
    yield from (_with(one, Place.MAIL, 0, None) for one in _parts(display) if "@" not in display)
    yield Candidate(name_in_address(header, material), Place.MAIL, DOMAIN)
    for key in (ORGANISATION, NAME):
        value = material.fields.get(key, "").strip()
        yield from (_with(one, Place.FORM, 0, None, left=key) for one in _parts(value))
    yield Candidate(sender_in_file_name(material.path, material.bodies), Place.FILE)


def _with(one: Candidate, place: Place, at: int, line: Line | None, left: str = "") -> Candidate:
    return Candidate(one.name, place, one.part, at, left or one.left, one.right, line)


def _parts(text: str) -> Iterator[Candidate]:
    """The whole of a text, and what stands between its marks."""
    marks = list(_BETWEEN.finditer(text))
    starts, ends = [0, *(one.end() for one in marks)], [*(one.start() for one in marks), len(text)]
    spans = [("whole", 0, len(text))]
    if marks:
        last = len(marks)
        spans += [
            ("first" if at == 0 else "last" if at == last else "middle", start, end)
            for at, (start, end) in enumerate(zip(starts, ends, strict=True))
        ][:_MOST_PARTS]
        spans += [("first two", 0, ends[1])] if last > 1 else []
    for part, start, end in spans:
        name = _cleaned(text[start:end])
        if "@" not in name and not (part != "whole" and name.islower()):
            yield Candidate(name, Place.HEAD, part, 0, text[:start], text[end:])


def _cleaned(text: str) -> str:
    name = text.strip(OUTER.replace("(", "").replace(")", "") + ".")
    return name.strip(OUTER) if name.count("(") == name.count(")") == 0 else _closed(name)


def _closed(name: str) -> str:
    """A name with brackets that are closed, or without them."""
    return name if name.count("(") == name.count(")") else name.partition("(")[0].strip(OUTER)


def _led_to(text: str, place: Place, at: int, line: Line) -> Iterator[Candidate]:
    """What follows «fra», «hilsen», «oss i» on a line."""
    for match in _LEADS_TO_A_NAME.finditer(text):
        name = name_at_start(text[match.end() :].lstrip('«”"'))
        yield Candidate(name, place, "run", at, text[: match.end()], "", line)


def _over_lines(lines: Sequence[Line], at: int, text: str, place: Place) -> Iterator[Candidate]:
    """A body with its unit on the line below: «Helse Fjord HF» above «Klinikk for rus»."""
    names = [text.strip(OUTER)]
    if not names[0] or len(text) > _LONGEST_TO_JOIN:
        return
    for line in lines[at + 1 : at + _MOST_LINES]:
        if line.block != lines[at].block or len(line.text) > _LONGEST_TO_JOIN or is_prose(line.text):
            return
        names.append(line.text.strip(OUTER))
        yield Candidate(", ".join(names), place, _JOINED[len(names)], at, "", "", lines[at])
