"""The views, one module each: its routes, and what its pages show."""

from hearing.review.views import (
    coding,
    decide,
    digest,
    labels,
    learning,
    log,
    matrix,
    overview,
    pictures,
    queue,
    redactions,
    response,
    responses,
    search,
    senders,
    settings,
)

VIEWS = (
    overview,
    queue,
    responses,
    response,
    decide,
    pictures,
    labels,
    matrix,
    senders,
    redactions,
    search,
    learning,
    coding,
    digest,
    log,
    settings,
)
