"""What is removed before anything is published: proposals to confirm or reject, and words that a person adds."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from starlette.datastructures import FormData
from starlette.responses import Response

from hearing.core.errors import NotPublished
from hearing.core.model import Labelled, Paragraph
from hearing.digest.redactions import addition, decisions
from hearing.privacy.model import Kind, Proposal, normal
from hearing.privacy.page import searchable
from hearing.review.cards import answer_of
from hearing.review.deciding import Form
from hearing.review.page import Page, gets, not_found, posts, refused
from hearing.review.redacting import Progress
from hearing.review.redaction_words import KINDS, SURENESS
from hearing.review.roles import Role
from hearing.review.translations import N_
from hearing.store.redactions import Decision, Verdict, now

AT_ONCE = 20
SHOWN = {"waiting": N_("What waits"), "decided": N_("What is decided"), "all": N_("All")}
_LONGEST = 1000  # characters that a person may add at once


@dataclass(frozen=True, slots=True)
class Item:
    """A proposal as a page shows it; ``before`` and ``after`` are what stands around the words."""

    proposal: Proposal
    before: str
    words: str
    after: str
    sender: str
    decision: Decision | None
    refusal: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a paragraph, and what was decided on it."""

    text: str
    state: str = ""


def redactions(page: Page) -> Response:
    """Proposals, those that wait first."""
    progress = page.desk.redacting.progress()
    show, kind = page.request.query_params.get("show", "waiting"), page.request.query_params.get("kind", "")
    wanted = page.request.query_params.get("proposal", "")
    chosen = [one for one in _chosen(progress, "all" if wanted else show) if not kind or one.kind == kind]
    chosen = [one for one in chosen if not wanted or one.id == wanted]
    start = page.start()
    kinds = Counter(one.kind for one in progress.review.waiting)
    return page.render(
        "redactions.html.j2",
        items=[_item(page, one, progress) for one in chosen[start : start + AT_ONCE]],
        total=len(chosen),
        start=start,
        at_once=AT_ONCE,
        progress=progress,
        waiting=len(progress.review.waiting),
        counts=[(one.value, page.words.gettext(name), kinds[one]) for one, name in KINDS.items() if kinds[one]],
        show=show if show in SHOWN else "waiting",
        shown=SHOWN,
        kind=kind,
        added=[one for one in progress.review.decided.values() if not one.response],
        kind_names=_kind_names(page),
    )


def go_on(page: Page) -> Response:
    """Look more answers through; the page is loaded anew when all are."""
    progress = page.desk.redacting.progress()
    answer = page.render("looked_through.html.j2", done=progress.done, total=progress.total, path_on="/redactions")
    if progress.is_complete:
        answer.headers["hx-refresh"] = "true"
    return answer


def decide(page: Page, fields: FormData) -> Response:
    """Confirm or reject one proposal, or a decision that was made before."""
    form = Form(fields)
    progress = page.desk.redacting.progress()
    proposal = _found(progress, page.request.path_params["proposal"])
    refusal = ""
    try:
        page.desk.store.decide(decisions([proposal], _verdict(form), page.session.who))
    except NotPublished:
        refusal = page.words.gettext(
            "The check digits are those of an identity number, which must never be published."
        )
    if not page.is_part:
        return page.back("/redactions")
    item = _item(page, proposal, page.desk.redacting.progress(0))
    return page.render("redaction.html.j2", item=replace(item, refusal=refusal), kind_names=_kind_names(page))


def decide_all(page: Page, fields: FormData) -> Response:
    """Remove all of a kind that wait."""
    kind = Form(fields).text("kind")
    waiting = [one for one in page.desk.redacting.progress().review.waiting if one.kind == kind]
    page.desk.store.decide(decisions(waiting, Verdict.CONFIRMED, page.session.who))
    return page.back("/redactions")


def leave_added(page: Page, fields: FormData) -> Response:
    """Publish words all the same that a person had added."""
    wanted = Form(fields).text("added")
    decided = page.desk.redacting.progress(0).review.decided.get(wanted)
    if decided is None or decided.response:
        raise not_found()
    page.desk.store.decide([replace(decided, decision=Verdict.REJECTED, made_by=page.session.who, made_at=now())])
    return page.back("/redactions?show=decided")


