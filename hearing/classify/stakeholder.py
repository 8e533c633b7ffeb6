"""Type of sender: from its name, from what a form says, or else from how it presents itself."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from hearing.classify.bodies import KnownBodies
from hearing.classify.findings import SCORES, made_by
from hearing.classify.personal_names import is_first_name, is_personal
from hearing.classify.presentation import (
    Presentation,
    descriptions,
    own_bodies,
    presentations,
    signs_for_a_body,
    speaks_as_one,
)
from hearing.classify.stakeholder_features import Features, features
from hearing.classify.stakeholder_model import StakeholderModel
from hearing.core.fields import INVITED_AS, ORGANISATION, SENDER_TYPE
from hearing.core.model import ANSWERS, Evidence, Kind, Label, LabelKind, Response, Span, Voice
from hearing.core.offsets import clean, evidence_in, stands_in
from hearing.intake.names import bears_given_name
from hearing.intake.sentences import sentences
from hearing.language.analysis import analyse
from hearing.rules.matching import context, matches
from hearing.rules.phrases import Phrases, TermSet
from hearing.rules.pipeline import Pipeline
from hearing.rules.schema import Patterns, Rule, StakeholderEntry
from hearing.rules.terms import parse

UNKNOWN = "unknown"
PRIVATE_PERSON = "private-person"
BUSINESS = "business"
# The sender's name is not in the text: it comes from a form, a mail header or a file name.
FROM_FIELDS = Span(0, 0)

_OF_COUNCILS = frozenset({"letterhead", "title"})
_OF_OWNERS = frozenset({Kind.INVITATION, Kind.DRAFT})
_MUNICIPALITY, _MUNICIPAL = "municipality", re.compile(r"\b(?:kommune|kommun|herad)s?\b", re.IGNORECASE)
_SIGNED = frozenset({"signature", "mail", "title", "form"})
NAME_LANGUAGES = ("nb", "sv")  # a name may be either's, whatever the language of the answer
_CERTAIN = frozenset({"invited-list", "form", "rule", "bodies", "names"})
# How likely a type must be to stand against a word of the sender's name, where no name tells, and at all.
_AGAINST_A_WORD, _WITHOUT_A_NAME, _AT_ALL = 0.3, 0.4, 0.2
_BY_A_WORD = frozenset({"words", "ends", "starts"})
_KINDS = ("words", "ends", "starts", "unless", "otherwise")
_SCORES = {
    "invited-list": 1.0,
    "bodies": 0.95,
    "names": 0.9,
    "form": 0.9,
    "words": 0.7,
    "ends": 0.7,
    "starts": 0.7,
    "presentation": 0.6,
    "otherwise": 0.5,
    "personal-name": 0.5,
}
_AND = re.compile(r"\s(?:og|och|and|samt)\s(?=[A-ZÆØÅÄÖ])")
_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST_LAST_PART = 5
_PART = re.compile(
    r"\s*[,;/(]\s*|\s+[–—-]\s+|\s+v/\s*|(?<=\bkommune)\s+|(?<=\bkommun)\s+|(?<=\bstad)\s+|(?<=\bstads)\s+"
)


@dataclass(frozen=True, slots=True)
class Typing:
    """A type, and by which of its patterns it was known."""

    code: str
    by: str
    rule: Rule | None = None
    shown_by: Presentation | None = None

    @property
    def is_certain(self) -> bool:
        """Whether a list, a form, a rule or a well-known body's name gives it."""
        return self.by in _CERTAIN


