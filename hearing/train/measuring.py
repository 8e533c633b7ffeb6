"""How good labels are on units that were not trained on, and thresholds chosen by that."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from hearing.classify import choice
from hearing.classify.choice import Threshold
from hearing.classify.model import CONCERN, GROUP, STANCE, THEME
from hearing.core.model import Voice
from hearing.train.examples import Example, Told

_GIVES = (0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45)
_KEEPS = (0.0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3)
_PAIRS = [Threshold(*pair) for pair in product(_GIVES, _KEEPS) if pair[1] <= pair[0]]
_ALIKE = 0.01  # figures that differ by less than the hands do
_OPEN = Threshold(0.3, 0.1)  # for what is not chosen yet


@dataclass(frozen=True, slots=True)
class Guess:
    """Probabilities for a unit by heads that were fitted without it; see ``classify.model.Likely``."""

    themes: Mapping[str, float]
    stances: Mapping[str, float]
    concerns: Sequence[Mapping[str, float]]
    groups: Sequence[Mapping[str, float]]


Codes = tuple[frozenset[str], ...]
Guessed = Sequence[tuple[Example, Guess]]


def chosen_themes(one: Example, guess: Guess, thresholds: Mapping[str, Threshold]) -> tuple[str, ...]:
    """Themes by rules and model together, as ``classify.combined`` gives them; the same below."""
    return tuple(choice.themes(guess.themes, one.by_rules.themes, thresholds[THEME]))


def chosen_stance(one: Example, guess: Guess, thresholds: Mapping[str, Threshold]) -> str:
    """Stance; ``none`` where none is taken."""
    return choice.stance(guess.stances, one.by_rules.stance, thresholds[STANCE]) or "none"


def chosen_concerns(one: Example, guess: Guess, thresholds: Mapping[str, Threshold]) -> tuple[Codes, Codes]:
    """Concerns and groups, for each sentence."""
    told = zip(guess.concerns, one.by_rules.concerns, guess.groups, one.by_rules.groups, strict=True)
    concerns: list[frozenset[str]] = []
    groups: list[frozenset[str]] = []
    for likely, said, likely_groups, said_groups in told:
        named = choice.groups(likely_groups, said_groups, thresholds[GROUP])
        concerns.append(frozenset(choice.concerns(likely, said, named, thresholds[CONCERN])))
        groups.append(frozenset(named if concerns[-1] else ()))
    return tuple(concerns), tuple(groups)


def chosen(one: Example, guess: Guess, thresholds: Mapping[str, Threshold]) -> Told:
    """All labels of a unit by rules and model together."""
    parts = chosen_themes(one, guess, thresholds), chosen_stance(one, guess, thresholds)
    return Told(*parts, *chosen_concerns(one, guess, thresholds))


def figures(pairs: Iterable[tuple[Told, Told]]) -> dict[str, float]:
    """F1 over units for each kind of label, and the share of units with the right stance; (gold, given)."""
    told = list(pairs)
    return {
        THEME: f1((gold.themes, given.themes) for gold, given in told),
        STANCE: sum(gold.stance == given.stance for gold, given in told) / max(1, len(told)),
        CONCERN: f1((_any(gold.concerns), _any(given.concerns)) for gold, given in told),
        GROUP: f1((_any(gold.groups), _any(given.groups)) for gold, given in told),
    }


def f1(pairs: Iterable[tuple[Collection[str], Collection[str]]]) -> float:
    """F1 over all labels of all units; (gold, given)."""
    right = told = 0
    for gold, given in pairs:
        right += len(set(gold) & set(given))
        told += len(set(gold)) + len(set(given))
    return 2 * right / told if told else 1.0


def own(guessed: Guessed) -> Guessed:
    """The units in which the sender speaks: only they have stances and concerns."""
    return [pair for pair in guessed if pair[0].voice is Voice.OWN]


def labelled(guessed: Guessed) -> Guessed:
    """The units whose voice gets labels at all."""
    return [pair for pair in guessed if pair[0].voice in {Voice.OWN, Voice.DRAFT}]


def choose_thresholds(guessed: Guessed) -> dict[str, Threshold]:
    """The pair of thresholds with the best figure for each kind of label, one kind after the other.

    Of pairs that are as good, the one that keeps most of what rules say: a rule can tell why. Concerns
    come before groups: a group is shown only where there is a concern.
    """
    found = {THEME: _OPEN, STANCE: _OPEN, GROUP: _OPEN, CONCERN: _OPEN}
    for kind in (THEME, STANCE, CONCERN, GROUP):
        units = labelled(guessed) if kind == THEME else own(guessed)
        reached = {pair: _figure(kind, units, {**found, kind: pair}) for pair in _PAIRS}
        alike = [pair for pair in _PAIRS if reached[pair] >= max(reached.values()) - _ALIKE]
        found[kind] = min(alike, key=lambda pair: (pair.keeps, -reached[pair]))
    return found


def _figure(kind: str, units: Guessed, thresholds: Mapping[str, Threshold]) -> float:
    if kind == THEME:
        return f1((one.labels.themes, chosen_themes(one, guess, thresholds)) for one, guess in units)
    if kind == STANCE:
        right = [one.labels.stance == chosen_stance(one, guess, thresholds) for one, guess in units]
        return sum(right) / len(right)
    told = ((one.labels, chosen_concerns(one, guess, thresholds)) for one, guess in units)
    if kind == CONCERN:
        return f1((_any(gold.concerns), _any(concerns)) for gold, (concerns, _) in told)
    return f1((_any(gold.groups), _any(groups)) for gold, (_, groups) in told)


def _any(of_sentences: Iterable[Collection[str]]) -> set[str]:
    return {code for one in of_sentences for code in one}
