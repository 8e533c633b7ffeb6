"""The log of decisions: who, when, what, from what to what; nothing in it is ever changed."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from starlette.responses import Response

from hearing.digest.decision_log import as_lines, as_table
from hearing.digest.matrix.columns import FIELD_HEADINGS
from hearing.review.page import Page, gets, not_found
from hearing.review.redaction_words import KINDS as REMOVED
from hearing.review.roles import Role
from hearing.review.translations import N_
from hearing.store.assessments import KeptEdit
from hearing.store.decision_records import COLUMNS, as_record
from hearing.store.named_senders import APART, ON_BEHALF_OF, SENDER
from hearing.store.store import Store

AT_ONCE = 100
ACTS = {
    "accept": N_("accepted"),
    "reject": N_("rejected"),
    "relabel": N_("changed"),
    "add": N_("added"),
    "confirm": N_("confirmed the paragraph"),
    "undo": N_("took back"),
}
SENDER_FIELDS = {SENDER: N_("Name"), ON_BEHALF_OF: N_("On behalf of"), APART: N_("Two senders")}
VERDICTS = {
    "confirmed": N_("is removed"),
    "rejected": N_("is published"),
    "withdrawn": N_("took back"),
}
REASONS = {
    "typed": N_("typed"),
    "moved": N_("moved with its point"),
    "taken-back": N_("took back"),
    "done": N_("done with"),
}


@dataclass(frozen=True, slots=True)
class Record:
    """One record of the log.

    Attributes:
        page: So many entries, newest first, after so many.
        all: Every entry as plain values, oldest first.
        columns: Head of the table; the names in the first entry if not given.
    """

    name: str
    count: Callable[[Store], int]
    page: Callable[[Store, int, int], Sequence[Any]]
    all: Callable[[Store], Iterable[Mapping[str, Any]]]
    columns: Sequence[str] = ()


def _edit_record(kept: KeptEdit) -> dict[str, Any]:
    return {"number": kept.number, **asdict(kept.edit), "made_by": kept.made_by, "at": kept.at, "file": kept.path}


RECORDS = {
    "labels": Record(
        N_("Labels"),
        lambda store: store.label_decisions.count(),
        lambda store, start, count: store.label_decisions.page(start, count),
        lambda store: map(as_record, store.label_decisions.all()),
        COLUMNS,
    ),
    "senders": Record(
        N_("Senders"),
        lambda store: store.sender_decisions.count(),
        lambda store, start, count: store.sender_decisions.page(start, count),
        lambda store: map(asdict, store.sender_decisions.all()),
    ),
    "redactions": Record(
        N_("Redactions"),
        lambda store: len(store.decisions()),
        lambda store, start, count: store.decisions()[::-1][start : start + count],
        lambda store: map(asdict, store.decisions()),
    ),
    "matrix": Record(
        N_("Matrix"),
        lambda store: store.assessments.count(),
        lambda store, start, count: store.assessments.page(start, count),
        lambda store: map(_edit_record, store.assessments.edits()),
    ),
}


def log(page: Page) -> Response:
    """Decisions, newest first."""
    store, start = page.desk.store, page.start()
    of = _of(page)
    counts = {name: record.count(store) for name, record in RECORDS.items()}
    return page.render(
        "log.html.j2",
        of=of,
        records={name: (record.name, counts[name]) for name, record in RECORDS.items()},
        decisions=RECORDS[of].page(store, start, AT_ONCE),
        total=counts[of],
        start=start,
        at_once=AT_ONCE,
        acts=ACTS,
        sender_fields=SENDER_FIELDS,
        verdicts=VERDICTS,
        reasons=REASONS,
        removed={kind.value: name for kind, name in REMOVED.items()},
        headings=FIELD_HEADINGS,
    )


def as_csv(page: Page) -> Response:
    """The log as Nordic Excel opens it."""
    of = _of(page)
    content = as_table(RECORDS[of].all(page.desk.store), RECORDS[of].columns)
    return _file(content, "text/csv; charset=utf-8", f"{_file_name(of)}.csv")


def as_jsonl(page: Page) -> Response:
    """The log as JSON Lines."""
    of = _of(page)
    content = as_lines(RECORDS[of].all(page.desk.store))
    return _file(content, "application/jsonl", f"{_file_name(of)}.jsonl")


def _of(page: Page) -> str:
    of = page.request.query_params.get("of", "labels")
    if of not in RECORDS:
        raise not_found()
    return of


def _file_name(of: str) -> str:
    return "decisions" if of == "labels" else f"decisions-{of}"


def _file(content: bytes, media_type: str, name: str) -> Response:
    return Response(
        content, media_type=media_type, headers={"content-disposition": f'attachment; filename="{name}"'}
    )


ROUTES = [
    gets("/log", log),
    gets("/log.csv", as_csv, Role.KEEPER),
    gets("/log.jsonl", as_jsonl, Role.KEEPER),
]
