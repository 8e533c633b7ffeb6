"""A whole hearing held against gold: figures, figures by part, figures by label."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from hearing.evaluate.alignment import layout, over, place
from hearing.evaluate.documents import Document, Passage
from hearing.evaluate.figures import Counts, Rating, count, intervals, rate, summarise

NOTHING = Document("", "", "", "", "", "", ())


@dataclass(frozen=True, slots=True)
class Compared:
    """A gold response, what was predicted for it, and the rating; nothing predicted is an empty document."""

    gold: Document
    predicted: Document
    rating: Rating


@dataclass(frozen=True, slots=True)
class Evaluation:
    """All that is known about how good the labels are.

    Attributes:
        responses: Number of gold responses.
        missing: Ids of gold responses without a prediction.
        figures: Each figure, in 0..1.
        intervals: 95 % interval of each figure.
        by_language: Figures of the responses in each language.
        by_stakeholder: Figures of the responses of each type of sender.
        by_label: For ``theme``, ``concern`` (over paragraphs) and ``group`` (over responses): counts by code.
    """

    responses: int
    missing: tuple[str, ...]
    figures: Mapping[str, float]
    intervals: Mapping[str, tuple[float, float]]
    by_language: Mapping[str, Mapping[str, float]]
    by_stakeholder: Mapping[str, Mapping[str, float]]
    by_label: Mapping[str, Mapping[str, Counts]]


def compare(gold: Mapping[str, Document], predicted: Mapping[str, Document]) -> list[Compared]:
    """Each gold response beside what was predicted for it, in the order of the gold file."""
    documents = {document.id: document for document in gold.values()}
    return [
        Compared(document, found := predicted.get(document.id, NOTHING), rate(document, found))
        for document in documents.values()
    ]


def evaluate(compared: Sequence[Compared]) -> Evaluation:
    """Figures over all responses, and by language, type of sender and label."""
    ratings = [one.rating for one in compared]
    return Evaluation(
        responses=len(compared),
        missing=tuple(one.gold.id for one in compared if one.predicted is NOTHING),
        figures=summarise(ratings),
        intervals=intervals(ratings),
        by_language=_by(compared, lambda gold: gold.language),
        by_stakeholder=_by(compared, lambda gold: gold.stakeholder),
        by_label={
            "theme": _over_paragraphs(compared, lambda one: set(one.themes)),
            "concern": _over_paragraphs(compared, lambda one: {c.code for c in one.concerns}),
            "group": _over_responses(compared, Document.groups),
        },
    )


def paired(one: Compared) -> list[tuple[Passage, list[Passage]]]:
    """Each gold paragraph with the predicted ones that lie over it."""
    words, spans = layout(one.gold.passages)
    placed = place(words, one.predicted.passages)
    return [(passage, list(over(placed, start, end))) for start, end, passage in spans]


def _by(compared: Sequence[Compared], part: Callable[[Document], str]) -> dict[str, dict[str, float]]:
    parts = sorted({part(one.gold) for one in compared})
    return {name: summarise([one.rating for one in compared if part(one.gold) == name]) for name in parts}


def _over_responses(compared: Sequence[Compared], codes: Callable[[Document], set[str]]) -> dict[str, Counts]:
    return _sorted([(codes(one.gold), codes(one.predicted)) for one in compared])


def _over_paragraphs(compared: Sequence[Compared], codes: Callable[[Passage], set[str]]) -> dict[str, Counts]:
    return _sorted(
        [
            (codes(gold), {code for passage in predicted for code in codes(passage)})
            for one in compared
            for gold, predicted in paired(one)
        ]
    )


def _sorted(pairs: Sequence[tuple[set[str], set[str]]]) -> dict[str, Counts]:
    """Counts of each code, the most frequent first."""
    codes = {code for pair in pairs for some in pair for code in some}
    totals = {
        code: sum((count(gold & {code}, found & {code}) for gold, found in pairs), Counts()) for code in codes
    }
    return dict(sorted(totals.items(), key=lambda item: (-(item[1].right + item[1].missed), item[0])))
