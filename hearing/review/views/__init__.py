"""The views, one module each: its routes, and what its pages show."""

from hearing.review.views import (
    coding,
    decide,
    labels,
    log,
    overview,
    pictures,
    queue,
    response,
    responses,
    search,
    settings,
)

VIEWS = (overview, queue, responses, response, decide, pictures, labels, search, coding, log, settings)
