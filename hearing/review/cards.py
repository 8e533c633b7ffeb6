"""Cards of paragraphs, fetched for a page."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from hearing.core.model import Labelled, Paragraph, Span
from hearing.review.marks import Card, Cards
from hearing.review.page import Page, not_found
from hearing.store.decisions import Decision

Key = tuple[str, int]
Found = Callable[[Key, str], Sequence[Span]]


def _nothing(_key: Key, _text: str) -> Sequence[Span]:
    return ()


def answer_of(page: Page, response: str) -> Labelled:
    """The answer of this id.

    Raises:
        HTTPException: 404 if there is none.
    """
    labelled = page.desk.store.response(response)
    if labelled is None:
        raise not_found()
    return labelled


def cards_of(page: Page, labelled: Labelled) -> list[Card]:
    """A card for each paragraph of an answer."""
    decisions = page.desk.store.label_decisions.on(labelled.response.id)
    return Cards(page.desk, page.words).of(labelled, decisions)


def card_of(page: Page, labelled: Labelled, number: int) -> Card:
    """The card of one paragraph.

    Raises:
        HTTPException: 404 if there is no such paragraph.
    """
    decisions = page.desk.store.label_decisions.on(labelled.response.id)
    paragraph = _paragraph(labelled, number)
    return Cards(page.desk, page.words).card(labelled, paragraph, decisions)


def cards_at(page: Page, places: Iterable[Key], found: Found = _nothing) -> Iterator[Card]:
    """Cards of paragraphs of several answers; what is gone is left out.

    Args:
        page: For which they are made.
        places: Id of the answer and number of the paragraph.
        found: Says what is to be marked in the text of a place.
    """
    maker = Cards(page.desk, page.words)
    known: dict[str, tuple[Labelled | None, list[Decision]]] = {}
    for response, number in places:
        if response not in known:
            known[response] = page.desk.store.response(response), page.desk.store.label_decisions.on(response)
        labelled, decisions = known[response]
        paragraphs = labelled.response.paragraphs if labelled else ()
        paragraph = next((one for one in paragraphs if one.number == number), None)
        if labelled and paragraph:
            yield maker.card(labelled, paragraph, decisions, found((response, number), paragraph.text))


def _paragraph(labelled: Labelled, number: int) -> Paragraph:
    for one in labelled.response.paragraphs:
        if one.number == number:
            return one
    raise not_found()
