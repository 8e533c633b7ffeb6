"""Shares of answers that are right, by hand and language: by rules alone, and with a model."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_HEAD = "| hand | language | answers | rules | rules and model |\n|---|---|---|---|---|"


@dataclass(frozen=True, slots=True)
class Measured:
    """Whether an answer was right, by rules alone and by both."""

    hand: str
    language: str
    by_rules: bool
    by_both: bool


def table(measured: Sequence[Measured]) -> str:
    """A table in Markdown."""
    return "\n".join([_HEAD, *_lines(measured)])


def _lines(measured: Sequence[Measured]) -> Iterator[str]:
    for hand, language in sorted({(one.hand, one.language) for one in measured}):
        part = [one for one in measured if (one.hand, one.language) == (hand, language)]
        yield f"| {hand} | {language} | {_shares(part)} |"
    for hand in sorted({one.hand for one in measured}):
        yield f"| {hand} | all | {_shares([one for one in measured if one.hand == hand])} |"


def _shares(part: Sequence[Measured]) -> str:
    rules, both = (sum(getattr(one, by) for one in part) / len(part) for by in ("by_rules", "by_both"))
    return f"{len(part)} | {rules:.3f} | {both:.3f}"
