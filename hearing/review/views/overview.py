"""The first page: what has come in, what waits, and what a person has to look at."""

from dataclasses import dataclass
from datetime import date

from starlette.responses import Response

from hearing.core.model import UNUSABLE, Source
from hearing.digest.issue_texts import told
from hearing.digest.vocabulary import PROBLEMS
from hearing.review.arrivals import days
from hearing.review.page import Page, gets
from hearing.store.listing import Listed

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
    answers = store.listing.answers()
    sources = list(store.sources())
    replies = page.desk.replies.replies()
    return page.render(
        "overview.html.j2",
        answers=answers,
        begun=sum(1 for one in answers if one.decisions),
        late=sum(1 for one in answers if one.late),
        documents=store.listing.documents(),
        left=len(page.desk.queue.left()),
        decisions=store.label_decisions.count(),
        files=len(sources),
        waiting=sorted(store.waiting_paths()),
        invited=len(replies),
        silent=[one for one in replies if not one.sender],
        days=days(answers, DAYS),
        newest=sorted((one for one in answers if one.received), key=_received, reverse=True)[:NEWEST],
        troubles=[_trouble(one, page) for one in sources if one.status in UNUSABLE or one.issues],
    )


def _received(one: Listed) -> date:
    return one.received or date.min


def _trouble(source: Source, page: Page) -> Trouble:
    said = told(source.issues, page.words)
    what, advice = (page.words.gettext(text) if text else "" for text in PROBLEMS.get(source.status, _READ))
    return Trouble(source.path, said.what or said.detail or what, said.advice or advice)


_READ = ("Read, but with something to look at", "")

ROUTES = [gets("/", overview)]
