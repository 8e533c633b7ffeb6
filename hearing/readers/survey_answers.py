"""Free text or a closed answer: what the cells of a survey column hold."""

import re
from collections.abc import Sequence

from hearing.readers.survey_headers import asks_for_words
from hearing.readers.survey_words import SCALE_WORDS

_WORD = re.compile(r"[^\W\d_]+(?:'t)?")
_LONG = 60
_LONGEST_CHOICE = 150
_WORDS_OF_CHOICE = 8


def is_free_text(header: str, values: Sequence[str]) -> bool:
    """Whether the column holds the respondents' own words.

    Args:
        header: The question.
        values: The cells of the column, empty ones included.
    """
    filled = [value.strip() for value in values if value.strip()]
    if all(is_on_scale(value) for value in filled):
        return False
    if asks_for_words(header) or any(len(value) > _LONGEST_CHOICE or "\n" in value for value in filled):
        return True
    if _are_choices(filled):
        return False
    return any(
        len(value) > _LONG or len(value.split()) > _WORDS_OF_CHOICE or _is_sentence(value) for value in filled
    )


def is_on_scale(value: str) -> bool:
    """Whether the cell says yes, no, a number, a date, or a step such as «5 – helt enig»."""
    return len(value) <= _LONG and SCALE_WORDS.issuperset(_WORD.findall(value.casefold()))


def _is_sentence(value: str) -> bool:
    return value.endswith((".", "!", "?")) and len(value.split()) >= 3


def _are_choices(filled: Sequence[str]) -> bool:
    """Whether the same few wordings come again and again; a cell may hold several, with semicolons between."""
    chosen = [choice.strip() for value in filled for choice in value.split(";") if choice.strip()]
    return len(filled) >= 4 and len(set(chosen)) * 2 <= len(chosen)
