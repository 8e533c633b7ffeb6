"""Time and memory of the digest over many responses.

    python benchmarks/digest.py [COUNT] [FORMAT …]

Makes a hearing of COUNT answers (10,000 if not given) in a temporary store. Each answer is new: paragraphs picked
at random from the labelled answers of the example hearing, with their labels; nine of ten come from private
persons, and every tenth repeats a letter of a campaign. Then builds the digest and writes each FORMAT (html, md
and docx if not given), all in one process, and prints the seconds of each step, by the clock and of one core, the
most megabytes of the process, and the size of each file.
"""

import multiprocessing
import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from matrix import example

from hearing.core.model import Evidence, Label, LabelKind, Labelled, Paragraph, Source, Span, Status
from hearing.digest.build import DigestInput, build
from hearing.digest.write import WRITERS
from hearing.intake.hearing_file import load_hearing
from hearing.rules.pipeline import load_pipeline
from hearing.store.store import Arrival, Store

CAMPAIGNS, PERSONS = 20, 0.9
T = TypeVar("T")


@dataclass(frozen=True)
class Piece:
    """A paragraph of the example, its text as read, and the labels of its paragraph."""

    paragraph: Paragraph
    text: str
    labels: tuple[Label, ...]


def pieces(answers: Sequence[Labelled]) -> list[Piece]:
    """Every paragraph of the answers that stands by itself."""
    return [
        Piece(one, answer.response.text[slice(*one.span)], _labels_of(one, answer.labels))
        for answer in answers
        for one in answer.response.paragraphs
        if one.lead_in is None
    ]


def _labels_of(paragraph: Paragraph, labels: Sequence[Label]) -> tuple[Label, ...]:
    start, end = paragraph.span
    return tuple(
        one
        for one in labels
        if one.paragraph == paragraph.number and start <= one.evidence.span.start <= one.evidence.span.end <= end
    )


def answers_from(example_answers: Sequence[Labelled], count: int) -> Iterator[Labelled]:
    """New answers, no two of one sender."""
    dice = random.Random(7)
    pool = pieces(example_answers)
    letters = [dice.sample(pool, 6) for _ in range(CAMPAIGNS)]
    for number in range(count):
        is_campaign = dice.random() < 0.1
        of = (
            [*dice.choice(letters), *dice.sample(pool, 1)]
            if is_campaign
            else dice.sample(pool, dice.randint(3, 12))
        )
        yield _answer(dice.choice(example_answers), of, number, is_person=dice.random() < PERSONS)


def _answer(like: Labelled, of: Sequence[Piece], number: int, *, is_person: bool) -> Labelled:
    text, paragraphs, labels = "", [], []
    for at, piece in enumerate(of, start=1):
        shift = len(text) - piece.paragraph.span.start
        paragraphs.append(replace(piece.paragraph, number=at, span=_moved(piece.paragraph.span, shift)))
        labels += [
            replace(one, paragraph=at, evidence=Evidence(one.evidence.text, _moved(one.evidence.span, shift)))
            for one in piece.labels
        ]
        text += piece.text + "\n\n"
    labels += [replace(one, paragraph=None) for one in labels if one.kind == LabelKind.STANCE][:1]
    response = replace(
        like.response,
        id=f"{number:012}",
        source=f"{number:06}.txt",
        part="",
        text=text,
        paragraphs=tuple(paragraphs),
        sender=f"Nilsine Nummer {number}" if is_person else f"Foreningen nummer {number}",
        sender_span=None,
        removed=(),
        stakeholder="private-person" if is_person else like.response.stakeholder,
    )
    return Labelled(response, tuple(labels))


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def fill(store: Store, answers: Iterator[Labelled]) -> None:
    """Keep the answers as if each had come in a file of its own."""
    known = list(answers)
    store.expect((Arrival(one.response.source, one.response.id, 1) for one in known), "stamp")
    for one in known:
        path = one.response.source
        store.settle(Source(path, path, "text", len(one.response.text), Status.READ), (one.response,), (), "stamp")
        store.keep_labels(one, "stamp")


def timed(what: str, work: Callable[[], T]) -> T:
    """Do the work and print how long it took."""
    start, used = time.perf_counter(), time.process_time()
    result = work()
    seconds, used = time.perf_counter() - start, time.process_time() - used
    print(f"{what:14} {seconds:6.1f} s ({used:5.1f} s of one core)  most so far {_most():6.0f} MB", flush=True)
    return result


def _most() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure(folder: Path, formats: Sequence[str]) -> None:
    """Build the digest and write it."""
    start = time.perf_counter()
    with Store(folder / "many.sqlite") as store:
        inputs = DigestInput(
            hearing=load_hearing(folder).settings,
            sources=tuple(store.sources()),
            labelled=store.labelled(),
            taxonomy=load_pipeline("rusmelding").taxonomy,
            invited=(),
            made_with={},
        )
        digest = timed("build", lambda: build(inputs))
    for format_ in formats:
        path = folder / f"digest.{format_}"
        timed(f"write {format_}", partial(WRITERS[format_], digest, path))
        print(f"{'':14} file {path.stat().st_size / 2**20:.1f} MB")
    print(
        f"{'all':14} {time.perf_counter() - start:6.1f} s ({time.process_time():5.1f} s of one core)  "
        f"most {_most():13.0f} MB"
    )


def main(count: int, formats: Sequence[str]) -> None:
    """Measure in a process of its own, so that the making of the answers is not counted."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "hearing"
        answers = example(folder)
        with Store(folder / "many.sqlite") as store:
            fill(store, answers_from(answers, count))
        print(f"{count} answers", flush=True)
        process = multiprocessing.get_context("spawn").Process(target=measure, args=(folder, formats))
        process.start()
        process.join()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000, sys.argv[2:] or ["html", "md", "docx"])
