"""The app: its views, and the guard before them."""

from collections.abc import Sequence
from pathlib import Path

from sqlalchemy.exc import OperationalError
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount
from starlette.staticfiles import StaticFiles

from hearing.review.desk import Desk
from hearing.review.guard import Cookie, Guard
from hearing.review.page import page_of
from hearing.review.sessions import Sessions
from hearing.review.translations import N_
from hearing.review.views import VIEWS

_STATIC = Path(__file__).parent / "static"
_EXPLAINED = (403, 422)
_AWAY = N_("The store does not answer. Load the page again in a moment; what stands there then is kept.")
_NO_PAGE = N_("There is no such page.")
_ERRORS = {
    403: N_("Your role does not allow that."),
    413: N_("The form is too long."),
    422: N_("That cannot be kept."),
}


def create_app(desk: Desk, sessions: Sessions, origins: Sequence[str]) -> Guard:
    """The desk as an ASGI app that browsers reach at ``origins``."""
    routes: list[BaseRoute] = [Mount("/static", StaticFiles(directory=_STATIC))]
    routes += [route for view in VIEWS for route in view.ROUTES]
    app = Starlette(routes=routes, exception_handlers={HTTPException: _told, OperationalError: _away})
    app.state.desk, app.state.sessions, app.state.cookie = desk, sessions, Cookie.of(origins)
    return Guard(app, sessions, origins, app.state.cookie)


async def _away(request: Request, error: Exception) -> Response:
    """The database does not answer, or a writer has waited too long."""
    del error
    page = page_of(request)
    return page.render("error.html.j2", 503, message=page.words.gettext(_AWAY), detail="")


async def _told(request: Request, error: Exception) -> Response:
    """A page that says what is wrong; plain text where it is no page of a session."""
    assert isinstance(error, HTTPException)  # noqa: S101  # registered for no other
    if not hasattr(request.state, "session"):
        return PlainTextResponse(error.detail, error.status_code)
    page = page_of(request)
    message = page.words.gettext(_ERRORS.get(error.status_code, _NO_PAGE))
    detail = page.words.gettext(error.detail) if error.status_code in _EXPLAINED else ""
    return page.render("error.html.j2", error.status_code, message=message, detail=detail)
