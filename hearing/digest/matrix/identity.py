"""Which point is which: by its document and its words, never by its labels, so that new rules change nothing."""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from hearing.store.assessments import WrittenPoint

# Crockford's alphabet: no letter that a reader takes for another. The hyphen keeps Excel from seeing a number.
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LENGTH = 10
ID = re.compile(rf"\bP-[{_ALPHABET}]{{{_LENGTH}}}\b", re.IGNORECASE)
_WORD = re.compile(r"\w+")

_ALIKE = 85
_CLEARLY = 5
_FEWEST_WORDS = 4


def words_of(text: str) -> str:
    """The words of a text, whatever their case, punctuation and layout."""
    return " ".join(_WORD.findall(text.lower()))


def point_id(response_id: str, text: str, repeat: int = 0) -> str:
    """Identity of a paragraph of a response; ``repeat`` counts earlier paragraphs with the same words."""
    digest = hashlib.sha256(f"{response_id}|{words_of(text)}|{repeat}".encode()).digest()
    number = int.from_bytes(digest[:8], "big")
    return "P-" + "".join(_ALPHABET[number >> 5 * place & 31] for place in range(_LENGTH))


@dataclass(slots=True)
class Places:
    """Finds where a point of an earlier matrix stands now.

    Only the same document or the same sender is searched: another sender's point may have the same words, and is
    another point.
    """

    by_id: dict[str, WrittenPoint] = field(default_factory=dict)
    _by_document: dict[tuple[str, str], list[WrittenPoint]] = field(default_factory=dict)
    _by_sender: dict[str, list[WrittenPoint]] = field(default_factory=dict)

    @classmethod
    def of(cls, points: Iterable[WrittenPoint]) -> "Places":
        """The places of these points."""
        places = cls()
        for point in points:
            places.by_id[point.id] = point
            places._by_document.setdefault((point.source, point.part), []).append(point)
            if point.sender:
                places._by_sender.setdefault(point.sender, []).append(point)
        return places

    def find(self, id_: str, written: WrittenPoint | None) -> str | None:
        """Id of the point that has, or that once had, this id; None where it cannot be told.

        Args:
            id_: As a row bears it.
            written: How the point stood when it was written out, where that is known.
        """
        if id_ in self.by_id or written is None:
            return id_ if id_ in self.by_id else None
        same_document = self._by_document.get((written.source, written.part), [])
        same_sender = self._by_sender.get(written.sender, [])
        for candidates in (same_document, same_sender):
            found = _same(written.text, candidates) or _alike(written.text, candidates)
            if found:
                return found
        return None


def _same(text: str, candidates: Iterable[WrittenPoint]) -> str | None:
    words = words_of(text)
    same = [one.id for one in candidates if words_of(one.text) == words]
    return same[0] if len(same) == 1 else None


def _alike(text: str, candidates: Iterable[WrittenPoint]) -> str | None:
    """The one candidate that is plainly the same paragraph: mended, cut in two, or joined with its neighbour."""
    from rapidfuzz import fuzz

    words = words_of(text)
    if words.count(" ") + 1 < _FEWEST_WORDS:
        return None
    scored = sorted(((_score(fuzz, words, one), one.id) for one in candidates), reverse=True)[:2]
    best = next(iter(scored), (0.0, ""))
    second = scored[1][0] if len(scored) > 1 else 0.0
    return best[1] if best[0] >= _ALIKE and best[0] - second >= _CLEARLY else None


def _score(fuzz: object, words: str, candidate: WrittenPoint) -> float:
    other = words_of(candidate.text)
    if other.count(" ") + 1 < _FEWEST_WORDS:
        return 0.0
    whole: float = fuzz.ratio(words, other)  # type: ignore[attr-defined]
    inside: float = fuzz.partial_ratio(words, other)  # type: ignore[attr-defined]
    return max(whole, inside - 10)
