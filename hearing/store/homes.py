"""Which response a decision belongs to, when the file that it was made on was saved anew, mended or moved."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, Table, delete, insert, select

from hearing.store import tables
from hearing.store.anchors import words_of

_DECIDED = (tables.decisions, tables.sender_decisions)


@dataclass(frozen=True, slots=True)
class _Document:
    id: str
    file: tuple[str, str]
    senders: frozenset[str]
    words: str


def settle_homes(connection: Connection) -> set[str]:
    """Find where decisions belong now whose response is gone.

    Returns:
        Responses that have gained or lost decisions.
    """
    table = tables.decision_homes
    before = {row.response: row.home for row in connection.execute(select(table))}
    after = _homes(connection)
    if after == before:
        return set()
    connection.execute(delete(table))
    if after:
        connection.execute(insert(table), [{"response": old, "home": home} for old, home in after.items()])
    changed = before.items() ^ after.items()
    return {home for _, home in changed} | {old for old, _ in changed}


def homes_of(connection: Connection, responses: set[str]) -> set[str]:
    """These responses, and those to which decisions on them belong now."""
    table = tables.decision_homes
    moved = connection.execute(select(table.c.home).where(table.c.response.in_(sorted(responses)))).scalars()
    return responses | set(moved)


def _homes(connection: Connection) -> dict[str, str]:
    gone = [row for table in _DECIDED for row in connection.execute(_gone(table))]
    orphans = [_document(row) for row in dict.fromkeys(gone)]
    if not orphans:
        return {}
    table, read = tables.responses, tables.senders_as_read
    columns = (table.c.id, table.c.source, table.c.part, table.c.words, table.c.sender, read.c.sender)
    query = select(*columns).outerjoin(read, read.c.response == table.c.id)
    known = [_document(row) for row in connection.execute(query)]
    found = {orphan.id: _home(orphan, known) for orphan in orphans}
    return {old: home for old, home in found.items() if home}


def _gone(table: Table) -> Select[tuple[str, str, str, str, str]]:
    """Responses that decisions were made on and that are no more."""
    columns = (table.c.response, table.c.source, table.c.part, table.c.words, table.c.sender)
    return select(*columns).where(table.c.response != "", table.c.response.not_in(select(tables.responses.c.id)))


def _document(row: Sequence[Any]) -> _Document:
    id_, source, part, words, *senders = row
    return _Document(id_, (source, part), frozenset(words_of(sender) for sender in senders if sender), words)


def _home(orphan: _Document, known: Sequence[_Document]) -> str:
    """The one answer that it must be; empty where that cannot be told. Never another sender's in another file."""
    same_file = [one for one in known if one.file == orphan.file]
    same_sender = [one for one in known if one.senders & orphan.senders]
    same_words = [one for one in known if one.words == orphan.words and (one in same_file or one in same_sender)]
    for candidates in (same_words, same_file, same_sender):
        if len(candidates) == 1:
            return candidates[0].id
    return ""
