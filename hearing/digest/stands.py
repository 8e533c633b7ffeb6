"""Which words an answer's stance rests on."""

from collections.abc import Iterable

from hearing.core.model import Label, LabelKind, Labelled, Voice
from hearing.digest.quotations import accepted
from hearing.digest.vocabulary import SUPPORTS


def stand_labels(labelled: Labelled) -> tuple[Label, ...]:
    """The label behind the document's stance; behind a divided one, a paragraph for and a paragraph against."""
    stance = labelled.response.stance
    labels = [one for one in accepted(labelled.labels, LabelKind.STANCE) if one.evidence.text.strip()]
    if stance == "divided":
        own = {one.number for one in labelled.response.paragraphs if one.voice == Voice.OWN}
        said = [one for one in labels if one.paragraph in own]
        both = _best(one for one in said if one.code in SUPPORTS) + _best(
            one for one in said if one.code == "opposes"
        )
        if len(both) == 2:
            return both
    return _best(one for one in labels if one.paragraph is None and one.code == stance)


def _best(labels: Iterable[Label]) -> tuple[Label, ...]:
    """The most certain label, the first of several; none where there is none."""
    return tuple(sorted(labels, key=lambda one: (-one.score, one.evidence.span))[:1])
