"""Senders: who they are, of which type, on whose behalf they speak, and which of them are one and the same."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from urllib.parse import urlencode

from starlette.datastructures import FormData
from starlette.responses import Response

from hearing.core.model import LabelKind
from hearing.review.deciding import CannotDecide, Deciding, Form
from hearing.review.marks import Cards
from hearing.review.moments import batch, now
from hearing.review.page import Page, gets, not_found, posts, refused
from hearing.review.senders import BY, Sender
from hearing.review.translations import N_
from hearing.store.decisions import Decision
from hearing.store.named_senders import ON_BEHALF_OF, SENDER, Change, Stamp

AT_ONCE = 50
MOST_ALIKE = 20
_LONGEST = 200  # characters of a name


def show(page: Page) -> Response:
    """Everybody who has answered."""
    every = _senders(page)
    type_, words = page.request.query_params.get("type", ""), page.request.query_params.get("words", "").strip()
    chosen = [one for one in every if (not type_ or type_ in one.types) and _holds(one, words)]
    start = page.start()
    return page.render(
        "senders.html.j2",
        senders=chosen[start : start + AT_ONCE],
        total=len(chosen),
        start=start,
        at_once=AT_ONCE,
        alike=[] if start or type_ or words else page.desk.senders.alike(MOST_ALIKE),
        types=[(code, page.name("stakeholder", code)) for code in page.desk.taxonomy.stakeholders],
        type=type_,
        words=words,
        query=urlencode({"type": type_, "words": words}),
        by=BY,
        seen=page.desk.store.sender_decisions.count(),
        meanwhile=page.request.query_params.get("meanwhile", ""),
    )


def change(page: Page, fields: FormData) -> Response:
    """Give a sender another name, type or principal, in all its answers."""
    form = Form(fields)
    sender = _found(page, page.request.path_params["id"])
    name = form.text("name")[:_LONGEST]
    if not name and sender.name:
        raise refused(N_("A sender cannot be left without a name."))
    changes = [Change(one.id, SENDER, name) for one in sender.answers if name != sender.name]
    principal = form.text("on_behalf_of")[:_LONGEST]
    if principal != sender.on_behalf_of:
        changes += [Change(one.id, ON_BEHALF_OF, principal) for one in sender.answers]
    others = _others_since(page, [one.id for one in sender.answers], form.number("seen"))
    _keep(page, changes, sender, form.text("type"))
    query = "?" + urlencode({"meanwhile": others}) if others else ""
    return page.back(f"/senders{query}#s-{sender.id}")


def merge(page: Page, fields: FormData) -> Response:
    """Give all answers of several senders one name and one type."""
    form = Form(fields)
    chosen = [_found(page, id_) for id_ in form.words("sender")]
    if len({one.id for one in chosen}) < 2:
        raise refused(N_("Mark at least two senders."))
    most = max(chosen, key=lambda one: len(one.answers))
    name = form.text("name")[:_LONGEST] or most.name
    leading = next((one for one in chosen if one.name == name), most)
    together, at = batch(), now()
    changes = [Change(answer.id, SENDER, name) for one in chosen for answer in one.answers]
    page.desk.store.sender_decisions.change(changes, Stamp(page.session.who, at, together))
    answers = [answer.id for one in chosen for answer in one.answers]
    page.desk.store.label_decisions.add(_typed(page, answers, leading.types[0], together, at))
    return page.back(f"/senders#s-{leading.id}")


def keep_apart(page: Page, fields: FormData) -> Response:
    """Remember that two senders that look alike are two."""
    form = Form(fields)
    one, other = _found(page, form.text("one")), _found(page, form.text("other"))
    page.desk.store.sender_decisions.keep_apart(one.name, other.name, Stamp(page.session.who, now(), batch()))
    return page.back("/senders")


def _senders(page: Page) -> list[Sender]:
    return page.desk.senders.every()


def _holds(sender: Sender, words: str) -> bool:
    names = (sender.name, *sender.other_names, *sender.as_read, sender.on_behalf_of)
    return words.casefold() in " ".join(names).casefold()


def _found(page: Page, id_: str) -> Sender:
    for one in _senders(page):
        if any(answer.id == id_ for answer in one.answers):
            return one
    raise not_found()


def _others_since(page: Page, answers: list[str], seen: int) -> str:
    """Who else has decided about these answers since the page was shown; empty where nobody has."""
    record = page.desk.store.sender_decisions
    fresh = record.page(0, max(record.count() - seen, 0))
    others = [one.made_by for one in fresh if one.response in answers and one.made_by != page.session.who]
    return ", ".join(dict.fromkeys(others))


def _keep(page: Page, changes: list[Change], sender: Sender, type_: str) -> None:
    together, at = batch(), now()
    answers = [one.id for one in sender.answers]
    typed = list(_typed(page, answers, type_, together, at)) if type_ and sender.types != (type_,) else []
    page.desk.store.sender_decisions.change(changes, Stamp(page.session.who, at, together))
    page.desk.store.label_decisions.add(typed)


def _typed(page: Page, answers: Iterable[str], type_: str, together: str, at: str) -> Iterator[Decision]:
    """Decisions that give answers a type of sender, those that have another."""
    form = Form(FormData([("kind", LabelKind.STAKEHOLDER.value), ("to", type_)]))
    cards = Cards(page.desk, page.words)
    for id_ in answers:
        labelled = page.desk.store.response(id_)
        if labelled is None or labelled.response.stakeholder == type_:
            continue
        current = cards.whole(labelled, LabelKind.STAKEHOLDER)
        try:
            made = Deciding(page.desk, page.session.who, labelled).on_whole(current, form)
        except CannotDecide as error:
            raise refused(str(error)) from None
        yield from (replace(one, batch=together, made_at=at) for one in made)


ROUTES = [
    gets("/senders", show),
    posts("/senders/merge", merge),
    posts("/senders/apart", keep_apart),
    posts("/senders/{id}", change),
]
