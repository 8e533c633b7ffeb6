"""What decisions teach rule keepers: rules that were wrong, and words that labelled paragraphs have in common."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from hearing.core.model import ACCEPTED, PERSON, REJECTED
from hearing.language.word_forms import forms
from hearing.store.listing import LabelledPlace
from hearing.store.search import Search, WithText

RULE = "rule:"
FEWEST = 3  # paragraphs from which something may be learnt
_SHARE, _TIMES_AS_OFTEN = 0.25, 3.0  # of the paragraphs that have a word, and as often as elsewhere
_CANDIDATES, _SHOWN, _SHORTEST = 40, 10, 3
Place = tuple[str, int]


@dataclass(slots=True)
class Judged:
    """A rule with the paragraphs in which persons found it wrong, and those in which they found it right."""

    made_by: str
    kind: str
    code: str
    wrong: list[Place] = field(default_factory=list)
    right: list[Place] = field(default_factory=list)

    @property
    def cases(self) -> int:
        """How many there are."""
        return len(self.wrong) + len(self.right)


@dataclass(frozen=True, slots=True)
class Common:
    """A word in dictionary form.

    Attributes:
        here: Paragraphs, of those that were asked about, that have it.
        elsewhere: Other paragraphs that have it.
    """

    language: str
    word: str
    here: int
    elsewhere: int


def judged_rules(places: Iterable[LabelledPlace]) -> list[Judged]:
    """Rules that persons have judged, those that were wrong most often first."""
    found: dict[str, Judged] = {}
    for one in places:
        if one.made_by.startswith(RULE) and one.status in (ACCEPTED, REJECTED):
            rule = found.setdefault(one.made_by, Judged(one.made_by, one.kind, one.code))
            cases = rule.wrong if one.status == REJECTED else rule.right
            if (one.response, one.paragraph) not in cases:
                cases.append((one.response, one.paragraph))
    return sorted(found.values(), key=lambda one: (-len(one.wrong), one.cases, one.made_by))


def missed_by_rules(places: Iterable[LabelledPlace]) -> dict[tuple[str, str], list[Place]]:
    """Paragraphs to which persons gave a label that no rule gave, by kind and code, the most frequent first."""
    found: dict[tuple[str, str], list[Place]] = defaultdict(list)
    by_paragraph = groupby(places, key=lambda one: (one.response, one.paragraph))
    for place, group in by_paragraph:
        labels = list(group)
        by_rules = {(one.kind, one.code) for one in labels if one.made_by.startswith(RULE)}
        by_persons = {(one.kind, one.code) for one in labels if _is_persons(one)}
        for label in sorted(by_persons - by_rules):
            found[label].append(place)
    return dict(sorted(found.items(), key=lambda item: -len(item[1])))


def _is_persons(one: LabelledPlace) -> bool:
    return one.made_by.startswith(PERSON) and one.status == ACCEPTED and one.code != "none"


def words_in_common(search: Search, places: Sequence[Place], without: Sequence[Place] = ()) -> list[Common]:
    """Words that many of the paragraphs have and few others, the most telling first.

    Args:
        search: Where the paragraphs and all others are.
        places: The paragraphs.
        without: Paragraphs that must not have the words.
    """
    texts = search.texts(places)
    forbidden = {lemma for one in search.texts(without) for lemma in one.words.lemmas.split()}
    held = {lemma: n for lemma, n in _counts(texts).items() if lemma not in forbidden}
    fewest = max(2, math.ceil(_SHARE * len(texts)))
    candidates = [lemma for lemma, n in Counter(held).most_common() if n >= fewest][:_CANDIDATES]
    everywhere, total = search.counts(candidates), search.size()
    written = _written(texts, set(candidates))
    found = [
        Common(*written[lemma], held[lemma], everywhere[lemma] - held[lemma])
        for lemma in candidates
        if _times_as_often(held[lemma], len(texts), everywhere[lemma], total) >= _TIMES_AS_OFTEN
    ]
    return sorted(found, key=lambda one: (-one.here / (1 + one.elsewhere) ** 0.5, one.word))[:_SHOWN]


def _counts(texts: Iterable[WithText]) -> Counter[str]:
    """In how many of the paragraphs each lemma stands."""
    return Counter(
        lemma
        for one in texts
        for lemma in set(one.words.lemmas.split())
        if len(lemma) >= _SHORTEST and lemma.isalpha()
    )


def _times_as_often(here: int, size: int, everywhere: int, total: int) -> float:
    """How much larger the share with a word is here than in all others, as if one more of those had it."""
    share = here / size
    others = (everywhere - here + 1) / max(total - size + 1, 1)
    return share / others


def _written(texts: Iterable[WithText], wanted: set[str]) -> dict[str, tuple[str, str]]:
    """Language and dictionary form, with all its letters, of folded lemmas."""
    found: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    for one in texts:
        for form in forms(one.text, one.words.language):
            if form.lemma in wanted:
                found[form.lemma][one.words.language, form.written] += 1
    return {lemma: some.most_common(1)[0][0] for lemma, some in found.items()}
