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
# What joins a writer to a state, a condition, a substance or a place.
_BE = (
    r"(?:er|är|var|ble|blei|blev|vart|(?:har|hadde|hade) (?:vært|vore|varit|blitt|vorte|blivit)|føler meg"
    r"|kjenner meg|lever som|er selv|er sjølv|är själv)"
)
_HAVE = (
    r"(?:(?:har|hadde|hade)(?: (?:fått|hatt|haft|levd|levt))?(?: med)?|fikk|fekk|fick|lider av|lid av"
    r"|(?:har )?(?:sliter|slit|slet|sleit|slitt|slite|kjemper|kjempet|kjempa|kämpar|kämpade|kämpat|lever|levde"
    r"|levt)"
    r" (?:med|mot)|(?:ble )?diagnostisert med|dør av|overlevde|överlevde)"
)
_TAKE = (
    r"(?:(?:har )?(?:bruker|brukar|brukte|brukt|använder|använde|använt|injiserte|injicerade|røykte|røykja"
    r"|rökte|tok|tog"
    r"|tatt|teke|tagit|drakk|drikker|drikk|selvmedisinerte|prøvde|prøvd|prøvt|provade|provat)"
    r"|(?:har )?(?:begynte|begynt|byrja|starta|startet|började|börjat|sluttet|slutta|slutade|slutat) (?:med|på)"
    r"|går på|gjekk på|gikk på|gick på|står på|stod på|(?:har )?(?:ruset|rusa) meg på|er hekta på)"
)
_GO = (
    r"(?:går|gikk|gjekk|gick|har gått|ble lagt inn|blei lagd inn|blev inlagd|kom inn|kom|havnet|hamna|hamnade"
    r"|venter|ventar|väntar|fikk|fekk|fick|søkte|søkte om|sökte)"
)
_STAY = (
    r"(?:er|är|var|(?:har |hadde |hade )(?:vært|vore|varit)|står|stod|sto|bodde|budde|ligger|låg|lå|sitter|sit"
    r"|satt"
    r"|sat|var innlagt)"
)
_IN = r"(?:i|på|til|till|under|inn på|in på|inne i|inne på|om|plass i|plass på|plats på)"
_AT = r"(?:i|på|under|inne i|inne på)"
_MY_OWN = (
    r"(?:egen|eigen|egna|eget|eige|egne|eigne|første|fyrste|första|andre|andra|siste|sista|tidligere|tidlegare"
    r"|tidigare|gamle|gamla|mangeårige|langvarige|långvariga|alvorlige|alvorlege|allvarliga)"
)
_THEN = (
    r"(?:sto|stod|var|ble|blei|blev|vart|fikk|fekk|fick|kom|mistet|mista|förlorade|måtte|havnet|hamna|hamnade"
    r"|lærte"
    r"|lærde|lärde|møtte|møtet|traff|träffade|hadde|hade)"
)
_OWN = re.compile(
    rf"\b{_I}[ \n]+(?:{_BE}[ \n]+{_FEW}(?:{STATES})\b"
    rf"|{_HAVE}[ \n]+{_FEW}(?:{CONDITIONS})\b"
    rf"|{_TAKE}[ \n]+{_FEW}(?:{SUBSTANCES}|overdos\w*|överdos\w*)\b"
    rf"|{_HAVE}[ \n]+{_FEW}(?:{SUBSTANCES})\b(?=[^.!?\f]{{0,30}}\b(?:livet|liv|år)\b)"
    rf"|{_STAY}[ \n]+{_FEW}{_AT}[ \n]+{_FEW}(?:{PLACES})\b"
    rf"|{_GO}[ \n]+{_FEW}{_IN}[ \n]+{_FEW}(?:{PLACES})\b"
    rf"|{_FEW}(?:{EVENTS})\b)"
    rf"|\b(?:min|mitt|mi|mine|mina)[ \n]+(?:{_MY_OWN}[ \n]+)?(?:{CONDITIONS})\b"
    rf"|\b(?:{CONDITIONS})[ \n]+(?:min|mi|mitt)\b"
    rf"|\b(?:da|når|då|när|siden|sidan|sedan|mens|medan|etter at|hvis|dersom|om)[ \n]+{_I}[ \n]+(?:ruset|rusa"
    rf"|drakk|knarkade|sonet|sona|injiserte)\b"
    r"|\b(?:reddet|redda|räddade|berget|berga)[ \n]+(?:livet[ \n]+mitt|mitt[ \n]+liv|meg|mig)\b"
    r"|\b(?:som|selv|sjølv|själv)[ \n]+(?:tidligere|tidlegare|tidigare|aktiv|mangeårig|nåværende|noverande"
    r"|nuvarande)[ \n]+"
    rf"(?:{STATES})\b[^.!?\f]{{0,40}}\b(?:{_I}|meg|mig)\b"
    rf"|\b(?:etter|efter|under|fra|frå|från|i|på)[ \n]+(?:\w+[ \n]+){{0,4}}?(?:{PLACES})[ \n]+{_THEN}[ \n]+{_I}\b"
    rf"|\b(?:har|hade|hadde|er|är|var|ble|blei|blev|vart)[ \n]+{_I}[ \n]+{_FEW}(?:{STATES}"
    rf"|{_IN}[ \n]+(?:{PLACES}))\b",
    re.IGNORECASE,
)
# Without one of these nobody speaks of himself or his own; most sentences of a hearing hold none.
_PERSONAL = re.compile(
    r"\b(?:jeg|eg|jag|meg|mig|min|mi|mitt|mine|mina|vår|vårt|våres|(?:som|er|är|var) (?:datter|dotter|sønn|son"
    r"|barn|bror"
    r"|søster|syster|mor|mamma|far|pappa|pårørende|pårørande|anhörig|förälder)|av[ ](?:oss|medlem\w*|de våre))\b",
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
