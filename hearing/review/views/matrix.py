"""The matrix: how each point is assessed, what it changes in the plan, the new wording, and who has checked it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from starlette.datastructures import FormData
from starlette.responses import FileResponse, Response

from hearing.digest.matrix.columns import OUTCOMES, REASONS, in_time, place, quoted
from hearing.digest.matrix.exchange import Person, send_out, settle
from hearing.digest.matrix.model import FIELDS, Point
from hearing.digest.matrix.taking_in import LooseRow
from hearing.digest.matrix.workbook import loose_id
from hearing.digest.translations import Words
from hearing.digest.translations import words_in as digest_words_in
from hearing.review.assessing import (
    Bulk,
    Kept,
    Typing,
    have_done,
    keep,
    keep_all,
    open_loose,
    take_over,
)
from hearing.review.deciding import Form
from hearing.review.moments import now
from hearing.review.page import Page, gets, not_found, posts, refused
from hearing.review.points import Row
from hearing.review.translations import N_
from hearing.store.assessments import KeptEdit, LooseText

AT_ONCE = 20
_SECONDS = 1.0  # that a page waits for points to be found
FILTERS = ("theme", "concern", "type", "status")
STATUSES = {
    "open": N_("Nothing typed yet"),
    "assessed": N_("Something typed"),
    "unchecked": N_("Assessed and not checked"),
    "checked": N_("Checked"),
    "conflict": N_("Two texts for one field"),
}
FORMATS = ("xlsx", "docx")


@dataclass(frozen=True, slots=True)
class Cell:
    """A field of a point as a page shows it.

    Attributes:
        last: The edit that stands.
        beside: What the reader has typed and does not stand.
    """

    point: str
    field: str
    text: str
    last: KeptEdit | None
    beside: str = ""

    @property
    def id(self) -> str:
        """Of its element."""
        return f"{self.point}-{self.field}"

    @property
    def seen(self) -> int:
        """Number of the last edit."""
        return self.last.number if self.last else 0


@dataclass(frozen=True, slots=True)
class PointCard:
    """A point, its fields, and texts beside them."""

    point: Point
    response: str
    quoted: str
    place: str
    in_time: str
    cells: dict[str, Cell]
    loose: list[LooseText]


def matrix(page: Page) -> Response:
    """The points that the filters let through; while they are being found, how far that has come."""
    done, total = page.desk.points.progress(_SECONDS)
    if done < total:
        return page.render("matrix_progress.html.j2", done=done, total=total)
    chosen = {name: page.request.query_params.get(name, "") for name in FILTERS}
    loose = open_loose(page.desk.store.assessments)
    rows = _filtered(page, chosen, {one.point for one in loose})
    start = page.start()
    shown = rows[start : start + AT_ONCE]
    told = {name: page.number(name) for name in ("changed", "left", "beside")}
    ids = {one.point for one in loose if page.desk.points.find(one.point)}
    return page.render(
        "matrix.html.j2",
        cards=_cards(page, shown, loose),
        total=len(rows),
        start=start,
        at_once=AT_ONCE,
        chosen=chosen,
        choices=_choices(page),
        query=_query(chosen),
        edition=page.desk.store.assessments.edition(),
        told=told if any(told.values()) else {},
        homeless=len(page.desk.points.homeless) + sum(1 for one in loose if one.point not in ids),
        **_common(page),
    )


def type_field(page: Page, fields: FormData) -> Response:
    """Keep one field, and say what stands in it now."""
    form = Form(fields)
    row, point = _point(page)
    field = page.request.path_params["field"]
    if field not in FIELDS:
        raise not_found()
    text = form.text("other") or form.text("text")
    typing = Typing(point, field, text, form.number("seen"))
    store = page.desk.store.assessments
    kept = keep(store, typing, page.session.who, page.desk.hearing.settings.language)
    if not page.is_part:
        return page.back(f"/matrix?id={point.id}#{point.id}")
    (card,) = _cards(page, [row], open_loose(store))
    cell = _cell(point.id, field, kept)
    return page.render("field_state.html.j2", cell=cell, card=card, oob=True, **_common(page))


def bulk(page: Page, fields: FormData) -> Response:
    """Keep the same texts on all points that are marked."""
    form = Form(fields)
    rows = [row for id_ in form.words("point") if (row := page.desk.points.find(id_))]
    texts = {field: form.text(field) for field in FIELDS}
    edit = Bulk(texts, form.number("edition"), form.text("overwrites") == "1")
    done = keep_all(page.desk.store.assessments, page.desk.points.points(rows), edit, page.session.who)
    chosen = {name: form.text(name) for name in FILTERS}
    said = {"from": form.number("from"), "changed": done.changed, "left": done.left, "beside": done.beside}
    return page.back("/matrix?" + urlencode({name: value for name, value in {**chosen, **said}.items() if value}))


def settle_beside(page: Page, fields: FormData) -> Response:
    """Take over a text that was kept beside a point, or have done with it."""
    form = Form(fields)
    row, point = _point(page)
    store = page.desk.store.assessments
    loose = next((one for one in open_loose(store) if one.number == form.number("loose")), None)
    if loose is None or loose.point != point.id:
        raise refused(N_("That text is settled already."))
    (take_over if form.text("act") == "take" else have_done)(store, loose, page.session.who)
    if not page.is_part:
        return page.back(f"/matrix?id={point.id}#{point.id}")
    (card,) = _cards(page, [row], open_loose(store))
    return page.render("point.html.j2", card=card, **_common(page))


def go_on(page: Page) -> Response:
    """Find more points; the page is loaded anew when all are found."""
    done, total = page.desk.points.progress(_SECONDS)
    answer = page.render("looked_through.html.j2", done=done, total=total, path_on="/matrix")
    if done == total:
        answer.headers["hx-refresh"] = "true"
    return answer


def homeless(page: Page) -> Response:
    """Texts whose point is gone."""
    texts = [*page.desk.points.homeless, *open_loose(page.desk.store.assessments)]
    shown = [(loose_id(one), one) for one in texts if page.desk.points.find(one.point) is None]
    return page.render("homeless.html.j2", texts=shown, reasons=REASONS, **_common(page))


def place_homeless(page: Page, fields: FormData) -> Response:
    """Move such a text to a point, or have done with it."""
    form = Form(fields)
    target = page.desk.points.find(form.text("to")) if form.text("to") else None
    if form.text("act") == "move" and target is None:
        raise refused(N_("There is no point of that number."))
    texts = {loose_id(one): one for one in _every_loose(page)}
    text = texts.get(form.text("loose"))
    if text is None:
        raise refused(N_("That text is settled already."))
    row = LooseRow(form.text("loose"), text.texts, target.id if target else "", form.text("act") == "done", "")
    settle(page.desk.points.inputs(), page.desk.store.assessments, row, Person(page.session.who, now()))
    page.desk.points.forget_homeless(text.point)
    return page.back("/matrix/homeless")


def export(page: Page, fields: FormData) -> Response:
    """The matrix as a file, which import-matrix takes in again."""
    format_ = Form(fields).text("format")
    if format_ not in FORMATS:
        raise not_found()
    person = Person(page.session.who, now())
    folder = page.desk.hearing.path / "matrix"
    written = send_out(page.desk.points.inputs(), page.desk.store.assessments, folder, [format_], person)
    if not written.paths:
        raise refused(N_("So many rows are too many for Word. Use the workbook."))
    path: Path = written.paths[0]
    return FileResponse(path, filename=path.name)


def _every_loose(page: Page) -> list[LooseText]:
    return [*page.desk.points.homeless, *open_loose(page.desk.store.assessments)]


def _point(page: Page) -> tuple[Row, Point]:
    row = page.desk.points.find(page.request.path_params["point"])
    points = page.desk.points.points([row]) if row else []
    if row is None or not points:
        raise not_found()
    return row, points[0]


def _filtered(page: Page, chosen: Mapping[str, str], in_conflict: set[str]) -> list[Row]:
    rows = page.desk.points.rows()
    id_ = page.request.query_params.get("id", "")
    if id_:
        return [row for row in rows if row.id == id_]
    texts, language = page.desk.points.texts, page.desk.hearing.settings.language
    themes, concerns = page.desk.taxonomy.themes, {**page.desk.taxonomy.concerns, **page.desk.taxonomy.groups}
    if chosen["theme"] in themes:
        name = themes[chosen["theme"]].name(language)
        rows = [row for row in rows if name in row.themes]
    if chosen["concern"] in concerns:
        name = concerns[chosen["concern"]].name(language)
        rows = [row for row in rows if name in row.concerns]
    if chosen["type"]:
        rows = [row for row in rows if row.type == chosen["type"]]
    if chosen["status"] in STATUSES:
        rows = [row for row in rows if chosen["status"] in _statuses(row.id, texts.get(row.id, {}), in_conflict)]
    return rows


def _statuses(id_: str, texts: Mapping[str, str], in_conflict: set[str]) -> set[str]:
    found = {"conflict"} if id_ in in_conflict else set()
    if not texts:
        return found | {"open"}
    return found | {"assessed", "checked" if "checked" in texts else "unchecked"}


def _choices(page: Page) -> dict[str, list[tuple[str, str]]]:
    desk = page.desk
    concerns = [(code, page.name("concern", code)) for code in desk.taxonomy.concerns if code != "group-at-risk"]
    return {
        "theme": [(code, page.name("theme", code)) for code in desk.taxonomy.themes],
        "concern": concerns + [(code, page.name("group", code)) for code in desk.taxonomy.groups],
        "type": [(code, page.name("stakeholder", code)) for code in desk.taxonomy.stakeholders],
        "status": [(code, page.words.gettext(name)) for code, name in STATUSES.items()],
    }


def _query(chosen: Mapping[str, str]) -> str:
    return urlencode({name: value for name, value in chosen.items() if value})


def _cards(page: Page, rows: Iterable[Row], loose: Iterable[LooseText]) -> list[PointCard]:
    by_id = {row.id: row for row in rows}
    beside: dict[str, list[LooseText]] = {}
    for one in loose:
        beside.setdefault(one.point, []).append(one)
    standing = page.desk.store.assessments.now_on(by_id)
    return [
        PointCard(
            point,
            by_id[point.id].response,
            quoted(point.quotation, page.words),
            place(point.quotation, page.words),
            in_time(point, page.words),
            {field: _cell(point.id, field, Kept(standing[point.id].get(field))) for field in FIELDS},
            beside.get(point.id, []),
        )
        for point in page.desk.points.points(by_id.values())
    ]


def _cell(point: str, field: str, kept: Kept) -> Cell:
    return Cell(point, field, kept.last.edit.after if kept.last else "", kept.last, kept.beside)


def _common(page: Page) -> dict[str, Any]:
    language = page.desk.hearing.settings.language
    own: Words = digest_words_in(language)
    return {
        "outcomes": [own.gettext(outcome) for outcome in OUTCOMES],
        "document_language": language,
        "checked_now": f"{page.session.who} {now()[:10]}",
    }


ROUTES = [
    gets("/matrix", matrix),
    gets("/matrix/more", go_on),
    gets("/matrix/homeless", homeless),
    posts("/matrix/homeless", place_homeless),
    posts("/matrix/bulk", bulk),
    posts("/matrix/export", export),
    posts("/matrix/{point}/beside", settle_beside),
    posts("/matrix/{point}/{field}", type_field),
]
