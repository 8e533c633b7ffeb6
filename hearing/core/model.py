"""The data that walks through the program, from a file that came in to a label with its evidence."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple


class Status(StrEnum):
    """What became of a file; every file that came in has exactly one."""

    READ = "read"
    READ_WITH_ISSUES = "read-with-issues"
    NEEDS_OCR = "needs-ocr"
    ENCRYPTED = "encrypted"
    UNREADABLE = "unreadable"
    UNSUPPORTED = "unsupported"
    DUPLICATE = "duplicate"
    NOT_A_RESPONSE = "not-a-response"


UNUSABLE = frozenset({Status.NEEDS_OCR, Status.ENCRYPTED, Status.UNREADABLE, Status.UNSUPPORTED})


class Kind(StrEnum):
    """What a document is; only the first three answer the hearing."""

    RESPONSE = "response"
    NO_REMARKS = "no-remarks"
    MEETING_NOTES = "meeting-notes"
    INVITATION = "invitation"
    DRAFT = "draft"
    BACKGROUND = "background"
    EMPTY = "empty"


ANSWERS = frozenset({Kind.RESPONSE, Kind.NO_REMARKS, Kind.MEETING_NOTES})


class Voice(StrEnum):
    """Who speaks in a paragraph."""

    OWN = "own"
    DRAFT = "draft"
    REPORTED = "reported"
    FORMAL = "formal"


class BlockKind(StrEnum):
    """What a stretch of text is on the page."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list-item"
    TABLE_ROW = "table-row"
    FOOTNOTE = "footnote"
    TEXT_BOX = "text-box"
    COMMENT = "comment"


class LabelKind(StrEnum):
    """What a label speaks of."""

    THEME = "theme"
    CONCERN = "concern"
    STANCE = "stance"
    STAKEHOLDER = "stakeholder"


class Span(NamedTuple):
    """Characters ``start`` up to, not including, ``end``."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Issue:
    """Something a person should know about a file, and what to do about it.

    Attributes:
        code: Kebab-case category, such as ``lost-pages``.
        message: What was found, in one sentence.
        hint: What to do.
    """

    code: str
    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """A file that came in.

    Attributes:
        path: Relative to the inbox, ``/`` between parts; what lies inside another file comes after that
            file's path: ``pack.zip/letters/a.docx``.
        sha256: Of the file's bytes, in hex; empty where the bytes could not be read.
        format: Name in the table of formats, from the content; empty where unknown.
        size: Bytes.
        status: The one status of the file.
        issues: What a person should know.
        duplicate_of: Path of the source that this one repeats.
    """

    path: str
    sha256: str
    format: str
    size: int
    status: Status
    issues: tuple[Issue, ...] = ()
    duplicate_of: str | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item … as the format marks it; ``span`` points into the reading's text.

    ``page`` counts from 1 where the format has pages; ``level`` is a heading's or list item's depth; ``question``
    is the form's question that the text answers (never the respondent's own words).
    """

    kind: BlockKind
    span: Span
    page: int | None = None
    level: int = 0
    question: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """One text that a reader found in a file; a survey export holds one for each row.

    Attributes:
        text: The text as read; never changed afterwards.
        blocks: In reading order, not overlapping.
        fields: What the format itself says: mail headers, form fields, page metadata; keys from
            ``core.fields``.
        part: Which part of the file this is, such as ``row 3``; empty for the whole.
    """

    text: str
    blocks: tuple[Block, ...]
    fields: Mapping[str, str] = field(default_factory=dict)
    part: str = ""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file found inside another file."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Lost:
    """A file inside another file that cannot be had; ``status`` is the one it gets as a source of its own."""

    name: str
    status: Status
    issue: Issue


