"""Every paragraph of every answer is accounted for."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from hearing.digest.audit.accounts import FATES, Account
from hearing.digest.audit.model import AnswerParagraphs, Counted, Fate, Paragraphs
from hearing.digest.model import Answer
from hearing.digest.translations import N_, Words

_NAMES = {
    Fate.POINT: N_("Points: something was found in them"),
    Fate.NOTHING: N_("The sender's own words, in which nothing was found"),
    Fate.DRAFT: N_("The draft's words, quoted or retold"),
    Fate.REPORTED: N_("Views of others, reported"),
    Fate.FORMAL: N_("Formalities, such as letterhead and signature"),
    Fate.HEADING: N_("Headings"),
}
_MAY_BE_PROPOSED = frozenset({FATES.index(Fate.NOTHING), FATES.index(Fate.DRAFT)})


def with_proposals(accounts: Iterable[Account], answers: Mapping[str, Answer]) -> None:
    """Make points of the paragraphs that propose another wording, also where they stand in the draft's words."""
    for account in accounts:
        answer = answers.get(account.response)
        for proposal in answer.proposals if answer else ():
            at = (proposal.place.paragraph or 0) - 1
            if account.fates[at] in _MAY_BE_PROPOSED:
                account.fates[at] = FATES.index(Fate.POINT)


def paragraphs_of(accounts: Sequence[Account], answers: Mapping[str, Answer], words: Words) -> Paragraphs:
    """The paragraphs of the accounts, which are those of the answers that a digest shows."""
    total = Counter(fate for account in accounts for fate in account.fates)
    return Paragraphs(
        counts=tuple(
            Counted(fate, words.gettext(_NAMES[fate]), total[number]) for number, fate in enumerate(FATES)
        ),
        total=sum(len(account.languages) for account in accounts),
        set_aside=sum(account.set_aside for account in accounts),
        unassigned=sum(account.unassigned for account in accounts),
        answers=tuple(_answer(account, answers[account.response]) for account in accounts),
    )


def _answer(account: Account, answer: Answer) -> AnswerParagraphs:
    counts = Counter(account.fates)
    return AnswerParagraphs(
        answer.anchor, answer.name, tuple(counts[number] for number in range(len(FATES))), account.unassigned
    )
