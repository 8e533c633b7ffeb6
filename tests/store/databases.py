"""A PostgreSQL server of our own: Debian's programs, a folder that goes again, a socket and no network."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import psycopg
from sqlalchemy import Engine, create_engine

from hearing.store.store import Store

ROLE = "postgres"
PORT = 5432  # names the socket, in a folder of its own
# Sorted by Norwegian rules, which the store must not follow; and nothing has to outlive the machine.
CLUSTER = [
    "--auth=trust", f"--username={ROLE}", "--encoding=UTF8", "--locale=C.UTF-8", "--locale-provider=icu",
    "--icu-locale=nb-NO", "--no-sync",
]  # fmt: skip
SETTINGS = "-c listen_addresses= -c fsync=off -c synchronous_commit=off -c full_page_writes=off"
TEMPLATE = "hearing_template"


def engine_at(where: Path | str) -> Engine:
    """What another program would open the store with."""
    return create_engine(where if isinstance(where, str) else f"sqlite:///{where}")


def programs() -> Path | None:
    """Folder of the newest server that is installed; None where there is none."""
    folders = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    found = max(folders, key=lambda path: int(path.parent.parent.name), default=None)
    return found.parent if found else None


def _as_role(*command: str | Path) -> None:
    """The server refuses to be run by root."""
    before = ["runuser", "-u", ROLE, "--"] if os.geteuid() == 0 else []
    subprocess.run([*before, *map(str, command)], check=True, stdout=subprocess.DEVNULL, cwd="/")


@dataclass
class Cluster:
    """A server that runs, with a database in which a store has been made; others are copies of it."""

    folder: Path
    _numbers: Iterator[int] = field(default_factory=count)

    def address(self, database: str) -> str:
        return f"postgresql+psycopg://{ROLE}@/{database}?host={self.folder}&port={PORT}"

    @contextmanager
    def database(self) -> Iterator[str]:
        """The address of a store that holds nothing yet."""
        name = f"hearing_{next(self._numbers)}"
        self.run(f"CREATE DATABASE {name} TEMPLATE {TEMPLATE} STRATEGY file_copy")
        yield self.address(name)
        self.run(f"DROP DATABASE {name} WITH (FORCE)")

    def cut(self, database: str) -> None:
        """End every connection to a database."""
        ended = f"pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{database}'"
        self.run(f"SELECT {ended}")

    def run(self, statement: str, database: str = ROLE) -> None:
        with psycopg.connect(
            host=str(self.folder), port=PORT, user=ROLE, dbname=database, autocommit=True
        ) as connection:
            connection.execute(statement.encode())


@contextmanager
def cluster(server: Path) -> Iterator[Cluster]:
    """A server while it is needed."""
    folder = Path(tempfile.mkdtemp(prefix="hearing-pg-"))
    if os.geteuid() == 0:
        shutil.chown(folder, ROLE)
    data = folder / "data"
    try:
        _as_role(server / "initdb", *CLUSTER, "-D", data)
        options = f"{SETTINGS} -c unix_socket_directories={folder} -c port={PORT}"
        _as_role(server / "pg_ctl", "-D", data, "-l", folder / "log", "-o", options, "-w", "start")
        try:
            running = Cluster(folder)
            running.run(f"CREATE DATABASE {TEMPLATE}")
            with Store(running.address(TEMPLATE)):
                pass
            yield running
        finally:
            _as_role(server / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(folder)
