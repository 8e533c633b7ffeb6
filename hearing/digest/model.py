"""What a digest shows, and nothing else: every writer draws from the same values."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hearing.core.taxonomy import Wording
from hearing.digest.audit.model import Audit


class Speaker(StrEnum):
    """Who stands behind an answer; the four are counted apart."""

    BODY = "body"
    PERSON = "private-person"
    MEETING = "meeting"
    UNDETERMINED = "undetermined"


@dataclass(frozen=True, slots=True)
class Named:
    """A code with its name in the digest's language."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands.

    Attributes:
        file: The file as the digest names it; a private person's file is named by its fingerprint.
        href: Relative link to the file, percent-encoded; empty where there is none.
        part: Which part of the file, such as ``row 3``.
        page: From 1; None where the format has no pages.
        paragraph: From 1 within the answer; None for a place that is no paragraph.
    """

    file: str
    href: str = ""
    part: str = ""
    page: int | None = None
    paragraph: int | None = None


@dataclass(frozen=True, slots=True)
class Quotation:
    """A sender's own words, verified against the text as read.

    Attributes:
        text: Empty where the words are withheld because they may identify somebody.
        lead_in: The line that leads into the list item; empty where the words stand on their own.
        language: As in ``Paragraph.language``.
    """

    text: str
    lead_in: str
    language: str
    place: Place
    withheld: bool = False


@dataclass(frozen=True, slots=True)
class Stand:
    """Words that a stance rests on, and which stance they express."""

    stance: Named
    words: Quotation


@dataclass(frozen=True, slots=True)
class Flag:
    """Why a quotation is flagged.

    Attributes:
        is_group: The code is that of a group that may lose out.
        made_by: All rules, models and persons that say so.
        score: The highest of theirs, 0 to 1.
    """

    code: str
    name: str
    is_group: bool
    made_by: tuple[str, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Finding:
    """A quotation and what is flagged in it."""

    anchor: str
    quotation: Quotation
    flags: tuple[Flag, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """A theme that an answer takes up, and in which paragraphs."""

    code: str
    name: str
    paragraphs: tuple[int, ...]


class Side(StrEnum):
    """What is said of a point; the four are shown apart and never merged."""

    SUPPORT = "support"
    RESERVATION = "reservation"
    OPPOSITION = "opposition"
    PROPOSAL = "proposal"


@dataclass(frozen=True, slots=True)
class Remark:
    """What a paragraph says for or against something, or asks for, in the sender's words.

    Attributes:
        themes: Codes of the themes that it is about; may be none.
    """

    side: Side
    themes: tuple[str, ...]
    words: Quotation


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer to the hearing.

    Attributes:
        anchor: Of the answer's part of the digest.
        name: Shown name: that of a body, or a numbered private person.
        nameless: No name was found.
        stands: The words that the stance rests on; of a divided answer one stand for and one against.
        late: None where the date or the deadline is unknown.
        channel: The way in which it came, a code.
        proposals: Paragraphs that propose another wording of the draft.
        asks: What it asks for besides.
        summary: Sentences of the sender's own that tell most of the answer, in the order of its text.
    """

    anchor: str
    id: str
    name: str
    nameless: bool
    speaker: Speaker
    type: Named
    kind: Named
    stance: Named
    stands: tuple[Stand, ...]
    received: date | None
    late: bool | None
    languages: tuple[str, ...]
    on_behalf_of: str
    channel: str
    place: Place
    themes: tuple[Mention, ...]
    findings: tuple[Finding, ...]
    proposals: tuple[Quotation, ...]
    asks: tuple[Quotation, ...]
    summary: tuple[Quotation, ...]


