"""Pictures of pages, made in a worker: a file that came in may crash or hang what reads it."""

import hashlib
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock

from hearing.batch.workers import Failure, Limits, run_jobs
from hearing.core.model import Source
from hearing.intake.hearing_file import HearingFolder

_KEPT = 40
_LIMITS = Limits(seconds=20.0, megabytes=2048)


@dataclass(frozen=True, slots=True)
class Job:
    """One page of one file."""

    path: Path
    sha256: str
    number: int


def start_picturing(_: None) -> Callable[[Job], bytes | None]:
    """A worker's function that makes one picture; None where it cannot be made."""
    from hearing.readers.pdf_picture import page_picture

    def picture(job: Job) -> bytes | None:
        content = job.path.read_bytes()
        is_same = hashlib.sha256(content).hexdigest() == job.sha256
        return page_picture(content, job.number) if is_same else None

    return picture


@dataclass(slots=True)
class Pictures:
    """Pictures of the hearing's own files, the last ones kept in memory; one is made at a time."""

    hearing: HearingFolder
    _made: OrderedDict[tuple[str, int], bytes] = field(default_factory=OrderedDict)
    _lock: Lock = field(default_factory=Lock)

    def of(self, source: Source, number: int) -> bytes | None:
        """A page of a file as PNG; None where there is none, or the file has changed since it was read."""
        key = (source.sha256, number)
        with self._lock:
            if key not in self._made:
                path = self._file(source)
                picture = _made(Job(path, source.sha256, number)) if path else None
                if picture is None:
                    return None
                self._made[key] = picture
                if len(self._made) > _KEPT:
                    self._made.popitem(last=False)
            self._made.move_to_end(key)
            return self._made[key]

    def _file(self, source: Source) -> Path | None:
        """Where a file lies: in the inbox, or unpacked from another; never anywhere else, whatever links say."""
        places = ((self.hearing.unpacked, source.sha256), (self.hearing.inbox, source.path))
        for folder, name in places:
            path = (folder / name).resolve()
            if name and path.is_file() and path.is_relative_to(folder.resolve()):
                return path
        return None


def _made(job: Job) -> bytes | None:
    for _, result in run_jobs(start_picturing, None, [job], workers=1, limits=_LIMITS):
        return None if isinstance(result, Failure) else result
    return None
