"""Which chapter or measure of the draft, and which question of the hearing, a sender speaks of."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from hearing.core.model import BlockKind, Paragraph
from hearing.digest.translations import Words
from hearing.intake.measures import named_measures

_NUMBER = r"(\d{1,3}(?:\.\d{1,2})*)(?![\d.,]*\d)"
_NOT_OF_A_LAW = r"(?!\s+(?:i|av)\s+(?:\w+\s+){0,2}\w*(?:lov|lag|forskrift|förordning)(?:en|a|s|ens)?\b)"
_CHAPTER = re.compile(
    rf"\b(?:kapittel|kapitlet|kapitel|kap\.?|chapter|avsnitt|section)\s+{_NUMBER}{_NOT_OF_A_LAW}", re.IGNORECASE
)
_QUESTION = re.compile(r"\b(?:spørsmål|fråga|question)\s+(?:nr\.?\s*)?(\d{1,2})\b", re.IGNORECASE)
_ALIKE = 88


def chapters_in(text: str, words: Words) -> tuple[str, ...]:
    """Chapters and measures of the draft that a text names, in the matrix's language."""
    chapters = (words.gettext("Chapter %(n)s", n=found[1]) for found in _CHAPTER.finditer(text))
    measures = (words.gettext("Measure %(n)s", n=number) for number in named_measures(text))
    return tuple(dict.fromkeys([*chapters, *measures]))


def headings_above(paragraphs: Iterable[Paragraph]) -> dict[int, str]:
    """The heading that each paragraph stands under, by the paragraph's number."""
    above: dict[int, str] = {}
    heading = ""
    for paragraph in paragraphs:
        if paragraph.role == BlockKind.HEADING:
            heading = paragraph.text
        above[paragraph.number] = heading
    return above


def question_of(paragraph: Paragraph, heading: str, questions: Sequence[str]) -> str:
    """The question that a paragraph answers: the form's, or the hearing's that the heading names or repeats."""
    asked = paragraph.question or heading
    if not asked:
        return ""
    return _hearings_own(asked, tuple(questions)) or paragraph.question


@lru_cache(maxsize=4096)
def _hearings_own(asked: str, questions: tuple[str, ...]) -> str:
    from rapidfuzz import fuzz, utils

    numbered = _QUESTION.search(asked)
    if numbered and 0 < int(numbered[1]) <= len(questions):
        return questions[int(numbered[1]) - 1]
    scored = [(fuzz.ratio(asked, question, processor=utils.default_process), question) for question in questions]
    best = max(scored, default=(0.0, ""))
    return best[1] if best[0] >= _ALIKE else ""
