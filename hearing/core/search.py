"""What is looked for in texts: words, their lemmas, the parts of compounds."""

from dataclasses import dataclass
from enum import StrEnum


class Field(StrEnum):
    """What of a text is looked at."""

    WORDS = "words"
    LEMMAS = "lemmas"
    PARTS = "parts"


@dataclass(frozen=True, slots=True)
class Term:
    """Words that stand next to each other, folded; ``is_prefix`` where the last one may go on."""

    field: Field
    words: tuple[str, ...]
    is_prefix: bool = False


@dataclass(frozen=True, slots=True)
class Clause:
    """Any of some terms; ``is_excluded`` where none of them may stand in the text."""

    terms: tuple[Term, ...]
    is_excluded: bool = False
