"""Labels of a whole response, each with the sender's own words behind it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from hearing.classify.answer_stance import stance_of_answer, whole_of
from hearing.classify.combined import Combined
from hearing.classify.concerns import concern_labels
from hearing.classify.features import Seen, seen, sentences, within
from hearing.classify.findings import Finding, Read
from hearing.classify.measures import Measures
from hearing.classify.model import Model
from hearing.classify.stakeholder import UNKNOWN, SenderTyping
from hearing.classify.stakeholder_model import StakeholderModel
from hearing.classify.stance import UNSTATED, paragraph_stance
from hearing.classify.statements import speaks_of_proposal
from hearing.classify.surroundings import Stretch
from hearing.classify.themes import theme_labels
from hearing.classify.whole import Whole
from hearing.core.model import (
    ANSWERS,
    BlockKind,
    Kind,
    Label,
    LabelKind,
    Labelled,
    Paragraph,
    Response,
    Span,
    Voice,
)
from hearing.core.taxonomy import GROUP_AT_RISK
from hearing.rules.matching import Hit, Matcher, ParagraphContext, context
from hearing.rules.pipeline import Pipeline

_NOT_LABELLED = frozenset({Kind.INVITATION, Kind.EMPTY})
_LABELLED_VOICES = frozenset({Voice.OWN, Voice.DRAFT})
_EDGE = 2  # own paragraphs at the beginning and at the end in which a sender speaks of the proposal as a whole


@dataclass(frozen=True, slots=True)
class ByRules:
    """Labels of a paragraph that rules made."""

    themes: list[Label]
    concerns: list[Label]
    stance: Label | None

    @property
    def opinion(self) -> list[Label]:
        """Concerns and stance, which only a sender's own words have."""
        return [*self.concerns, *([self.stance] if self.stance else [])]


class Votes(NamedTuple):
    """Labels of a paragraph that stand, and those that the model voted down."""

    stands: list[Label]
    outvoted: list[Label]


