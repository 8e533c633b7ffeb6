"""Themes, concerns and groups: what all senders say under one label, support and opposition apart."""

from collections.abc import Iterator
from dataclasses import dataclass

from starlette.responses import Response

from hearing.core.model import REJECTED, LabelKind, Labelled
from hearing.review.marks import Card, Cards
from hearing.review.page import Page, gets, not_found
from hearing.review.translations import N_

AT_ONCE = 20
# The sides of a page, in this order, by the stance of the paragraph.
SIDES = {
    "oppose": N_("Against what is proposed"),
    "conditional": N_("For, with reservations"),
    "support": N_("For what is proposed"),
    "none": N_("Without a stand"),
}


@dataclass(frozen=True, slots=True)
class Side:
    """Paragraphs of one stance under a label."""

    code: str
    name: str
    cards: list[Card]


def index(page: Page) -> Response:
    """All labels with the number of answers in which they stand."""
    counts = page.desk.store.listing.codes()
    groups = page.desk.store.listing.groups()
    lists = [
        (kind, [(code, page.name(kind, code), counts.get((kind, code), 0)) for code in page.desk.entries(kind)])
        for kind in ("theme", "concern")
    ]
    lists.append(
        ("group", [(code, page.name("group", code), groups.get(code, 0)) for code in page.desk.taxonomy.groups])
    )
    return page.render("labels.html.j2", lists=lists)


def label(page: Page) -> Response:
    """All evidence under one label."""
    kind, code = page.request.path_params["kind"], page.request.path_params["code"]
    entry = page.desk.entries(kind).get(code)
    if entry is None or kind == LabelKind.STAKEHOLDER:
        raise not_found()
    listing = page.desk.store.listing
    places = listing.places_of_group(code) if kind == "group" else listing.places_of(LabelKind(kind), code)
    start = _start(page)
    cards = list(_cards(page, places[start : start + AT_ONCE]))
    sides = [
        Side(side, page.words.gettext(name), [card for card in cards if _stance(card) == side])
        for side, name in SIDES.items()
    ]
    return page.render(
        "label.html.j2",
        kind=kind,
        code=code,
        name=entry.name(page.words.language),
        definition=entry.definition.get(page.words.language, ""),
        sides=[side for side in sides if side.cards],
        answers=len({response for response, _ in places}),
        paragraphs=len(places),
        start=start,
        at_once=AT_ONCE,
    )


def _start(page: Page) -> int:
    text = page.request.query_params.get("from", "0")
    return int(text) if text.isdecimal() and len(text) < 9 else 0


def _cards(page: Page, places: list[tuple[str, int]]) -> Iterator[Card]:
    maker = Cards(page.desk, page.words)
    answers: dict[str, Labelled | None] = {}
    for response, number in places:
        if response not in answers:
            answers[response] = page.desk.store.response(response)
        labelled = answers[response]
        paragraph = (
            next((one for one in labelled.response.paragraphs if one.number == number), None) if labelled else None
        )
        if labelled and paragraph:
            yield maker.card(labelled, paragraph, page.desk.store.label_decisions.on(response))


def _stance(card: Card) -> str:
    stances = [mark.code for mark in card.marks if mark.kind == LabelKind.STANCE and mark.status != REJECTED]
    return stances[0] if stances and stances[0] in SIDES else "none"


ROUTES = [gets("/labels", index), gets("/labels/{kind}/{code}", label)]
