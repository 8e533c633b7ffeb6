"""The last look at files before they are published."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from hearing.privacy.identity_numbers import identity_numbers
from hearing.privacy.model import Kind, Sureness
from hearing.privacy.needles import Needles
from hearing.privacy.page import searchable
from hearing.privacy.published_texts import texts_of

_CONTEXT = 20


@dataclass(frozen=True, slots=True)
class Leak:
    """What must not be published, and where it stands; ``masked`` shows of it only what helps to find it."""

    place: str
    kind: Kind
    masked: str


def leaks(files: Iterable[Path], needles: Needles) -> Iterator[Leak]:
    """What stands in the files of what must be removed, or is an identity number by its check digits."""
    for path in files:
        for place, text in texts_of(path.name, path.read_bytes()):
            yield from _leaks_in(place, text, needles)


def _leaks_in(place: str, text: str, needles: Needles) -> Iterator[Leak]:
    page = searchable(text)
    for hit in needles.find(page):
        yield Leak(place, hit.kind, _masked(page, hit.start, hit.end))
    for found in identity_numbers(page):
        if found.sureness == Sureness.CERTAIN:
            yield Leak(place, found.kind, _masked(page, found.start, found.end))


def _masked(page: str, start: int, end: int) -> str:
    before = page[max(0, start - _CONTEXT) : start]
    return " ".join(f"…{before}{page[start : start + 2]}***{page[end : end + _CONTEXT]}…".split())
