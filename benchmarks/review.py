"""Times and memory of the review desk over many responses.

    python benchmarks/review.py [COUNT] [--database postgresql+psycopg://…/EMPTY]

The answers of the example hearing, read and labelled once, are repeated to COUNT (10,000 if not given) in a
store of their own, without the slow steps, and made searchable. ``hearing review`` is then asked for each page as
a browser asks for it, and decides, each thing 40 times on other answers. Prints the first time and the median, the
95th per cent and the longest of the others, and the processor's time for each, in milliseconds (on a machine that
others use too, only that tells what the desk needs), and the memory of the desk's process.
"""

import argparse
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import cycle, islice
from pathlib import Path

import httpx2
from many_responses import memory_of
from matrix import example

from hearing.batch.indexing import index
from hearing.core.model import Labelled, Source, Status
from hearing.intake.hearing_file import load_hearing
from hearing.store.store import Arrival, Store

TIMES = 40
SEARCHES = {
    "search, a rare word": "q=borettslag",
    "search, a common word": "q=rus",
    "search, two words": "q=barn+skole",
    "search, no synonyms": "q=bolig&form=1",
    "search, a phrase": "q=%C2%ABtiltak+7%C2%BB",
    "search, filters": "q=behandling&stakeholder=nonprofit&stance=oppose",
    "search, filters alone": "theme=housing&status=untouched",
}
PAGES = {
    "overview": "/", "queue": "/queue", "answers": "/responses", "labels": "/labels",
    "label": "/labels/theme/housing", "log": "/log",
    **{name: f"/search?{query}" for name, query in SEARCHES.items()},
}  # fmt: skip


def repeated(answers: list[Labelled], count: int) -> Iterator[Labelled]:
    """``count`` answers, each in a file of its own."""
    for number, one in enumerate(islice(cycle(answers), count)):
        response, name = one.response, f"{number:05}"
        sender = f"{response.sender} {number}" if response.sender else ""
        source = f"{name}.txt"
        yield replace(one, response=replace(response, id=name, source=source, part="", sender=sender))


def empty_store(folder: Path, database: str) -> Store:
    """A store for the hearing in a folder with nothing in it: its file, or a database that is then named there."""
    hearing = load_hearing(folder)
    for file in hearing.store.parent.glob(f"{hearing.store.name}*"):
        file.unlink()
    if database:
        with (folder / "hearing.yaml").open("a", encoding="utf-8") as settings:
            settings.write(f"database: {database}\n")
    return Store(database or hearing.store)


def fill(store: Store, answers: list[Labelled]) -> None:
    """Put answers into the store as a run does."""
    store.expect([Arrival(one.response.source, one.response.id, 1) for one in answers], "read")
    for one in answers:
        source = Source(one.response.source, one.response.id, "text", 1, Status.READ)
        store.settle(source, [one.response], (), "read")
        store.keep_labels(one, "labelled")
    store.keep_made_with({"program": "benchmark"})


@contextmanager
def desk_of(folder: Path) -> Iterator[tuple[httpx2.Client, int]]:
    """A browser at the desk, and the desk's process."""
    command = [sys.executable, "-m", "hearing", "review", str(folder), "--no-browser", "--by", "benchmark"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr
        found = re.search(r"(http://\S+?)(/enter\S+)", process.stderr.readline())
        assert found
        with httpx2.Client(base_url=found[1], headers={"origin": found[1]}, timeout=120) as client:
            client.get(found[2])
            yield client, process.pid
        process.terminate()


@dataclass(frozen=True)
class Clock:
    """Times what a desk does."""

    process: int

    def time(self, name: str, act: Callable[[int], httpx2.Response]) -> None:
        """Act many times, and print how long it took."""
        taken, before = [], 0.0
        for number in range(TIMES + 1):
            before = before if number != 1 else self.processor()
            start = time.perf_counter()
            answer = act(number)
            taken.append(1000 * (time.perf_counter() - start))
            if answer.status_code >= 400:
                raise SystemExit(f"{name}: {answer.status_code} {answer.text[:200]}")
        first, others = taken[0], sorted(taken[1:])
        processor = (self.processor() - before) / TIMES
        figures = (first, statistics.median(others), others[int(0.95 * TIMES)], others[-1], processor)
        print(f"{name:26}" + "".join(f"{figure:>11.0f}" for figure in figures), flush=True)

    def processor(self) -> float:
        """Milliseconds of processor time that the desk has used (Linux)."""
        fields = Path(f"/proc/{self.process}/stat").read_text().rpartition(")")[2].split()
        return 1000 * (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def confirm(client: httpx2.Client, answers: list[Labelled], number: int) -> httpx2.Response:
    """Confirm a paragraph by its key."""
    one = answers[number * 37 % len(answers)].response
    paragraph = one.paragraphs[number % len(one.paragraphs)].number
    path = f"/responses/{one.id}/paragraphs/{paragraph}/decisions"
    return client.post(path, data={"act": "confirm", "seen": 0}, headers={"hx-request": "true"})


def measure(client: httpx2.Client, clock: Clock, answers: list[Labelled]) -> None:
    """Ask for each page, and decide."""
    print(f"{'':26}{'first':>11}{'median':>11}{'p95':>11}{'longest':>11}{'processor':>11}")
    clock.time("decision", lambda number: confirm(client, answers, number))
    clock.time(
        "answer", lambda number: client.get(f"/responses/{answers[number * 41 % len(answers)].response.id}")
    )
    for name, path in PAGES.items():
        clock.time(name, lambda _, path=path: client.get(path))  # type: ignore[misc]
    clock.time("undo", lambda _: client.post("/undo"))


def main(count: int, database: str) -> None:
    """Make the hearing and measure."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "hearing"
        answers = list(repeated(example(folder), count))
        with empty_store(folder, database) as store:
            start = time.perf_counter()
            fill(store, answers)
            filled = time.perf_counter()
            paragraphs = index(store)
            done = time.perf_counter()
        seconds = f"kept in {filled - start:.0f} s, {paragraphs} paragraphs searchable in {done - filled:.0f} s"
        print(f"{count} answers {seconds}", flush=True)
        with desk_of(folder) as (client, process):
            start = time.perf_counter()
            for path in ("/", "/labels", "/search?q=plan"):
                client.get(path)  # waits for what the desk finds out beforehand
            print(f"all is found that the first pages need after {time.perf_counter() - start:.1f} s", flush=True)
            measure(client, Clock(process), answers)
            print(f"memory of the desk: {memory_of(process) // 1024} MB")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("count", type=int, nargs="?", default=10_000)
    parser.add_argument("--database", default="")
    options = parser.parse_args()
    main(options.count, options.database)
