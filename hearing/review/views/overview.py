"""The first page: what has come in, what waits, and what a person has to look at."""

from dataclasses import dataclass

from starlette.responses import Response

from hearing.core.model import Source
from hearing.digest.issue_texts import told
from hearing.digest.vocabulary import PROBLEMS
from hearing.review.page import Page, gets

DAYS, NEWEST = 10, 10


@dataclass(frozen=True, slots=True)
class Trouble:
    """A file, and what a person should know about it."""

    path: str
    what: str
    advice: str


def overview(page: Page) -> Response:
    """What is waiting."""
    store = page.desk.store
    replies = page.desk.replies.replies()
    return page.render(
        "overview.html.j2",
        tally=store.listing.tally(),
        left=len(page.desk.queue.left()),
        decisions=store.label_decisions.count(),
        waiting=sorted(store.waiting_paths()),
        invited=len(replies),
        silent=[one for one in replies if not one.sender],
        days=store.listing.days(DAYS),
        newest=store.listing.newest(NEWEST),
        troubles=[_trouble(one, page) for one in store.listing.troubles()],
    )


def _trouble(source: Source, page: Page) -> Trouble:
    said = told(source.issues, page.words)
    what, advice = (page.words.gettext(text) if text else "" for text in PROBLEMS.get(source.status, _READ))
    return Trouble(source.path, said.what or said.detail or what, said.advice or advice)


_READ = ("Read, but with something to look at", "")

ROUTES = [gets("/", overview)]
