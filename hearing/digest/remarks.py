"""What the paragraphs of an answer say for and against, with which reservations, and what they ask for."""

import re
from collections.abc import Iterable, Mapping, Sequence

from hearing.core.model import Label, LabelKind, Labelled, Paragraph, Voice
from hearing.digest.model import Quotation, Remark, Side
from hearing.digest.quotations import Quoter, accepted
from hearing.language.sentences import sentence_spans

SIDES = {"support": Side.SUPPORT, "conditional": Side.RESERVATION, "oppose": Side.OPPOSITION}
# A reservation in these words asks for a change: then it is a proposal.
_ASKS = re.compile(
    r"\b(?:foreslår|føreslår|föreslår|anbefaler|tilrår|rår til|rekommenderar|förordar|ber|bed|vil be|vill be"
    r"|oppfordrer|oppmodar|uppmanar|krever|krev|kräver|yrkar|henstiller|hemställer|ønsker at|ønskjer at|önskar att"
    r"|bør|bör|behold|behald|behåll|stryk|ta inn|ta ut|propose[sd]?|recommends?|asks?|should)\b",
    re.IGNORECASE,
)


def remarks(labelled: Labelled, quoter: Quoter) -> tuple[Remark, ...]:
    """Every remark in the sender's own voice, in the order of the text.

    A paragraph that says several things gives a remark for each. A remark is on the themes of the sentences that
    it rests on, or of its whole paragraph where those have none.

    Raises:
        UnverifiableQuotation: if a quotation does not stand in the text as read.
    """
    themes = _by_paragraph(accepted(labelled.labels, LabelKind.THEME))
    stances = _by_paragraph(accepted(labelled.labels, LabelKind.STANCE))
    return tuple(
        Remark(
            _side(stance), _themes_of(stance, paragraph, themes.get(paragraph.number, ())), quoter.quote(stance)
        )
        for paragraph in labelled.response.paragraphs
        if paragraph.voice == Voice.OWN
        for stance in _best_of_each(stances.get(paragraph.number, ()))
    )


def asks(found: Iterable[Remark], proposed: Iterable[Quotation]) -> tuple[Quotation, ...]:
    """What is asked for besides the new wordings that are proposed."""
    worded = {one.place.paragraph for one in proposed}
    return tuple(
        one.words
        for one in found
        if one.side == Side.PROPOSAL and one.words.place.paragraph not in worded and not one.words.withheld
    )


def _side(stance: Label) -> Side:
    side = SIDES[stance.code]
    return Side.PROPOSAL if side == Side.RESERVATION and _ASKS.search(stance.evidence.text) else side


def _by_paragraph(labels: Iterable[Label]) -> Mapping[int, list[Label]]:
    found: dict[int, list[Label]] = {}
    for label in labels:
        if label.paragraph is not None:
            found.setdefault(label.paragraph, []).append(label)
    return found


def _best_of_each(labels: Iterable[Label]) -> list[Label]:
    """The most certain label for each side, a person's before any other."""
    ranked = sorted(labels, key=lambda one: (not one.made_by.startswith("person:"), -one.score, one.evidence.span))
    best: dict[str, Label] = {}
    for label in ranked:
        if label.code in SIDES:
            best.setdefault(label.code, label)
    return list(best.values())


def _themes_of(stance: Label, paragraph: Paragraph, themes: Sequence[Label]) -> tuple[str, ...]:
    start, end = _sentences_around(stance, paragraph)
    near = [
        one for one in themes if start < (at := place_in(one, paragraph)) + len(one.evidence.text) and at < end
    ]
    return tuple(dict.fromkeys(one.code for one in near or themes))


def _sentences_around(label: Label, paragraph: Paragraph) -> tuple[int, int]:
    """Where the sentences begin and end that hold a label's evidence."""
    at = place_in(label, paragraph)
    until = at + len(label.evidence.text)
    held = [(start, end) for start, end in sentence_spans(paragraph.text) if start < until and at < end]
    return (held[0][0], held[-1][1]) if held else (at, until)


def place_in(label: Label, paragraph: Paragraph) -> int:
    """Where a label's evidence begins in its paragraph's cleaned text; 0 where it does not stand there whole."""
    return max(0, paragraph.text.find(label.evidence.text.strip()))
