"""Logging in with name and password, and out again; only where the desk has a file of passwords."""

import math
from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from hearing.review.deciding import Form
from hearing.review.guard import LOGIN, Cookie
from hearing.review.page import Page, own_path, posts, template_in
from hearing.review.roles import Role
from hearing.review.sessions import Sessions
from hearing.review.translations import LANGUAGES, N_, words_in
from hearing.review.users import key_of

_WRONG = N_("Name or password is not right.")
_TOO_OFTEN = N_("There have been too many wrong tries. Seconds to wait before the next one: %(n)s")


async def show(request: Request) -> Response:
    """The page on which somebody logs in."""
    return _form(request)


async def enter(request: Request) -> Response:
    """Let somebody in; what is wrong is not told, so that nobody learns which names there are."""
    async with request.form(max_files=0, max_fields=10) as fields:
        return await run_in_threadpool(_enter, request, Form(fields))


def _enter(request: Request, form: Form) -> Response:
    sessions: Sessions = request.app.state.sessions
    name, machine = key_of(form.text("name")[:200]), request.client.host if request.client else ""
    wait = math.ceil(sessions.attempts.begin(name, machine))
    if wait > 0:
        answer = _form(request, 429, _TOO_OFTEN, wait, form.text("name"))
        answer.headers["retry-after"] = str(wait)
        return answer
    session = sessions.log_in(name, str(form.fields.get("password", "")), _language(request))
    if session is None:
        return _form(request, 401, _WRONG, name=form.text("name"))
    sessions.attempts.succeeded(name, machine)
    arrived = RedirectResponse(own_path(request.query_params.get("to", "/")), 303)
    cookie: Cookie = request.app.state.cookie
    cookie.set(arrived, session.key)
    return arrived


def leave(page: Page, fields: FormData) -> Response:
    """End the session."""
    del fields
    state = page.request.app.state
    state.sessions.close(page.session)
    answer = RedirectResponse(f"{LOGIN}?{urlencode({'language': page.session.language})}", 303)
    state.cookie.clear(answer)
    return answer


def _form(request: Request, status: int = 200, wrong: str = "", wait: int = 0, name: str = "") -> HTMLResponse:
    language = _language(request)
    to = own_path(request.query_params.get("to", "/"))
    words = words_in(language)
    content = template_in(language, "login.html.j2").render(
        language=language,
        wrong=words.gettext(wrong) % {"n": wait} if wait else words.gettext(wrong) if wrong else "",
        name=name,
        addresses={code: f"{LOGIN}?{urlencode({'language': code, 'to': to})}" for code in LANGUAGES},
        languages=LANGUAGES,
    )
    return HTMLResponse(content, status)


def _language(request: Request) -> str:
    """That which was chosen, else that which the browser wants, else that of the hearing."""
    accepted = [one.partition(";")[0].strip() for one in request.headers.get("accept-language", "").split(",")]
    codes = ["nb" if one[:2].lower() == "no" else one[:2].lower() for one in accepted]
    wanted = (request.query_params.get("language", ""), *codes)
    usual: str = request.app.state.sessions.language
    return next((one for one in wanted if one in LANGUAGES), usual)


ROUTES = [
    Route(LOGIN, show),
    Route(LOGIN, enter, methods=["POST"]),
    posts("/logout", leave, Role.READER),
]
