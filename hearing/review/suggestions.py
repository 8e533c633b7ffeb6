"""Themes that may be one, and labels under which two things may stand: simple counts that anybody can follow."""

import re
import threading
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, groupby
from typing import NamedTuple

from hearing.core.model import REJECTED, LabelKind
from hearing.language.wordlist import words
from hearing.store.listing import LabelledPlace
from hearing.store.store import Store

# Two themes may be one if they stand together in so many of the paragraphs of the rarer.
TOGETHER = 0.7
_FEWEST = 5  # paragraphs of a theme
# Under a label may stand two things if two words part its paragraphs: so many at least, each word in such a share
# of them, both in such a share, and next to none with both.
_FEWEST_TO_PART = 20
_EACH, _BOTH, _COMMON = 0.25, 0.7, 0.1
_WORDS_TRIED = 40
_WORD = re.compile(r"[^\W\d_]{5,}")
# Forms of a word, and its compounds, are taken for one by their beginning.
_BEGINNING = 6
_SAYS_LITTLE = words(
    "ønsker mener viktig derfor gjennom mellom andre burde skulle skal måtte eller ikkje denne dette "
    "desse disse kommunen kommune kommunens planen planens rusmeldingen tilbud tilbudet tjenester "
    "tjenestene tenester tenestene brukere brukerne personer mennesker många andra också måste skulle "
    "kommer behöver behov behovet finnes finns gjelder samtidig dersom imidlertid gjerne svært særlig "
    "blant there their which should would these those people mycket vilket samt samtidigt eftersom innan "
    "utan bättre bedre betre større flere fleire etter under rundt"
)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two themes that stand together in ``together`` of the ``of`` paragraphs of ``rarer``."""

    rarer: str
    other: str
    together: int
    of: int


@dataclass(frozen=True, slots=True)
class Part:
    """A word, as most write it, and the number of paragraphs with it; ``beginning`` is what is looked for."""

    word: str
    beginning: str
    count: int


@dataclass(frozen=True, slots=True)
class Split:
    """Two words that part the ``of`` paragraphs of a label; ``common`` have both."""

    one: Part
    other: Part
    common: int
    of: int


def pairs(places: Iterable[LabelledPlace]) -> list[Pair]:
    """Themes that may be one, those that stand together most often first."""
    single: Counter[str] = Counter()
    together: Counter[tuple[str, str]] = Counter()
    for _, labels in groupby(places, key=lambda one: (one.response, one.paragraph)):
        codes = sorted({one.code for one in labels if one.kind == LabelKind.THEME and one.status != REJECTED})
        single.update(codes)
        together.update(combinations(codes, 2))
    found = [_pair(one, other, count, single) for (one, other), count in together.items()]
    likely = [pair for pair in found if pair.of >= _FEWEST and pair.together >= TOGETHER * pair.of]
    return sorted(likely, key=lambda pair: (-pair.together / pair.of, -pair.of, pair.rarer))


def _pair(one: str, other: str, count: int, single: Mapping[str, int]) -> Pair:
    rarer, more = sorted((one, other), key=lambda code: (single[code], code))
    return Pair(rarer, more, count, single[rarer])


def split(evidence: Sequence[str]) -> Split | None:
    """Two words that part the paragraphs of a label, given the words that it rests on in each."""
    if len(evidence) < _FEWEST_TO_PART:
        return None
    forms: dict[str, Counter[str]] = {}
    where: dict[str, set[int]] = {}
    for number, text in enumerate(evidence):
        for word in _WORD.findall(text.lower()):
            if word not in _SAYS_LITTLE:
                forms.setdefault(word[:_BEGINNING], Counter())[word] += 1
                where.setdefault(word[:_BEGINNING], set()).add(number)
    often = [key for key in where if len(where[key]) >= _EACH * len(evidence)]
    tried = sorted(often, key=lambda key: (-len(where[key]), key))[:_WORDS_TRIED]
    parted = [pair for pair in combinations(tried, 2) if _parts(where[pair[0]], where[pair[1]], len(evidence))]
    if not parted:
        return None
    one, other = max(parted, key=lambda pair: len(where[pair[0]] | where[pair[1]]))
    first, second = (Part(forms[key].most_common(1)[0][0], key, len(where[key])) for key in (one, other))
    return Split(first, second, len(where[one] & where[other]), len(evidence))


def _parts(one: set[int], other: set[int], of: int) -> bool:
    return len(one | other) >= _BOTH * of and len(one & other) <= _COMMON * min(len(one), len(other))


def holds(text: str, beginning: str) -> bool:
    """Whether a word of a text begins so."""
    return any(word.startswith(beginning) for word in _WORD.findall(text.lower()))


class Counts(NamedTuple):
    """In how many answers labels stand, by kind and code, and groups are said to be at risk."""

    codes: Mapping[tuple[str, str], int]
    groups: Mapping[str, int]


@dataclass(slots=True)
class Themes:
    """Labels counted, and themes that may be one; anew when anything has been labelled or decided."""

    store: Store
    _edition: tuple[int, ...] = ()
    _pairs: list[Pair] = field(default_factory=list)
    _counts: Counts = field(default_factory=lambda: Counts({}, {}))
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def pairs(self) -> list[Pair]:
        """Those that stand together most often first."""
        with self._lock:
            self._bring_up_to_date()
            return self._pairs

    def counts(self) -> Counts:
        """In how many answers each label stands."""
        with self._lock:
            self._bring_up_to_date()
            return self._counts

    def _bring_up_to_date(self) -> None:
        listing = self.store.listing
        edition = (*listing.edition(), self.store.label_decisions.edition())
        if edition != self._edition:
            self._pairs = pairs(listing.places(LabelKind.THEME))
            self._counts = Counts(listing.codes(), listing.groups())
            self._edition = edition
