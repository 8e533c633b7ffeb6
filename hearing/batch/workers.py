"""One task over many jobs in worker processes that may hang, crash or eat memory without harm to the rest."""

import multiprocessing
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from multiprocessing.connection import Connection, wait
from typing import Generic, TypeVar

from hearing.core.errors import HearingError

Setup = TypeVar("Setup")
Job = TypeVar("Job")
Result = TypeVar("Result")

_READY = "ready"
_IMPORTED_ONCE = ["hearing.batch.steps", "skops.io", "spacy"]  # by the fork server, for all workers
_START_SECONDS = 300
_TRY = "give more memory with --megabytes, or install anew: make install"


@dataclass(frozen=True, slots=True)
class Limits:
    """What one job may take.

    Attributes:
        seconds: Wall time.
        megabytes: Address space of the worker; None for no limit. Not enforced on Windows.
    """

    seconds: float = 120.0
    megabytes: int | None = 4096


class CannotStart(HearingError):
    """The workers cannot be started: something is wrong with the machine or the installation, not with a file."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A job that came to no result: ``reason`` is ``time``, ``memory`` or ``crash``."""

    reason: str


def run_jobs(
    start: Callable[[Setup], Callable[[Job], Result]],
    setup: Setup,
    jobs: Iterable[Job],
    *,
    workers: int,
    limits: Limits,
) -> Iterator[tuple[Job, Result | Failure]]:
    """Run every job and give its result, or why it has none, in the order in which they end.

    Args:
        start: Called once in each worker with ``setup``; gives the function that does a job. A module-level
            function.
        setup: Sent to each worker once.
        jobs: Walked only as fast as workers take them.
        workers: How many processes.
        limits: For each job; the start of a worker does not count.

    Yields:
        The job with its result or failure.

    Raises:
        HearingError: what ``start`` raises in a worker.
    """
    crew = _Crew(start, setup, limits)
    waiting = iter(jobs)
    try:
        for job in islice(waiting, workers):
            crew.give(job)
        while crew.busy:
            for done, result in crew.results():
                for job in islice(waiting, 1):
                    crew.give(job)
                yield done, result
    finally:
        crew.disband()


@dataclass(slots=True)
class _Worker(Generic[Job]):
    process: multiprocessing.process.BaseProcess
    pipe: Connection
    job: Job
    until: float
    is_ready: bool = False


class _Crew(Generic[Setup, Job, Result]):
    """Workers that are busy, and workers that wait for a job."""

    def __init__(self, start: Callable[[Setup], Callable[[Job], Result]], setup: Setup, limits: Limits) -> None:
        self._context = _context()
        self._start = start
        self._setup = setup
        self._limits = limits
        self._idle: list[_Worker[Job]] = []
        self.busy: list[_Worker[Job]] = []

    def give(self, job: Job) -> None:
        """Give a job to an idle worker, or to a new one."""
        if self._idle:
            worker = self._idle.pop()
            worker.job = job
            self._send(worker)
        else:
            worker = self._hire(job)
        self.busy.append(worker)

    def results(self) -> Iterator[tuple[Job, Result | Failure]]:
        """Wait for something to happen, and give what has ended."""
        patience = min(worker.until for worker in self.busy) - time.monotonic()
        ready = wait([worker.pipe for worker in self.busy], timeout=max(patience, 0))
        for worker in list(self.busy):
            if worker.pipe in ready:
                yield from self._heard_from(worker)
            elif worker.until <= time.monotonic():
                yield self._lost(worker, "time")

    def disband(self) -> None:
        """Let idle workers go, and kill busy ones."""
        for worker in self._idle:
            worker.pipe.close()
        for worker in self.busy:
            _kill(worker.process)

    def _hire(self, job: Job) -> _Worker[Job]:
        here, there = self._context.Pipe()
        process = self._context.Process(  # type: ignore[attr-defined]
            target=_work, args=(there, self._start, self._setup, self._limits.megabytes), daemon=True
        )
        process.start()
        there.close()
        return _Worker(process, here, job, time.monotonic() + _START_SECONDS)

    def _heard_from(self, worker: _Worker[Job]) -> Iterator[tuple[Job, Result | Failure]]:
        try:
            message = worker.pipe.recv()
        except (EOFError, OSError):
            yield self._lost(worker, "crash")
            return
        if isinstance(message, HearingError):
            raise message
        if message == _READY:
            worker.is_ready = True
            self._send(worker)
            return
        self.busy.remove(worker)
        self._idle.append(worker)
        yield worker.job, message

    def _send(self, worker: _Worker[Job]) -> None:
        worker.until = time.monotonic() + self._limits.seconds
        with suppress(OSError):  # that the worker has died is heard when its pipe closes
            worker.pipe.send(worker.job)

    def _lost(self, worker: _Worker[Job], reason: str) -> tuple[Job, Failure]:
        self.busy.remove(worker)
        _kill(worker.process)
        worker.pipe.close()
        if not worker.is_ready:
            raise CannotStart("a worker ends before it can begin", hint=_TRY)
        return worker.job, Failure(reason)


def _context() -> multiprocessing.context.BaseContext:
    """A fork server where there is one: a worker that was killed is replaced in a moment."""
    if sys.platform == "linux":
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(_IMPORTED_ONCE)
        return context
    return multiprocessing.get_context("spawn")


def _kill(process: multiprocessing.process.BaseProcess) -> None:
    """Kill a worker and every program that it started."""
    if process.pid is not None and hasattr(os, "killpg"):
        with suppress(OSError):
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()
    process.join()


def _work(
    pipe: Connection, start: Callable[[Setup], Callable[[Job], Result]], setup: Setup, megabytes: int | None
) -> None:
    _be_limited(megabytes)
    _die_with(os.getppid())
    try:
        work = start(setup)
    except HearingError as error:
        pipe.send(error)
        return
    except Exception as error:  # whatever it is, it is no file's fault
        pipe.send(CannotStart(f"a worker cannot start: {type(error).__name__}: {error}", hint=_TRY))
        return
    pipe.send(_READY)
    while True:
        try:
            job: Job = pipe.recv()
        except EOFError:
            return
        pipe.send(_tried(work, job))


def _tried(work: Callable[[Job], Result], job: Job) -> Result | Failure:
    try:
        return work(job)
    except MemoryError:
        return Failure("memory")


def _die_with(parent: int) -> None:
    """End this process when its parent has ended, whatever it is doing."""

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(1)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def _be_limited(megabytes: int | None) -> None:
    """Own process group, so that programs started by a worker die with it; no more memory than allowed."""
    if hasattr(os, "setsid"):
        with suppress(OSError):
            os.setsid()
    if megabytes is not None and sys.platform != "win32":
        import resource

        wanted, (_, hard) = megabytes * 2**20, resource.getrlimit(resource.RLIMIT_AS)
        most = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        with suppress(ValueError, OSError):  # some systems know no such limit
            resource.setrlimit(resource.RLIMIT_AS, (most, hard))
