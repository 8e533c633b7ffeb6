"""From labelled responses to all that a digest shows."""

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from hearing.classify.voices import Voices
from hearing.core.model import Labelled, Response, Source
from hearing.core.taxonomy import Taxonomy, Wording, wording
from hearing.digest import figures
from hearing.digest.agreement import agreement
from hearing.digest.audit.accounts import Accountant
from hearing.digest.audit.compose import Grounds, audit_of
from hearing.digest.campaigns import campaign_table, noting
from hearing.digest.concerns import flagged
from hearing.digest.files import Ledger, ledger
from hearing.digest.gather import Gatherer
from hearing.digest.invited import replied
from hearing.digest.method import limits
from hearing.digest.model import About, Answer, Digest
from hearing.digest.picture import Facts, picture
from hearing.digest.publication import Publication
from hearing.digest.senders import names_for
from hearing.digest.themes import theme_table
from hearing.digest.translations import Words, words_in
from hearing.digest.turnout import turnout
from hearing.digest.views import theme_views
from hearing.digest.vocabulary import MADE_WITH
from hearing.intake.hearing_file import HearingFile
from hearing.intake.occasion import InvitedBody
from hearing.privacy.needles import Removals


@dataclass(frozen=True, slots=True)
class DigestInput:
    """What a digest is made from.

    Attributes:
        sources: Every file that came in.
        labelled: Walked once; ordered by source and part.
        made_with: Program, rules and models with their versions.
        reasons: A sentence by language for names in ``Label.made_by``: why it labels what it does.
        numbers: Numbers that senders without a name bear already; ``build`` adds those that it gives.
        voices: Who speaks for which group that may lose out, and which bodies are known.
        removals: What must not stand in the digest; then it is made fit to be published.
    """

    hearing: HearingFile
    sources: tuple[Source, ...]
    labelled: Iterable[Labelled]
    taxonomy: Taxonomy
    invited: tuple[InvitedBody, ...]
    made_with: Mapping[str, str]
    reasons: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)
    removals: Removals | None = None
    voices: Voices | None = None


def build(inputs: DigestInput) -> Digest:
    """All that the digest shows, in the hearing's language; the same input gives the same digest.

    Raises:
        UnverifiableQuotation: if a quotation does not stand, letter by letter, in the text as read.
    """
    with _collector_paused():
        return _built(inputs)


def _built(inputs: DigestInput) -> Digest:
    words = words_in(inputs.hearing.language)
    sources = {source.path: source for source in inputs.sources}
    inbox = Path(inputs.hearing.inbox)
    inbox_link = inbox.as_uri() if inbox.is_absolute() else f"../{inbox.as_posix()}"
    names = names_for(words.language, inputs.invited, inputs.numbers)
    publication = Publication(inputs.removals, words) if inputs.removals is not None else None
    gatherer = Gatherer(sources, inputs.taxonomy, words, names, inbox_link, publication)
    responses: list[Response] = []
    accountant = Accountant(gatherer)
    gathered = gatherer.gather(accountant.noting(noting(inputs.labelled, responses)))
    answers = tuple(gathered.answers)
    files = ledger(sources, gathered, words, inbox_link, is_public=publication is not None)
    invited = inputs.voices.typed(inputs.invited) if inputs.voices else inputs.invited
    about = _about(replace(inputs, invited=invited), answers, files, words)
    groups, concerns = flagged(answers, inputs.taxonomy, words)
    digest = Digest(
        language=words.language,
        about=about,
        picture=picture(Facts(about, answers, groups, concerns, words)),
        groups=groups,
        concerns=concerns,
        themes=theme_table(answers, inputs.taxonomy, words, is_public=publication is not None),
        views=theme_views(answers, gathered.remarks, inputs.taxonomy, words, is_public=publication is not None),
        agreement=agreement(answers, gathered.remarks, inputs.taxonomy),
        answers=answers,
        campaigns=campaign_table(responses, answers, gatherer),
        limits=limits(about, words, is_public=publication is not None),
        made_with=_made_with(inputs.made_with, words),
        reasons=_reasons(inputs.reasons, answers, words.language),
    )
    grounds = Grounds(accountant.accounts, invited, inputs.taxonomy, inputs.voices)
    audited = replace(digest, audit=audit_of(digest, grounds))
    return publication.public(audited) if publication else audited


@contextmanager
def _collector_paused() -> Iterator[None]:
    """What a digest is made of has no cycles, and the collector would walk over all of it again and again."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _about(inputs: DigestInput, answers: tuple[Answer, ...], files: Ledger, words: Words) -> About:
    hearing = inputs.hearing
    invited, uninvited = replied(inputs.invited, answers, hearing.owner) if inputs.invited else ((), ())
    late = sum(answer.late is True for answer in answers)
    in_time = sum(answer.late is False for answer in answers)
    return About(
        title=hearing.title,
        owner=hearing.owner,
        sent=hearing.sent,
        deadline=hearing.deadline,
        legal_basis=hearing.legal_basis,
        questions=tuple(hearing.questions),
        answers=figures.count("answers", words.gettext("Answers"), answers),
        bodies=len(figures.bodies(answers)),
        late=late,
        in_time=in_time,
        undated=len(answers) - late - in_time,
        types=figures.by_type(answers, inputs.taxonomy),
        channels=figures.by_channel(answers, words),
        languages=figures.by_language(answers, words),
        kinds=figures.by_kind(answers),
        stances=figures.by_stance(answers, words),
        files=files.files,
        invited=invited,
        uninvited=uninvited,
        turnout=turnout(inputs.invited, (invited, uninvited), answers, _names_of_types(inputs.taxonomy, words)),
        unusable=files.unusable,
        not_answers=files.not_answers,
        covers=files.covers,
        duplicates=files.duplicates,
        issues=files.issues,
        to_check=figures.to_check(answers, words),
    )


def _names_of_types(taxonomy: Taxonomy, words: Words) -> Callable[[str], str]:
    def name_of(code: str) -> str:
        entry = taxonomy.stakeholders.get(code)
        return entry.name(words.language) if entry else code or words.gettext("Type not given in the list")

    return name_of


def _reasons(
    reasons: Mapping[str, Mapping[str, str]], answers: Iterable[Answer], language: str
) -> dict[str, Wording]:
    """Those that explain a flag of this digest, in its language or in English."""
    makers = {
        maker for answer in answers for found in answer.findings for flag in found.flags for maker in flag.made_by
    }
    worded = ((maker, wording(reasons.get(maker, {}), language)) for maker in sorted(makers))
    return {maker: reason for maker, reason in worded if reason}


def _made_with(made_with: Mapping[str, str], words: Words) -> tuple[tuple[str, str], ...]:
    return tuple(
        (words.gettext(MADE_WITH[key]) if key in MADE_WITH else key, value) for key, value in made_with.items()
    )
