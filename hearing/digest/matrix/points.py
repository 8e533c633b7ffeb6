"""What a point is: a paragraph in the sender's own voice in which something was found, whole and verbatim.

One paragraph is one row, whatever is found in it, so that a row's identity does not hang on the rules. A paragraph
in the draft's words is a point where it is the new wording that its sender proposes. A heading is none. An answer
without any point has one row of its own, for no sender may be lost.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from hearing.core.model import (
    ANSWERS,
    BlockKind,
    Label,
    LabelKind,
    Labelled,
    Paragraph,
    Response,
    Source,
    Status,
    Voice,
)
from hearing.core.taxonomy import GROUP_AT_RISK, Entry, Taxonomy
from hearing.digest.gather import Gatherer
from hearing.digest.matrix.chapters import chapters_in, headings_above, question_of
from hearing.digest.matrix.columns import REMARK
from hearing.digest.matrix.identity import point_id, words_of
from hearing.digest.matrix.model import Point
from hearing.digest.proposals import proposals
from hearing.digest.quotations import Quoter, accepted
from hearing.digest.senders import Names, folded
from hearing.digest.stands import stand_labels
from hearing.digest.translations import N_, Words
from hearing.digest.vocabulary import STANCES
from hearing.store.assessments import WrittenPoint

POINT_STANCES = {
    "support": N_("Supports"),
    "conditional": N_("Supports with reservations"),
    "oppose": N_("Opposes"),
}
_ENDS_AS_QUESTION = re.compile(r"\?[»”\"\s]*$")
KINDS_OF_STANCE = {
    "support": N_("Support"),
    "conditional": N_("Reservation"),
    "oppose": N_("Opposition"),
}


@dataclass(frozen=True, slots=True)
class PointFinder:
    """Finds the points of answers, one answer after the other.

    Attributes:
        gatherer: Names senders and places as the digest does.
        questions: The hearing's questions.
    """

    gatherer: Gatherer
    questions: Sequence[str]

    @property
    def _words(self) -> Words:
        return self.gatherer.words

    @property
    def _taxonomy(self) -> Taxonomy:
        return self.gatherer.taxonomy

    def points(self, stream: Iterable[Labelled]) -> Iterator[list[Point]]:
        """The rows of each answer, in the order of the digest; never an empty list.

        Raises:
            UnverifiableQuotation: if a quotation does not stand in the text as read.
        """
        number = 0
        for labelled in stream:
            if is_counted(labelled.response, self.gatherer.sources):
                number += 1
                yield self.of_answer(labelled, number)

    def of_answer(self, labelled: Labelled, number: int) -> list[Point]:
        """The rows of one answer, which is the one of this number.

        Raises:
            UnverifiableQuotation: if a quotation does not stand in the text as read.
        """
        response = labelled.response
        sender = _Sender.of(response, self.gatherer)
        hidden = self.gatherer.names.hides(response)
        quoter = Quoter.of(response, self.gatherer.place(response, hidden=hidden), hidden=hidden)
        rows = list(self._rows(labelled, quoter, sender))
        if not any(row.is_labelled for row in rows):
            rows.insert(0, self._whole(labelled, quoter, sender))
        return [sender.numbered(row, f"{number}.{place}") for place, row in enumerate(rows, start=1)]

    def _rows(self, labelled: Labelled, quoter: Quoter, sender: "_Sender") -> Iterator[Point]:
        response = labelled.response
        proposed = {one.place.paragraph for one in proposals(response, quoter)}
        found = _by_paragraph(labelled.labels)
        above = headings_above(response.paragraphs)
        repeats: Counter[str] = Counter()
        for paragraph in response.paragraphs:
            is_own = paragraph.voice == Voice.OWN or paragraph.number in proposed
            if paragraph.role == BlockKind.HEADING or not is_own or not paragraph.text:
                continue
            words = words_of(paragraph.text)
            id_ = point_id(response.id, words, repeats[words])
            repeats[words] += 1
            labels = found.get(paragraph.number, [])
            proposes = paragraph.number in proposed
            yield sender.point(
                id_,
                paragraph.text,
                question=question_of(paragraph, above[paragraph.number], self.questions),
                chapters=chapters_in(paragraph.text, self._words)
                or chapters_in(above[paragraph.number], self._words),
                quotation=quoter.whole(paragraph),
                is_labelled=bool(labels) or proposes,
                **self._found(labels, paragraph, proposes=proposes),
            )

    def _found(self, labels: Sequence[Label], paragraph: Paragraph, *, proposes: bool) -> dict[str, object]:
        """What was found in a paragraph, by the names of a point's attributes."""
        stance = _stance(labels)
        themes = self._names(_codes(labels, LabelKind.THEME), self._taxonomy.themes)
        concerns = self._names(
            [code for code in _codes(labels, LabelKind.CONCERN) if code != GROUP_AT_RISK], self._taxonomy.concerns
        )
        codes = dict.fromkeys(group for label in labels for group in label.groups)
        groups = self._names(codes, self._taxonomy.groups)
        has_concern = any(label.kind == LabelKind.CONCERN for label in labels)
        kinds = self._kinds(stance, paragraph, has_concern=has_concern, proposes=proposes)
        return {
            "themes": themes,
            "kinds": kinds,
            "stance": self._words.gettext(POINT_STANCES[stance]) if stance in POINT_STANCES else "",
            "summary": _summary(kinds[0], [*concerns, *groups] or themes),
            "concerns": concerns,
            "groups": groups,
        }

    def _kinds(self, stance: str, paragraph: Paragraph, *, has_concern: bool, proposes: bool) -> tuple[str, ...]:
        kinds = [
            *([N_("Proposal for the text")] if proposes else []),
            *([N_("Concern")] if has_concern else []),
            *([KINDS_OF_STANCE[stance]] if stance in KINDS_OF_STANCE else []),
            *([N_("Question")] if _ENDS_AS_QUESTION.search(paragraph.text) else []),
        ]
        return tuple(self._words.gettext(kind) for kind in kinds or [REMARK])

    def _names(self, codes: Iterable[str], entries: Mapping[str, Entry]) -> tuple[str, ...]:
        language = self._words.language
        return tuple(entries[code].name(language) if code in entries else code for code in codes)

    def _whole(self, labelled: Labelled, quoter: Quoter, sender: "_Sender") -> Point:
        """The row of an answer without points: what it says of the whole, where it says something."""
        response = labelled.response
        stands = stand_labels(labelled)
        stance = self._words.gettext(STANCES[response.stance]) if response.stance in STANCES else response.stance
        is_unstated = response.stance == "unstated"
        nothing = self._words.gettext("No point was found; read the answer")
        return sender.point(
            point_id(response.id, ""),
            "",
            question="",
            chapters=(),
            quotation=quoter.quote(stands[0]) if stands else None,
            is_labelled=True,
            themes=(),
            kinds=(self._words.gettext("The whole answer"),),
            stance="" if is_unstated else stance,
            summary=nothing if is_unstated else stance,
            concerns=(),
            groups=(),
        )