@dataclass(frozen=True, slots=True)
class Raised:
    """A quotation under a concern, and who says it."""

    sender: str
    speaker: Speaker
    answer: str
    anchor: str
    quotation: Quotation
    made_by: tuple[str, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Concern:
    """A flagged concern: a group that may lose out, or a structural concern.

    Attributes:
        definition: What belongs here, in the digest's language or in English; None where the rules do not say.
        sentences: Who raised it, bodies and private persons apart, with n of N.
        bodies: Names of the bodies that raised it, each once.
        persons: Number of private persons.
        meetings: Number of meeting notes.
        undetermined: Number of answers from senders that could not be placed.
        raised: Bodies first.
    """

    anchor: str
    code: str
    name: str
    definition: Wording | None
    sentences: tuple[str, ...]
    bodies: tuple[str, ...]
    persons: int
    meetings: int
    undetermined: int
    raised: tuple[Raised, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """How many answers, by who stands behind them."""

    code: str
    name: str
    bodies: int
    persons: int
    others: int

    @property
    def total(self) -> int:
        """All answers."""
        return self.bodies + self.persons + self.others


@dataclass(frozen=True, slots=True)
class Cell:
    """A figure of the table of themes; ``n`` is None where it is too small to be shown.

    ``share`` is that of the column's answers, 0 to 1.
    """

    n: int | None
    shown: str
    share: float


@dataclass(frozen=True, slots=True)
class ThemeRow:
    """A theme, with one cell for each column of the table."""

    code: str
    name: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class ThemeTable:
    """Which types of sender take up which themes.

    Attributes:
        columns: All bodies, private persons, and others where there are any; then each type of body.
        answers: Answers in each column, with or without a theme.
        untouched: Names of the themes that were found in no answer.
    """

    columns: tuple[Named, ...]
    answers: tuple[int, ...]
    rows: tuple[ThemeRow, ...]
    untouched: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """A quotation under a theme, and who says it."""

    sender: str
    answer: str
    quotation: Quotation


@dataclass(frozen=True, slots=True)
class ThemeSide:
    """Those who say the same kind of thing of a theme.

    Attributes:
        bodies: How many bodies.
        sentences: Who they are, bodies and private persons apart, with n of N.
        said: In their own words, each sender once before any comes twice, bodies before others.
        more: How many quotations are left out here; all stand in the matrix.
    """

    side: Side
    name: str
    bodies: int
    sentences: tuple[str, ...]
    said: tuple[Said, ...]
    more: int


@dataclass(frozen=True, slots=True)
class ThemeViews:
    """What answers say of a theme.

    Attributes:
        bodies: How many bodies take it up.
        sentences: Who takes it up, who says nothing for or against, and who says several things.
        sides: Those that anybody is on.
    """

    anchor: str
    code: str
    name: str
    bodies: int
    sentences: tuple[str, ...]
    sides: tuple[ThemeSide, ...]


@dataclass(frozen=True, slots=True)
class Agreement:
    """Who takes which stand on a theme, in the order of ``vocabulary.TAKES_A_STAND``.

    Attributes:
        bodies: Number of bodies.
        persons: Number of private persons, None where it is too small to be shown; empty where all are.
    """

    code: str
    name: str
    bodies: tuple[int, ...]
    persons: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A file and what a person should know about it.

    Attributes:
        what: In the digest's language.
        advice: In the digest's language, may be empty.
        detail: What the program reported, in English, where it has no text in the digest's language.
    """

    place: Place
    what: str
    advice: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class ToCheck:
    """An answer whose sender or date a person should look at."""

    name: str
    anchor: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Files:
    """What became of the files; the parts add up to ``total``.

    Attributes:
        without_text: Files that hold an answer only in a file inside them, or no text at all.
    """

    total: int
    answers: int
    not_answers: int
    duplicates: int
    unusable: int
    without_text: int


@dataclass(frozen=True, slots=True)
class Replied:
    """An invited body, and the sender's name that was taken to be it; empty where none was.

    Attributes:
        maybe: Name of a sender that may be the body or a part of it; then ``sender`` is empty.
    """

    name: str
    sender: str
    anchor: str = ""
    maybe: str = ""


@dataclass(frozen=True, slots=True)
class Turnout:
    """Bodies of one type by what became of their invitation; ``uninvited`` have answered all the same."""

    code: str
    name: str
    answered: int
    perhaps: int
    silent: int
    uninvited: int

    @property
    def invited(self) -> int:
        """Bodies that were asked."""
        return self.answered + self.perhaps + self.silent


@dataclass(frozen=True, slots=True)
class About:
    """The hearing, and what came in.

    Attributes:
        bodies: Different bodies; one body may have sent several answers.
        uninvited: Names of bodies that answered without having been on the list.
        covers: Mails that only carry an answer.
    """

    title: str
    owner: str
    sent: date | None
    deadline: date | None
    legal_basis: str
    questions: tuple[str, ...]
    answers: Count
    bodies: int
    late: int
    in_time: int
    undated: int
    types: tuple[Count, ...]
    channels: tuple[Count, ...]
    languages: tuple[Count, ...]
    kinds: tuple[Count, ...]
    stances: tuple[Count, ...]
    files: Files
    invited: tuple[Replied, ...]
    uninvited: tuple[str, ...]
    turnout: tuple[Turnout, ...]
    unusable: tuple[Note, ...]
    not_answers: tuple[Note, ...]
    covers: tuple[Note, ...]
    duplicates: tuple[Note, ...]
    issues: tuple[Note, ...]
    to_check: tuple[ToCheck, ...]


@dataclass(frozen=True, slots=True)
class CampaignMember:
    """An answer of a campaign; ``added`` are the sentences that only it holds."""

    name: str
    anchor: str
    added: tuple[Quotation, ...]


@dataclass(frozen=True, slots=True)
class Campaign:
    """Answers that are nearly alike.

    Attributes:
        senders: How many have sent it, in words.
        shared: What they have in common, in the words of one of them.
        members: Those that are named.
    """

    senders: str
    shared: tuple[Quotation, ...]
    members: tuple[CampaignMember, ...]


@dataclass(frozen=True, slots=True)
class Digest:
    """A digest in one language.

    Attributes:
        picture: Sentences from counted facts.
        groups: Groups that may lose priority, most bodies first.
        concerns: Structural concerns, most bodies first.
        views: What is said of each theme that anybody takes up, in the order of the taxonomy.
        agreement: Who supports and who opposes, theme by theme.
        campaigns: Answers that are nearly alike, the largest campaign first.
        limits: How the digest was made, and what it does not tell.
        made_with: Program, rules and models, as (what, version).
        reasons: Why a rule flags what it flags, by its name in ``Flag.made_by``; if need be in English.
        public: Made fit to be published.
        audit: Whether everything is accounted for.
    """

    language: str
    about: About
    picture: tuple[str, ...]
    groups: tuple[Concern, ...]
    concerns: tuple[Concern, ...]
    themes: ThemeTable
    views: tuple[ThemeViews, ...]
    agreement: tuple[Agreement, ...]
    answers: tuple[Answer, ...]
    campaigns: tuple[Campaign, ...]
    limits: tuple[str, ...]
    made_with: tuple[tuple[str, str], ...]
    reasons: Mapping[str, Wording]
    public: bool = False
    audit: Audit | None = None
