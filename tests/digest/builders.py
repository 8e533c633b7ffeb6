"""Labelled responses made by hand: a line of text with what is labelled in it."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from hearing.core.model import (
    BlockKind,
    Evidence,
    Kind,
    Label,
    LabelKind,
    Labelled,
    Paragraph,
    Response,
    Source,
    Span,
    Status,
    Voice,
)
from hearing.core.offsets import clean
from hearing.core.taxonomy import Entry, Taxonomy
from hearing.digest.build import DigestInput, build
from hearing.digest.model import Digest
from hearing.intake.hearing_file import HearingFile
from hearing.intake.occasion import InvitedBody

DEADLINE = date(2031, 5, 11)


def entries(*codes: str) -> dict[str, Entry]:
    return {
        code: Entry(
            code, {lang: f"{code} ({lang})" for lang in ("nb", "nn", "sv", "en")}, {"en": f"Definition of {code}."}
        )
        for code in codes
    }


TAXONOMY = Taxonomy(
    themes=entries("prevention", "treatment", "housing", "coordination"),
    stakeholders=entries("user-organisation", "city-district", "nonprofit", "private-person", "unknown"),
    concerns=entries("residential-closure", "underfunding", "fragmentation"),
    groups=entries("does-not-want-help", "older-people", "homeless", "women"),
)


@dataclass(frozen=True)
class Said:
    """A paragraph and what is labelled in it; ``words`` is the evidence, the whole text where not given."""

    text: str
    themes: tuple[str, ...] = ()
    concern: str = ""
    groups: tuple[str, ...] = ()
    words: str = ""
    stance: str = ""
    voice: Voice = Voice.OWN
    role: BlockKind = BlockKind.PARAGRAPH
    page: int | None = None
    language: str = ""
    lead_in: int | None = None
    made_by: str = "rule:closure@3"
    score: float = 0.9
    status: str = "proposed"


def labelled(
    sender: str,
    *said: Said | str,
    source: str = "",
    type_: str = "nonprofit",
    stance: str = "unstated",
    stance_words: str = "",
    language: str = "nb",
    received: date | None = date(2031, 5, 1),
    late: bool | None = False,
    kind: Kind = Kind.RESPONSE,
    part: str = "",
    duplicate_of: str | None = None,
    on_behalf_of: str | None = None,
) -> Labelled:
    """A labelled response; its paragraphs stand apart by blank lines in the text as read."""
    source = source or f"{sender or 'uten navn'}.docx"
    lines = [Said(one) if isinstance(one, str) else one for one in said]
    text = "\n\n".join(one.text for one in lines)
    paragraphs: list[Paragraph] = []
    labels: list[Label] = []
    at = 0
    for number, one in enumerate(lines, start=1):
        span = Span(at, at + len(one.text))
        paragraphs.append(
            Paragraph(number, clean(one.text).text, span, one.role, one.page, one.voice, one.language, one.lead_in)
        )
        labels.extend(_labels(one, number, at))
        at = span.end + 2
    if stance_words:
        evidence = Evidence(stance_words, _span(text, stance_words, 0))
        labels.append(Label(LabelKind.STANCE, stance, None, evidence, "rule:stance@1"))
    response = Response(
        id=hashlib.sha256(f"{source}{part}".encode()).hexdigest()[:12] + (f"-{part}" if part else ""),
        source=source,
        part=part,
        text=text,
        kind=kind,
        paragraphs=tuple(paragraphs),
        language=language,
        languages=(language,),
        sender=sender,
        on_behalf_of=on_behalf_of,
        received=received,
        late=late,
        stakeholder=type_,
        stance=stance,
        duplicate_of=duplicate_of,
    )
    return Labelled(response, tuple(labels))


def _labels(one: Said, number: int, at: int) -> Iterable[Label]:
    words = one.words or one.text
    evidence = Evidence(clean(words).text, _span(one.text, words, at))
    for theme in one.themes:
        yield Label(LabelKind.THEME, theme, number, evidence, one.made_by, one.score)
    if one.concern or one.groups:
        code = one.concern or "group-at-risk"
        yield Label(LabelKind.CONCERN, code, number, evidence, one.made_by, one.score, one.groups, one.status)
    if one.stance:
        yield Label(LabelKind.STANCE, one.stance, number, evidence, one.made_by, one.score)


def _span(text: str, words: str, at: int) -> Span:
    start = text.index(words)
    return Span(at + start, at + start + len(words))


def source_of(one: Labelled, *, status: Status = Status.READ, format_: str = "docx") -> Source:
    """The file that a response came in."""
    path = one.response.source
    return Source(path, hashlib.sha256(path.encode()).hexdigest(), format_, 1000, status)


@dataclass(frozen=True)
class Case:
    """A hearing made by hand."""

    labelled: tuple[Labelled, ...]
    more_sources: tuple[Source, ...] = ()
    invited: tuple[str, ...] = ()
    language: str = "nb"
    title: str = "Plan for rusfeltet"
    owner: str = "Fjellvik kommune"
    taxonomy: Taxonomy = TAXONOMY
    made_with: dict[str, str] = field(
        default_factory=lambda: {"program": "hearing 0.1.0", "rules": "rus 1 (ab12)"}
    )

    def inputs(self) -> DigestInput:
        own = {one.response.source: source_of(one) for one in self.labelled}
        own |= {source.path: source for source in self.more_sources}
        return DigestInput(
            hearing=HearingFile(
                title=self.title,
                owner=self.owner,
                language=self.language,  # type: ignore[arg-type]
                deadline=DEADLINE,
            ),
            sources=tuple(own[path] for path in sorted(own)),
            labelled=iter(self.labelled),
            taxonomy=self.taxonomy,
            invited=tuple(InvitedBody(name) for name in self.invited),
            made_with=self.made_with,
        )

    def digest(self) -> Digest:
        return build(self.inputs())


def digest_of(*responses: Labelled, **settings: object) -> Digest:
    """The digest of these responses."""
    return Case(responses, **settings).digest()  # type: ignore[arg-type]