class SenderTyping:
    """The rules and patterns of a pipeline for senders; a rule comes before the patterns.

    With a model, what they say of an answer's sender stands where they are certain; else the likeliest type does.
    """

    def __init__(self, pipeline: Pipeline, model: StakeholderModel | None = None) -> None:
        self._model = model
        self._version = pipeline.version
        self._types = pipeline.files.stakeholders
        self._codes = frozenset(pipeline.taxonomy.stakeholders)
        self._rules = pipeline.compiled_for_senders()
        self.known = KnownBodies(pipeline.files.bodies)
        self._names = _Names(self._types)

    @cached_property
    def _patterns(self) -> "dict[str, NamePatterns]":
        patterns = [(one.code, one.patterns) for one in self._types]
        return {language: NamePatterns(patterns, language) for language in NAME_LANGUAGES}

    def label(self, response: Response) -> Label | None:
        """The label of the sender's type; None where it is unknown, as in notes of meetings that are no council's.

        The evidence is the sender's name where it stands in the text. Its span is (0, 0) where the name comes from
        a form, a mail header or a file name: then there are no words in the text to point at.
        """
        if response.kind is Kind.MEETING_NOTES and response.sender_from not in _OF_COUNCILS:
            return None
        typing = self.typed(response)
        if self._model and response.kind in ANSWERS and not (typing and typing.is_certain):
            return self._likeliest(self._model, typing, response)
        return self._labelled(typing, response) if typing else None

    def _likeliest(self, model: StakeholderModel, typing: Typing | None, response: Response) -> Label | None:
        """The label of the likeliest type where it is likely enough, else the rules' own."""
        chances = model.likely(seen(response, typing))
        if signs_for_a_body(response):
            chances.pop(PRIVATE_PERSON, None)
        code = max(chances, key=lambda one: chances[one])
        evidence = _evidence(response, None) if response.sender else _first_words(response)
        stands = chances[code] >= _needed(typing, response) and code in self._codes and code != UNKNOWN
        if evidence is None or not stands or (typing and code == typing.code):
            return self._labelled(typing, response) if typing else None
        return Label(LabelKind.STAKEHOLDER, code, None, evidence, model.made_by, round(chances[code], 4))

    def _labelled(self, typing: Typing, response: Response) -> Label:
        if typing.rule:
            maker, score = made_by(typing.rule), SCORES[typing.rule.status]
        else:
            maker, score = f"rule:stakeholder.{typing.code}.{typing.by}@{self._version}", _SCORES[typing.by]
        evidence = _evidence(response, typing.shown_by)
        return Label(LabelKind.STAKEHOLDER, typing.code, None, evidence, maker, score)

    def typed(self, response: Response) -> Typing | None:
        """Type of the body that an answer speaks for: the principal before the organisation before the writer."""
        principal, organisation = response.on_behalf_of or "", response.fields.get(ORGANISATION, "")
        invited_as = response.fields.get(INVITED_AS, "")
        if invited_as in self._codes and not principal:
            return Typing(invited_as, "invited-list")
        if response.kind in _OF_OWNERS and _MUNICIPAL.search(response.sender) and _MUNICIPALITY in self._codes:
            return Typing(_MUNICIPALITY, "words")
        form = self._by_form(response.fields.get(SENDER_TYPE, ""))
        names = [name for name in (principal, organisation, response.sender) if name.strip()]
        is_alone = not principal and not organisation
        if form and form.code == PRIVATE_PERSON and is_alone:
            return form
        typing = self._by_names(names, organisation, response) or form
        if not typing and names and is_alone and _is_person(response):
            typing = self._of_persons_name(response)
        return typing or self._by_text(response, is_named=bool(names))

    def _by_names(self, names: Sequence[str], organisation: str, response: Response) -> Typing | None:
        for name in names:
            known_from = "form" if name == organisation else response.sender_from
            cleaned = clean(name).text
            typing = self._by_rule(cleaned, known_from) or self.typed_name(cleaned)
            if typing:
                return self._told_better(typing, response)
        return None

    def _by_text(self, response: Response, *, is_named: bool) -> Typing | None:
        """Type by what an answer says of its sender, whose name shows none."""
        if response.kind not in ANSWERS:
            return None
        typing = self._by_presentation(response) if is_named else next(self._own_body(response), None)
        return typing or self._of_one_person(response)

    def _told_better(self, typing: Typing, response: Response) -> Typing:
        """A type that only a weak word of the name shows gives way to one that the sender says of itself."""
        if typing.by != "otherwise" or response.kind not in ANSWERS:
            return typing
        said = next(self._said_of_itself(response, ("words",)), None)
        return said or typing

    def _of_persons_name(self, response: Response) -> Typing | None:
        """Of what looks like a person's name, but is a body's where the text says so: «Vi er et ungdomsparti»."""
        person = Typing(PRIVATE_PERSON, "personal-name")
        if speaks_as_one(response):
            return person
        body = () if bears_given_name(response.sender) else self._said_of_itself(response, ("words",))
        said = next(iter((*self._own_body(response), *body)), None)
        return said or (None if signs_for_a_body(response) else person)

    def _own_body(self, response: Response) -> Iterator[Typing]:
        for said in own_bodies(response):
            typing = self._by_patterns(said.phrase)
            if typing:
                yield Typing(typing.code, "presentation", shown_by=said)

    def _of_one_person(self, response: Response) -> Typing | None:
        """A person, where only one speaks and no body is named."""
        said = speaks_as_one(response) if PRIVATE_PERSON in self._codes else None
        return Typing(PRIVATE_PERSON, "presentation", shown_by=said) if said else None

    def _by_presentation(self, response: Response) -> Typing | None:
        return next(self._said_of_itself(response, ("words", "otherwise")), None)

    def _said_of_itself(self, response: Response, by: Sequence[str]) -> Iterator[Typing]:
        for said in (*descriptions(response), *presentations(response)):
            if said.owns and BUSINESS in self._codes:
                yield Typing(BUSINESS, "presentation", shown_by=said)
            typing = None if said.owns else self._by_patterns(said.phrase)
            if typing and typing.by in by:
                yield Typing(typing.code, "presentation", shown_by=said)

    def typed_name(self, name: str) -> Typing | None:
        """Type of a body by its name: well-known names first, then patterns in the order of the file.

        Of bodies that answer together the first-named counts.
        """
        body = self.known.at_start(name)
        if body and body.whole:
            return Typing(body.body.type, "bodies")
        first = _AND.split(name, maxsplit=1)[0]
        return self._typed(first) or (self._typed(name) if first != name else None)

    def _typed(self, name: str) -> Typing | None:
        body = self.known.at_start(name)
        if body:
            return Typing(body.body.type, "bodies")
        known = self._names.first_in(name)
        if known and not self._ruled_out(known, name):
            return Typing(known, "names")
        typing = self._by_patterns(name)
        if typing and typing.by != "otherwise":
            return typing
        inside = self.known.anywhere(name)
        return Typing(inside.body.type, "bodies") if inside else typing

    def _by_patterns(self, name: str) -> Typing | None:
        matched = [patterns.matching(name) for patterns in self._patterns.values()]
        kinds = {one.code: {kind for found in matched for kind in found.get(one.code, ())} for one in self._types}
        for tried in (("words", "ends", "starts"), ("otherwise",)):
            for code, known_by in kinds.items():
                by = next((kind for kind in tried if kind in known_by), None)
                if by and "unless" not in known_by:
                    return Typing(code, by)
        return None

    def _by_rule(self, name: str, known_from: str) -> Typing | None:
        """Type by the first rule for senders that hits the name."""
        for compiled in self._rules:
            for hit in matches(compiled, context(name, compiled.language)):
                places = hit.rule.scope.sender
                if not places or known_from in places:
                    return Typing(hit.rule.code, "rule", hit.rule)
        return None

    def _ruled_out(self, code: str, name: str) -> bool:
        return any("unless" in one.matching(name).get(code, ()) for one in self._patterns.values())

    def _by_form(self, value: str) -> Typing | None:
        given = clean(value).text.casefold()
        for one in self._types:
            if given and any(_holds(given, wanted.casefold()) for wanted in one.patterns.form):
                return Typing(one.code, "form")
        return None


