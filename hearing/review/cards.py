"""Cards of paragraphs, fetched for a page."""

from collections.abc import Iterable, Iterator

from hearing.core.model import Labelled, Paragraph
from hearing.review.marks import Card, Cards
from hearing.review.page import Page, not_found


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


def cards_at(page: Page, places: Iterable[tuple[str, int]]) -> Iterator[Card]:
    """Cards of paragraphs of several answers; what is gone is left out."""
    for response, number in places:
        labelled = page.desk.store.response(response)
        if labelled and any(one.number == number for one in labelled.response.paragraphs):
            yield card_of(page, labelled, number)


def _paragraph(labelled: Labelled, number: int) -> Paragraph:
    for one in labelled.response.paragraphs:
        if one.number == number:
            return one
    raise not_found()
