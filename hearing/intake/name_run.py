"""How far a name runs inside a sentence: «Elevrådet ved Fjordby skole» of «Elevrådet ved Fjordby skole har …»."""

import re

from hearing.intake.name_words import NO_NAME_FOLLOWS, SPEAKING, VERBS, words
from hearing.intake.names import OUTER, is_kind_of_body, without_street

_JOINERS = words("i på ved vid hos for för av og och mot til till de van von of the and & – in at +")
_PURPOSE = frozenset(("for", "för", "mot", "av", "of"))
_TOKEN = re.compile(r"\S+")
_MARKS = "«»“”\"'()[]*_"
_ENDS = ".,;:!?"
_ABBREVIATION = re.compile(r"(?:St|Dr|Rev|S:t|Sankt|nr|vgs)\.")
_ADJECTIVE = re.compile(
    r"[a-zæøåäö-]{3,}(?:sk|ske|ska|skt|lige?|liga|ligt|lege?|legt|elle?|ella|ellt|ale|ala|alt|e|a)|[a-zæøåäö]+-"
)
_MOST_WORDS = 12
_LONGEST_PURPOSE = 6


def name_at_start(text: str) -> str:
    """The name with which ``text`` begins; empty where it begins with none.

    It goes on over capitalised words, kinds of bodies, and small words that join them, and ends at the verb, at a
    mark or at the first word that belongs to the sentence.
    """
    tokens = [match[0] for match in _TOKEN.finditer(text[:300])]
    end = _end(tokens)
    run = without_street(" ".join(tokens[:end]))
    return _unclosed(run.rstrip(_ENDS).strip(OUTER.replace("(", "").replace(")", "")))


def _unclosed(run: str) -> str:
    """Without a bracket that only opens: «FNF (Forum» breaks off before it."""
    return run if run.count("(") == run.count(")") else run.partition("(")[0].strip()


def _end(tokens: list[str]) -> int:
    end, at, kind = 0, 0, False
    while at < min(len(tokens), _MOST_WORDS):
        step = _step(tokens, at, kind=kind)
        if not step:
            break
        last = tokens[at + step - 1]
        kind = kind or any(is_kind_of_body(_bare(token).casefold()) for token in tokens[at : at + step])
        at = end = at + step
        if last[-1] in _ENDS and not _ABBREVIATION.fullmatch(last):
            break
    return end


def _bare(token: str) -> str:
    return token.strip(_MARKS).rstrip(_ENDS).strip(_MARKS)


def _step(tokens: list[str], at: int, *, kind: bool) -> int:
    """How many tokens from ``at`` on belong to the name; 0 where it has ended."""
    word = _bare(tokens[at])
    lower = word.casefold()
    if not word or lower in VERBS or (word[0].islower() and lower in SPEAKING):
        return 0
    if _is_part(word, tokens, at):
        return 1
    if at and lower in _JOINERS:
        return _joins(tokens, at, kind=kind)
    return _adjectives(tokens, at)


def _is_part(word: str, tokens: list[str], at: int) -> bool:
    """Whether a word belongs to a name by itself: written large, a number, a kind of body, or after a genitive."""
    lower = word.casefold()
    if word[0].isupper():
        return lower not in NO_NAME_FOLLOWS or is_kind_of_body(lower)
    after_genitive = at == 1 and lower not in _JOINERS and _is_genitive(tokens[0]) and word.isalpha()
    return bool(at and word[0].isdigit()) or is_kind_of_body(lower) or after_genitive


def _is_genitive(token: str) -> bool:
    """Whether a name may go on with a common noun: «Lysløypas venner»."""
    return len(token) > 4 and token[0].isupper() and token.endswith("s") and token.isalpha()


def _adjectives(tokens: list[str], at: int) -> int:
    """Adjectives before the kind of body: «kommunala pensionärsrådet», «helse- og sosialavdelingen»."""
    for length in (1, 2, 3):
        following = tokens[at : at + length + 1]
        if len(following) <= length or following[-2][-1] in _ENDS:
            return 0
        between = [_bare(token).casefold() for token in following[:-1]]
        if not all(_ADJECTIVE.fullmatch(word) or word in {"og", "och"} for word in between):
            return 0
        if is_kind_of_body(_bare(following[-1]).casefold()):
            return length + 1
    return 0


def _joins(tokens: list[str], at: int, *, kind: bool) -> int:
    """A small word and what it joins: a capitalised word, a kind of body or, after one, its purpose."""
    following = _bare(tokens[at + 1]) if at + 1 < len(tokens) else ""
    if not following or tokens[at][-1] in _ENDS:
        return 0
    if following.casefold() in VERBS | NO_NAME_FOLLOWS:
        return 0
    if following[0].isupper():
        return 2
    small = _bare(tokens[at]).casefold()
    if kind and small in _PURPOSE and following[0].islower():
        return _purpose(tokens, at)
    more = _adjectives(tokens, at + 1) or (1 if is_kind_of_body(following.casefold()) else 0)
    return 1 + more if more else 0


def _purpose(tokens: list[str], at: int) -> int:
    """«for personer med funksjonsnedsettelse», up to the verb or mark."""
    for length in range(1, _LONGEST_PURPOSE + 1):
        if at + length >= len(tokens):
            return length
        lower = _bare(tokens[at + length]).casefold()
        if not lower or lower in VERBS | SPEAKING | NO_NAME_FOLLOWS:
            return 0 if length == 1 else length
        if tokens[at + length][-1] in _ENDS:
            return length + 1
    return 0
