"""What the rules found in a paragraph, and the labels made of it."""

from collections.abc import Iterable
from dataclasses import dataclass

from hearing.classify.clauses import narrowest
from hearing.core.model import Evidence, Label, LabelKind, Paragraph, Response
from hearing.core.offsets import evidence_in
from hearing.rules.matching import Hit, ParagraphContext
from hearing.rules.schema import Rule

SCORES = {"draft": 0.5, "test": 0.7, "stable": 0.9}


@dataclass(frozen=True, slots=True)
class Finding:
    """A hit and the paragraph in which it stands.

    Attributes:
        response: The response.
        paragraph: The paragraph.
        hit: What the rule found there.
        overall: Whether it speaks of the proposal as a whole (stance only).
    """

    response: Response
    paragraph: Paragraph
    hit: Hit
    overall: bool = False

    @property
    def code(self) -> str:
        """Code of the rule's label."""
        return self.hit.rule.code

    @property
    def score(self) -> float:
        """How far the rule can be trusted, by its status."""
        return SCORES[self.hit.rule.status]

    def evidence(self) -> Evidence:
        """The shortest clause that holds the hit."""
        span = narrowest(self.paragraph.text, self.hit.sentence, self.hit.start, self.hit.end)
        return evidence_in(self.response, self.paragraph, *span)


def made_by(rule: Rule) -> str:
    """``rule:ID@VERSION``."""
    return f"rule:{rule.id}@{rule.version}"


def best(findings: Iterable[Finding]) -> Finding:
    """The one of the most trusted rule; of several the first, and of these the shortest."""
    return min(findings, key=lambda one: (-one.score, one.hit.start, one.hit.end))


def as_label(kind: LabelKind, finding: Finding, groups: tuple[str, ...] = ()) -> Label:
    """A label of the finding's paragraph."""
    return Label(
        kind,
        finding.code,
        finding.paragraph.number,
        finding.evidence(),
        made_by(finding.hit.rule),
        finding.score,
        groups,
        cues=finding.hit.cues,
    )


@dataclass(frozen=True, slots=True)
class Read:
    """A paragraph with its analysis and what the rules found in it."""

    paragraph: Paragraph
    context: ParagraphContext
    findings: tuple[Finding, ...]

    def of(self, kind: LabelKind) -> list[Finding]:
        """What was found for labels of a kind."""
        return [finding for finding in self.findings if finding.hit.rule.kind == kind]
