"""The queue: paragraphs that most deserve a look, with the reason, decided where they stand."""

from starlette.responses import Response

from hearing.review.cards import cards_at
from hearing.review.page import Page, gets
from hearing.review.worth import REASONS

AT_ONCE = 10


def queue(page: Page) -> Response:
    """The next paragraphs."""
    wanted = page.request.query_params.get("reason", "")
    left = page.desk.queue.left()
    counts = {code: sum(1 for one in left if code in one.reasons) for code in REASONS}
    chosen = [one for one in left if not wanted or wanted in one.reasons]
    reasons = {one.key: one.reasons for one in chosen[:AT_ONCE]}
    items = [
        (card, [page.words.gettext(REASONS[code][1]) for code in reasons[card.response.id, card.paragraph.number]])
        for card in cards_at(page, reasons)
    ]
    names = {code: page.words.gettext(name) for code, (_, name) in REASONS.items()}
    return page.render("queue.html.j2", items=items, left=len(chosen), counts=counts, names=names, wanted=wanted)


ROUTES = [gets("/queue", queue)]
