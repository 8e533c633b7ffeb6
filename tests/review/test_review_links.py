"""Every link of the desk leads somewhere."""

import re

import pytest
from review_desk import AtDesk

from hearing.review.page import NAVIGATION

_LINK = re.compile(r'href="(/[^"#]*)"')


@pytest.fixture
def desk(any_desk: AtDesk) -> AtDesk:
    return any_desk


@pytest.mark.parametrize("place", NAVIGATION)
def test_a_page_of_the_navigation_and_all_that_it_links_to_are_there(desk: AtDesk, place: str) -> None:
    page = desk.get(place)
    assert page.status_code == 200
    links = {link.replace("&amp;", "&") for link in _LINK.findall(page.text)}
    assert {link for link in links if desk.get(link).status_code == 404} == set()
