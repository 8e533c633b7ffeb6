"""Opening a store: one SQLite file, brought to the newest tables."""

from pathlib import Path

from sqlalchemy import Engine, create_engine, event, inspect, text
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import ConnectionPoolEntry

from hearing.core.errors import HearingError, OutputNotWritable
from hearing.store.migrations import NEWEST


class DamagedStore(HearingError):
    """The file is no store of this program, or a newer program made it."""


def open_engine(path: Path) -> Engine:
    """Engine for the store at ``path``, made if it is not there.

    Raises:
        OutputNotWritable: if the folder or file cannot be written.
        DamagedStore: if the file is not a store, or newer than this program.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputNotWritable(
            f"cannot make the folder: {error.strerror}", place=str(path.parent), hint="check your rights there"
        ) from None
    engine = create_engine(f"sqlite:///{path}", hide_parameters=True)
    event.listen(engine, "connect", _set_up)
    try:
        _bring_up_to_date(engine, path)
    except DatabaseError as error:
        raise DamagedStore(
            f"cannot be used as a store: {error.orig}",
            place=str(path),
            hint="move the file away and run again: everything is read anew from the inbox; then take in the "
            "matrices that lie in the folder matrices beside it",
        ) from None
    return engine


def _set_up(connection: object, _: ConnectionPoolEntry) -> None:
    cursor = connection.cursor()  # type: ignore[attr-defined]
    for pragma in ("journal_mode=WAL", "foreign_keys=ON", "synchronous=NORMAL", "busy_timeout=30000"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _bring_up_to_date(engine: Engine, path: Path) -> None:
    revision = _revision(engine)
    if revision == NEWEST:
        return
    if revision and revision > NEWEST:
        raise DamagedStore(
            f"the store was made by a newer version (its tables are {revision}, this program knows {NEWEST})",
            place=str(path),
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
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
