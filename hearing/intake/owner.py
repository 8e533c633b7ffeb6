"""Who holds the hearing, read out of the draft where nobody says so."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from hearing.intake.draft import Draft

_PLACE = r"(?P<place>[A-ZÆØÅÄÖ][\w-]+)"
# A name of two words is told from a place after another capital by coming back: «Øvre Lia kommune».
_NAMED = re.compile(
    rf"\b(?:(?P<before>[A-ZÆØÅÄÖ][\w-]+) )?{_PLACE} (?P<kind>kommune|kommun|[Ss]tad|herad)(?:e?s)?\b"
)
_LEADERS = (
    r"(?:kommunedirektøren|rådmannen|byrådet|bystyret|kommunestyret|formannskapet|kommunstyrelsen|"
    r"kommunfullmäktige|stadsdirektören|kommundirektören)"
)
_FROM_ITS_LEADER = re.compile(rf"\b(?i:fra|frå|från|av) (?i:{_LEADERS}) (?:i|for|för) {_PLACE}\b")
_SWEDISH = re.compile(r"\b(?:och|från|ska|är|för)\b")
_NORWEGIAN = re.compile(r"\b(?:og|fra|frå|skal|er)\b")
_NO_PLACE = frozenset(("Vår", "Denne", "Denna", "Hver", "Kvar", "Alle", "Alla", "En", "Egen"))
_TOP = 600  # characters: title and imprint
_FEWEST = 2


def owner_of(draft: Draft | None) -> str:
    """The body whose draft this is; empty without a draft, or where the draft names none.

    It is whom the draft says it is from («fra kommunedirektøren i Fjordby»), else the municipality or city that
    its title names, else the one it names most, if more than once.
    """
    return _owner_in(draft.text) if draft is not None else ""


@lru_cache(maxsize=4)
def _owner_in(text: str) -> str:
    named = [match for match in _NAMED.finditer(text) if match["place"] not in _NO_PLACE]
    said = _FROM_ITS_LEADER.search(text, 0, _TOP)
    if said:
        of_it = [match for match in named if said["place"] in {match["place"], match["before"]}]
        return _name(of_it) if of_it else f"{said['place']} {_kind(text)}"
    top = next((match["place"] for match in named if match.start() < _TOP), "")
    most, times = next(iter(Counter(match["place"] for match in named).most_common(1)), ("", 0))
    place = top or (most if times >= _FEWEST else "")
    return _name([match for match in named if match["place"] == place]) if place else ""


def _name(matches: Sequence[re.Match[str]]) -> str:
    """The name in full: with the word before it where that nearly always stands there."""
    before, times = Counter(match["before"] or "" for match in matches).most_common(1)[0]
    is_part = len(matches) >= _FEWEST and times == len(matches)
    return " ".join(filter(None, (before if is_part else "", matches[0]["place"], matches[0]["kind"])))


def _kind(text: str) -> str:
    return "kommun" if len(_SWEDISH.findall(text)) > len(_NORWEGIAN.findall(text)) else "kommune"
