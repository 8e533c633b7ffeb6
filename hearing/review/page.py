"""What every page has in common: its language, its person, its keys, and how it is written."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from hearing.review.desk import Desk
from hearing.review.keys import KEYS
from hearing.review.roles import NAMES, Role
from hearing.review.sessions import Session
from hearing.review.translations import LANGUAGES, N_, Words, words_in
from hearing.review.vocabulary import KINDS, VOICES

if TYPE_CHECKING:
    from jinja2 import Environment, Template

TEMPLATES = Path(__file__).parent / "templates"

# Where the navigation leads to; a view with a place of its own in it adds a line.
NAVIGATION = {
    "/": N_("Overview"),
    "/queue": N_("Queue"),
    "/responses": N_("Answers"),
    "/labels": N_("Themes and concerns"),
    "/matrix": N_("Matrix"),
    "/senders": N_("Senders"),
    "/redactions": N_("Redactions"),
    "/digest": N_("Digest"),
    "/search": N_("Search"),
    "/learning": N_("Learning"),
    "/log": N_("Log"),
}
_TAKES = {
    Role.CASE_HANDLER: N_(
        "You are here as a reader: you see everything and change nothing. Case handlers and keepers decide. "
        "Whoever looks after the desk can give you another role."
    ),
    Role.KEEPER: N_("Only keepers may do that. Whoever looks after the desk can give you another role."),
}


@dataclass(frozen=True, slots=True)
class Page:
    """What a view needs to answer a request."""

    request: Request
    desk: Desk
    session: Session

    @property
    def words(self) -> Words:
        """How things are said in the reader's language."""
        return words_in(self.session.language)

    @property
    def is_part(self) -> bool:
        """Whether a part of the page that is open is asked for, not a page of its own."""
        return self.request.headers.get("hx-request") == "true"

    def render(self, template: str, status: int = 200, **values: Any) -> HTMLResponse:
        """The template filled in; what stands in ``values`` is escaped where it is text."""
        common = {
            "page": self,
            "desk": self.desk,
            "hearing": self.desk.hearing.settings,
            "session": self.session,
            "role": self.words.gettext(NAMES[self.session.role]),
            "has_login": self.request.app.state.sessions.users is not None,
            "navigation": NAVIGATION,
            "keys": KEYS,
            "languages": LANGUAGES,
            "voices": {code: self.words.gettext(name) for code, name in VOICES.items()},
            "kinds": {code: self.words.gettext(name) for code, name in KINDS.items()},
            "path": self.request.url.path,
        }
        return HTMLResponse(template_in(self.session.language, template).render(**common, **values), status)

    def number(self, name: str) -> int:
        """A number of the query; 0 where it is missing or none."""
        text = self.request.query_params.get(name, "")
        return int(text) if text.isdecimal() and len(text) < 9 else 0

    def start(self) -> int:
        """How many of a list come before what is shown."""
        return self.number("from")

    def name(self, kind: str, code: str) -> str:
        """Name of a code."""
        return self.desk.name(kind, code, self.words)

    def demand(self, role: Role) -> None:
        """Refuse what takes a role that this person has not.

        Raises:
            HTTPException: with a page that says who may do it.
        """
        if not self.session.role.may(role):
            raise HTTPException(403, _TAKES[role])

    def back(self, path: str) -> Response:
        """Where a browser goes after a form that was sent without htmx."""
        return RedirectResponse(path, 303)


def template_in(language: str, name: str) -> "Template":
    """A template that speaks a language."""
    return _environment(language).get_template(name)


def own_path(path: str) -> str:
    """A path of this desk, or the first page: «//elsewhere» would lead away."""
    return path if path.startswith("/") and not path.startswith(("//", "/\\")) else "/"


def page_of(request: Request) -> Page:
    """The page context of a request."""
    return Page(request, request.app.state.desk, request.state.session)


def not_found() -> HTTPException:
    """What is asked for is not there."""
    return HTTPException(404)


def refused(why: str) -> HTTPException:
    """A form says what cannot be."""
    return HTTPException(422, why)


def posts(path: str, answer: Callable[[Page, FormData], Response], role: Role = Role.CASE_HANDLER) -> Route:
    """A route for a form: ``answer`` is called in a thread of its own with the fields, for those with the role."""

    async def endpoint(request: Request) -> Response:
        page = page_of(request)
        page.demand(role)
        async with request.form(max_files=0, max_fields=200) as form:
            return await run_in_threadpool(answer, page, form)

    return Route(path, endpoint, methods=["POST"])


def gets(path: str, answer: Callable[[Page], Response], role: Role = Role.READER) -> Route:
    """A route for a page: ``answer`` is called in a thread of its own, for those with the role."""

    async def endpoint(request: Request) -> Response:
        page = page_of(request)
        page.demand(role)
        return await run_in_threadpool(answer, page)

    typed: Callable[[Request], Awaitable[Response]] = endpoint
    return Route(path, typed, methods=["GET"])


@lru_cache
def _environment(language: str) -> "Environment":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    words = words_in(language)
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        extensions=["jinja2.ext.i18n"],
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.install_gettext_translations(words.catalogue, newstyle=True)  # type: ignore[attr-defined]
    environment.filters |= {
        "number": words.number,
        "date": words.date,
        "listed": words.listed,
        "language_name": words.language_name,
        "moment": lambda at: at[:16].replace("T", " "),
        "decimal": words.decimal,
        "per_cent": lambda share: f"{round(100 * share)}\N{NO-BREAK SPACE}%",
    }
    return environment
