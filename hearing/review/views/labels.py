"""Themes, concerns and groups: what all senders say under one label, support and opposition apart."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from starlette.datastructures import FormData
from starlette.responses import Response

from hearing.core.model import REJECTED, LabelKind, Labelled
from hearing.review.deciding import CannotDecide, Deciding, Form
from hearing.review.marks import Card, Cards
from hearing.review.moments import batch, now
from hearing.review.page import Page, gets, not_found, posts, refused
from hearing.review.suggestions import Split, holds, split
from hearing.review.translations import N_
from hearing.store.decisions import Act, Decision

AT_ONCE = 20
_MOST_COUNTED = 2000  # paragraphs whose words are counted; of more, every second, third and so on
OF_PARAGRAPH = (LabelKind.THEME, LabelKind.CONCERN)
# The sides of a page, in this order, by the stance of the paragraph.
SIDES = {
    "oppose": N_("Against what is proposed"),
    "conditional": N_("For, with reservations"),
    "support": N_("For what is proposed"),
    "none": N_("Without a stand"),
}
Place = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Side:
    """Paragraphs of one stance under a label."""

    code: str
    name: str
    cards: list[Card]


@dataclass(frozen=True, slots=True)
class Shown:
    """What a page shows of a label's paragraphs.

    Attributes:
        beginning: Only paragraphs with a word that begins so; empty for all.
        other: Only paragraphs under this theme too; empty for all.
    """

    beginning: str
    other: str

    @property
    def query(self) -> str:
        """As an address has it."""
        return urlencode(
            {name: value for name, value in (("word", self.beginning), ("with", self.other)) if value}
        )


def index(page: Page) -> Response:
    """All labels with the number of answers in which they stand, and themes that may be one."""
    counts, groups = page.desk.themes.counts()
    lists = [
        (kind, [(code, page.name(kind, code), counts.get((kind, code), 0)) for code in page.desk.entries(kind)])
        for kind in ("theme", "concern")
    ]
    lists.append(
        ("group", [(code, page.name("group", code), groups.get(code, 0)) for code in page.desk.taxonomy.groups])
    )
    return page.render("labels.html.j2", lists=lists, pairs=page.desk.themes.pairs())


def label(page: Page) -> Response:
    """All evidence under one label."""
    kind, code = _kind_and_code(page)
    entry = page.desk.entries(kind)[code]
    shown = Shown(
        page.request.query_params.get("word", "")[:40].lower(), page.request.query_params.get("with", "")
    )
    places, parts = _places(page, kind, code, shown)
    start = page.start()
    cards = list(_cards(page, places[start : start + AT_ONCE]))
    sides = [
        Side(side, page.words.gettext(name), [card for card in cards if _stance(card) == side])
        for side, name in SIDES.items()
    ]
    return page.render(
        "label.html.j2",
        kind=kind,
        code=code,
        name=entry.name(page.words.language),
        definition=entry.definition.get(page.words.language, ""),
        sides=[side for side in sides if side.cards],
        answers=len({response for response, _ in places}),
        paragraphs=len(places),
        start=start,
        at_once=AT_ONCE,
        shown=shown,
        split=parts,
        can_relabel=kind in OF_PARAGRAPH,
        codes=[(one, page.name(kind, one)) for one in page.desk.entries(kind) if one != code],
    )


def decide_many(page: Page, fields: FormData) -> Response:
    """Accept, reject or relabel a label in all paragraphs that are marked; one undo takes it back."""
    kind, code = _kind_and_code(page)
    form = Form(fields)
    act = form.text("act")
    if kind not in OF_PARAGRAPH or act not in (Act.ACCEPT, Act.REJECT, Act.RELABEL):
        raise refused(N_("That cannot be decided here."))
    together, at = batch(), now()
    made: list[Decision] = []
    for response, number in map(_place, form.words("place")):
        made += _decided(page, (response, number), (kind, code), form)
    page.desk.store.label_decisions.add(replace(one, batch=together, made_at=at) for one in made)
    shown = Shown(form.text("word"), form.text("with"))
    said = urlencode({"decided": len(made)})
    return page.back(f"/labels/{kind}/{code}?" + "&".join(part for part in (shown.query, said) if part))


def _decided(page: Page, place: Place, label: tuple[str, str], form: Form) -> list[Decision]:
    """Decisions on a label in one paragraph, for each of the words that it rests on there."""
    kind, code = label
    labelled = page.desk.store.response(place[0])
    card = next(_cards(page, [place]), None)
    if labelled is None or card is None:
        raise not_found()
    deciding = Deciding(page.desk, page.session.who, labelled)
    made: list[Decision] = []
    for mark in (one for one in card.marks if (one.kind, one.code) == (kind, code)):
        words = {"act": form.text("act"), "kind": kind, "code": code, "groups": mark.group_codes}
        words |= {"evidence": mark.evidence, "to": form.text("to"), "to_groups": mark.group_codes}
        try:
            made += deciding.on_paragraph(card, Form(FormData(words)))
        except CannotDecide as error:
            raise refused(str(error)) from None
    return made


def _kind_and_code(page: Page) -> tuple[str, str]:
    kind, code = page.request.path_params["kind"], page.request.path_params["code"]
    if code not in page.desk.entries(kind) or kind == LabelKind.STAKEHOLDER:
        raise not_found()
    return kind, code


def _place(value: str) -> Place:
    response, _, number = value.rpartition(":")
    return response, int(number) if number.isdecimal() and len(number) < 9 else 0


def _places(page: Page, kind: str, code: str, shown: Shown) -> tuple[Sequence[Place], Split | None]:
    """The paragraphs to show, and two words that part all of the label's."""
    listing = page.desk.store.listing
    if kind == "group":
        return listing.places_of_group(code), None
    evidence = listing.evidence_of(LabelKind(kind), code)
    step = len(evidence) // _MOST_COUNTED + 1
    parts = split(list(evidence.values())[::step])
    others = set(listing.places_of(LabelKind.THEME, shown.other)) if shown.other else None
    places = [
        place
        for place, words in evidence.items()
        if (not shown.beginning or holds(words, shown.beginning)) and (others is None or place in others)
    ]
    return places, parts


def _cards(page: Page, places: Sequence[Place]) -> Iterator[Card]:
    maker = Cards(page.desk, page.words)
    answers: dict[str, Labelled | None] = {}
    for response, number in places:
        if response not in answers:
            answers[response] = page.desk.store.response(response)
        labelled = answers[response]
        paragraph = (
            next((one for one in labelled.response.paragraphs if one.number == number), None) if labelled else None
        )
        if labelled and paragraph:
            yield maker.card(labelled, paragraph, page.desk.store.label_decisions.on(response))


def _stance(card: Card) -> str:
    stances = [mark.code for mark in card.marks if mark.kind == LabelKind.STANCE and mark.status != REJECTED]
    return stances[0] if stances and stances[0] in SIDES else "none"


ROUTES = [
    gets("/labels", index),
    gets("/labels/{kind}/{code}", label),
    posts("/labels/{kind}/{code}/many", decide_many),
]
