"""Labelling of files without a hearing's folder: nothing is kept."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from hearing.batch import steps
from hearing.batch.inbox import arrivals, files_in
from hearing.batch.run import Engine, taken_in
from hearing.batch.steps import DEEPEST, LARGEST, File, TakenIn
from hearing.batch.workers import Failure, run_jobs
from hearing.core.model import Labelled, Source
from hearing.intake.occasion import Occasion
from hearing.readers.contract import Options

_Result = tuple[TakenIn, tuple[Labelled, ...]] | Failure


def label_files(
    paths: Sequence[Path], occasion: Occasion, pipeline: str, engine: Engine
) -> Iterator[Source | Labelled]:
    """Label every response in the files.

    Args:
        paths: Files, or folders whose files are taken.
        occasion: What is known about the hearing.
        pipeline: Name or path of the pipeline.
        engine: How the work is done.

    Yields:
        Each file's source as soon as it is read, then its responses with their labels.
    """
    with TemporaryDirectory(prefix="hearing-") as folder:
        reader = steps.Reader(occasion, Options(seconds=engine.limits.seconds), Path(folder), Path(folder))
        start = steps.Both(reader, pipeline)
        files = [_file(path) for path in _files(paths)]
        for _ in range(DEEPEST + 1):
            members: list[File] = []
            results = run_jobs(steps.start_both, start, files, workers=engine.workers, limits=engine.limits)
            for done, (file, result) in enumerate(_in_order(files, results), 1):
                engine.progress("Labelling", done, len(files))
                taken, labelled = (taken_in(file, result), ()) if isinstance(result, Failure) else result
                yield taken.source
                yield from taken.lost
                yield from labelled
                members += _members(taken, file, reader.unpacked)
            files = sorted(members, key=lambda member: member.path)


def _in_order(files: Sequence[File], results: Iterable[tuple[File, _Result]]) -> Iterator[tuple[File, _Result]]:
    """The results in the order of the files, each as soon as those before it are there."""
    ended: dict[str, _Result] = {}
    waiting = iter(files)
    first = next(waiting, None)
    for file, result in results:
        ended[file.path] = result
        while first is not None and first.path in ended:
            yield first, ended.pop(first.path)
            first = next(waiting, None)


def _files(paths: Sequence[Path]) -> list[Path]:
    found: dict[Path, None] = {}
    for path in paths:
        found.update(dict.fromkeys(files_in(path).values() if path.is_dir() else [path]))
    return list(found)


def _file(path: Path) -> File:
    (arrival,) = arrivals({path.as_posix(): path}, LARGEST)
    return File(arrival.path, path, arrival.sha256, arrival.identity, arrival.size)


def _members(taken: TakenIn, file: File, unpacked: Path) -> list[File]:
    return [
        File(
            member.path,
            unpacked / member.sha256,
            member.sha256,
            member.sha256,
            member.size,
            file.depth + 1,
            member.context,
        )
        for member in taken.members
    ]
