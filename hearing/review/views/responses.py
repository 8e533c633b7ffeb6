"""All answers, with how far each has been gone through."""

from starlette.responses import Response

from hearing.digest.vocabulary import KINDS as DOCUMENTS
from hearing.digest.vocabulary import STANCES as WHOLE_STANCES
from hearing.review.page import Page, gets


def responses(page: Page) -> Response:
    """The list of answers."""
    listing = page.desk.store.listing
    words = page.words
    return page.render(
        "responses.html.j2",
        answers=listing.answers(),
        documents=listing.documents(),
        stances={code: words.gettext(name) for code, name in WHOLE_STANCES.items()},
        whats={str(code): words.gettext(name) for code, name in DOCUMENTS.items()},
    )


ROUTES = [gets("/responses", responses)]
