"""Search: paragraphs of all answers by words and by what is known of them; searches that are kept."""

from urllib.parse import parse_qsl

from starlette.datastructures import FormData
from starlette.responses import Response

from hearing.digest.vocabulary import STANCES as WHOLE_STANCES
from hearing.review.cards import cards_at
from hearing.review.deciding import Form
from hearing.review.moments import now
from hearing.review.page import Page, gets, posts
from hearing.review.searching import Query, Result, places_found
from hearing.review.translations import N_
from hearing.review.vocabulary import STANCES
from hearing.store.search import SavedSearch

AT_ONCE = 10
_LONGEST_NAME = 80
STATUSES = {
    "untouched": N_("Nobody has decided anything in it"),
    "decided": N_("Something is decided in it"),
    "confirmed": N_("Confirmed"),
}
Choices = list[tuple[str, str]]


def search(page: Page) -> Response:
    """The form, and what was found."""
    params = page.request.query_params
    query = Query.of(params)
    start = _start(params.get("from", "0"))
    page.desk.searching.prepare()
    result = page.desk.searching.find(query, start, AT_ONCE) if query else None
    return page.render(
        "search.html.j2",
        query=query,
        filters=_filters(page),
        result=result,
        cards=_cards(page, result) if result else [],
        synonyms=_by_language(result) if result else {},
        saved=page.desk.store.search.saved(),
        start=start,
        at_once=AT_ONCE,
    )


def save(page: Page, fields: FormData) -> Response:
    """Keep a search under a name."""
    form = Form(fields)
    query = Query.of(dict(parse_qsl(form.text("query"))))
    name = form.text("name")[:_LONGEST_NAME]
    if name and query:
        page.desk.store.search.save(SavedSearch(0, name, query.address, page.session.who, now()))
    return page.back(f"/search?{query.address}")


def forget(page: Page, fields: FormData) -> Response:
    """Keep a search no longer."""
    del fields
    page.desk.store.search.forget(page.request.path_params["number"])
    return page.back("/search")


def _cards(page: Page, result: Result) -> list[object]:
    words = {(one.response, one.paragraph): one for one in result.found.page}
    clauses = result.clauses
    return list(cards_at(page, words, lambda key, text: places_found(text, words[key], clauses)))


def _by_language(result: Result) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one in result.synonyms:
        found.setdefault(one.language, []).append(one.text)
    return found


def _filters(page: Page) -> list[tuple[str, str, Choices]]:
    """Name, wording and choices of each filter."""
    said, words = page.words.gettext, page.words
    of_codes = {
        kind: [(code, page.name(kind, code)) for code in page.desk.entries(kind)]
        for kind in ("stakeholder", "theme", "concern", "group")
    }
    return [
        ("stakeholder", said("Type of sender"), of_codes["stakeholder"]),
        ("theme", said("Theme"), of_codes["theme"]),
        ("concern", said("Concern"), of_codes["concern"]),
        ("group", said(N_("Group that may lose out")), of_codes["group"]),
        ("stance", said(N_("Stance of the paragraph")), _said(page, STANCES)),
        ("overall", said("Overall stance"), _said(page, WHOLE_STANCES)),
        (
            "language",
            said("Language"),
            [(code, words.language_name(code)) for code in page.desk.searching.languages],
        ),
        ("status", said(N_("Looked at")), _said(page, STATUSES)),
    ]


def _said(page: Page, names: dict[str, str]) -> Choices:
    return [(code, page.words.gettext(name)) for code, name in names.items()]


def _start(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 9 else 0


ROUTES = [
    gets("/search", search),
    posts("/search/saved", save),
    posts("/search/saved/{number:int}/forget", forget),
]