class Classifier:
    """Labels responses by the rules of a pipeline, and by its models if there are some.

    Args:
        pipeline: Whose rules hit.
        model: What finds labels beside the rules.
        stakeholders: What tells types of senders beside the rules.
        measures: What each measure of the draft says, by its number; looked up where a paragraph names one.
    """

    def __init__(
        self,
        pipeline: Pipeline,
        model: Model | None = None,
        stakeholders: StakeholderModel | None = None,
        measures: Mapping[str, str] | None = None,
    ) -> None:
        self._pipeline = pipeline
        self._model = model
        self._matcher = Matcher(pipeline)
        self._measures = Measures(measures or {}, pipeline)
        self._senders = SenderTyping(pipeline, stakeholders)
        self._shown_by = {GROUP_AT_RISK: "conditional", **_shown_by(pipeline)}

    def label(self, response: Response) -> Labelled:
        """All labels of a response, and the response with the sender's type and the stance filled in.

        Only answers get concerns and a stance; other documents get themes. Every label's evidence stands in the
        text, save the sender's name where it does not come from there (see ``SenderTyping.label``).
        """
        answers = response.kind in ANSWERS
        read = [] if response.kind in _NOT_LABELLED else list(self.read(response))
        combined = self._combined(response, read)
        votes = [self._votes(one, combined, answers) for one in read]
        labels = [label for one in votes for label in one.stands]
        stakeholder = self._senders.label(response)
        stance, of_document = UNSTATED, list[Label]()
        if answers:
            stance, of_document = stance_of_answer(response, read, labels, combined, self._model)
        code = stakeholder.code if stakeholder else UNKNOWN
        labels += [*([stakeholder] if stakeholder else []), *of_document]
        outvoted = tuple(label for one in votes for label in one.outvoted)
        return Labelled(replace(response, stakeholder=code, stance=stance), tuple(labels), outvoted)

    def whole(self, response: Response) -> Whole:
        """The answer as a whole, as far as its stance is concerned."""
        read = list(self.read(response))
        combined = self._combined(response, read)
        labels = [label for one in read for label in self._votes(one, combined, True).stands]
        return whole_of(response, read, labels, combined)

    def _votes(self, read: Read, by_number: Mapping[int, Combined], answers: bool) -> Votes:
        by_rules = self.by_rules(read)
        has_opinion = answers and read.paragraph.voice is Voice.OWN
        said = [*by_rules.themes, *(by_rules.opinion if has_opinion else [])]
        combined = by_number.get(read.paragraph.number)
        if combined is None:
            return Votes(said, [])
        stands = combined.themes(by_rules.themes)
        if has_opinion:
            stands += [*combined.concerns(by_rules.concerns), *combined.stance(by_rules.stance)]
        return Votes(stands, combined.outvoted(said, stands))

    def by_rules(self, read: Read) -> ByRules:
        """What the rules alone say of a paragraph."""
        concerns = concern_labels(read.of(LabelKind.CONCERN))
        stance = paragraph_stance(read.of(LabelKind.STANCE), concerns, self._shown_by)
        return ByRules(theme_labels(read.of(LabelKind.THEME)), concerns, stance)

    def _combined(self, response: Response, read: Iterable[Read]) -> dict[int, Combined]:
        """What the model says too, by paragraph; nothing without a model, or in a language it was not made for."""
        model = self._model
        if model is None:
            return {}
        known = {one.paragraph.number: one for one in read if self._knows(one.context)}
        found = model.likely(list(self._stretches(response, known)))
        return {
            number: Combined(model, response, one.paragraph, _within(one.context), likely)
            for (number, one), likely in zip(known.items(), found, strict=True)
        }

    def _stretches(self, response: Response, known: Mapping[int, Read]) -> Iterator[Stretch]:
        """What the model sees of an answer: paragraphs that may get labels, and what frames them."""
        for paragraph in response.paragraphs:
            if one := known.get(paragraph.number):
                yield self.stretch(one)
            elif paragraph.role is BlockKind.HEADING or paragraph.voice is Voice.FORMAL:
                here = _context(response, replace(paragraph, voice=Voice.OWN), None)
                if self._knows(here):
                    yield Stretch(self._seen(here, self._matcher.match(here)), labelled=False)

    def stretch(self, read: Read) -> Stretch:
        """What the model sees of a paragraph that may get labels."""
        found = self._seen(read.context, [finding.hit for finding in read.findings])
        return Stretch(found, named=self._measures.named_in(read.paragraph.text))

    def _seen(self, here: ParagraphContext, hits: Sequence[Hit]) -> list[Seen]:
        return seen(here, hits, self._pipeline, sentences(here))

    def _knows(self, here: ParagraphContext) -> bool:
        """Whether there are rules for its language, and a sentence to look at."""
        return self._pipeline.compiled(here.language) is not None and bool(sentences(here))

    def read(self, response: Response) -> Iterator[Read]:
        """Every paragraph that may get labels, with all that the rules found in it."""
        by_number = {paragraph.number: paragraph for paragraph in response.paragraphs}
        edges = _edges(response)
        heading = ""
        for paragraph in response.paragraphs:
            heading = paragraph.text if paragraph.role is BlockKind.HEADING else heading
            if paragraph.voice not in _LABELLED_VOICES or paragraph.role is BlockKind.HEADING:
                continue
            lead_in = by_number.get(paragraph.lead_in) if paragraph.lead_in else None
            here = replace(_context(response, paragraph, lead_in), heading=heading)
            hits = self._matcher.match(here)
            overall = [paragraph.number in edges and _is_overall(here, hit) for hit in hits]
            findings = (Finding(response, paragraph, *one) for one in zip(hits, overall, strict=True))
            yield Read(paragraph, here, tuple(findings))


def _within(here: ParagraphContext) -> list[Span]:
    return [within(span) for span in sentences(here)]


def _shown_by(pipeline: Pipeline) -> dict[str, str]:
    """Stance that each concern shows, by its code."""
    return {one.code: one.shows for one in pipeline.files.concerns if one.shows}


def _context(response: Response, paragraph: Paragraph, lead_in: Paragraph | None) -> ParagraphContext:
    """The paragraph with its lead-in, where both are the same voice's."""
    language = paragraph.language or response.language or "nb"
    joins = lead_in is not None and lead_in.voice in (paragraph.voice, Voice.FORMAL)
    leading = lead_in.text if lead_in is not None and joins else ""
    return context(paragraph.text, language, paragraph.voice, paragraph.role, leading)


def _is_overall(here: ParagraphContext, hit: Hit) -> bool:
    start, end = here.own_start + hit.start, here.own_start + hit.end
    return hit.rule.kind == LabelKind.STANCE and speaks_of_proposal(here.doc, here.language, start, end)


def _edges(response: Response) -> set[int]:
    own = [
        one.number for one in response.paragraphs if one.voice is Voice.OWN and one.role is not BlockKind.HEADING
    ]
    return {*own[:_EDGE], *own[-_EDGE:]}
