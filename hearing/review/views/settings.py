"""What a person chooses for their own pages: the language, and whether single keys do something."""

from starlette.datastructures import FormData
from starlette.responses import Response

from hearing.review.deciding import Form
from hearing.review.page import Page, own_path, posts
from hearing.review.roles import Role
from hearing.review.translations import LANGUAGES


def settings(page: Page, fields: FormData) -> Response:
    """Take over what was chosen, and go back to the page that it was chosen on."""
    form = Form(fields)
    if form.text("language") in LANGUAGES:
        page.session.language = form.text("language")
    if form.text("single_keys"):
        page.session.single_keys = form.text("single_keys") == "on"
    return page.back(own_path(form.text("path")))


ROUTES = [posts("/settings", settings, Role.READER)]
