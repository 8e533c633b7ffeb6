"""Which store a hearing has: the file in its folder, or a database that is named."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from hearing.cli.options import DATABASE, hearing_folder

if TYPE_CHECKING:
    from hearing.intake.hearing_file import HearingFolder
    from hearing.store.store import Store


def opened(folder: Path) -> "tuple[HearingFolder, Store]":
    """The hearing in a folder with its store, which is closed when the command ends."""
    from hearing.intake.hearing_file import load_hearing

    hearing = load_hearing(folder)
    return hearing, click.get_current_context().with_resource(_store_of(hearing))


def _store_of(hearing: "HearingFolder") -> "Store":
    from hearing.store.store import Store

    address = _database_of(hearing)
    if not address:
        return Store(hearing.store)
    store = Store(address)
    if store.belong_to(hearing.settings.title, hearing.identity) and hearing.store.exists():
        click.echo(
            f"The database is new; what is in {hearing.store} is not in it. See: hearing copy-store --help",
            err=True,
        )
    return store


def _database_of(hearing: "HearingFolder") -> str:
    """Address of the database, of the option before that of the folder; empty where it is a file."""
    address: str = click.get_current_context().meta.get(DATABASE) or hearing.settings.database
    return address


@click.command("copy-store")
@hearing_folder
def copy_store(folder: Path) -> None:
    """Copy the store of the hearing in DIR to the database that --database or hearing.yaml names.

    All answers, labels and decisions go to the database, which must be empty. The file in DIR is left as it is;
    stop the desk before you copy, and do not use the file afterwards.
    """
    from hearing.core.errors import ConfigurationError, NoUsableInput
    from hearing.intake.hearing_file import load_hearing
    from hearing.store.store import Store

    hearing = load_hearing(folder)
    address = _database_of(hearing)
    if not address:
        raise ConfigurationError("no database is named", hint="name it with --database or in hearing.yaml")
    if not hearing.store.exists():
        raise NoUsableInput("there is no store to copy", place=str(hearing.store))
    with Store(hearing.store) as store, Store(address) as target:
        count = store.copy_to(target)
        target.belong_to(hearing.settings.title, hearing.identity)
    click.echo(f"{count} rows were copied", err=True)
