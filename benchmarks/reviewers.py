"""Twenty reviewers at one desk, and whether anything that they decide is lost.

    python benchmarks/reviewers.py [--database postgresql+psycopg://…/EMPTY] [REVIEWERS] [DECISIONS]

The answers of the example hearing, read and labelled once, are repeated to 1,000. ``hearing review
--passwords`` is started; REVIEWERS (20) log in and make DECISIONS (2,000) together, as fast as they are
answered: seven of ten on paragraphs of their own, two on paragraphs that all decide on, one is typing in the
same field of the same points of the matrix. Afterwards the store is read: each decision must be in the record,
what stands in each answer must be what the record comes to, and of what was typed every text must stand or be
kept beside. Prints times as a browser sees them, in milliseconds.
"""

import argparse
import re
import secrets
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import httpx2
from matrix import example
from review import empty_store, fill, repeated

from hearing.core.model import Labelled, Paragraph
from hearing.review.roles import Role
from hearing.review.users import User, hasher, write
from hearing.store.decisions import after_decisions
from hearing.store.store import Store

ANSWERS, SHARED, POINTS = 1000, 20, 10
PASSWORD = secrets.token_urlsafe(16)


@dataclass
class Reviewer:
    """One browser, and how long each of its requests took, in milliseconds."""

    number: int
    client: httpx2.Client
    typed: list[str] = field(default_factory=list)
    times: dict[str, list[float]] = field(default_factory=lambda: {"decision": [], "typing": []})

    @property
    def name(self) -> str:
        """As decisions bear it."""
        return f"Reviewer {self.number}"

    def send(self, what: str, path: str, **fields: object) -> None:
        """Send a form, as htmx does, and time it."""
        start = time.perf_counter()
        answer = self.client.post(path, data=fields, headers={"hx-request": "true"})
        self.times[what].append(1000 * (time.perf_counter() - start))
        if answer.status_code >= 400:
            raise SystemExit(f"{path}: {answer.status_code} {answer.text[:200]}")

    def decide(self, one: Labelled, paragraph: Paragraph) -> None:
        """All is right in a paragraph."""
        path = f"/responses/{one.response.id}/paragraphs/{paragraph.number}/decisions"
        self.send("decision", path, act="confirm", seen=0)

    def type(self, point: str) -> None:
        """Assess a point of the matrix without having looked what others have typed."""
        self.typed.append(f"{self.name}, {len(self.typed)}")
        self.send("typing", f"/matrix/{point}/assessment", text=self.typed[-1], seen=0)


def work(reviewer: Reviewer, answers: list[Labelled], points: list[str], count: int, of: int) -> None:
    """Make so many decisions."""
    own = (
        (one, paragraph)
        for one in answers[SHARED + reviewer.number :: of]
        for paragraph in one.response.paragraphs
    )
    for turn in range(count):
        if turn % 10 == 9:
            reviewer.type(points[turn // 10 % len(points)])
        elif turn % 5 == 0:
            one = answers[turn // 5 % SHARED]
            reviewer.decide(one, one.response.paragraphs[-1])
        else:
            reviewer.decide(*next(own))


@contextmanager
def desk_of(folder: Path, reviewers: int) -> Iterator[list[Reviewer]]:
    """Reviewers who have logged in at a desk in a process of its own."""
    passwords, hash_ = folder / "passwords", hasher().hash(PASSWORD)
    write(passwords, [User(f"Reviewer {number}", Role.CASE_HANDLER, hash_) for number in range(reviewers)])
    command = [sys.executable, "-m", "hearing", "review", folder, "--no-browser", "--passwords", passwords]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr
        found = re.search(r"http://\S+?(?=/\s)", process.stderr.readline())
        assert found
        try:
            yield [logged_in(found[0], number) for number in range(reviewers)]
        finally:
            process.terminate()


def logged_in(address: str, number: int) -> Reviewer:
    """A reviewer's browser."""
    reviewer = Reviewer(number, httpx2.Client(base_url=address, headers={"origin": address}, timeout=120))
    answer = reviewer.client.post("/login", data={"name": reviewer.name, "password": PASSWORD})
    assert answer.status_code == 303, answer.text
    return reviewer


def points_of(reviewer: Reviewer) -> list[str]:
    """The first points of the matrix, as soon as the desk has found them."""
    points: list[str] = []
    while not points:
        points = re.findall(r'<article class="point" id="(P-\w+)"', reviewer.client.get("/matrix").text)
    return points[:POINTS]


def check(store: Store, reviewers: list[Reviewer], answers: list[Labelled]) -> None:
    """Stop with a message if anything was lost."""
    record, assessments = store.label_decisions, store.assessments
    made = record.all()
    kept = Counter(who for who, _ in {(one.made_by, one.batch) for one in made})
    sent = {one.name: len(one.times["decision"]) for one in reviewers}
    stale = 0
    for one in answers:
        id_ = one.response.id
        by_machine = store.as_labelled(id_)
        assert by_machine
        stale += store.response(id_) != after_decisions(by_machine, record.on(id_))
    stand = [one.edit.after for one in assessments.edits()]
    beside = [text for one in assessments.loose_texts() for text in one.texts.values()]
    typed = [text for one in reviewers for text in one.typed]
    lost = sum((Counter(sent) - kept).values()), len(set(typed) - {*stand, *beside})
    print(f"decisions sent {sum(sent.values())}, kept {sum(kept.values())}, lost {lost[0]}")
    print(f"texts typed {len(typed)}, stand or stood {len(stand)}, kept beside {len(beside)}, lost {lost[1]}")
    print(f"answers in which something else stands than the record says: {stale} of {len(answers)}")
    if any(lost) or stale:
        raise SystemExit("something was lost")


def report(reviewers: list[Reviewer], seconds: float) -> None:
    """Print how long it took."""
    for what in ("decision", "typing"):
        times = sorted(time_ for one in reviewers for time_ in one.times[what])
        figures = (statistics.median(times), times[int(0.95 * len(times))], times[-1])
        print(f"{what:10} median {figures[0]:.0f}, p95 {figures[1]:.0f}, longest {figures[2]:.0f} ms")
    count = sum(len(times) for one in reviewers for times in one.times.values())
    print(f"{count} requests in {seconds:.1f} s: {count / seconds:.0f} a second")


def main(database: str, reviewers: int, decisions: int) -> None:
    """Make the hearing, review it, and see whether all is there."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "hearing"
        answers = list(repeated(example(folder), ANSWERS))
        with empty_store(folder, database) as store:
            fill(store, answers)
            with desk_of(folder, reviewers) as people:
                points = points_of(people[0])
                start = time.perf_counter()
                with ThreadPoolExecutor(reviewers) as pool:
                    each = decisions // reviewers
                    list(pool.map(lambda one: work(one, answers, points, each, reviewers), people))
                report(people, time.perf_counter() - start)
            check(store, people, answers)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--database", default="")
    parser.add_argument("reviewers", type=int, nargs="?", default=20)
    parser.add_argument("decisions", type=int, nargs="?", default=2000)
    options = parser.parse_args()
    main(options.database, options.reviewers, options.decisions)
