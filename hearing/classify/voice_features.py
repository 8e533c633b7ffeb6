"""What the model of voices sees of a paragraph: words, place, neighbours, typography, and what intake said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from hearing.classify.hashed import of_names, of_text
from hearing.core.model import BlockKind, Paragraph, Response, Voice

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix

_NAMED, _WORDS, _LETTERS = 2**12, 2**17, 2**17
COLUMNS = _NAMED + _WORDS + _LETTERS
_WEIGHT_OF_TEXT = 2.0
_FIRST, _LAST = 8, 5  # places from the beginning and from the end that are told apart
_FIRST_OWN, _LAST_OWN = 4, 3
_OPENING = 7  # paragraphs in which a sender presents itself
_MOST = 3
_ROOM_FOR_DIGITS = 5
_SPEAKS = re.compile(r"\b(?:vi|me|oss|vår\w*|våra|jeg|eg|jag|meg|mig|min|mitt|mine)\b", re.IGNORECASE)
_JUDGES = re.compile(
    r"\b(?:bør|bör|må|måste|mener|meiner|menar|anser|støtt\w*|stöd\w*|savn\w*|sakn\w*|bekymr\w*|uro\w*|oro\w*|"
    r"foreslår|føreslår|föreslår|ber om|ønsker|ønskjer|önskar|bra|positiv\w*)\b",
    re.IGNORECASE,
)
_PLAN = re.compile(
    r"\b(?:\w*plan(?:en|a)?|program(?:met)?|strategi(?:en|n)?|melding(?:en|a)?|tiltak\w*|åtgärd\w*|forslag\w*|"
    r"förslag\w*|framlegg\w*|kapit\w*|utkast\w*)\b",
    re.IGNORECASE,
)
_QUOTATION_MARKS = frozenset("«»“”\"'")
Named = dict[str, float]


def rows(response: Response) -> csr_matrix:
    """A row for each paragraph of a response."""
    from scipy.sparse import hstack

    texts = [one.text for one in response.paragraphs]
    parts = [
        of_names(_NAMED).transform(list(named(response))),
        of_text("word", _WORDS, (1, 2)).transform(texts) * _WEIGHT_OF_TEXT,
        of_text("char_wb", _LETTERS, (3, 5)).transform(texts) * _WEIGHT_OF_TEXT,
    ]
    return hstack(parts, format="csr")


def named(response: Response) -> Iterator[Named]:
    """Features with a name of each paragraph of a response."""
    paragraphs = response.paragraphs
    own = [one.number for one in paragraphs if one.voice is Voice.OWN and one.role is not BlockKind.HEADING]
    for at, one in enumerate(paragraphs):
        yield {
            f"kind {response.kind}": 1.0,
            **_by_intake(one),
            **_place(one, at, len(paragraphs), own),
            **_neighbours(paragraphs, at),
            **_typography(one.text),
            **_content(one.text, is_early=at < _OPENING),
        }


def _by_intake(one: Paragraph) -> Named:
    return {f"voice {one.voice}": 1.0, f"role {one.role}": 1.0, f"voice and role {one.voice} {one.role}": 1.0}


def _place(one: Paragraph, at: int, count: int, own: Sequence[int]) -> Named:
    found = {f"from start {min(at, _FIRST)}": 1.0, f"from end {min(count - 1 - at, _LAST)}": 1.0}
    if one.number in own:
        place = own.index(one.number)
        found[f"own from start {min(place, _FIRST_OWN)}"] = 1.0
        found[f"own from end {min(len(own) - 1 - place, _LAST_OWN)}"] = 1.0
    return found


def _neighbours(paragraphs: Sequence[Paragraph], at: int) -> Named:
    found: Named = {}
    for distance in (-2, -1, 1, 2):
        other = paragraphs[at + distance] if 0 <= at + distance < len(paragraphs) else None
        voice, role = (str(other.voice), str(other.role)) if other else ("none", "none")
        found[f"{distance:+d} {voice}"] = 1.0
        if abs(distance) == 1:
            found[f"{distance:+d} {voice} beside {paragraphs[at].voice}"] = 1.0
            found[f"{distance:+d} role {role}"] = 1.0
    return found


def _typography(text: str) -> Named:
    words = text.split()
    return {
        f"length {min(len(words).bit_length(), 8)}": 1.0,
        "ends a sentence": float(text[-1:] in ".!?"),
        "asks": float("?" in text),
        "quotes": float(not _QUOTATION_MARKS.isdisjoint(text)),
        "brackets": float("(" in text),
        "colon": float(text.endswith(":")),
        "digits": _ROOM_FOR_DIGITS * sum(map(str.isdigit, text)) / max(1, len(text)),
        "capitals": sum(word[0].isupper() for word in words) / max(1, len(words)),
    }


def _content(text: str, *, is_early: bool) -> Named:
    speaks = float(bool(_SPEAKS.search(text)))
    judges = min(len(_JUDGES.findall(text)), _MOST) / _MOST
    plan = min(len(_PLAN.findall(text)), _MOST) / _MOST
    return {
        "speaks": speaks,
        "judges": judges,
        "plan": plan,
        "speaks early": speaks * is_early,
        "judges nothing early": float(is_early and not judges),
        "no plan early": float(is_early and not plan),
    }