@dataclass(frozen=True, slots=True)
class _Sender:
    """What all rows of an answer have in common."""

    response: Response
    name: str
    type: str
    on_behalf_of: str

    @classmethod
    def of(cls, response: Response, gatherer: Gatherer) -> "_Sender":
        names: Names = gatherer.names
        types, code = gatherer.taxonomy.stakeholders, response.stakeholder
        undetermined = gatherer.words.gettext("Type of sender not determined")
        type_ = undetermined if code == "unknown" else code
        if code in types and code != "unknown":
            type_ = types[code].name(gatherer.words.language)
        return cls(response, names.name(response), type_, names.principal(response))

    def point(self, id_: str, text: str, **rest: object) -> Point:
        """A row without its number; ``rest`` is what it does not share with the other rows."""
        response = self.response
        return Point(
            written=WrittenPoint(id_, response.source, response.part, folded(response.sender), text),
            number="",
            sender=self.name,
            type=self.type,
            on_behalf_of=self.on_behalf_of,
            received=response.received,
            in_time=None if response.late is None else not response.late,
            case_number=response.case_number,
            **rest,  # type: ignore[arg-type]
        )

    @staticmethod
    def numbered(point: Point, number: str) -> Point:
        return replace(point, number=number)


def is_counted(response: Response, sources: Mapping[str, Source]) -> bool:
    """Whether a response is an answer, and repeats none."""
    source = sources.get(response.source)
    is_copy = source is not None and source.status == Status.DUPLICATE
    return response.kind in ANSWERS and not response.duplicate_of and not is_copy


def _by_paragraph(labels: Iterable[Label]) -> dict[int, list[Label]]:
    found: dict[int, list[Label]] = {}
    kinds = (LabelKind.THEME, LabelKind.CONCERN, LabelKind.STANCE)
    for label in (one for kind in kinds for one in accepted(labels, kind)):
        if label.paragraph is not None and not (label.kind == LabelKind.STANCE and label.code == "none"):
            found.setdefault(label.paragraph, []).append(label)
    return found


def _codes(labels: Iterable[Label], kind: LabelKind) -> list[str]:
    """Codes of a kind, the most certain first, each once."""
    ranked = sorted((one for one in labels if one.kind == kind), key=lambda one: -one.score)
    return list(dict.fromkeys(one.code for one in ranked))


def _stance(labels: Iterable[Label]) -> str:
    """A person's label before any other, then the most certain."""
    stances = [one for one in labels if one.kind == LabelKind.STANCE]
    best = max(stances, key=lambda one: (one.made_by.startswith("person:"), one.score), default=None)
    return best.code if best else ""


def _summary(kind: str, names: Sequence[str]) -> str:
    return f"{kind}: {'; '.join(names)}" if names else kind
