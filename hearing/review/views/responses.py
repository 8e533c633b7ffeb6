"""All answers, with how far each has been gone through."""

from starlette.responses import Response

from hearing.digest.vocabulary import KINDS as DOCUMENTS
from hearing.digest.vocabulary import STANCES as WHOLE_STANCES
from hearing.review.page import Page, gets

AT_ONCE = 100


def responses(page: Page) -> Response:
    """The list of answers, a page at a time; other documents after the last."""
    listing, words = page.desk.store.listing, page.words
    text = page.request.query_params.get("from", "0")
    start = int(text) if text.isdecimal() and len(text) < 9 else 0
    total = listing.tally().answers
    return page.render(
        "responses.html.j2",
        answers=listing.page(start, AT_ONCE),
        total=total,
        start=start,
        at_once=AT_ONCE,
        documents=listing.documents() if total <= start + AT_ONCE else [],
        stances={code: words.gettext(name) for code, name in WHOLE_STANCES.items()},
        whats={str(code): words.gettext(name) for code, name in DOCUMENTS.items()},
    )


ROUTES = [gets("/responses", responses)]
