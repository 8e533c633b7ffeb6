"""Stores of both kinds: a file of SQLite, a database of PostgreSQL."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from databases import Cluster, cluster, programs

SQLITE, POSTGRESQL = "sqlite", "postgresql"


@pytest.fixture(scope="session")
def server() -> Iterator[Cluster]:
    """PostgreSQL, started when the first test needs it."""
    found = programs()
    if found is None:
        if os.environ.get("HEARING_EXPECT_PROGRAMS"):
            pytest.fail("PostgreSQL is not installed")
        pytest.skip("PostgreSQL is not installed")
    with cluster(found) as running:
        yield running


@pytest.fixture
def database(server: Cluster) -> Iterator[str]:
    """Address of an empty store on PostgreSQL."""
    with server.database() as address:
        yield address


@pytest.fixture(params=[SQLITE, POSTGRESQL])
def where(request: pytest.FixtureRequest, tmp_path: Path) -> Path | str:
    """Where an empty store is, of either kind."""
    if request.param == POSTGRESQL:
        address: str = request.getfixturevalue("database")
        return address
    return tmp_path / ".hearing" / "store.sqlite"
