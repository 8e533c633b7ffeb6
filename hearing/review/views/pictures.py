"""The page that a paragraph stood on, as it came."""

from starlette.responses import Response

from hearing.review.cards import answer_of
from hearing.review.page import Page, gets, not_found


def picture(page: Page) -> Response:
    """A page of the answer's PDF as a picture."""
    labelled = answer_of(page, page.request.path_params["id"])
    source = page.desk.store.source(labelled.response.source)
    made = None
    if source is not None and source.format == "pdf":
        made = page.desk.pictures.of(source, page.request.path_params["number"])
    if made is None:
        raise not_found()
    return Response(made, media_type="image/png", headers={"cache-control": "private, max-age=3600"})


ROUTES = [gets("/responses/{id}/pages/{number:int}.png", picture)]
