"""Which labels stand, given what the model finds likely and what the rules said.

Pure arithmetic on codes, so that training can choose the thresholds by the very way in which they are used.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from hearing.classify.themes import MOST
from hearing.core.taxonomy import GROUP_AT_RISK


@dataclass(frozen=True, slots=True)
class Threshold:
    """From which probability on the model gives a label itself, and from which it lets a rule's label stand."""

    gives: float
    keeps: float

    def passed(self, likely: Mapping[str, float], said: Collection[str]) -> list[str]:
        """Codes that stand, the likeliest first."""
        passed = [
            code for code, chance in likely.items() if chance >= (self.keeps if code in said else self.gives)
        ]
        return sorted(passed, key=lambda code: (-likely[code], code))


def themes(likely: Mapping[str, float], said: Collection[str], threshold: Threshold) -> list[str]:
    """At most three themes, the main one first."""
    return threshold.passed(likely, said)[:MOST]


def stance(likely: Mapping[str, float], said: str, threshold: Threshold) -> str:
    """The stance; empty where none is taken."""
    return next(iter(threshold.passed(likely, (said,))), "")


def groups(likely: Mapping[str, float], said: Collection[str], threshold: Threshold) -> tuple[str, ...]:
    """Groups that may lose out in a paragraph with a concern, the likeliest first.

    A group that a rule names (``said``) stands: none must be overlooked.
    """
    return tuple(replace(threshold, keeps=0.0).passed(likely, said))


def concerns(
    likely: Mapping[str, float], said: Mapping[str, Collection[str]], named: Collection[str], threshold: Threshold
) -> list[str]:
    """Concerns of a paragraph.

    A concern with which a rule names a group (``said``: groups by code) stands: none must be overlooked.
    ``group-at-risk`` stands only with a group (``named``).
    """
    passed = threshold.passed(likely, said)
    passed += [code for code, groups in said.items() if groups and code not in passed]
    return [code for code in passed if code != GROUP_AT_RISK or named]
