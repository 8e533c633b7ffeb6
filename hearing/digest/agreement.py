"""Who supports, has reservations and opposes, theme by theme; differing views inside a theme are never merged.

The unit is the body, over all its answers: a body that says both yes and no on a theme is divided there. It is
counted from what stands under the theme as support, reservations and opposition; a proposal is neither for nor
against.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from hearing.core.taxonomy import Taxonomy
from hearing.digest.figures import bodies
from hearing.digest.model import Agreement, Answer, Side, Speaker
from hearing.digest.themes import FEWEST_PERSONS
from hearing.digest.views import Remarks
from hearing.digest.vocabulary import TAKES_A_STAND

_STANCES = {
    Side.SUPPORT: "supports",
    Side.RESERVATION: "supports-with-reservations",
    Side.OPPOSITION: "opposes",
}


def agreement(answers: Sequence[Answer], remarks: Remarks, taxonomy: Taxonomy) -> tuple[Agreement, ...]:
    """The themes on which a body or a private person takes a stand, most bodies first."""
    by_body = [_stances(own, remarks) for own in bodies(answers).values()]
    persons = [_stances([answer], remarks) for answer in answers if answer.speaker == Speaker.PERSON]
    persons = persons if len(persons) >= FEWEST_PERSONS else []
    names = {mention.code: mention.name for answer in answers for mention in answer.themes}
    rows = [
        Agreement(
            code, names[code], _counted(by_body, code), _few_hidden(_counted(persons, code)) if persons else ()
        )
        for code in [*taxonomy.themes, *sorted(set(names) - set(taxonomy.themes))]
        if any(code in one for one in (*by_body, *persons))
    ]
    return tuple(sorted(rows, key=lambda row: -sum(row.bodies)))


def _stances(answers: Iterable[Answer], remarks: Remarks) -> dict[str, str]:
    """The stance on each theme over several answers of one sender."""
    found: dict[str, set[str]] = {}
    for answer in answers:
        for remark in remarks.get(answer.anchor, ()):
            if remark.side in _STANCES:
                for code in remark.themes:
                    found.setdefault(code, set()).add(_STANCES[remark.side])
    return {code: _joined(stances) for code, stances in found.items()}


def _joined(stances: set[str]) -> str:
    """Reservations outweigh plain support, and opposition beside either is divided."""
    if "opposes" in stances:
        return "divided" if len(stances) > 1 else "opposes"
    return "supports-with-reservations" if "supports-with-reservations" in stances else "supports"


def _counted(stances: Iterable[Mapping[str, str]], code: str) -> tuple[int, ...]:
    counts = Counter(one.get(code, "") for one in stances)
    return tuple(counts[stance] for stance in TAKES_A_STAND)


def _few_hidden(counts: Iterable[int]) -> tuple[int | None, ...]:
    return tuple(None if 0 < n < FEWEST_PERSONS else n for n in counts)
