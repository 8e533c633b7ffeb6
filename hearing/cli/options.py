"""Options that commands share."""

import functools
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

DATABASE = "hearing.database"  # where a command's context holds the option


def _keep(context: click.Context, _: click.Parameter, address: str) -> None:
    context.meta[DATABASE] = address


database = click.option(
    "--database",
    default="",
    metavar="URL",
    envvar="HEARING_DATABASE",
    expose_value=False,
    callback=_keep,
    help="The hearing's database on PostgreSQL, in place of a file in DIR.",
)
_FOLDER = click.argument(
    "folder", type=click.Path(exists=True, file_okay=False, path_type=Path), metavar="DIR", default="."
)


def hearing_folder(command: Callable[..., None]) -> Callable[..., None]:
    """The hearing's folder, and where its store is."""
    return _FOLDER(database(command))


_WORKERS = click.option(
    "--workers", type=click.IntRange(1, 64), default=min(os.cpu_count() or 1, 8), show_default="cores, at most 8"
)
_SECONDS = click.option(
    "--seconds", type=click.FloatRange(min=0.1), default=120.0, show_default=True, help="Time limit for a file."
)
_MEGABYTES = click.option(
    "--megabytes", type=click.IntRange(512), default=4096, show_default=True, help="Memory limit of a worker."
)


def working(command: Callable[..., None]) -> Callable[..., None]:
    """Options of every command that works on many files; the command gets them as its ``engine``."""

    @_WORKERS
    @_SECONDS
    @_MEGABYTES
    @functools.wraps(command)
    def with_engine(*args: Any, workers: int, seconds: float, megabytes: int, **rest: Any) -> None:
        from hearing.batch.run import Engine
        from hearing.batch.workers import Limits
        from hearing.cli.progress import progress_bar

        progress = click.get_current_context().with_resource(progress_bar())
        command(*args, engine=Engine(workers, Limits(seconds, megabytes), progress), **rest)

    return with_engine


def language_models(command: Callable[..., None]) -> Callable[..., None]:
    """The option by which a user chooses language models; the command gets a mapping ``language_model``."""
    return click.option(
        "--language-model",
        multiple=True,
        metavar="LANGUAGE=MODEL",
        callback=_as_choices,
        help="nb, nn or sv, and: bundled, auto (an official model where installed), a name or a folder.",
    )(command)


def _as_choices(context: click.Context, option: click.Parameter, values: tuple[str, ...]) -> dict[str, str]:
    del context
    choices = dict(value.partition("=")[::2] for value in values)
    for language, choice in choices.items():
        if language not in ("nb", "nn", "sv") or not choice:
            raise click.BadParameter(
                f"«{language}={choice}»: write nb, nn or sv, «=», and a model, such as nb=auto", param=option
            )
    return choices
