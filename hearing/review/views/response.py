"""One answer: its words as they came, what is labelled in them and why, and the page that they stood on."""

from itertools import groupby

from starlette.responses import Response

from hearing.core.model import LabelKind
from hearing.digest.gold import counting
from hearing.digest.vocabulary import KINDS as DOCUMENTS
from hearing.digest.vocabulary import STANCES as WHOLE_STANCES
from hearing.review.cards import answer_of, cards_of
from hearing.review.marks import Cards
from hearing.review.page import Page, gets
from hearing.store.decisions import without_place


def response(page: Page) -> Response:
    """The answer of an id."""
    store = page.desk.store
    labelled = answer_of(page, page.request.path_params["id"])
    one = labelled.response
    cards = cards_of(page, labelled)
    source = store.source(one.source)
    maker = Cards(page.desk, page.words)
    counts = set(counting(labelled))
    left = sum(1 for card in cards if card.paragraph.number in counts and not card.is_confirmed)
    before, after = store.listing.neighbours(one.id)
    return page.render(
        "response.html.j2",
        response=one,
        pages=[(number, list(group)) for number, group in groupby(cards, key=lambda card: card.paragraph.page)],
        has_pictures=source is not None and source.format == "pdf",
        stakeholder=maker.whole(labelled, LabelKind.STAKEHOLDER),
        stance=maker.whole(labelled, LabelKind.STANCE),
        stakeholders=[(code, page.name("stakeholder", code)) for code in page.desk.taxonomy.stakeholders],
        stances=[(code, page.words.gettext(name)) for code, name in WHOLE_STANCES.items()],
        what=page.words.gettext(DOCUMENTS[one.kind]),
        lost=without_place(store.label_decisions.on(one.id), one),
        left=left,
        counting=len(counts),
        seen=max((card.seen for card in cards), default=0),
        before=before,
        after=after,
    )


ROUTES = [gets("/responses/{id}", response)]
