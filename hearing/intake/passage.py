"""Whose voice a passage is in, weighed sentence by sentence."""

import re
from collections import Counter
from dataclasses import dataclass
from enum import Enum, auto

from hearing.core.model import Kind, Span, Voice
from hearing.intake.draft import Draft
from hearing.intake.formal import formal_sentence, presents
from hearing.intake.judgement import first_person, judges, passes_verdict, turns
from hearing.intake.reported import (
    a_person_speaks,
    endorses,
    is_bodys_name,
    reports,
    rumoured,
    spoken,
    still_reports,
)
from hearing.intake.retelling import announces, goes_on, names_proposal, reads_the_proposal, retells
from hearing.intake.sentences import sentences, word_count
from hearing.intake.speaker import Speaker

_SAID = re.compile(
    r"(?:står|heter|heiter|skrives|sägs|lyder|lyd|anges|formulert|formulerat|slik|følgende|følgjande|följande)\W*$"
)
_MET = re.compile(
    r"\b(?:som )?(?:vi|me|jeg|eg|jag) (?:har |hade )?(?:snakket|snakka|pratat|møtte|møtt|talade) (?:med|mot)\b"
)
_BLOCK_WORDS = 12
_SUBJECT_WORDS = 6
_SLOGAN_WORDS = 3
_LONG_WORDS = 20  # nobody but the proposal is quoted at such length
_QUOTE_WORDS = 6  # fewer are a slogan or scare quotes
_WHOLLY, _MOSTLY = 0.9, 0.5
_RETOLD = 0.8
_FORMAL_SHARE = 0.75


class Told(Enum):
    """What a sentence is to the reader who asks who speaks."""

    OWN = auto()
    DRAFT = auto()
    REPORTED = auto()
    FORMAL = auto()
    PRESENTING = auto()
    ANNOUNCING = auto()
    PLAIN = auto()


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known around a passage."""

    speaker: Speaker
    draft: Draft | None
    kind: Kind


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of cleaned text.

    Attributes:
        text: The text.
        quotes: Its outermost quotations, marks included.
        before: Text that leads up to it, such as the line with the colon; empty where nothing does.
    """

    text: str
    quotes: tuple[Span, ...] = ()
    before: str = ""

    @property
    def is_block_quote(self) -> bool:
        """Whether it stands wholly in quotation marks and is more than a slogan."""
        quoted = sum(end - start for start, end in self.quotes)
        return quoted >= _WHOLLY * len(self.text.strip()) and word_count(self.text) >= _BLOCK_WORDS


def draft_quotes(passage: Passage, draft: Draft | None) -> tuple[Span, ...]:
    """Quotations of the proposal: not slogans, scare quotes, or what a person said."""
    return tuple(span for span in passage.quotes if _quotes_proposal(passage, span, draft))


def voice_of(passage: Passage, setting: Setting) -> Voice:
    """The passage's voice: the one that most of its words are in, judgement of the sender's own going first."""
    told = _tell(passage, setting)
    if told[Told.OWN] or (told[Told.REPORTED] and _endorsed(passage, setting)):
        return Voice.OWN
    formal = told[Told.FORMAL] + told[Told.PRESENTING]
    bar = _MOSTLY if told[Told.PRESENTING] and not names_proposal(passage.text.lower()) else _FORMAL_SHARE
    if formal and formal >= bar * told.total():
        return Voice.FORMAL
    plain = told[Told.PLAIN] + formal
    if told[Told.DRAFT] > plain and told[Told.DRAFT] >= told[Told.REPORTED]:
        return Voice.DRAFT
    return Voice.REPORTED if told[Told.REPORTED] > plain else Voice.OWN


def _endorsed(passage: Passage, setting: Setting) -> bool:
    return setting.kind is not Kind.MEETING_NOTES and endorses(passage.text.lower())


def _tell(passage: Passage, setting: Setting) -> "Counter[Told]":
    """Words of the passage by what its sentences are."""
    quotes = draft_quotes(passage, setting.draft)
    shared = setting.draft.shared(passage.text) if setting.draft else ()
    words: Counter[Told] = Counter()
    previous = Told.PLAIN
    for span in sentences(passage.text):
        text = passage.text[span.start : span.end]
        foreign = _within(span, (*quotes, *shared))
        rest = _without(text, (*foreign, *_within(span, passage.quotes)))
        share = 1 - word_count(_without(text, foreign)) / max(1, word_count(text))
        previous = _sentence(text, rest, share, previous, setting)
        words[previous] += word_count(text)
    return words


