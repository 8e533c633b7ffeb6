"""What a hearing's decisions teach its model, and where the model lies that was learnt from them."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hearing.batch.known import draft_of
from hearing.batch.steps import Labeller
from hearing.classify.model import Model, load, model_file, save
from hearing.classify.skops_files import file_hash
from hearing.core.errors import MissingRequirement, NoUsableInput
from hearing.digest.export import writable
from hearing.digest.gold import confirmed_answers, given_by_persons
from hearing.intake.draft import Draft, measures_of
from hearing.intake.hearing_file import HearingFolder
from hearing.rules.pipeline import load_pipeline
from hearing.store.store import Store

if TYPE_CHECKING:
    from hearing.train.held_out import Gain

FEWEST_ANSWERS = 2  # one to learn from, another to measure on


@dataclass(frozen=True, slots=True)
class Learnt:
    """What came of it.

    Attributes:
        paragraphs: Confirmed ones that were learnt from.
        answers: In which they stand.
        labels: How many labels had enough decisions.
        gain: Figures on decisions that were held out.
        model: Where the hearing's own model lies; None where the shipped one is used, being as good.
    """

    paragraphs: int
    answers: int
    labels: int
    gain: "Gain"
    model: Path | None


def labeller_of(folder: HearingFolder, pipeline: str, draft: Draft | None) -> Labeller:
    """What the answers of a hearing are labelled with: its own model where it has one, and its draft's measures.

    Args:
        folder: The hearing.
        pipeline: Name or path of its pipeline.
        draft: Its draft, as read.
    """
    path = _own_model(folder, load_pipeline(pipeline).name)
    return Labeller(pipeline, path if path and path.is_file() else None, measures_of(draft))


def learn(folder: HearingFolder, store: Store, pipeline: str) -> Learnt:
    """Adapt the shipped model to what was confirmed, and keep it if it is better on decisions it has not read.

    Where it is not better nothing changes.

    Raises:
        MissingRequirement: if the pipeline has no model.
        NoUsableInput: if too little has been confirmed.
    """
    from hearing.train.adapting import adapt
    from hearing.train.decided import decided_examples
    from hearing.train.held_out import labels_taught, measure

    rules = load_pipeline(pipeline)
    shipped, own = model_file(rules.name), _own_model(folder, rules.name)
    if shipped is None or own is None:
        raise MissingRequirement(
            f"the pipeline «{rules.name}» has no model that could learn", hint="see docs/model.md"
        )
    model = load(shipped)
    confirmed = (
        (labelled, numbers, given_by_persons(labelled.labels)) for labelled, numbers in confirmed_answers(store)
    )
    examples = list(decided_examples(confirmed, rules, measures_of(draft_of(folder))))
    answers, labels = len({one.document for one in examples}), labels_taught(model, examples)
    if not labels or answers < FEWEST_ANSWERS:
        raise _too_few(len(examples), answers)
    gain = measure(model, examples)
    if gain.is_better:
        _keep(adapt(model, examples, gain.kinds), own)
    return Learnt(len(examples), answers, labels, gain, own if gain.is_better else None)


def _keep(model: Model, path: Path) -> None:
    """Whole or not at all, in place of what was learnt before."""
    with writable(path.parent):
        part = path.with_suffix(".part")
        save(model, part)
        part.replace(path)
        for other in path.parent.glob("*.skops"):
            if other != path:
                other.unlink()


def forget(folder: HearingFolder) -> bool:
    """Remove the hearing's own model; whether there was one."""
    held = [*folder.learnt.glob("*.skops"), *folder.learnt.glob("*.part")]
    for path in held:
        path.unlink()
    return bool(held)


def _own_model(folder: HearingFolder, pipeline: str) -> Path | None:
    """Where the hearing's own model lies; another shipped one, from which it was not made, needs another."""
    shipped = model_file(pipeline)
    return folder.learnt / f"{pipeline}-{file_hash(shipped)[:12]}.skops" if shipped else None


def _too_few(paragraphs: int, answers: int) -> NoUsableInput:
    from hearing.train.adapting import FEWEST

    return NoUsableInput(
        f"too little to learn from: {paragraphs} confirmed paragraphs in {answers} answers",
        hint=f"a label can be learnt from {FEWEST} confirmed paragraphs with it and {FEWEST} without it, "
        f"in {FEWEST_ANSWERS} answers at least; confirm more with: hearing review",
    )
