"""Decisions as plain values, for the log that leaves the program."""

from hearing.store.decisions import Decision, Tag

COLUMNS = (
    "number", "made_at", "made_by", "act", "finding", "kind", "from", "from_groups", "to", "to_groups", "response",
    "file", "part", "sender", "paragraph", "evidence", "note", "undoes",
)  # fmt: skip


def as_record(decision: Decision) -> dict[str, str | int | None]:
    """One decision, by the names of ``COLUMNS``."""
    where = decision.anchor
    values = (
        decision.number, decision.made_at, decision.made_by, decision.act.value, decision.finding,
        decision.kind.value if decision.kind else "", _code(decision.before), _groups(decision.before),
        _code(decision.after), _groups(decision.after), where.response, where.source, where.part, where.sender,
        where.paragraph, where.evidence, decision.note, decision.undoes,
    )  # fmt: skip
    return dict(zip(COLUMNS, values, strict=True))


def _code(tag: Tag | None) -> str:
    return tag.code if tag else ""


def _groups(tag: Tag | None) -> str:
    return " ".join(tag.groups) if tag else ""
