"""Whether a model that is adapted to decisions is better on decisions that it has not read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from hearing.classify.model import Model
from hearing.core.model import Voice
from hearing.train.adapting import adapt, is_enough
from hearing.train.examples import Example
from hearing.train.fitting import labels_of, tasks
from hearing.train.measuring import Found, Guess, chosen, figures
from hearing.train.surroundings import likely

_FOLDS = 10
_TAKEN = 0.01  # what a kind of label must gain for its part of the model to be adapted
_WORTH, _LOSS = 0.005, 0.01  # least gain on average over the kinds of labels, and the most that one may lose


@dataclass(frozen=True, slots=True)
class Gain:
    """Figures of each kind of label on decisions that were held out, before and after.

    Attributes:
        kinds: Those for which the model is adapted; for the others it stays as it is.
    """

    before: Mapping[str, float]
    after: Mapping[str, float]
    kinds: tuple[str, ...] = ()

    @property
    def mean(self) -> float:
        """Of all kinds of labels."""
        return sum(self.by_kind.values()) / len(self.before)

    @property
    def by_kind(self) -> dict[str, float]:
        """What each kind of label has won."""
        return {kind: self.after[kind] - before for kind, before in self.before.items()}

    @property
    def is_better(self) -> bool:
        """Whether the adapted model is worth using: better on average, and no kind of label much worse."""
        return self.mean >= _WORTH and min(self.by_kind.values()) >= -_LOSS


def labels_taught(model: Model, examples: Sequence[Example]) -> int:
    """How many labels have decisions enough to be learnt."""
    if not examples:
        return 0
    known = tasks(examples, labels_of(model.heads)).values()
    return sum(is_enough(truth) for task in known for truth in task.truth[task.used].T)


def measure(model: Model, examples: Sequence[Example]) -> Gain:
    """Adapt the model to all folds but one and look at that one, each in turn; take the kinds that gain by it."""
    of = folds(examples)
    guesses: dict[str, Guess] = {}
    for fold in sorted(set(of)):
        rest = [one for one, where in zip(examples, of, strict=True) if where != fold]
        held = [one for one, where in zip(examples, of, strict=True) if where == fold]
        found = likely(adapt(model, rest), held)
        guesses.update({one.id: guess for one, guess in zip(held, found, strict=True)})
    shipped = likely(model, examples)
    adapted = [guesses[one.id] for one in examples]
    before = figures_of(model, examples, shipped)
    gains = Gain(before, figures_of(model, examples, adapted)).by_kind
    kinds = tuple(kind for kind, gain in gains.items() if gain >= _TAKEN)
    mixed = [{**one, **{kind: other[kind] for kind in kinds}} for one, other in zip(shipped, adapted, strict=True)]
    return Gain(before, figures_of(model, examples, mixed), kinds)


def folds(examples: Sequence[Example]) -> list[int]:
    """A fold for each example: an answer lies in one, and so do answers that share a paragraph (campaigns)."""
    leaders: dict[str, str] = {}

    def leader(name: str) -> str:
        while (above := leaders.setdefault(name, name)) != name:
            name = above
        return name

    for one in examples:
        if one.voice is Voice.OWN:
            whole = " ".join(sentence.letters for sentence in one.sentences)
            leaders[leader(f"text:{whole}")] = leader(one.document)
    groups = [leader(one.document) for one in examples]
    sizes = {name: groups.count(name) for name in groups}
    filled, where = np.zeros(min(_FOLDS, len(sizes)), dtype=int), dict[str, int]()
    for name in sorted(sizes, key=lambda name: (-sizes[name], name)):
        where[name] = int(filled.argmin())
        filled[where[name]] += sizes[name]
    return [where[name] for name in groups]


def figures_of(model: Model, examples: Sequence[Example], guesses: Sequence[Guess]) -> dict[str, float]:
    """Figures of rules and model together."""
    pairs = zip(examples, guesses, strict=True)
    return figures(Found(one, chosen(one, guess, model.thresholds)) for one, guess in pairs)
