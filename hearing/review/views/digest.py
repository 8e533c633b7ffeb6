"""The digest as it stands, internal and public, written anew on demand."""

from starlette.datastructures import FormData
from starlette.responses import FileResponse, HTMLResponse, Response

from hearing.core.errors import HearingError
from hearing.review import digests
from hearing.review.deciding import Form
from hearing.review.digests import INTERNAL, PUBLIC
from hearing.review.guard import HEADERS
from hearing.review.page import Page, gets, not_found, posts
from hearing.review.translations import N_

NAMES = {INTERNAL: N_("Internal"), PUBLIC: N_("Public")}
_POLICY = "content-security-policy"


def digest(page: Page) -> Response:
    """A digest in a frame, and how it stands."""
    which = page.request.query_params.get("which", INTERNAL)
    if which not in NAMES:
        raise not_found()
    return _shown(page, which)


def write(page: Page, fields: FormData) -> Response:
    """Write a digest and, where a format is named, hand that file over; or say why it cannot be."""
    which, format_ = _which(page), Form(fields).text("format")
    if format_ and format_ not in digests.MORE:
        raise not_found()
    try:
        path = digests.write(page.desk, which, format_)
    except HearingError as error:
        return _shown(page, which, [*error.message.splitlines(), error.hint])
    return FileResponse(path, filename=path.name) if format_ else page.back(f"/digest?which={which}")


def content(page: Page) -> Response:
    """The digest's own page, for the frame or by itself."""
    framed = digests.framed(page.desk, _which(page))
    if framed is None:
        raise not_found()
    return HTMLResponse(framed.content, headers={_POLICY: framed.policy, "x-frame-options": "SAMEORIGIN"})


def file(page: Page) -> Response:
    """A file of a digest."""
    path = digests.file_of(page.desk, _which(page), page.request.path_params["name"])
    if path is None:
        raise not_found()
    return FileResponse(path, filename=path.name)


def answer_in(page: Page) -> Response:
    """The answer in a file that a digest refers to; a file without one is among those to look at."""
    response = page.desk.store.listing.in_file(page.request.path_params["path"])
    return page.back(f"/responses/{response}" if response else "/#troubles")


def _shown(page: Page, which: str, refusal: list[str] | None = None) -> Response:
    progress = page.desk.redacting.progress() if which == PUBLIC else None
    answer = page.render(
        "digest.html.j2",
        422 if refusal else 200,
        which=which,
        names=NAMES,
        written=digests.written(page.desk, which),
        progress=progress,
        waiting=len(progress.review.waiting) if progress else 0,
        refusal=refusal or [],
    )
    answer.headers[_POLICY] = f"{HEADERS[_POLICY]}; frame-src 'self'"
    return answer


def _which(page: Page) -> str:
    which: str = page.request.path_params["which"]
    if which not in NAMES:
        raise not_found()
    return which


ROUTES = [
    gets("/digest", digest),
    posts("/digest/{which}", write),
    gets("/digest/{which}/page", content),
    gets("/digest/{which}/files/{name}", file),
    gets("/files/{path:path}", answer_in),
]
