"""What the model of stakeholders sees: the sender's name, letterhead and words for itself, and the rules' word."""

import re
from collections.abc import Iterator
from functools import lru_cache

from hearing.core.model import Response
from hearing.intake.names import bears_given_name, is_person, looks_like_a_body
from hearing.intake.sender_frames import who_speaks

Features = dict[str, float]

_WORD = re.compile(r"[^\W\d_]+")
_PIECE = 5  # letters
_ENDS = (4, 5, 6, 8)
_HEAD, _FOOT = 4, 3  # paragraphs
_LONGEST = 300
_OPENING = 8
_LEAST, _LESS, _SOME = 0.3, 0.5, 1.0
_OURS = re.compile(
    r"\b(?:vår|vårt|våre|våra|vi i|oss i|i vår|hos oss)\s+(?P<after>[^\W\d_]{3,})|"
    r"(?P<before>[^\W\d_]{3,})\s+(?:vår|vårt|våre|våra|min|mitt|mine)\b",
    re.IGNORECASE,
)
_IS = re.compile(
    r"\b(?:er|är|som|heter|heiter)\s+(?:en|ei|ein|et|eit|ett|den|det)?\s*(?P<what>[^.,;:\n]{3,60})", re.IGNORECASE
)
_MOST_WORDS = 4


def features(response: Response, code: str, by: str) -> Features:
    """Features of an answer whose sender the rules give the type ``code``, known ``by`` one of its patterns."""
    found: Features = {f"rules {code}": _SOME, f"rules {code} {by}": _SOME}
    found |= of_name(response.sender)
    found |= _of_edges(response)
    found |= _of_own_words(response)
    return found | dict.fromkeys(_of_document(response), _SOME)


@lru_cache(maxsize=1024)
def _names(name: str) -> tuple[tuple[str, float], ...]:
    lower = [word.casefold() for word in _WORD.findall(name)]
    found: Features = {}
    for word in lower:
        found[f"word {word}"] = _SOME
        for length in _ENDS:
            if len(word) > length:
                found[f"…{word[-length:]}"] = found[f"{word[:length]}…"] = _SOME
        found |= {f"…{word[at : at + _PIECE]}…": _LESS for at in range(len(word) - _PIECE + 1)}
    if lower:
        found |= {f"first {lower[0]}": _SOME, f"last {lower[-1]}": _SOME, f"words {min(len(lower), 6)}": _SOME}
    person, given, body = is_person(name), bears_given_name(name), looks_like_a_body(name)
    found |= {f"person {person}": _SOME, f"given {given}": _SOME, f"body {body}": _SOME}
    return tuple(found.items())


def of_name(name: str) -> Features:
    """What the name alone tells."""
    return dict(_names(name))


def _of_edges(response: Response) -> Features:
    """Words of letterhead and signature."""
    paragraphs = (*response.paragraphs[:_HEAD], *response.paragraphs[-_FOOT:])
    words = dict.fromkeys(word.casefold() for one in paragraphs for word in _WORD.findall(one.text[:_LONGEST]))
    return {**{f"edge {word}": _LESS for word in words}, **{f"edge …{word[-6:]}": _LEAST for word in words}}


def _of_own_words(response: Response) -> Features:
    """What the sender calls its own, and says that it is."""
    found: Features = {}
    for match in _OURS.finditer(response.text):
        word = (match["after"] or match["before"]).casefold()
        found |= {f"our {word}": _SOME, f"our …{word[-6:]}": _LESS}
    for paragraph in response.paragraphs[:_OPENING]:
        for match in _IS.finditer(paragraph.text):
            found |= {f"is {word}": _LESS for word in _WORD.findall(match["what"].casefold())[:_MOST_WORDS]}
    return found


def _of_document(response: Response) -> Iterator[str]:
    voice = who_speaks(response.text)
    yield f"voice {voice}"
    yield f"voice {voice} named {bool(response.sender)}"
    yield f"from {response.sender_from}"
    yield f"kind {response.kind}"
    yield f"behalf {bool(response.on_behalf_of)}"
    yield f"length {min(len(response.text) // 1500, 5)}"
