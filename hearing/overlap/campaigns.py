"""Campaigns: near-identical responses, grouped, with what they share and what each adds. Nothing is deleted."""

import zlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

from hearing.core.model import ANSWERS, Response
from hearing.overlap.texts import Sentence, own_sentences, runs

if TYPE_CHECKING:
    from datasketch import MinHash

_FEWEST_RUNS = 15  # a shorter text, «vi har ingen merknader», is alike by chance
_SHARE = 0.7  # of the shorter text's runs that the other one holds
_ALIKE = 0.25  # Jaccard at which texts are looked at more closely: one may add much to what they share
_PERMUTATIONS = 64
_SAME_SENTENCE = 85.0  # of 100: a word or two changed
_HELD_BY = 0.5  # of the members, to belong to the shared text


@dataclass(frozen=True, slots=True)
class Member:
    """A response of a campaign; ``added`` are its sentences that are not in the shared text."""

    response: str
    sender: str
    added: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Campaign:
    """Responses that say the same in the same words: one text, counted once, or as often as it was sent.

    Attributes:
        lead: Id of the member with the shortest text.
        shared: The sentences that at least half of the members hold, in order, as the lead has them.
        members: By id of the response.
    """

    lead: str
    shared: tuple[Sentence, ...]
    members: tuple[Member, ...]

    @property
    def sent(self) -> int:
        """How often the text was sent in."""
        return len(self.members)


@dataclass(frozen=True, slots=True)
class _Text:
    id: str
    sender: str
    sentences: tuple[Sentence, ...]
    runs: frozenset[str]


def campaigns(responses: Iterable[Response]) -> tuple[Campaign, ...]:
    """All campaigns, the largest first; the order in which responses come in does not matter.

    Every text is held against one text of each group only, so that the time grows with the number of responses and
    not with its square.
    """
    groups = _groups(_texts(responses))
    found = [_campaign(group) for group in groups if len(group) > 1]
    return tuple(sorted(found, key=lambda one: (-one.sent, one.members[0].response)))


def _texts(responses: Iterable[Response]) -> list[_Text]:
    """Texts long enough to be alike by more than chance, shortest first: the bare text of a campaign leads it."""
    texts = []
    for response in responses:
        if response.kind in ANSWERS and response.duplicate_of is None:
            own = own_sentences(response)
            texts.append(_Text(response.id, response.sender, own, runs(own)))
    long = [text for text in texts if len(text.runs) >= _FEWEST_RUNS]
    return sorted(long, key=lambda text: (len(text.runs), sorted(text.runs), text.id))


def _groups(texts: Sequence[_Text]) -> list[list[_Text]]:
    if len(texts) < 2:
        return []
    from datasketch import MinHashLSH

    index = MinHashLSH(threshold=_ALIKE, num_perm=_PERMUTATIONS)
    groups: list[list[_Text]] = []
    for text in texts:
        sketch = _sketch(text.runs)
        near = sorted(index.query(sketch))
        shares = [(_share(groups[at][0], text), -at) for at in near]
        best, at = max(shares, default=(0.0, 0))
        if best >= _SHARE:
            groups[-at].append(text)
        else:
            index.insert(len(groups), sketch)
            groups.append([text])
    return groups


def _sketch(of: frozenset[str]) -> "MinHash":
    sketch = _empty_sketch().copy()
    sketch.update_batch([run.encode() for run in of])
    return sketch


@cache
def _empty_sketch() -> "MinHash":
    """What each sketch begins as; to choose its permutations anew takes as long as the sketch."""
    from datasketch import MinHash

    return MinHash(num_perm=_PERMUTATIONS, hashfunc=zlib.crc32)


def _share(one: _Text, other: _Text) -> float:
    return len(one.runs & other.runs) / min(len(one.runs), len(other.runs))


def _campaign(group: Sequence[_Text]) -> Campaign:
    lead = group[0]
    held = [_held(text, lead.sentences) for text in group]
    fewest = _HELD_BY * len(group)
    shared = tuple(one for at, one in enumerate(lead.sentences) if sum(at in each for each in held) >= fewest)
    is_shared = _standing_in(shared)
    members = (
        Member(text.id, text.sender, tuple(one for one in text.sentences if not is_shared(one))) for text in group
    )
    return Campaign(lead.id, shared, tuple(sorted(members, key=lambda member: member.response)))


def _held(text: _Text, asked: Sequence[Sentence]) -> frozenset[int]:
    """Numbers of the asked sentences that a text holds, perhaps with a word or two changed."""
    stands_in = _standing_in(text.sentences)
    return frozenset(at for at, one in enumerate(asked) if stands_in(one))


def _standing_in(sentences: Sequence[Sentence]) -> Callable[[Sentence], bool]:
    """Whether a sentence is one of these, perhaps with a word or two changed."""
    known = {one.words for one in sentences}
    written = [" ".join(one.words) for one in sentences]

    def stands(one: Sentence) -> bool:
        if one.words in known:
            return True
        words = " ".join(one.words)
        return process.extractOne(words, written, scorer=fuzz.ratio, score_cutoff=_SAME_SENTENCE) is not None

    return stands
