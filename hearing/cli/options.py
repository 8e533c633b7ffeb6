"""Options that commands share."""

import functools
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

hearing_folder = click.argument(
    "folder", type=click.Path(exists=True, file_okay=False, path_type=Path), metavar="DIR", default="."
)

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
