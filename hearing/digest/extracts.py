"""An answer in three to six lines of its sender's own sentences, chosen and never reworded."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from hearing.core.model import BlockKind, Label, LabelKind, Labelled, Paragraph, Response, Voice
from hearing.digest.model import Quotation
from hearing.digest.quotations import Quoter, accepted
from hearing.digest.remarks import place_in
from hearing.language.sentences import sentence_spans

_LINE = 90  # characters
_LEAST, _MOST = 3 * _LINE, 6 * _LINE
_FEWEST_WORDS = 4
_OPENS_PARAGRAPH = 0.3
# Leans on the sentence before it, and is chosen alone only where nothing else tells as much.
_LEANS = re.compile(
    r"(?:dette|disse|denne|desse|detta|dessa|denna|de|dei|da|derfor|difor|därför|men|og|och|slik|sånn|sådan|her|der"
    r"|här|där|likevel|ändå|samtidig|samtidigt|this|these|that|they|but|and|so|then)\b",
    re.IGNORECASE,
)
_LEANING = 0.4
_REFERENCE = 12  # characters that «(paragraph 7)» takes
_PROPOSES = 2.0
_AGAIN = 0.2  # what a subject counts for when a sentence on it is chosen already
_LONG = 2.5 * _LINE


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence, and what it tells of, each with its weight."""

    paragraph: int
    start: int
    end: int
    subjects: tuple[tuple[str, float], ...]
    is_first: bool
    words: int
    leans: bool

    @property
    def length(self) -> int:
        return self.end - self.start + _REFERENCE

    def worth(self, told: frozenset[str]) -> float:
        """How much it adds to what is told already; a long sentence must tell more."""
        subjects = sum(weight * (_AGAIN if subject in told else 1.0) for subject, weight in self.subjects)
        opens = _OPENS_PARAGRAPH if self.is_first and self.words >= _FEWEST_WORDS else 0.0
        stands = _LEANING if self.leans else 1.0
        return stands * (subjects + opens) / max(1.0, self.length / _LONG)


_Chosen = tuple[_Sentence, Quotation]


def extract(labelled: Labelled, quoter: Quoter, proposed: Iterable[int]) -> tuple[Quotation, ...]:
    """The sentences that tell most of an answer, in the order of its text; a short answer whole.

    Args:
        labelled: The answer.
        quoter: Of its response.
        proposed: Numbers of the paragraphs that propose new wording.

    Raises:
        UnverifiableQuotation: if a quotation does not stand in the text as read.
    """
    chosen = _chosen(_sentences(labelled, frozenset(proposed)), quoter)
    return tuple(
        quoted if len(run) == 1 else quoter.part(run[0].paragraph, run[0].start, run[-1].end)
        for run, quoted in _runs(chosen, labelled.response)
    )


def _sentences(labelled: Labelled, proposed: frozenset[int]) -> list[_Sentence]:
    labels = _by_paragraph(labelled.labels)
    return [
        sentence
        for paragraph in labelled.response.paragraphs
        if paragraph.voice == Voice.OWN and paragraph.role != BlockKind.HEADING and paragraph.text
        for sentence in _of_paragraph(paragraph, labels.get(paragraph.number, ()), proposed)
    ]


def _by_paragraph(labels: Iterable[Label]) -> dict[int, list[Label]]:
    found: dict[int, list[Label]] = {}
    known = list(labels)
    for label in (one for kind in LabelKind for one in accepted(known, kind)):
        if label.paragraph is not None:
            found.setdefault(label.paragraph, []).append(label)
    return found


def _of_paragraph(paragraph: Paragraph, labels: Sequence[Label], proposed: frozenset[int]) -> Iterator[_Sentence]:
    placed = [(at, at + len(one.evidence.text), one) for one in labels for at in [place_in(one, paragraph)]]
    proposes = [("proposal", _PROPOSES)] if paragraph.number in proposed else []
    for number, (start, end) in enumerate(sentence_spans(paragraph.text)):
        inside = [label for first, last, label in placed if first < end and start < last]
        subjects = dict([*proposes, *(pair for label in inside for pair in _subjects(label))])
        words = paragraph.text.count(" ", start, end) + 1
        leans = number > 0 and _LEANS.match(paragraph.text, start) is not None
        yield _Sentence(paragraph.number, start, end, tuple(subjects.items()), number == 0, words, leans)


def _subjects(label: Label) -> Iterator[tuple[str, float]]:
    """What a label says that its sentence tells of: groups at risk before other concerns, stance before theme."""
    match label.kind:
        case LabelKind.CONCERN:
            yield f"concern {label.code}", 2.0
            yield from ((f"group {group}", 2.0) for group in label.groups)
        case LabelKind.STANCE if label.code != "none":
            yield f"stance {label.code}", 2.0
        case LabelKind.THEME:
            yield f"theme {label.code}", 1.0


def _chosen(sentences: Sequence[_Sentence], quoter: Quoter) -> list[_Chosen]:
    """The most telling sentences first, until six lines are full; then they are put in order."""
    if sum(one.length for one in sentences) <= _MOST:
        return [chosen for one in sentences if (chosen := _quoted(one, quoter))]
    left, length = list(sentences), 0
    found: list[_Chosen] = []
    told: frozenset[str] = frozenset()
    while left and length < _MOST:
        best = max(left, key=lambda one: one.worth(told))
        left.remove(best)
        if best.worth(told) <= 0 and length >= _LEAST:
            break
        fits = length + best.length <= _MOST or not found
        if fits and (chosen := _quoted(best, quoter)):
            found.append(chosen)
            length += best.length
            told |= {subject for subject, _ in best.subjects}
    return sorted(found, key=lambda one: (one[0].paragraph, one[0].start))


def _quoted(sentence: _Sentence, quoter: Quoter) -> _Chosen | None:
    """The sentence with its quotation; None where its words are withheld."""
    quotation = quoter.part(sentence.paragraph, sentence.start, sentence.end)
    return None if quotation.withheld else (sentence, quotation)


def _runs(chosen: Iterable[_Chosen], response: Response) -> Iterator[tuple[list[_Sentence], Quotation]]:
    """Sentences that follow on one another together, with the quotation of the first."""
    texts = {paragraph.number: paragraph.text for paragraph in response.paragraphs}
    run: list[_Sentence] = []
    first: Quotation | None = None
    for one, quotation in chosen:
        if (
            run
            and run[-1].paragraph == one.paragraph
            and not texts[one.paragraph][run[-1].end : one.start].strip()
        ):
            run.append(one)
            continue
        if first:
            yield run, first
        run, first = [one], quotation
    if first:
        yield run, first
