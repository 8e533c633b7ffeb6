"""Free text or a closed answer: what the cells of a survey column hold."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from hearing.readers.survey_headers import asks_for_words, asks_what, asks_whether
from hearing.readers.survey_words import SCALE_WORDS, Column

_WORD = re.compile(r"[^\W\d_]+(?:'t)?")
_STEP = re.compile(r"\d{1,2}\s*[=–—:-]\s*\w.{0,40}")
_YES_OR_NO = frozenset({"ja", "nei", "nej", "yes", "no"})
_LONG = 60
_LONGEST_CHOICE = 80
_WORDS_OF_CHOICE = 8
_NEARLY_ALL = 0.8
_MANY = 8  # rows from which wordings that come again show that there was a list to choose from
_TIMES = 3  # that each wording of such a list comes, on the average


def column_of(header: str, values: Sequence[str]) -> Column:
    """Whether a column is closed, which must be shown, or holds the respondents' own words, however few.

    Args:
        header: The question.
        values: The cells of the column that are not empty; at least one.

    Returns:
        ``SCALE``, ``CHOICE`` or ``QUESTION``.
    """
    if asks_whether(header) and all(value.casefold().rstrip(".") in _YES_OR_NO for value in values):
        return Column.SCALE
    if asks_for_words(header):
        return Column.QUESTION
    may_be_steps = len(values) >= _MANY or not asks_what(header)
    if _are_numbers(values) or (may_be_steps and _share(is_on_scale, values) >= _NEARLY_ALL):
        return Column.SCALE
    return Column.CHOICE if _are_choices(values) else Column.QUESTION


def own_words(column: str, values: Sequence[str]) -> frozenset[str]:
    """Those cells of a closed column that hold the respondents' own words, such as what stands under «Annet».

    Args:
        column: ``SCALE``, ``CHOICE`` or ``BACKGROUND``.
        values: The cells of the column that are not empty.
    """
    times = Counter(choice for value in values for choice in _choices(value))

    def is_own(choice: str) -> bool:
        once = times[choice] == 1
        if column != Column.SCALE:
            return once and is_wordy(choice)
        return not (is_on_scale(choice) or _STEP.fullmatch(choice)) and (once or is_wordy(choice))

    return frozenset(value for value in values if any(map(is_own, _choices(value))))


def is_on_scale(value: str) -> bool:
    """Whether the cell says yes, no, a number, a date, or a step such as «5 – helt enig»."""
    return len(value) <= _LONG and SCALE_WORDS.issuperset(_WORD.findall(value.casefold()))


def is_wordy(value: str) -> bool:
    """Whether the cell is a sentence or as long as one."""
    count = len(value.split())
    is_sentence = value.endswith((".", "!", "?")) and count >= 3
    return is_sentence or len(value) > _LONG or count > _WORDS_OF_CHOICE


def _are_numbers(values: Sequence[str]) -> bool:
    bare = [value for value in values if not _WORD.search(value)]
    others = (value for value in values if _WORD.search(value))
    return 2 * sum(map(_has_digit, bare)) >= len(values) and all(map(_STEP.fullmatch, others))


def _has_digit(value: str) -> bool:
    return any(map(str.isdigit, value))


def _are_choices(values: Sequence[str]) -> bool:
    """Whether the same few short wordings come again and again.

    Form services put a semicolon after each choice of several, which shows a list even in a few rows.
    """
    choices = [choice for value in values for choice in _choices(value)]
    few = len(set(choices)) * _TIMES <= len(choices) and len(values) >= _MANY
    listed = all(value.endswith(";") for value in values) and len(set(choices)) * 2 <= len(choices)
    return (few or listed) and _share(_is_short, choices) >= _NEARLY_ALL


def _choices(value: str) -> Iterator[str]:
    return filter(None, map(str.strip, value.split(";")))


def _is_short(choice: str) -> bool:
    return len(choice) <= _LONGEST_CHOICE and "\n" not in choice


def _share(holds: Callable[[str], bool], values: Sequence[str]) -> float:
    return sum(map(holds, values)) / len(values) if values else 0.0