def answer(page: Page) -> Response:
    """One answer with what is to be removed in it; more can be added by selecting words."""
    labelled = answer_of(page, page.request.path_params["id"])
    progress = page.desk.redacting.progress()
    own = [one for one in progress.review.proposals if one.response == labelled.response.id]
    return page.render(
        "redactions_answer.html.j2",
        response=labelled.response,
        paragraphs=[(one, _pieces(one, own, progress)) for one in labelled.response.paragraphs],
        kind_names=_kind_names(page),
    )


def propose(page: Page) -> Response:
    """A form to add the words that are selected."""
    labelled = answer_of(page, page.request.path_params["id"])
    number = page.number("number")
    selected = " ".join(page.request.query_params.get("selection", "").split())
    return page.render(
        "redactions_add.html.j2" if page.is_part else "redactions_add_page.html.j2",
        response=labelled.response,
        number=number,
        selected=selected if _stands_in(labelled, selected) else "",
        kind_names=_kind_names(page),
    )


def add(page: Page, fields: FormData) -> Response:
    """Remove words that nothing proposed, wherever they stand."""
    form = Form(fields)
    labelled = answer_of(page, page.request.path_params["id"])
    words = " ".join(form.text("words").split())
    if len(words) > _LONGEST or not _stands_in(labelled, words):
        raise refused(N_("The words do not stand in the answer."))
    if form.text("as") not in list(Kind):
        raise refused(N_("Say what the words are."))
    kind = Kind(form.text("as"))
    if not normal(words, kind):
        raise refused(N_("The words do not stand in the answer."))
    page.desk.store.decide([addition(words, kind, page.session.who)])
    return page.back(f"/redactions/answers/{labelled.response.id}#p-{form.number('number')}")


def _chosen(progress: Progress, show: str) -> Iterable[Proposal]:
    review = progress.review
    if show == "all":
        return review.proposals
    return [one for one in review.proposals if one.id in review.decided] if show == "decided" else review.waiting


def _found(progress: Progress, id_: str) -> Proposal:
    for one in progress.review.proposals:
        if one.id == id_:
            return one
    raise not_found()


def _verdict(form: Form) -> Verdict:
    verdicts = {"remove": Verdict.CONFIRMED, "leave": Verdict.REJECTED}
    if form.text("act") not in verdicts:
        raise refused(N_("That cannot be decided here."))
    return verdicts[form.text("act")]


def _item(page: Page, proposal: Proposal, progress: Progress) -> Item:
    before, words, after = proposal.context.partition(proposal.text)
    labelled = page.desk.store.response(proposal.response)
    sender = labelled.response.sender if labelled else ""
    return Item(proposal, before, words or proposal.text, after, sender, progress.review.decided.get(proposal.id))


def _kind_names(page: Page) -> dict[str, str]:
    """Names of kinds and of how sure a proposal is."""
    names = {kind.value: page.words.gettext(name) for kind, name in KINDS.items()}
    return names | {str(int(sure)): page.words.gettext(name) for sure, name in SURENESS.items()}


def _pieces(paragraph: Paragraph, own: Iterable[Proposal], progress: Progress) -> list[Piece]:
    """The paragraph cut where words are to be removed, or where that waits to be decided."""
    decided = progress.review.decided
    found: list[tuple[int, int, str]] = []
    for proposal in own:
        state = decided[proposal.id].decision.value if proposal.id in decided else "waiting"
        at = paragraph.text.find(proposal.text)
        while at >= 0:
            found.append((at, at + len(proposal.text), state))
            at = paragraph.text.find(proposal.text, at + 1)
    found += [(hit.start, hit.end, "confirmed") for hit in progress.everywhere.find(searchable(paragraph.text))]
    return list(_cut(paragraph.text, sorted(found)))


def _cut(text: str, found: Iterable[tuple[int, int, str]]) -> Iterable[Piece]:
    at = 0
    for start, end, state in found:
        if start >= at and end <= len(text):
            yield Piece(text[at:start])
            yield Piece(text[start:end], state)
            at = end
    yield Piece(text[at:])


def _stands_in(labelled: Labelled, words: str) -> bool:
    return bool(words) and any(words in " ".join(one.text.split()) for one in labelled.response.paragraphs)


ROUTES = [
    gets("/redactions", redactions),
    gets("/redactions/more", go_on),
    posts("/redactions/all", decide_all),
    posts("/redactions/added", leave_added),
    gets("/redactions/answers/{id}", answer),
    gets("/redactions/answers/{id}/propose", propose, Role.CASE_HANDLER),
    posts("/redactions/answers/{id}/add", add),
    posts("/redactions/{proposal}", decide),
]
