"""Answers that are nearly alike, as the digest shows them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from hearing.core.model import Labelled, Response
from hearing.digest.gather import Gatherer
from hearing.digest.model import Answer, Campaign, CampaignMember, Quotation
from hearing.digest.quotations import Quoter
from hearing.overlap.campaigns import Campaign as Found
from hearing.overlap.campaigns import campaigns
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
    return tuple(_campaign(found, by_id, shown, gatherer) for found in campaigns(by_id.values()))


def _campaign(
    found: Found, by_id: Mapping[str, Response], shown: Mapping[str, Answer], gatherer: Gatherer
) -> Campaign:
    members = (
        CampaignMember(
            shown[member.response].name,
            shown[member.response].anchor,
            _quoted(by_id[member.response], member.added, gatherer),
        )
        for member in found.members
    )
    return Campaign(_quoted(by_id[found.lead], found.shared, gatherer), tuple(members))


def _quoted(response: Response, sentences: Iterable[Sentence], gatherer: Gatherer) -> tuple[Quotation, ...]:
    hidden = gatherer.names.hides(response)
    quoter = Quoter.of(response, gatherer.place(response, hidden=hidden), hidden=hidden)
    return tuple(quoter.part(one.paragraph, one.start, one.start + len(one.text)) for one in sentences)
