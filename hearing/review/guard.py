"""What stands before every page: nobody gets in without the link or a password, and nothing foreign runs.

A page of another site that is open in the same browser must not read or decide anything: not by a name that it
points to this machine (Host), not by a form or script that sends from there (Origin), not by being a frame around
the desk, and not through words of an answer that a browser might take for markup (the policy allows no script and
no style but our own files).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qsl, quote, urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from hearing.review.sessions import Session, Sessions

ENTRANCE = "/enter"
LOGIN = "/login"
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


def loopback(port: int) -> tuple[str, ...]:
    """Origins of a desk that only its own machine reaches."""
    return tuple(f"http://{name}:{port}" for name in ("127.0.0.1", "localhost"))


@dataclass(frozen=True, slots=True)
class Cookie:
    """What a browser keeps of a session.

    Attributes:
        name: Cookies do not know ports, so it tells desks on one machine apart.
        is_secure: Whether it is sent over TLS alone, and to no other name of the machine.
    """

    name: str
    is_secure: bool

    @classmethod
    def of(cls, origins: Sequence[str]) -> "Cookie":
        """The cookie of a desk with these origins."""
        parts = [urlsplit(one) for one in origins]
        is_secure = all(one.scheme == "https" for one in parts)
        return cls(f"{'__Host-' if is_secure else ''}hearing-{parts[0].port or 'desk'}", is_secure)

    def set(self, answer: Response, key: str) -> None:
        """Let the browser keep the key of a session, out of reach of scripts and of other sites."""
        answer.set_cookie(self.name, key, httponly=True, samesite="strict", path="/", secure=self.is_secure)

    def clear(self, answer: Response) -> None:
        """Let the browser forget it."""
        answer.delete_cookie(self.name, httponly=True, samesite="strict", path="/", secure=self.is_secure)


@dataclass(frozen=True, slots=True)
class Guard:
    """Lets requests through to ``app`` that come from its own pages and bear a session.

    Attributes:
        origins: Addresses under which browsers reach the desk, such as ``https://desk.example:8443``.
    """

    app: ASGIApp
    sessions: Sessions
    origins: Sequence[str]
    cookie: Cookie

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
        if headers.get("host", "") not in {urlsplit(one).netloc for one in self.origins}:
            return PlainTextResponse("This desk does not answer to that name.", 421)
        if scope["method"] not in {*_SAFE, "POST"}:
            return PlainTextResponse("No such method.", 405)
        if scope["method"] == "POST" and headers.get("origin") not in self.origins:
            return PlainTextResponse("Sent from another page.", 403)
        return None

    def _entered(self, scope: Scope) -> Response | None:
        """The answer to who has no session; else None, and the session is in the scope."""
        path = scope["path"]
        if path == ENTRANCE and not self.sessions.users:
            return self._enter(scope)
        if path.startswith(STATIC) or (path == LOGIN and self.sessions.users):
            return None
        session = self._session(scope)
        if session is None:
            return self._without_session(scope)
        scope.setdefault("state", {})["session"] = session
        return None

    def _without_session(self, scope: Scope) -> Response:
        if not self.sessions.users:
            return PlainTextResponse(
                "Open the link that «hearing review» has printed: this page has no session, or it has ended.", 401
            )
        if scope["method"] == "POST" or "hx-request" in Headers(scope=scope):
            return PlainTextResponse("You are not logged in, or your session has ended.", 401)
        query = scope["query_string"].decode("latin-1")
        wanted = scope["path"] + (f"?{query}" if query else "")
        return RedirectResponse(f"{LOGIN}?to={quote(wanted, safe='')}", 303)

    def _enter(self, scope: Scope) -> Response:
        token = dict(_query(scope)).get("token", "")
        key = self.sessions.enter(token)
        if key is None or scope["method"] != "GET":
            return PlainTextResponse("The link is not that of this run. Copy it anew.", 403)
        answer = RedirectResponse("/", 303)
        self.cookie.set(answer, key)
        return answer

    def _session(self, scope: Scope) -> Session | None:
        try:
            cookies = SimpleCookie(Headers(scope=scope).get("cookie", ""))
        except CookieError:
            return None
        found = cookies.get(self.cookie.name)
        return self.sessions.find(found.value) if found else None


def _query(scope: Scope) -> list[tuple[str, str]]:
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
