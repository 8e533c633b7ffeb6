"""Pictures show the figures of the digest, in colours and without them, on every width."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

import pytest
from builders import Case, Said, digest_of, labelled
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from hearing.digest.build import build
from hearing.digest.model import Digest
from hearing.digest.pictures.gallery import Gallery, gallery
from hearing.digest.pictures.model import Picture
from hearing.digest.pictures.png import as_png
from hearing.digest.pictures.shapes import Fill, area, as_svg, patterns
from hearing.digest.pictures.timeline import timeline
from hearing.digest.render import voices

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = "<script>alert(1)</script> & \"'"


def drawn(digest: Digest) -> Gallery:
    return gallery(digest, voices)


def hearing() -> Digest:
    said = Said("Bolig er viktig, og vi støtter det.", ("housing",), stance="support")
    against = Said("Vi er imot flere boliger nå.", ("housing",), stance="oppose", groups=("older-people",))
    people = [
        labelled(f"Person {n}", said, type_="private-person", source=f"p{n}.docx", received=date(2031, 4, n + 1))
        for n in range(5)
    ]
    return Case(
        (
            labelled("Bydel Nord", said, type_="city-district"),
            labelled("Bydel Sør", against, type_="city-district", late=True, received=date(2031, 5, 20)),
            labelled("Natteravnene", said, received=None, late=None),
            *people,
        ),
        invited=("Bydel Nord", "Bydel Sør", "Bydel Vest"),
    ).digest()


def svgs(digest: Digest) -> Iterator[tuple[Picture, etree._Element]]:
    for picture in drawn(digest).pictures:
        for narrow in (False, True):
            yield picture, etree.fromstring(str(as_svg(picture, narrow=narrow)))


def agreement_of(*responses: object) -> dict[str, tuple[int, ...]]:
    return {row.code: row.bodies for row in digest_of(*responses).agreement}  # type: ignore[arg-type]


def test_each_picture_of_the_digest_is_drawn():
    names = {picture.caption.anchor for picture in drawn(hearing()).pictures}
    assert names == {
        "types", "arrivals", "turnout", "groups", "themes-map", "agreement", "agreement-persons",
    }  # fmt: skip


def test_a_drawing_stands_by_itself_and_says_what_it_shows():
    for picture, svg in svgs(hearing()):
        title, alt = svg.find(f"{SVG}title"), svg.find(f"{SVG}desc")
        assert (title.text, alt.text) == (picture.caption.title, picture.caption.alt)
        assert svg.get("aria-labelledby").split() == [title.get("id"), alt.get("id")]


def test_nothing_is_drawn_outside_the_ground():
    for picture, svg in svgs(hearing()):
        width, height = float(svg.get("width")), float(svg.get("height"))
        for box in svg.iterfind(f"{SVG}rect"):
            x, y, wide, high = (float(box.get(name)) for name in ("x", "y", "width", "height"))
            assert x >= 0, picture.caption
            assert y >= 0, picture.caption
            assert x + wide <= width, picture.caption
            assert y + high <= height, picture.caption


def test_names_are_text_and_never_markup():
    digest = digest_of(labelled("A", Said("Eldre.", groups=("older-people",))), title=HOSTILE)
    groups = digest.groups[0]
    spoiled = type(groups)(**{**{f: getattr(groups, f) for f in groups.__slots__}, "name": HOSTILE})
    picture = drawn(type(digest)(**{**{f: getattr(digest, f) for f in digest.__slots__}, "groups": (spoiled,)}))
    svg = etree.fromstring(str(as_svg(picture.groups)))
    assert HOSTILE in "".join(svg.itertext())
    assert svg.find(f".//{SVG}script") is None


def test_parts_of_a_bar_differ_without_their_colours():
    def in_black(fill: Fill) -> str:
        return re.sub(r"#[0-9a-f]{6}|[a-z]+-(?:ground|lines)|class=\"[^\"]*\"|x-[a-z]+", "", str(
            patterns([fill], "x") + area((0, 0, 9, 9), fill, "x")  # type: ignore[arg-type]
        ))  # fmt: skip

    assert len({in_black(fill) + ("filled" if fill == Fill.SOLID else "") for fill in Fill}) == len(Fill)


def test_the_figures_beside_a_picture_add_up():
    found = drawn(hearing())
    for picture in (found.types, found.turnout, found.arrivals):
        assert picture
        sums = [sum(int(row[at]) for row in picture.figures.rows) for at in range(1, len(picture.figures.heads))]
        assert picture.figures.total[1:] == tuple(map(str, sums))


def test_the_turnout_accounts_for_every_invited_body():
    rows = {row.name: row for row in hearing().about.turnout}
    listed = rows["Type ikke oppgitt i listen"]
    assert (listed.answered, listed.silent, listed.invited) == (0, 1, 1)
    districts = rows["city-district (nb)"]
    assert (districts.answered, districts.uninvited) == (2, 0)
    assert rows["nonprofit (nb)"].uninvited == 1


def test_a_body_that_says_yes_and_no_on_a_theme_is_both_for_and_against():
    yes, no = (
        Said("Vi støtter bolig.", ("housing",), stance="support"),
        Said("Nei.", ("housing",), stance="oppose"),
    )
    assert agreement_of(labelled("A", yes, no))["housing"] == (0, 0, 1, 0)
    assert agreement_of(labelled("A", yes, source="1.docx"), labelled("A", no, source="2.docx")) == {
        "housing": (0, 0, 1, 0)
    }


def test_a_body_counts_once_however_often_it_says_so():
    yes = Said("Vi støtter bolig.", ("housing",), stance="support")
    reserved = Said("Forutsatt penger.", ("housing",), stance="conditional")
    assert agreement_of(labelled("A", yes, yes), labelled("B", yes, reserved)) == {"housing": (1, 1, 0, 0)}


def test_only_the_senders_own_stand_in_the_same_paragraph_counts():
    apart = labelled("A", Said("Bolig.", ("housing",)), Said("Vi støtter planen.", stance="support"))
    assert agreement_of(apart) == {}


def test_stands_are_those_that_are_quoted_under_the_theme_and_a_proposal_is_none():
    yes, no = (
        Said("Vi støtter bolig.", ("housing",), stance="support"),
        Said("Nei.", ("housing",), stance="oppose"),
    )
    asks = Said("Vi foreslår flere boliger.", ("housing",), stance="conditional")
    digest = digest_of(labelled("A", yes), labelled("B", no), labelled("C", yes, no), labelled("D", asks))
    (views,) = digest.views
    assert {side.side: side.bodies for side in views.sides} == {"support": 2, "opposition": 2, "proposal": 1}
    assert [row.bodies for row in digest.agreement] == [(1, 0, 1, 1)]


@pytest.mark.parametrize(("persons", "shown"), [(2, []), (3, [(3, 0, 0, None)]), (4, [(4, 0, 0, None)])])
def test_few_private_persons_are_not_counted_out_by_stand(persons, shown):
    yes, no = Said("Ja.", ("housing",), stance="support"), Said("Nei.", ("housing",), stance="oppose")
    people = [labelled(f"P{n}", yes, type_="private-person") for n in range(persons)]
    other = [labelled("Q", no, type_="private-person")] if persons > 2 else []
    assert [row.persons for row in digest_of(*people, *other).agreement] == shown


@given(st.lists(st.dates(date(2030, 1, 1), date(2033, 1, 1)), min_size=1, max_size=40))
def test_every_dated_answer_is_drawn_once_and_no_period_is_left_out(days):
    answers = digest_of(
        *(labelled(f"A{n}", "Tekst.", received=day, late=day > date(2031, 5, 11)) for n, day in enumerate(days))
    ).answers
    line = timeline(answers)
    assert sum(one.total for one in line.periods) == len(days)
    assert sum(one.late for one in line.periods) == sum(day > date(2031, 5, 11) for day in days)
    gaps = {(after.first - before.first) for before, after in pairwise(line.periods)}
    allowed = {"day": {timedelta(1)}, "week": {timedelta(7)}, "month": {timedelta(n) for n in range(28, 32)}}
    assert gaps <= allowed[line.step]
    if line.step == "week":
        assert all(one.first.weekday() == 0 for one in line.periods)


def test_the_deadline_is_drawn_where_it_falls_and_late_answers_look_otherwise():
    arrivals = drawn(hearing()).arrivals
    assert arrivals
    svg = etree.fromstring(str(as_svg(arrivals)))
    assert [mark.get("stroke-dasharray") for mark in svg.iterfind(f"{SVG}path[@class='mark']")] == ["5 3"]
    assert len(svg.findall(f"{SVG}rect[@class='area crossed']")) == 2  # one column, and the key
    assert "Frist 11. mai" in "".join(svg.itertext())
    assert arrivals.caption.alt.endswith("uten dato, og ikke tegnet inn: 1.")


@pytest.mark.parametrize("language", ["nb", "nn", "sv", "en"])
def test_pictures_speak_the_language_of_the_digest(language):
    case = Case((labelled("A", Said("Ja.", ("housing",), stance="support")),), language=language)
    picture = drawn(build(case.inputs())).agreement
    words = {"nb": "støtte", "nn": "støtte", "sv": "stöd", "en": "support"}
    assert picture
    assert words[language] in picture.caption.alt


def test_a_picture_can_be_had_as_png_for_documents():
    types = drawn(hearing()).types
    assert types
    png = as_png(types)
    assert png.startswith(b"\x89PNG")
    assert int.from_bytes(png[16:20]) == 3 * types.wide.width


def test_a_hearing_without_answers_has_no_pictures():
    assert drawn(Case(()).digest()).pictures == ()