def seen(response: Response, typing: Typing | None) -> Features:
    """What a model of stakeholders sees of an answer and of the type that the rules give its sender."""
    return features(response, typing.code if typing else UNKNOWN, typing.by if typing else "")


def _needed(typing: Typing | None, response: Response) -> float:
    if typing and typing.by in _BY_A_WORD:
        return _AGAINST_A_WORD
    return _AT_ALL if response.sender else _WITHOUT_A_NAME


def _is_person(response: Response) -> bool:
    """Whether an answer bears a personal name; an article's publisher is not taken for a person."""
    name = clean(response.sender).text
    signed = response.sender_from in _SIGNED and is_first_name(name)
    return response.kind in ANSWERS and (signed or is_personal(name))


@dataclass(slots=True)
class _Names:
    """Well-known bodies, found as whole words."""

    types: Sequence[StakeholderEntry]
    _codes: dict[str, str] = field(init=False)
    _pattern: re.Pattern[str] | None = field(init=False)

    def __post_init__(self) -> None:
        self._codes = {}
        for one in self.types:
            for name in one.patterns.names:
                self._codes.setdefault(name.casefold(), one.code)
        names = sorted({name for one in self.types for name in one.patterns.names}, key=len, reverse=True)
        self._pattern = re.compile("|".join(map(_as_pattern, names))) if names else None

    def first_in(self, name: str) -> str | None:
        """Type of the body that is named first; of several at one place the longest."""
        found = self._pattern.search(name) if self._pattern else None
        if not found:
            return None
        text = found[0].casefold()
        return self._codes.get(text) or self._codes.get(text.removesuffix("s"))


