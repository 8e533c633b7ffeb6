"""What 200 decisions teach: figures before and after, on answers that nobody has decided on.

    python benchmarks/learning.py [--decisions 200] models/corpus/letters/*-t-*.txt
    python benchmarks/learning.py --example

Takes the example hearing, or a hearing of whole answers that a person has labelled (see
``models/corpus/letters.py``). 200 paragraphs of answers drawn by lot are confirmed with that person's labels,
as at the desk; ``hearing learn`` learns from them. The other answers are labelled with the shipped model and
with what was learnt, and held against the person's labels. Take answers by hands that the shipped model was not
trained on: its card names those that it was.
"""

import random
import subprocess
import sys
import tempfile
import time
from argparse import ArgumentParser
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from hearing.batch.known import draft_of, reader_of
from hearing.batch.learning import labeller_of, learn
from hearing.batch.run import Engine, ingest, label
from hearing.batch.stamps import label_stamp, made_with
from hearing.core.alike import fold
from hearing.core.model import LabelKind, Labelled, Paragraph
from hearing.digest.records import as_record
from hearing.evaluate.comparison import Compared, compare, evaluate, paired
from hearing.evaluate.documents import Document, Passage, as_document, read_documents
from hearing.intake.hearing_file import HearingFolder, load_hearing
from hearing.store.anchors import anchor
from hearing.store.decisions import Act, Decision, Tag
from hearing.store.store import Store
from hearing.train.examples import corpus_modules

ANSWERS = 150
CORPUS = Path("models/corpus")
EXAMPLE = Path("examples/fjordbyen")
FIGURES = ("themes", "concerns", "groups", "paragraph-stance", "stance")


def make_hearing(folder: Path, names: Sequence[str]) -> dict[str, Document]:
    """A hearing of answers drawn by lot, and what is right in them."""
    _, letters = corpus_modules(CORPUS)
    found = [one for name in sorted(names) for one in letters.read_letters(Path(name)) if one.kind == "response"]
    letters.write_hearing(folder, random.Random(1).sample(found, min(ANSWERS, len(found))))
    (folder / "hearing.yaml").write_text("title: Benchmark\n", encoding="utf-8")
    return read_documents(folder / "gold.jsonl")


def make_example(folder: Path) -> dict[str, Document]:
    """The example hearing, and what is right in its answers."""
    subprocess.run([sys.executable, str(EXAMPLE / "make.py"), str(folder)], check=True, stdout=subprocess.DEVNULL)
    return read_documents(EXAMPLE / "gold.jsonl")


def decide(store: Store, answers: Sequence[Labelled], gold: Mapping[str, Document], count: int) -> set[str]:
    """Confirm paragraphs of whole answers until there are enough; ids of the answers."""
    left = count
    touched: set[str] = set()
    for one in random.Random(1).sample(answers, len(answers)):
        if stem(one) not in gold:  # files that hold no answer have no labels
            continue
        passages = {" ".join(fold(passage.text)): passage for passage in gold[stem(one)].passages}
        for paragraph in one.response.paragraphs:
            passage = passages.get(" ".join(fold(paragraph.text)))
            if passage and passage.voice == "own" and left > 0:
                store.label_decisions.add(decisions(one, paragraph, passage))
                touched.add(stem(one))
                left -= 1
    return touched


def decisions(one: Labelled, paragraph: Paragraph, passage: Passage) -> Iterator[Decision]:
    """What a person decides who gives a paragraph its right labels, and confirms it."""

    def decision(act: Act, kind: LabelKind | None, tag: Tag | None, words: str) -> Decision:
        where = anchor(one.response, paragraph, words)
        return Decision(act, kind, None, tag, where, "benchmark", "2027-01-01T00:00:00", "b")

    for code in passage.themes:
        yield decision(Act.ADD, LabelKind.THEME, Tag(code), paragraph.text)
    if passage.stance != "none":
        yield decision(Act.ADD, LabelKind.STANCE, Tag(passage.stance), paragraph.text)
    for concern in passage.concerns:
        words = concern.evidence if concern.evidence in paragraph.text else paragraph.text
        yield decision(Act.ADD, LabelKind.CONCERN, Tag(concern.code, concern.groups), words)
    yield decision(Act.CONFIRM, None, None, "")


def stem(one: Labelled) -> str:
    """Gold id of an answer."""
    return Path(one.response.source).stem


def label_all(folder: HearingFolder, store: Store) -> list[Labelled]:
    """All answers, labelled as ``hearing label`` does it."""
    labeller = labeller_of(folder, "rusmelding", draft_of(folder))
    label(store, labeller, label_stamp(made_with(labeller)), Engine(2))
    return list(store.labelled())


def figures(answers: Sequence[Labelled], gold: Mapping[str, Document], left_out: set[str]) -> Mapping[str, float]:
    """Figures on answers that were not decided on."""
    right = {id_: document for id_, document in gold.items() if id_ not in left_out}
    found = {stem(one): as_document(as_record(one)) for one in answers if stem(one) in right}
    compared = compare(right, found)
    return {**evaluate(compared).figures, "paragraph-stance": stances_right(compared)}


def stances_right(compared: Sequence[Compared]) -> float:
    """Share of the senders' own paragraphs with the right stance."""
    told = [
        (passage.stance, next((one.stance for one in given if one.stance != "none"), "none"))
        for answer in compared
        for passage, given in paired(answer)
        if passage.voice == "own"
    ]
    return sum(right == given for right, given in told) / max(1, len(told))


def main(count: int, names: Sequence[str]) -> None:
    """Play, learn, and print."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "hearing"
        gold = make_hearing(folder, names) if names else make_example(folder)
        hearing = load_hearing(folder)
        with Store(hearing.store) as store:
            ingest(hearing, store, reader_of(hearing), Engine(2))
            answers = label_all(hearing, store)
            touched = decide(store, answers, gold, count)
            before = figures(answers, gold, touched)
            start = time.perf_counter()
            learnt = learn(hearing, store, "rusmelding")
            taken = time.perf_counter() - start
            after = figures(label_all(hearing, store), gold, touched)
        size = learnt.model.stat().st_size / 2**20 if learnt.model else 0
    print(
        f"{learnt.paragraphs} paragraphs in {learnt.answers} answers, {learnt.labels} labels, "
        f"{taken:.0f} s, {size:.1f} MB; {'kept' if learnt.model else 'not kept'}"
    )
    won = ", ".join(f"{kind} {gain:+.3f}" for kind, gain in learnt.gain.by_kind.items())
    print(f"on decisions held out: {won}, mean {learnt.gain.mean:+.3f}")
    print(f"on {len(gold) - len(touched)} other answers:")
    for name in (one for one in FIGURES if one in before):
        print(f"{name:20}{before[name]:8.3f}{after[name]:8.3f}{after[name] - before[name]:+8.3f}")


if __name__ == "__main__":
    asked = ArgumentParser()
    asked.add_argument("--decisions", type=int, default=200)
    made_of = asked.add_mutually_exclusive_group(required=True)
    made_of.add_argument("--example", action="store_true")
    made_of.add_argument("files", nargs="*", default=[])
    options = asked.parse_args()
    main(options.decisions, options.files)
