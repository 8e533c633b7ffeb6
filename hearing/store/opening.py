"""Opening a store: an SQLite file or a PostgreSQL database, brought to the newest tables."""

from pathlib import Path
from typing import Any

from sqlalchemy import URL, Engine, create_engine, event, inspect, make_url, text
from sqlalchemy.exc import ArgumentError, DatabaseError, OperationalError
from sqlalchemy.pool import ConnectionPoolEntry

from hearing.core.errors import ConfigurationError, HearingError, MissingRequirement, OutputNotWritable
from hearing.store.dialects import POSTGRESQL, writing
from hearing.store.migrations import NEWEST

_DRIVER = f"{POSTGRESQL}+psycopg"
_CONNECTIONS, _MORE = 10, 40  # kept open, and as many more as the desk has threads
_SECONDS = 10  # to wait for a database that does not answer
_PATIENCE = "SET lock_timeout = '30s'"  # as long as SQLite waits for another writer


class DamagedStore(HearingError):
    """It is no store of this program, or a newer program made it."""


class NoDatabase(MissingRequirement):
    """The database does not answer, or lets nobody in."""


def open_engine(where: Path | str) -> Engine:
    """Engine for the store in a file, or at an address such as ``postgresql+psycopg://server/fjordbyen``.

    Raises:
        OutputNotWritable: if the folder or file cannot be written.
        ConfigurationError: if the address is none.
        NoDatabase: if nothing answers at the address.
        MissingRequirement: if what talks to PostgreSQL is not installed.
        DamagedStore: if it is not a store, or newer than this program.
    """
    return _open_file(where) if isinstance(where, Path) else _open_database(_address(where))


def _open_file(path: Path) -> Engine:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputNotWritable(
            f"cannot make the folder: {error.strerror}", place=str(path.parent), hint="check your rights there"
        ) from None
    engine = create_engine(f"sqlite:///{path}", hide_parameters=True)
    event.listen(engine, "connect", _set_up)
    try:
        _bring_up_to_date(engine, str(path))
    except DatabaseError as error:
        raise DamagedStore(
            f"cannot be used as a store: {error.orig}",
            place=str(path),
            hint="move the file away and run again: everything is read anew from the inbox; then take in the "
            "matrices that lie in the folder matrices beside it",
        ) from None
    return engine


def _address(where: str) -> URL:
    try:
        url = make_url(where)
    except ArgumentError:
        url = None
    if url is None or url.drivername not in (POSTGRESQL, _DRIVER):
        raise ConfigurationError(
            "that is no address of a database of PostgreSQL",
            hint=f"write it as {_DRIVER}://NAME@SERVER/DATABASE; a password belongs in ~/.pgpass",
        )
    return url.set(drivername=_DRIVER)


def _open_database(url: URL) -> Engine:
    place = url.render_as_string(hide_password=True)
    try:
        engine = create_engine(
            url,
            hide_parameters=True,
            pool_size=_CONNECTIONS,
            max_overflow=_MORE,
            pool_pre_ping=True,
            connect_args={"connect_timeout": _SECONDS, "application_name": "hearing"},
        )
    except ModuleNotFoundError:
        raise MissingRequirement(
            "PostgreSQL needs psycopg, which is not installed", hint="run: pip install 'hearing[postgresql]'"
        ) from None
    event.listen(engine, "connect", _set_up_session)
    try:
        _bring_up_to_date(engine, place)
    except OperationalError as error:
        raise NoDatabase(
            f"cannot be opened: {str(error.orig).splitlines()[0]}",
            place=place,
            hint="is the server running, is there a database of that name, and may you use it?",
        ) from None
    except DatabaseError as error:
        raise DamagedStore(
            f"cannot be used as a store: {str(error.orig).splitlines()[0]}",
            place=place,
            hint="the role must be allowed to make tables, in a database that is empty or a store already",
        ) from None
    return engine


def _set_up(connection: Any, _: ConnectionPoolEntry) -> None:
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", "foreign_keys=ON", "synchronous=NORMAL", "busy_timeout=30000"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _set_up_session(connection: Any, _: ConnectionPoolEntry) -> None:
    from hearing.store.psycopg_text import WithoutNul

    connection.adapters.register_dumper(str, WithoutNul)
    connection.execute(_PATIENCE)
    connection.commit()


def _bring_up_to_date(engine: Engine, place: str) -> None:
    revision = _revision(engine)
    if revision == NEWEST:
        return
    if revision and revision > NEWEST:
        raise DamagedStore(
            f"the store was made by a newer version (its tables are {revision}, this program knows {NEWEST})",
            place=place,
            hint="update hearing, or move the file away and run again",
        )
    _migrate(engine)


def _revision(engine: Engine) -> str | None:
    if not inspect(engine).has_table("alembic_version"):
        return None
    with engine.connect() as connection:
        revision: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return revision


def _migrate(engine: Engine) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", "hearing.store:migrations")
    with writing(engine) as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
