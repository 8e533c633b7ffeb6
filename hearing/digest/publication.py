"""What the public digest leaves out: words that a person has confirmed, and what was never meant to be shown."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, TypeVar

from hearing.core.fields import EMAIL, FROM, NAME, NATIONAL_ID, PHONE
from hearing.core.model import ANSWERS, Evidence, Response, Source, Span, Status
from hearing.core.offsets import clean
from hearing.digest.audit.public import public_audit
from hearing.digest.model import About, Answer, Digest, Note, Speaker
from hearing.digest.translations import N_, Words
from hearing.intake.names import is_person
from hearing.privacy.model import Kind
from hearing.privacy.needles import Needle, Removals
from hearing.privacy.page import page_of, searchable

T = TypeVar("T")

MARKS: dict[Kind, str] = {
    Kind.IDENTITY_NUMBER: N_("[removed: identity number]"),
    Kind.BANK_ACCOUNT: N_("[removed: bank account]"),
    Kind.PHONE: N_("[removed: telephone number]"),
    Kind.EMAIL: N_("[removed: e-mail address]"),
    Kind.ADDRESS: N_("[removed: address]"),
    Kind.VEHICLE: N_("[removed: registration number]"),
    Kind.NAME: N_("[removed: name of a person]"),
    Kind.STAFF: N_("[removed: name of an employee]"),
    Kind.HEALTH: N_("[removed: health or family matter]"),
}
# Stands in a text for a mark while the rest is cleaned; no reader lets it through.
_STAND_IN = "\0"
# Not names, though strings: what a page refers to.
_NEVER_WORDS = frozenset({"anchor", "id", "code", "href", "answer", "language", "speaker", "channel", "made_by"})
_FIELDS = {NAME: Kind.NAME, EMAIL: Kind.EMAIL, PHONE: Kind.PHONE, NATIONAL_ID: Kind.IDENTITY_NUMBER}


def is_shown(response: Response, sources: Mapping[str, Source]) -> bool:
    """Whether a digest quotes or names a response: an answer that repeats no other."""
    source = sources.get(response.source)
    is_copy = response.duplicate_of or (source is not None and source.status == Status.DUPLICATE)
    return response.kind in ANSWERS and not is_copy


def own_needles(response: Response) -> Iterator[Needle]:
    """What is known of a sender who is not named, from forms and headers, whether or not the text holds it."""
    for key, kind in _FIELDS.items():
        if value := response.fields.get(key, "").strip():
            yield Needle(value, kind)
    name, _, address = response.fields.get(FROM, "").partition("<")
    if address:
        yield Needle(address.strip("> "), Kind.EMAIL)
    for person in (response.sender, name.strip(' "')):
        if is_person(" ".join(person.split())):
            yield Needle(person, Kind.NAME)


@dataclass(frozen=True, slots=True)
class Redaction:
    """What is removed from one response: spans of its text as read."""

    raw: str
    hits: tuple[tuple[Span, Kind], ...]
    words: Words

    def shown(self, evidence: Evidence) -> str:
        """The words of evidence that was verified, a visible mark in the place of each that is removed."""
        start, end = evidence.span
        kept: list[str] = []
        marks: list[str] = []
        for span, kind in self._within(evidence.span):
            kept.append(self.raw[start : max(start, span.start)])
            marks.append(self.words.gettext(MARKS[kind]))
            start = min(end, span.end)
        if not marks:
            return evidence.text.strip()
        kept.append(self.raw[start:end])
        pieces = clean(_STAND_IN.join(kept)).text.split(_STAND_IN)
        return "".join(piece + mark for piece, mark in zip(pieces, [*marks, ""], strict=True)).strip()

    def tells_of_health(self, span: Span) -> bool:
        """Whether words tell of somebody's health or family."""
        return any(kind == Kind.HEALTH for _, kind in self._within(span))

    def _within(self, span: Span) -> list[tuple[Span, Kind]]:
        return [(hit, kind) for hit, kind in self.hits if hit.start < span.end and span.start < hit.end]


@dataclass(frozen=True, slots=True)
class Publication:
    """How a digest is made fit to be published."""

    removals: Removals
    words: Words

    def redaction(self, response: Response) -> Redaction:
        """What is removed from a response."""
        page = page_of(response.text)
        hits = (
            (page.source_span(hit.start, hit.end), hit.kind) for hit in self.removals.find(page.text, response.id)
        )
        return Redaction(response.text, tuple(hits), self.words)

    def public(self, digest: Digest) -> Digest:
        """The digest without work lists, file names and small figures, and without removed words anywhere."""
        stripped = replace(
            digest,
            public=True,
            about=_public_about(digest.about),
            answers=tuple(map(_public_answer, digest.answers)),
            audit=digest.audit and public_audit(digest.audit),
        )
        return self._cleared(stripped)

    def _cleared(self, value: T, name: str = "") -> T:
        """The value with marks in each of its strings that holds words to remove."""
        made: Any = value
        if isinstance(value, str):
            made = value if name in _NEVER_WORDS else self._marked(value)
        elif isinstance(value, tuple):
            cleared = [self._cleared(item, name) for item in value]
            made = value._make(cleared) if hasattr(value, "_make") else tuple(cleared)  # named tuples stay so
        elif isinstance(value, Mapping):
            made = {key: self._cleared(item, name) for key, item in value.items()}
        elif is_dataclass(value) and not isinstance(value, type):
            made = replace(
                value, **{one.name: self._cleared(getattr(value, one.name), one.name) for one in fields(value)}
            )
        return made  # type: ignore[no-any-return]

    def _marked(self, text: str) -> str:
        everywhere = self.removals.everywhere
        if not everywhere.find(searchable(text)):
            return text
        page = page_of(text)
        hits = ((page.source_span(hit.start, hit.end), hit.kind) for hit in everywhere.find(page.text))
        return Redaction(text, tuple(hits), self.words).shown(Evidence(text, Span(0, len(text))))


def _public_about(about: About) -> About:
    """Without the lists that are work for the case handler."""
    return replace(
        about,
        issues=(),
        to_check=(),
        unusable=_without_details(about.unusable),
        not_answers=_without_details(about.not_answers),
    )


def _without_details(notes: Iterable[Note]) -> tuple[Note, ...]:
    return tuple(replace(note, detail="") for note in notes)


def _public_answer(answer: Answer) -> Answer:
    """A person's themes, one answer after another, would give away what the table of themes does not count out."""
    return replace(answer, themes=()) if answer.speaker in {Speaker.PERSON, Speaker.UNDETERMINED} else answer
