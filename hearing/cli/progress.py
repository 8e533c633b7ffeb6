"""Progress on standard error, when it is a terminal."""

from collections.abc import Iterator
from contextlib import contextmanager

from hearing.batch.run import Progress, silent


@contextmanager
def progress_bar() -> Iterator[Progress]:
    """A function to tell of progress; it draws one bar for each step."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bars

    console = Console(stderr=True)
    if not console.is_terminal:
        yield silent
        return
    columns = (TextColumn("{task.description:<10}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Bars(*columns, console=console) as bars:
        tasks = {}

        def tell(step: str, done: int, total: int) -> None:
            key = (step, total)
            if key not in tasks:
                tasks[key] = bars.add_task(step, total=total)
            bars.update(tasks[key], completed=done)

        yield tell
