"""Decisions: the forms that choose a code, and what becomes of a form that is sent."""

from starlette.datastructures import FormData
from starlette.responses import Response

from hearing.core.model import LabelKind
from hearing.intake.sentences import sentences
from hearing.review import undoing
from hearing.review.cards import answer_of, card_of, cards_of
from hearing.review.deciding import CannotDecide, Deciding, Form, others_between
from hearing.review.marks import Cards
from hearing.review.page import Page, gets, posts, refused
from hearing.review.roles import Role
from hearing.review.translations import N_
from hearing.review.vocabulary import STANCES
from hearing.store.decisions import Decision


def choose(page: Page) -> Response:
    """A form in which a code is chosen: for a label that is there, or for a new one."""
    query = page.request.query_params
    kind = query.get("kind", "")
    if kind not in (LabelKind.THEME, LabelKind.CONCERN, LabelKind.STANCE):
        raise refused(N_("That cannot be decided here."))
    labelled = answer_of(page, page.request.path_params["id"])
    card = card_of(page, labelled, page.request.path_params["number"])
    text = card.paragraph.text
    selected = query.get("selection", "").strip()
    return page.render(
        "choose.html.j2" if page.is_part else "choose_page.html.j2",
        card=card,
        act="relabel" if query.get("code") else "add",
        kind=kind,
        code=query.get("code", ""),
        groups=query.get("groups", ""),
        evidence=query.get("evidence", ""),
        selected=selected if selected in text else "",
        sentences=[text[one.start : one.end] for one in sentences(text)],
        codes=_codes(page, kind),
        all_groups=[(code, page.name("group", code)) for code in page.desk.taxonomy.groups],
    )


def decide(page: Page, fields: FormData) -> Response:
    """Keep what was decided on a paragraph, and show the paragraph as it stands now."""
    form, id_ = Form(fields), page.request.path_params["id"]
    number = page.request.path_params["number"]
    labelled = answer_of(page, id_)
    card = card_of(page, labelled, number)
    try:
        decisions = Deciding(page.desk, page.session.who, labelled).on_paragraph(card, form)
    except CannotDecide as error:
        raise refused(str(error)) from None
    record = page.desk.store.label_decisions
    record.add(decisions)
    meanwhile = others_between(record.on(id_), form.number("seen"), page.session.who, number)
    return show_card(page, id_, number, meanwhile)


def decide_whole(page: Page, fields: FormData) -> Response:
    """Keep the type of sender or the stance of a whole answer."""
    form, id_ = Form(fields), page.request.path_params["id"]
    labelled = answer_of(page, id_)
    kind = form.text("kind")
    current = Cards(page.desk, page.words).whole(labelled, LabelKind(kind)) if kind in list(LabelKind) else None
    try:
        decisions = Deciding(page.desk, page.session.who, labelled).on_whole(current, form)
    except CannotDecide as error:
        raise refused(str(error)) from None
    page.desk.store.label_decisions.add(decisions)
    return page.back(f"/responses/{id_}")


def done(page: Page, fields: FormData) -> Response:
    """Confirm all that is left of an answer; what others have decided meanwhile is left to be seen."""
    id_ = page.request.path_params["id"]
    labelled = answer_of(page, id_)
    record = page.desk.store.label_decisions
    deciding = Deciding(page.desk, page.session.who, labelled)
    record.add(deciding.on_answer(cards_of(page, labelled), record.on(id_), Form(fields).number("seen")))
    return page.back(f"/responses/{id_}#done")


def undo(page: Page, fields: FormData) -> Response:
    """Take back what this person did last, and go where it was."""
    del fields
    store = page.desk.store
    what = undoing.last(store, page.session.who)
    undoing.take_back(store, what, page.session.who)
    return page.back(undoing.where(store, what))


def show_card(page: Page, id_: str, number: int, meanwhile: list[Decision]) -> Response:
    """The paragraph after a decision: alone for htmx, else in its answer."""
    if not page.is_part:
        return page.back(f"/responses/{id_}#p-{id_}-{number}")
    card = card_of(page, answer_of(page, id_), number)
    return page.render("card.html.j2", card=card, meanwhile=meanwhile)


def _codes(page: Page, kind: str) -> list[tuple[str, str, str]]:
    """Code, name and definition of all that may be chosen."""
    if kind == LabelKind.STANCE:
        return [(code, page.words.gettext(name), "") for code, name in STANCES.items()]
    language = page.words.language
    return [
        (code, entry.name(language), entry.definition.get(language, ""))
        for code, entry in page.desk.entries(kind).items()
    ]


_PARAGRAPH = "/responses/{id}/paragraphs/{number:int}"
ROUTES = [
    gets(f"{_PARAGRAPH}/choose", choose, Role.CASE_HANDLER),
    posts(f"{_PARAGRAPH}/decisions", decide),
    posts("/responses/{id}/whole", decide_whole),
    posts("/responses/{id}/done", done),
    posts("/undo", undo),
]
