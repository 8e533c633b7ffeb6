"""Where the clauses of a sentence begin, for rules that must hold within one: rough, and without a parser."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hearing.language.clauses import AUXILIARIES, CONJUNCTIONS, MARKS, finite, is_pronoun
from hearing.language.wordlist import words

if TYPE_CHECKING:
    from spacy.tokens import Span

_STRONG = MARKS - {",", "/"}
# Words that begin a clause of their own. A relative clause («som», «der») stays with the noun that it is about.
_SUBORDINATORS = words(
    """
    mens medan imens fordi eftersom ettersom når när hvis viss dersom ifall hvorfor kvifor varför hvordan korleis
    hur at att men dock
    """
)
_DEFINITE = ("en", "et", "ene", "ane", "na", "ett", "a")
_FEWEST = 2


def clause_starts(sentence: Span) -> list[int]:
    """Tokens of the document at which a clause of the sentence begins, without its first."""
    tokens = [token.lower_ for token in sentence]
    lemmas = [token.lemma_ for token in sentence]
    starts: list[int] = []
    last = 0
    for at in range(1, len(tokens)):
        if at - last >= _FEWEST and len(tokens) - at >= _FEWEST and _begins(tokens, lemmas, at, tokens[last]):
            starts.append(sentence.start + at)
            last = at
    return starts


def _begins(tokens: list[str], lemmas: list[str], at: int, first: str) -> bool:
    """Whether a clause begins at ``at``; ``first`` is the first word of the clause before."""
    before = tokens[at - 1]
    if before in _STRONG:
        return True
    if tokens[at] in _SUBORDINATORS:
        return before == "," or any(finite(tokens[verb], lemmas[verb]) for verb in _near(tokens, at + 1))
    if before != "," and before not in CONJUNCTIONS:
        return False
    if first in _SUBORDINATORS and before == "," and finite(tokens[at], lemmas[at]):
        return True  # «Når plassene legges ned, | står de uten bolig»
    return any(_is_verb_of_subject(tokens, lemmas, at, verb) for verb in _near(tokens, at))


def _near(tokens: list[str], at: int) -> Iterator[int]:
    """Positions from ``at`` on, as far as a subject of three words and its verb reach."""
    for position in range(at, min(at + 4, len(tokens))):
        if tokens[position] in MARKS or tokens[position] in CONJUNCTIONS:
            return
        yield position


def _is_verb_of_subject(tokens: list[str], lemmas: list[str], at: int, verb: int) -> bool:
    """Whether a finite verb follows its subject at ``at``, or comes before a pronoun; «unge kvinner» is none."""
    if not finite(tokens[verb], lemmas[verb]):
        return False
    if verb == at:
        return verb + 1 < len(tokens) and is_pronoun(tokens[verb + 1])
    certain = tokens[verb] in AUXILIARIES or tokens[verb].endswith("s")
    return certain or is_pronoun(tokens[verb - 1]) or tokens[verb - 1].endswith(_DEFINITE)
