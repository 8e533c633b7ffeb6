"""The stance of a whole answer: as rules weigh it, and as a model that has seen whole answers finds it.

The model decides on what is a single voice's answer. Notes of meetings and answers without remarks are left to the
rules. Whoever says it, the label has the sender's own words behind it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from hearing.classify.combined import Combined
from hearing.classify.features import sentences, within
from hearing.classify.findings import Read
from hearing.classify.model import STANCE, Model
from hearing.classify.stance import UNSTATED, document_stance, stance_label
from hearing.classify.statements import abstention, speaks_of_proposal
from hearing.classify.whole import Said, Whole
from hearing.core.model import Kind, Label, LabelKind, Response, Span, Voice
from hearing.core.offsets import evidence_in

_ABSTENTION, _ABSTENTION_SCORE = "rule:stance.abstains@1", 0.7
# Stances of paragraphs that show a stance of the whole, the clearest first.
_SHOWN_BY_PARAGRAPHS = {
    "supports": ("support",),
    "supports-with-reservations": ("conditional", "support"),
    "opposes": ("oppose",),
    "divided": ("oppose", "support"),
}


class Verdict(NamedTuple):
    """The stance that rules give an answer, its labels, and whether the sender says that it takes none."""

    code: str
    labels: list[Label]
    declines: bool


def stance_of_answer(
    response: Response,
    read: Sequence[Read],
    labels: Sequence[Label],
    combined: Mapping[int, Combined],
    model: Model | None,
) -> tuple[str, list[Label]]:
    """Code of an answer's stance, and its labels: by rules, by the model, or by both.

    Args:
        response: An answer.
        read: Its paragraphs.
        labels: Those of its paragraphs.
        combined: What the model finds likely in each paragraph, by number.
        model: None where rules decide alone.
    """
    rules = _by_rules(response, read, labels)
    if model is None or response.kind is not Kind.RESPONSE or not combined:
        return rules.code, rules.labels
    likeliest, chance = model.stance_of_whole(_whole(response, read, labels, combined, rules))
    agreed = rules.labels if likeliest == rules.code else []
    if not chance or likeliest == UNSTATED:
        return likeliest, agreed
    shows = agreed[0] if agreed else _shows(likeliest, response, read, labels, model)
    made = replace(stance_label(likeliest, shows), made_by=model.made_by, score=round(chance, 4))
    return likeliest, [*agreed, made]


def whole_of(
    response: Response, read: Sequence[Read], labels: Sequence[Label], combined: Mapping[int, Combined]
) -> Whole:
    """An answer as a whole, as far as its stance is concerned; arguments as for ``stance_of_answer``."""
    return _whole(response, read, labels, combined, _by_rules(response, read, labels))


def _whole(
    response: Response,
    read: Sequence[Read],
    labels: Sequence[Label],
    combined: Mapping[int, Combined],
    rules: Verdict,
) -> Whole:
    own = _own(read)
    stands = {label.paragraph: label.code for label in labels if label.kind is LabelKind.STANCE}
    said = [
        Said(
            one.paragraph.text,
            combined[one.paragraph.number].likely.paragraph[STANCE] if one.paragraph.number in combined else {},
            frozenset((finding.code, finding.overall) for finding in one.of(LabelKind.STANCE)),
            stands.get(one.paragraph.number, ""),
        )
        for one in own
    ]
    return Whole(
        response.kind,
        rules.code,
        tuple(said),
        " ".join(text for one in own for text in _of_proposal(one)),
        len({label.code for label in labels if label.kind is LabelKind.CONCERN}),
        rules.declines,
    )


def _shows(code: str, response: Response, read: Sequence[Read], labels: Sequence[Label], model: Model) -> Label:
    """A label with the words that show a stance: of one of the paragraphs, else the sentence that says it best."""
    wanted = _SHOWN_BY_PARAGRAPHS.get(code, ())
    stances = [label for label in labels if label.kind is LabelKind.STANCE and label.code in wanted]
    if stances:
        return max(stances, key=lambda one: (-wanted.index(one.code), one.score))
    places = [(one.paragraph, span) for one in _own(read) for span in _spans(one)]
    at = model.clearest(code, [paragraph.text[span.start : span.end] for paragraph, span in places])
    paragraph, span = places[at]
    return Label(LabelKind.STANCE, code, None, evidence_in(response, paragraph, *span), model.made_by)


def _of_proposal(one: Read) -> Iterator[str]:
    """Sentences that speak of the proposal as a whole."""
    doc, language = one.context.doc, one.context.language
    for start, end in _spans(one):
        if speaks_of_proposal(doc, language, one.context.own_start + start, one.context.own_start + end):
            yield one.paragraph.text[start:end]


def _by_rules(response: Response, read: Sequence[Read], labels: Sequence[Label]) -> Verdict:
    declined = _declined(response, read)
    declining = [declined] if declined else []
    if response.kind is Kind.NO_REMARKS:
        return Verdict("abstains" if declined else "no-remarks", declining, bool(declined))
    said = [finding for one in _own(read) for finding in one.of(LabelKind.STANCE)]
    of_paragraphs = {label.paragraph: label for label in reversed(labels) if label.kind is LabelKind.STANCE}
    stances = [of_paragraphs[number] for number in sorted(of_paragraphs, key=lambda number: number or 0)]
    has_concerns = any(label.kind is LabelKind.CONCERN for label in labels)
    code, shows = document_stance(response.kind, said, stances, has_concerns)
    if shows:
        return Verdict(code, [stance_label(code, shows)], bool(declined))
    if declined and not has_concerns:
        return Verdict("abstains", declining, True)
    return Verdict(code, [], bool(declined))


def _declined(response: Response, read: Sequence[Read]) -> Label | None:
    """The document's label where the sender says that it takes no stand."""
    for one in _own(read):
        found = abstention(one.context.doc, one.context.language)
        start = one.context.own_start
        if found and found.start >= start:
            evidence = evidence_in(response, one.paragraph, found.start - start, found.end - start)
            return Label(LabelKind.STANCE, "abstains", None, evidence, _ABSTENTION, _ABSTENTION_SCORE)
    return None


def _own(read: Sequence[Read]) -> list[Read]:
    return [one for one in read if one.paragraph.voice is Voice.OWN]


def _spans(read: Read) -> Iterator[Span]:
    """Characters of the sentences of a paragraph, without what leads in to it."""
    return map(within, sentences(read.context))
