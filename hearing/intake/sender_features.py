"""What speaks for and against a candidate for the sender: place, shape, words, and whether it comes back."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from hearing.intake.lines import Line
from hearing.intake.material import Material
from hearing.intake.name_words import SPEAKING, VERBS
from hearing.intake.named import Sender
from hearing.intake.names import (
    are_persons,
    bears_given_name,
    capitalised,
    is_only_a_kind,
    is_person,
    is_role,
    is_written_as_a_name,
    leads,
    looks_like_a_body,
    may_be_a_name,
    normal,
)
from hearing.intake.sender_candidates import CUES, Candidate, Place, label_of
from hearing.intake.sender_frames import who_speaks
from hearing.intake.sender_head import is_prose
from hearing.intake.signature import closing_words

_WORD = re.compile(r"\w+")
_MOST_WORDS = 8
_LAST_LINE = 8
_ACTS = VERBS | SPEAKING
_TO = frozenset(("til", "till", "to"))
_CONTACT = re.compile(
    r"@|www|https?|\btlf|\btel\b|org\.? ?nr|postboks|\bbox \d|\d{4} [A-ZÆØÅ]|\d{3} \d\d", re.IGNORECASE
)
_TITLE = re.compile(
    r"høring|høyring|remiss|yttrande|uttal|innspill|innspel|synpunkt|svar\b|merknad|fråsegn|plan\b|planen|program|"
    r"strategi|vedtak|protokoll|referat",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"\d{1,2}[./] ?\d|\d\.? (?:jan|feb|mar|apr|mai|maj|jun|jul|aug|sep|okt|nov|des|dec)|20\d\d", re.IGNORECASE
)
_CAME = re.compile(
    r"mott(?:att|eke)|innsen[dt]|inkom|inskick|skann|h[åa]ndskr[ei]v|skjema|formulär|e-?post\b|\bbrev|\bmail|"
    r"\bfelt|anonym|\bhilsen|\bhelsing|\bhälsning|\bklem\b|\bkram\b",
    re.IGNORECASE,
)
_ANONYMOUS = re.compile(r"anonym|unntatt|navn kjent|namn kjend", re.IGNORECASE)
_EDGE = 400  # characters


@dataclass(frozen=True, slots=True)
class View:
    """What is the same for all candidates of a document."""

    material: Material
    by_rules: Sender
    lower: str
    squeezed: str
    recipient: str
    owner: str
    voice: str
    names: dict[str, frozenset[Place]]

    @classmethod
    def of(cls, material: Material, by_rules: Sender, among: Sequence[Candidate]) -> "View":
        """The view of a document and its candidates."""
        names: dict[str, frozenset[Place]] = {}
        for one in among:
            key = normal(one.name)
            names[key] = names.get(key, frozenset()) | {one.place}
        return cls(
            material,
            by_rules,
            material.text.casefold(),
            normal(material.text),
            normal(material.head.recipient),
            normal(material.bodies.owner),
            who_speaks(material.text),
            names,
        )


def features(one: Candidate, view: View, among: Sequence[Candidate]) -> list[str]:
    """Names of the features that a candidate has."""
    if one.place is Place.NOBODY:
        return list(_of_nobody(view, among))
    kind = _kind(one.name, view)
    lower = [word.casefold() for word in _WORD.findall(one.name)]
    return [
        *_of_place(one, kind, view),
        *_of_shape(one.name, kind),
        *_of_words(lower),
        *_around(one),
        *_beside(one, kind, view),
        *_coming_back(one, kind, lower, view),
        *_addressed(one, view),
        *_beside_the_rules(one.name, kind, view),
    ]


def _kind(name: str, view: View) -> str:
    if view.material.bodies.is_body(capitalised(name)):
        return "body"
    return _kind_by_shape(name)


@lru_cache(maxsize=4096)
def _kind_by_shape(name: str) -> str:
    if bears_given_name(name):
        return "given"
    if is_person(name) or are_persons(name):
        return "person"
    return "name" if may_be_a_name(name) else "other"


def _of_place(one: Candidate, kind: str, view: View) -> Iterator[str]:
    yield f"{one.place}"
    yield f"{one.place} at {min(one.at, _LAST_LINE)}"
    if one.line:
        yield f"{one.place} end {min(len(view.material.lines) - one.at, _LAST_LINE)}"
    yield f"{one.place} {one.part}"
    yield f"{one.place} {one.part} {kind}"
    yield f"{one.place} {kind}"
    yield f"{kind} {view.voice}"


def _of_shape(name: str, kind: str) -> Iterator[str]:
    shown = _WORD.findall(name)
    yield kind
    yield f"words {len(shown)}"
    yield "shape " + "".join(map(_shape, shown[:6]))
    if is_written_as_a_name(name):
        yield "written"
        yield f"written {kind}"
    said = {
        "only a kind": is_only_a_kind(name),
        "role": is_role(name),
        "leads": leads(name),
        "digit": any(map(str.isdigit, name)),
        "title": bool(_TITLE.search(name)),
        "contact": bool(_CONTACT.search(name)),
        "date": bool(_DATE.search(name)),
        "came": bool(_CAME.search(name)),
        "upper": name.isupper(),
        f"ends {name[-1]}": name[-1] in ".!?:",
    }
    yield from (what for what, holds in said.items() if holds)


def _shape(word: str) -> str:
    if word.isupper() and len(word) > 1:
        return "U"
    return "C" if word[0].isupper() else "0" if word[0].isdigit() else "c"


def _of_words(lower: Sequence[str]) -> Iterator[str]:
    yield from (f"word …{word[-5:]}" for word in lower[:_MOST_WORDS])
    if lower:
        yield f"first {lower[0]}"
        yield f"last …{lower[-1][-6:]}"
        yield f"last …{lower[-1][-4:]}"
    if any(word in VERBS for word in lower):
        yield "verb"
    if any(word in SPEAKING for word in lower):
        yield "speaks"


def _around(one: Candidate) -> Iterator[str]:
    if one.place in {Place.LABEL, Place.FORM}:
        label = [word.casefold() for word in _WORD.findall(one.left)]
        yield "label " + " ".join(label[-2:])
        yield from (f"label …{word[-6:]}" for word in label)
    else:
        before = one.left.casefold().split()
        last = before[-1].strip('«”"(') if before else "^"
        yield f"left {last}"
        yield f"left {last} {one.place}"
        if len(before) > 1:
            yield f"left {' '.join(before[-2:])}"
    after = one.right.casefold().split()
    begins = (after[0][:6] if after[0][0].isalpha() else after[0][0]) if after else "$"
    yield f"right {begins} {one.place}"
    if one.place is Place.TEXT and any(word.strip(".,") in _ACTS for word in after[:3]):
        yield "acts"
        yield f"acts {one.part}"


def _beside(one: Candidate, kind: str, view: View) -> Iterator[str]:
    """The lines above and below, and in which block it stands."""
    if one.line is None:
        return
    lines = view.material.lines
    above = _line_kind(lines[one.at - 1], one.line, view) if one.at else "edge"
    below = _line_kind(lines[one.at + 1], one.line, view) if one.at + 1 < len(lines) else "edge"
    block = min(one.line.block - lines[0].block, 4)
    yield f"below {below} {one.place}"
    yield f"above {above} {one.place}"
    yield f"below {below} {kind} {one.part}"
    yield f"above {above} {kind}"
    if one.place is Place.HEAD:
        yield f"block {block}"
        yield f"block {block} {kind}"


def _line_kind(other: Line, line: Line, view: View) -> str:
    kind = "body" if view.material.bodies.is_body(other.text) else _line_kind_by_shape(other.text)
    return kind if other.block == line.block else f"|{kind}"


@lru_cache(maxsize=4096)
def _line_kind_by_shape(text: str) -> str:
    kinds = {
        "prose": is_prose(text),
        "contact": _CONTACT.search(text),
        "closing": closing_words(text),
        "date": _DATE.search(text),
        "title": _TITLE.search(text),
        "to": text.casefold().startswith(("til ", "till ", "til:", "till:")),
        "role": is_role(text),
        "label": label_of(text),
        "person": is_person(text.partition(",")[0]),
    }
    return next((kind for kind, holds in kinds.items() if holds), "other")


def _coming_back(one: Candidate, kind: str, lower: Sequence[str], view: View) -> Iterator[str]:
    """Whether the name is found elsewhere, and what is said of it there."""
    squeezed = normal(one.name)
    times = min(view.squeezed.count(squeezed), 4) if len(squeezed) > 3 else 0
    yield f"times {times}"
    yield f"times {times} {kind}"
    places = view.names.get(squeezed, frozenset())
    if len(places) > 1:
        yield f"places {len(places)}"
    for other in sorted(places - {one.place}):
        yield f"also {other}"
        yield f"also {other} {one.place}"
    telling = [word.casefold() for word in _WORD.findall(one.name) if word[0].isupper() and len(word) > 2]
    if telling:
        back = round(2 * sum(view.lower.count(word) > 1 for word in telling) / len(telling))
        yield f"words back {back}"
        yield f"words back {back} {kind}"
    if kind == "body" and lower and _comes_back_alone(lower, view.lower):
        yield "kind back"
    if len(squeezed) > 3:
        yield from sorted(_said_of(one.name.casefold(), view.lower))


def _comes_back_alone(lower: Sequence[str], text: str) -> bool:
    """Whether the kind of body is named alone: «foreningen», «klubben»."""
    kinds = {word for word in (lower[0], lower[-1]) if len(word) > 3}
    return any(f" {word}{ending} " in text for word in kinds for ending in ("et", "en", "a", "n"))


def _said_of(name: str, text: str) -> set[str]:
    said: set[str] = set()
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        before, after = text[max(0, at - 14) : at].split(), text[end : end + 14].split()
        if after and after[0].strip(".,") in _ACTS:
            said.add("acts elsewhere")
        if before and before[-1] in CUES | _TO:
            said.add(f"after {before[-1]}")
        at = text.find(name, end)
    return said


def _addressed(one: Candidate, view: View) -> Iterator[str]:
    squeezed = normal(one.name)
    if view.owner and view.owner in squeezed:
        yield "holds the owner"
    if view.recipient and squeezed == view.recipient:
        yield "recipient"
    elif view.recipient and (view.recipient in squeezed or squeezed in view.recipient):
        yield "part of the recipient"


def _beside_the_rules(name: str, kind: str, view: View) -> Iterator[str]:
    squeezed, ruled = normal(name), normal(view.by_rules.name)
    if not ruled:
        yield "rules silent"
        yield f"rules silent {kind}"
        return
    same, within, holds = squeezed == ruled, squeezed in ruled, ruled in squeezed
    how = "same" if same else "within" if within else "holds" if holds else "other"
    found = view.by_rules.known_from
    yield f"rules {how}"
    yield f"rules {how} {found}"
    yield f"rules {how} {kind}"
    yield f"rules {how} {found} {_kind(view.by_rules.name, view)} {kind}"


def _of_nobody(view: View, among: Sequence[Candidate]) -> Iterator[str]:
    yield "nobody"
    yield f"nobody {view.voice}"
    yield f"nobody rules {view.by_rules.known_from or 'silent'}"
    head = any(
        one.place in {Place.HEAD, Place.LABEL} and looks_like_a_body(capitalised(one.name)) for one in among
    )
    person = any(one.place is not Place.TEXT and is_person(one.name) for one in among)
    given = any(one.place is not Place.TEXT and bears_given_name(one.name) for one in among)
    foot = any(one.place is Place.FOOT and looks_like_a_body(one.name) for one in among)
    yield f"nobody head {head} person {person} foot {foot}"
    yield f"nobody given {given}"
    yield f"nobody head {head} {view.voice}"
    yield f"nobody anonymous {bool(_ANONYMOUS.search(view.lower[:_EDGE]))}"
