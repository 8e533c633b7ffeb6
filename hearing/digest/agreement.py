"""Who supports, has reservations and opposes, theme by theme; differing views inside a theme are never merged.

The unit is the body, over all its answers: a body that says both yes and no on a theme is divided there.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from hearing.core.taxonomy import Taxonomy
from hearing.digest.figures import bodies
from hearing.digest.model import Agreement, Answer, Remark, Side, Speaker
from hearing.digest.themes import FEWEST_PERSONS
from hearing.digest.vocabulary import TAKES_A_STAND

# What a remark adds to a sender's stance; who asks for a change within the plan does not oppose it.
_STANCES = {
    Side.SUPPORT: "supports",
    Side.RESERVATION: "supports-with-reservations",
    Side.PROPOSAL: "supports-with-reservations",
    Side.OPPOSITION: "opposes",
}


def theme_stances(remarks: Iterable[Remark]) -> dict[str, str]:
    """The stance of an answer on each theme that its remarks are about."""
    found: dict[str, set[str]] = {}
    for remark in remarks:
        for code in remark.themes:
            found.setdefault(code, set()).add(_STANCES[remark.side])
    return {code: joined(stances) for code, stances in found.items()}


def joined(stances: Iterable[str]) -> str:
    """One stance for several: reservations outweigh plain support, and support beside opposition is divided."""
    said = set(stances)
    if "divided" in said or ("opposes" in said and len(said) > 1):
        return "divided"
    return next((one for one in ("opposes", "supports-with-reservations", "supports") if one in said), "")


def agreement(answers: Sequence[Answer], taxonomy: Taxonomy) -> tuple[Agreement, ...]:
    """The themes on which a body or a private person takes a stand, most bodies first."""
    by_body = [_over(own) for own in bodies(answers).values()]
    persons = [_over([answer]) for answer in answers if answer.speaker == Speaker.PERSON]
    persons = persons if len(persons) >= FEWEST_PERSONS else []
    names = {mention.code: mention.name for answer in answers for mention in answer.themes}
    rows = [
        Agreement(
            code, names[code], _counted(by_body, code), _few_hidden(_counted(persons, code)) if persons else ()
        )
        for code in [*taxonomy.themes, *sorted(set(names) - set(taxonomy.themes))]
        if any(code in one for one in (*by_body, *persons))
    ]
    return tuple(sorted(rows, key=lambda row: -sum(n or 0 for n in row.bodies)))


def _over(answers: Iterable[Answer]) -> dict[str, str]:
    found: dict[str, set[str]] = {}
    for answer in answers:
        for mention in answer.themes:
            if mention.stance:
                found.setdefault(mention.code, set()).add(mention.stance)
    return {code: joined(stances) for code, stances in found.items()}


def _counted(stances: Iterable[Mapping[str, str]], code: str) -> tuple[int, ...]:
    counts = Counter(one.get(code, "") for one in stances)
    return tuple(counts[stance] for stance in TAKES_A_STAND)


def _few_hidden(counts: Iterable[int]) -> tuple[int | None, ...]:
    return tuple(None if 0 < n < FEWEST_PERSONS else n for n in counts)
