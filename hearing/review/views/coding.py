"""Blind coding: two persons label the same paragraphs, drawn by lot, without labels and without each other's."""

import secrets

from sqlalchemy.exc import IntegrityError
from starlette.datastructures import FormData
from starlette.responses import Response

from hearing.core.taxonomy import GROUP_AT_RISK
from hearing.review.coding import KINDS, finished, rows
from hearing.review.deciding import Form
from hearing.review.moments import now
from hearing.review.page import Page, gets, not_found, posts, refused
from hearing.review.roles import Role
from hearing.review.translations import N_
from hearing.review.vocabulary import STANCES
from hearing.store.coding import Coded, Sample

_LONGEST_NAME, _LARGEST = 80, 500
USUAL = 50  # paragraphs of a sample, if nothing is said
HEADS = {"themes": N_("Themes"), "concerns": N_("Concerns"), "groups": N_("Groups that may lose out"),
         "stance": N_("Stance of the paragraph")}  # fmt: skip


def index(page: Page) -> Response:
    """All samples, how far each person has come, and the form that draws a new one."""
    coding = page.desk.store.coding
    samples = [(one, _progress(coding.codings(one.number))) for one in coding.samples()]
    return page.render("coding.html.j2", samples=samples, usual=USUAL, largest=_LARGEST)


def draw(page: Page, fields: FormData) -> Response:
    """Draw a sample by lot."""
    form = Form(fields)
    name, size = form.text("name")[:_LONGEST_NAME], form.number("size") or USUAL
    if not name:
        raise refused(N_("Give the sample a name."))
    try:
        number = page.desk.store.coding.draw(
            name, min(size, _LARGEST), secrets.randbelow(2**31), page.session.who, now()
        )
    except IntegrityError:
        raise refused(N_("There is a sample of that name already.")) from None
    return page.back(f"/coding/{number}")


def code(page: Page) -> Response:
    """The next paragraph that the person has not coded, or one that is named; nothing else is shown of it."""
    sample = _sample(page)
    coding = page.desk.store.coding
    mine = coding.codings(sample.number).get(page.session.who, {})
    at = _position(page, sample, mine)
    if at is None:
        return page.back(f"/coding/{sample.number}/agreement")
    return page.render(
        "coding_paragraph.html.j2",
        sample=sample,
        at=at,
        done=len(mine),
        anchor=coding.anchors(sample.number)[at - 1],
        mine=mine.get(at, Coded()),
        is_coded=at in mine,
        heads={kind: page.words.gettext(head) for kind, head in HEADS.items()},
        choices=_choices(page),
    )


def keep(page: Page, fields: FormData) -> Response:
    """Keep what a person says of a paragraph, and go on."""
    sample, form = _sample(page), Form(fields)
    at = form.number("at")
    if not 1 <= at <= sample.size:
        raise not_found()
    known = {kind: {code for code, _ in codes} for kind, codes in _choices(page).items()}
    given = {kind: tuple(code for code in form.words(kind) if code in known[kind]) for kind in KINDS}
    stance = given["stance"][0] if given["stance"] else "none"
    coded = Coded(given["themes"], stance, given["concerns"], given["groups"])
    page.desk.store.coding.keep(sample.number, at, coded, page.session.who, now())
    return page.back(f"/coding/{sample.number}")


def agreement(page: Page) -> Response:
    """How far two persons agree, beside rules and model; shown to nobody who has begun and is not done."""
    sample = _sample(page)
    coding = page.desk.store.coding
    codings = coding.codings(sample.number)
    done = finished(codings, sample.size)
    begun = page.session.who in codings and page.session.who not in done
    is_shown = len(done) > 1 and not begun
    first, second = done[:2] if is_shown else ("", "")
    return page.render(
        "coding_agreement.html.j2",
        sample=sample,
        first=first,
        second=second,
        rows=rows(page.desk.store, coding.anchors(sample.number), codings[first], codings[second])
        if is_shown
        else [],
        progress=_progress(codings),
        heads={kind: page.words.gettext(head) for kind, head in HEADS.items()},
        of=KINDS,
    )


def _progress(codings: dict[str, dict[int, Coded]]) -> dict[str, int]:
    return {who: len(made) for who, made in codings.items()}


def _sample(page: Page) -> Sample:
    number = page.request.path_params["number"]
    found = next((one for one in page.desk.store.coding.samples() if one.number == number), None)
    if found is None:
        raise not_found()
    return found


def _position(page: Page, sample: Sample, mine: dict[int, Coded]) -> int | None:
    """The paragraph that is named, else the first that is not coded; None where all are."""
    named = page.request.query_params.get("at", "")
    if named.isdecimal() and 1 <= int(named[:6]) <= sample.size:
        return int(named[:6])
    return next((at for at in range(1, sample.size + 1) if at not in mine), None)


def _choices(page: Page) -> dict[str, list[tuple[str, str]]]:
    of_codes = {
        kind: [(code, page.name(of, code)) for code in page.desk.entries(of) if code != GROUP_AT_RISK]
        for kind, of in KINDS.items()
    }
    return {**of_codes, "stance": [(code, page.words.gettext(name)) for code, name in STANCES.items()]}


_ONE = "/coding/{number:int}"
ROUTES = [
    gets("/coding", index),
    posts("/coding", draw, Role.KEEPER),
    gets(_ONE, code, Role.CASE_HANDLER),
    posts(_ONE, keep),
    gets(f"{_ONE}/agreement", agreement),
]
