"""The audit of a digest."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from hearing.classify.voices import Voices
from hearing.core.taxonomy import Taxonomy
from hearing.digest.audit.accounts import Account
from hearing.digest.audit.coverage import coverage_of
from hearing.digest.audit.flags import flags_of
from hearing.digest.audit.missing import missing_voices
from hearing.digest.audit.model import Audit
from hearing.digest.audit.paragraphs import paragraphs_of, with_proposals
from hearing.digest.model import Digest
from hearing.digest.translations import Words, words_in
from hearing.intake.occasion import InvitedBody


@dataclass(frozen=True, slots=True)
class Grounds:
    """What an audit holds a digest against.

    Attributes:
        accounts: Of every response that came in.
        invited: With their types.
        voices: None where it is not known who speaks for whom.
    """

    accounts: Sequence[Account]
    invited: Sequence[InvitedBody]
    taxonomy: Taxonomy
    voices: Voices | None


def audit_of(digest: Digest, grounds: Grounds) -> Audit:
    """The audit, in the digest's language."""
    words = words_in(digest.language)
    answers = {answer.id: answer for answer in digest.answers}
    shown = [account for account in grounds.accounts if account.is_shown and account.response in answers]
    with_proposals(shown, answers)
    voices = grounds.voices
    return Audit(
        paragraphs=paragraphs_of(shown, answers, words),
        flags=flags_of(digest, grounds.accounts, _names(grounds.taxonomy, digest.language), words),
        coverage=coverage_of(digest, shown, answers, _language_names(words)),
        voices=missing_voices(digest, grounds.invited, voices, grounds.taxonomy) if voices else None,
    )


def _names(taxonomy: Taxonomy, language: str) -> Callable[[str, bool], str]:
    def name(code: str, is_group: bool) -> str:
        entry = (taxonomy.groups if is_group else taxonomy.concerns).get(code)
        return entry.name(language) if entry else code

    return name


def _language_names(words: Words) -> Callable[[str], str]:
    return lambda code: words.language_name(code) if code else words.gettext("Too little text to tell")