@dataclass(frozen=True, slots=True)
class Contents:
    """All that a reader found in a file; ``lost`` names what it holds and does not give up."""

    readings: tuple[Reading, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    issues: tuple[Issue, ...] = ()
    lost: tuple[Lost, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The unit of labelling.

    Attributes:
        number: Counts from 1 within the response.
        text: Cleaned text (see ``core.offsets``).
        span: Where it stands in the response's text as read; ``clean(response.text[span]).text == text``.
        role: Heading, list item, ...
        page: From 1, where the format has pages.
        voice: Who speaks.
        language: ``nb nn sv da en se``, or empty where too short to tell.
        lead_in: Number of the paragraph whose line leads into this list item.
        question: The question or chapter that the text answers, where the form says so.
    """

    number: int
    text: str
    span: Span
    role: BlockKind = BlockKind.PARAGRAPH
    page: int | None = None
    voice: Voice = Voice.OWN
    language: str = ""
    lead_in: int | None = None
    question: str = ""


@dataclass(frozen=True, slots=True)
class Removed:
    """Lines of the text as read that are not the sender's, such as web chrome, and why they were set aside."""

    span: Span
    reason: str


@dataclass(frozen=True, slots=True)
class Response:
    """An answer to the hearing, or another document that came in with the answers (see ``kind``).

    Attributes:
        id: Stable: from the content of the source and the part.
        source: Path of the source.
        text: The text as read, which every span points into.
        received: Date it came in or, failing that, the date it bears; None where unknown.
        late: After the deadline; None where either date is unknown.
        sender_span: Where in the text the sender's name was found; None where it came from a form field,
            mail header or file name (``sender_from`` says which).
        languages: All languages of longer paragraphs, most used first; more than one marks a mixed document.
        stakeholder: Type of sender; ``unknown`` until labelled.
        stance: Of the whole document; ``unstated`` until labelled.
        duplicate_of: Id of the response of which this one repeats every word, from the same sender.
    """

    id: str
    source: str
    part: str
    text: str
    kind: Kind
    paragraphs: tuple[Paragraph, ...]
    language: str = ""
    languages: tuple[str, ...] = ()
    sender: str = ""
    sender_from: str = ""
    sender_span: Span | None = None
    on_behalf_of: str | None = None
    recipient: str = ""
    received: date | None = None
    late: bool | None = None
    case_number: str = ""
    title: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    removed: tuple[Removed, ...] = ()
    stakeholder: str = "unknown"
    stance: str = "unstated"
    duplicate_of: str | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """The sender's own words behind a label; ``span`` points into the response's text as read."""

    text: str
    span: Span


# Status of a label: as rules and models make it; as a person has confirmed or made it; as a person has refused it,
# or put another in its place: then it is kept, and never shown as a finding.
PROPOSED = "proposed"
ACCEPTED = "accepted"
REJECTED = "rejected"
# What a rule said and the model voted down: kept to answer «why not», and no label of the response.
OUTVOTED = "outvoted"
# Who made a label, before the person's name.
PERSON = "person:"


@dataclass(frozen=True, slots=True)
class Label:
    """What is said of a paragraph, or of a whole response where ``paragraph`` is None.

    Attributes:
        code: Code of the taxonomy.
        groups: Groups that may lose out; concerns only.
        made_by: ``rule:ID@VERSION``, ``model:ID@VERSION`` or ``person:NAME``.
        score: 0 to 1.
        status: ``PROPOSED``, ``ACCEPTED`` or ``REJECTED``.
        cues: Names of the cue sets that fired, for explanation.
    """

    kind: LabelKind
    code: str
    paragraph: int | None
    evidence: Evidence
    made_by: str
    score: float = 1.0
    groups: tuple[str, ...] = ()
    status: str = PROPOSED
    cues: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Labelled:
    """A response with stakeholder and stance set, and all its labels.

    Attributes:
        outvoted: What rules said of paragraphs and the model voted down; each with the model's own, and its score.
    """

    response: Response
    labels: tuple[Label, ...]
    outvoted: tuple[Label, ...] = ()