def _as_pattern(name: str) -> str:
    """Case counts for acronyms and first letters: RIO is not Rio, and no body is called «normal»."""
    escaped = re.escape(name)
    if not any(letter.islower() for letter in name):
        return rf"(?<!\w){escaped}(?![\w])"
    return rf"(?<!\w){re.escape(name[0])}(?i:{re.escape(name[1:])})s?(?!\w)"


class NamePatterns:
    """Term patterns for names by code, found in one pass over a name."""

    def __init__(self, patterns: Sequence[tuple[str, Patterns]], language: str) -> None:
        self._language = language
        self._keys = [(code, kind) for code, _ in patterns for kind in _KINDS]
        terms = [
            tuple(parse(term, language) for term in getattr(one, kind)) for _, one in patterns for kind in _KINDS
        ]
        self._phrases = Phrases([TermSet("", one) for one in terms], language)
        self._last_parts = [
            (code, kind, term.removeprefix("*").casefold())
            for code, one in patterns
            for kind in ("words", "unless", "otherwise")
            for term in getattr(one, kind)
            if term.startswith("*") and term[1:].isalpha() and len(term) > _SHORTEST_LAST_PART
        ]

    def matching(self, name: str) -> dict[str, set[str]]:
        """Kinds of patterns that match, by code."""
        doc = analyse(name, self._language)
        firsts, lasts = _edges(name)
        found: dict[str, set[str]] = {}
        for hit in self._phrases.find(doc):
            code, kind = self._keys[hit.term_set]
            words = doc[hit.start : hit.end]
            at_edge = {"starts": words.start_char in firsts, "ends": words.end_char in lasts}
            if at_edge.get(kind, True):
                found.setdefault(code, set()).add(kind)
        for code, kind in self._by_last_part(name):
            found.setdefault(code, set()).add(kind)
        return found

    def _by_last_part(self, name: str) -> Iterator[tuple[str, str]]:
        """In a name, unlike in running text, a word that ends so is a compound, whatever stands before it."""
        for word in _WORD.findall(name.casefold()):
            for code, kind, last in self._last_parts:
                if word.endswith(last):
                    yield code, kind


def _edges(name: str) -> tuple[set[int], set[int]]:
    """Characters at which the name, and each part of it such as «Oslo kommune», begins and ends."""
    breaks = list(_PART.finditer(name))
    firsts = {len(name) - len(name.lstrip()), *(found.end() for found in breaks)}
    return firsts, {len(name.rstrip(" .)")), *(found.start() for found in breaks)}


def _holds(given: str, wanted: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", given) is not None


def _first_words(response: Response) -> Evidence | None:
    """The first sentence in the sender's own words, which shows who speaks where no name does."""
    own = next((one for one in response.paragraphs if one.voice is Voice.OWN), None)
    if own is None:
        return None
    first = sentences(own.text)[0]
    return evidence_in(response, own, first.start, first.end)


def _evidence(response: Response, said: Presentation | None) -> Evidence:
    if said:
        return evidence_in(response, said.paragraph, said.start, said.end)
    span = response.sender_span
    if span:
        evidence = Evidence(clean(response.text[span.start : span.end]).text, span)
        if evidence.text and stands_in(response.text, evidence):
            return evidence
    return Evidence(response.on_behalf_of or response.sender, FROM_FIELDS)
