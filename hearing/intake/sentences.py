"""Where sentences begin and end; cheap, because voices are told apart before any language model is loaded."""

import re

from hearing.core.model import Span

_ABBREVIATIONS = (
    "f.eks", "t.eks", "t.d", "bl.a", "bl", "a.a", "d.v.s", "dvs", "jf", "jfr", "kap", "pkt", "nr", "s", "sid",
    "st", "meld", "mv", "osv", "ev", "evt", "inkl", "ca", "ref", "tlf", "resp", "m.m", "o.l", "kl", "gnr", "bnr",
    "prop", "innst", "ot", "dr", "prof", "adv", "avd", "art", "mill", "mrd", "pst", "forts", "tif", "dnr", "mfl",
    "m.fl", "o.s.v", "t.ex", "s.k", "d", "v", "fr.o.m", "t.o.m", "m.a.o", "p.g.a", "pga", "iht", "vedr", "årg",
)  # fmt: skip
_BREAK = re.compile(r"(?<=[.!?…])[)»”\"’]*(\s+)(?=[«”\"“(–-]*\s?[A-ZÆØÅÄÖ0-9])")
_LAST_WORD = re.compile(r"([\w.]+)\.$")


def sentences(text: str) -> tuple[Span, ...]:
    """Spans of the sentences of cleaned text, in order, without the blanks between them."""
    spans: list[Span] = []
    start = 0
    for found in _BREAK.finditer(text):
        if not _goes_on(text[start : found.start(1)], text[found.end() : found.end() + 1]):
            spans.append(Span(start, found.start(1)))
            start = found.end()
    if text[start:].strip():
        spans.append(Span(start, len(text)))
    return tuple(spans)


def word_count(text: str) -> int:
    """Number of words with a letter or digit in them."""
    return len(re.findall(r"\w[\w-]*", text))


def _goes_on(sentence: str, following: str) -> bool:
    """Whether the full stop belongs to an abbreviation, an ordinal or an initial."""
    word = _LAST_WORD.search(sentence)
    if word is None:
        return False
    last = word[1].lower()
    return (
        last in _ABBREVIATIONS or (len(last) == 1 and last.isalpha()) or (last.isdigit() and following.islower())
    )
