"""All that one response holds that may have to be removed before a digest of it is published."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hearing.core.fields import NAME
from hearing.core.model import Kind as DocumentKind
from hearing.core.model import Response, Span, Voice
from hearing.intake.names import bears_given_name, is_person, looks_like_a_body
from hearing.privacy.accounts import accounts
from hearing.privacy.addresses import emails, streets
from hearing.privacy.health import health_statements, statements_about
from hearing.privacy.identity_numbers import identity_numbers
from hearing.privacy.model import NAMES, Found, Kind, Persons, Proposal, Sureness, normal, proposal_id
from hearing.privacy.names import bears_office, is_staff, names_in, parts_of, sender_names
from hearing.privacy.page import Page, page_of
from hearing.privacy.phones import phones
from hearing.privacy.vehicles import vehicles

_RANK = (
    Kind.IDENTITY_NUMBER,
    Kind.EMAIL,
    Kind.BANK_ACCOUNT,
    Kind.PHONE,
    Kind.ADDRESS,
    Kind.VEHICLE,
    Kind.STAFF,
    Kind.NAME,
)
_HOME = re.compile(
    r"\b(?:bor|bur|bodde|budde|bostad|hjem|heim|hem|hjemme|leilighet\w*|leilegheit\w*|lägenhet\w*|adresse\w*"
    r"|adress\w*|nabo\w*|granne\w*|barndomshjem\w*)\b",
    re.IGNORECASE,
)
_NEAR = 60


@dataclass(frozen=True, slots=True)
class _Letter:
    """A response, its page, and whether a body answers for it, whose letterhead and signature are official."""

    response: Response
    page: Page
    is_body: bool

    def is_official(self, found: Found) -> bool:
        """Whether words stand in a body's letterhead, signature or other formal part."""
        start, end = self.page.source_span(found.start, found.end)
        return self.is_body and not any(
            paragraph.voice != Voice.FORMAL and paragraph.span.start < end and start < paragraph.span.end
            for paragraph in self.response.paragraphs
        )


def proposals(response: Response, persons: Persons | None = None) -> tuple[Proposal, ...]:
    """What to remove from a response, in the order of its text.

    Args:
        response: With its stakeholder type set: a private person's letter holds more that is private.
        persons: Finds more names of persons in a text, where a recogniser is at hand.
    """
    letter = _Letter(response, page_of(response.text), _is_body(response))
    found = _without_overlaps(_identifiers(letter, persons))
    kept = [one for one in found if _is_private(one, letter)]
    text = letter.page.text
    statements = [*health_statements(text), *statements_about([one for one in kept if one.kind in NAMES], text)]
    health = [one for one in statements if _tells_of_somebody(one, letter)]
    return _grouped(sorted([*kept, *_without_overlaps(health)], key=lambda one: (one.start, one.end)), letter)


def _is_body(response: Response) -> bool:
    if response.kind == DocumentKind.MEETING_NOTES:
        return True
    sender = " ".join(response.sender.split())
    if response.stakeholder == "unknown":
        return looks_like_a_body(sender)
    return response.stakeholder != "private-person" and not bears_given_name(sender)


def _identifiers(letter: _Letter, persons: Persons | None) -> Iterator[Found]:
    text = letter.page.text
    for finder in (identity_numbers, accounts, phones, emails, streets, vehicles):
        yield from finder(text)
    if not letter.is_body:
        for name in _own_names(letter.response):
            yield from sender_names(name, text)
    named = [*names_in(text), *(_recognised(persons, letter.page) if persons else ())]
    for found in named:
        yield _as_staff(found, text)
    full = {text[found.start : found.end] for found in named}
    parts = [part for name in sorted(full) if len(name.split()) > 1 for part in name.split()]
    yield from parts_of(parts, text, "a part of a name that stands in full elsewhere")


def _own_names(response: Response) -> Iterable[str]:
    """Names of the person who answers, also of the one for whom he speaks."""
    names = (response.sender, response.fields.get(NAME, ""), response.on_behalf_of or "")
    return dict.fromkeys(name for name in names if name.strip() and not looks_like_a_body(" ".join(name.split())))


def _recognised(persons: Persons, page: Page) -> Iterator[Found]:
    for start, end in persons(page.clean.text):
        name = page.text[start:end]
        if name.strip() and not looks_like_a_body(name):
            sureness = Sureness.LIKELY if is_person(" ".join(name.split())) else Sureness.POSSIBLE
            yield Found(start, end, Kind.NAME, "a name that the language model knows as a person's", sureness)


def _as_staff(found: Found, text: str) -> Found:
    if not is_staff(text, found):
        return found
    return Found(found.start, found.end, Kind.STAFF, "a name beside the word for an employee", found.sureness)


def _without_overlaps(found: Iterable[Found]) -> list[Found]:
    """The surest of those that overlap; of equals the one whose kind weighs more, then the longer."""

    def weight(one: Found) -> tuple[int, int, int, int]:
        rank = _RANK.index(one.kind) if one.kind in _RANK else len(_RANK)
        return -one.sureness, rank, one.start - one.end, one.start

    kept: dict[int, Found] = {}
    for one in sorted(found, key=weight):
        if not any(at in kept for at in range(one.start, one.end)):
            kept.update(dict.fromkeys(range(one.start, one.end), one))
    return sorted(dict.fromkeys(kept.values()), key=lambda one: one.start)


def _is_private(found: Found, letter: _Letter) -> bool:
    """Whether words tell of a person: in a body's letter its own addresses and signatories do not."""
    if not letter.is_body or found.kind == Kind.IDENTITY_NUMBER:
        return True
    if letter.is_official(found):
        return False
    text = letter.page.text
    if found.kind in NAMES:
        return found.kind == Kind.STAFF or not bears_office(text, found)
    if found.kind == Kind.ADDRESS:
        return _HOME.search(text, max(0, found.start - _NEAR), found.end + _NEAR) is not None
    return True


def _tells_of_somebody(found: Found, letter: _Letter) -> bool:
    """A body has no relatives: there a mention alone tells of nobody."""
    return not letter.is_body or (found.sureness > Sureness.POSSIBLE and not letter.is_official(found))


def _grouped(found: Iterable[Found], letter: _Letter) -> tuple[Proposal, ...]:
    """One proposal for the same words of a kind, wherever they stand."""
    groups: dict[tuple[Kind, str], list[Found]] = {}
    for one in found:
        key = normal(letter.page.clean.text[one.start : one.end], one.kind)
        groups.setdefault((one.kind, key), []).append(one)
    return tuple(_proposal(group, letter) for group in groups.values())


def _proposal(group: list[Found], letter: _Letter) -> Proposal:
    surest = max(group, key=lambda one: one.sureness)
    first, text = group[0], letter.page.clean.text
    words = text[first.start : first.end]
    return Proposal(
        id=proposal_id(letter.response.id, words, first.kind),
        response=letter.response.id,
        source=letter.response.source,
        kind=first.kind,
        text=words,
        spans=tuple(_span(one, letter.page) for one in group),
        why=surest.why,
        sureness=surest.sureness,
        context=text[max(0, first.start - _NEAR) : first.end + _NEAR],
    )


def _span(found: Found, page: Page) -> Span:
    return page.source_span(found.start, found.end)
