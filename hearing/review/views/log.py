"""The log of decisions: who, when, what, from what to what; nothing in it is ever changed."""

from starlette.responses import Response

from hearing.digest.decision_log import as_lines, as_table
from hearing.review.page import Page, gets
from hearing.review.translations import N_

AT_ONCE = 100
ACTS = {
    "accept": N_("accepted"),
    "reject": N_("rejected"),
    "relabel": N_("changed"),
    "add": N_("added"),
    "confirm": N_("confirmed the paragraph"),
    "undo": N_("took back"),
}


def log(page: Page) -> Response:
    """Decisions, newest first."""
    text = page.request.query_params.get("from", "0")
    start = int(text) if text.isdecimal() and len(text) < 9 else 0
    decisions = page.desk.store.label_decisions.all()[::-1]
    return page.render(
        "log.html.j2",
        decisions=decisions[start : start + AT_ONCE],
        total=len(decisions),
        start=start,
        at_once=AT_ONCE,
        acts={code: page.words.gettext(name) for code, name in ACTS.items()},
    )


def as_csv(page: Page) -> Response:
    """The log as Nordic Excel opens it."""
    return _file(as_table(page.desk.store.label_decisions.all()), "text/csv; charset=utf-8", "decisions.csv")


def as_jsonl(page: Page) -> Response:
    """The log as JSON Lines."""
    return _file(as_lines(page.desk.store.label_decisions.all()), "application/jsonl", "decisions.jsonl")


def _file(content: bytes, media_type: str, name: str) -> Response:
    return Response(
        content, media_type=media_type, headers={"content-disposition": f'attachment; filename="{name}"'}
    )


ROUTES = [gets("/log", log), gets("/log.csv", as_csv), gets("/log.jsonl", as_jsonl)]
