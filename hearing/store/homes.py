"""Which response a decision belongs to, when the file that it was made on was saved anew, mended or moved."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select

from hearing.store import tables
from hearing.store.anchors import words_of


@dataclass(frozen=True, slots=True)
class _Document:
    id: str
    file: tuple[str, str]
    sender: str
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


def _homes(connection: Connection) -> dict[str, str]:
    decided, responses = tables.decisions, tables.responses
    gone = (
        select(decided.c.response, decided.c.source, decided.c.part, decided.c.sender, decided.c.words)
        .where(decided.c.response.not_in(select(responses.c.id)))
        .distinct()
    )
    orphans = [_document(*row) for row in connection.execute(gone)]
    if not orphans:
        return {}
    columns = (responses.c.id, responses.c.source, responses.c.part, responses.c.sender, responses.c.words)
    known = [_document(*row) for row in connection.execute(select(*columns))]
    found = {orphan.id: _home(orphan, known) for orphan in orphans}
    return {old: home for old, home in found.items() if home}


def _document(id_: str, source: str, part: str, sender: str, words: str) -> _Document:
    return _Document(id_, (source, part), words_of(sender), words)


def _home(orphan: _Document, known: Sequence[_Document]) -> str:
    """The one answer that it must be; empty where that cannot be told. Never another sender's in another file."""
    same_file = [one for one in known if one.file == orphan.file]
    same_sender = [one for one in known if orphan.sender and one.sender == orphan.sender]
    same_words = [one for one in known if one.words == orphan.words and (one in same_file or one in same_sender)]
    for candidates in (same_words, same_file, same_sender):
        if len(candidates) == 1:
            return candidates[0].id
    return ""
