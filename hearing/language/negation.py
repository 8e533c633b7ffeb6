"""What a negation denies: «vi støtter ikke», «som ikke støtter», «ingen grunn til uro», «verken … eller».

A negation denies the verb of its clause and the first word of weight after it («vi er ikke lenger særlig
bekymret»), not all that follows: in «vi kan ikke godta kutt» the cut is not denied, and in «de som ikke ønsker
hjelp, faller utenfor» the cue «faller utenfor» is left alone. A denied opinion denies what it is about («vi tror
ikke at det hjelper»). Two negations of the same word cancel each other.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hearing.language import clauses
from hearing.language.clauses import BREAKS, INFINITIVE_MARKS, STARTS, THAT
from hearing.language.negation_words import (
    ARTICLES,
    AT_ONCE,
    CAN,
    ENOUGH,
    IN_NO,
    LETTING,
    LIGHT,
    NEGATORS,
    NEITHER,
    NO,
    NOR,
    NOT,
    NOT_DONE,
    OPINION,
    OPINION_NOUNS,
    SHARING,
    STRESSED,
    WITHOUT,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc

__all__ = ["NEGATORS", "Negation", "negated", "negations"]

_CUES = NOT | NO | WITHOUT | NEITHER
_WIDEST = 50
_REACH = 12
_REACH_BACK = 5
_REACH_ENOUGH = 6
_REACH_LET = 6


@dataclass(frozen=True, slots=True)
class Negation:
    """A negation and the words that it denies, as positions of tokens in the document."""

    cue: int
    scope: tuple[int, ...]


def negated(doc: Doc, start: int, end: int) -> bool:
    """Whether the cue, tokens ``start`` up to ``end``, is negated within its clause.

    Negation words inside the cue itself are a part of it and do not count. Two negations cancel each other.
    """
    first, last = _sentence(doc, start)
    inside = range(start, min(end, last))
    weighty = {at for at in inside if not _is_light(doc[at].lower_)} or set(inside)
    found = _in_stretch(doc, first, last)
    return sum(one.cue not in inside and not weighty.isdisjoint(one.scope) for one in found) % 2 == 1


def _is_light(word: str) -> bool:
    return word in LIGHT or word in BREAKS


def negations(doc: Doc) -> tuple[Negation, ...]:
    """All negations of the document in order."""
    return tuple(one for start, end in _stretches(doc) for one in _in_stretch(doc, start, end))


def _stretches(doc: Doc) -> Iterator[tuple[int, int]]:
    """Tokens of each sentence; what is longer than any sentence is cut."""
    for sentence in doc.sents:
        for start in range(sentence.start, sentence.end, 2 * _WIDEST):
            yield start, min(start + 2 * _WIDEST, sentence.end)


def _in_stretch(doc: Doc, start: int, end: int) -> list[Negation]:
    tokens = [doc[at].lower_ for at in range(start, end)]
    if NEGATORS.isdisjoint(tokens):
        return []
    lemmas = [doc[at].lemma_ for at in range(start, end)]
    found = _Sentence(tokens, lemmas, doc.lang_).negations()
    return [Negation(start + one.cue, tuple(start + at for at in one.scope)) for one in found]


def _sentence(doc: Doc, at: int) -> tuple[int, int]:
    """Tokens of the sentence, as far as a negation reaches."""
    first, last = at, at + 1
    while first > max(0, at - _WIDEST) and not doc[first].is_sent_start:
        first -= 1
    while last < min(len(doc), at + _WIDEST) and not doc[last].is_sent_start:
        last += 1
    return first, last


class _Sentence:
    """The words of one sentence, lower case, and what its negations deny."""

    def __init__(self, tokens: list[str], lemmas: list[str], language: str) -> None:
        self._tokens = tokens
        self._lemmas = lemmas
        self._swedish = language == "sv"

    def negations(self) -> list[Negation]:
        cues = [at for at, word in enumerate(self._tokens) if word in _CUES and self._denies(at)]
        return [
            Negation(at, tuple(sorted({*self._denied_after(at), *self._denied_before(at)} - {at}))) for at in cues
        ]

    # Which negation words deny nothing

    def _denies(self, at: int) -> bool:
        word, following = self._tokens[at], self._word(at + 1)
        if word in NOT:
            return not (following in STRESSED or self._never_enough(at) or self._suggests(at))
        if word in WITHOUT:
            return following not in AT_ONCE and not (self._swedish and self._means_but(at))
        return True

    def _never_enough(self, at: int) -> bool:
        """«Kan ikke understrekes sterkt nok»."""
        can = not CAN.isdisjoint(self._tokens[max(0, at - 3) : at])
        return can and not ENOUGH.isdisjoint(self._until_break(at + 1, _REACH_ENOUGH))

    def _suggests(self, at: int) -> bool:
        """«Er det ikke en fare for …?», «Bør ikke kommunen …?»."""
        asks = "?" in self._tokens[-3:]
        return asks and at <= 3 and clauses.finite(self._tokens[0], self._lemmas[0])

    def _means_but(self, at: int) -> bool:
        """Swedish «inte X utan Y»; but «inte utan Y»."""
        before = self._tokens[max(0, at - _REACH) : at]
        return (
            self._word(at + 1) not in THAT and any(word in NOT for word in before[:-1]) and before[-1] not in NOT
        )

    # What is denied after the negation

    def _denied_after(self, at: int) -> Iterator[int]:
        word, following = self._tokens[at], self._word(at + 1)
        if word in WITHOUT:
            yield from self._without(at + 1)
        elif word in NOT and self._is_adverb_before_verb(at + 1):
            yield from self._predicate(at + 2)
        elif word in NEITHER:
            yield from self._neither(at)
        elif self._is_fixed(at):
            yield from self._predicate(at + 2)
        elif clauses.begins_clause(self._tokens, self._with_either(at)) and following not in INFINITIVE_MARKS:
            has_subject = clauses.finite_at(self._tokens, self._lemmas, at + 1)  # «ingen spør», «som ikke får»
            yield from self._predicate(at + 1) if has_subject else self._clause(at + 1)
        elif self._verb_before(at) in SHARING:
            yield from range(at + 1, at + 1 + len(self._until_break(at + 1, _REACH_LET)))
        elif self._verb_before(at) in OPINION and self._has_own_subject(at + 1):
            yield from self._clause(at + 1)
        else:
            yield from self._predicate(at + 1)

    def _is_fixed(self, at: int) -> bool:
        """«På ingen måte», «under inga omständigheter»."""
        return (self._word(at - 1), self._word(at + 1)) in IN_NO

    def _is_adverb_before_verb(self, at: int) -> bool:
        """«Som ikke raskt får hjelp»."""
        return self._word(at).endswith("t") and clauses.finite_at(self._tokens, self._lemmas, at + 1)

    def _with_either(self, at: int) -> int:
        """Where «heller ikke», «inte heller» begins."""
        return at - 1 if self._word(at - 1) in {"heller", "och", "og"} else at

    def _without(self, at: int) -> Iterator[int]:
        """«Uten bolig», «uten å miste», «uten at noen mister»."""
        if self._word(at) in THAT and not self._is_infinitive(at + 1):
            yield from self._clause(at + 1)
        else:
            yield from self._predicate(at)

    def _neither(self, at: int) -> Iterator[int]:
        """Both «verken støtter eller avviser», and the verb of «verken skolen eller politiet varsler»."""
        nor = next((n for n in range(at + 1, self._end(at + 1, _REACH)) if self._tokens[n] in NOR), None)
        if nor is None or not clauses.begins_clause(self._tokens, at):
            yield from self._predicate(at + 1)
            yield from self._predicate(nor + 1) if nor else ()
        else:
            yield from self._clause(at + 1)

    def _clause(self, begin: int) -> Iterator[int]:
        """The subject, the finite verb and what it says."""
        verb = clauses.finite_verb(self._tokens, self._lemmas, begin)
        if verb is None:
            yield from self._predicate(begin)
        else:
            yield from range(begin, verb)
            yield from self._predicate(verb)

    def _predicate(self, begin: int) -> Iterator[int]:
        """Words without weight, and the first that has weight."""
        at = self._after_insertion(begin)
        while at < min(len(self._tokens), begin + _REACH):
            word = self._tokens[at]
            if word in THAT and not (word in INFINITIVE_MARKS and self._is_infinitive(at + 1)):
                if self._is_opinion(begin, at):
                    yield from self._clause(at + 1)
                return
            if word in BREAKS:
                return
            yield at
            if self._has_weight(at):
                yield from self._beyond(at)
                return
            at += 1

    def _has_weight(self, at: int) -> bool:
        word = self._tokens[at]
        return (
            word not in LIGHT and word not in NEGATORS and word not in INFINITIVE_MARKS and not self._is_future(at)
        )

    def _is_future(self, at: int) -> bool:
        """«Kommer inte att», «kommer ikke til å»."""
        return self._tokens[at] == "kommer" and self._word(at + 1) in {"att", "til"}

    def _beyond(self, at: int) -> Iterator[int]:
        """What is denied with the word of weight at ``at``."""
        word, following = self._tokens[at], self._word(at + 1)
        if following in NOR:
            yield from self._predicate(at + 2)
        elif word in LETTING:
            yield from range(at + 1, self._end(at + 1, _REACH_LET))
        elif word in NOT_DONE or self._lemmas[at] in NOT_DONE:
            mark = at + 2 if following in {"for", "av", "til", "för"} else at + 1
            yield from self._predicate(mark + 1) if self._word(mark) in INFINITIVE_MARKS else ()
        elif word in OPINION_NOUNS or self._lemmas[at] in OPINION:
            that = at + 2 if following in {"av", "för", "for", "på"} else at + 1
            yield from self._clause(that + 1) if self._word(that) in THAT else ()

    def _after_insertion(self, begin: int) -> int:
        """«Er ikke, slik vi ser det, forsvarlig»: behind the second comma."""
        if self._word(begin) != ",":
            return begin
        later = (at for at in range(begin + 2, min(begin + 9, len(self._tokens))) if self._tokens[at] == ",")
        return next(later, begin - 1) + 1

    def _is_opinion(self, begin: int, that: int) -> bool:
        between = set(self._tokens[begin:that])
        return bool(between & OPINION_NOUNS) or self._verb_before(begin - 1) in OPINION

    def _has_own_subject(self, begin: int) -> bool:
        """«Vi tror ikke dette virker»: «at» is left out."""
        verb = clauses.finite_verb(self._tokens, self._lemmas, begin)
        return verb is not None and verb > begin and self._word(begin) not in THAT

    def _is_infinitive(self, at: int) -> bool:
        return (
            self._word(at).endswith(("a", "å"))
            and not clauses.is_pronoun(self._word(at))
            and (self._lemmas[at] == self._word(at))
        )

    # What is denied before the negation

    def _denied_before(self, at: int) -> Iterator[int]:
        """The verb of a main clause: «støtter (vi derfor) ikke», «løser planen ikke»."""
        begin = at - 2 if self._is_fixed(at) else at - 1
        if self._tokens[at] in NOT or self._is_fixed(at):
            verb = self._main_verb(at, begin)
            if verb is not None:
                yield verb
        elif self._tokens[at] in NO | NEITHER and clauses.finite_at(self._tokens, self._lemmas, max(at - 1, 0)):
            yield at - 1

    def _main_verb(self, at: int, begin: int) -> int | None:
        if begin < 0 or self._tokens[begin] in ARTICLES:
            return None
        weight = 0
        for before in range(begin, max(-1, begin - _REACH_BACK), -1):
            word = self._tokens[before]
            if word in STARTS and before < begin:
                break
            if word in BREAKS or word in THAT or word in INFINITIVE_MARKS or word in NEGATORS:
                return None
            if clauses.finite(word, self._lemmas[before]):
                return None if self._subordinate(before, at) else before
            weight += word not in LIGHT
            if weight > 1:
                break
        followed_by_verb = clauses.finite_at(self._tokens, self._lemmas, at + 1)
        return None if followed_by_verb or self._word(begin) in LIGHT else begin

    def _subordinate(self, verb: int, at: int) -> bool:
        """«Bydelen mener planen ikke er klar»: the negation has a finite verb of its own after it."""
        following = self._word(at + 1)
        if verb == at - 1:
            return False
        return following in clauses.AUXILIARIES or (
            self._lemmas[verb] in OPINION and clauses.finite_at(self._tokens, self._lemmas, at + 1)
        )

    # Words around

    def _verb_before(self, at: int) -> str:
        """Lemma or form of the verb that the negation at ``at`` follows; empty where there is none."""
        for before in range(at - 1, max(-1, at - 4), -1):
            word, base = self._tokens[before], self._lemmas[before]
            if word in BREAKS:
                return ""
            if base in OPINION | SHARING:
                return base
            if word in OPINION | SHARING:
                return word
        return ""

    def _word(self, at: int) -> str:
        return self._tokens[at] if 0 <= at < len(self._tokens) else ""

    def _end(self, begin: int, reach: int) -> int:
        return begin + len(self._until_break(begin, reach))

    def _until_break(self, begin: int, reach: int) -> list[str]:
        stretch = self._tokens[begin : begin + reach]
        cut = next((n for n, word in enumerate(stretch) if word in BREAKS), len(stretch))
        return stretch[:cut]
