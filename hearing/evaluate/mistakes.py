"""The worst mistakes, with the words and what made the label: what to look at first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hearing.evaluate.comparison import Compared, paired
from hearing.evaluate.documents import Passage

# What a mistake costs a case handler: a group that is overlooked costs most.
_MISSED_GROUP, _WRONG_GROUP, _MISSED_CONCERN, _WRONG_CONCERN, _THEME = 5, 3, 3, 2, 1


@dataclass(frozen=True, slots=True)
class Mistake:
    """A gold paragraph with what was missed in it and what was wrongly found.

    Attributes:
        response: Gold id.
        text: The paragraph.
        missed: Labels, such as ``concern housing-missing``.
        wrong: Labels with what made them.
        cost: How much it weighs.
    """

    response: str
    text: str
    missed: tuple[str, ...]
    wrong: tuple[str, ...]
    cost: int


def worst(compared: Sequence[Compared], count: int) -> list[Mistake]:
    """The ``count`` mistakes that cost most; of equals the first."""
    found = [
        mistake
        for one in compared
        for gold, predicted in paired(one)
        if (mistake := _mistake(one.gold.id, gold, predicted)).cost
    ]
    return sorted(found, key=lambda mistake: -mistake.cost)[:count]


def _mistake(response: str, gold: Passage, predicted: Sequence[Passage]) -> Mistake:
    right = _labels(gold)
    makers = {label: maker for passage in predicted for label, maker in _labels(passage).items()}
    missed = [label for label in right if label not in makers]
    wrong = [label for label in makers if label not in right]
    cost = sum(_cost(label, missed=True) for label in missed) + sum(_cost(label, missed=False) for label in wrong)
    told = [f"{label} by {makers[label]}" if makers[label] else label for label in wrong]
    return Mistake(response, gold.text, tuple(missed), tuple(told), cost)


def _labels(passage: Passage) -> dict[str, str]:
    """Labels of a paragraph, each with what made it."""
    return dict(_each(passage))


def _each(passage: Passage) -> Iterator[tuple[str, str]]:
    for theme in passage.themes:
        yield f"theme {theme}", passage.makers.get(theme, "")
    for concern in passage.concerns:
        yield f"concern {concern.code}", concern.made_by
        for group in concern.groups:
            yield f"group {group}", concern.made_by


def _cost(label: str, *, missed: bool) -> int:
    if label.startswith("group "):
        return _MISSED_GROUP if missed else _WRONG_GROUP
    if label.startswith("concern "):
        return _MISSED_CONCERN if missed else _WRONG_CONCERN
    return _THEME
