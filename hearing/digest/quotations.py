"""The senders' own words, verified where they stand; with words that do not, no digest is written."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from hearing.core.errors import UnverifiableQuotation
from hearing.core.model import REJECTED, Evidence, Label, LabelKind, Labelled, Paragraph, Response, Span
from hearing.core.offsets import evidence_in, stands_in
from hearing.core.taxonomy import GROUP_AT_RISK
from hearing.digest.model import Finding, Flag, Place, Quotation
from hearing.digest.publication import Redaction
from hearing.digest.senders import names

_LONG_LEAD_IN = 240
_SENTENCE_START = re.compile(r"(?<=[.!?])\s+(?=[^\W\d_a-zæøåäö])")
_NATIONAL_ID = re.compile(r"(?<!\d)(?:\d{6} ?\d{5}|(?:19|20)?\d{6}[-+]\d{4})(?!\d)")
_DIGITS_OR_AT = re.compile(r"\d\d|@")  # what any number or address holds, quicker to look for
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+\.\w|(?<!\d)(?:\+4[67] ?)?(?:(?:\d{2} ){3}\d{2}|\d{8})(?!\d)")

NameOf = Callable[[str, bool], str]


@dataclass(frozen=True, slots=True)
class Quoter:
    """Quotes one response.

    Attributes:
        place: Of the response's file; page and paragraph are filled in.
        hidden: The sender's name must not be shown.
        redaction: What is removed from a public digest; None for the internal one.
    """

    response: Response
    place: Place
    hidden: bool
    redaction: Redaction | None = None
    paragraphs: dict[int, Paragraph] = field(default_factory=dict)

    @classmethod
    def of(cls, response: Response, place: Place, *, hidden: bool, redaction: Redaction | None = None) -> "Quoter":
        """A quoter for ``response``."""
        paragraphs = {paragraph.number: paragraph for paragraph in response.paragraphs}
        return cls(response, place, hidden, redaction, paragraphs)

    def quote(self, label: Label) -> Quotation:
        """The words behind a label.

        Raises:
            UnverifiableQuotation: if they do not stand in the text as read.
        """
        return self._quoted(label.evidence, self._paragraph(label))

    def whole(self, paragraph: Paragraph) -> Quotation:
        """A paragraph, letter by letter.

        Raises:
            UnverifiableQuotation: if it does not stand in the text as read.
        """
        return self._quoted(Evidence(paragraph.text, paragraph.span), paragraph)

    def part(self, number: int, start: int, end: int) -> Quotation:
        """Characters of a paragraph, letter by letter.

        Raises:
            UnverifiableQuotation: if they do not stand in the text as read.
        """
        paragraph = self.paragraphs[number]
        return self._quoted(evidence_in(self.response, paragraph, start, end), paragraph)

    def _quoted(self, evidence: Evidence, paragraph: Paragraph | None) -> Quotation:
        self._verify(evidence)
        language = (paragraph.language if paragraph else "") or self.response.language
        at = self.place
        page, number = (paragraph.page, paragraph.number) if paragraph else (None, None)
        place = Place(at.file, at.href, at.part, page, number)
        lead = self._lead_in(paragraph)
        text, lead_in = self._shown(evidence), self._shown(lead) if lead else ""
        tells = any(self._tells_of_health(one) for one in (evidence, lead) if one)
        if tells or self._identifies(f"{lead_in} {text}"):
            return Quotation("", "", language, place, withheld=True)
        return Quotation(text, lead_in, language, place)

    def _shown(self, evidence: Evidence) -> str:
        return self.redaction.shown(evidence) if self.redaction else evidence.text.strip()

    def _tells_of_health(self, evidence: Evidence) -> bool:
        return self.redaction is not None and self.redaction.tells_of_health(evidence.span)

    def _verify(self, evidence: Evidence) -> None:
        if not stands_in(self.response.text, evidence):
            raise UnverifiableQuotation(
                f"«{evidence.text[:80]}» does not stand at characters {evidence.span.start} to "
                f"{evidence.span.end} of the text as read",
                place=self.response.source,
                hint="nothing is written; read and label the file anew",
            )

    def _paragraph(self, label: Label) -> Paragraph | None:
        if label.paragraph is not None:
            return self.paragraphs.get(label.paragraph)
        start = label.evidence.span.start
        return next((p for p in self.response.paragraphs if p.span.start <= start < p.span.end), None)

    def _lead_in(self, paragraph: Paragraph | None) -> Evidence | None:
        lead = self.paragraphs.get(paragraph.lead_in) if paragraph and paragraph.lead_in else None
        if lead is None or not lead.text:
            return None
        starts = [0, *(match.end() for match in _SENTENCE_START.finditer(lead.text))]
        start = starts[-1] if len(lead.text) > _LONG_LEAD_IN else 0
        evidence = evidence_in(self.response, lead, start, len(lead.text))
        self._verify(evidence)
        return evidence

    def _identifies(self, text: str) -> bool:
        """Whether words hold a national identity number or, from a person, an address or their own name."""
        if _DIGITS_OR_AT.search(text):
            if _NATIONAL_ID.search(text):
                return True
            if self.hidden and _ADDRESS.search(text):
                return True
        return self.hidden and names(text, self.response.sender)


def accepted(labels: Iterable[Label], kind: LabelKind) -> list[Label]:
    """Labels of a kind that no person has rejected."""
    return [label for label in labels if label.kind == kind and label.status != REJECTED]


def findings(labelled: Labelled, quoter: Quoter, name_of: NameOf, anchor: str) -> tuple[Finding, ...]:
    """What is flagged in a response, in the order of its text; ``name_of(code, is_group)`` names a flag.

    Raises:
        UnverifiableQuotation: if a quotation does not stand in the text as read.
    """
    flagged: dict[Span, tuple[Label, list[Flag]]] = {}
    for (code, is_group), labels in _by_flag(accepted(labelled.labels, LabelKind.CONCERN)).items():
        for cluster in _clusters(labels):
            makers = tuple(sorted({label.made_by for label in cluster}))
            score = max(label.score for label in cluster)
            flag = Flag(code, name_of(code, is_group), is_group, makers, score)
            flagged.setdefault(cluster[0].evidence.span, (cluster[0], []))[1].append(flag)
    return tuple(
        Finding(f"{anchor}-{number}", quoter.quote(label), tuple(flags))
        for number, (_, (label, flags)) in enumerate(sorted(flagged.items()), start=1)
    )


def _by_flag(labels: Iterable[Label]) -> dict[tuple[str, bool], list[Label]]:
    """Labels under each group that they name, and under their structural concern."""
    flags: dict[tuple[str, bool], list[Label]] = {}
    for label in labels:
        for group in label.groups:
            flags.setdefault((group, True), []).append(label)
        if label.code != GROUP_AT_RISK or not label.groups:
            flags.setdefault((label.code, False), []).append(label)
    return flags


def _clusters(labels: Iterable[Label]) -> list[list[Label]]:
    """Labels whose evidence overlaps, together, the shortest evidence first: several makers saw the same thing."""
    clusters: list[list[Label]] = []
    for label in sorted(labels, key=lambda label: (_length(label), label.evidence.span, label.made_by)):
        same = [cluster for cluster in clusters if _overlap(cluster[0].evidence.span, label.evidence.span)]
        for cluster in same:
            cluster.append(label)
        if not same:
            clusters.append([label])
    return clusters


def _length(label: Label) -> int:
    return label.evidence.span.end - label.evidence.span.start


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
