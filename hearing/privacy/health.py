"""What writers tell of their own health, drug use and family, and of relatives: whole sentences."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from hearing.privacy.health_words import CONDITIONS, EVENTS, PLACES, STATES, SUBSTANCES
from hearing.privacy.kin import KIN
from hearing.privacy.model import Found, Kind, Sureness

# From a capital, a quotation mark or the end of the last sentence; what is quoted is a sentence of its own.
_SENTENCE = re.compile(r"[^\s.!?\f«»”“](?:[^.!?\f«”“]|[.!?](?![\s»”\")\]]|$))*[.!?]?")
_I = r"(?:jeg|eg|jag)"
_FEW = r"(?:(?!for|om|at|att|å|av|som|den|de|til at)\w+[ \n]+){0,4}?"
_BE = (
    r"(?:er|är|var|ble|blei|blev|vart|har vært|har vore|har varit|har blitt|har vorte|har blivit|hadde vært"
    r"|føler meg|kjenner meg|lever som|er selv|er sjølv|är själv)"
)
_HAVE = (
    r"(?:har|hadde|hade|fikk|fekk|fick|har fått|har hatt|har haft|har hatt|lider av|lid av|lider av|sliter med"
    r"|slit med|slet med|sleit med|kjemper med|kämpar med|kjempet mot|diagnostisert med|ble diagnostisert med"
    r"|dør av|overlevde|överlevde)"
)
_TAKE = (
    r"(?:bruker|brukar|brukte|brukte|har brukt|använder|använde|har använt|går på|gjekk på|gikk på|gick på"
    r"|står på|stod på|injiserte|injicerade|røykte|røykja|rökte|tok|tog|drakk|drikker|drikk|har ruset meg på"
    r"|ruset meg på|rusa meg på|er hekta på|selvmedisinerte)"
)
_GO = (
    r"(?:er|är|var|går|gikk|gjekk|gick|har vært|har vore|har varit|har gått|står|stod|ble lagt inn|blei lagd"
    r" inn|blev inlagd|kom inn|kom|havnet|hamna|hamnade|bodde|budde|ligger|låg|lå|sitter|sit|satt|sat|var"
    r" innlagt|venter på|ventar på|väntar på|fikk plass|fekk plass|fick plats|søkte)"
)
_IN = r"(?:i|på|til|till|under|inn på|in på|inne i|inne på|om|plass i|plass på|plats på)"
_OWN = re.compile(
    rf"\b{_I}[ \n]+(?:{_BE}[ \n]+{_FEW}(?:{STATES})\b"
    rf"|{_HAVE}[ \n]+{_FEW}(?:{CONDITIONS})\b"
    rf"|{_TAKE}[ \n]+{_FEW}(?:{SUBSTANCES})\b"
    rf"|{_GO}[ \n]+{_FEW}{_IN}[ \n]+{_FEW}(?:{PLACES})\b"
    rf"|{_FEW}(?:{EVENTS})\b)"
    rf"|\b(?:min|mitt|mi|mine|mina)[ \n]+(?:egen |eigen |egna |eget |eige )?(?:{CONDITIONS})\b"
    rf"|\b(?:da|når|då|när|siden|sidan|sedan|mens|medan|etter at|hvis|dersom|om)[ \n]+{_I}[ \n]+(?:ruset|rusa"
    rf"|drakk|knarkade|sonet|sona|injiserte)\b"
    r"|\b(?:reddet|redda|räddade|berget|berga)[ \n]+(?:livet[ \n]+mitt|mitt[ \n]+liv|meg|mig)\b"
    r"|\b(?:som|selv|sjølv|själv)[ \n]+(?:tidligere|tidlegare|tidigare|aktiv|mangeårig|nåværende|noverande"
    r"|nuvarande)[ \n]+"
    rf"(?:{STATES})\b[^.!?\f]{{0,40}}\b(?:{_I}|meg|mig)\b"
    rf"|\b(?:har|hade|hadde|er|är|var|ble|blei|blev|vart)[ \n]+{_I}[ \n]+{_FEW}(?:{STATES}"
    rf"|{_IN}[ \n]+(?:{PLACES}))\b",
    re.IGNORECASE,
)
# Without one of these nobody speaks of himself or his own; most sentences of a hearing hold none.
_PERSONAL = re.compile(
    r"\b(?:jeg|eg|jag|meg|mig|min|mi|mitt|mine|mina|vår|vårt|våres|av[ ](?:oss|medlem\w*|de våre))\b",
    re.IGNORECASE,
)
_KIN = re.compile(rf"\b{KIN}\b", re.IGNORECASE)
_KIN_MATTER = re.compile(
    rf"\b(?:{STATES}|{CONDITIONS}|{SUBSTANCES}|{EVENTS}|{_IN}[ \n]+{_FEW}(?:{PLACES}))\b", re.IGNORECASE
)
_MATTER = re.compile(
    rf"\b(?:{STATES}|{CONDITIONS}|{SUBSTANCES}|{EVENTS}|(?:i|på|til|till)[ \n]+(?:{PLACES}))\b", re.IGNORECASE
)


def health_statements(text: str) -> Iterator[Found]:
    """Sentences in which a writer tells of himself or of a relative."""
    for sentence in _SENTENCE.finditer(text):
        if not _PERSONAL.search(sentence[0]):
            continue
        if _OWN.search(sentence[0]):
            yield _found(sentence, "the writer tells of own health, drug use or punishment", Sureness.LIKELY)
        elif _KIN.search(sentence[0]):
            if _KIN_MATTER.search(sentence[0]):
                yield _found(sentence, "the writer tells of a relative", Sureness.LIKELY)
            else:
                yield _found(sentence, "the writer mentions a relative", Sureness.POSSIBLE)


def statements_about(names: list[Found], text: str) -> Iterator[Found]:
    """Sentences that tell of the health or drug use of somebody who is named in them."""
    starts = sorted(name.start for name in names)
    for sentence in _SENTENCE.finditer(text) if starts else ():
        at = bisect_left(starts, sentence.start())
        if starts[at : at + 1] and starts[at] < sentence.end() and _MATTER.search(sentence[0]):
            yield _found(sentence, "health or drug use of a named person", Sureness.LIKELY)


def _found(sentence: re.Match[str], why: str, sureness: Sureness) -> Found:
    end = sentence.start() + len(sentence[0].rstrip())
    return Found(sentence.start(), end, Kind.HEALTH, why, sureness)
