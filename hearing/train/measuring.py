"""How good labels are on answers that were not trained on, and thresholds chosen by that."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, product

from hearing.classify import choice
from hearing.classify.choice import Threshold
from hearing.classify.model import CONCERN, GROUP, STANCE, THEME
from hearing.core.model import Voice
from hearing.train.examples import Example, Told

_GIVES = (0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5)
_KEEPS = (0.0, 0.02, 0.04, 0.1, 0.15, 0.2, 0.25, 0.3)
_PAIRS = [Threshold(*pair) for pair in product(_GIVES, _KEEPS) if pair[1] <= pair[0]]
# Figures that differ by less are as good; a group that is found, and a concern that a rule can show, are not given
# up for little.
_ALIKE = {THEME: 0.003, STANCE: 0.003, GROUP: 0.005, CONCERN: 0.01}
_OPEN = Threshold(0.3, 0.1)  # for what is not chosen yet

Guess = Mapping[str, Mapping[str, float]]  # probabilities by head, by heads that were fitted without the example
Guessed = Sequence[tuple[Example, Guess]]
Thresholds = Mapping[str, Threshold]


@dataclass(frozen=True, slots=True)
class Found:
    """What rules and model together say of an example, beside what is right."""

    example: Example
    labels: Told


def chosen(one: Example, guess: Guess, thresholds: Thresholds) -> Told:
    """All labels of an example by rules and model together, as ``classify.combined`` gives them."""
    said = one.by_rules
    themes = choice.themes(guess[THEME], said.themes, thresholds[THEME])
    if one.voice is not Voice.OWN:
        return Told(tuple(themes) if one.voice is Voice.DRAFT else (), "none", {})
    stance = choice.stance(guess[STANCE], said.stance, thresholds[STANCE]) or "none"
    groups = choice.groups(guess[GROUP], said.groups, thresholds[GROUP])
    concerns = choice.concerns(guess[CONCERN], said.concerns, groups, thresholds[CONCERN])
    return Told(tuple(themes), stance, dict.fromkeys(concerns, frozenset(groups)))


def figures(found: Iterable[Found]) -> dict[str, float]:
    """Figures over whole answers, as ``hearing evaluate`` defines them.

    ``theme``: F1 of each answer's set of themes, on average; ``stance``: share of paragraphs with the right one;
    ``concern`` and ``group``: F1 over the sets of all answers.
    """
    own = [one for one in found if one.example.voice is Voice.OWN]
    return {kind: _figure(kind, own) for kind in (THEME, STANCE, CONCERN, GROUP)}


def _figure(kind: str, own: Sequence[Found]) -> float:
    """The figure of one kind of label, over the sender's own paragraphs."""
    if kind == STANCE:
        return sum(one.example.labels.stance == one.labels.stance for one in own) / max(1, len(own))
    if kind == THEME:
        themes = [f1([pair]) for pair in _sets(own, lambda labels: labels.themes)]
        return sum(themes) / max(1, len(themes))
    return f1(_sets(own, lambda labels: labels.concerns if kind == CONCERN else labels.groups))


def _sets(
    found: Sequence[Found], codes: Callable[[Told], Collection[str]]
) -> list[tuple[frozenset[str], frozenset[str]]]:
    """Codes of each answer, those that are right and those given."""
    pairs = []
    for _, group in groupby(found, key=lambda one: one.example.document or one.example.id):
        paragraphs = list(group)
        right = frozenset(code for one in paragraphs for code in codes(one.example.labels))
        pairs.append((right, frozenset(code for one in paragraphs for code in codes(one.labels))))
    return pairs


def f1(pairs: Iterable[tuple[Collection[str], Collection[str]]]) -> float:
    """F1 over all labels; (right, given)."""
    right = told = 0
    for gold, given in pairs:
        right += len(set(gold) & set(given))
        told += len(set(gold)) + len(set(given))
    return 2 * right / told if told else 1.0


def choose_thresholds(guessed: Guessed) -> dict[str, Threshold]:
    """The pair of thresholds with the best figure for each kind of label, one kind after the other.

    Of pairs that are as good, the one that keeps most of what rules say: a rule can tell why. Of groups, the one
    that finds most: none that may lose out must be overlooked. Concerns come before groups: a group is shown only
    where there is a concern.
    """
    found = {THEME: _OPEN, STANCE: _OPEN, GROUP: _OPEN, CONCERN: _OPEN}
    own = [(one, guess) for one, guess in guessed if one.voice is Voice.OWN]
    for kind in (THEME, STANCE, CONCERN, GROUP):
        reached = {}
        for pair in _PAIRS:
            tried = {**found, kind: pair}
            reached[pair] = _figure(kind, [Found(one, chosen(one, guess, tried)) for one, guess in own])
        alike = [pair for pair in _PAIRS if reached[pair] >= max(reached.values()) - _ALIKE[kind]]
        found[kind] = min(alike) if kind == GROUP else min(alike, key=lambda pair: (pair.keeps, -reached[pair]))
    return found
