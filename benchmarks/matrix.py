"""Time, memory and size of the matrix and of the REFI-QDA export over many responses.

    python benchmarks/matrix.py [COUNT]

The answers of the example hearing, labelled, are repeated to COUNT (10,000 if not given), each with an id of its
own. Every output is made in a process of its own; prints seconds, most megabytes of that process, and megabytes of
the file. A Word document is written up to 10,000 rows, about 1,800 answers.
"""

import multiprocessing
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path

from hearing.core.model import Labelled
from hearing.digest.matrix.build import MatrixInput
from hearing.digest.matrix.exchange import Person, send_out, take_in
from hearing.digest.matrix.points import is_counted
from hearing.digest.refi import Hearing, export_qdpx
from hearing.intake.hearing_file import load_hearing
from hearing.rules.pipeline import load_pipeline
from hearing.store.store import Store

ROOT = Path(__file__).resolve().parent.parent
WHO = Person("benchmark", "2031-01-01T00:00:00+00:00")


def example(folder: Path) -> list[Labelled]:
    """The labelled answers of the example hearing, read into ``folder``."""
    command = [sys.executable, str(ROOT / "examples" / "fjordbyen" / "make.py"), str(folder)]
    subprocess.run(command, check=True)
    subprocess.run([sys.executable, "-m", "hearing", "run", str(folder)], check=False, capture_output=True)
    with Store(load_hearing(folder).store) as store:
        sources = {source.path: source for source in store.sources()}
        return [one for one in store.labelled() if is_counted(one.response, sources)]


def repeated(answers: list[Labelled], count: int) -> Iterator[Labelled]:
    """``count`` answers, no two of one sender."""
    for number, one in enumerate(islice(cycle(answers), count)):
        response = one.response
        sender = f"{response.sender} {number}" if response.sender else ""
        yield replace(one, response=replace(response, id=f"{response.id}{number}", sender=sender))


def inputs(folder: Path, answers: list[Labelled], count: int) -> MatrixInput:
    """What the matrix is made from."""
    taxonomy = load_pipeline("rusmelding").taxonomy
    return MatrixInput(load_hearing(folder).settings, (), repeated(answers, count), taxonomy, ())


def matrix(folder: Path, answers: list[Labelled], count: int, format_: str) -> Path:
    """Write the matrix."""
    with Store(folder / f"{format_}.sqlite") as store:
        written = send_out(inputs(folder, answers, count), store.assessments, folder / format_, [format_], WHO)
    if not written.paths:
        raise ValueError(f"{len(written.matrix.points)} rows are too many for Word")
    return written.paths[0]


def back(folder: Path, answers: list[Labelled], count: int, format_: str) -> Path:
    """Take the matrix in again."""
    path = folder / format_ / f"matrix-1.{format_}"
    if not path.is_file():
        raise ValueError("was not written")
    with Store(folder / f"{format_}.sqlite") as store:
        take_in(inputs(folder, answers, count), store.assessments, path, folder / "copies", WHO)
    return path


def project(folder: Path, answers: list[Labelled], count: int, format_: str) -> Path:
    """Write the REFI-QDA project."""
    path = folder / f"hearing.{format_}"
    hearing = Hearing("Benchmark", "nb", load_pipeline("rusmelding").taxonomy, {})
    export_qdpx(repeated(answers, count), hearing, path)
    return path


def measured(what: str, work: Callable[..., Path], *arguments: object) -> None:
    """Do the work in a process of its own and print what it took."""
    context = multiprocessing.get_context("spawn")
    process = context.Process(target=_reported, args=(what, work, *arguments))
    process.start()
    process.join()


def _reported(what: str, work: Callable[..., Path], *arguments: object) -> None:
    start = time.perf_counter()
    try:
        path = work(*arguments)
    except Exception as error:  # a limit that is met is a figure too
        print(f"{what:14} {time.perf_counter() - start:6.1f} s  {error}")
        return
    seconds = time.perf_counter() - start
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{what:14} {seconds:6.1f} s  {most:6.0f} MB  file {path.stat().st_size / 2**20:6.1f} MB", flush=True)


def main(count: int) -> None:
    """Measure every output."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "hearing"
        answers = example(folder)
        print(f"{count} answers", flush=True)
        for format_ in ("xlsx", "docx", "csv"):
            measured(f"write {format_}", matrix, folder, answers, count, format_)
        for format_ in ("xlsx", "docx"):
            measured(f"take in {format_}", back, folder, answers, count, format_)
        measured("write qdpx", project, folder, answers, count, "qdpx")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
