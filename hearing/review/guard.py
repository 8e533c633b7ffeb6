"""What stands before every page: nobody but the person at this machine gets in, and nothing foreign runs.

A page of another site that is open in the same browser must not read or decide anything: not by a name that it
points to this machine (Host), not by a form or script that sends from there (Origin), not by being a frame around
the desk, and not through words of an answer that a browser might take for markup (the policy allows no script and
no style but our own files).
"""

from collections.abc import Collection
from dataclasses import dataclass
from http.cookies import CookieError, SimpleCookie

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from hearing.review.sessions import Session, Sessions

ENTRANCE = "/enter"
STATIC = "/static/"
LONGEST = 256 * 1024  # bytes that a form may have

_SAFE = frozenset({"GET", "HEAD"})
HEADERS = {
    "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
    "cache-control": "no-store",
}


@dataclass(frozen=True, slots=True)
class Guard:
    """Lets requests through to ``app`` that come from its own pages and bear a session.

    Attributes:
        hosts: Names under which the desk is reached, with port.
        cookie: Name of the cookie; cookies do not know ports, so it tells desks on one machine apart.
    """

    app: ASGIApp
    sessions: Sessions
    hosts: Collection[str]
    cookie: str

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or let through."""
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self.app(scope, receive, send)
            return
        answer = self._refusal(scope) or self._entered(scope)
        await (answer or self.app)(scope, _limited(receive), _with_headers(send))

    def _refusal(self, scope: Scope) -> Response | None:
        headers = Headers(scope=scope)
        if headers.get("host", "") not in self.hosts:
            return PlainTextResponse("This desk does not answer to that name.", 421)
        if scope["method"] not in {*_SAFE, "POST"}:
            return PlainTextResponse("No such method.", 405)
        if scope["method"] == "POST" and headers.get("origin") not in self._origins():
            return PlainTextResponse("Sent from another page.", 403)
        return None

    def _origins(self) -> set[str]:
        return {f"http://{host}" for host in self.hosts}

    def _entered(self, scope: Scope) -> Response | None:
        """The answer to who has no session; else None, and the session is in the scope."""
        path = scope["path"]
        if path == ENTRANCE:
            return self._enter(scope)
        if path.startswith(STATIC):
            return None
        session = self._session(scope)
        if session is None:
            return PlainTextResponse(
                "Open the link that «hearing review» has printed: this page has no session, or it has ended.", 401
            )
        scope.setdefault("state", {})["session"] = session
        return None

    def _enter(self, scope: Scope) -> Response:
        token = dict(_query(scope)).get("token", "")
        key = self.sessions.enter(token)
        if key is None or scope["method"] != "GET":
            return PlainTextResponse("The link is not that of this run. Copy it anew.", 403)
        answer = RedirectResponse("/", 303)
        answer.set_cookie(self.cookie, key, httponly=True, samesite="strict", path="/")
        return answer

    def _session(self, scope: Scope) -> Session | None:
        try:
            cookies = SimpleCookie(Headers(scope=scope).get("cookie", ""))
        except CookieError:
            return None
        found = cookies.get(self.cookie)
        return self.sessions.find(found.value) if found else None


def _query(scope: Scope) -> list[tuple[str, str]]:
    from urllib.parse import parse_qsl

    return parse_qsl(scope["query_string"].decode("latin-1"))


def _limited(receive: Receive) -> Receive:
    """Receives no more than ``LONGEST`` bytes."""
    so_far = 0

    async def limited() -> Message:
        nonlocal so_far
        message = await receive()
        so_far += len(message.get("body", b""))
        if so_far > LONGEST:
            raise HTTPException(413)
        return message

    return limited


def _with_headers(send: Send) -> Send:
    async def with_headers(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
        await send(message)

    return with_headers
