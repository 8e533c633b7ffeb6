"""The list of invited bodies as senders are looked up in it: «ungdomsrådet» is «Fjordby ungdomsråd»."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from hearing.intake.name_words import words

_SMALL = words(
    """
    i på ved vid hos for för av og och samt and the of den det de dei til till a an ab as asa hf kommune kommun
    stad kommunes kommuns stads kommunale kommunala kommunalt kommunal lokallag avdeling
    avdelning norge noreg sverige
    """
)
_SEVERAL = re.compile(r"\s(?:og|och|and|samt)\s(?=[A-ZÆØÅÄÖ])")
_WORD = re.compile(r"[^\W_]+")
_ENDINGS = (
    "enes",
    "anes",
    "ernas",
    "ornas",
    "arnas",
    "ene",
    "ane",
    "erna",
    "arna",
    "ets",
    "ens",
    "et",
    "en",
    "a",
    "n",
    "t",
    "s",
    "e",
)
_SHORTEST_STEM = 4
_LEAST_TELLING = 3


@lru_cache(maxsize=20_000)
def _stem(word: str) -> str:
    """The word without ending, the same for «ungdomsråd», «ungdomsrådet» and «ungdomsrådets»."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word[: -len(ending)]
    return word


def telling_words(name: str, places: frozenset[str] = frozenset()) -> frozenset[str]:
    """Stems of the words of a name that tell it from others, without the hearing's own place."""
    stems = (_stem(word) for word in _WORD.findall(name.casefold()) if word not in _SMALL)
    return frozenset(stem for stem in stems if stem not in places)


class Roll:
    """Invited bodies by the words that tell them from one another.

    Args:
        names: Of the invited bodies.
        owner: Of the hearing; its place says nothing about a body, since most have it in their name.
    """

    def __init__(self, names: Iterable[str], owner: str = "") -> None:
        self._places = telling_words(owner)
        self._by_words: dict[frozenset[str], list[str]] = {}
        for name in names:
            self._by_words.setdefault(telling_words(name, self._places), []).append(name)

    def find(self, name: str) -> str:
        """The one invited body that goes by ``name``, in another form, in short or in full; else empty."""
        told = telling_words(name, self._places)
        if not any(len(word) >= _LEAST_TELLING for word in told):
            return ""
        is_one = not _SEVERAL.search(name)
        alike = self._by_words.get(told) or [
            one for held, one in self._all() if held and (told < held or (is_one and held < told))
        ]
        return alike[0] if len(alike) == 1 else ""

    def in_line(self, line: str) -> str:
        """The one invited body all of whose telling words stand in a line."""
        told = telling_words(line, self._places)
        named = {held: one for held, one in self._all() if held and held <= told and _tells(held)}
        largest = [one for held, one in named.items() if not any(held < other for other in named)]
        return largest[0] if len(largest) == 1 else ""

    def _all(self) -> Iterator[tuple[frozenset[str], str]]:
        return ((told, one) for told, names in self._by_words.items() for one in names)


def _tells(told: frozenset[str]) -> bool:
    return len(told) > 1 or any(len(word) > _SHORTEST_STEM for word in told)
