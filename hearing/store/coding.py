"""Blind coding: paragraphs drawn by lot, and what each person says of them; codings are only ever added to."""

import random
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import Connection, Engine, func, insert, select

from hearing.core.model import BlockKind, Voice
from hearing.store import tables
from hearing.store.anchors import Anchor, anchor
from hearing.store.counted import is_counted
from hearing.store.dialects import writing
from hearing.store.reading import read_one

_SHORTEST = 40  # characters of a paragraph that is worth coding


@dataclass(frozen=True, slots=True)
class Sample:
    """A sample; ``size`` is its number of paragraphs."""

    number: int
    name: str
    made_by: str
    made_at: str
    size: int


@dataclass(frozen=True, slots=True)
class Coded:
    """What a person says of a paragraph: codes, and the groups that may lose out; ``stance`` may be ``none``."""

    themes: tuple[str, ...] = ()
    stance: str = "none"
    concerns: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()


# By person, then by position in the sample.
Codings = Mapping[str, Mapping[int, Coded]]


class Coding:
    """Samples and codings in the store of one hearing."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def draw(self, name: str, size: int, seed: int, made_by: str, made_at: str) -> int:
        """Draw paragraphs in the senders' own words by lot; all where there are no more.

        Returns:
            The sample's number.
        """
        with writing(self._engine) as connection:
            values = {"name": name, "seed": seed, "made_by": made_by, "made_at": made_at}
            number: int = connection.execute(
                insert(tables.samples).values(values).returning(tables.samples.c.number)
            ).scalar_one()
            rows = [
                {"sample": number, "position": position, "anchor": asdict(where)}
                for position, where in enumerate(_drawn(connection, size, seed), start=1)
            ]
            if rows:
                connection.execute(insert(tables.sampled), rows)
            return number

    def samples(self) -> list[Sample]:
        """Every sample, the newest first."""
        table, drawn = tables.samples, tables.sampled
        size = select(func.count()).where(drawn.c.sample == table.c.number).scalar_subquery()
        query = select(table.c.number, table.c.name, table.c.made_by, table.c.made_at, size)
        with self._engine.connect() as connection:
            return [Sample(*row) for row in connection.execute(query.order_by(table.c.number.desc()))]

    def anchors(self, sample: int) -> list[Anchor]:
        """The paragraphs of a sample, as they stood when they were drawn; empty where there is no such sample."""
        table = tables.sampled
        query = select(table.c.anchor).where(table.c.sample == sample).order_by(table.c.position)
        with self._engine.connect() as connection:
            return [Anchor(**row) for row in connection.scalars(query)]

    def keep(self, sample: int, position: int, coded: Coded, made_by: str, made_at: str) -> None:
        """Keep what a person says of a paragraph; it counts in place of what they have said before."""
        stamp = {"made_by": made_by, "made_at": made_at}
        values = {"sample": sample, "position": position, "labels": asdict(coded), **stamp}
        with writing(self._engine) as connection:
            connection.execute(insert(tables.codings).values(values))

    def codings(self, sample: int) -> dict[str, dict[int, Coded]]:
        """What counts, by person in the order in which they began, then by position from 1."""
        table = tables.codings
        query = select(table).where(table.c.sample == sample).order_by(table.c.number)
        found: dict[str, dict[int, Coded]] = {}
        with self._engine.connect() as connection:
            for row in connection.execute(query):
                found.setdefault(row.made_by, {})[row.position] = _coded(row.labels)
        return found


def _coded(labels: Mapping[str, Any]) -> Coded:
    themes, concerns, groups = (tuple(labels[name]) for name in ("themes", "concerns", "groups"))
    return Coded(themes, labels["stance"], concerns, groups)


def _drawn(connection: Connection, size: int, seed: int) -> list[Anchor]:
    texts, responses = tables.paragraphs, tables.responses
    query = (
        select(texts.c.response, texts.c.number)
        .join(responses, responses.c.id == texts.c.response)
        .where(
            is_counted(),
            texts.c.voice == Voice.OWN,
            texts.c.role != BlockKind.HEADING,
            func.length(texts.c.text) >= _SHORTEST,
        )
        .order_by(texts.c.response, texts.c.number)
    )
    known = [(response, number) for response, number in connection.execute(query)]
    lot = random.Random(seed).sample(known, min(size, len(known)))  # noqa: S311  no secret
    return [found for response, number in lot if (found := _anchor(connection, response, number))]


def _anchor(connection: Connection, response: str, number: int) -> Anchor | None:
    labelled = read_one(connection, response)
    if labelled is None:
        return None
    paragraph = next(one for one in labelled.response.paragraphs if one.number == number)
    return anchor(labelled.response, paragraph, "")
