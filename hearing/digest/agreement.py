"""Who supports, has reservations and opposes, theme by theme; differing views inside a theme are never merged.

The unit is the body, over all its answers: a body that says both yes and no on a theme is divided there.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from hearing.core.model import Label, LabelKind, Labelled, Voice
from hearing.core.taxonomy import Taxonomy
from hearing.digest.figures import bodies
from hearing.digest.model import Agreement, Answer, Speaker
from hearing.digest.quotations import accepted
from hearing.digest.themes import FEWEST_PERSONS
from hearing.digest.vocabulary import TAKES_A_STAND

# A stand in a paragraph, and the stance that it is one of.
_STANCES = {"support": "supports", "conditional": "supports-with-reservations", "oppose": "opposes"}


def theme_stances(labelled: Labelled) -> dict[str, str]:
    """The stance on each theme, from the sender's own paragraphs that hold both a theme and a stand."""
    own = {one.number for one in labelled.response.paragraphs if one.voice == Voice.OWN}
    stands = {number: _stand(labels) for number, labels in _by_paragraph(labelled, LabelKind.STANCE, own).items()}
    found: dict[str, set[str]] = {}
    for number, labels in _by_paragraph(labelled, LabelKind.THEME, own).items():
        for code in {label.code for label in labels}:
            if stands.get(number):
                found.setdefault(code, set()).add(stands[number])
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


def _by_paragraph(labelled: Labelled, kind: LabelKind, own: set[int]) -> dict[int, list[Label]]:
    found: dict[int, list[Label]] = {}
    for label in accepted(labelled.labels, kind):
        if label.paragraph in own:
            found.setdefault(label.paragraph, []).append(label)
    return found


def _stand(labels: Iterable[Label]) -> str:
    """A person's label before any other, then the most certain."""
    ranked = sorted(labels, key=lambda one: (not one.made_by.startswith("person:"), -one.score))
    return _STANCES.get(ranked[0].code, "")