def _sentence(text: str, rest: str, share: float, previous: Told, setting: Setting) -> Told:
    """What one sentence is; ``rest`` is what stands outside quotations, ``share`` how much is the draft's."""
    lower = rest.lower()
    if share >= _WHOLLY:
        return Told.DRAFT
    if formal_sentence(lower):
        return Told.FORMAL
    own = first_person(lower) and not reads_the_proposal(lower)
    if not own and _is_draft(lower, share, setting):
        return Told.DRAFT
    if _is_reported(rest, setting):
        return Told.REPORTED
    return _own_or_unmarked(text, lower, previous, setting)


def _own_or_unmarked(text: str, lower: str, previous: Told, setting: Setting) -> Told:
    own = first_person(lower) and not reads_the_proposal(lower)
    if presents(lower) and (own or not setting.speaker.known or _names_sender(lower, setting.speaker)):
        return Told.PRESENTING
    if own or judges(lower, retelling=False):
        return Told.OWN
    return _in_passing(text, lower, previous, setting)


def _is_draft(lower: str, share: float, setting: Setting) -> bool:
    if judges(lower, retelling=True):
        return False
    if retells(lower, setting.speaker):
        return True
    return share > _MOSTLY and not judges(lower, retelling=False)


def _is_reported(rest: str, setting: Setting) -> bool:
    lower = rest.lower()
    if setting.kind is Kind.MEETING_NOTES:
        return rumoured(lower)
    if not reports(rest, setting.speaker):
        return False
    told = _MET.sub("", lower)
    return spoken(lower) or not (first_person(told) or turns(told))


def _in_passing(text: str, lower: str, previous: Told, setting: Setting) -> Told:
    """A sentence without any mark of its own takes after what stands before it."""
    if previous is Told.DRAFT and goes_on(lower):
        return Told.DRAFT
    if previous is Told.REPORTED and still_reports(lower):
        return Told.REPORTED
    if announces(lower):
        return Told.ANNOUNCING
    if setting.draft and setting.draft.resemblance(text) >= _RETOLD:
        return Told.DRAFT
    return Told.PLAIN


def _names_sender(lower: str, speaker: Speaker) -> bool:
    words = [word.strip(",.") for word in lower.split()[:_SUBJECT_WORDS]]
    return is_bodys_name(words[0]) or any(speaker.is_named_by(word) for word in words)


def _quotes_proposal(passage: Passage, span: Span, draft: Draft | None) -> bool:
    quote = passage.text[span.start : span.end]
    if word_count(quote) < _QUOTE_WORDS:
        return False
    if draft and draft.shared(quote):
        return True
    leading = f"{passage.before} {passage.text[: span.start]}".lower()
    following = passage.text[span.end : span.end + 60].lower()
    near = leading[-160:]
    if passes_verdict(near[-60:]) and not _SAID.search(near):
        return False
    if names_proposal(near) or _SAID.search(near) or names_proposal(following):
        return not a_person_speaks(near[-60:])
    alone = passage.is_block_quote or word_count(quote) >= _LONG_WORDS
    return alone and not a_person_speaks(near)


def _within(outer: Span, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The parts of ``spans`` inside ``outer``, counted from its start."""
    cut = (Span(max(start, outer.start) - outer.start, min(end, outer.end) - outer.start) for start, end in spans)
    return tuple(span for span in cut if span.start < span.end)


def _without(text: str, spans: tuple[Span, ...]) -> str:
    """The text without the words of ``spans``; a slogan or a name in quotation marks stays."""
    end = len(text)
    kept: list[str] = []
    for span in sorted(spans, key=lambda span: span.end, reverse=True):
        if span.start < end and word_count(text[span.start : span.end]) > _SLOGAN_WORDS:
            kept.append(text[span.end : end] if span.end < end else "")
            end = span.start
    return "…".join((text[:end], *reversed(kept)))
