"""The steps over a whole hearing: read what is new, label what has no labels yet."""

import hashlib
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from hearing import __version__
from hearing.batch import steps
from hearing.batch.inbox import arrivals, files_in
from hearing.batch.steps import DEEPEST, LARGEST, File, TakenIn
from hearing.batch.workers import Failure, Limits, run_jobs
from hearing.core.errors import NoUsableInput
from hearing.core.model import Issue, Response, Status
from hearing.intake.hearing_file import HearingFolder
from hearing.store.store import Arrival, Store

# Told how many jobs of how many are done, under the name of the step.
Progress = Callable[[str, int, int], None]

_FAILURES = {
    "time": ("took too long to read", "open it, save it anew as PDF or DOCX, and run again"),
    "memory": ("needs more memory to read than allowed", "split it, or save it without pictures, and run again"),
    "crash": ("makes the reader crash", "open it, save it anew as PDF or DOCX, and run again"),
}


_PASSING = frozenset({"time-limit", "memory-limit", "crash-limit", "not-readable", "needs-libreoffice"})
_NOT_LABELLED = Issue(
    "not-labelled", "an answer in it could not be labelled", "run again; if it fails again, read it yourself"
)


def silent(_step: str, _done: int, _total: int) -> None:
    """Progress that nobody wants to see."""


@dataclass(frozen=True, slots=True)
class Engine:
    """How the work is done: by how many workers, within which limits for each file, and who is told."""

    workers: int = 1
    limits: Limits = field(default_factory=Limits)
    progress: Progress = silent


def ingest(folder: HearingFolder, store: Store, reader: steps.Reader, engine: Engine) -> None:
    """Read every file of the inbox that is new, changed, or was read under other settings.

    Raises:
        NoUsableInput: if the inbox is missing or empty.
    """
    if not folder.inbox.is_dir():
        raise NoUsableInput(
            "there is no such inbox",
            place=str(folder.inbox),
            hint="correct «inbox» in hearing.yaml, or make the folder",
        )
    files = files_in(folder.inbox)
    if not files:
        raise NoUsableInput("no files in the inbox", place=str(folder.inbox), hint="put the answers there")
    store.expect(arrivals(files, LARGEST), reading_stamp(reader))
    with _emptied(reader.scratch):
        _read_all(files, store, reader, engine)
    store.label_decisions.find_homes()  # may name senders, by which repeated answers are known
    store.mark_repeated()
    _forget_withdrawn(store, reader.unpacked)


def _forget_withdrawn(store: Store, unpacked: Path) -> None:
    """What lay in a file that is gone from the inbox goes too."""
    kept = store.hashes_of_members()
    for member in unpacked.glob("*"):
        if member.name not in kept:
            member.unlink()


@contextmanager
def _emptied(scratch: Path) -> Iterator[None]:
    """An empty folder for the readers, gone afterwards; a killed run's leavings go too."""
    shutil.rmtree(scratch, ignore_errors=True)
    scratch.mkdir(parents=True)
    try:
        yield
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def _read_all(files: dict[str, Path], store: Store, reader: steps.Reader, engine: Engine) -> None:
    stamp = reading_stamp(reader)
    for depth in range(DEEPEST + 1):
        store.set_copies_aside()
        jobs = [_file(arrival, files, reader.unpacked) for arrival in store.waiting(depth)]
        results = run_jobs(steps.start_reading, reader, jobs, workers=engine.workers, limits=engine.limits)
        for done, (file, result) in enumerate(results, 1):
            taken = taken_in(file, result)
            _settle(store, file, taken, "" if _is_passing(taken) else stamp)
            engine.progress("Reading", done, len(jobs))


def is_read(folder: HearingFolder, store: Store, reader: steps.Reader) -> bool:
    """Whether every file of the inbox, as it is now, has been read under the settings of now."""
    found = list(arrivals(files_in(folder.inbox), LARGEST))
    return store.has_read(found, reading_stamp(reader))


def label(store: Store, labeller: steps.Labeller, stamp: str, engine: Engine) -> list[Response]:
    """Label every response whose labels were not made with ``stamp``.

    Returns:
        Responses that could not be labelled; they are tried again in the next run.
    """
    store.forget(_NOT_LABELLED.code)
    total = store.count_unlabelled(stamp)
    jobs = store.unlabelled(stamp)
    failed: list[Response] = []
    results = run_jobs(steps.start_labelling, labeller, jobs, workers=engine.workers, limits=engine.limits)
    for done, (response, result) in enumerate(results, 1):
        if isinstance(result, Failure):
            failed.append(response)
            store.note(response.source, _NOT_LABELLED)
        else:
            store.keep_labels(result, stamp)
        engine.progress("Labelling", done, total)
    return failed


def taken_in(file: File, result: TakenIn | Failure) -> TakenIn:
    """What became of a file, also where its worker came to no result."""
    if isinstance(result, Failure):
        message, hint = _FAILURES[result.reason]
        return steps.unusable(file, Status.UNREADABLE, Issue(f"{result.reason}-limit", message, hint))
    return result


def reading_stamp(reader: steps.Reader) -> str:
    """Hash of all that the reading of a file depends on besides the file."""
    from hearing.classify.sender_model import senders_hash
    from hearing.classify.voice_model import voices_hash
    from hearing.language.identify import model_hash
    from hearing.readers.ocr import is_available

    options = replace(reader.options, seconds=0.0)  # a slow machine's longer limit changes no text
    known = (__version__, reader.occasion, options, is_available(), model_hash(), voices_hash(), senders_hash())
    return hashlib.sha256(repr(known).encode()).hexdigest()[:16]


def _is_passing(taken: TakenIn) -> bool:
    """Whether a file failed for the machine's sake, so that another run may do better."""
    return any(issue.code in _PASSING for issue in taken.source.issues)


def _file(arrival: Arrival, files: dict[str, Path], unpacked: Path) -> File:
    location = files.get(arrival.path) or unpacked / arrival.sha256
    return File(
        arrival.path, location, arrival.sha256, arrival.identity, arrival.size, arrival.depth, arrival.context
    )


def _settle(store: Store, file: File, result: TakenIn, stamp: str) -> None:
    members = [
        Arrival(member.path, member.sha256, member.size, file.path, file.depth + 1, member.context)
        for member in result.members
    ]
    store.settle(result.source, result.responses, members, stamp)
    for source in result.lost:
        store.settle_member(source, file.path, file.depth + 1, stamp)
