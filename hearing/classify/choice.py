"""Which labels stand, given what the model finds likely and what the rules said.

Pure arithmetic on codes, so that training can choose the thresholds by the very way in which they are used.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from hearing.classify.themes import MOST
from hearing.core.taxonomy import GROUP_AT_RISK

_UNMET = 0.5  # where a label that the model has never met stands among the others


@dataclass(frozen=True, slots=True, order=True)
class Threshold:
    """From which probability on the model gives a label itself, and from which it lets a rule's label stand."""

    gives: float
    keeps: float

    def passed(self, likely: Mapping[str, float], said: Collection[str]) -> list[str]:
        """Codes that stand, the likeliest first; of what the model has never met the rules decide alone."""
        passed = [
            code for code, chance in likely.items() if chance >= (self.keeps if code in said else self.gives)
        ]
        unmet = [code for code in said if code not in likely]
        return sorted([*passed, *unmet], key=lambda code: (-likely.get(code, _UNMET), code))


_CARRIES = Threshold(0.05, 0.05)  # from which probability on a concern carries a group that may lose out


def themes(likely: Mapping[str, float], said: Collection[str], threshold: Threshold) -> list[str]:
    """At most three themes, the main one first."""
    return threshold.passed(likely, said)[:MOST]


def stance(likely: Mapping[str, float], said: str, threshold: Threshold) -> str:
    """The stance; empty where none is taken, as where the rules say none (``said`` is no stance)."""
    return next(iter(threshold.passed(likely, {said} & likely.keys())), "")


def groups(likely: Mapping[str, float], said: Collection[str], threshold: Threshold) -> tuple[str, ...]:
    """Groups that may lose out in a paragraph with a concern, the likeliest first."""
    return tuple(threshold.passed(likely, said))


def concerns(
    likely: Mapping[str, float], said: Collection[str], named: Collection[str], threshold: Threshold
) -> list[str]:
    """Concerns of a paragraph.

    ``group-at-risk`` stands only with a group (``named``). Where groups may lose out but no concern passes, the
    likeliest one carries them, or else one that a rule said, so that no group is lost.
    """
    passed = [code for code in threshold.passed(likely, said) if code != GROUP_AT_RISK or named]
    if passed or not named:
        return passed
    return _CARRIES.passed(likely, ())[:1] or sorted(said)[:1]
