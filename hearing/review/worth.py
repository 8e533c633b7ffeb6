"""Which paragraphs most deserve a look, and why."""

import gc
import threading
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations, groupby

from hearing.core.model import OUTVOTED, PERSON, PROPOSED, REJECTED, LabelKind
from hearing.review.translations import N_
from hearing.store.decisions import Act, Decision
from hearing.store.listing import LabelledPlace
from hearing.store.store import Store

Key = tuple[str, int]

# From the weightiest reason down; what each is worth, and how it is told.
REASONS = {
    "disagree": (5, N_("Rules and model disagree")),
    "at-risk": (3, N_("A group may lose out")),
    "unsure": (2, N_("The program is unsure")),
    "unusual": (1, N_("Themes that seldom stand together")),
}
_KINDS = (LabelKind.THEME, LabelKind.STANCE, LabelKind.CONCERN)
_SURE = 0.6
_OFTEN, _SELDOM = 5, 1  # paragraphs


@dataclass(frozen=True, slots=True)
class Look:
    """A paragraph that deserves a look; ``reasons`` are codes, the weightiest first."""

    response: str
    paragraph: int
    reasons: tuple[str, ...]

    @property
    def key(self) -> Key:
        """Which paragraph it is."""
        return self.response, self.paragraph

    @property
    def weight(self) -> int:
        """How much it deserves one."""
        return sum(REASONS[reason][0] for reason in self.reasons)


def looks(places: Iterable[LabelledPlace]) -> list[Look]:
    """Paragraphs that deserve a look, those that most deserve it first, else in the order of the answers."""
    paragraphs = [list(group) for _, group in groupby(places, key=lambda one: (one.response, one.paragraph))]
    single, pairs = _counts(paragraphs)
    found: list[Look] = []
    for labels in paragraphs:
        unusual = any(
            pairs[pair] <= _SELDOM and all(single[code] >= _OFTEN for code in pair) for pair in _pairs(labels)
        )
        reasons = tuple(_reasons(labels)) + (("unusual",) if unusual else ())
        if reasons:
            found.append(Look(labels[0].response, labels[0].paragraph, reasons))
    return sorted(found, key=lambda one: -one.weight)


def _reasons(labels: Sequence[LabelledPlace]) -> Iterable[str]:
    by_machine = [one for one in labels if not one.made_by.startswith(PERSON)]
    proposed = [one for one in by_machine if one.status == PROPOSED]
    voted_down = any(one.status == OUTVOTED for one in by_machine)
    if voted_down or any(_disagree(proposed, kind) for kind in _KINDS):
        yield "disagree"
    if any(one.groups for one in proposed):
        yield "at-risk"
    best: dict[tuple[str, str], float] = {}
    for one in proposed:
        best[one.kind, one.code] = max(one.score, best.get((one.kind, one.code), 0.0))
    if any(score < _SURE for score in best.values()):
        yield "unsure"


def _disagree(labels: Iterable[LabelledPlace], kind: LabelKind) -> bool:
    """Whether rules and model each say something of a kind that the other does not."""
    said: dict[str, set[str]] = {"rule": set(), "model": set()}
    for one in labels:
        if one.kind == kind:
            said.setdefault(one.made_by.partition(":")[0], set()).add(one.code)
    return bool(said["rule"] - said["model"]) and bool(said["model"] - said["rule"])


def _pairs(labels: Iterable[LabelledPlace]) -> list[tuple[str, str]]:
    codes = {one.code for one in labels if one.kind == LabelKind.THEME and one.status not in (REJECTED, OUTVOTED)}
    return list(combinations(sorted(codes), 2))


def _counts(paragraphs: Iterable[Sequence[LabelledPlace]]) -> tuple[Counter[str], Counter[tuple[str, str]]]:
    single: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    for labels in paragraphs:
        single.update({one.code for one in labels if one.kind == LabelKind.THEME and one.status != OUTVOTED})
        pairs.update(_pairs(labels))
    return single, pairs


@dataclass(slots=True)
class Queue:
    """What is left to look at; made anew when anything is labelled anew, and shortened with each decision."""

    store: Store
    _edition: tuple[int, int] | None = None
    _looks: list[Look] = field(default_factory=list)
    _done: set[Key] = field(default_factory=set)
    _last: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def left(self) -> list[Look]:
        """Paragraphs that nobody has looked at, those that most deserve it first."""
        with self._lock:
            self._bring_up_to_date()
            return [look for look in self._looks if look.key not in self._done]

    def _bring_up_to_date(self) -> None:
        edition = self.store.listing.edition()
        if edition != self._edition:
            self._looks = looks(self.store.listing.places_with_outvoted())
            self._edition, self._done, self._last = edition, set(), 0
            gc.freeze()  # the collector need not walk over all of them with every page
        fresh = self.store.label_decisions.since(self._last)
        self._take(fresh)

    def _take(self, fresh: Sequence[Decision]) -> None:
        for one in fresh:
            key = (one.anchor.response, one.anchor.paragraph or 0)
            if one.act is Act.UNDO:
                self._done.discard(key)
            else:
                self._done.add(key)
            self._last = one.number
