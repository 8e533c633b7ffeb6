"""Answers that are nearly alike, as the digest shows them.

In public only bodies are named, with what they add. Private persons and senders that could not be placed are
counted, where there are enough of them; from whose letter the common words are taken is not told. A campaign of a
few of them alone is not shown: its text would be theirs.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from hearing.core.model import Labelled, Response
from hearing.digest.gather import Gatherer
from hearing.digest.model import Answer, Campaign, CampaignMember, Place, Quotation, Speaker
from hearing.digest.themes import FEWEST_PERSONS
from hearing.overlap.campaigns import Campaign as Found
from hearing.overlap.campaigns import Member, campaigns
from hearing.overlap.texts import Sentence


def noting(stream: Iterable[Labelled], into: list[Response]) -> Iterator[Labelled]:
    """The stream, its responses kept in ``into`` as they pass."""
    for labelled in stream:
        into.append(labelled.response)
        yield labelled


def campaign_table(
    responses: Sequence[Response], answers: Iterable[Answer], gatherer: Gatherer
) -> tuple[Campaign, ...]:
    """The campaigns among the answers, with quotations that were checked against the texts.

    Raises:
        UnverifiableQuotation: if a quotation does not stand in the text as read.
    """
    shown = {answer.id: answer for answer in answers}
    by_id = {response.id: response for response in responses if response.id in shown}
    teller = _Teller(by_id, shown, gatherer)
    return tuple(teller.campaign(found) for found in campaigns(by_id.values()) if teller.may_show(found))


@dataclass(frozen=True, slots=True)
class _Teller:
    responses: Mapping[str, Response]
    answers: Mapping[str, Answer]
    gatherer: Gatherer

    def may_show(self, found: Found) -> bool:
        """Whether a campaign may be shown: in public not where it is a few persons' own."""
        listed = self._listed(found)
        return bool(listed) or len(found.members) >= FEWEST_PERSONS

    def campaign(self, found: Found) -> Campaign:
        listed = self._listed(found)
        shared = self._quoted(self.responses[found.lead], found.shared)
        if self.gatherer.publication:
            shared = tuple(replace(one, place=Place("")) for one in shared)
        return Campaign(self._senders(found, len(listed)), shared, tuple(map(self._member, listed)))

    def _listed(self, found: Found) -> list[Member]:
        """The members that are named: all of them, in public the bodies."""
        if self.gatherer.publication is None:
            return list(found.members)
        return [one for one in found.members if self.answers[one.response].speaker == Speaker.BODY]

    def _senders(self, found: Found, listed: int) -> str:
        words, others = self.gatherer.words, len(found.members) - listed
        if not others:
            return words.ngettext("%(n)s sender", "%(n)s senders", listed, n=words.number(listed))
        few = words.gettext("1–%(n)s", n=str(FEWEST_PERSONS - 1))
        shown = few if others < FEWEST_PERSONS else words.number(others)
        persons = words.ngettext("%(n)s other sender", "%(n)s other senders", max(2, others), n=shown)
        bodies = words.ngettext("%(n)s body", "%(n)s bodies", listed, n=words.number(listed))
        return words.listed([bodies, persons]) if listed else persons

    def _member(self, member: Member) -> CampaignMember:
        answer = self.answers[member.response]
        added = self._quoted(self.responses[member.response], member.added)
        return CampaignMember(answer.name, answer.anchor, added)

    def _quoted(self, response: Response, sentences: Iterable[Sentence]) -> tuple[Quotation, ...]:
        quoter = self.gatherer.quoter(response)
        return tuple(quoter.part(one.paragraph, one.start, one.start + len(one.text)) for one in sentences)
