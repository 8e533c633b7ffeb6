"""All that the pages are made from: one hearing, opened."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from hearing.classify.bodies import KnownBodies
from hearing.classify.voices import Voices
from hearing.core.model import LabelKind
from hearing.core.taxonomy import Entry, Taxonomy, wording
from hearing.intake.hearing_file import HearingFolder
from hearing.intake.occasion import InvitedBody
from hearing.review.arrivals import Invited
from hearing.review.pictures import Pictures
from hearing.review.points import Points
from hearing.review.redacting import Redacting
from hearing.review.searching import Query, Searching
from hearing.review.senders import Senders
from hearing.review.suggestions import Themes
from hearing.review.translations import Words
from hearing.review.vocabulary import ALL_STANCES
from hearing.review.worth import Queue
from hearing.store.store import Store


@dataclass(slots=True)
class Desk:
    """An opened hearing.

    Attributes:
        reasons: Why each rule is there, by language, under the name with which it makes labels.
        invited: The bodies that were asked.
        known: Well-known bodies, by which names they go.
        voices: Makes what tells who speaks for which group; asked when a digest is written.
        thesaurus: Folder with the field's words; None where the pipeline has none.
        searching: In the words of all answers.
        queue: What most deserves a look.
        pictures: Of pages of PDFs.
        points: Of the matrix.
        themes: Which of them may be one.
        senders: Everybody who has answered.
        replies: What became of each invited body.
        redacting: What may have to be removed before anything is published.
    """

    hearing: HearingFolder
    store: Store
    taxonomy: Taxonomy
    reasons: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    invited: tuple[InvitedBody, ...] = ()
    known: KnownBodies | None = None
    thesaurus: Path | None = None
    voices: Callable[[], Voices] | None = None
    searching: Searching = field(init=False)
    queue: Queue = field(init=False)
    pictures: Pictures = field(init=False)
    points: Points = field(init=False)
    redacting: Redacting = field(init=False)
    replies: Invited = field(init=False)
    themes: Themes = field(init=False)
    senders: Senders = field(init=False)

    def __post_init__(self) -> None:
        self.searching = Searching(self.store, self.thesaurus)
        self.queue = Queue(self.store)
        self.pictures = Pictures(self.hearing)
        self.points = Points(self.hearing.settings, self.store, self.taxonomy, self.invited)
        self.redacting = Redacting(self.hearing.settings, self.store, self.invited)
        self.themes = Themes(self.store)
        self.senders = Senders(self.store, self.hearing.settings.owner, self.known)
        self.replies = Invited(self.hearing.settings, self.store, self.invited)

    def prepare(self) -> None:
        """Find out beforehand what the first pages show; they wait for it if it is not done."""
        self.replies.replies()
        self.queue.left()
        self.themes.pairs()
        self.searching.prepare()
        self.searching.find(Query("plan"), 0, 1)

    def entries(self, kind: str) -> Mapping[str, Entry]:
        """Codes that a label of a kind may have; ``group`` for the groups that a concern names."""
        return {
            "theme": self.taxonomy.themes,
            "concern": self.taxonomy.concerns,
            "group": self.taxonomy.groups,
            "stakeholder": self.taxonomy.stakeholders,
        }.get(kind, {})

    def name(self, kind: str, code: str, words: Words) -> str:
        """Name of a code in the reader's language."""
        if kind == LabelKind.STANCE:
            return words.gettext(ALL_STANCES[code]) if code in ALL_STANCES else code
        entry = self.entries(kind).get(code)
        return entry.name(words.language) if entry else code

    def reason(self, made_by: str, words: Words) -> str:
        """Why a rule labels what it does; empty where the rules do not say."""
        found = wording(self.reasons.get(made_by, {}), words.language)
        return found.text if found else ""
